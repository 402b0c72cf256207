"""Cells of a letter's table that have only a number: the unit stands in a head, in the letter."""

from collections.abc import Iterator

from ...data.draft import Draft
from ...problems.problem import Problem

_NAMING = ("head", "row")


def check_cells(draft: Draft) -> Iterator[Problem]:
    """The unit of a number in a cell stands in a cell of its part that names a column or a row."""
    for sentence, span in draft.marks():
        figure = draft.entry.figures.get(span.id)
        if figure is None or figure.counted_in is None:
            continue
        naming = [s for s in draft.sentences if s.part == sentence.part and s.role in _NAMING]
        if sentence.role != "cell" or not any(figure.counted_in in s.zh.text for s in naming):
            key = ("figures", span.id, "counted_in")
            yield draft.tree.problem(key, "unit-not-in-head", found=figure.counted_in)
