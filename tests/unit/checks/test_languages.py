"""Proof 4 on the real reply: the English states the numbers of its Chinese, no more, no fewer."""

import pytest

from tests.unit.conftest import DataFolder

KEY = "sections[1].sentences[0].en"
OTHER_KEY = "sections[1].sentences[1].en"
CHINESE = "          2020年,全市共有"


def test_a_wrong_year_in_the_english_is_refused(data: DataFolder) -> None:
    place = data.spoil("In 2020 the city", "In ‸2021 the city")
    assert data.faults() == [
        (data.place("‸In 2021"), KEY, "number-not-in-english"),
        (place, KEY, "number-not-in-chinese"),
    ]
    assert "the Chinese states 2020 outside the marks" in data.report()[0]
    assert "found “2021”" in data.report()[1]


def test_a_wrong_month_in_the_english_is_refused(data: DataFolder) -> None:
    data.spoil("[2021年6月8日]{signed}", "2021年6月8日")
    place = data.spoil("      {signed}\n", "      8 ‸July 2021\n")
    assert (place, "closing[2].en", "number-not-in-chinese") in data.faults()
    assert (data.place("‸8 July"), "closing[2].en", "number-not-in-english") in data.faults()


def test_the_right_month_in_words_is_the_number_of_the_chinese(data: DataFolder) -> None:
    data.spoil("[2021年6月8日]{signed}", "2021年6月8日")
    data.spoil("      {signed}\n", "      8 June 2021\n")
    assert [key for _, key, _ in data.faults()] == ["facts.signed"]


def test_a_number_in_place_of_a_placeholder_is_refused(data: DataFolder) -> None:
    digits = data.spoil(" {agencies} ", " ‸531 ")
    word = data.spoil(" {forums:word} ", " ‸one ")
    assert data.faults() == [
        (data.place("‸In 2020"), KEY, "placeholder-missing"),
        (digits, KEY, "number-not-in-chinese"),
        (data.place("‸This year, the Jiaxing W"), OTHER_KEY, "placeholder-missing"),
        (word, OTHER_KEY, "number-not-in-chinese"),
    ]


def test_a_removed_placeholder_is_missed(data: DataFolder) -> None:
    data.spoil(" {revenue} ", " ")
    assert data.faults() == [(data.place("‸In 2020"), KEY, "placeholder-missing")]
    assert "the English lacks {revenue}" in data.report()[0]


def test_a_placeholder_that_stands_twice_or_in_another_sentence_is_refused(
    data: DataFolder,
) -> None:
    doubled = data.spoil(" {revenue} ", " {revenue} or ‸{revenue} ")
    foreign = data.spoil(" {salons:word} ", " {salons:word} and ‸{inspected:word} ")
    assert data.faults() == [
        (doubled, KEY, "placeholder-doubled"),
        (foreign, OTHER_KEY, "placeholder-not-in-chinese"),
    ]


def test_swapped_placeholders_are_refused_at_the_first_out_of_order(data: DataFolder) -> None:
    data.spoil(" {agencies} ", " {revenue}, not ")
    data.spoil(" of {revenue} and", " of {agencies} and")
    place = data.place("‸{revenue}, not")
    assert data.faults() == [(place, KEY, "placeholder-order")]


def test_order_states_another_order_of_the_english(data: DataFolder) -> None:
    data.spoil(" {agencies} ", " {revenue}, not ")
    data.spoil(" of {revenue} and", " of {agencies} and")
    order = "        order: [revenue, agencies, tax, hr-rank, parks]\n"
    data.spoil("        notes:\n", f"{order}        notes:\n", after=CHINESE)
    assert data.faults() == []


@pytest.mark.parametrize("order", ["tax, agencies", "agencies, revenue, tax, hr-rank, parks, tax"])
def test_order_names_each_mark_once(data: DataFolder, order: str) -> None:
    data.spoil("        notes:\n", f"        order: [{order}]\n        notes:\n", after=CHINESE)
    place = data.place(f"order: ‸[{order}]")
    assert data.faults() == [(place, "sections[1].sentences[0].order", "order-differs")]


def test_one_chinese_text_has_one_english(data: DataFolder) -> None:
    title = "Reply to Proposal No. 107"
    place = data.spoil(title, f"‸The {title}", after="role: heading")
    first = data.place(title, after="role: page-title").line
    assert data.faults() == [(place, "opening[4].en", "translation-differs")]
    assert f"in line {first}" in data.report()[0]


def test_a_number_that_the_english_leaves_out_is_missed(data: DataFolder) -> None:
    data.spoil("No. 107 ", "", after="role: attachment")
    assert (
        data.place("‸Reply to", after="role: attachment"),
        "closing[4].en",
        "number-not-in-english",
    ) in (data.faults())


def test_a_name_may_state_its_numeral_or_not(data: DataFolder) -> None:
    content = data.read()
    assert "一平台" in content
    data.write(content.replace("“One Platform”", "“Platform”"))
    glossary = data.read("glossary.yml")
    data.write(glossary.replace("“One Platform”", "“Platform”"), "glossary.yml")
    assert data.faults() == []
