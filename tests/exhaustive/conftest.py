"""A copy of the real data to spoil."""

from pathlib import Path

import pytest

from tests.site.project import copied_data


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a copy of the data; nothing of it is remembered, so a long search needs no memory."""
    return copied_data(tmp_path)
