"""Part a page into the pieces of its opening, its sections, and those of its closing."""

import re
from collections.abc import Iterator
from dataclasses import replace

from .closing import beginning_of_closing, closing_pieces, without_thanks
from .letter import Letter, Part, Piece
from .opening import end_of_opening, opening
from .paragraphs import joined, paragraphs
from .roles import is_body, is_date, is_name
from .sections import sections

_SIGNED_TOGETHER = re.compile(r"[ \u3000]+(?=[0-9〇零○一二]\S{2,}年)")
_BEGUN_TOGETHER = re.compile(
    r"(?:(?<=代表[:：])|(?<=委员[:：]))\s*(?=[你您贵])"
    r"|(?<=[答回函]复如下[:：])(?:\s+(?=\S)|(?=[^。]{20}.*。))"
)
_ENDED_TOGETHER = re.compile(r"(?<=[。!！])\s+(?=(\S{4,30})\s+(\S+日)$)")
_RECEIVED = re.compile("提出|收悉|收到")
_BEFORE_TITLE = ("page-data", "page-tool", "row", "cell", "head", "date")


def parted(captured: str) -> Letter:
    """The pieces of a captured page, without marks."""
    text = joined(captured)
    lines = [Piece(text=words, start=start) for start, words in paragraphs(text)]
    lines = [each for line in lines for each in _apart(line)]
    lines = [replace(line, paragraph=index) for index, line in enumerate(lines)]
    first = end_of_opening(lines)
    last, tail = beginning_of_closing(lines, first)
    letter = Letter(text=text)
    letter.opening = [*opening(lines[:first], dated="date" in tail)]
    body, letter.closing = without_thanks(lines[first:last])
    letter.parts = sections(body)
    for line, role in zip(lines[last:], tail, strict=True):
        letter.closing += closing_pieces(line, role)
    _complete(letter)
    return letter


def _complete(letter: Letter) -> None:
    """Give the letter what every reply has: a piece before the sections that is its title.

    Where no line looks like a title, it is the first that says what was received, or that may be
    one, and not the address where anything else is. A heading with nothing below it is a sentence.
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
        free = [i for i, role in enumerate(roles) if role not in _BEFORE_TITLE]
        free = [i for i in free if roles[i] != "addressee"] or free
        received = (i for i in free if _RECEIVED.search(letter.opening[i].text))
        at = next(received, next(iter(free), 0))
        letter.opening[at] = replace(letter.opening[at], role="heading")


def _apart(line: Piece) -> Iterator[Piece]:
    """The paragraph, or what stands together in one line.

    That is a signature and its date, be it behind the last sentence, or the address, the opening
    and what follows it.
    """
    signed = _SIGNED_TOGETHER.search(line.text)
    gaps = [*_BEGUN_TOGETHER.finditer(line.text)]
    ended = _ENDED_TOGETHER.search(line.text)
    if ended and is_body(ended[1]) and is_date(ended[2]):
        gaps += [ended, *re.compile(r"\s+").finditer(line.text, ended.end(1), ended.start(2))]
    elif signed and is_date(line.text[signed.end() :]) and is_name(line.text[: signed.start()]):
        gaps = [signed]
    start = 0
    for gap in gaps:
        yield replace(line, text=line.text[start : gap.start()], start=line.start + start)
        start = gap.end()
    yield replace(line, text=line.text[start:], start=line.start + start)
