from decimal import Decimal

import pytest
from dafu.numbers.numerals import (
    MAX_LENGTH,
    NumeralError,
    half_width,
    numbers_in,
    parse_numeral,
    parse_pair,
)
from hypothesis import given
from hypothesis import strategies as st

DIGITS = "零一二三四五六七八九"


def spelled(number: int) -> str:
    """A number below 10**12 in Chinese, spelled place by place."""
    if number < len(DIGITS):
        return DIGITS[number]
    for scale, size in (("亿", 10**8), ("万", 10**4), ("千", 1000), ("百", 100), ("十", 10)):
        high, low = divmod(number, size)
        if high:
            gap = "零" if 0 < low < size // 10 else ""
            return spelled(high) + scale + gap + (spelled(low) if low else "")
    raise AssertionError(number)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("531", "531"),
        ("10000", "10000"),
        ("236.8亿", "23680000000"),
        ("0.81亿", "81000000"),
        ("6.4万", "64000"),
        ("六", "6"),
        ("3百万", "3000000"),
        ("1.5万亿", "1500000000000"),
        ("1亿2000万", "120000000"),
        ("3万5000", "35000"),
        ("007", "7"),
        ("0", "0"),
    ],
)
def test_arabic_digits_are_read_with_their_scale(text: str, value: str) -> None:
    assert str(parse_numeral(text)) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("５３１", "531"),
        ("5,000", "5000"),
        ("1,234,567.50", "1234567.5"),
        ("１２，３４５．６", "12345.6"),
    ],
)
def test_full_width_forms_and_thousands_separators_change_nothing(text: str, value: str) -> None:
    assert str(parse_numeral(text)) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("零", "0"),
        ("两", "2"),
        ("十二", "12"),
        ("二十", "20"),
        ("一百零五", "105"),
        ("一百一十", "110"),
        ("两千", "2000"),
        ("三万零五百", "30500"),
        ("一亿零五百万", "105000000"),
        ("一万五千亿", "1500000000000"),
        ("百", "100"),
        ("千万", "10000000"),
        ("百亿", "10000000000"),
        ("廿一", "21"),
        ("十二点五", "12.5"),
        ("三点零五亿", "305000000"),
    ],
)
def test_chinese_numerals_are_read_by_place(text: str, value: str) -> None:
    assert str(parse_numeral(text)) == value


@pytest.mark.parametrize(
    ("text", "value"), [("二〇二一", 2021), ("二○二一", 2021), ("一九四九", 1949), ("〇五", 5)]
)
def test_a_string_of_chinese_digits_is_read_digit_by_digit(text: str, value: int) -> None:
    assert parse_numeral(text) == value


@pytest.mark.parametrize(
    ("text", "value"), [("伍佰", 500), ("壹仟零伍拾", 1050), ("贰万叁仟", 23000), ("壹億", 10**8)]
)
def test_formal_numerals_are_read_as_the_plain_ones(text: str, value: int) -> None:
    assert parse_numeral(text) == value


@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_every_whole_number_spelled_in_chinese_is_read_back(number: int) -> None:
    assert parse_numeral(spelled(number)) == number


@given(st.integers(0, 10**15), st.integers(0, 999), st.sampled_from([("万", 4), ("万亿", 12)]))
def test_a_scale_multiplies_exactly(whole: int, decimals: int, scale: tuple[str, int]) -> None:
    name, power = scale
    value = parse_numeral(f"{whole}.{decimals:03}{name}")
    assert int(value) == (whole * 1000 + decimals) * 10 ** (power - 3)


@given(st.decimals(min_value=0, max_value=10**20, places=6))
def test_a_value_is_shown_without_exponent_or_trailing_zeros(number: Decimal) -> None:
    shown = str(parse_numeral(f"{number:f}亿"))
    assert "E" not in shown
    assert "." not in shown


@pytest.mark.parametrize(
    "text",
    [
        *("", "人", ".5", "1.", "1,23", "-5", "+5", "1e3", "五人", "1 000", "²", "٣", "①"),
        *(
            "百零",
            "亿亿",
            "一万万",
            "十十",
            "零三千",
            "一百零",
            "五万亿万",
            "2亿3亿",
            "1.5亿2000万",
        ),
    ],
)
def test_what_is_malformed_is_refused(text: str) -> None:
    with pytest.raises(NumeralError):
        parse_numeral(text)


@pytest.mark.parametrize("text", ["一百五", "三万五", "3万5", "1亿5000", "万一"])
def test_a_clipped_number_is_refused_because_it_says_another_one_than_it_means(text: str) -> None:
    with pytest.raises(NumeralError):
        parse_numeral(text)


@pytest.mark.parametrize("text", ["1" * MAX_LENGTH, "一" * MAX_LENGTH])
def test_forty_characters_are_read(text: str) -> None:
    assert str(parse_numeral(text)) == "1" * MAX_LENGTH


@pytest.mark.parametrize("digit", ["1", "一", "万", ","])
def test_more_than_forty_characters_are_refused_at_once(digit: str) -> None:
    with pytest.raises(NumeralError):
        parse_numeral(digit * 1_000_000)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("三四", 3, 4),
        ("三五", 3, 5),
        ("两三万", 20000, 30000),
        ("十七八", 17, 18),
        ("三四十", 30, 40),
        ("一百二三十", 120, 130),
    ],
)
def test_neighbouring_digits_are_a_pair_of_bounds_and_no_number(
    text: str, low: int, high: int
) -> None:
    assert parse_pair(text) == (Decimal(low), Decimal(high))
    with pytest.raises(NumeralError):
        parse_numeral(text)


@pytest.mark.parametrize("text", ["三", "四三", "二〇", "三十四", "一百五六", "34", ""])
def test_other_numerals_are_no_pair(text: str) -> None:
    assert parse_pair(text) is None


def test_numbers_are_found_in_a_text_and_malformed_ones_left_out() -> None:
    assert numbers_in("一云一网,236.8亿、12.5,一百五,两三个") == (
        *(1, 1, 23_680_000_000, Decimal("12.5"), 2, 3),
    )  # fmt: skip


@given(st.text())
def test_half_width_keeps_every_character_in_its_place(text: str) -> None:
    assert len(half_width(text)) == len(text)
