"""Copies of the real data to spoil."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from pkgutil import resolve_name

import pytest
from dafu.data.load import read_entry

from tests.site.project import copied_data
from tests.unit.conftest import DataFolder, copy_of_one_reply

PURE = (
    "dafu.checks.letter.coverage.scan_numerals",
    "dafu.checks.letter.facts.scan_numerals",
    "dafu.checks.english.literals.scan_numerals",
    "dafu.checks.quantities.figures.parse_quantity",
    "dafu.checks.quantities.figures.extents",
    "dafu.checks.letter.facts.scan_english_numbers",
    "dafu.checks.english.stated_numbers.scan_english_numbers",
)


@pytest.fixture(scope="module")
def remembered() -> Iterator[None]:
    """Remember what pure functions made of a text: mutants leave most as it was."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("dafu.data.load.read_entry", lru_cache(8)(read_entry))
        for name in PURE:
            patch.setattr(name, lru_cache(4096)(resolve_name(name)))
        yield


@pytest.fixture(scope="module")
def data(remembered: None, tmp_path_factory: pytest.TempPathFactory) -> DataFolder:  # noqa: ARG001
    """Make a copy of the data."""
    return copy_of_one_reply(tmp_path_factory.mktemp("mutants"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a copy of the data; nothing of it is remembered, so a long search needs no memory."""
    return copied_data(tmp_path)
