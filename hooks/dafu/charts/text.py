"""What a chart says, in either language: the same words as those of the table beside it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ..numbers.formula import formula_text
from ..reply import Chart, Figure, Library, Reply
from ..words.figures import (
    machine_value,
    period_text,
    scope_text,
    unit_suffix,
    unit_text,
    value_text,
    years_text,
)
from ..words.labels import word
from ..words.provenance import source_line
from .drawing import Bar, ChartText


def chart_text(library: Library, reply: Reply, chart: Chart, lang: str) -> ChartText:
    """A chart's texts and amounts in one language.

    The subtitle has the period and the scope that all bars share; others are noted at each bar.
    """
    figures = [reply.figures[id_] for id_ in chart.figures]
    periods = [_period(figure, library, lang) for figure in figures]
    scopes = [scope_text(figure, library, lang) for figure in figures]
    bars = tuple(
        _bar(
            figure,
            label=chart.labels[figure.id].text(lang),
            note=_joined(
                word(library.labels, "computed", lang) if figure.formula else "",
                "" if _shared(periods) else period,
                "" if _shared(scopes) else scope,
            ),
            lang=lang,
        )
        for figure, period, scope in zip(figures, periods, scopes, strict=True)
    )
    subtitle = _joined(
        _units(figures, library, lang),
        periods[0] if _shared(periods) else _span(figures, library, lang),
        scopes[0] if _shared(scopes) else "",
    )
    return ChartText(
        title=chart.title.text(lang),
        subtitle=subtitle,
        bars=bars,
        sources=(*_formulas(reply, chart, library, lang), source_line(library, reply, lang)),
        summary=_summary(library, lang, subtitle, bars),
    )


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))


def _shared(texts: Iterable[str]) -> bool:
    return len(set(texts)) == 1


def _bar(figure: Figure, *, label: str, note: str, lang: str) -> Bar:
    value = figure.quantity.value
    if value is None:
        raise ValueError("the checks of charts let no range through")
    return Bar(
        id=figure.id,
        label=label,
        note=note,
        value=value_text(figure, lang),
        suffix=unit_suffix(figure, lang),
        machine=machine_value(figure.quantity),
        amount=value,
        computed=figure.formula is not None,
    )


def _units(figures: Sequence[Figure], library: Library, lang: str) -> str:
    """The units of the quoted figures; a sum of things of two names brings no third unit."""
    quoted = [figure for figure in figures if not figure.formula]
    units = dict.fromkeys(_unit(figure, lang) for figure in quoted or figures)
    listed = word(library.labels, "comma", lang).join(units)
    return word(library.labels, "chart-unit", lang, units=listed)


def _unit(figure: Figure, lang: str) -> str:
    """The unit with the scale in which the value is shown: 亿元."""
    unit = unit_text(figure, lang)
    scaled = re.search(f"[万亿]*{re.escape(unit)}$", value_text(figure, lang))
    return scaled[0] if scaled else unit


def _period(figure: Figure, library: Library, lang: str) -> str:
    """The figure's period as a whole, whichever of its years the figure is for.

    Empty for a computed figure that is given none.
    """
    text = period_text(replace(figure, nth=None), library, lang)
    if text or figure.formula:
        return text
    return word(library.labels, "chart-no-period", lang)


def _span(figures: Iterable[Figure], library: Library, lang: str) -> str:
    """The years from the first to the last that the bars are for; empty if one is not known."""
    stated = [figure for figure in figures if not figure.formula]
    periods = [figure.period for figure in stated if figure.period]
    if len(periods) < len(stated):
        return ""
    years = [year for period in periods for year in (period.first, period.last)]
    known = [year for year in years if year is not None]
    if not known or len(known) < len(years):
        return ""
    first, last = min(known), max(known)
    ends = {period.until for period in periods if period.last == last}
    return years_text(library, first, last, ends.pop() if len(ends) == 1 else None, lang)


def _formulas(reply: Reply, chart: Chart, library: Library, lang: str) -> Iterator[str]:
    """How each computed figure of the chart is computed, in the chart's own labels."""
    labels = {id_: figure.label for id_, figure in reply.figures.items()} | dict(chart.labels)
    names = {id_: label.text(lang) for id_, label in labels.items()}
    for id_ in chart.figures:
        formula = reply.figures[id_].formula
        if formula is not None:
            yield word(
                library.labels,
                "chart-formula",
                lang,
                label=names[id_],
                formula=formula_text(formula, names.__getitem__),
            )


def _summary(library: Library, lang: str, subtitle: str, bars: Iterable[Bar]) -> str:
    """What one who does not see the chart should hear of it, beside its title."""
    said = (
        word(
            library.labels,
            "chart-bar-noted" if bar.note else "chart-bar",
            lang,
            label=bar.label,
            note=bar.note,
            value=bar.value + bar.suffix,
        )
        for bar in bars
    )
    listed = word(library.labels, "semicolon", lang).join(said)
    return word(library.labels, "chart-summary", lang, subtitle=subtitle, bars=listed)
