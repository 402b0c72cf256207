"""A figure's properties in words, in either language."""

import datetime as dt
from dataclasses import replace

from ..data.schema import LabelsFile
from ..numbers.dated_periods import Dated, Relation, TimeUnit
from ..numbers.english import spell_cardinal, spell_ordinal
from ..numbers.formula import formula_names, formula_text
from ..numbers.period import Period, PeriodKind
from ..numbers.quantity import Bound, Quantity
from ..numbers.spelling import chinese_numeral
from ..numbers.units import UnitKind
from ..reply import Figure, Library, Reply
from .labels import word
from .quantities import (
    date_text,
    day_text,
    machine_text,
    months_text,
    plain_text,
    plural,
    quantity_text,
)

_FEW = 100


def value_text(figure: Figure, lang: str) -> str:
    """The value as the page shows it: the letter's own writing in Chinese, worded in English.

    An editor's reading of damaged writing is worded in both.
    """
    if lang == "zh" and figure.basis == "quoted" and figure.quote is not None:
        return figure.quote + (figure.counted_in or "")
    return quantity_text(figure.quantity, lang)


def machine_value(quantity: Quantity) -> str:
    """The value in base units for machines; a range as `low/high`."""
    ends = (quantity.low, quantity.high) if quantity.value is None else (quantity.value,)
    return "/".join(machine_text(end) for end in ends if end is not None)


def full_value(figure: Figure, lang: str) -> str:
    """The value in full digits and base units, `23,680,000,000元`, where it is shown scaled.

    Empty where the value as shown already has all its digits, and where it is not exact: a row of
    zeros would look as if it were.
    """
    value = figure.quantity.value
    if value is None or figure.quantity.unit.kind.is_bare:
        return ""
    if figure.quantity.bound is not Bound.EXACT:
        return ""
    digits = plain_text(value, lang)
    plain_digits = digits.replace(",", "")
    if value < _FEW or plain_digits in value_text(figure, lang).replace(",", ""):
        return ""
    return (
        f"{digits} {unit_text(figure, lang)}" if lang == "en" else digits + unit_text(figure, lang)
    )


def unit_text(figure: Figure, lang: str) -> str:
    """The unit's name: in English singular or plural as the value asks; empty for ranks."""
    quantity = figure.quantity
    if figure.unit is not None:
        if lang == "zh":
            return figure.unit.zh
        one = figure.unit.one or figure.unit.en
        return plural(quantity, {"one": one, "other": figure.unit.en})
    if quantity.is_rank:
        return ""
    if lang == "en" and (quantity.unit.code or quantity.unit.many):
        return quantity.unit.code or quantity.unit.many
    return quantity.unit.name


def unit_suffix(figure: Figure, lang: str) -> str:
    """The part of the unit that the value's own text leaves out: ` agencies`, `/家`."""
    unit = figure.unit
    if unit is None:
        return ""
    currency = figure.quantity.unit
    if currency.kind is UnitKind.CURRENCY:
        return unit_text(figure, lang).removeprefix(
            str(currency.code if lang == "en" else currency.name)
        )
    return f" {unit_text(figure, lang)}" if lang == "en" else ""


def shown_value(figure: Figure, lang: str) -> str:
    """The value with its unit, as tables, cards and entries show it."""
    return value_text(figure, lang) + unit_suffix(figure, lang)


def period_text(figure: Figure, library: Library, lang: str) -> str:
    """The period, resolved to years where the letter gives any, with its words where they differ.

    Empty where the letter states none.
    """
    period = figure.period
    if period is None:
        return ""
    labels = library.labels
    if period.kind is PeriodKind.WORDS:
        return labels.periods[period.words].text(lang)
    if period.kind is PeriodKind.LAST_YEARS:
        if figure.nth is None:
            return word(labels, "period-last-years", lang, count=period.count)
        nth = chinese_numeral(figure.nth) if lang == "zh" else spell_ordinal(figure.nth)
        return word(labels, "period-nth", lang, count=period.count, nth=nth)
    if period.dated:
        return _dated(period.words, period.dated, library, lang, quoted=figure.formula is None)
    return _years(period, library, lang, quoted=figure.formula is None)


def _dated(words: str, dated: Dated, library: Library, lang: str, *, quoted: bool) -> str:
    """A dated period; in Chinese as the letter has it, if that tells the year."""
    labels = library.labels
    if lang == "zh" and not dated.said:
        return words
    since_start = dated.relation is Relation.SINCE and (dated.number or dated.said == "今年")
    relation = "since-start" if since_start else dated.relation
    text = word(labels, f"period-{relation}", lang, time=_time(dated, labels, lang))
    if not quoted or not dated.said:
        return text
    said = words if lang == "zh" else labels.periods[dated.said].text(lang)
    return word(labels, "period-words", lang, year=text, words=said)


def _numbered(dated: Dated, lang: str) -> dict[str, object]:
    """The year and the number of what is counted, in words: `third`, or `three` of the first."""
    number = dated.number or 0
    if lang == "en":
        nth, count = spell_ordinal(number), spell_cardinal(number)
        if dated.unit is TimeUnit.PLAN:
            nth += " Five-Year Plan"
    else:
        nth = count = chinese_numeral(number)
        if dated.unit is TimeUnit.HALF:
            nth = "上" if number == 1 else "下"
    year = dated.first.year if dated.names_year else "the year"
    return {"year": year, "nth": nth, "count": count}


def _time(dated: Dated, labels: LabelsFile, lang: str) -> str:
    match dated.unit:
        case TimeUnit.YEAR:
            time = word(labels, "period-year", lang, first=dated.first.year)
        case TimeUnit.DAY:
            time = (date_text if dated.names_year else day_text)(dated.first, lang)
        case TimeUnit.MONTHS | TimeUnit.MONTH:
            time = months_text(dated.first, dated.last, lang, with_year=dated.names_year)
        case _:
            time = word(labels, f"time-{dated.unit}", lang, **_numbered(dated, lang))
    return word(labels, "time-end", lang, time=time) if dated.at_end else time


def years_text(library: Library, first: int, last: int, until: dt.date | None, lang: str) -> str:
    """One year or several, and the day with which the last one ends if it is not over."""
    key = "period-year" if first == last else "period-years"
    years = word(library.labels, key, lang, first=first, last=last)
    if until is None:
        return years
    return word(library.labels, "period-until", lang, year=years, until=day_text(until, lang))


def _years(period: Period, library: Library, lang: str, *, quoted: bool) -> str:
    if period.first is None or period.last is None:
        raise ValueError("a period of years has its years")
    years = years_text(library, period.first, period.last, period.until, lang)
    if not quoted or str(period.first) in period.words:
        return years
    words = library.labels.periods[period.words].text(lang)
    return word(library.labels, "period-words", lang, year=years, words=words)


def scope_text(figure: Figure, library: Library, lang: str) -> str:
    """What the figure covers; empty where the letter does not say."""
    return library.labels.scopes[figure.scope].text(lang) if figure.scope else ""


def rank_text(figure: Figure, reply: Reply, library: Library, lang: str) -> str:
    """The figure's rank and among what; empty where none is stated."""
    if figure.rank is None:
        return ""
    rank = reply.figures[figure.rank]
    return word(
        library.labels,
        "rank-in",
        lang,
        rank=value_text(rank, lang),
        scope=scope_text(rank, library, lang),
    )


def interval_text(figure: Figure, lang: str) -> str:
    """The ends between which a computed value lies; empty where they are the value or not known."""
    quantity = figure.quantity
    if quantity.bound is not Bound.ABOUT or None in {quantity.low, quantity.value}:
        return ""
    ends = quantity_text(replace(quantity, value=None, bound=Bound.RANGE), lang)
    return ends + unit_suffix(figure, lang)


def bound_text(quantity: Quantity, library: Library, lang: str) -> str:
    """How the value is bounded."""
    return word(library.labels, f"bound-{Bound(quantity.bound).value}", lang)


def comparison_text(figure: Figure, library: Library, lang: str) -> str:
    """What the letter compares the figure with, or counts into it: `同比增长`; may be empty."""
    words = [word(library.labels, f"context-{c.value}", lang) for c in figure.quantity.contexts]
    return "".join(words) if lang == "zh" else ", ".join(words)


def inputs_of(figure: Figure, reply: Reply) -> list[Figure]:
    """The figures that a computed one is computed from."""
    names = formula_names(figure.formula) if figure.formula else ()
    return [reply.figures[name] for name in names]


def formula_in_words(figure: Figure, reply: Reply, lang: str) -> str:
    """A computed figure's formula with the labels of its inputs; empty for a quoted one."""
    if figure.formula is None:
        return ""
    return formula_text(figure.formula, lambda id_: reply.figures[id_].label.text(lang))
