"""The program's own YAML files, read by libyaml where it is there, which is ten times as quick."""

from pathlib import Path
from typing import Any

import yaml

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def own_yaml(file: Path) -> Any:
    """What a file beside the code says, which is none of the data's."""
    return yaml.load(file.read_text("utf-8"), Loader=_Loader)  # noqa: S506 - a safe one
