"""What a chart says of its unit, period, scope and source, in either language."""

from pathlib import Path

import pytest
from dafu.charts.drawing import ChartText
from dafu.charts.text import chart_text
from dafu.prove import prove

LIBRARY = prove(Path(__file__).parents[3] / "data")
[REPLY] = LIBRARY.replies
CHARTS = {chart.id: chart for chart in REPLY.charts}


def text(id_: str, lang: str) -> ChartText:
    return chart_text(LIBRARY, REPLY, CHARTS[id_], lang)


@pytest.mark.parametrize(
    ("id_", "chinese", "english"),
    [
        (
            "talent-subsidies",
            "单位：亿元 · 近3年 · 市本级（不含县和县级市）",
            (
                "Unit: CNY · the last 3 years · the city's own level"
                " (without counties and county-level cities)"
            ),
        ),
        ("hr-industry", "单位：亿元 · 2020年 · 全市", "Unit: CNY · 2020 · city-wide"),
        ("pilots", "单位：家", "Unit: enterprises, organisations"),
    ],
)
def test_the_subtitle_states_unit_period_and_scope(id_: str, chinese: str, english: str) -> None:
    assert text(id_, "zh").subtitle == chinese
    assert text(id_, "en").subtitle == english


def test_bars_of_different_periods_state_each_their_own() -> None:
    notes = [bar.note for bar in text("pilots", "zh").bars]
    assert notes == ["时间未写明", "2021年，截至成文日期6月8日（原文“今年”）", "本站推算"]


def test_bars_of_one_period_do_not_repeat_it() -> None:
    assert [bar.note for bar in text("talent-subsidies", "en").bars] == ["", "", ""]


def test_values_are_quoted_in_chinese_and_worded_in_english() -> None:
    chinese, english = (text("market-supervision", lang).bars for lang in ("zh", "en"))
    assert [bar.value + bar.suffix for bar in chinese] == ["429家", "19份", "11份"]
    assert [bar.value + bar.suffix for bar in english] == [
        "429 agencies",
        "19 notices",
        "11 notices",
    ]


def test_a_computed_value_is_called_so_and_comes_with_its_formula() -> None:
    chart = text("pilots", "en")
    assert [bar.computed for bar in chart.bars] == [False, False, True]
    assert chart.sources[0] == "Computed, not stated in the reply: In all = First batch + Added"


def test_the_source_line_names_issuer_title_and_date_of_signature() -> None:
    assert text("hr-industry", "zh").sources == (
        "来源：嘉兴市人力资源和社会保障局《对市政协八届五次会议第107号提案的答复》，2021年6月8日",
    )


def test_the_summary_tells_what_the_bars_show() -> None:
    assert text("talent-subsidies", "zh").summary == (
        "条形图，单位：亿元 · 近3年 · 市本级（不含县和县级市）。"
        "所列第一项：0.81亿元；所列第二项：1.31亿元；所列第三项：1.57亿元。"
    )


def test_a_figure_without_a_label_of_its_own_has_the_registers() -> None:
    assert CHARTS["market-supervision"].labels["inquiries"] == REPLY.figures["inquiries"].label
