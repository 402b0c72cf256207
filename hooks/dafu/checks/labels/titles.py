"""Titles of tables and charts, and labels, name what their figures are of, and no more."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from ...data.draft import Draft
from ...data.schema import DerivedEntry, FigureEntry, LabelsFile
from ...data.yamltree import Key
from ...numbers.dated_periods import Relation
from ...numbers.period import Period, parse_period
from ...problems.problem import Problem
from ..quantities.context import signing_date
from ..quantities.governing import words_in

_YEARLESS = re.compile("^[12][0-9]{3}年")
_MONEY = re.compile("[资金贴款费额元税薪]|支出|投入|收入|营收|产值|奖励|补助")
_MOMENTS = {Relation.AT, Relation.AS_AT}


def check_titles(draft: Draft, labels: LabelsFile | None) -> Iterator[Problem]:
    """Where the Chinese of a title or label has such words, each of its figures has them.

    A computed figure need not: its inputs have theirs. What the English says beyond the Chinese is
    found elsewhere.
    """
    entries = draft.entry.all_figures
    signed = signing_date(draft) or dt.date.max
    for key, zh, ids, is_title in _shown(draft):
        shown = [entries[id_] for id_ in ids if id_ in entries]
        for name in ("period", "scope"):
            for said in words_in(name, zh, labels):
                if not is_title and not zh.startswith(said):
                    continue  # a label may name what its figure is compared with
                if not all(_has(name, each, said, signed) for each in shown):
                    yield draft.tree.problem(key, "title-beyond", found=said)
    yield from _check_money(draft)


def _check_money(draft: Draft) -> Iterator[Problem]:
    """A chart of money is called so: 各类人才流入 is no title of amounts paid out."""
    entries = draft.entry.all_figures
    for index, chart in enumerate(draft.entry.charts):
        labels = [entries[id_].label.zh for id_ in chart.figures if id_ in entries]
        if labels and all(map(_MONEY.search, labels)) and not _MONEY.search(chart.title.zh):
            key = ("charts", index, "title", "zh")
            yield draft.tree.problem(key, "title-of-other", found=chart.title.zh)


def _shown(draft: Draft) -> Iterator[tuple[Key, str, Sequence[str], bool]]:
    for index, table in enumerate(draft.entry.tables):
        yield ("tables", index, "title", "zh"), table.title.zh, table.rows, True
    for index, chart in enumerate(draft.entry.charts):
        yield ("charts", index, "title", "zh"), chart.title.zh, chart.figures, True
        for id_, label in chart.labels.items():
            yield ("charts", index, "labels", id_, "zh"), label.zh, [id_], False
    for id_, figure in draft.entry.figures.items():
        yield ("figures", id_, "label", "zh"), figure.label.zh, [id_], False


def _has(name: str, entry: FigureEntry | DerivedEntry, said: str, signed: dt.date) -> bool:
    """Whether such words are true of a figure: 2021—2023年 is of one of 2022年 as well."""
    own: str | None = getattr(entry, name)
    if own is None:
        return isinstance(entry, DerivedEntry)
    if own == said or (name == "period" and _YEARLESS.sub("", own) == said):
        return True
    return name == "period" and _holds(parse_period(said, signed), parse_period(own, signed))


def _holds(title: Period, own: Period) -> bool:
    """Whether one period is the other in other words (截至2022年底, 2022年底), or within it."""
    if title.dated and own.dated:
        of_one_day = {title.dated.relation, own.dated.relation} <= _MOMENTS
        return of_one_day and title.dated.last == own.dated.last
    if not (title.first and title.last and own.first and own.last):
        return False
    return title.first <= own.first and own.last <= title.last
