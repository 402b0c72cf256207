"""Cells of a letter's table that have only a number: the letter states the unit beside them."""

import re
from collections.abc import Iterator, Sequence

from ...data.draft import Draft
from ...problems.problem import Problem

_NAMING = ("head", "row")
_UNIT = re.compile("单位[:：]\\s*([\u3400-\u9fff%‰]+)")


def unit_of_table(text: str) -> str:
    """The unit that a line above a table states for all of it, or nothing."""
    match = _UNIT.search(text)
    return match[1] if match else ""


def row_and_head(roles: Sequence[str], at: int) -> tuple[int, int | None]:
    """Of the pieces of a letter, that which names a cell's row, and that which heads its column."""
    row = at
    while row and roles[row] != "row":
        row -= 1
    end = row
    while end and roles[end - 1] in ("row", "cell"):
        end -= 1
    heads = end
    while heads and roles[heads - 1] == "head":
        heads -= 1
    column = heads + at - row
    return row, column if column < end else None


def line_above(roles: Sequence[str], at: int) -> int | None:
    """Of the pieces of a letter, the last one before the table of a cell; None if there is none."""
    return next((n for n in reversed(range(at)) if roles[n] not in (*_NAMING, "cell")), None)


def check_cells(draft: Draft) -> Iterator[Problem]:
    """The unit of a number in a cell stands in a cell of its part that names a column or a row.

    Or it is that of the whole table, of which the line above says 单位:万元.
    """
    for sentence, span in draft.marks():
        figure = draft.entry.figures.get(span.id)
        if figure is None or figure.counted_in is None:
            continue
        part = [s for s in draft.sentences if s.part == sentence.part]
        named = any(figure.counted_in in s.zh.text for s in part if s.role in _NAMING)
        whole = any(figure.counted_in == unit_of_table(s.zh.text) for s in part)
        if sentence.role != "cell" or not (named or whole):
            key = ("figures", span.id, "counted_in")
            yield draft.tree.problem(key, "unit-not-in-head", found=figure.counted_in)
