"""A problem: what is wrong in the data, and where."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Place:
    """A position in a file: `path` as the maintainer names it, `line` and `column` from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One fault. `code` names its message in `messages.yml`, `details` fill that message."""

    place: Place
    key: str
    code: str
    found: str = ""
    details: Mapping[str, object] = field(default_factory=dict)
