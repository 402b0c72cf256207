"""The cells of a table, whose rows are lines with tabs."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from ..checks.letter.cells import line_above, unit_of_table
from ..checks.letter.cells import row_and_head as cell_names
from ..checks.quantities.stated import find_words
from ..data.page_words import fact_of
from ..numbers.dated_periods import find_dated
from ..numbers.units import Unit, find_unit
from .letter import Piece

_NUMBER = re.compile("[0-9]")
_YEAR = re.compile("(?:19|20)[0-9]{2}年")
_SCALE = re.compile("^[十百千万亿]+")
_HEAD_UNIT = re.compile(r"[(（](?:单位[:：])?([^()（）]+)[)）]$")


def cells(rows: Sequence[Piece]) -> Iterator[Piece]:
    """Every cell of a table with its role; a form has no heads, and its labels begin rows."""
    parted = [[*_cells(row)] for row in rows]
    form = all(len(row) <= len("甲乙") for row in parted) or any(
        fact_of(cell.text) for row in parted for cell in row[:1]
    )
    for number, row in enumerate(parted):
        heads = not number and not form and len(parted) > 1 and _is_head(row[-1].text)
        for column, cell in enumerate(row):
            first = column == 0 and not rows[number].text.startswith("\t")
            begins = first or (form and column % 2 == 0 and bool(fact_of(cell.text)))
            role = "head" if heads else "row" if begins else "cell"
            yield Piece(text=cell.text, start=cell.start, role=role, paragraph=cell.paragraph)


def _is_head(text: str) -> bool:
    """Whether a cell can head a column: it has no number, or begins with a year."""
    return bool(_YEAR.match(text) or not _NUMBER.search(text))


def _cells(row: Piece) -> Iterator[Piece]:
    for match in re.finditer("[^\t]+", row.text):
        if text := match[0].strip():
            start = row.start + match.start() + match[0].index(text)
            yield Piece(text=text, start=start, paragraph=row.paragraph)


def lines_of_table(lines: list[Piece], index: int) -> list[Piece]:
    """The lines of the table that begins at a line, or none."""
    end = index
    while end < len(lines) and "\t" in lines[end].text:
        end += 1
    return lines[index:end]


def row_and_head(pieces: Sequence[Piece], at: int) -> tuple[str, str]:
    """The name of a cell's row and the head of its column without its unit, if there are any."""
    row, head = _row_and_head(pieces, at)
    return row, _HEAD_UNIT.sub("", head)


def head_unit(pieces: Sequence[Piece], at: int) -> str | None:
    """The unit that the head of a cell's column states, or else the line above the table."""
    if pieces[at].role != "cell":
        return None
    _, head = _row_and_head(pieces, at)
    match = _HEAD_UNIT.search(head)
    above = _above(pieces, at)
    unit = match[1] if match else unit_of_table(above.text if above else "")
    return unit if unit_of(unit) else None


def _above(pieces: Sequence[Piece], at: int) -> Piece | None:
    """The line above the table of a cell."""
    place = line_above([piece.role for piece in pieces], at)
    return None if place is None else pieces[place]


def unit_of(words: str) -> Unit | None:
    """The unit of words that may scale it: 元 of 万元."""
    return find_unit(_SCALE.sub("", words))


def period(pieces: Sequence[Piece], at: int) -> str | None:
    """The time of a cell, as `_named_beside` finds it."""
    return _named_beside(pieces, at, _times)


def scope(pieces: Sequence[Piece], at: int, known: Collection[str]) -> str | None:
    """The scope of a cell, of those that are `known`, as `_named_beside` finds it."""
    return _named_beside(pieces, at, lambda text: [match[0] for match in find_words(known, text)])


def _named_beside(
    pieces: Sequence[Piece], at: int, find: Callable[[str], Iterable[str]]
) -> str | None:
    """What is found in the name of a cell's row, or the head of its column, if that is all of it.

    Where neither has any, it is the only one that the line above the table names, if that is a
    caption: it ends no sentence and states no quantity.
    """
    named = _row_and_head(pieces, at) if pieces[at].role == "cell" else ()
    told = {text: [*find(text)] for text in named}
    if any(told.values()) or not named:
        return next((text for text, found in told.items() if found == [text]), None)
    above = _above(pieces, at)
    is_caption = above and not above.marks and not above.text.endswith("。")
    said = {*find(above.text)} if above and is_caption else set()
    return said.pop() if len(said) == 1 else None


def _times(text: str) -> Iterator[str]:
    """The words for years, or for other times, in a line."""
    dated = [*find_dated(text)]
    yield from (each.words for each in dated if each.words)
    for match in _YEAR.finditer(text):
        if not any(each.start <= match.start() < each.end for each in dated):
            yield match[0]


def _row_and_head(pieces: Sequence[Piece], at: int) -> tuple[str, str]:
    row, head = cell_names([piece.role for piece in pieces], at)
    return pieces[row].text, "" if head is None else pieces[head].text
