"""Data folders for drafting into."""

import shutil
from pathlib import Path

import pytest

from tests.other_letters import DATA


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The project's data with its published reply."""
    return Path(shutil.copytree(DATA, tmp_path / "data"))


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """Data without a reply."""
    folder = tmp_path / "data"
    (folder / "replies").mkdir(parents=True)
    for name in ("labels.yml", "glossary.yml"):
        shutil.copy(DATA / name, folder)
    return folder
