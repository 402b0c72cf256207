"""Charts and cards: bars of one scale, in the table beside them; figures that go together."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from ...data.draft import Draft
from ...data.schema import DerivedEntry, FigureEntry
from ...data.yamltree import Key
from ...numbers.quantity import Quantity
from ...numbers.units import UnitKind
from ...problems.problem import Problem
from .combining import is_later
from .context import signing_date
from .shapes import left_out

_EACH = ("每", "年均", "月均", "周均", "日均")


def check_charts(draft: Draft, quantities: Mapping[str, Quantity]) -> Iterator[Problem]:
    """Each figure of a chart is a length, of the others' unit, and a row of the chart's table."""
    rows = {table.id: table.rows for table in draft.entry.tables}
    for index, chart in enumerate(draft.entry.charts):
        bars: list[tuple[Key, str]] = [
            (("charts", index, "figures", number), id_) for number, id_ in enumerate(chart.figures)
        ]
        for number, (key, id_) in enumerate(bars):
            if id_ in chart.figures[:number]:
                yield draft.tree.problem(key, "id-doubled", found=id_)
            elif id_ in quantities and id_ not in rows.get(chart.table, (id_,)):
                yield draft.tree.problem(key, "chart-not-in-table", found=id_, table=chart.table)
        yield from _check_scale(draft, bars, quantities)
        yield from _check_time(draft, bars)
        yield from _check_whole(draft, ("charts", index, "figures"), chart.figures)
    yield from _check_cards(draft)


def _check_cards(draft: Draft) -> Iterator[Problem]:
    """The figures of a card are of one section, and no part of what the letter lists."""
    homes: dict[str, set[int]] = {}
    for sentence, span in draft.marks():
        homes.setdefault(span.id, set()).add(sentence.part)
    for index, card in enumerate(draft.entry.headline):
        if len(card) > 1:
            yield from _check_whole(draft, ("headline", index), card)
            parts = [homes[id_] for id_ in card if id_ in homes]
            if parts and not set.intersection(*parts):
                found = ", ".join(card)
                yield draft.tree.problem(("headline", index), "card-apart", found=found)


def _check_whole(draft: Draft, key: Key, ids: Sequence[str]) -> Iterator[Problem]:
    """What shows some figures that the letter lists one after another shows all of them."""
    if missing := left_out(draft, ids):
        yield draft.tree.problem(key, "series-cut", found=", ".join(ids), missing=missing)


def _check_time(draft: Draft, bars: Sequence[tuple[Key, str]]) -> Iterator[Problem]:
    """Bars of one figure over time go from early to late: in any other order growth turns round.

    What comes in every week or year is no length beside what there is.
    """
    signed = signing_date(draft)
    entries = draft.entry.all_figures
    known = [(key, entries[id_].period or "") for key, id_ in bars if id_ in entries]
    often = [(key, period) for key, period in known if period.startswith(_EACH)]
    if 0 < len(often) < len(known):
        yield draft.tree.problem(often[0][0], "chart-periods", found=often[0][1])
    quoted = [(key, draft.entry.figures[id_]) for key, id_ in bars if id_ in draft.entry.figures]
    for (_, before), (key, figure) in pairwise(quoted):
        times = (figure.period, figure.nth), (before.period, before.nth)
        if is_later(times, signed) is False and times[0] != times[1]:
            yield draft.tree.problem(key, "chart-order", found=str(figure.period))


def _check_scale(
    draft: Draft, bars: Sequence[tuple[Key, str]], quantities: Mapping[str, Quantity]
) -> Iterator[Problem]:
    entries = draft.entry.all_figures
    first: tuple[UnitKind, str] | None = None
    for key, id_ in bars:
        quantity = quantities.get(id_)
        if quantity is None:
            continue
        if quantity.is_rank or quantity.value is None or quantity.value < 0:
            yield draft.tree.problem(key, "chart-no-length", found=id_)
            continue
        unit = quantity.unit.kind, _unit_name(entries[id_], quantity)
        first = first or unit
        if unit != first:
            yield draft.tree.problem(key, "chart-units-differ", found=unit[1], unit=first[1])


def _unit_name(entry: FigureEntry | DerivedEntry, quantity: Quantity) -> str:
    """The unit in Chinese; for ratios always `%`, since all of them have one base unit."""
    if entry.unit is not None:
        return entry.unit.zh
    return "%" if quantity.unit.kind is UnitKind.RATIO else quantity.unit.name
