from decimal import Decimal

import pytest
from dafu.numbers.quantity import (
    MAX_DIGITS,
    MAX_SPAN,
    Bound,
    Context,
    QuantityError,
    QuantityFault,
    parse_quantity,
)
from dafu.numbers.units import UnitKind
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("span", "value", "unit"),
    [
        ("19家", "19", "家"),
        ("624位", "624", "位"),
        ("2481人", "2481", "人"),
        ("10%", "0.1", "%"),
        ("100%", "1", "%"),
        ("236.8亿元", "23680000000", "元"),
        ("12.1亿元", "1210000000", "元"),
        ("0.81亿元", "81000000", "元"),
        ("1.57亿元", "157000000", "元"),
        ("6.4万人", "64000", "人"),
        ("3年", "3", "年"),
        ("六大行动", "6", "行动"),
        ("五方面", "5", "方面"),
        ("4大类", "4", "大类"),
        ("72项", "72", "项"),
        ("1场", "1", "场"),
        ("１９家", "19", "家"),
        ("5,000 元", "5000", "元"),
        ("1亿2000万元", "120000000", "元"),
        ("500万元人民币", "5000000", "元"),
        ("5.2个百分点", "0.052", "个百分点"),
        ("三成", "0.3", "成"),
        ("1000千瓦时", "1000", "千瓦时"),
        ("5千克", "5", "千克"),
    ],
)
def test_a_plain_span_is_exact_in_base_units(span: str, value: str, unit: str) -> None:
    quantity = parse_quantity(span)
    assert (str(quantity.value), quantity.unit.name) == (value, unit)
    assert quantity.low == quantity.high == quantity.value
    assert quantity.bound is Bound.EXACT


@pytest.mark.parametrize(
    ("span", "bound", "value"),
    [
        ("2000人以上", Bound.AT_LEAST, 2000),
        ("10人(含)以上", Bound.AT_LEAST, 10),
        ("不少于100家", Bound.AT_LEAST, 100),
        ("至少3次", Bound.AT_LEAST, 3),
        ("180多个", Bound.MORE_THAN, 180),
        ("20余家", Bound.MORE_THAN, 20),
        ("十多个", Bound.MORE_THAN, 10),
        ("十几家", Bound.MORE_THAN, 10),
        ("1000多万元", Bound.MORE_THAN, 10_000_000),
        ("3万余人", Bound.MORE_THAN, 30_000),
        ("十余万人", Bound.MORE_THAN, 100_000),
        ("两个多月", Bound.MORE_THAN, 2),
        ("3年多", Bound.MORE_THAN, 3),
        ("超过500家", Bound.MORE_THAN, 500),
        ("突破6万人", Bound.MORE_THAN, 60_000),
    ],
)
def test_a_lower_bound_leaves_the_high_end_open(span: str, bound: Bound, value: int) -> None:
    quantity = parse_quantity(span)
    assert quantity.bound is bound
    assert (quantity.value, quantity.low, quantity.high) == (Decimal(value), Decimal(value), None)


@pytest.mark.parametrize(
    ("span", "bound", "value"),
    [
        ("50人以下", Bound.AT_MOST, 50),
        ("5个工作日内", Bound.AT_MOST, 5),
        ("30天以内", Bound.AT_MOST, 30),
        ("不超过50万元", Bound.AT_MOST, 500_000),
        ("最长不超过36个月", Bound.AT_MOST, 36),
        ("最高可达50万元", Bound.AT_MOST, 500_000),
        ("最高不超过50万元", Bound.AT_MOST, 500_000),
        ("不足10家", Bound.LESS_THAN, 10),
        ("少于3人", Bound.LESS_THAN, 3),
    ],
)
def test_an_upper_bound_leaves_the_low_end_open(span: str, bound: Bound, value: int) -> None:
    quantity = parse_quantity(span)
    assert quantity.bound is bound
    assert (quantity.value, quantity.low, quantity.high) == (Decimal(value), None, Decimal(value))


@pytest.mark.parametrize(
    "span", ["约500人", "500人左右", "500人上下", "约500人左右", "近500人左右"]
)
def test_about_leaves_both_ends_open(span: str) -> None:
    quantity = parse_quantity(span)
    assert quantity.bound is Bound.ABOUT
    assert (quantity.value, quantity.low, quantity.high) == (Decimal(500), None, None)


@pytest.mark.parametrize("span", ["近500人", "将近500人", "接近500人"])
def test_nearly_so_many_are_about_so_many_and_no_more(span: str) -> None:
    quantity = parse_quantity(span)
    assert quantity.bound is Bound.ABOUT
    assert (quantity.value, quantity.low, quantity.high) == (Decimal(500), None, Decimal(500))


@pytest.mark.parametrize(
    ("span", "bound"),
    [("近3年", Bound.EXACT), ("近三个月", Bound.EXACT), ("将近3年", Bound.ABOUT)],
)
def test_jin_before_a_duration_means_the_last_and_bounds_nothing(span: str, bound: Bound) -> None:
    quantity = parse_quantity(span)
    assert (quantity.value, quantity.bound) == (Decimal(3), bound)


def test_jin_before_a_duration_in_which_something_was_done_bounds_it() -> None:
    assert parse_quantity("近3年", lasting=True).bound is Bound.ABOUT
    assert parse_quantity("近2小时").bound is Bound.ABOUT


@pytest.mark.parametrize(
    ("span", "bound"),
    [
        ("约占总户数的30%", Bound.ABOUT),
        ("约可节约标煤1200吨", Bound.ABOUT),
        ("不低于每人每年800元", Bound.AT_LEAST),
        ("不超过总投资20%", Bound.AT_MOST),
        ("不超过约20%", Bound.ABOUT),
        ("不低于一般公共预算支出1.5%", Bound.AT_LEAST),
        ("不少于总数二十分之一", Bound.AT_LEAST),
        ("65周岁(含65周岁)以上", Bound.AT_LEAST),
        ("5年以下(含5年)", Bound.AT_MOST),
        ("3年(不含)以上", Bound.MORE_THAN),
        ("3年以下(不含3年)", Bound.LESS_THAN),
        ("不超过±0.5毫米", Bound.RANGE),
        ("两三年内", Bound.RANGE),
    ],
)
def test_a_bound_is_read_across_what_parts_it_from_its_number(span: str, bound: Bound) -> None:
    assert parse_quantity(span).bound is bound


def test_an_amount_included_that_is_another_one_is_not_read_over() -> None:
    with pytest.raises(QuantityError):
        parse_quantity("5万元(含设备1万元)以上")


def test_per_in_words_is_a_compound_unit() -> None:
    assert parse_quantity("50公里每小时").unit == parse_quantity("50公里/小时").unit


@pytest.mark.parametrize(
    ("span", "low", "high"),
    [
        ("5000-10000元", "5000", "10000"),
        ("5000元至1万元", "5000", "10000"),
        ("5%—10%", "0.05", "0.1"),
        ("5—10%", "0.05", "0.1"),
        ("0.5个百分点至1个百分点", "0.005", "0.01"),
        ("3至5年", "3", "5"),
        ("3到5年", "3", "5"),
        ("3~5年", "3", "5"),
        ("3～5年", "3", "5"),
        ("3－5年", "3", "5"),
        ("十至十二个", "10", "12"),
        ("百分之五至百分之十", "0.05", "0.1"),
        ("百分之五至十", "0.05", "0.1"),
        ("三四十家", "30", "40"),
    ],
)
def test_a_range_has_two_ends_and_no_value(span: str, low: str, high: str) -> None:
    quantity = parse_quantity(span)
    assert (quantity.value, quantity.bound) == (None, Bound.RANGE)
    assert (str(quantity.low), str(quantity.high)) == (low, high)


@pytest.mark.parametrize(
    ("span", "low", "high"),
    [
        ("1-2万元", 10_000, 20_000),
        ("一至二亿元", 10**8, 2 * 10**8),
        ("十至十二万人", 100_000, 120_000),
        ("三至五百人", 300, 500),
        ("5000至1万元", 5000, 10_000),
        ("五千至两万元", 5000, 20_000),
        ("五至二十个", 5, 20),
    ],
)
def test_the_low_end_takes_the_scale_of_the_high_end_while_it_stays_lower(
    span: str, low: int, high: int
) -> None:
    quantity = parse_quantity(span)
    assert (quantity.low, quantity.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("span", "value"),
    [
        ("百分之五", "0.05"),
        ("百分之十二点五", "0.125"),
        ("百分之百", "1"),
        ("千分之三", "0.003"),
        ("万分之五", "0.0005"),
        ("四分之三", "0.75"),
        ("五分之四以上", "0.8"),
        ("三分之一", f"0.{'3' * MAX_DIGITS}"),
    ],
)
def test_a_fraction_is_a_ratio(span: str, value: str) -> None:
    quantity = parse_quantity(span)
    assert (str(quantity.value), quantity.unit.kind) == (value, UnitKind.RATIO)


@pytest.mark.parametrize(
    ("span", "rank"), [("第三", 3), ("第3", 3), ("第十二", 12), ("第三名", 3), ("第2位", 2)]
)
def test_di_makes_a_rank(span: str, rank: int) -> None:
    quantity = parse_quantity(span)
    assert (quantity.value, quantity.unit.kind, quantity.bound) == (
        Decimal(rank),
        UnitKind.RANK,
        Bound.EXACT,
    )


@pytest.mark.parametrize("span", ["前三", "前3名", "前3位"])
def test_the_top_three_are_a_rank_of_three_at_most(span: str) -> None:
    quantity = parse_quantity(span)
    assert (quantity.unit.kind, quantity.bound) == (UnitKind.RANK, Bound.AT_MOST)
    assert quantity.high == 3


@pytest.mark.parametrize(
    ("span", "value", "contexts"),
    [
        ("同比增长10%", "0.1", (Context.YEAR_ON_YEAR, Context.INCREASE)),
        ("环比下降3%", "0.03", (Context.MONTH_ON_MONTH, Context.DECREASE)),
        ("同比下降5.2个百分点", "0.052", (Context.YEAR_ON_YEAR, Context.DECREASE)),
        ("累计500万元", "5000000", (Context.CUMULATIVE,)),
        ("累计达500万元", "5000000", (Context.CUMULATIVE,)),
        ("增长了10%", "0.1", (Context.INCREASE,)),
        ("达6.4万人", "64000", ()),
    ],
)
def test_leading_words_give_the_context_and_leave_the_magnitude(
    span: str, value: str, contexts: tuple[Context, ...]
) -> None:
    quantity = parse_quantity(span)
    assert (str(quantity.value), quantity.contexts) == (value, contexts)


@pytest.mark.parametrize("span", ["增加到500家", "增加至500家"])
def test_a_level_that_was_reached_is_no_increase(span: str) -> None:
    assert parse_quantity(span).contexts == ()


@pytest.mark.parametrize(
    ("span", "fault", "found"),
    [
        ("", QuantityFault.NO_NUMBER, ""),
        ("企业", QuantityFault.NO_NUMBER, "企业"),
        ("一百五人", QuantityFault.NO_NUMBER, "一百五"),
        ("零分之一", QuantityFault.NO_NUMBER, "零"),
        ("第3.5", QuantityFault.NO_NUMBER, "3.5"),
        ("531", QuantityFault.NO_UNIT, "531"),
        ("5咯", QuantityFault.UNKNOWN_UNIT, "咯"),
        ("3家-5个", QuantityFault.UNITS_DIFFER, "家"),
        ("机构531家", QuantityFault.LEADING_TEXT, "机构"),
        ("19家自主评聘企业", QuantityFault.TRAILING_TEXT, "自主评聘企业"),
        ("4大类72项", QuantityFault.TRAILING_TEXT, "72项"),
        ("10000-5000元", QuantityFault.RANGE_REVERSED, "10000-5000元"),
        ("5-5元", QuantityFault.RANGE_REVERSED, "5-5元"),
        ("不少于2000人以内", QuantityFault.TWO_BOUNDS, "不少于…以内"),
        (f"{'9' * 41}家", QuantityFault.TOO_LARGE, "9" * 41),
        (f"{'9' * 30}亿元", QuantityFault.TOO_LARGE, f"{'9' * 30}{'0' * 8}"),
        (f"5{'家' * MAX_SPAN}", QuantityFault.TOO_LARGE, f"5{'家' * (MAX_SPAN - 1)}"),
    ],
)
def test_an_unreadable_span_tells_its_fault_and_the_part_at_fault(
    span: str, fault: QuantityFault, found: str
) -> None:
    with pytest.raises(QuantityError) as caught:
        parse_quantity(span)
    assert (caught.value.code, caught.value.found) == (fault, found)


def test_a_bound_said_twice_is_one_bound() -> None:
    assert parse_quantity("不少于100人以上").bound is Bound.AT_LEAST


@given(st.integers(0, 10**9), st.integers(0, 99), st.sampled_from([("万", 4), ("亿", 8)]))
def test_a_scaled_amount_is_exact(whole: int, decimals: int, scale: tuple[str, int]) -> None:
    name, power = scale
    value = parse_quantity(f"{whole}.{decimals:02}{name}元").value
    assert value == Decimal(whole * 100 + decimals) * 10 ** (power - 2)


@given(
    st.text(alphabet="0123456789.,%一二三十百千万亿第前多余近约以上至-个家元年分之点 ", max_size=12)
)
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        quantity = parse_quantity(text)
    except QuantityError:
        return
    assert quantity.low is None or quantity.high is None or quantity.low <= quantity.high
