"""The program's own tables, on any machine."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import dafu
import pytest
import yaml
from dafu.tables import table

_TABLES = sorted(Path(dafu.__file__).parent.rglob("*.yml"))


@pytest.mark.parametrize("file", _TABLES, ids=lambda file: file.name)
def test_tables_read_alike_with_and_without_libyaml(file: Path) -> None:
    assert yaml.safe_load(file.read_text("utf-8")) == table(file)


def mappings(node: yaml.Node | None) -> Iterator[list[str]]:
    """The keys of every mapping in a file."""
    if isinstance(node, yaml.MappingNode):
        yield [key.value for key, _ in node.value]
        for _, value in node.value:
            yield from mappings(value)
    elif isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from mappings(each)


@pytest.mark.parametrize("file", _TABLES, ids=lambda file: file.name)
def test_no_row_of_a_table_stands_in_for_another(file: Path) -> None:
    doubled = [
        key
        for keys in mappings(yaml.compose(file.read_text("utf-8"), yaml.CSafeLoader))
        for key, times in Counter(keys).items()
        if times > 1
    ]
    assert doubled == []
