from pathlib import Path

import pytest
from dafu.words.punctuation import narrow, widen
from hypothesis import given
from hypothesis import strategies as st

LETTER = Path(__file__).parents[3] / "data" / "replies" / "2021-107.txt"
LINES = LETTER.read_text(encoding="utf-8").splitlines()
HALF = ",:;?!()"


@pytest.mark.parametrize(
    ("captured", "shown"),
    [
        ("市工商联:", "市工商联："),
        ("提案收悉,现答复如下:", "提案收悉，现答复如下："),
        ("实现县(市、区)全覆盖。", "实现县（市、区）全覆盖。"),
        ("(嘉政办发〔2020〕28号);降低", "（嘉政办发〔2020〕28号）；降低"),
        ("“一平台”(智慧交通)、建设", "“一平台”（智慧交通）、建设"),
        ("(联系人:张玮玮   联系电话:82228945)", "（联系人：张玮玮   联系电话：82228945）"),
        ("日期: 2021-12-09 11:26\xa0\xa0来源", "日期： 2021-12-09 11:26\xa0\xa0来源"),
    ],
)
def test_the_letter_is_shown_with_full_width_punctuation(captured: str, shown: str) -> None:
    assert widen(captured) == shown


def test_in_the_letter_only_the_time_of_day_keeps_its_half_width_mark() -> None:
    kept = [line for line in map(widen, LINES) if set(line) & set(HALF)]
    assert [line[:22] for line in kept] == ["发布日期： 2021-12-09 11:26"]


def test_every_line_of_the_letter_can_be_restored() -> None:
    assert [narrow(widen(line)) for line in LINES] == LINES


def test_the_letter_as_a_whole_is_shown_as_its_lines_are() -> None:
    assert widen("\n".join(LINES)) == "\n".join(map(widen, LINES))


@pytest.mark.parametrize(
    "text",
    ["11:26", "2021-12-09", "5,000", "f(x), g(y)!", "see A (B): C", "“hello”, then", "(1) ", ","],
)
def test_marks_in_latin_text_stay_half_width(text: str) -> None:
    assert widen(text) == text


@pytest.mark.parametrize(
    ("captured", "shown"),
    [
        ("企业,5000元", "企业，5000元"),
        ("GDP,增长", "GDP，增长"),
        ("什么?!", "什么？！"),
        ("“红船”,“智立方”", "“红船”，“智立方”"),
        ("新 , 旧", "新 ， 旧"),
        ("、 A", "、 A"),
        ("1)鼓励", "1）鼓励"),
    ],
)
def test_a_mark_beside_chinese_is_widened(captured: str, shown: str) -> None:
    assert widen(captured) == shown


@pytest.mark.parametrize(
    ("captured", "shown"),
    [
        ("生产总值(GDP)2", "生产总值（GDP）2"),
        ("GDP(生产总值)2", "GDP（生产总值）2"),
        ("GDP (A) 增长", "GDP (A) 增长"),
        ("市(县(区)A)B", "市（县（区）A）B"),
        ("市(A)(B)", "市（A）（B）"),
        ("市(A),B", "市（A），B"),
    ],
)
def test_parentheses_are_widened_in_pairs(captured: str, shown: str) -> None:
    assert widen(captured) == shown


def test_what_stands_on_another_line_does_not_count() -> None:
    assert widen("人才\n, A") == "人才\n, A"


def test_a_text_that_already_has_full_width_marks_is_left_as_it_is() -> None:
    assert widen("人才，企业,人") == "人才，企业,人"


@given(st.text(f"{HALF}，（） \n\u3000\xa0A1中、“”—", max_size=40))
def test_widening_can_always_be_reversed(text: str) -> None:
    shown = widen(text)
    assert len(shown) == len(text)
    assert shown == text or narrow(shown) == text


@given(st.text(f"{HALF} A1中、“”", max_size=40))
def test_only_the_seven_marks_ever_change(text: str) -> None:
    assert all(old in HALF for old, new in zip(text, widen(text), strict=True) if old != new)
