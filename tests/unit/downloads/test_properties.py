"""Figures as programs read them."""

import datetime as dt
from dataclasses import replace

import pytest
from dafu.downloads.properties import Row, figure_rows
from dafu.numbers.period import parse_period
from dafu.numbers.quantity import parse_quantity
from dafu.reply import Library, Reply
from dafu.words.bilingual import pair

SIGNED = dt.date(2021, 6, 8)


def row_of(library: Library, reply: Reply, **changes: object) -> Row:
    """The row of the revenue, something of which is changed."""
    figure = replace(reply.figures["revenue"], **changes)  # type: ignore[arg-type]
    return figure_rows(library, replace(reply, figures={**reply.figures, "revenue": figure}))[
        "revenue"
    ]


@pytest.mark.parametrize(
    ("id_", "stated"),
    [
        ("revenue", ("23680000000", "23680000000", "23680000000", "exact")),
        ("associate-senior-growth", ("0.1", "0.1", "0.1", "exact")),
        ("subsidy-first", ("81000000", "81000000", "81000000", "exact")),
        ("senior-title-award", (None, "5000", "10000", "range")),
        ("weekly-growth", ("2000", "2000", None, "at-least")),
        ("scenarios", ("180", "180", None, "more-than")),
        ("tax-share", ("0.051", "0.0508", "0.0514", "about")),
        ("hr-rank", ("3", "3", "3", "exact")),
    ],
)
def test_values_are_decimals_in_base_units(
    rows: dict[str, Row], id_: str, stated: tuple[str | None, ...]
) -> None:
    row = rows[id_]
    assert (row["value"], row["low"], row["high"], row["bound"]) == stated


@pytest.mark.parametrize(
    ("id_", "zh", "en"),
    [
        ("agencies", "家", "agencies"),
        ("revenue", "元", "CNY"),
        ("revenue-per-agency", "元/家", "CNY per agency"),
        ("placement-rate", "比率", "ratio"),
        ("hr-rank", "位次", "rank"),
    ],
)
def test_a_unit_is_that_of_the_value_in_its_column(
    rows: dict[str, Row], id_: str, zh: str, en: str
) -> None:
    assert rows[id_]["unit"] == pair(zh=zh, en=en)


@pytest.mark.parametrize(
    ("words", "nth", "code"),
    [
        ("2020年", None, "2020"),
        ("今年", None, "2021"),
        ("去年", None, "2020"),
        ("2018-2020年", None, "2018/2020"),
        ("近3年", 1, "近3年#1"),
        ("近3年", None, "近3年"),
        ("目前", None, "目前"),
        ("每周", None, "每周"),
    ],
)
def test_a_period_is_a_year_or_the_letters_own_words(
    library: Library, reply: Reply, words: str, nth: int | None, code: str
) -> None:
    row = row_of(library, reply, period=parse_period(words, SIGNED), nth=nth)
    assert row["period"] == code


def test_an_unstated_period_or_scope_stays_unstated(rows: dict[str, Row]) -> None:
    assert (rows["senior-title-award"]["period"], rows["senior-title-award"]["scope"]) == (
        None,
        None,
    )


def test_the_three_subsidies_get_no_calendar_year(rows: dict[str, Row]) -> None:
    periods = [rows[f"subsidy-{nth}"]["period"] for nth in ("first", "second", "third")]
    assert periods == ["近3年#1", "近3年#2", "近3年#3"]


def test_a_rank_is_a_whole_number(rows: dict[str, Row]) -> None:
    assert (rows["tax"]["rank"], rows["parks"]["rank"]) == (3, None)


def test_top_three_is_not_given_as_third(library: Library, reply: Reply) -> None:
    best = replace(reply.figures["hr-rank"], quantity=parse_quantity("前三"))
    changed = replace(reply, figures={**reply.figures, "hr-rank": best})
    assert figure_rows(library, changed)["tax"]["rank"] is None


@pytest.mark.parametrize(
    ("id_", "formula"),
    [
        ("tax-share", "tax / revenue"),
        ("associate-senior-before", "associate-senior / (1 + associate-senior-growth)"),
        ("subsidy-growth-second", "subsidy-second / subsidy-first - 1"),
        ("tax", None),
    ],
)
def test_a_formula_is_over_ids_with_plain_signs(
    rows: dict[str, Row], id_: str, formula: str | None
) -> None:
    assert rows[id_]["formula"] == formula


def test_a_quoted_figure_says_where_it_stands(rows: dict[str, Row]) -> None:
    row = rows["revenue"]
    assert tuple(row[name] for name in ("basis", "quote", "sentence", "section")) == (
        "quoted",
        "236.8亿元",
        "s-2-1",
        "hr-services",
    )


def test_a_computed_figure_stands_nowhere_in_the_letter(rows: dict[str, Row]) -> None:
    row = rows["tax-share"]
    assert tuple(row[name] for name in ("basis", "quote", "sentence", "section")) == (
        "computed",
        None,
        None,
        None,
    )


@pytest.mark.parametrize(
    ("id_", "zh", "en"),
    [
        ("revenue", "236.8亿元", "CNY 23.68 billion"),
        ("agencies", "531家", "531 agencies"),
        ("weekly-growth", "2000人以上", "at least 2,000 people"),
        ("tax-share", "约5.1%", "about 5.1%"),
    ],
)
def test_the_text_is_that_of_the_tables_with_the_unit(
    rows: dict[str, Row], id_: str, zh: str, en: str
) -> None:
    assert rows[id_]["text"] == pair(zh=zh, en=en)
