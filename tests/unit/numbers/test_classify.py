import time
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

import pytest
from dafu.numbers.classify import Numeral, NumeralKind, SetWords, scan_numerals
from dafu.numbers.numerals import FORMAL, PLAIN, half_width
from hypothesis import given
from hypothesis import strategies as st

LETTER = Path(__file__).parents[3] / "data" / "replies" / "2021-107.txt"
NAMES = (
    *("长三角", "“550”引才计划", "“一件事”", "“一平台”", "“一中心”", "“两服务”", "“一张图”"),
    *("“一模式”", "一云一网一平台", "中高端人才"),
)
IDIOMS = ("进一步", "下一步", "一揽子", "一支")
FIGURES = (
    *("19", "624", "21", "5000", "10000", "2481", "10", "531", "236.8亿", "12.1亿", "第三", "7"),
    *("1", "6", "429", "19", "11", "3", "0.81亿", "1.31亿", "1.57亿", "414", "100", "六", "五"),
    *("4", "72", "180", "6.4万", "2000"),
)
TRICKY = "0１9.,:-—/ 〇零一二十百万亿两伍佰第年月日时分届次号条、。()〔〕是其点多角\n"


def scan(text: str, names: Iterable[str] = (), idioms: Iterable[str] = ()) -> tuple[Numeral, ...]:
    """The numerals of a text, in which these words count nothing."""
    return scan_numerals(text, SetWords(names=frozenset(names), idioms=frozenset(idioms)))


@pytest.fixture(scope="module")
def numerals() -> tuple[Numeral, ...]:
    return scan(LETTER.read_text(encoding="utf-8"), names=NAMES, idioms=IDIOMS)


def texts(numerals: Iterable[Numeral], kind: NumeralKind) -> list[str]:
    return [numeral.text for numeral in numerals if numeral.kind is kind]


def test_the_numbers_of_the_letter_are_its_figures(numerals: tuple[Numeral, ...]) -> None:
    assert texts(numerals, NumeralKind.NUMBER) == list(FIGURES)


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        (NumeralKind.DATE, ["2021-12-09", "2021年6月8日"]),
        (NumeralKind.TIME, ["11:26"]),
        (NumeralKind.YEAR, ["2020年"]),
        (NumeralKind.YEAR_RANGE, []),
        (NumeralKind.DOCUMENT_NUMBER, ["〔2020〕28号"]),
        (NumeralKind.SERIAL, ["第107号"] * 3),
        (NumeralKind.SESSION, ["八届五次会议"] * 4),
        (
            NumeralKind.ORDINAL,
            ["一、", "二、", "三、", "四、", "五是", "一是", "二是", "三是", "四是", "五是"],
        ),
        (NumeralKind.TELEPHONE, ["82228945"]),
        (
            NumeralKind.NAME,
            [
                *("长三角", "长三角", "长三角", "“550”引才计划", "“一件事”", "“一件事”", "长三角"),
                *("“一平台”", "“一中心”", "“两服务”", "“一张图”", "“一模式”", "一云一网一平台"),
            ],
        ),
        (NumeralKind.IDIOM, ["一揽子", "进一步", "进一步", "下一步", "进一步", "一支"]),
    ],
)
def test_all_else_in_the_letter_is_classified(
    numerals: tuple[Numeral, ...], kind: NumeralKind, found: list[str]
) -> None:
    assert texts(numerals, kind) == found


@pytest.mark.parametrize(
    ("text", "kind", "values"),
    [
        ("营收236.8亿元", NumeralKind.NUMBER, (23_680_000_000,)),
        ("增长5.2个百分点", NumeralKind.NUMBER, (Decimal("5.2"),)),
        ("1000千瓦时", NumeralKind.NUMBER, (1000,)),
        ("1000多万元", NumeralKind.NUMBER, (10_000_000,)),
        ("三分之一", NumeralKind.NUMBER, (3, 1)),
        ("三四十家", NumeralKind.NUMBER, (30, 40)),
        ("均列全省第三;", NumeralKind.NUMBER, (3,)),
        ("名列全国第一,", NumeralKind.NUMBER, (1,)),
        ("2000人以上", NumeralKind.NUMBER, (2000,)),
        ("2021年6月8日", NumeralKind.DATE, (2021, 6, 8)),
        ("11:26", NumeralKind.TIME, (11, 26)),
        ("2020年", NumeralKind.YEAR, (2020,)),
        ("2018-2020年", NumeralKind.YEAR_RANGE, (2018, 2020)),
        ("嘉政办发〔2020〕28号", NumeralKind.DOCUMENT_NUMBER, (2020, 28)),
        ("嘉政办发[2020]28号", NumeralKind.DOCUMENT_NUMBER, (2020, 28)),
        ("嘉政办发(2020)28号", NumeralKind.DOCUMENT_NUMBER, (2020, 28)),
        ("嘉政办发（２０２０）２８号", NumeralKind.DOCUMENT_NUMBER, (2020, 28)),
        ("嘉政办发【2020】第28号", NumeralKind.DOCUMENT_NUMBER, (2020, 28)),
        ("第107号提案", NumeralKind.SERIAL, (107,)),
        ("107号提案", NumeralKind.SERIAL, (107,)),
        ("邮编:314000", NumeralKind.SERIAL, (314000,)),
        ("第十二条", NumeralKind.ORDINAL, (12,)),
        ("市政协八届五次会议", NumeralKind.SESSION, (8, 5)),
        ("第八届第五次", NumeralKind.SESSION, (8, 5)),
        ("政协第八届委员会第五次全体会议", NumeralKind.SESSION, (8, 5)),
        ("十九届五中全会", NumeralKind.SESSION, (19, 5)),
        ("党的二十大", NumeralKind.SESSION, (20,)),
        ("一、加快", NumeralKind.ORDINAL, (1,)),
        ("  十二、加快", NumeralKind.ORDINAL, (12,)),
        ("(一)加快", NumeralKind.ORDINAL, (1,)),
        ("(3)加快", NumeralKind.ORDINAL, (3,)),
        ("1.加快", NumeralKind.ORDINAL, (1,)),
        ("如下:1、加快", NumeralKind.ORDINAL, (1,)),
        ("。2.加快", NumeralKind.ORDINAL, (2,)),
        ("。一是加快", NumeralKind.ORDINAL, (1,)),
        ("。第一,加快", NumeralKind.ORDINAL, (1,)),
        ("。其二,加快", NumeralKind.ORDINAL, (2,)),
        ("⑫加快", NumeralKind.ORDINAL, (12,)),
        ("联系电话:82228945", NumeralKind.TELEPHONE, (82228945,)),
        ("0573-82228945", NumeralKind.TELEPHONE, (573, 82228945)),
        ("13812345678", NumeralKind.TELEPHONE, (13812345678,)),
        ("区号0573", NumeralKind.TELEPHONE, (573,)),
        ("12345热线", NumeralKind.TELEPHONE, (12345,)),
        ("省道302太阳湾段", NumeralKind.NAME, (302,)),
        ("二0一七年", NumeralKind.YEAR, (2017,)),
        ("早高峰为7︰30", NumeralKind.TIME, (7, 30)),
        ("现行标准Q40112-2016国家标准", NumeralKind.DOCUMENT_NUMBER, (40112, 2016)),
        ("市教提复〔202418 签发人", NumeralKind.DOCUMENT_NUMBER, (202418,)),
        ("市教提复2024〕18号", NumeralKind.DOCUMENT_NUMBER, (2024, 18)),
        ("已于202438日办结", NumeralKind.DATE, (202438,)),
        ("全体会议41建议", NumeralKind.SERIAL, (41,)),
        ("乘坐316公交", NumeralKind.NAME, (316,)),
        ("316路改走新街", NumeralKind.NAME, (316,)),
        ("视频点位316路", NumeralKind.NUMBER, (316,)),
        ("每千瓦时", NumeralKind.IDIOM, (1000,)),
        ("十四中家属院", NumeralKind.NAME, (14,)),
        ("五安乡政府", NumeralKind.NAME, (5,)),
    ],
)
def test_a_numeral_is_what_its_surroundings_make_it(
    text: str, kind: NumeralKind, values: tuple[int | Decimal, ...]
) -> None:
    (numeral,) = scan_numerals(text)
    assert (numeral.kind, numeral.values) == (kind, values)


@pytest.mark.parametrize(
    "text",
    [
        *("1.5亿元", "举办3届", "电话回访500人", "热线120条", "建成12345个", "9点意见"),
        *("12、15家", "近3年", "13800000000元", "十大工程", "党的十大任务", "乡道12公里"),
        *("十五中心", "五县乡镇", "三年乡村振兴", "分10路人马"),
    ],
)
def test_what_resembles_another_kind_stays_a_number(text: str) -> None:
    assert set(texts(scan_numerals(text), NumeralKind.NUMBER)) != set()


@pytest.mark.parametrize("word", ["一件事", "三间屋", "六处方"])
def test_a_numeral_in_a_word_is_a_number_until_the_word_is_named(word: str) -> None:
    assert [n.kind for n in scan_numerals(word)] == [NumeralKind.NUMBER]
    assert [n.kind for n in scan(word, names=[word])] == [NumeralKind.NAME]
    assert [n.kind for n in scan(word, idioms=[word])] == [NumeralKind.IDIOM]


def test_the_longest_name_counts() -> None:
    (numeral,) = scan("“一云一网一平台”的", names=["一平台", "一云一网一平台"])
    assert (numeral.text, numeral.values) == ("一云一网一平台", (1, 1, 1))


def test_a_name_comes_before_the_shape_of_a_date() -> None:
    (numeral,) = scan("2021年6月行动", names=["2021年6月行动"])
    assert numeral.kind is NumeralKind.NAME


def test_a_name_without_a_numeral_is_not_reported() -> None:
    assert scan("红船服务", names=["红船服务", ""]) == ()


@pytest.mark.parametrize(
    ("text", "phrase"), [("二十一件事", "一件事"), ("1550计划", "550计划"), ("三万一千", "万一")]
)
def test_a_phrase_does_not_cut_a_longer_numeral(text: str, phrase: str) -> None:
    assert texts(scan(text, idioms=[phrase]), NumeralKind.IDIOM) == []


def test_a_number_directly_after_an_idiom_is_still_found() -> None:
    kinds = [(n.text, n.kind.value) for n in scan("统一三个标准", idioms=["统一"])]
    assert kinds == [("统一", "idiom"), ("三", "number")]


@pytest.mark.parametrize("text", ["人才队伍", "大陆", "收拾"])
def test_a_formal_numeral_alone_in_a_word_is_an_ordinary_character(text: str) -> None:
    assert scan_numerals(text) == ()


@pytest.mark.parametrize("text", ["伍拾元", "伍佰", "陆万"])
def test_formal_numerals_together_are_a_number(text: str) -> None:
    assert texts(scan_numerals(text), NumeralKind.NUMBER) == [text.rstrip("元")]


@given(st.text(alphabet=TRICKY, max_size=30))
def test_no_numeral_character_escapes(text: str) -> None:
    numerals = scan(text, names=["一点"], idioms=["统一", "万一"])
    covered = {at for numeral in numerals for at in range(numeral.start, numeral.end)}
    plain = half_width(text)
    assert {at for at, c in enumerate(plain) if c in f"0123456789{PLAIN}{FORMAL}"} <= covered


@given(st.text(alphabet=TRICKY, max_size=30))
def test_numerals_stand_in_order_without_overlaps(text: str) -> None:
    numerals = scan(text, names=["一点"])
    edges = [edge for numeral in numerals for edge in (numeral.start, numeral.end)]
    assert edges == sorted(edges)
    assert all(numeral.text == text[numeral.start : numeral.end] for numeral in numerals)


@pytest.mark.parametrize("part", ["1", "一", "1,", "电话1"])
def test_hostile_text_is_scanned_in_linear_time(part: str) -> None:
    text = (part * 100_000)[:100_000]
    start = time.process_time()
    scan(text, names=["一一一二"], idioms=["1,2"])
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    ("text", "is_heading"),
    [
        ("2 已开展的工作", True),
        ("2.1 水价综合改革。", True),
        ("前言\n  3 存在的不足\n正文", True),
        ("3 家企业落户园区", False),
        ("2 多家企业签约落户。", False),
        ("1.2 万平方米厂房", False),
        ("35 本级合计数额", False),
        ("2已开展的工作", False),
    ],
)
def test_a_number_before_a_blank_and_a_short_title_is_that_of_a_heading(
    text: str, *, is_heading: bool
) -> None:
    (number, *_) = scan(text)
    assert (number.kind is NumeralKind.ORDINAL) == is_heading


@pytest.mark.parametrize("text", ["57家、5G行业虚拟专网", "三面环海", "财政补一点、渔民出一点"])
def test_5g_and_idioms_count_nothing(text: str) -> None:
    assert texts(scan(text), NumeralKind.NUMBER) == (["57"] if "57" in text else [])
