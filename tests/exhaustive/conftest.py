"""Copies of the real data to spoil."""

import shutil
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from pkgutil import resolve_name

import pytest
from dafu.data.load import read_entry

from tests.site.project import copied_data
from tests.unit.conftest import DATA, DataFolder

PURE = (
    "dafu.checks.coverage.scan_numerals",
    "dafu.checks.languages.scan_numerals",
    "dafu.checks.figures.scan_numerals",
    "dafu.checks.figures.parse_quantity",
    "dafu.checks.figures.extents",
    "dafu.checks.figures.scan_english_numbers",
    "dafu.checks.languages.scan_english_numbers",
)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DataFolder]:
    """Make a copy of the data, of which is remembered what mutants leave as it was."""
    folder = Path(shutil.copytree(DATA, tmp_path_factory.mktemp("mutants") / "data"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("dafu.data.load.read_entry", lru_cache(8)(read_entry))
        for name in PURE:
            patch.setattr(name, lru_cache(4096)(resolve_name(name)))
        yield DataFolder(path=folder)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a copy of the data; nothing of it is remembered, so a long search needs no memory."""
    return copied_data(tmp_path)
