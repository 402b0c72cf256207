"""Part the text of a letter into sections, headings of lower levels, items and sentences."""

import re
from collections.abc import Iterator
from dataclasses import replace

from .letter import Part, Piece
from .paragraphs import sentences
from .tables import cells, table

_CHINESE = "一二三四五六七八九十"
SECTION = re.compile(f"^([{_CHINESE}]{{1,3}})、")
_POINT = re.compile(f"^([{_CHINESE}])是")
_POINT_ALONE = re.compile(f"^[{_CHINESE}]是[^。;；]{{2,25}}[。:：]?$")
_SUBHEADING = re.compile(f"^[(（][{_CHINESE}]{{1,3}}[)）]")
_MINOR = re.compile("^[0-9]{1,2}[.、．](?![0-9])")
_ITEM = re.compile(r"^(?:[(（][0-9]{1,2}[)）]|[①-⑳])")
_LEVELS = ((SECTION, ""), (_SUBHEADING, "subheading"), (_MINOR, "minor-heading"), (_ITEM, "item"))
_LOWER = _LEVELS[1:]
_SHORT = re.compile("^[^,，;；]{1,25}$")
_NEXT = re.compile("^(?:下一步|下一阶段|下阶段|接下来|今后)")
_LONGEST_HEADING, _LONGEST_INLINE = 60, 40  # characters; the latter ends like a sentence
_QUANTITY = re.compile(r"[0-9]+(?:\.[0-9]+)?[万亿个家项%]")


def sections(lines: list[Piece]) -> list[Part]:
    """The sections of the text; without headings it is one."""
    parts: list[Part] = []
    number, points, inline = 0, False, False
    pointed = _are_points_headings(lines)
    headed = {index for run in _runs(lines) for index in _headed(lines, run)}
    index = 0
    while index < len(lines):
        line = lines[index]
        rows = table(lines, index)
        if rows:
            _last(parts).pieces += cells(rows)
            index += len(rows)
            continue
        index += 1
        heading, rest = _heading(line, headed=index - 1 in headed)
        found = _numbered(line.text, number, points=points and not pointed, first=pointed)
        if found and heading:
            parts.append(Part(heading=heading))
            number, points, inline = found, False, bool(rest) or inline
        elif inline and _NEXT.match(line.text) and not _is_next(parts[-1]):
            parts.append(Part())
            rest = line
        else:
            rest = line
        if rest:
            points = points or bool(re.search("(?:^|[。;；])一是", rest.text))
            below = lines[index].text if index < len(lines) else ""
            _last(parts).pieces += _body(rest, below, headed=index - 1 in headed)
    return parts


def _runs(lines: list[Piece]) -> Iterator[list[int]]:
    """Which paragraphs are numbered alike, (一) and (二), without one of a higher level between."""
    for level, (pattern, _) in enumerate(_LEVELS):
        run: list[int] = []
        for index, line in enumerate(lines):
            if pattern.match(line.text):
                run.append(index)
            elif any(higher.match(line.text) for higher, _ in _LEVELS[:level]):
                yield run
                run = []
        yield run


def _headed(lines: list[Piece], run: list[int]) -> Iterator[int]:
    """Which paragraphs of a run begin with their heading: all that can, if most are short."""
    parted = {index: [*sentences(lines[index])] for index in run}
    short = [index for index in run if _is_heading(parted[index])]
    for index in run:
        first, *others = parted[index]
        most = len(short) * 2 > len(run)
        if index in short if not others else most and len(first.text) <= _LONGEST_HEADING:
            yield index


def _is_heading(parted: list[Piece]) -> bool:
    """Whether the first sentence of a paragraph is as short as a heading, and states nothing."""
    first, *others = parted
    ends = others or first.text[-1] in "。;；!！"
    longest = _LONGEST_INLINE if ends else _LONGEST_HEADING
    return len(first.text) <= longest and not (ends and _QUANTITY.search(first.text))


def _are_points_headings(lines: list[Piece]) -> bool:
    """Whether 一是 and 二是 head sections: each in a line of its own, and nothing else does."""
    alone = [line for line in lines if _POINT_ALONE.match(line.text)]
    pointed = [line for line in lines if _POINT.match(line.text)]
    return len(alone) > 1 and len(alone) == len(pointed) and not any(map(_is_section, lines))


def _is_section(line: Piece) -> bool:
    return bool(SECTION.match(line.text))


def _last(parts: list[Part]) -> Part:
    if not parts:
        parts.append(Part())
    return parts[-1]


def _is_next(part: Part) -> bool:
    first = part.all()[0].text
    return bool(_NEXT.match(first) or re.search("下一步|下阶段|今后", first))


def _numbered(text: str, before: int, *, points: bool, first: bool) -> int:
    """The number of a section's heading, or 0; 五是 goes on where 四、 was before it.

    The `first` heading is 一、, or 一是 where such lines head the sections.
    """
    if match := SECTION.match(text):
        number = _CHINESE.find(match[1][-1]) + 1 or before + 1
        return number if before or number == 1 else 0
    match = _POINT.match(text)
    follows = match and (before or first) and not points and _CHINESE.find(match[1]) == before
    return before + 1 if follows else 0


def _heading(line: Piece, *, headed: bool) -> tuple[Piece | None, Piece | None]:
    """The heading that a paragraph begins with, and the rest of it."""
    first, *others = parted = [*sentences(line)]
    if not headed and (SECTION.match(line.text) or not _is_heading(parted)):
        return None, line
    if not others:
        return replace(first, role=""), None
    start = others[0].start
    return first, replace(line, text=line.text[start - line.start :], start=start)


def _body(line: Piece, below: str, *, headed: bool) -> Iterator[Piece]:
    """A paragraph's heading of a lower level or number, and its sentences; `below` is the next."""
    for pattern, role in _LOWER:
        if not pattern.match(line.text):
            continue
        first, *others = [*sentences(line)]
        is_heading = headed
        if role == "minor-heading" and not others and first.text[-1] in "。;；!！":
            is_heading = is_heading and bool(_SHORT.match(first.text)) and _is_running(below)
        yield replace(first, role=role if is_heading or role == "item" else "item")
        yield from others
        return
    yield from sentences(line)


def _is_running(text: str) -> bool:
    """Whether a paragraph is text without a number before it."""
    numbered = any(pattern.match(text) for pattern in (SECTION, *(p for p, _ in _LOWER)))
    return bool(text) and not numbered
