"""A chart's figures can be drawn as bars on one scale, and stand in its table."""

import pytest

from tests.unit.conftest import DataFolder

INDUSTRY = "figures: [revenue, tax]"
SUPERVISION = "figures: [inspected, inquiries, rectifications]"
PILOTS = "figures: [pilots-first, pilots-new, pilots-total]"


@pytest.mark.parametrize(
    "added",
    [
        "figures: [revenue, tax, ‸agencies]",
        "figures: [revenue, tax, ‸tax-share]",
        "figures: [revenue, tax, ‸revenue-per-agency]",
        "compare_counts: true\n    figures: [revenue, tax, ‸agencies]",
    ],
)
def test_a_figure_of_another_unit_is_refused(data: DataFolder, added: str) -> None:
    place = data.spoil(INDUSTRY, added)
    assert data.faults() == [(place, "charts[1].figures[2]", "chart-units-differ")]


def test_the_report_names_both_units(data: DataFolder) -> None:
    data.spoil(INDUSTRY, "figures: [revenue, tax, agencies]")
    assert "have one unit, here “元”; this one has another; found “家”" in data.report()[0]


def test_counts_of_different_things_share_a_chart_only_where_that_is_meant(
    data: DataFolder,
) -> None:
    data.spoil("    compare_counts: true\n", "")
    place = data.place("figures: [inspected, ‸inquiries, rectifications]")
    keys = [(key, code) for _, key, code in data.faults()]
    assert data.faults()[0][0] == place
    assert keys == [
        ("charts[2].figures[1]", "chart-units-differ"),
        ("charts[2].figures[2]", "chart-units-differ"),
    ]


@pytest.mark.parametrize(
    ("figures", "code"),
    [
        ("[pilots-first, ‸senior-title-award]", "chart-no-length"),
        ("[pilots-first, ‸inspected]", "chart-not-in-table"),
        ("[pilots-first, ‸pilots-first]", "id-doubled"),
        ("[pilots-first, ‸pilots-last]", "id-dangling"),
    ],
)
def test_a_figure_that_makes_no_bar_is_refused_where_it_stands(
    data: DataFolder, figures: str, code: str
) -> None:
    place = data.spoil(PILOTS, f"figures: {figures}")
    assert (place, "charts[0].figures[1]", code) in data.faults()


def test_a_rank_makes_no_bar(data: DataFolder) -> None:
    place = data.spoil(INDUSTRY, "figures: [revenue, tax, ‸hr-rank]")
    assert data.faults() == [(place, "charts[1].figures[2]", "chart-no-length")]


def test_what_is_below_zero_makes_no_bar(data: DataFolder) -> None:
    data.spoil('"subsidy-third / subsidy-second - 1"', '"subsidy-second / subsidy-third - 1"')
    place = data.spoil(
        "figures: [subsidy-first, subsidy-second, subsidy-third]",
        "figures: [subsidy-first, subsidy-second, subsidy-third, ‸subsidy-growth-third]",
    )
    assert data.faults() == [(place, "charts[3].figures[3]", "chart-no-length")]


def test_a_chart_stands_beside_a_table_that_exists(data: DataFolder) -> None:
    place = data.spoil("table: market-supervision", "table: ‸supervision")
    assert data.faults() == [(place, "charts[2].table", "id-dangling")]


def test_a_label_is_for_a_figure_of_the_chart(data: DataFolder) -> None:
    data.spoil("      inspected:\n", "      agencies:\n", after=SUPERVISION)
    [(_, key, code)] = data.faults()
    assert (key, code) == ("charts[2].labels.agencies", "id-dangling")


def test_two_charts_have_two_ids(data: DataFolder) -> None:
    place = data.spoil("id: pilots\n", "id: ‸talent-subsidies\n")
    other = data.place("‸talent-subsidies\n    table:", after="compare_counts")
    assert place < other
    assert data.faults() == [(other, "charts[3].id", "id-doubled")]


def test_a_label_states_no_number(data: DataFolder) -> None:
    place = data.spoil('en: "', 'en: "‸1 ', after="      subsidy-first:\n")
    assert data.faults() == [(place, "charts[3].labels.subsidy-first.en", "number-in-editorial")]
