import datetime as dt
from dataclasses import replace
from decimal import Decimal, localcontext

import pytest
from dafu.numbers.quantity import Bound, Quantity, parse_quantity
from dafu.numbers.units import UnitKind, find_unit
from dafu.words.quantities import date_text, machine_text, plain_text, plural, quantity_text
from hypothesis import given
from hypothesis import strategies as st

BOUND_WORDS = {
    "at least ": Bound.AT_LEAST,
    "more than ": Bound.MORE_THAN,
    "at most ": Bound.AT_MOST,
    "less than ": Bound.LESS_THAN,
    "about ": Bound.ABOUT,
}
SCALE_WORDS = {" million": 6, " billion": 9, " trillion": 12}


@pytest.mark.parametrize(
    ("span", "chinese", "english"),
    [
        ("531家", "531家", "531"),
        ("六大行动", "6行动", "6"),
        ("64000人", "6.4万人", "64,000"),
        ("120万人", "120万人", "1.2 million"),
        ("236.8亿元", "236.8亿元", "CNY 23.68 billion"),
        ("0.81亿元", "8100万元", "CNY 81 million"),
        ("5角", "5角", "CNY 0.5"),
        ("5000-10000元", "5000–10000元", "CNY 5,000–10,000"),
        ("1-2万元", "1万–2万元", "CNY 10,000–20,000"),
        ("5-10%", "5%–10%", "5%–10%"),
        ("千分之五", "5‰", "0.5%"),
        ("三分之一", "三分之一", "1/3"),
        ("5.2个百分点", "5.2个百分点", "5.2 percentage points"),
        ("1个百分点", "1个百分点", "1 percentage point"),
        ("25个基点", "25个基点", "0.25 percentage points"),
        ("180多个", "超过180个", "more than 180"),
        ("2000人以上", "2000人以上", "at least 2,000"),
        ("不超过50万美元", "不超过50万美元", "at most USD 500,000"),
        ("不足9999人", "不足9999人", "less than 9,999"),
        ("近三成", "近3成", "nearly 30%"),
        ("近3年", "3年", "3"),
        ("第三", "第三", "third"),
        ("第112", "第112", "112th"),
        ("前三", "前三", "top three"),
        ("过半数", "超过二分之一", "more than half"),
        ("8:2", "8:2", "8:2"),
        ("1/5以上", "五分之一以上", "at least 1/5"),
        ("23.2/10万", "23.2/10万", "23.2 per 100,000"),
        ("翻两番", "翻2番", "fourfold"),
        ("-5.2%", "-5.2%", "-5.2%"),
        ("±5%", "-5%–5%", "-5%–5%"),
        ("数百家", "数百家", "hundreds of"),
        ("几十个", "数十个", "dozens of"),
        ("数千亿元", "数千亿元", "hundreds of billions of CNY"),
        ("百亿级", "百亿级", "10 billion-scale"),
        ("约3-5年", "约3–5年", "about 3–5"),
        # A scale is used only where it loses no digit.
        ("999999元", "99.9999万元", "CNY 999,999"),
        ("1234000元", "123.4万元", "CNY 1.234 million"),
        ("1234567元", "123.4567万元", "CNY 1,234,567"),
        ("1234567000元", "123456.7万元", "CNY 1,234,567,000"),
        ("123456789.12元", "123456789.12元", "CNY 123,456,789.12"),
        ("999999999元", "99999.9999万元", "CNY 999,999,999"),
        ("2000万亿元", "20000000亿元", "CNY 2,000,000,000,000,000"),
        ("1-5000000元", "1–5000000元", "CNY 1–5,000,000"),
    ],
)
def test_chinese_words_a_quantity_with_its_unit_and_english_without_the_noun(
    span: str, chinese: str, english: str
) -> None:
    quantity = parse_quantity(span)
    assert (quantity_text(quantity, "zh"), quantity_text(quantity, "en")) == (chinese, english)


@pytest.mark.parametrize(
    ("span", "text"),
    [
        ("6场", "six"),
        ("1场", "one"),
        ("12家", "twelve"),
        ("19家", "19"),
        ("至少2家", "at least two"),
        ("近3年", "three"),
        ("1.5年", "1.5"),
        ("3-5年", "3–5"),
        ("5元", "CNY 5"),
        ("5%", "5%"),
    ],
)
def test_small_counts_are_spelled_on_demand(span: str, text: str) -> None:
    assert quantity_text(parse_quantity(span), "en", "word") == text


@pytest.mark.parametrize(
    ("value", "plain", "machine"),
    [
        ("23680000000", "23,680,000,000", "23680000000"),
        ("2.368E+10", "23,680,000,000", "23680000000"),
        ("0.10", "0.1", "0.1"),
        ("-1234.50", "-1,234.5", "-1234.5"),
        ("1E-9", "0.000000001", "0.000000001"),
        ("-0.00", "0", "0"),
        ("5000", "5,000", "5000"),
    ],
)
def test_full_digits_have_no_exponent_and_no_needless_zeros(
    value: str, plain: str, machine: str
) -> None:
    number = Decimal(value)
    assert plain_text(number, "en") == plain
    assert plain_text(number, "zh") == plain
    assert machine_text(number) == machine


@pytest.mark.parametrize(
    ("when", "chinese", "english"),
    [
        (dt.date(2021, 6, 8), "2021年6月8日", "8 June 2021"),
        (
            dt.datetime(2021, 12, 9, 0, 6, tzinfo=dt.timezone(dt.timedelta(hours=8))),
            "2021年12月9日 00:06",
            "9 December 2021, 00:06",
        ),
    ],
)
def test_a_date_keeps_its_day_and_time_as_they_stand(
    when: dt.date, chinese: str, english: str
) -> None:
    assert (date_text(when, "zh"), date_text(when, "en")) == (chinese, english)


@pytest.mark.parametrize(
    ("span", "form"),
    [
        ("1场", "agency"),
        ("1.0家", "agency"),
        ("0家", "agencies"),
        ("1.5家", "agencies"),
        ("531家", "agencies"),
        ("1-2家", "agencies"),
    ],
)
def test_the_noun_is_singular_with_one_only(span: str, form: str) -> None:
    assert plural(parse_quantity(span), {"one": "agency", "other": "agencies"}) == form


def english_number(text: str) -> Decimal:
    """The number that an English reader takes from a text."""
    power = next((power for word, power in SCALE_WORDS.items() if text.endswith(word)), 0)
    digits = text.removesuffix("%").split(" ")[0].replace(",", "")
    sign, figures, exponent = Decimal(digits).as_tuple()
    assert isinstance(exponent, int)
    return Decimal((sign, figures, exponent + power - 2 * text.endswith("%")))


def read_english(text: str) -> tuple[Bound, tuple[Decimal, ...]]:
    """The bound and the numbers, in base units, that an English reader takes from a text."""
    word = next((word for word in BOUND_WORDS if text.startswith(word)), "")
    text = text.removeprefix(word).removeprefix("CNY ")
    shift = -2 if "percentage point" in text else 0
    ends = text.removesuffix("s").removesuffix(" percentage point").split("–")
    with localcontext(prec=60):
        numbers = tuple(english_number(end).scaleb(shift) for end in ends)
    return Bound.RANGE if len(ends) > 1 else BOUND_WORDS.get(word, Bound.EXACT), numbers


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    unit = find_unit(draw(st.sampled_from(["元", "人", "%", "‰", "成", "个百分点", "年", "角"])))
    assert unit is not None
    numbers = st.builds(
        Decimal,
        st.builds("{}E{}".format, st.integers(0, 10**14), st.integers(-8, 8)),
    )
    bound = draw(st.sampled_from([bound for bound in Bound if bound is not Bound.VAGUE]))
    if bound is Bound.RANGE:
        low, high = sorted(draw(st.lists(numbers, min_size=2, max_size=2, unique=True)))
        return Quantity(value=None, low=low, high=high, bound=bound, unit=unit)
    value = draw(numbers)
    return Quantity(
        value=value,
        low=value if bound in {Bound.EXACT, Bound.AT_LEAST, Bound.MORE_THAN} else None,
        high=value if bound in {Bound.EXACT, Bound.AT_MOST, Bound.LESS_THAN} else None,
        bound=bound,
        unit=unit,
    )


def stated(quantity: Quantity) -> tuple[Bound, tuple[Decimal, ...]]:
    numbers = (quantity.low, quantity.high) if quantity.value is None else (quantity.value,)
    return quantity.bound, tuple(number for number in numbers if number is not None)


@given(quantities())
def test_a_reader_of_the_english_gets_the_very_value(quantity: Quantity) -> None:
    assert read_english(quantity_text(quantity, "en")) == stated(quantity)


@given(quantities())
def test_the_chinese_reads_back_as_the_very_quantity(quantity: Quantity) -> None:
    assert replace(parse_quantity(quantity_text(quantity, "zh")), step=None) == quantity


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**60), max_value=10**60))
def test_full_digits_read_back_as_the_very_value(value: Decimal) -> None:
    assert Decimal(machine_text(value)) == value
    assert Decimal(plain_text(value, "en").replace(",", "")) == value


@given(st.integers(1, 200), st.integers(1, 100))
def test_a_fraction_reads_back_as_the_very_quantity(parts: int, whole: int) -> None:
    quantity = parse_quantity(f"{whole}分之{parts}")
    read = parse_quantity(quantity_text(quantity, "zh"))
    assert (read.value, read.unit.kind) == (quantity.value, UnitKind.RATIO)
