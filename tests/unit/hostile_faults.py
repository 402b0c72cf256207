"""Single faults of data that nobody can publish, and how they are made."""

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from .hostile_letter import CAPTURED, REPLY

GLOSSARY, LABELS = "glossary.yml", "labels.yml"
FILES = (REPLY, CAPTURED, GLOSSARY, LABELS)

Spoil = Callable[[Path], int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What `spoil` does to a data folder is refused with `code`, or its like, in `file`.

    `spoil` returns the line of the problem where that is certain.
    """

    kind: str
    name: str
    file: str
    code: str
    spoil: Spoil


def group(kind: str, code: str, found: Iterable[tuple[str, str, Spoil]]) -> Iterator[Fault]:
    """Faults of a kind with one code, each by a name, a file and what makes it."""
    for name, file, spoil in found:
        yield Fault(kind=kind, name=name[:60], file=file, code=code, spoil=spoil)


def edited(old: str, new: str, file: str = REPLY) -> Spoil:
    """Replace the first occurrence of a text; the problem stands where the new one begins."""

    def spoil(folder: Path) -> int:
        content = (folder / file).read_bytes().decode()
        start = content.index(old)
        changed = content[:start] + new + content[start + len(old) :]
        (folder / file).write_bytes(changed.encode())
        return changed.count("\n", 0, start + new.startswith("\n")) + 1

    return spoil


def somewhere(spoil: Spoil) -> Spoil:
    """Make a fault whose problem stands elsewhere in the file."""

    def spoiled(folder: Path) -> None:
        spoil(folder)

    return spoiled


def whole(content: bytes, file: str) -> Spoil:
    """Replace a file."""

    def spoil(folder: Path) -> None:
        (folder / file).write_bytes(content)

    return spoil


def captured_too(old: str, new: str) -> Spoil:
    """Replace a text of the letter in both files, and write the new hash."""

    def spoil(folder: Path) -> int | None:
        unmarked = [re.sub(r"\[([^\[\]]*)\]\{[a-z0-9-]+\}", r"\1", text) for text in (old, new)]
        edited(unmarked[0], unmarked[1], CAPTURED)(folder)
        sha256 = hashlib.sha256((folder / CAPTURED).read_bytes()).hexdigest()
        reply = (folder / REPLY).read_text("utf-8")
        (folder / REPLY).write_text(re.sub("[0-9a-f]{64}", sha256, reply), "utf-8")
        return edited(old, new)(folder)

    return spoil


def quoted(text: str) -> str:
    """A text in double quotes, as YAML and JSON write it."""
    return json.dumps(text, ensure_ascii=False)
