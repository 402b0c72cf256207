"""Figures as programs read them."""

import datetime as dt
from dataclasses import replace

import pytest
from dafu.data.schema import UnitNames
from dafu.downloads.properties import Row, figure_rows
from dafu.numbers.period import parse_period
from dafu.words.bilingual import in_both, pair

from tests.reply import library, reply
from tests.unit.words.figures import figure

from .made import rows

SIGNED = dt.date(2021, 6, 8)


def row_of(span: str, **more: object) -> Row:
    """The row of a figure that the letter states in these characters."""
    figures = {**reply().figures, "made-up": figure(span, **more)}
    return figure_rows(library(), replace(reply(), figures=figures))["made-up"]


@pytest.mark.parametrize(
    ("span", "stated"),
    [
        ("236.8亿元", ("23680000000", "23680000000", "23680000000", "exact")),
        ("10%", ("0.1", "0.1", "0.1", "exact")),
        ("第三", ("3", "3", "3", "exact")),
        ("5000-10000元", (None, "5000", "10000", "range")),
        ("2000人以上", ("2000", "2000", None, "at-least")),
        ("180多个", ("180", "180", None, "more-than")),
        ("约5.1%", ("0.051", None, None, "about")),
    ],
)
def test_values_are_decimals_in_base_units(span: str, stated: tuple[str | None, ...]) -> None:
    row = row_of(span)
    assert (row["value"], row["low"], row["high"], row["bound"]) == stated


@pytest.mark.parametrize(
    ("span", "named", "unit"),
    [
        ("531家", ("家", "parks"), ("家", "parks")),
        ("1亿元", None, ("元", "CNY")),
        ("1亿元", ("元/家", "CNY per park"), ("元/家", "CNY per park")),
    ],
)
def test_a_unit_is_that_of_the_value_in_its_column(
    span: str, named: tuple[str, str] | None, unit: tuple[str, str]
) -> None:
    names = UnitNames(zh=named[0], en=named[1]) if named else None
    assert row_of(span, unit=names)["unit"] == pair(*unit)


@pytest.mark.parametrize(("span", "kind"), [("10%", "ratio"), ("第三", "rank")])
def test_a_value_that_counts_nothing_has_the_name_of_its_kind(span: str, kind: str) -> None:
    assert row_of(span)["unit"] == in_both(library(), f"unit-{kind}")


@pytest.mark.parametrize(
    ("words", "nth", "code"),
    [
        ("2020年", None, "2020"),
        ("今年", None, "2021"),
        ("去年", None, "2020"),
        ("2018-2020年", None, "2018/2020"),
        ("2020年上半年", None, "2020-01-01/2020-06-30"),
        ("截至2020年底", None, "2020-12-31"),
        ("2018年以来", None, "2018-01-01/.."),
        ("到2025年", None, "../2025-12-31"),
        ("2025年6月前", None, "../2025-05-31"),
        ("近3年", 1, "近3年#1"),
        ("近3年", None, "近3年"),
        ("每周", None, "每周"),
    ],
)
def test_a_period_is_a_year_or_the_letters_own_words(
    words: str, nth: int | None, code: str
) -> None:
    assert row_of("1亿元", period=parse_period(words, SIGNED), nth=nth)["period"] == code


def test_an_unstated_period_or_scope_stays_unstated() -> None:
    row = row_of("1亿元")
    assert (row["period"], row["scope"]) == (None, None)


@pytest.mark.parametrize(("span", "rank"), [("第三", 3), ("前三", None)])
def test_a_rank_is_a_whole_number_and_top_three_is_not_given_as_third(
    span: str, rank: int | None
) -> None:
    figures = {**reply().figures, "hr-rank": figure(span)}
    changed = figure_rows(library(), replace(reply(), figures=figures))
    assert (changed["tax"]["rank"], changed["parks"]["rank"]) == (rank, None)


@pytest.mark.parametrize(
    ("id_", "formula"),
    [
        ("tax-share", "tax / revenue"),
        ("subsidy-growth-second", "subsidy-second / subsidy-first - 1"),
    ],
)
def test_a_formula_is_over_ids_with_plain_signs(id_: str, formula: str) -> None:
    assert rows()[id_]["formula"] == formula


def test_a_computed_figure_stands_nowhere_in_the_letter() -> None:
    stated = {"basis": "computed", "quote": None, "sentence": None, "section": None}
    assert rows()["tax-share"].items() >= stated.items()
