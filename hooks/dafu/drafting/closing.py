"""Tell apart what stands behind the text of a letter: thanks, signature, contact, attachments."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from ..data.page_words import is_foot
from .headings import SECTION
from .letter import Piece
from .opening import page_data
from .paragraphs import sentences
from .roles import is_bare_data, is_date, thanks
from .tails import goes_with_letter, is_attached, tail_role

_HEADING_ONLY = re.compile(f"{SECTION.pattern}[^。]*$")
_CLOSES = re.compile("^(?![我本]).*(?:感谢|谢谢|致谢|指正|意见|监督|支持)")


def beginning_of_closing(lines: list[Piece], first: int) -> tuple[int, list[str]]:
    """Where the pieces after the text begin, and their roles."""
    texts = [line.text for line in lines]
    index = _beginning_of_enclosure(texts, first)
    roles = [_enclosed_role(texts, at) for at in range(index, len(texts))]
    below = ""
    while index > first:
        role = tail_role(texts, index - 1, below) or _below_date(texts, index - 1, first)
        if not role:
            break
        roles.insert(0, role)
        below = role if role not in ("page-tool", "attachment", "page-data") else below
        index -= 1
    if roles[:1] == ["closing"] and index > first and _HEADING_ONLY.match(texts[index - 1]):
        index, roles = index + 1, roles[1:]  # a section has something below its heading
    return index, [*_with_foot(texts[index:], roles)]


def _beginning_of_enclosure(texts: list[str], first: int) -> int:
    """Where what is enclosed below the date begins, or else the end of the page."""
    for index in range(first + 1, len(texts)):
        if is_attached(texts[index]) and any(map(is_date, texts[max(first, index - 3) : index])):
            return index
    return len(texts)


def _enclosed_role(texts: list[str], index: int) -> str:
    role = tail_role(texts, index, "")
    return role if role == "page-tool" or goes_with_letter(texts[index]) else "attachment"


def _with_foot(texts: Sequence[str], roles: Sequence[str]) -> Iterator[str]:
    """The roles, but that nothing below the foot of the page is of the letter."""
    below = False
    for text, role in zip(texts, roles, strict=True):
        below = below or is_foot(text)
        yield "page-tool" if below and role in ("contact", "page-data") else role


def _below_date(texts: list[str], index: int, first: int) -> str:
    """The role of a line below the date, or below whom to call: what the page adds to the letter.

    What reads like text is the page's only where somebody has signed above the date.
    """
    dates = [i for i in range(first, index) if is_date(texts[i]) or goes_with_letter(texts[i])]
    if not dates:
        return ""
    unknown = [texts[i] for i in range(dates[-1] + 1, index + 1) if not tail_role(texts, i, "")]
    signed = dates[-1] > first and tail_role(texts, dates[-1] - 1, "date")
    if re.search("\t" if signed else "[。；;]|\t", "".join(unknown)):
        return ""
    return "page-data" if is_bare_data(texts[index]) else "page-tool"


def without_thanks(lines: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """The text without the sentences of its last paragraph that close the letter, and these."""
    if not lines:
        return lines, []
    *before, last = lines
    own = [*sentences(last)]
    thanking = [*takewhile(_thanks, reversed(own))]
    headed = before and _HEADING_ONLY.match(before[-1].text)
    if not thanking or (len(thanking) == len(own) and (headed or not before)):
        return lines, []
    closing = [replace(piece, role="closing") for piece in reversed(thanking)]
    if len(thanking) == len(own):
        return before, closing
    text = last.text[: closing[0].start - last.start].rstrip()
    return [*before, replace(last, text=text)], closing


def _thanks(sentence: Piece) -> bool:
    return thanks(sentence.text) and bool(_CLOSES.match(sentence.text))


def closing_pieces(line: Piece, role: str) -> Iterator[Piece]:
    """The pieces of a paragraph behind the text."""
    if role == "closing":
        yield from sentences(replace(line, role=role))
    elif role == "page-data":
        yield from page_data(line)
    elif role == "page-tool":
        for tool in re.finditer(r"\S+(?: \S+)*", line.text):
            yield replace(line, text=tool[0], start=line.start + tool.start(), role=role)
    else:
        yield replace(line, role=role)
