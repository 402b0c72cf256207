"""The schemas that editors use are those of the models, and say of each key what it holds."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from dafu.data.editor_schema import MODELS, editor_schema, key_words, objects

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "data" / "schema"
SENTENCES = re.compile(r"(?P<en>[^一-鿿].*\.)\n\n(?P<zh>.*[一-鿿].*。)")
SETTINGS = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))


def keys(name: str) -> list[tuple[str, str, dict[str, Any]]]:
    """Every key of a kind of file: the model that has it, its name, its schema."""
    made = json.loads(editor_schema(name))
    return [
        (model, key, value)
        for model, entry in objects(made)
        for key, value in entry.get("properties", {}).items()
    ]


@pytest.mark.parametrize("name", MODELS)
def test_the_published_schema_is_that_of_the_model(name: str) -> None:
    assert (FOLDER / f"{name}.json").read_text("utf-8") == editor_schema(name), "run `make schema`"


@pytest.mark.parametrize("name", MODELS)
def test_every_key_is_explained_by_a_sentence_in_each_language(name: str) -> None:
    unexplained = [
        (model, key)
        for model, key, value in keys(name)
        if not SENTENCES.fullmatch(value["description"])
    ]
    assert unexplained == []


def test_no_explanation_is_of_a_key_that_is_not_there() -> None:
    known = {key for name in MODELS for _, key, _ in keys(name)}
    models = {model for name in MODELS for model, _, _ in keys(name)}
    assert set(key_words()) <= models
    assert {key for told in key_words().values() for key in told} <= known


def test_every_yaml_file_names_its_schema() -> None:
    for file in (FOLDER.parent).rglob("*.yml"):
        first = file.read_text("utf-8").splitlines()[0]
        schema = file.parent / first.partition("$schema=")[2]
        assert schema.resolve().parent == FOLDER.resolve()
        assert schema.is_file()


def test_the_editor_is_told_the_schema_of_every_yaml_file() -> None:
    told = {
        file: (ROOT / schema).stem
        for schema, pattern in SETTINGS["yaml.schemas"].items()
        for file in ROOT.glob(pattern)
    }
    named = {
        file: Path(file.read_text("utf-8").splitlines()[0].partition("$schema=")[2]).stem
        for file in FOLDER.parent.rglob("*.yml")
    }
    assert told == named
    assert {*told.values()} == {*MODELS}
