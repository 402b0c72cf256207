"""Files of the data folder: which belong there, and what they hold, read within bounds."""

import os
import re
import stat
from itertools import islice
from pathlib import Path

from ..problems.characters import character_name, unseen_characters

LARGEST = 2**19  # bytes, some ten times a letter of two thousand characters with its English
MOST_CHARACTERS = 50  # as many as are shown; a file in a wrong encoding has thousands
_HIDDEN = re.compile(r"\.(?!\.)|#|.*~$", re.DOTALL)
_SYSTEM_FILES = frozenset({"thumbs.db", "desktop.ini"})


class FileError(Exception):
    """A file that cannot be used: `code` says why, at `line` and `column`; `found` is there."""

    def __init__(self, code: str, found: str = "", line: int = 1, column: int = 1) -> None:
        super().__init__(code, found)
        self.code = code
        self.found = found
        self.line = line
        self.column = column


def read_file(file: Path, folder: Path) -> bytes:
    """The bytes of a file within `folder`; a pipe or a device is never opened. Raises FileError."""
    try:
        if not Path(os.path.realpath(file)).is_relative_to(os.path.realpath(folder)):
            raise FileError("file-outside")
        status = file.stat()
        if not stat.S_ISREG(status.st_mode) and not stat.S_ISDIR(status.st_mode):
            raise FileError("file-no-file")
        with file.open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except FileNotFoundError:
        raise FileError("file-missing") from None
    except OSError as error:
        raise FileError("file-unreadable", error.strerror or "") from None
    if len(content) > LARGEST:
        raise FileError("file-too-large", f"{max(status.st_size, len(content)):,} B")
    return content


def decoded(content: bytes) -> str:
    """The text of a file. Raises FileError for what is not UTF-8."""
    try:
        return content.decode("utf-8")
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
    """The names in a folder, without hidden files and those that editors and systems leave.

    Raises FileError.
    """
    try:
        names = sorted(file.name for file in folder.iterdir())
    except FileNotFoundError:
        return []
    except OSError as error:
        raise FileError("file-unreadable", error.strerror or "") from None
    return [name for name in names if not _HIDDEN.match(name) and name.lower() not in _SYSTEM_FILES]
