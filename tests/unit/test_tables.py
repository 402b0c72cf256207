"""The program's own tables, on any machine."""

from pathlib import Path

import dafu
import pytest
import yaml
from dafu.tables import table

_TABLES = sorted(Path(dafu.__file__).parent.rglob("*.yml"))


@pytest.mark.parametrize("file", _TABLES, ids=lambda file: file.name)
def test_tables_read_alike_with_and_without_libyaml(file: Path) -> None:
    assert yaml.safe_load(file.read_text("utf-8")) == table(file)
