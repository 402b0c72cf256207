"""The program's own words for figures, facts and dates say what they are for, and stand."""

import pytest
from dafu.checks.labels.interface import check_labels
from dafu.data.schema import Bilingual, LabelsFile
from dafu.data.wordings import WORDINGS, wordings
from dafu.data.yamltree import read_yaml

from tests.unit.conftest import DataFolder

LABELS = "labels.yml"
EXCHANGED = [
    ("quoted", "computed"),
    ("bound-at-least", "bound-at-most"),
    ("context-increase", "context-decrease"),
    ("signed-on", "published-on"),
]
BEFORE = {
    "period-last-years": "未来",
    "period-year": "早于",
    "quoted": "并非",
    "chart-unit": "百万",
    "figures-intro": "一百零一个数字，",
}


def faults(labels: LabelsFile) -> set[str]:
    """The labels with which the checks find fault."""
    tree, problems = read_yaml(WORDINGS.read_text("utf-8"), WORDINGS.name)
    assert problems == []
    return {str(problem.details["label"]) for problem in check_labels(tree, labels)}


def with_words(**changed: Bilingual) -> LabelsFile:
    """The program's own words with some others in their place."""
    return wordings().model_copy(update={"words": wordings().words | changed})


def test_the_words_of_the_program_say_what_they_are_for() -> None:
    assert faults(wordings()) == set()


@pytest.mark.parametrize(("one", "other"), EXCHANGED)
def test_words_that_are_exchanged_are_found(one: str, other: str) -> None:
    words = wordings().words
    assert faults(with_words(**{one: words[other], other: words[one]})) >= {one, other}


@pytest.mark.parametrize("key", BEFORE)
def test_words_that_say_more_than_their_key_are_found(key: str) -> None:
    label = wordings().words[key]
    changed = label.model_copy(update={"zh": BEFORE[key] + label.zh})
    assert faults(with_words(**{key: changed})) == {key}


@pytest.mark.parametrize(
    ("group", "key"),
    [("words", "quoted"), ("facts", "signed"), ("periods", "每周"), ("scopes", "全省")],
)
def test_a_word_that_is_fixed_is_refused_among_the_labels(
    data: DataFolder, group: str, key: str
) -> None:
    label = getattr(wordings(), group)[key]
    text = f'  "{key}": ‸{{zh: "{label.zh}", en: "{label.en}"}}\n'
    more = "" if group == "words" else "words:\n"
    place = data.spoil("\nwords:\n", f"\n{group}:\n{text}{more}", LABELS)
    assert data.faults() == [(place, f"{group}.{key}", "label-fixed")]


def test_labels_may_add_facts_periods_and_scopes(data: DataFolder) -> None:
    added = (
        'facts:\n  reviewer: {zh: "复核人", en: "Reviewed by"}\n'
        'periods:\n  "每学年": {zh: "每学年", en: "every school year"}\n'
        'scopes:\n  "全乡": {zh: "全乡", en: "in the township"}\n'
        '  "县(市、区)": {zh: "县(市、区)（含县级市）", en: "in counties, cities and districts"}\n'
    )
    data.spoil("\nwords:\n", f"\n{added}words:\n", LABELS)
    assert data.faults() == []


@pytest.mark.parametrize(
    ("group", "label"),
    [
        ("periods", '"每学年": {zh: "每学年", en: "‸as such"}'),
        ("scopes", '"全乡": {zh: "‸全乡、全省", en: "in the township"}'),
    ],
)
def test_a_period_or_a_scope_that_is_added_says_what_the_letter_says(
    data: DataFolder, group: str, label: str
) -> None:
    place = data.spoil("\nwords:\n", f"\n{group}:\n  {label}\nwords:\n", LABELS)
    assert [(at, code) for at, _, code in data.faults()] == [(place, "label-misread")]
