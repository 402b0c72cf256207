"""Periods and scopes quote the letter, near the figure that they describe."""

import datetime as dt
from collections.abc import Iterable, Iterator

from ..data.draft import Draft, DraftSentence
from ..data.schema import DerivedEntry, FigureEntry, LabelsFile
from ..data.yamltree import Key
from ..numbers.dates import DateError, parse_date
from ..numbers.period import PeriodKind, parse_period, quoted_words
from ..problems.problem import Problem


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


def _text(sentences: Iterable[DraftSentence]) -> str | None:
    """What the sentences say, or None where that is not known of all."""
    known = list(sentences)
    return None if any(s.lacks_zh for s in known) else "\n".join(s.zh.text for s in known)


def check_context(draft: Draft, labels: LabelsFile | None) -> Iterator[Problem]:
    """The words of `period` and `scope` stand in the figure's own section, and can be read."""
    parts = {span.id: sentence.part for sentence, span in draft.marks()}
    texts = {
        part: _text(s for s in draft.sentences if s.part == part) for part in set(parts.values())
    }
    everywhere = _text(draft.sentences)
    described: list[tuple[Key, FigureEntry | DerivedEntry, str | None]] = [
        (("figures", id_), figure, texts[parts[id_]])
        for id_, figure in draft.entry.figures.items()
        if id_ in parts
    ]
    described += [
        (("derived", id_), derived, everywhere) for id_, derived in draft.entry.derived.items()
    ]
    signed = signing_date(draft)
    counted: dict[tuple[str | None, int, int], Key] = {}
    for key, entry, text in described:
        words = {"scope": entry.scope, "period": entry.period}
        unquoted = {
            name
            for name, found in words.items()
            if found and (text is None or quoted_words(found) not in text)
        }
        unnamed = set(_unnamed(entry, signed, labels)) if labels else set()
        for name, found in words.items():
            if name in unquoted and text is not None:
                yield draft.tree.problem((*key, name), "words-not-quoted", found=found or "")
            elif name in unnamed - unquoted:
                yield draft.tree.problem((*key, name), f"{name}-unnamed", found=found or "")
        nth = entry.nth if isinstance(entry, FigureEntry) else None
        if (
            nth is not None
            and counted.setdefault((entry.period, nth, parts[str(key[1])]), key) != key
        ):
            yield draft.tree.problem((*key, "nth"), "nth-doubled", found=str(nth))
        if nth is not None and signed and nth > _years(entry.period, signed):
            yield draft.tree.problem((*key, "nth"), "nth-beyond", found=str(nth))


def _unnamed(
    entry: FigureEntry | DerivedEntry, signed: dt.date | None, labels: LabelsFile
) -> Iterator[str]:
    """The keys whose words the pages would need a label for that is not there."""
    if entry.scope is not None and entry.scope not in labels.scopes:
        yield "scope"
    if entry.period is None or signed is None or entry.period in labels.periods:
        return
    period = parse_period(entry.period, signed)
    relative = period.first is not None and str(period.first) not in entry.period
    if period.kind is PeriodKind.WORDS or (relative and isinstance(entry, FigureEntry)):
        yield "period"


def _years(period: str | None, signed: dt.date) -> int:
    return (parse_period(period, signed).count if period else None) or 0
