"""A chart's figures can be drawn as bars on one scale, and stand in its table."""

import pytest

from tests.unit.conftest import DataFolder

SUBSIDIES = "    figures: [subsidy-first, subsidy-second, subsidy-third]"
PILOTS = "figures: [pilots-first, pilots-new, pilots-total]"


@pytest.mark.parametrize("added", ["subsidy-years", "subsidy-growth-third"])
def test_a_figure_of_another_unit_is_refused(data: DataFolder, added: str) -> None:
    place = data.spoil(SUBSIDIES, f"    figures: [subsidy-first, ‸{added}]")
    assert (place, "charts[1].figures[1]", "chart-units-differ") in data.faults()


def test_the_report_names_both_units(data: DataFolder) -> None:
    data.spoil(SUBSIDIES, "    figures: [subsidy-first, subsidy-second, subsidy-third, agencies]")
    assert any("have one unit, here “元”; this one has another; found “家”" in line
               for line in data.report())  # fmt: skip


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
    place = data.spoil(SUBSIDIES, "    figures: [subsidy-first, ‸hr-rank]")
    assert (place, "charts[1].figures[1]", "chart-no-length") in data.faults()


def test_what_is_below_zero_makes_no_bar(data: DataFolder) -> None:
    data.spoil('"subsidy-third / subsidy-second - 1"', '"tax / revenue - 1"')
    place = data.spoil(
        SUBSIDIES,
        "    figures: [subsidy-first, subsidy-second, subsidy-third, ‸subsidy-growth-third]",
    )
    assert (place, "charts[1].figures[3]", "chart-no-length") in data.faults()


def test_a_chart_stands_beside_a_table_that_exists(data: DataFolder) -> None:
    place = data.spoil("table: talent-subsidies", "table: ‸subsidies")
    assert data.faults() == [(place, "charts[1].table", "id-dangling")]


def test_a_label_is_for_a_figure_of_the_chart(data: DataFolder) -> None:
    data.spoil("      subsidy-first:\n", "      agencies:\n", after=SUBSIDIES)
    [(_, key, code)] = data.faults()
    assert (key, code) == ("charts[1].labels.agencies", "id-dangling")


def test_two_charts_have_two_ids(data: DataFolder) -> None:
    place = data.spoil("id: pilots\n", "id: ‸talent-subsidies\n")
    other = data.place("‸talent-subsidies\n    table: talent-subsidies")
    assert place < other
    assert data.faults() == [(other, "charts[1].id", "id-doubled")]


def test_a_label_states_no_number(data: DataFolder) -> None:
    place = data.spoil('en: "', 'en: "‸1 ', after="      subsidy-first:\n")
    assert data.faults() == [(place, "charts[1].labels.subsidy-first.en", "number-in-editorial")]


@pytest.mark.parametrize(
    "old", [SUBSIDIES, "  - [subsidy-first, subsidy-second, subsidy-third]"], ids=["chart", "card"]
)
def test_what_the_letter_lists_one_after_another_is_shown_whole(data: DataFolder, old: str) -> None:
    data.spoil(old, old.replace(" subsidy-second,", ""))
    assert "series-cut" in [code for *_, code in data.faults()]


def test_what_there_is_and_what_comes_every_week_are_no_bars_of_one_chart(
    data: DataFolder,
) -> None:
    chart = 'table: talent-services\n    title: {zh: "入库人才", en: "Talented people entered"}\n'
    chart = f"  - id: database\n    {chart}    figures: [talent-registered, ‸weekly-growth]\n"
    place = data.spoil("\nlists:\n", f"{chart}\nlists:\n")
    assert (place, "charts[2].figures[1]", "chart-periods") in data.faults()


def test_a_card_shows_figures_of_one_section(data: DataFolder) -> None:
    data.spoil("  - [revenue]\n", "  - [revenue, subsidy-years]\n")
    assert "card-apart" in [code for *_, code in data.faults()]
