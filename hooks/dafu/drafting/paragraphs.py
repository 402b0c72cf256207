"""The paragraphs of a captured page, its lines joined where the capture cut them, and sentences."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from .letter import Piece
from .roles import begins_title, is_body, is_page_data, is_title

_LONGEST_WRAPPED = 50  # characters of a line that was cut for its width
_FULL = 0.75  # of the longest line
_ENDS = "。!?！？;；:：…"
_SENTENCE_END = re.compile("[。！？!?]+[”’」』)）]*|…{2,}(?=[^”’。])")
_OPENING, _CLOSING = "《“‘(（「『〈", "》”’)）」』〉"
TITLE_LINES = 3
_ABOUT = re.compile("关于|对")
_STANDS_ALONE = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、是]|[(（][一二三四五六七八九十0-9]{1,3}[)）]|[0-9]{1,2}[.、．]|附件|附[:：])"
)


def joined(captured: str) -> str:
    """The page with no-break spaces as spaces, and without line breaks within a sentence."""
    text = captured.replace("\N{NO-BREAK SPACE}", " ")
    lines = text.split("\n")
    width = max((len(line.strip()) for line in lines), default=0)
    cut = [_is_cut(*pair, width) for pair in pairwise([*lines, ""])]
    if width > _LONGEST_WRAPPED or sum(cut) < len("两行"):
        cut = [False] * len(lines)
    filled = [index for index, line in enumerate(lines) if line.strip()]
    for at in range(len(filled)):
        title = filled[at : at + TITLE_LINES]
        count = title_lines([lines[index].strip() for index in title])
        cut[title[0] : title[count - 1]] = [True] * (title[count - 1] - title[0])
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
    return is_full and bool(goes_on) and not _STANDS_ALONE.match(goes_on)


def title_lines(lines: Sequence[str]) -> int:
    """How many of these lines are one title, such as that of a body, then 关于…的, then 答复."""
    if not lines or _STANDS_ALONE.match(lines[0]) or is_title(lines[0]):
        return 1
    for count in range(2, len(lines) + 1):
        *_, last = title = lines[:count]
        if not all(title) or is_page_data(last):
            return 1
        begins = begins_title(lines[0]) or (is_body(lines[0]) and _ABOUT.match(lines[1]))
        if begins and is_title("".join(title)):
            return count
    return 1


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
