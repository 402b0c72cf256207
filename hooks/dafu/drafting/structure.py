"""Part a page into the pieces of its opening, its sections, and those of its closing."""

import re
from collections.abc import Iterator
from dataclasses import replace

from .letter import Letter, Part, Piece
from .opening import end_of_opening, opening, page_data
from .paragraphs import joined, paragraphs, sentences
from .roles import is_date, is_name, tail_role
from .sections import SECTION, sections

_SIGNED_TOGETHER = re.compile(r"[ \u3000]+(?=[0-9〇零○一二]\S{2,}年)")
_BEFORE_TITLE = ("page-data", "page-tool", "row", "cell", "head", "date")
_HEADING_ONLY = re.compile(f"{SECTION.pattern}[^。]*$")
_ADDED = 4  # lines


def parted(captured: str) -> Letter:
    """The pieces of a captured page, without marks."""
    text = joined(captured)
    lines = [Piece(text=words, start=start) for start, words in paragraphs(text)]
    lines = [each for line in lines for each in _apart(line)]
    lines = [replace(line, paragraph=index) for index, line in enumerate(lines)]
    first = end_of_opening(lines)
    last, tail = _beginning_of_closing(lines, first)
    letter = Letter(text=text)
    letter.opening = [*opening(lines[:first], dated="date" in tail)]
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


def _beginning_of_closing(lines: list[Piece], first: int) -> tuple[int, list[str]]:
    """Where the pieces after the text begin, and their roles."""
    texts = [line.text for line in lines]
    roles: list[str] = []
    below = ""
    index = len(lines)
    while index > first:
        role = tail_role(texts, index - 1, below) or _below_date(texts, index - 1, first)
        if not role:
            break
        roles.insert(0, role)
        below = role if role not in ("page-tool", "attachment", "page-data") else below
        index -= 1
    if roles[:1] == ["closing"] and index > first and _HEADING_ONLY.match(texts[index - 1]):
        return index + 1, roles[1:]  # a section has something below its heading
    return index, roles


def _below_date(texts: list[str], index: int, first: int) -> str:
    """The role of a line below the date of signature: what the page adds to the letter."""
    dates = [i for i in range(first, index) if is_date(texts[i])]
    if not dates or re.search("[。；;]|\t", "".join(texts[dates[-1] + 1 : index + 1])):
        return ""
    return "page-data" if index - dates[-1] <= _ADDED else "page-tool"


def _tail_pieces(line: Piece, role: str) -> Iterator[Piece]:
    if role == "closing":
        yield from sentences(replace(line, role=role))
    elif role == "page-data":
        yield from page_data(line)
    elif role == "page-tool":
        for tool in re.finditer(r"\S+(?: \S+)*", line.text):
            yield replace(line, text=tool[0], start=line.start + tool.start(), role=role)
    else:
        yield replace(line, role=role)
