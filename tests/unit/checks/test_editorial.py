"""This site's own words state no numbers."""

import pytest

from tests.unit.conftest import DataFolder

NOTED = "          2020年,全市共有"  # a sentence that has a note
NOTE = "- zh: |-\n              "
GLOSS = "zh: |-\n        "


def test_a_number_in_any_text_of_the_sites_own_is_refused(data: DataFolder) -> None:
    changes = [
        ("- id: professional-titles", 'zh: "', "‸13类", "sections[0].name.zh"),
        (NOTED, NOTE, "‸12种", "sections[1].sentences[0].notes[0].zh"),
        ("\n  agencies:\n", 'zh: "', "‸531家", "figures.agencies.label.zh"),
        ("\n  agencies:\n", 'one: "', "‸1 ", "figures.agencies.unit.one"),
        ("- id: school-placement", 'zh: "', "‸414名", "benefits[4].title.zh"),
    ]
    expected = [
        (data.spoil(text, f"{text}{number}", after=after), key, "number-in-editorial")
        for after, text, number, key in changes
    ]
    assert [fault for fault in data.faults() if fault[2] == "number-in-editorial"] == expected
    assert "found “13”" in data.report()[0]


def test_a_unit_may_have_a_digit(data: DataFolder) -> None:
    data.spoil("[531家]{agencies}", "[531m3]{agencies}")
    data.spoil('zh: "家"', 'zh: "m3"', after="\n  agencies:\n")
    assert "number-in-editorial" not in {code for *_, code in data.faults()}


def test_a_number_in_a_gloss_is_refused(data: DataFolder) -> None:
    place = data.spoil(GLOSS, f"{GLOSS}‸2级", "glossary.yml", after="- id: engineer")
    [fault] = data.faults()
    assert (fault[0], fault[2]) == (place, "number-in-editorial")


@pytest.mark.parametrize("note", ["即“550”引才计划", "原文作“近3年”", "原文作“5000-10000元”"])
def test_words_of_the_letter_may_be_quoted_with_their_numbers(data: DataFolder, note: str) -> None:
    data.spoil(NOTE, f"{NOTE}{note},", after=NOTED)
    assert data.faults() == []


PUBLISHED = ("网页于2021年12月9日发布。", "The page was published on 9 December 2021.")


def test_a_note_may_cite_a_date_and_a_number_that_the_letter_holds(data: DataFolder) -> None:
    data.spoil(NOTE, f"{NOTE}{PUBLISHED[0]}检查了429家。", after=NOTED)
    english = "en: |-\n              "
    data.spoil(
        english, f"{english}{PUBLISHED[1]} It says 429. ", after=f"{PUBLISHED[0]}检查了429家。"
    )
    assert data.faults() == []


@pytest.mark.parametrize("zh", ["网页于2021年12月8日发布。", "检查了430家。", "检查了429人。"])
def test_a_note_may_cite_no_other(data: DataFolder, zh: str) -> None:
    data.spoil(NOTE, f"{NOTE}{zh}", after=NOTED)
    codes = [code for *_, code in data.faults()]
    # Its English, too, says nothing of what the note says now.
    assert [code for code in codes if code != "note-turned"] == ["number-in-editorial"]


def test_a_date_is_no_number_for_a_label_to_cite(data: DataFolder) -> None:
    data.spoil('zh: "', 'zh: "2021年12月9日', after="\n  inspected:\n")
    assert [code for *_, code in data.faults()] == ["number-in-editorial"]
