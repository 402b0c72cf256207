"""JSON Schemas of the YAML files, for the editors in which they are written.

What a key holds is told in both languages, in the words of keys.yml.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from . import schema
from .schema import GlossaryFile, LabelsFile, ReplyFile
from .yamltree import read_yaml

MODELS: Mapping[str, type[BaseModel]] = {
    "glossary": GlossaryFile,
    "labels": LabelsFile,
    "reply": ReplyFile,
}
Words = Mapping[str, Mapping[str, Mapping[str, str]]]


@cache
def key_words() -> Words:
    """What each key holds: by model, by key, by language."""
    file = Path(__file__).with_name("keys.yml")
    words: Words = read_yaml(file.read_text("utf-8"), file.name)[0].data
    return words


def editor_schema(name: str) -> str:
    """The JSON Schema of one kind of file: `glossary`, `labels` or `reply`."""
    made = MODELS[name].model_json_schema()
    for model, entry in objects(made):
        entry.pop("description", None)  # the model's, which is for programmers
        for key, value in entry.get("properties", {}).items():
            value["description"] = explanation(model, key)
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


def objects(made: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The schemas of models and enumerations in a file's, by their names."""
    yield made["title"], made
    yield from made["$defs"].items()


def explanation(model: str, key: str) -> str:
    """What a key of a model holds, in both languages. Raises StopIteration if none says it."""
    bases = getattr(schema, model).__mro__
    words = next(told[key] for base in bases if key in (told := key_words().get(base.__name__, {})))
    return f"{words['en']}\n\n{words['zh']}"


def main(folder: Path) -> None:
    """Write every schema to `folder`, as `<name>.json`."""
    for name in MODELS:
        (folder / f"{name}.json").write_text(editor_schema(name), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
