"""The paragraphs of a captured page, its lines joined where the capture cut them, and sentences."""

import re
from collections.abc import Iterator
from itertools import pairwise

from .letter import Piece
from .titles import STANDS_ALONE, TITLE_LINES, title_lines

_LONGEST_WRAPPED = 50  # characters of a line that was cut for its width
_FULL = 0.75  # of the longest line
_ENDS = "。!?！？;；:：…"
_SENTENCE_END = re.compile("[。！？!?]+[”’」』)）]*|…{2,}(?=[^”’。])")
_GOES_ON = re.compile("[的等之、,，;；]")  # 所提“……。”的问题
_OPENING, _CLOSING = "《“‘(（「『〈", "》”’)）」』〉"


def joined(captured: str) -> str:
    """The page with no-break spaces as spaces, and without line breaks within a sentence."""
    text = captured.replace("\N{NO-BREAK SPACE}", " ")
    lines = text.split("\n")
    width = max((len(line.strip()) for line in lines), default=0)
    cut = [_is_cut(*pair, width) for pair in pairwise([*lines, ""])]
    if width > _LONGEST_WRAPPED or sum(cut) < len("两行"):
        cut = [False] * len(lines)
    stripped = [*map(str.strip, lines)]
    for index in range(len(lines)):
        for more in range(title_lines(stripped[index : index + TITLE_LINES]) - 1):
            cut[index + more] = True
    flat, went_on = "", False
    for line, goes_on in zip(lines, cut, strict=True):
        words = line.lstrip() if went_on else line
        flat += words.rstrip() if goes_on else f"{words}\n"
        went_on = goes_on
    return flat.removesuffix("\n")


def _is_cut(line: str, after: str, width: int) -> bool:
    """Whether a line of running text ends at the width of the page, and not with a sentence."""
    text, goes_on = line.strip(), after.strip()
    running = re.search("[,，。;；《]", text)
    is_full = bool(running) and len(text) >= _FULL * width and text[-1] not in _ENDS
    return is_full and bool(goes_on) and not STANDS_ALONE.match(goes_on)


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Where each paragraph begins, and its characters without the white space around them.

    A row of a table whose first cell is empty keeps the tab before the next.
    """
    in_table = False
    for line in re.finditer("[^\n]+", text):
        if stripped := line[0].strip():
            start = line.start() + line[0].index(stripped)
            if in_table and line[0].startswith("\t"):  # its first cell goes on
                start, stripped = line.start(), line[0].rstrip()
            in_table = "\t" in stripped
            yield start, stripped


def sentences(piece: Piece) -> Iterator[Piece]:
    """The sentences of a paragraph; none ends within quotation marks or brackets."""
    position, balanced = 0, _depth(piece.text) == 0
    for end in _ends(piece.text):
        if balanced and _depth(piece.text[position:end]) and end < len(piece.text):
            continue
        yield from _cut(piece, position, end)
        position = end


def _ends(text: str) -> Iterator[int]:
    for match in _SENTENCE_END.finditer(text):
        if match[0][-1] not in _CLOSING or not _GOES_ON.match(text, match.end()):
            yield match.end()
    yield len(text)


def _depth(text: str) -> int:
    return sum((char in _OPENING) - (char in _CLOSING) for char in text)


def _cut(piece: Piece, start: int, end: int) -> Iterator[Piece]:
    raw = piece.text[start:end]
    if text := raw.strip():
        yield Piece(
            text=text,
            start=piece.start + start + raw.index(text),
            role=piece.role,
            paragraph=piece.paragraph,
        )
