"""The English states the numbers of its Chinese, no more, no fewer."""

import pytest
from dafu.checks.english.writing import unquoted_chinese

from tests.unit.conftest import DataFolder

from .letter import marked_places, sentence, write_letter

KEY = "sections[0].sentences[0]"
COUNTS = "有园区[9家]{parks}和论坛[3场]{forums}。"


@pytest.mark.parametrize(
    ("zh", "en", "codes"),
    [
        ("2020年。", "‸In ‸2021.", "number-not-in-english number-not-in-chinese"),
        (
            "6月8日。",
            "‸On ‸8 ‸July.",
            "number-not-in-english numbers-exchanged number-not-in-chinese",
        ),
        ("第107号提案。", "‸The proposal.", "number-not-in-english"),
        (COUNTS, "‸There are {parks} and ‸3.", "placeholder-missing number-not-in-chinese"),
        (COUNTS, "‸There are ‸nine and {forums}.", "placeholder-missing number-not-in-chinese"),
        (COUNTS, "There are {parks:word} and {forums}, of ‸8.", "number-not-in-chinese"),
        (COUNTS, "‸There are {parks}.", "placeholder-missing"),
        (COUNTS, "There are {parks} and {forums} of ‸{issuer}.", "placeholder-not-in-chinese"),
        (COUNTS, "There are ‸{forums} and {parks}.", "placeholder-order"),
    ],
)
def test_english_with_other_numbers_is_refused_where_they_stand(
    data: DataFolder, zh: str, en: str, codes: str
) -> None:
    write_letter(data, sentence(zh, en))
    places = marked_places(data, en)
    assert data.faults() == [(next(places), f"{KEY}.en", code) for code in codes.split()]


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("6月8日。", "On 8 June."),
        (COUNTS, "There are {parks:word} and {forums}."),
        (COUNTS, "There are {parks:word} parks and {forums} forums for the {parks:word}."),
        ("首家。", "The first."),
        ("首家。", "The pioneer."),
        ("建设“一平台”。", "Building the “One Platform”."),
        ("建设“一平台”。", "Building the “Platform”."),
    ],
)
def test_english_with_the_numbers_of_its_chinese_passes(data: DataFolder, zh: str, en: str) -> None:
    write_letter(data, sentence(zh, en), terms=(("“一平台”", "“"),))
    assert data.faults() == []


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("上半年完成。", "Completed in the first half of the year."),
        ("上半年完成。", "Completed between January and June."),
        ("下半年启动。", "It starts in the second half of 今年."),
        ("前三季度完成。", "Completed in the first three quarters."),
        ("一季度完成。", "Completed in the first quarter."),
        ("2020年第四季度完成。", "Completed in the fourth quarter of 2020."),
        ("一、二季度完成。", "Completed in the first and second quarters."),
        ("一至三季度完成。", "Completed in the first three quarters."),
        ("比上一季度多。", "More than in the previous quarter."),
        ("比上季度多。", "More than last quarter."),
        ("“十四五”期间建成。", "Built in the 14th Five-Year Plan period."),
        ("“十三五”以来建成。", "Built since the Thirteenth Five-Year Plan."),
        ("2021年年底建成。", "Built by the end of 2021."),
    ],
)
def test_the_natural_english_of_a_period_passes(data: DataFolder, zh: str, en: str) -> None:
    write_letter(data, sentence(zh, en.replace("今年", "the year")))
    assert data.faults() == []


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("上半年完成。", "Completed in the ‸second half of the year."),
        ("前三季度完成。", "Completed in the ‸third quarter."),
        ("三季度完成。", "Completed in the ‸first three quarters."),
        ("一季度完成。", "Completed in the ‸fourth quarter."),
        ("比上一季度多。", "More than in the ‸first quarter."),
        ("比上季度多。", "More than ‸next quarter."),
        ("“十四五”期间建成。", "Built in the ‸13th Five-Year Plan period."),
    ],
)
def test_the_english_of_another_period_is_refused(data: DataFolder, zh: str, en: str) -> None:
    write_letter(data, sentence(zh, en))
    (place,) = marked_places(data, en)
    assert (place, f"{KEY}.en", "period-not-in-chinese") in data.faults()


def test_the_months_of_a_year_are_no_half_of_it(data: DataFolder) -> None:
    write_letter(data, sentence("上半年完成。", "Completed between January and December."))
    assert "period-not-in-english" in [code for _, _, code in data.faults()]


def test_a_period_that_the_english_leaves_out_is_refused(data: DataFolder) -> None:
    write_letter(data, sentence("前三季度完成。", "Completed."))
    assert [code for _, _, code in data.faults()] == ["period-not-in-english"]


def test_the_report_names_the_number_that_is_missed_and_the_one_that_is_not_stated(
    data: DataFolder,
) -> None:
    write_letter(data, sentence("2020年有[9家]{parks}。", "In 2021."))
    number, placeholder, other = data.report()
    assert "the Chinese states 2020 outside the marks" in number
    assert "the English lacks {parks}" in placeholder
    assert "found “2021”" in other


def test_order_states_another_order_of_the_english(data: DataFolder) -> None:
    english = "There are {forums} and {parks}."
    write_letter(data, sentence(COUNTS, english, order=["forums", "parks"]))
    assert data.faults() == []


@pytest.mark.parametrize("order", [["forums"], ["forums", "parks", "forums"]])
def test_order_names_each_mark_once(data: DataFolder, order: list[str]) -> None:
    write_letter(data, sentence(COUNTS, "There are {parks} and {forums}.", order=order))
    place = data.place('"order": ‸[')
    assert data.faults() == [(place, f"{KEY}.order", "order-differs")]


def test_one_chinese_text_has_one_english(data: DataFolder) -> None:
    write_letter(data, sentence("还有其他。", "More."), sentence("还有其他。", "Even more."))
    first, place = data.place('"More."'), data.place("‸Even more.")
    assert data.faults() == [(place, "sections[0].sentences[1].en", "translation-differs")]
    assert f"in line {first.line}" in data.report()[0]


def test_words_that_state_another_fact_elsewhere_have_the_same_english(data: DataFolder) -> None:
    said = [sentence("[某局]{source}", "{source}"), sentence("甲、乙", "A and B")]
    facts = {"source": {"kind": "text", "en": "The Bureau"}}
    write_letter(data, *said, facts=facts)
    assert data.faults() == []
    write_letter(data, *said, facts={"source": {**facts["source"], "en": "The Office"}})
    assert [code for *_, code in data.faults()] == ["translation-differs"]


@pytest.mark.parametrize(
    ("english", "found"),
    [
        ("an engine and 动能支撑 for talent", ("动能支撑", 14)),
        ("an engine and driving force (动能支撑)", None),
        ("the word “动能支撑” is kept", None),
    ],
)
def test_chinese_in_english_is_set_off(english: str, found: tuple[str, int] | None) -> None:
    assert unquoted_chinese(english) == found
