"""Periods and scopes quote the letter, near the figure that they describe."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..data.draft import Draft
from ..data.schema import Derived, Figure, LabelsFile
from ..data.yamltree import Key
from ..numbers.dates import DateError, parse_date
from ..numbers.period import PeriodKind, parse_period, quoted_words
from ..problems import Problem


def signing_date(draft: Draft) -> dt.date | None:
    """The date marked `signed`, or None while the letter states none that can be read."""
    for sentence, span in draft.marks():
        if span.id == "signed":
            try:
                date = parse_date(sentence.zh.quote(span))
            except DateError:
                return None
            return date.date() if isinstance(date, dt.datetime) else date
    return None


def _part_text(draft: Draft, part: int) -> str:
    return "\n".join(s.zh.text for s in draft.sentences if s.part == part)


def check_context(draft: Draft, labels: LabelsFile | None) -> Iterator[Problem]:
    """The words of `period` and `scope` stand in the figure's own section, and can be read."""
    parts = {span.id: sentence.part for sentence, span in draft.marks()}
    everywhere = "\n".join(sentence.zh.text for sentence in draft.sentences)
    described: list[tuple[Key, Figure | Derived, str]] = [
        (("figures", id_), figure, _part_text(draft, parts[id_]))
        for id_, figure in draft.entry.figures.items()
        if id_ in parts
    ]
    described += [
        (("derived", id_), derived, everywhere) for id_, derived in draft.entry.derived.items()
    ]
    for key, entry, text in described:
        for name in ("scope", "period"):
            words = getattr(entry, name)
            if words is not None and quoted_words(words) not in text:
                yield draft.tree.problem((*key, name), "words-not-quoted", found=words)
        if labels:
            yield from _check_named(draft, key, entry, labels)


def _check_named(
    draft: Draft, key: Key, entry: Figure | Derived, labels: LabelsFile
) -> Iterator[Problem]:
    if entry.scope is not None and entry.scope not in labels.scopes:
        yield draft.tree.problem((*key, "scope"), "scope-unnamed", found=entry.scope)
    signed = signing_date(draft)
    if entry.period is None or signed is None:
        return
    period = parse_period(entry.period, signed)
    unnamed = period.kind is PeriodKind.WORDS or (
        period.first is not None and str(period.first) not in entry.period
    )
    if unnamed and quoted_words(entry.period) not in labels.periods:
        yield draft.tree.problem((*key, "period"), "period-unnamed", found=entry.period)
    nth = entry.nth if isinstance(entry, Figure) else None
    if nth is not None and (period.count is None or nth > period.count):
        yield draft.tree.problem((*key, "nth"), "nth-beyond", found=str(nth))
