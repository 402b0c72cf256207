"""What a chart says of its unit, period, scope and source, in either language."""

import re

import pytest
from dafu.charts.drawing import ChartText
from dafu.charts.text import chart_text
from dafu.prove import prove
from dafu.words.provenance import source_line

from tests.reply import label, library, reply
from tests.unit.conftest import DataFolder


def text(id_: str, lang: str) -> ChartText:
    [chart] = [chart for chart in reply().charts if chart.id == id_]
    return chart_text(library(), reply(), chart, lang)


def years(first: int, last: int, lang: str) -> str:
    key = "period-year" if first == last else "period-years"
    return label(key, lang, first=first, last=last)


@pytest.mark.parametrize(("lang", "unit"), [("zh", "亿元"), ("en", "CNY")])
def test_the_subtitle_states_unit_period_and_scope(lang: str, unit: str) -> None:
    scope = library().labels.scopes
    cny = label("chart-unit", lang, units=unit)
    assert text("talent-subsidies", lang).subtitle == " · ".join(
        [cny, label("period-last-years", lang, count=3), scope["市本级"].text(lang)]
    )


def test_units_of_two_names_are_both_stated() -> None:
    names = [reply().figures[id_].unit for id_ in ("pilots-first", "pilots-new")]
    units = label("comma", "en").join(name.en for name in names if name)
    assert text("pilots", "en").subtitle.startswith(label("chart-unit", "en", units=units))
    assert text("pilots", "zh").subtitle.startswith(label("chart-unit", "zh", units="家"))


def test_bars_of_different_periods_state_each_their_own() -> None:
    first, added, total = (bar.note for bar in text("pilots", "zh").bars)
    until = label("period-until", "zh", year=years(2021, 2021, "zh"), until="6月8日")
    assert (first, until in added) == (label("chart-no-period", "zh"), True)
    assert total == label("computed", "zh")


def test_bars_of_one_period_do_not_repeat_it() -> None:
    assert [bar.note for bar in text("talent-subsidies", "en").bars] == ["", "", ""]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_subsidies_name_no_calendar_year(lang: str) -> None:
    chart = text("talent-subsidies", lang)
    said = [chart.title, chart.subtitle, *(f"{bar.label} {bar.note}" for bar in chart.bars)]
    assert not re.search(r"20\d\d", " ".join(said))


def test_values_are_quoted_in_chinese_and_worded_in_english() -> None:
    assert text("talent-subsidies", "zh").bars[0].value == "0.81亿元"
    assert text("talent-subsidies", "en").bars[0].value == "CNY 81 million"


def test_a_computed_value_is_called_so_and_comes_with_its_formula() -> None:
    chart = text("pilots", "en")
    assert [bar.computed for bar in chart.bars] == [False, False, True]
    first, added, total = (bar.label for bar in chart.bars)
    formula = f"{first} + {added}"
    assert chart.sources[0] == label("chart-formula", "en", label=total, formula=formula)


def test_the_last_line_says_where_the_figures_come_from() -> None:
    assert text("talent-subsidies", "zh").sources == (source_line(library(), reply(), "zh"),)


def test_the_summary_tells_what_the_bars_show() -> None:
    chart = text("talent-subsidies", "zh")
    said = [label("chart-bar", "zh", label=b.label, value=b.value + b.suffix) for b in chart.bars]
    bars = label("semicolon", "zh").join(said)
    assert chart.summary == label("chart-summary", "zh", subtitle=chart.subtitle, bars=bars)


def test_a_figure_without_a_label_of_its_own_has_the_registers(data: DataFolder) -> None:
    data.spoil('      pilots-new:\n        zh: "新增单位"\n        en: "Added"\n', "")
    [spoilt] = prove(data.path).replies
    [chart] = [chart for chart in spoilt.charts if chart.id == "pilots"]
    assert chart.labels["pilots-new"] == spoilt.figures["pilots-new"].label
