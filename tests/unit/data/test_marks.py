"""Marks: what they name, what they leave of a sentence, and where things stood before."""

import pytest
from dafu.data.marks import MarkError, Placeholder, parse_english, parse_marked
from hypothesis import given
from hypothesis import strategies as st

HR = "全市共有人力资源机构[531家]{agencies},营收[236.8亿元]{revenue},均列全省[第三]{hr-rank};"

PLAIN = st.text("全市共有人力资源机构,;()〔〕2021[]a", max_size=12).filter(
    lambda text: not text.endswith("]")
)
SPAN = st.text("531.8亿元-人以上 ", max_size=8)
ID = st.from_regex(r"[a-z][a-z0-9]{0,3}(-[a-z0-9]{1,3}){0,2}", fullmatch=True)


def test_marks_are_taken_out_of_a_sentence() -> None:
    marked = parse_marked(HR)
    assert marked.text == "全市共有人力资源机构531家,营收236.8亿元,均列全省第三;"
    assert [(span.id, marked.quote(span)) for span in marked.spans] == [
        ("agencies", "531家"),
        ("revenue", "236.8亿元"),
        ("hr-rank", "第三"),
    ]


def test_a_span_may_be_empty_and_marks_may_touch() -> None:
    marked = parse_marked("浏览次数:[]{views}[4大类]{categories}[72项]{items}")
    assert marked.text == "浏览次数:4大类72项"
    assert [marked.quote(span) for span in marked.spans] == ["", "4大类", "72项"]


@pytest.mark.parametrize("text", ["(嘉政办发[2020]28号)", "打印本页", "[]"])
def test_brackets_without_an_id_are_text(text: str) -> None:
    marked = parse_marked(text)
    assert (marked.text, marked.spans) == (text, ())


@pytest.mark.parametrize(
    ("source", "offset"),
    [
        ("机构[531家]{Agencies},营收", len("机构[531家")),
        ("机构[531家]{},营收", len("机构[531家")),
        ("机构[531家] {agencies},营收", len("机构[531家] ")),
        ("机构[531家]{agencies,营收", len("机构[531家")),
        ("[19家]{pilots}和[[21家]{new}]{all}", len("[19家]{pilots}和[[21家]{new}")),
        ("[19家]{pilots}和{new}", len("[19家]{pilots}和")),
        ("机构[531家]{agencies}}", len("机构[531家]{agencies}")),
    ],
)
def test_a_mark_that_is_none_is_refused_where_it_stands(source: str, offset: int) -> None:
    with pytest.raises(MarkError) as caught:
        parse_marked(source)
    assert caught.value.offset == offset
    assert caught.value.found == source[offset : offset + 20]


@given(st.lists(st.tuples(PLAIN, SPAN, ID), max_size=5), PLAIN)
def test_each_character_left_can_be_found_in_the_marked_sentence(
    parts: list[tuple[str, str, str]], rest: str
) -> None:
    source = "".join(f"{plain}[{span}]{{{id_}}}" for plain, span, id_ in parts) + rest
    marked = parse_marked(source)
    assert marked.text == "".join(plain + span for plain, span, _ in parts) + rest
    assert [(s.id, marked.quote(s)) for s in marked.spans] == [(i, s) for _, s, i in parts]
    for offset, character in enumerate(marked.text):
        assert source[marked.source_offset(offset)] == character
    for span in marked.spans:
        assert source[span.source - 1] == "["


def test_english_is_split_at_its_placeholders() -> None:
    assert parse_english("In 2020 {agencies} agencies, {salons:word} salons") == (
        "In 2020 ",
        Placeholder(id="agencies", form="", source=8),
        " agencies, ",
        Placeholder(id="salons", form="word", source=29),
        " salons",
    )


@pytest.mark.parametrize("source", ["Close window", "[2020] No. 28"])
def test_english_without_placeholders_is_one_text(source: str) -> None:
    assert parse_english(source) == (source,)


@pytest.mark.parametrize(
    ("source", "offset"),
    [
        ("in all {Agencies}", 7),
        ("{agencies:words} in all", 0),
        ("{agencies} and {tax", 15),
        ("{agencies} and tax}", 18),
        ("{{agencies}}", 0),
        ("{}", 0),
    ],
)
def test_a_stray_brace_in_english_is_refused_where_it_stands(source: str, offset: int) -> None:
    with pytest.raises(MarkError) as caught:
        parse_english(source)
    assert (caught.value.offset, caught.value.found) == (offset, source[offset : offset + 20])


@given(
    st.lists(st.tuples(st.text("In the city, 2020.", max_size=9), ID, st.booleans()), max_size=5)
)
def test_english_parts_make_up_the_sentence_again(parts: list[tuple[str, str, bool]]) -> None:
    source = "".join(f"{text}{{{id_}{':word' * spelled}}}" for text, id_, spelled in parts)
    again = ""
    for part in parse_english(source):
        if isinstance(part, Placeholder):
            assert part.source == len(again)
            again += f"{{{part.id}{f':{part.form}' * bool(part.form)}}}"
        else:
            again += part
    assert again == source
