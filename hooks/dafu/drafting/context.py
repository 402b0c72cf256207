"""Periods, scopes and ranks of figures, as the words before them in their sentence have them."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..checks.quantities.stated import Spoken, stated
from ..data.schema import LabelsFile
from ..numbers.dates import day_of
from .figure import Figure
from .letter import Mark, Piece
from .same_labels import listed


def signing_day(pieces: Sequence[Piece]) -> dt.date | None:
    """The day of signature, from which 今年 counts, if the letter has one that can be read."""
    for piece in pieces:
        for mark in piece.marks:
            if mark.id == "signed":
                return day_of(piece.quote(mark))
    return None


def in_context(
    piece: Piece,
    marks: Sequence[Mark],
    figures: Sequence[Figure],
    labels: LabelsFile | None,
    signed: dt.date | None,
) -> Iterator[Figure]:
    """The figures of a sentence with its periods, scopes and ranks."""
    spoken = Spoken(
        piece.text,
        [(mark.start - piece.start, mark.end - piece.start) for mark in marks],
        [n for n, each in enumerate(figures) if each.quantity and each.quantity.is_rank],
        labels.periods if labels else (),
        labels.scopes if labels else (),
        signed,
    )
    for n, (figure, found) in enumerate(zip(figures, stated(spoken), strict=True)):
        nth = found.nth if figure.quantity else None
        yield replace(
            figure,
            label=listed(figures[n - nth + 1].label, nth) if nth else figure.label,
            period=found.period,
            scope=found.scope,
            rank=figures[found.rank].id if found.rank is not None else None,
            nth=nth,
        )
