"""Periods: the letter's words, counted from the date of signature where they are relative."""

import datetime as dt

import pytest
from dafu.numbers.period import Period, PeriodKind, parse_period, quoted_words, until_signed
from hypothesis import given
from hypothesis import strategies as st

SIGNED = dt.date(2021, 6, 8)


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("2020年", 2020),
        ("２０２０年", 2020),
        ("2020年度", 2020),
        ("今年", 2021),
        ("去年", 2020),
        ("前年", 2019),
        ("明年", 2022),
        ("去年的上一年", 2019),
        ("2020年的上一年", 2019),
    ],
)
def test_one_year_is_a_calendar_year(words: str, year: int) -> None:
    assert parse_period(words, SIGNED) == Period(
        words=words, kind=PeriodKind.YEAR, first=year, last=year
    )


@pytest.mark.parametrize("words", ["2018-2020年", "2018年至2020年", "2018～2020年", "2018—2020年"])
def test_a_range_of_years_has_a_first_and_a_last_one(words: str) -> None:
    assert parse_period(words, SIGNED) == Period(
        words=words, kind=PeriodKind.YEARS, first=2018, last=2020
    )


@pytest.mark.parametrize(
    ("words", "count"),
    [("近3年", 3), ("近三年", 3), ("最近5年", 5), ("过去十年", 10), ("近两年", 2)],
)
def test_the_last_years_are_counted_but_get_no_calendar_years(words: str, count: int) -> None:
    assert parse_period(words, SIGNED) == Period(
        words=words, kind=PeriodKind.LAST_YEARS, count=count
    )


@pytest.mark.parametrize(
    "words",
    [
        "目前",
        "现有",
        "上年",
        "本年",
        "每年",
        "每周",
        "近几年",
        "近年",
        "20年",
        "目前的上一年",
        "近3年的上一年",
        "",
    ],
)
def test_other_words_stay_words(words: str) -> None:
    assert parse_period(words, SIGNED) == Period(words=words, kind=PeriodKind.WORDS)


@pytest.mark.parametrize(
    ("words", "quoted"), [("去年的上一年", "去年"), ("去年", "去年"), ("近3年", "近3年")]
)
def test_the_year_before_one_is_not_the_letters_own_word(words: str, quoted: str) -> None:
    assert quoted_words(words) == quoted


@given(st.dates(min_value=dt.date(3, 1, 1)))
def test_relative_years_count_from_the_date_of_signature(signed: dt.date) -> None:
    years = [parse_period(words, signed).first for words in ("前年", "去年", "今年")]
    assert years == [signed.year - 2, signed.year - 1, signed.year]


@given(st.text("今去前年近三3两2020-至的上一目", max_size=10))
def test_any_words_can_be_read(words: str) -> None:
    period = parse_period(words, SIGNED)
    assert period.words == words
    assert (period.first is None) == (period.kind in {PeriodKind.LAST_YEARS, PeriodKind.WORDS})
    assert (period.count is None) == (period.kind is not PeriodKind.LAST_YEARS)


@pytest.mark.parametrize(
    ("words", "before", "until"),
    [
        ("今年", "今年已检查人力资源机构", SIGNED),
        ("今年", "去年首批有成效;今年又新增", SIGNED),
        ("2021年", "2021年,全市已培训", SIGNED),
        ("今年", "今年将培训", None),
        ("今年", "今年已开班,将培训", None),
        ("今年", "今年培训", None),
        ("去年", "去年已检查", None),
        ("每年", "每年又新增", None),
    ],
)
def test_what_has_been_done_in_the_year_of_signature_was_done_by_the_day_of_it(
    words: str, before: str, until: dt.date | None
) -> None:
    assert until_signed(parse_period(words, SIGNED), before, SIGNED).until == until
