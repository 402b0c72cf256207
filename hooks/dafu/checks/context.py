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
                date = parse_date(draft.meant(sentence, span))
            except DateError:
                return None
            return date.date() if isinstance(date, dt.datetime) else date
    return None


def _text(sentences: Iterable[DraftSentence]) -> str | None:
    """What the sentences say, or None where that is not known of all."""
    known = list(sentences)
    return None if any(s.lacks_zh for s in known) else "\n".join(s.zh.text for s in known)


def check_context(draft: Draft, labels: LabelsFile | None) -> Iterator[Problem]:
    """The words of `period` and `scope` stand in the figure's own sentence, and can be read.

    So do those of a sentence from which they are said to carry over, and the figure's rank.
    """
    home = {span.id: sentence for sentence, span in reversed([*draft.marks()])}
    sentences = {sentence.anchor: sentence for sentence in draft.sentences}
    everywhere = _text(draft.sentences)
    described: list[tuple[Key, FigureEntry | DerivedEntry, str | None]] = []
    for id_, figure in draft.entry.figures.items():
        if id_ not in home:
            continue
        carried = figure.carried or home[id_].anchor
        if carried not in sentences:
            yield draft.tree.problem(("figures", id_, "carried"), "id-dangling", found=carried)
            continue
        governing = [home[id_], sentences[carried]]
        described.append((("figures", id_), figure, _text(governing)))
        if figure.rank in home and home[figure.rank] not in governing:
            yield draft.tree.problem(("figures", id_, "rank"), "rank-elsewhere", found=figure.rank)
    described += [
        (("derived", id_), derived, everywhere) for id_, derived in draft.entry.derived.items()
    ]
    signed = signing_date(draft) or dt.date.max  # without it nothing may count from it
    counted: dict[tuple[str | None, int, str], Key] = {}
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
            and counted.setdefault((entry.period, nth, home[str(key[1])].anchor), key) != key
        ):
            yield draft.tree.problem((*key, "nth"), "nth-doubled", found=str(nth))
        if nth is not None and nth > _years(entry.period, signed):
            yield draft.tree.problem((*key, "nth"), "nth-beyond", found=str(nth))


def _unnamed(
    entry: FigureEntry | DerivedEntry, signed: dt.date, labels: LabelsFile
) -> Iterator[str]:
    """The keys whose words the pages would need a label for that is not there."""
    if entry.scope is not None and entry.scope not in labels.scopes:
        yield "scope"
    if entry.period is None or entry.period in labels.periods:
        return
    period = parse_period(entry.period, signed)
    relative = period.first is not None and str(period.first) not in entry.period
    if period.kind is PeriodKind.WORDS or (relative and isinstance(entry, FigureEntry)):
        yield "period"


def _years(period: str | None, signed: dt.date) -> int:
    return (parse_period(period, signed).count if period else None) or 0
