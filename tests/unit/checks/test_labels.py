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
