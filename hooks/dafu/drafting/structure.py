"""Part a page into the pieces of its opening, its sections, and those of its closing."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from .letter import Letter, Part, Piece
from .page_words import Stated, is_tool, stated
from .paragraphs import joined, paragraphs, sentences
from .roles import (
    is_addressee,
    is_date,
    is_name,
    is_page_data,
    is_title,
    receives,
    replies,
    tail_role,
)
from .sections import SECTION, sections
from .tables import cells, table

_SIGNED_TOGETHER = re.compile(r"[ \u3000]+(?=[0-9〇零○一二]\S{2,}年)")
_BEFORE_TITLE = ("page-data", "page-tool", "row", "cell", "head", "date")
_ADDED = 4  # lines
_LONGEST_PREAMBLE = 5  # paragraphs


def parted(captured: str) -> Letter:
    """The pieces of a captured page, without marks."""
    text = joined(captured)
    lines = [Piece(text=words, start=start) for start, words in paragraphs(text)]
    lines = [each for line in lines for each in _apart(line)]
    lines = [replace(line, paragraph=index) for index, line in enumerate(lines)]
    first = _end_of_opening(lines)
    last, tail = _beginning_of_closing(lines, first)
    letter = Letter(text=text)
    letter.opening = [*_opening(lines[:first])]
    letter.parts = sections(lines[first:last])
    letter.closing = [
        piece
        for line, role in zip(lines[last:], tail, strict=True)
        for piece in _tail_pieces(line, role)
    ]
    _complete(letter)
    return letter


def _complete(letter: Letter) -> None:
    """Give the letter what every reply has: a piece before the sections that is its title.

    Where no line looks like a title, it is the first that may be one. A heading with nothing below
    it is a sentence.
    """
    if not letter.opening:
        first = letter.parts[0] if letter.parts else Part(pieces=letter.closing)
        letter.opening = [replace(first.heading or first.pieces.pop(0), role="heading")]
        first.heading = None
    for part in letter.parts:
        if not part.pieces:
            part.heading, part.pieces = None, part.all()
    letter.parts = [part for part in letter.parts if part.pieces]
    if not any(piece.role in ("heading", "page-title") for piece in letter.opening):
        roles = [piece.role for piece in letter.opening]
        at = next((i for i, role in enumerate(roles) if role not in _BEFORE_TITLE), 0)
        letter.opening[at] = replace(letter.opening[at], role="heading")


def _apart(line: Piece) -> Iterator[Piece]:
    """The paragraph, or a signature and its date that stand in one line."""
    gap = _SIGNED_TOGETHER.search(line.text)
    if gap and is_date(line.text[gap.end() :]) and is_name(line.text[: gap.start()]):
        yield replace(line, text=line.text[: gap.start()])
        yield replace(line, text=line.text[gap.end() :], start=line.start + gap.end())
    else:
        yield line


def _end_of_opening(lines: list[Piece]) -> int:
    """How many paragraphs stand before the text of the letter."""
    texts = [line.text for line in lines]
    heading = next((i for i, text in enumerate(texts) if SECTION.match(text)), len(texts))
    received = next((i for i, text in enumerate(texts) if receives(text)), 0)
    if heading - received <= _LONGEST_PREAMBLE and heading < len(texts):
        return heading
    if received and "\t" not in texts[received]:
        near = range(received, min(received + 3, heading))
        ended = next((at for at in near if replies(texts[at])), None)
        if ended is not None:
            return ended + 1
        return received + (len([*sentences(lines[received])]) == 1)
    known = [i for i, line in enumerate(lines) if _is_preface(line.text)]
    first = known[-1] + 1 if known else 0
    return first + len(table(lines, first))


def _is_preface(text: str) -> bool:
    return is_title(text) or is_addressee(text) or is_page_data(text)


def _beginning_of_closing(lines: list[Piece], first: int) -> tuple[int, list[str]]:
    """Where the pieces after the text begin, and their roles."""
    texts = [line.text for line in lines]
    roles: list[str] = []
    below = ""
    index = len(lines)
    while index > first:
        role = tail_role(texts, index - 1, below) or _beside_date(texts, index - 1, first)
        if not role:
            break
        roles.insert(0, role)
        below = role if role not in ("page-tool", "attachment", "page-data") else below
        index -= 1
    return index, roles


def _beside_date(texts: list[str], index: int, first: int) -> str:
    """The role of a short line behind a date of signature: what the page adds to the letter."""
    above = texts[max(first, index - _ADDED) : index]
    dated = any(is_date(text) for text in above) and not re.search("[。；;]", texts[index])
    return "page-data" if dated and "\t" not in texts[index] else ""


def _opening(lines: list[Piece]) -> Iterator[Piece]:
    titles = [index for index, line in enumerate(lines) if is_title(line.text)]
    seen_title = False
    behind_table = 0
    for index, line in enumerate(lines):
        if index < behind_table:
            continue
        if "\t" in line.text and not is_page_data(line.text):
            rows = table(lines, index)
            behind_table = index + len(rows)
            yield from cells(rows)
        elif index in titles:
            after = lines[index + 1].text if index + 1 < len(lines) else ""
            is_page = index != titles[-1] or _is_published(after)
            seen_title = True
            yield replace(line, role="page-title" if is_page else "heading")
        elif is_page_data(line.text):
            yield from _page_data(line)
        elif is_addressee(line.text):
            yield replace(line, role="addressee")
        elif is_date(line.text):
            yield replace(line, role="date")
        elif is_tool(line.text) or not (seen_title or titles):
            yield replace(line, role="page-tool")
        elif not seen_title:
            yield from _page_data(line)
        else:
            yield from sentences(replace(line, role="opening"))


def _is_published(text: str) -> bool:
    """Whether a line tells of the page, and not of the letter."""
    first = next(stated(text), None)
    return first is not None and first.id in ("published", "source", "views")


def _page_data(line: Piece) -> Iterator[Piece]:
    """A piece for each label of a line, and for what stands before the first."""
    found = [*stated(line.text)]
    starts = sorted({0, *_beginnings(line.text, found), len(line.text)})
    for start, end in pairwise(starts):
        text = line.text[start:end].strip()
        shift = line.text.index(text, start)
        role = "page-tool" if is_tool(text) else "page-data"
        yield replace(line, text=text, start=line.start + shift, role=role)


def _beginnings(text: str, found: list[Stated]) -> Iterator[int]:
    """Where labels begin, and furniture behind the last value; brackets before one are its own."""
    for each in found:
        before = text[: each.start].rstrip("[【(（ ")
        yield len(before) + len(text[len(before) : each.start]) * bool(before)
    if found and (behind := text[found[-1].end :].strip(" \t|｜)）]】")):
        yield text.index(behind, found[-1].end)


def _tail_pieces(line: Piece, role: str) -> Iterator[Piece]:
    if role == "closing":
        yield from sentences(replace(line, role=role))
    elif role == "page-data":
        yield from _page_data(line)
    elif role == "page-tool":
        for tool in re.finditer(r"\S+(?: \S+)*", line.text):
            yield replace(line, text=tool[0], start=line.start + tool.start(), role=role)
    else:
        yield replace(line, role=role)
