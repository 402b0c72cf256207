"""Periods and scopes quote the letter, near the figure that they describe."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from ...data.draft import Draft, DraftSentence
from ...data.schema import DerivedEntry, FigureEntry, LabelsFile
from ...data.yamltree import Key
from ...numbers.dates import day_of
from ...numbers.period import PeriodKind, parse_period, quoted_words
from ...problems.problem import Problem
from ..letter.cells import line_above, row_and_head


def signing_date(draft: Draft) -> dt.date | None:
    """The date marked `signed`, or None while the letter states none that can be read."""
    return marked_date(draft, "signed")


def marked_date(draft: Draft, id_: str) -> dt.date | None:
    """The date that a mark of this id states, or None while none can be read."""
    for sentence, span in draft.marks():
        if span.id == id_:
            return day_of(draft.meant(sentence, span))
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
    signed = signing_date(draft) or dt.date.max  # without it nothing may count from it
    for id_, figure in draft.entry.figures.items():
        if id_ not in home:
            continue
        carried = figure.carried or home[id_].anchor
        if carried not in sentences:
            yield draft.tree.problem(("figures", id_, "carried"), "id-dangling", found=carried)
            continue
        governing = [home[id_], sentences[carried], *_naming(draft, home[id_])]
        if figure.rank in home and home[figure.rank] not in governing:
            yield draft.tree.problem(("figures", id_, "rank"), "rank-elsewhere", found=figure.rank)
        unnamed = dict(_unnamed(figure, signed, labels)) if labels else {}
        yield from _check_words(draft, ("figures", id_), figure, _text(governing), unnamed)
    for id_, derived in draft.entry.derived.items():
        if labels:
            for name, found in _unnamed(derived, signed, labels):
                yield draft.tree.problem(("derived", id_, name), f"{name}-unnamed", found=found)
    yield from _check_counting(draft, home, signed)


def _naming(draft: Draft, sentence: DraftSentence) -> list[DraftSentence]:
    """What names the row and the column of a cell, and the line above its table."""
    if sentence.role != "cell":
        return []
    at, roles = draft.sentences.index(sentence), [each.role for each in draft.sentences]
    named = (*row_and_head(roles, at), line_above(roles, at))
    return [draft.sentences[place] for place in named if place is not None]


def _check_words(
    draft: Draft, key: Key, figure: FigureEntry, text: str | None, unnamed: Mapping[str, str]
) -> Iterator[Problem]:
    """Of one figure: its words stand in `text`, if that is known, and none lacks its label."""
    for name, found in (("scope", figure.scope), ("period", figure.period)):
        if found and (text is None or quoted_words(found) not in text):
            if text is not None:
                yield draft.tree.problem((*key, name), "words-not-quoted", found=found)
        elif name in unnamed:
            yield draft.tree.problem((*key, name), f"{name}-unnamed", found=unnamed[name])


def _check_counting(
    draft: Draft, home: Mapping[str, DraftSentence], signed: dt.date
) -> Iterator[Problem]:
    """`nth` counts the figures that a sentence lists for a period, each once."""
    counted: dict[tuple[str | None, int, str], str] = {}
    for id_, figure in draft.entry.figures.items():
        if figure.nth is None or id_ not in home:
            continue
        key = ("figures", id_, "nth")
        place = (figure.period, figure.nth, home[id_].anchor)
        if counted.setdefault(place, id_) != id_:
            yield draft.tree.problem(key, "nth-doubled", found=str(figure.nth))
        if figure.nth > _years(figure.period, signed):
            yield draft.tree.problem(key, "nth-beyond", found=str(figure.nth))


def _unnamed(
    entry: FigureEntry | DerivedEntry, signed: dt.date, labels: LabelsFile
) -> Iterator[tuple[str, str]]:
    """The keys and words that the pages would need a label for that is not there."""
    if entry.scope is not None and entry.scope not in labels.scopes:
        yield "scope", entry.scope
    if entry.period is None or entry.period in labels.periods:
        return
    period = parse_period(entry.period, signed)
    relative = period.first is not None and str(period.first) not in entry.period
    if period.kind is PeriodKind.WORDS or (relative and isinstance(entry, FigureEntry)):
        yield "period", entry.period


def _years(period: str | None, signed: dt.date) -> int:
    return (parse_period(period, signed).count if period else None) or 0
