"""JSON Schemas of the YAML files, for the editors in which they are written."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel

from .schema import GlossaryFile, LabelsFile, ReplyFile

MODELS: Mapping[str, type[BaseModel]] = {
    "glossary": GlossaryFile,
    "labels": LabelsFile,
    "reply": ReplyFile,
}


def editor_schema(name: str) -> str:
    """The JSON Schema of one kind of file: `glossary`, `labels` or `reply`."""
    return json.dumps(MODELS[name].model_json_schema(), ensure_ascii=False, indent=2) + "\n"


def main(folder: Path) -> None:
    """Write every schema to `folder`, as `<name>.json`."""
    for name in MODELS:
        (folder / f"{name}.json").write_text(editor_schema(name), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
