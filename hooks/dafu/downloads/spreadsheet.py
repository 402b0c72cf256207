"""Figures as CSV that spreadsheets open as it stands, and programs read without guessing."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass

from .row import FigureRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column. `kind` is the type that Table Schema knows; `title` and `hint` are labels."""

    name: str
    kind: str
    title: str
    hint: str


COLUMNS = (
    Column(name="id", kind="string", title="column-id", hint="column-id-hint"),
    Column(name="label_zh", kind="string", title="column-label-zh", hint="column-label-hint"),
    Column(name="label_en", kind="string", title="column-label-en", hint="column-label-hint"),
    Column(name="value", kind="number", title="value", hint="column-value-hint"),
    Column(name="low", kind="number", title="column-low", hint="column-end-hint"),
    Column(name="high", kind="number", title="column-high", hint="column-end-hint"),
    Column(name="unit_zh", kind="string", title="column-unit-zh", hint="column-unit-hint"),
    Column(name="unit_en", kind="string", title="column-unit-en", hint="column-unit-hint"),
    Column(name="bound", kind="string", title="bound", hint="column-bound-hint"),
    Column(name="period", kind="string", title="period", hint="column-period-hint"),
    Column(name="scope", kind="string", title="scope", hint="column-scope-hint"),
    Column(name="rank", kind="integer", title="rank", hint="column-rank-hint"),
    Column(name="basis", kind="string", title="basis", hint="column-basis-hint"),
    Column(name="formula", kind="string", title="formula", hint="column-formula-hint"),
    Column(name="quote", kind="string", title="quote", hint="column-quote-hint"),
    Column(name="sentence", kind="string", title="sentence", hint="column-sentence-hint"),
    Column(name="section", kind="string", title="section", hint="column-section-hint"),
)

# What may begin a formula; spreadsheets for Chinese and Japanese know the wide signs too.
_FORMULA_SIGNS = tuple("=+-@＝＋－＠\t\r\n")


def figures_csv(rows: Iterable[FigureRow]) -> bytes:
    """A line for each figure under a line of names: UTF-8 with a byte order mark, CRLF.

    An empty cell is what the letter leaves open. A text that a spreadsheet would take for a
    formula begins with an apostrophe.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(column.name for column in COLUMNS)
    writer.writerows(map(_cells, rows))
    return text.getvalue().encode("utf-8-sig")


def harmless(cell: str) -> str:
    """The text of a cell, with an apostrophe before what would be a formula."""
    starts = cell, cell.lstrip()  # a spreadsheet may drop the spaces
    return f"'{cell}" if any(start.startswith(_FORMULA_SIGNS) for start in starts) else cell


def _cells(row: FigureRow) -> list[str]:
    return [
        value if column.kind in ("number", "integer") else harmless(value)
        for column in COLUMNS
        for value in [_value(row, column.name)]
    ]


def _value(row: FigureRow, name: str) -> str:
    stem, _, lang = name.partition("_")
    value = getattr(row, stem)
    if lang:
        value = getattr(value, lang)
    return "" if value is None else str(value)
