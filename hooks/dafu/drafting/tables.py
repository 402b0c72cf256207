"""The cells of a table, whose rows are lines with tabs."""

import re
from collections.abc import Iterator, Sequence

from .letter import Piece
from .page_words import fact_of

_NUMBER = re.compile("[0-9]")


def cells(rows: Sequence[Piece]) -> Iterator[Piece]:
    """Every cell of a table with its role; a form has no heads, and its labels begin rows."""
    parted = [[*_cells(row)] for row in rows]
    form = all(len(row) <= len("甲乙") for row in parted) or any(
        fact_of(cell.text) for row in parted for cell in row[:1]
    )
    for number, row in enumerate(parted):
        heads = not number and not form and len(parted) > 1 and not _NUMBER.search(row[-1].text)
        for column, cell in enumerate(row):
            first = column == 0 and not rows[number].text.startswith("\t")
            begins = first or (form and column % 2 == 0 and bool(fact_of(cell.text)))
            role = "head" if heads else "row" if begins else "cell"
            yield Piece(text=cell.text, start=cell.start, role=role, paragraph=cell.paragraph)


def _cells(row: Piece) -> Iterator[Piece]:
    for match in re.finditer("[^\t]+", row.text):
        if text := match[0].strip():
            start = row.start + match.start() + match[0].index(text)
            yield Piece(text=text, start=start, paragraph=row.paragraph)


def table(lines: list[Piece], index: int) -> list[Piece]:
    """The lines of the table that begins at a line, or none."""
    end = index
    while end < len(lines) and "\t" in lines[end].text:
        end += 1
    return lines[index:end]
