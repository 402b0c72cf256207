"""A label says in each language what is to be filled in."""

import pytest

from tests.unit.conftest import DataFolder

LABELS = "labels.yml"


@pytest.mark.parametrize("english", ["In the letter", "In “{reply”", "In “reply}”", "In “{}”"])
def test_a_label_that_lacks_what_is_filled_in_is_refused(data: DataFolder, english: str) -> None:
    place = data.spoil('"In “{reply}”"', f'"‸{english}"', LABELS)
    assert (place, "words.occurs-in.en", "label-malformed") in data.faults()
    assert {place.line for place, _, _ in data.faults()} <= {place.line, place.line - 1}


def test_a_language_that_lacks_a_name_of_the_other_is_the_one_that_is_named(
    data: DataFolder,
) -> None:
    place = data.spoil('"见于《{reply}》"', '"‸见于该答复"', LABELS)
    assert data.faults() == [(place, "words.occurs-in.zh", "label-malformed")]
