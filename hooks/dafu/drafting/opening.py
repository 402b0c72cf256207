"""Tell apart what stands before the text of a letter: title, data of its page, address, reason."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from ..data.page_words import (
    BULLETS,
    LabelledValue,
    is_label,
    is_labelled,
    is_path,
    is_tool,
    labelled_values,
)
from .headings import SECTION, headed
from .letter import Piece
from .paragraphs import sentences
from .roles import (
    is_addressee,
    is_bare_data,
    is_body,
    is_date,
    is_greeting,
    is_name,
    is_page_data,
    is_title,
    may_be_addressee,
    receives,
    replies,
)
from .tables import cells, lines_of_table
from .titles import titles

_LONGEST_PREAMBLE, _HEAD = 5, 8  # paragraphs


def end_of_opening(lines: list[Piece]) -> int:
    """How many paragraphs stand before the text of the letter."""
    texts = [line.text for line in lines]
    begun = headed(lines)
    heading = next((i for i in sorted(begun) if SECTION.match(texts[i])), len(texts))
    received = next((i for i, text in enumerate(texts) if receives(text)), None)
    if heading - (received or 0) <= _LONGEST_PREAMBLE and heading < len(texts):
        return heading
    if received is not None and "\t" not in texts[received]:
        near = range(received, min(received + 3, heading))
        ended = next((at for at in near if replies(texts[at])), None)
        if ended is not None:
            return ended + 1
        return received + (len([*sentences(lines[received])]) == 1)
    address = next((i for i, text in enumerate(texts[:_HEAD]) if is_addressee(text)), None)
    if address is not None:
        return address + 1 + len(lines_of_table(lines, address + 1))
    running = (i for i, text in enumerate(texts) if "。" in text and not _is_preface(text))
    known = [i for i in range(next(running, len(texts))) if _is_preface(texts[i])]
    first = known[-1] + 1 if known else 0
    return first + len(lines_of_table(lines, first))


def _is_preface(text: str) -> bool:
    return is_title(text) or is_addressee(text) or is_page_data(text)


def opening(lines: list[Piece], *, dated: bool) -> Iterator[Piece]:
    """The pieces of the opening; where the letter is `dated` at its end, no date here counts."""
    named = titles([line.text for line in lines])
    own = named[-1] if named else range(0)
    address = _address(lines, own.stop)
    begins = own.start if own else len(lines) if address is None else address
    head = range((begins if address is None else address) if own else 0)
    received = next((i for i, line in enumerate(lines) if receives(line.text)), len(lines))
    labelled = range(0 if own else 1, received if address is None else address)
    path = max((index for index, line in enumerate(lines) if is_path(line.text)), default=-1)
    behind_table = 0
    for index, line in enumerate(lines):
        if index < behind_table:
            continue
        if "\t" in line.text and not is_page_data(line.text):
            rows = lines_of_table(lines, index)
            behind_table = index + len(rows)
            yield from cells(rows)
        elif title := next((title for title in named if index in title), None):
            after = lines[title.stop].text if title.stop < len(lines) else ""
            is_page = title != own or _is_published(after)
            yield replace(line, role="page-title" if is_page else "heading")
        elif is_page_data(line.text):
            yield from page_data(line)
        elif index == address or is_addressee(line.text):
            yield replace(line, role="addressee")
        elif is_tool(line.text) or index <= path:
            yield replace(line, role="page-tool")
        elif index in labelled and (is_labelled(line.text) or any(labelled_values(line.text))):
            yield from page_data(line)
        elif index < begins and _is_labels(lines, index):
            yield replace(line, role="page-data")
        elif role := _role(
            line.text.lstrip(BULLETS), above=index < begins, head=index in head, dated=dated
        ):
            yield replace(line, role=role)
        else:
            yield from sentences(replace(line, role="opening"))


def _is_labels(lines: list[Piece], index: int) -> bool:
    """Whether a line begins with a label without a colon, or is the value of the one above."""
    above = lines[index - 1].text if index else ""
    names_next = above[-1:] in (":", "：") and is_labelled(above)
    text = lines[index].text
    first = next(iter(text.lstrip(BULLETS).split()), "")
    return names_next or any(map(is_label, (above, text, first)))


def _role(text: str, *, above: bool, head: bool, dated: bool) -> str:
    """The role of a line without a label, or nothing where it is running text.

    It may stand `above` the letter, or in its `head`, that is, before the address.
    """
    if is_date(text.rstrip(" |｜")):
        return "page-data" if dated or above or ":" in text else "date"
    if is_bare_data(text) or (above and is_body(text)):
        return "page-data"
    if above and head and "。" not in text:
        return "page-tool"
    return "page-data" if head and is_name(text) else ""


def _address(lines: list[Piece], first: int) -> int | None:
    """Where the letter names whom it is for: at the latest before it says what it received."""
    for index, line in enumerate(lines[first:], start=first):
        if is_addressee(line.text):
            return index
    received = next((i for i, line in enumerate(lines) if receives(line.text)), 0)
    while received > first and is_greeting(lines[received - 1].text):
        received -= 1
    above = received - 1
    return above if above >= first and may_be_addressee(lines[above].text) else None


def _is_published(text: str) -> bool:
    """Whether a line tells of the page, and not of the letter."""
    return any(each.id in ("published", "source", "views") for each in labelled_values(text))


def page_data(line: Piece) -> Iterator[Piece]:
    """A piece for each label of a line, and for what stands before the first."""
    found = [*labelled_values(line.text)]
    starts = sorted({0, *_beginnings(line.text, found), len(line.text)})
    for start, end in pairwise(starts):
        text = line.text[start:end].strip()
        shift = line.text.index(text, start)
        role = "page-tool" if is_tool(text) else "page-data"
        yield replace(line, text=text, start=line.start + shift, role=role)


def _beginnings(text: str, found: list[LabelledValue]) -> Iterator[int]:
    """Where labels begin, and furniture behind the last value; brackets before one are its own."""
    for each in found:
        before = text[: each.start].rstrip("[【(（ ")
        yield len(before) if before.strip("•·*'- |｜") else 0
    if found and (behind := text[found[-1].end :].strip(" \t|｜)）]】")):
        yield text.index(behind, found[-1].end)
