"""What is said of a figure, in either language."""

import datetime as dt

import pytest
from dafu.data.schema import UnitNames
from dafu.numbers.period import parse_period
from dafu.words.figures import full_value, machine_value, period_text, shown_value, unit_text

from tests.reply import label, library

from .figures import figure

SIGNED = dt.date(2021, 6, 8)
PARKS = UnitNames(zh="家", en="parks", one="park")
RATE = UnitNames(zh="元/家", en="CNY per park")


@pytest.mark.parametrize(
    ("span", "unit", "zh", "en"),
    [
        ("236.8亿元", None, "236.8亿元", "CNY 23.68 billion"),
        ("531家", PARKS, "531家", "531 parks"),
        ("1家", PARKS, "1家", "1 park"),
        ("2000家以上", PARKS, "2000家以上", "at least 2,000 parks"),
        ("180多家", PARKS, "180多家", "more than 180 parks"),
        ("4460万元", RATE, "4460万元/家", "CNY 44.6 million per park"),
        ("10%", None, "10%", "10%"),
        ("第三", None, "第三", "third"),
    ],
)
def test_a_value_is_quoted_in_chinese_and_worded_in_english_with_its_unit(
    span: str, unit: UnitNames | None, zh: str, en: str
) -> None:
    shown = figure(span, unit=unit)
    assert (shown_value(shown, "zh"), shown_value(shown, "en")) == (zh, en)


def test_a_computed_value_is_worded_in_chinese_too() -> None:
    assert shown_value(figure("0.81亿元", quote=None), "zh") == "8100万元"


@pytest.mark.parametrize(
    ("span", "unit", "zh", "en"),
    [
        ("236.8亿元", None, "23,680,000,000元", "23,680,000,000 CNY"),
        ("6.4万家", PARKS, "64,000家", ""),
        ("531家", PARKS, "", ""),
        ("5000-10000元", None, "", ""),
        ("10%", None, "", ""),
    ],
)
def test_a_value_that_is_shown_scaled_is_stated_in_full_too(
    span: str, unit: UnitNames | None, zh: str, en: str
) -> None:
    shown = figure(span, unit=unit)
    assert (full_value(shown, "zh"), full_value(shown, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("span", "value"),
    [("236.8亿元", "23680000000"), ("5000-10000元", "5000/10000"), ("10%", "0.1")],
)
def test_programs_get_base_units_and_both_ends_of_a_range(span: str, value: str) -> None:
    assert machine_value(figure(span).quantity) == value


@pytest.mark.parametrize(
    ("span", "zh", "en"), [("5元", "元", "CNY"), ("10%", "%", "%"), ("第三", "", "")]
)
def test_a_unit_that_is_not_named_follows_from_the_value(span: str, zh: str, en: str) -> None:
    assert (unit_text(figure(span), "zh"), unit_text(figure(span), "en")) == (zh, en)


def period(words: str, lang: str, **more: object) -> str:
    shown = figure("9家", period=parse_period(words, SIGNED), **more)
    return period_text(shown, library(), lang)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_period_is_resolved_to_years_and_quoted_where_the_letter_names_none(lang: str) -> None:
    year, years = ({"first": 2020, "last": last} for last in (2020, 2021))
    last_year = library().labels.periods["去年"].text(lang)
    in_2020 = label("period-year", lang, **year)
    assert period("2020年", lang) == period("去年", lang, formula=object()) == in_2020
    assert period("2020-2021年", lang) == label("period-years", lang, **years)
    assert period("去年", lang) == label("period-words", lang, year=in_2020, words=last_year)
    assert period("每周", lang) == library().labels.periods["每周"].text(lang)


@pytest.mark.parametrize(("lang", "nth"), [("zh", "二"), ("en", "second")])
def test_the_last_years_get_no_calendar_year(lang: str, nth: str) -> None:
    assert period("近3年", lang) == label("period-last-years", lang, count=3)
    assert period("近3年", lang, nth=2) == label("period-nth", lang, count=3, nth=nth)


@pytest.mark.parametrize(
    ("words", "zh", "en"),
    [
        ("截至2020年底", "截至2020年底", "as at the end of 2020"),
        ("截至2020年3月31日", "截至2020年3月31日", "as at 31 March 2020"),
        ("2020年1—6月", "2020年1—6月", "January\u2009–\u2009June 2020"),
        ("2020年5月", "2020年5月", "May 2020"),
        ("2020年上半年", "2020年上半年", "the first half of 2020"),
        ("2020年第二季度", "2020年第二季度", "the second quarter of 2020"),
        ("2020年前三季度", "2020年前三季度", "the first three quarters of 2020"),
        ("“十四五”期间", "“十四五”期间", "the 14th Five-Year Plan period"),
        ("“十四五”以来", "“十四五”以来", "since the beginning of the 14th Five-Year Plan period"),
        ("1—4月", "1—4月", "January\u2009–\u2009April"),
        ("上半年", "上半年", "the first half of the year"),
        ("6月底前", "6月底前", "before the end of June"),
        ("2018年以来", "2018年以来", "since 2018"),
        ("到2025年", "到2025年", "by 2025"),
        ("2021年底前", "2021年底前", "before the end of 2021"),
        (
            "今年以来",
            "2021年以来（原文“今年以来”）",
            "since the beginning of 2021 (“this year” in the letter)",
        ),
        (
            "去年下半年",
            "2020年下半年（原文“去年下半年”）",
            "the second half of 2020 (“last year” in the letter)",
        ),
    ],
)
def test_a_dated_period_is_as_the_letter_has_it_and_worded_in_english(
    words: str, zh: str, en: str
) -> None:
    assert (period(words, "zh"), period(words, "en")) == (zh, en)


def test_an_unstated_period_stays_unstated() -> None:
    assert period_text(figure("9家"), library(), "en") == ""
