"""The schemas that editors use are those of the models."""

from pathlib import Path

import pytest
from dafu.data.editor_schema import MODELS, editor_schema

FOLDER = Path(__file__).parents[3] / "data" / "schema"


@pytest.mark.parametrize("name", MODELS)
def test_the_published_schema_is_that_of_the_model(name: str) -> None:
    assert (FOLDER / f"{name}.json").read_text("utf-8") == editor_schema(name), "run `make schema`"


def test_every_yaml_file_names_its_schema() -> None:
    for file in (FOLDER.parent).rglob("*.yml"):
        first = file.read_text("utf-8").splitlines()[0]
        schema = file.parent / first.partition("$schema=")[2]
        assert schema.resolve().parent == FOLDER.resolve()
        assert schema.is_file()
