"""The paragraphs of a captured page, its lines joined where the capture cut them, and sentences."""

import re
from collections.abc import Iterator, Sequence

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
    cut = [_is_cut(line, width) for line in lines]
    if width > _LONGEST_WRAPPED or sum(cut) < len("两行"):
        cut = [False] * len(lines)
    stripped = [*map(str.strip, lines)]
    for index in range(len(lines)):
        for more in range(title_lines(stripped[index : index + TITLE_LINES]) - 1):
            cut[index + more] = True
    flat, went_on = "", False
    for line, is_cut, after in zip(lines, cut, [*lines[1:], ""], strict=True):
        goes_on = is_cut and after.strip() and not _STANDS_ALONE.match(after.strip())
        words = line.lstrip() if went_on else line
        flat += words.rstrip() if goes_on else f"{words}\n"
        went_on = bool(goes_on)
    return flat.removesuffix("\n")


def _is_cut(line: str, width: int) -> bool:
    """Whether a line of running text ends at the width of the page, and not with a sentence."""
    text = line.strip()
    running = re.search("[,,。;《]", text)
    return bool(running) and len(text) >= _FULL * width and text[-1] not in _ENDS


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
