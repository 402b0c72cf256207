"""Dated periods: what day they begin and end with, and how the words bound them."""

import datetime as dt

import pytest
from dafu.data.wordings import wordings
from dafu.numbers.dated_periods import Relation, TimeUnit, find_dated, read_dated
from dafu.numbers.period import Period, PeriodKind, parse_period
from hypothesis import given
from hypothesis import strategies as st

SIGNED = dt.date(2024, 6, 9)


@pytest.mark.parametrize(
    ("words", "relation", "first", "last"),
    [
        ("截至2022年底", "as-at", "2022-01-01", "2022-12-31"),
        ("截止到2023年2月底", "as-at", "2023-02-01", "2023-02-28"),
        ("截至2024年3月31日", "as-at", "2024-03-31", "2024-03-31"),
        ("截至去年底", "as-at", "2023-01-01", "2023-12-31"),
        ("２０２２年底", "at", "2022-01-01", "2022-12-31"),
        ("今年1至5月", "within", "2024-01-01", "2024-05-31"),
        ("2023年1—6月份", "within", "2023-01-01", "2023-06-30"),
        ("2023年上半年", "within", "2023-01-01", "2023-06-30"),
        ("去年下半年", "within", "2023-07-01", "2023-12-31"),
        ("今年前三季度", "within", "2024-01-01", "2024-09-30"),
        ("2023年第4季度", "within", "2023-10-01", "2023-12-31"),
        ("“十四五”期间", "within", "2021-01-01", "2025-12-31"),
        ("十三五时期", "within", "2016-01-01", "2020-12-31"),
        ("今年以来", "since", "2024-01-01", "2024-12-31"),
        ("2021年3月以来", "since", "2021-03-01", "2021-03-31"),
        ("2021年至今", "since", "2021-01-01", "2021-12-31"),
        ("自2021年起", "from", "2021-01-01", "2021-12-31"),
        ("到2025年", "by", "2025-01-01", "2025-12-31"),
        ("到“十四五”末", "by", "2021-01-01", "2025-12-31"),
        ("2025年6月底前", "before", "2025-06-01", "2025-06-30"),
    ],
)
def test_words_are_read_to_the_day(words: str, relation: str, first: str, last: str) -> None:
    dated = read_dated(words, SIGNED)
    assert dated is not None
    assert (dated.relation, str(dated.first), str(dated.last)) == (relation, first, last)
    assert parse_period(words, SIGNED) == Period(words=words, kind=PeriodKind.DATED, dated=dated)


@pytest.mark.parametrize(
    "words",
    [
        "2023年",
        "今年",
        "“十四五”",
        "4",
        "2023年13月",
        "2023年2月30日前",
        "2023年9-3月",
        "",
    ],
)
def test_other_words_are_none(words: str) -> None:
    assert read_dated(words, SIGNED) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("截至2022年底，全市共有机构9家。", ["截至2022年底"]),
        ("依据国卫老龄发〔2022〕5号，2022年全市增加9家。", []),
        ("由2020年的3%提高到2023年的5%。", []),
        ("力争到2025年达到95%。", ["到2025年"]),
        ("对2000年底前建成的小区进行改造。", []),
        ("去年新增9家，前三季度退出2家。", ["前三季度"]),
        ("2022年9月至12月，检查9家。", ["2022年9月至12月"]),
        ("每年3月检查，5月1日起施行。", []),
        ("3月龄犊牛120头。", []),
        ("2022年9月至2023年6月，检查9家。", []),
        ("截至2023年6月，检查9家。", ["截至2023年6月"]),
        ("截至5月底，检查9家。", ["截至5月底"]),
        ("“十三五”期间投资9亿元，“十四五”前三年7亿元。", ["“十三五”期间", ""]),
    ],
)
def test_they_are_found_in_a_sentence(text: str, words: list[str]) -> None:
    assert [found.words for found in find_dated(text)] == words


@given(st.text("截至到自20年今去底末前以来起期间1月-“十四五”上半季度", max_size=14))
def test_whatever_is_read_has_its_days_in_order(words: str) -> None:
    dated = read_dated(words, SIGNED)
    assert dated is None or dated.first <= dated.last


def test_each_relation_and_unit_has_its_words() -> None:
    keys = {f"period-{relation}" for relation in Relation}
    named = {TimeUnit.HALF, TimeUnit.QUARTER, TimeUnit.QUARTERS, TimeUnit.PLAN}
    keys |= {f"time-{unit}" for unit in named}
    assert keys <= wordings().words.keys()


@pytest.mark.parametrize(
    ("one", "other", "compares"),
    [
        ("2023年上半年", "去年上半年", True),
        ("2023年1-5月", "今年1至5月", True),
        ("截至2022年底", "2023年6月底", True),
        ("2023年上半年", "2022年前三季度", False),
        ("2023年上半年", "2022年下半年", False),
        ("2021年以来", "2023年上半年", False),
    ],
)
def test_moments_and_the_same_parts_of_years_are_compared(
    one: str, other: str, compares: bool
) -> None:
    dated, others = read_dated(one, SIGNED), read_dated(other, SIGNED)
    assert dated is not None
    assert others is not None
    assert dated.compares_with(others) is others.compares_with(dated) is compares
