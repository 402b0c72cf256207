"""A figure as programs read it: the row of every table, and the entry of the JSON."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from ..data.schema import Bilingual
from ..numbers.formula import Formula, formula_text
from ..numbers.period import Period, PeriodKind
from ..numbers.quantity import Bound
from ..numbers.units import Kind
from ..pages.describe import unit_suffix, unit_text, value_text
from ..pages.labels import word
from ..pages.wording import machine_text
from ..reply import Figure, Library, Reply
from .bilingual import of_both

_WITHOUT_A_NAME = (Kind.RATIO, Kind.POINTS, Kind.RANK)
_SIGNS = str.maketrans({"×": "*", "÷": "/", "−": "-"})


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """A figure. What the letter leaves open or unsaid is None.

    `value`, `low` and `high` are decimals in base units (CNY, not 亿元; 0.1 for 10%) with all their
    digits; `text` is what pages show, `sentence` an anchor such as `s-2-1`, `rank` a whole number.
    `period` is a year, `2018/2020` for years, else the letter's words: `每年`, or `近3年#1` for the
    first of the last three years.
    """

    id: str
    label: Bilingual
    value: str | None
    low: str | None
    high: str | None
    unit: Bilingual
    bound: Bound
    period: str | None
    scope: str | None
    rank: int | None
    basis: str
    formula: str | None
    quote: str | None
    text: Bilingual
    sentence: str | None
    section: str | None


def figure_rows(library: Library, reply: Reply) -> dict[str, FigureRow]:
    """Every figure of a reply, by its id, in the order of the register."""
    return {id_: _row(library, reply, figure) for id_, figure in reply.figures.items()}


def _row(library: Library, reply: Reply, figure: Figure) -> FigureRow:
    quantity = figure.quantity
    return FigureRow(
        id=figure.id,
        label=figure.label,
        value=_decimal(quantity.value),
        low=_decimal(quantity.low),
        high=_decimal(quantity.high),
        unit=of_both(lambda lang: _unit(library, figure, lang)),
        bound=quantity.bound,
        period=_period(figure.period, figure.nth),
        scope=figure.scope,
        rank=_rank(reply, figure),
        basis=figure.basis,
        formula=_formula(figure.formula),
        quote=figure.quote,
        text=of_both(lambda lang: shown_value(figure, lang)),
        sentence=figure.sentence.anchor if figure.sentence else None,
        section=figure.section,
    )


def shown_value(figure: Figure, lang: str) -> str:
    """The value with its unit, as tables, cards and passports show it."""
    return value_text(figure, lang) + unit_suffix(figure, lang)


def _decimal(value: Decimal | None) -> str | None:
    return None if value is None else machine_text(value)


def _unit(library: Library, figure: Figure, lang: str) -> str:
    """The name of the base unit: a percentage is a ratio, and 10% are not 0.1%."""
    kind = figure.quantity.unit.kind
    if kind in _WITHOUT_A_NAME:
        return word(library.labels, f"unit-{kind.value}", lang)
    return unit_text(figure, lang)


def _period(period: Period | None, nth: int | None) -> str | None:
    if period is None:
        return None
    if period.kind is PeriodKind.YEAR:
        return str(period.first)
    if period.kind is PeriodKind.YEARS:
        return f"{period.first}/{period.last}"
    return period.words if nth is None else f"{period.words}#{nth}"


def _rank(reply: Reply, figure: Figure) -> int | None:
    """The rank, where the letter states one: 前三 is none of the three."""
    if figure.rank is None:
        return None
    quantity = reply.figures[figure.rank].quantity
    exact = quantity.bound is Bound.EXACT and quantity.value is not None
    return int(quantity.value) if exact and quantity.value is not None else None


def _formula(formula: Formula | None) -> str | None:
    """The formula over ids with the signs + - * /, each between spaces."""
    return None if formula is None else formula_text(formula, str).translate(_SIGNS)
