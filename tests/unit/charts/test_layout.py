"""The geometry of charts: lengths that do not lie, texts that do not meet."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

import pytest
from dafu.charts.drawing import Bar, Box, ChartText, Drawing, Line
from dafu.charts.layout import LAYOUTS, draw, percent
from dafu.charts.wrap import text_width
from hypothesis import given
from hypothesis import strategies as st

SUBSIDIES = ("0.81", "1.31", "1.57")
SUPERVISION = ("429", "19", "11")

layouts = pytest.mark.parametrize("layout", LAYOUTS)


def bar(amount: str | Decimal, label: str = "第一年", note: str = "") -> Bar:
    value = f"{amount}亿元"
    return Bar(
        id="subsidy-first",
        label=label,
        note=note,
        value=value,
        suffix="",
        machine=value,
        amount=Decimal(amount),
        computed=False,
    )


def chart(*bars: Bar, title: str = "兑现的人才补贴和项目资助") -> ChartText:
    return ChartText(
        title=title,
        subtitle="单位：元 · 近3年 · 市本级",
        bars=bars,
        sources=("来源：嘉兴市人力资源和社会保障局《答复》，2021年6月8日",),
        summary="",
    )


def shares(drawing: Drawing) -> list[Fraction]:
    longest = max(row.box.width for row in drawing.bars)
    return [Fraction(row.box.width) / Fraction(longest) for row in drawing.bars]


def line_box(line: Line) -> Box:
    """The place that a line of text takes up."""
    size = line.style.size
    width = Decimal(int(text_width(line.text, size)))
    return Box(x=line.x, y=line.y - size * Decimal("0.8"), width=width, height=Decimal(size))


def taken(drawing: Drawing) -> Iterator[Box]:
    for line in (*drawing.head, *drawing.foot):
        yield line_box(line)
    for row in drawing.bars:
        yield row.box
        yield from map(line_box, (*row.lines, row.end))


def apart(one: Box, other: Box) -> bool:
    return (
        one.x + one.width <= other.x
        or other.x + other.width <= one.x
        or one.y + one.height <= other.y
        or other.y + other.height <= one.y
    )


@layouts
@pytest.mark.parametrize("amounts", [SUBSIDIES, SUPERVISION, ("23680000000", "1210000000")])
def test_a_bar_is_as_long_as_its_amount_is_large(layout: str, amounts: tuple[str, ...]) -> None:
    drawing = draw(chart(*map(bar, amounts)), LAYOUTS[layout])
    largest = max(map(Fraction, amounts))
    for share, amount in zip(shares(drawing), amounts, strict=True):
        assert abs(share - Fraction(amount) / largest) < Fraction(1, 5000)


@layouts
def test_every_bar_starts_at_zero(layout: str) -> None:
    drawing = draw(chart(*map(bar, SUPERVISION)), LAYOUTS[layout])
    assert {row.box.x for row in drawing.bars} == {axis.x for axis in drawing.axes}


@layouts
def test_nothing_has_no_length(layout: str) -> None:
    drawing = draw(chart(bar("0"), bar("0")), LAYOUTS[layout])
    assert [row.box.width for row in drawing.bars] == [0, 0]


@layouts
def test_the_value_is_written_at_the_end_of_its_bar(layout: str) -> None:
    for row in draw(chart(*map(bar, SUBSIDIES)), LAYOUTS[layout]).bars:
        assert 0 < row.end.x - (row.box.x + row.box.width) <= 12
        assert row.box.y < row.end.y < row.box.y + row.box.height


def test_labels_stand_beside_the_bars_where_there_is_room_and_above_them_on_a_phone() -> None:
    text = chart(*map(bar, SUBSIDIES))
    for row in draw(text, LAYOUTS["wide"]).bars:
        assert row.box.y < row.lines[0].y < row.box.y + row.box.height
    for row in draw(text, LAYOUTS["narrow"]).bars:
        assert row.lines[0].y < row.box.y


def test_a_long_label_is_wrapped_and_makes_its_row_higher() -> None:
    long = bar(
        "1.31", label="人才补贴和项目资助：第二年，含购房补贴、生活补贴、工资外津贴等支持政策"
    )
    first, second, third = draw(chart(bar("0.81"), long, bar("1.57")), LAYOUTS["wide"]).bars
    assert len(second.lines) > 1
    assert third.box.y - second.box.y > second.box.y - first.box.y - first.box.height


@layouts
def test_the_spot_that_opens_a_passport_covers_the_value_and_is_large_enough_to_touch(
    layout: str,
) -> None:
    drawing = draw(chart(*map(bar, SUBSIDIES)), LAYOUTS[layout])
    for row in drawing.bars:
        assert row.spot.x <= row.end.x
        assert row.spot.x + row.spot.width >= row.end.x + int(text_width(row.end.text, 15))
        assert row.spot.height >= 24
    assert all(apart(a.spot, b.spot) for a, b in combinations(drawing.bars, 2))


def test_percentages_are_of_the_whole_drawing() -> None:
    drawing = draw(chart(*map(bar, SUBSIDIES)), LAYOUTS["narrow"])
    half = Box(x=Decimal(0), y=Decimal(drawing.height) / 2, width=Decimal(160), height=Decimal(0))
    assert percent(drawing, half) == Box(
        x=Decimal(0), y=Decimal(50), width=Decimal(50), height=Decimal(0)
    )


words = st.text(alphabet="人才补贴项目资助一二三年：（）", min_size=1, max_size=40) | st.lists(
    st.sampled_from("Talent subsidies and project funding paid out first year".split()),
    min_size=1,
    max_size=12,
).map(" ".join)
amounts = st.decimals(min_value=0, max_value=99_999, places=2)


@given(
    st.sampled_from(sorted(LAYOUTS)),
    words,
    st.lists(st.builds(bar, amounts, words, st.just("") | words), min_size=2, max_size=6),
)
def test_no_text_or_bar_meets_another_or_leaves_the_picture(
    layout: str, title: str, bars: list[Bar]
) -> None:
    drawing = draw(chart(*bars, title=title), LAYOUTS[layout])
    boxes = list(taken(drawing))
    assert all(apart(one, other) for one, other in combinations(boxes, 2))
    for box in boxes:
        assert 0 <= box.x <= box.x + box.width <= drawing.width
        assert 0 <= box.y <= box.y + box.height <= drawing.height
