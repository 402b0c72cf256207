"""A page or picture that shows a figure shows it with its own value."""

import pytest
from dafu.charts.svg import chart_files
from dafu.pages.markup import parsed
from dafu.pages.shown_figures import ShownFigure, check_counted, check_shown_figures, shown_figures

from tests.reply import library, reply

CHART = "data/2021-107/chart-talent-subsidies.en.svg"
PAGE = '<p><data value="531" data-figure="2021-107/agencies">531家</data></p>'
LABEL = '<text><tspan data-figure="2021-107/tax" data-value="1210000000">12.1亿元</tspan></text>'


def faults(markup: str) -> list[tuple[str, object]]:
    shown = shown_figures(parsed(markup))
    replies = {reply().id: reply()}
    problems = check_shown_figures(shown, replies, url="data/chart.svg", source="data/chart.svg")
    return [(problem.code, problem.details["id"]) for problem in problems]


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        (PAGE, ("agencies", "531", "531家")),
        (LABEL, ("tax", "1210000000", "12.1亿元")),
        ('<g data-figure="2021-107/tax" data-value="1"><g>12.1</g><g>亿元</g></g>',
         ("tax", "1", "12.1亿元")),
        ('<path data-figure="2021-107/tax" data-value="1"/>', ("tax", "1", "")),
        ('<b data-figure="2021-107/tax" data-value="1">12.1亿元', ("tax", "1", "12.1亿元")),
    ],
)  # fmt: skip
def test_every_element_that_names_a_figure_is_read(
    markup: str, shown: tuple[str, str, str]
) -> None:
    id_, value, text = shown
    found = ShownFigure(reply="2021-107", id=id_, value=value, text=text)
    assert shown_figures(parsed(markup)) == (found,)


@pytest.mark.parametrize("markup", [PAGE, LABEL])
def test_an_element_with_the_value_and_the_words_of_its_figure_passes(markup: str) -> None:
    assert faults(markup) == []


@pytest.mark.parametrize(
    ("old", "new", "id_"),
    [
        ("12.1亿元", "21.1亿元", "tax"),
        ("1210000000", "12100000000", "tax"),
        (' data-value="1210000000"', "", "tax"),
        ("2021-107/tax", "2021-107/revenue", "revenue"),
        ("2021-107/tax", "2021-107/taxes", "taxes"),
    ],
)
def test_a_wrong_element_is_found(old: str, new: str, id_: str) -> None:
    assert faults(LABEL.replace(old, new)) == [("surface-differs", id_)]


def test_a_wrong_label_in_a_chart_file_is_found() -> None:
    chart = chart_files(library(), reply())[CHART]
    assert faults(chart) == []
    spoiled = chart.replace(">CNY 131 million<", ">CNY 113 million<")
    assert faults(spoiled) == [("surface-differs", "subsidy-second")]


FIGURE = '<data value="531" data-figure="2021-107/agencies">531</data>'


@pytest.mark.parametrize(
    ("page", "counted"),
    [
        (f"<p>There are {FIGURE} human resources agencies.</p>", True),
        (f"<p>There are <strong>{FIGURE}</strong> human resources agencies.</p>", True),
        (f"<table><tr><td>Agencies</td><td>{FIGURE}</td></tr></table>", True),
        (f"<p>There are {FIGURE} industrial parks.</p><p>Agencies follow.</p>", False),
    ],
)
def test_a_page_written_by_hand_says_what_a_figure_counts(page: str, *, counted: bool) -> None:
    problems = check_counted(parsed(page), {reply().id: reply()}, source="docs/en/about.md")
    assert [problem.code for problem in problems] == ([] if counted else ["figure-of-other"])
