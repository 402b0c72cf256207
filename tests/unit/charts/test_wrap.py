"""Lines of text for drawings: as few as needed, none too long, none broken badly."""

from fractions import Fraction

import pytest
from dafu.charts.wrap import text_width, wrapped
from hypothesis import given
from hypothesis import strategies as st

SOURCE = "来源：嘉兴市人力资源和社会保障局《对市政协八届五次会议第107号提案的答复》，2021年6月8日"
TEXTS = st.text(alphabet="嘉兴市人才107亿元年《》（）“”，。： abcWi-", max_size=60)


@pytest.mark.parametrize(
    ("text", "width"),
    [("236.8亿元", Fraction("4.65")), ("第一年", Fraction(3)), ("", Fraction(0))],
)
def test_a_chinese_character_is_as_wide_as_the_font_is_high(text: str, width: Fraction) -> None:
    assert text_width(text, 1) == width


def test_a_chinese_character_is_about_twice_as_wide_as_a_digit() -> None:
    assert Fraction("1.5") < text_width("亿", 15) / text_width("8", 15) < Fraction(2)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("人力资源市场监管", 16 * 8, ("人力资源市场监管",)),
        ("人力资源市场监管", 16 * 7, ("人力资源", "市场监管")),
        ("人力资源市场监管：检查和发出的通知", 16 * 9, ("人力资源市场监管：", "检查和发出的通知")),
        ("答复》，成文", 16 * 3, ("答", "复》，", "成文")),
        ("的《答复", 16 * 2, ("的", "《答", "复")),
        ("共531家", 16 * 3, ("共", "531家")),
        ("Agencies inspected", 16 * 6, ("Agencies", "inspected")),
        ("Rectification", 16 * 3, ("Rectification",)),
        ("", 16, ()),
    ],
)
def test_lines_break_where_readers_expect(text: str, width: int, lines: tuple[str, ...]) -> None:
    assert wrapped(text, Fraction(width), 16) == lines


def test_the_source_line_leaves_no_single_word_for_its_last_line() -> None:
    lines = wrapped(SOURCE, Fraction(288), 12)
    assert len(lines) == 2
    assert text_width(lines[1], 12) > text_width(lines[0], 12) / 2


@given(TEXTS, st.integers(1, 400))
def test_nothing_is_lost_but_spaces(text: str, width: int) -> None:
    assert "".join(wrapped(text, Fraction(width), 12)).replace(" ", "") == text.replace(" ", "")


@given(TEXTS, st.integers(120, 400))
def test_no_line_is_longer_than_it_may_be_unless_it_cannot_be_broken(text: str, width: int) -> None:
    for line in wrapped(text, Fraction(width), 12):
        assert text_width(line, 12) <= width or len(wrapped(line, Fraction(1), 12)) == 1
