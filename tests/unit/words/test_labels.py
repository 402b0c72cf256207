"""Labels are filled in with values, into which they cannot look."""

import pytest
from dafu.data.schema import Bilingual, LabelsFile
from dafu.words.labels import LabelError, word


def labels(text: str) -> LabelsFile:
    return LabelsFile(words={"key": Bilingual(zh=text, en=text)}, periods={}, scopes={})


def test_names_in_braces_are_filled_in() -> None:
    assert word(labels("{a}, {{b}} {a}"), "key", "en", a="{c}", b=1) == "{c}, {b} {c}"


def test_a_label_that_is_given_nothing_keeps_its_braces() -> None:
    assert word(labels("{{ config }}"), "key", "zh") == "{{ config }}"


@pytest.mark.parametrize(
    "text", "{b} {} {0} {a.__class__} {a[0]} {a!r} {a:>9} {a:{a}} {a } {a}{a}{a}{a}".split()
)
def test_other_braces_are_refused(text: str) -> None:
    with pytest.raises(LabelError) as error:
        word(labels(text), "key", "en", a="x")
    assert (error.value.key, error.value.code) == ("key", "label-malformed")
