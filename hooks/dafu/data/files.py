"""Files of the data folder: which belong there, and what they say."""

import re
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from ..problems.characters import character_name, unseen_characters

LARGEST = 2**19  # bytes, some ten times a letter of two thousand characters with its English
MOST_CHARACTERS = 50  # as many as are shown; a file in a wrong encoding has thousands
# What editors and systems leave behind.
_PASSED_OVER = re.compile(r"[.#].*|.*~|thumbs\.db|desktop\.ini", re.IGNORECASE)


@dataclass(eq=False)
class FileError(Exception):
    """A file that cannot be used: `code` says why, at `line` and `column`; `found` is there.

    `other` names another file, where that is the reason.
    """

    code: str
    found: str = ""
    line: int = 1
    column: int = 1
    other: str = ""


def read_file(file: Path) -> bytes:
    """What a file holds. Raises FileError."""
    try:
        if (size := file.stat().st_size) > LARGEST:
            raise FileError("file-too-large", f"{size:,} B")
        return file.read_bytes()
    except FileNotFoundError:
        raise FileError("file-missing") from None
    except OSError as error:
        raise FileError("file-unreadable", error.strerror or "") from None


def decoded(content: bytes, encoding: str) -> str:
    """The text of a file in `utf-8` or `utf-8-sig`. Raises FileError."""
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise FileError("file-not-utf8", f"0x{content[error.start]:02x}", line) from None


def character_errors(text: str) -> list[FileError]:
    """An error for each of the first characters that no file may have."""
    return [
        FileError(
            "character-unseen",
            character_name(char),
            line=text.count("\n", 0, offset) + 1,
            column=offset - text.rfind("\n", 0, offset),
        )
        for offset, char in islice(unseen_characters(text), MOST_CHARACTERS)
    ]


def listed(folder: Path) -> list[str]:
    """The names in a folder, if there is one."""
    names = (file.name for file in folder.glob("*"))
    return sorted(name for name in names if not _PASSED_OVER.fullmatch(name))
