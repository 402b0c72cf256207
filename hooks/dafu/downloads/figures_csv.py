"""Figures as CSV that spreadsheets open as it stands, and programs read without guessing."""

import csv
import io
from collections.abc import Iterable, Iterator

from ..data.schema import Bilingual
from ..words.languages import LANGUAGES
from .properties import PROPERTIES, Property, Row

# What may begin a formula; spreadsheets for Chinese and Japanese know the wide signs too.
_FORMULA_SIGNS = tuple("=+-@＝＋－＠\t\r\n")


def figures_csv(rows: Iterable[Row]) -> bytes:
    """A line for each figure under a line of names: UTF-8 with a byte order mark, CRLF.

    An empty cell is what the letter leaves open. A text that a spreadsheet would take for a
    formula begins with an apostrophe.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(name for column in PROPERTIES for name in column.columns)
    writer.writerows([cell for p in PROPERTIES for cell in _cells(p, row)] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def harmless(cell: str) -> str:
    """The text of a cell, with an apostrophe before what would be a formula."""
    starts = cell, cell.lstrip()  # a spreadsheet may drop the spaces
    return f"'{cell}" if any(start.startswith(_FORMULA_SIGNS) for start in starts) else cell


def _cells(of: Property, row: Row) -> Iterator[str]:
    value = row[of.name]
    for part in map(value.text, LANGUAGES) if isinstance(value, Bilingual) else (value,):
        text = "" if part is None else str(part)
        yield harmless(text) if of.kind == "string" else text
