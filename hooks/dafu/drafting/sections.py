"""Part the text of a letter into sections, headings of lower levels, items and sentences."""

import re
from collections.abc import Iterator
from dataclasses import replace

from .headings import CHINESE, LEVELS, SECTION, apart_at_colons, headed, is_heading, unnumbered
from .letter import Part, Piece
from .paragraphs import sentences
from .tables import cells, lines_of_table

_POINT = re.compile(f"^([{CHINESE}])是")
_POINT_ALONE = re.compile(f"^[{CHINESE}]是[^。;；]{{2,25}}[。:：]?$")
_ORDINAL = re.compile(f"^第([{CHINESE}]{{1,2}})[,，、]?关于")
_LOWER = LEVELS[1:]
_LOWEST, _ = LEVELS[-1]
_SHORT = re.compile("^[^,，;；]{1,25}$")
_NEXT = re.compile("^(?:下一步|下一阶段|下阶段|接下来|今后)")


def sections(lines: list[Piece]) -> list[Part]:
    """The sections of the text; without headings it is one."""
    lines = [*apart_at_colons(lines)]
    parts: list[Part] = []
    number, points, inline = 0, False, False
    pointed = _are_points_headings(lines)
    ordinal = _are_ordinals_headings(lines)
    bare = unnumbered(lines)
    begun = headed(lines) | bare
    index = 0
    while index < len(lines):
        line = lines[index]
        rows = lines_of_table(lines, index)
        if rows:
            _last(parts).pieces += cells(rows)
            index += len(rows)
            continue
        index += 1
        heading, rest = _heading(line, headed=index - 1 in begun)
        found = (
            _following(_ORDINAL.match(line.text), number)
            if ordinal
            else _numbered(line.text, number, points=points and not pointed, first=pointed)
        )
        if (found or index - 1 in bare) and heading:
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
            _last(parts).pieces += _body(rest, below, headed=index - 1 in begun)
    return parts


def _are_points_headings(lines: list[Piece]) -> bool:
    """Whether 一是 and 二是 head sections: each in a line of its own, and nothing else does."""
    alone = [line for line in lines if _POINT_ALONE.match(line.text)]
    pointed = [line for line in lines if _POINT.match(line.text)]
    return len(alone) > 1 and len(alone) == len(pointed) and not any(map(_is_section, lines))


def _are_ordinals_headings(lines: list[Piece]) -> bool:
    """Whether 第一,关于饲草。 and 第二,关于保险。 head sections, each with text behind it."""
    begun = [[*sentences(line)] for line in lines if _ORDINAL.match(line.text)]
    alike = all(len(parted) > 1 and is_heading(parted) for parted in begun)
    return len(begun) > 1 and alike and not any(map(_is_section, lines))


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
        return _following(match, before)
    match = _POINT.match(text)
    follows = match and (before or first) and not points and CHINESE.find(match[1]) == before
    return before + 1 if follows else 0


def _following(match: re.Match[str] | None, before: int) -> int:
    """The number that a heading has, or 0 where none is or the first is yet to come."""
    if match and match[1].isdigit():
        return before + 1 if int(match[1]) == before + 1 else 0
    number = CHINESE.find(match[1][-1]) + 1 or before + 1 if match else 0
    return number if before or number == 1 else 0


def _heading(line: Piece, *, headed: bool) -> tuple[Piece | None, Piece | None]:
    """The heading that a paragraph begins with, and the rest of it."""
    first, *others = parted = [*sentences(line)]
    if not headed and (SECTION.match(line.text) or not is_heading(parted)):
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
            leads = _is_running(below) or bool(_LOWEST.match(below))
            is_heading = is_heading and bool(_SHORT.match(first.text)) and leads
        yield replace(first, role=role if is_heading or role == "item" else "item")
        yield from others
        return
    yield from sentences(line)


def _is_running(text: str) -> bool:
    """Whether a paragraph is text without a number before it."""
    numbered = any(pattern.match(text) for pattern in (SECTION, *(p for p, _ in _LOWER)))
    return bool(text) and not numbered
