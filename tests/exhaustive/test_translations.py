"""The English is held to what the Chinese says of its numbers, and is free in all else."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from tests.conftest import Tally
from tests.unit.conftest import DataFolder

HERE = Path(__file__).parent
WRONG: dict[str, list[list[str]]] = yaml.safe_load(
    (HERE / "mistranslations.yml").read_text("utf-8")
)
RIGHT: list[list[str]] = yaml.safe_load((HERE / "right_translations.yml").read_text("utf-8"))


@pytest.fixture(scope="module")
def tried(tally: Tally) -> Iterator[Counter[str]]:
    """Count the wrong translations."""
    counter: Counter[str] = Counter()
    yield counter
    tally(f"wrong translations: {counter['tried']} tried, {counter['missed']} missed")


def published(data: DataFolder, edits: list[list[str]]) -> Iterator[list[str]]:
    """Of edits, each made by itself, those against which the proofs have nothing."""
    before = data.read()
    for old, new in edits:
        assert old in before
        data.write(before.replace(old, new))
        if not data.problems():
            yield [old, new]
    data.write(before)


@pytest.mark.parametrize("kind", WRONG)
def test_no_wrong_translation_is_published(
    data: DataFolder, tried: Counter[str], kind: str
) -> None:
    missed = [*published(data, WRONG[kind])]
    tried.update(tried=len(WRONG[kind]), missed=len(missed))
    assert missed == []


def test_every_right_translation_is_published(data: DataFolder, tally: Tally) -> None:
    accepted = [*published(data, RIGHT)]
    tally(f"right translations: {len(RIGHT)} tried, {len(RIGHT) - len(accepted)} refused")
    refused = [edit for edit in RIGHT if edit not in accepted]
    assert refused == []
