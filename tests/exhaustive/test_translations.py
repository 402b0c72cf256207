"""The English is held to what the Chinese says of its numbers, and is free in all else."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from dafu.problems.messages import worded

from tests.conftest import Tally
from tests.unit.conftest import DataFolder

from .translations import Edit, problems_beside, problems_with, write_translated


def _listed(file: str) -> Any:
    return yaml.safe_load(Path(__file__).with_name(file).read_text("utf-8"))


WRONG: dict[str, list[Edit]] = _listed("mistranslations.yml")
RIGHT: list[Edit] = _listed("right_translations.yml")
SECOND = {
    "a sentence translated otherwise": ["Thank you again for your", "We are grateful for your"],
    "the same letter with another number": ["[531家]{agencies}", "[532家]{agencies}"],
}


@pytest.fixture(scope="module")
def letter(remembered: None, tmp_path_factory: pytest.TempPathFactory) -> DataFolder:  # noqa: ARG001
    """Make the letter to try translations on."""
    return write_translated(tmp_path_factory.mktemp("translated") / "data")


@pytest.fixture(scope="module")
def tried(tally: Tally) -> Iterator[Counter[str]]:
    """Count the wrong translations."""
    counter: Counter[str] = Counter()
    yield counter
    tally(f"wrong translations: {counter['tried']} tried, {counter['missed']} missed")


def test_the_letter_is_published_as_it_stands(letter: DataFolder) -> None:
    assert problems_with(letter, []) == ()


@pytest.mark.parametrize("kind", WRONG)
def test_no_wrong_translation_is_published(
    letter: DataFolder, tried: Counter[str], kind: str
) -> None:
    missed = [edit for edit in WRONG[kind] if not problems_with(letter, edit)]
    tried.update(tried=len(WRONG[kind]), missed=len(missed))
    assert missed == []


def test_every_right_translation_is_published(letter: DataFolder, tally: Tally) -> None:
    said = [(edit, worded(problems_with(letter, edit))) for edit in RIGHT]
    refused = [each for each in said if each[1]]
    tally(f"right translations: {len(RIGHT)} tried, {len(refused)} refused")
    assert refused == []


@pytest.mark.parametrize("what", SECOND)
def test_a_second_reply_contradicts_no_other(
    letter: DataFolder, tried: Counter[str], what: str
) -> None:
    published = not problems_beside(letter, SECOND[what])
    tried.update(tried=1, missed=published)
    assert not published
