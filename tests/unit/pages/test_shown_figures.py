"""Proof 6: a page or picture that shows a figure shows it with its own value."""

from pathlib import Path

import pytest
from dafu.charts.svg import chart_files
from dafu.pages.markup import parsed
from dafu.pages.shown_figures import ShownFigure, check_shown_figures, shown_figures
from dafu.prove import prove

LIBRARY = prove(Path(__file__).parents[3] / "data")
REPLIES = {reply.id: reply for reply in LIBRARY.replies}
CHART = "data/2021-107/chart-talent-subsidies.en.svg"
PAGE = '<p><data value="531" data-figure="2021-107/agencies">531家</data></p>'
LABEL = '<text><tspan data-figure="2021-107/tax" data-value="1210000000">12.1亿元</tspan></text>'


def faults(markup: str) -> list[tuple[str, object]]:
    shown = shown_figures(parsed(markup))
    problems = check_shown_figures(shown, REPLIES, url="data/chart.svg", source="data/chart.svg")
    return [(problem.code, problem.details["id"]) for problem in problems]


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        (PAGE, ShownFigure(reply="2021-107", id="agencies", value="531", text="531家")),
        (LABEL, ShownFigure(reply="2021-107", id="tax", value="1210000000", text="12.1亿元")),
        (
            '<g data-figure="2021-107/tax" data-value="1"><g>12.1</g><g>亿元</g></g>',
            ShownFigure(reply="2021-107", id="tax", value="1", text="12.1亿元"),
        ),
        (
            '<path data-figure="2021-107/tax" data-value="1"/>',
            ShownFigure(reply="2021-107", id="tax", value="1", text=""),
        ),
    ],
)
def test_every_element_that_names_a_figure_is_read(markup: str, shown: ShownFigure) -> None:
    assert shown_figures(parsed(markup)) == (shown,)


def test_an_element_that_is_never_closed_is_read_too() -> None:
    [shown] = shown_figures(parsed('<b data-figure="2021-107/tax">12.1亿元'))
    assert shown.id == "tax"


def test_a_chart_label_with_the_value_of_its_figure_passes() -> None:
    assert faults(LABEL) == []


@pytest.mark.parametrize(
    "spoiled",
    [
        LABEL.replace("12.1亿元", "21.1亿元"),
        LABEL.replace("1210000000", "12100000000"),
        LABEL.replace(' data-value="1210000000"', ""),
    ],
)
def test_a_wrong_chart_label_is_found(spoiled: str) -> None:
    assert faults(spoiled) == [("surface-differs", "tax")]


def test_a_label_of_another_figure_is_found() -> None:
    assert faults(LABEL.replace("2021-107/tax", "2021-107/revenue")) == [
        ("surface-differs", "revenue")
    ]
    assert faults(LABEL.replace("2021-107/tax", "2021-107/taxes")) == [("surface-differs", "taxes")]


def test_a_wrong_label_in_a_chart_file_is_found() -> None:
    files = chart_files(LIBRARY)
    assert faults(files[CHART]) == []
    spoiled = files[CHART].replace(">CNY 131 million<", ">CNY 113 million<")
    assert faults(spoiled) == [("surface-differs", "subsidy-second")]
