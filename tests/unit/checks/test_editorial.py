"""This site's own words state no numbers."""

import pytest

from tests.unit.conftest import DataFolder

GLOSSARY = "glossary.yml"


def test_a_number_in_any_text_of_the_sites_own_is_refused(data: DataFolder) -> None:
    changes = [
        ('zh: "职称与专业人才"', 'zh: "职称与‸3类人才"', "", "sections[0].name.zh"),
        ("原文的“税收”没有说明", "原文的“税收”有‸12种,没有说明", "",
         "sections[1].sentences[0].notes[1].zh"),
        ('zh: "人力资源机构"', 'zh: "人力资源机构‸531家"', "\n  agencies:\n",
         "figures.agencies.label.zh"),
        ('one: "agency"', 'one: "‸1 agency"', "\n  agencies:\n", "figures.agencies.unit.one"),
        ('zh: "人才子女就学"', 'zh: "人才子女‸414名就学"', "- id: school-placement",
         "benefits[4].title.zh"),
    ]  # fmt: skip
    expected = [
        (data.spoil(old, new, after=after), key, "number-in-editorial")
        for old, new, after, key in changes
    ]
    assert data.faults() == expected


def test_a_problem_in_a_text_of_the_sites_own_names_the_number(data: DataFolder) -> None:
    data.spoil('zh: "职称与专业人才"', 'zh: "职称与13类人才"')
    assert "found “13”" in data.report()[0]


def test_a_number_in_a_gloss_is_refused(data: DataFolder) -> None:
    place = data.spoil("经济系列的高级职称", "经济系列的‸2级职称", GLOSSARY)
    [fault] = data.faults()
    assert (fault[0], fault[2]) == (place, "number-in-editorial")


@pytest.mark.parametrize("note", ["即“550”引才计划", "原文作“近3年”", "原文作“5000-10000元”"])
def test_words_of_the_letter_may_be_quoted_with_their_numbers(data: DataFolder, note: str) -> None:
    data.spoil("原文的“税收”没有说明", f"{note},没有说明")
    assert data.faults() == []
