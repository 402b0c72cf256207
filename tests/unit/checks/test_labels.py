"""A label says in each language what is to be filled in."""

import pytest

from tests.unit.conftest import DataFolder


@pytest.mark.parametrize(
    ("wrong", "key"),
    [
        ('zh: "见于{reply}", en: "‸In the letter"', "en"),
        ('zh: "见于{reply}", en: "‸In {reply"', "en"),
        ('zh: "见于{reply}", en: "‸In reply}"', "en"),
        ('zh: "‸见于该答复", en: "In {reply}"', "zh"),
    ],
)
def test_the_language_that_lacks_what_the_other_fills_in_is_refused(
    data: DataFolder, wrong: str, key: str
) -> None:
    place = data.spoil("\nwords:\n", f"\nwords:\n  here: {{{wrong}}}\n", "labels.yml")
    assert data.faults() == [(place, f"words.here.{key}", "label-malformed")]


def test_names_that_each_language_lacks_are_refused_in_both(data: DataFolder) -> None:
    data.spoil("\nwords:\n", '\nwords:\n  here: {zh: "{a}", en: "{}"}\n', "labels.yml")
    assert [key for _, key, _ in data.faults()] == ["words.here.zh", "words.here.en"]


@pytest.mark.parametrize(
    ("key", "zh", "en"),
    [
        ("full", "节选", "Excerpts"),
        ("quote", "换算写法", "As converted"),
        ("draft-note", "数据中标有“draft: true”，已发布。", "It says “draft: true”: published."),
        ("occurs-in", "未见于“{reply}”", "Not in “{reply}”"),
        ("copy-value", "复制精确数值", "Copy the exact value"),
        (
            "site-tagline",
            "每个数字均经政府审定",
            "Every number has been approved by the government",
        ),
        ("overview", "Overview", "概览"),
    ],
)
def test_words_for_navigating_say_what_their_keys_say_and_claim_nothing(
    data: DataFolder, key: str, zh: str, en: str
) -> None:
    text = data.read("labels.yml")
    _, _, rest = text.partition(f"\n  {key}:\n")
    own = "\n".join(rest.split("\n")[:2])
    data.write(text.replace(own, f'    zh: "{zh}"\n    en: "{en}"', 1), "labels.yml")
    assert "label-misread" in [code for *_, code in data.faults()]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('en: "Full text"', 'en: "Complete text"'),
        ('zh: "首页"', 'zh: "主页"'),
        ('en: "Print this page"', 'en: "Print"'),
        ('zh: "类别"\n    en: "Kind"', 'zh: "类型"\n    en: "Type"'),
    ],
)
def test_words_for_navigating_may_be_worded_otherwise(data: DataFolder, old: str, new: str) -> None:
    data.spoil(old, new, "labels.yml")
    assert data.faults() == []
