"""The words of a file at which a problem points, cut to fit a line."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from .characters import is_unseen

_COLUMNS = 80  # of the line that is shown, as far as the marked part leaves room
_MOST, _LEAST = 40, 20  # before what is marked and of it; after it
_CUT = "…"
# The ends of lines that YAML counts.
_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A part of line `line`, counted from 1: what is `marked`, and what stands around it."""

    line: int
    before: str
    marked: str
    after: str

    @property
    def text(self) -> str:
        """Two lines for a terminal, the second with carets under what is marked."""
        number = str(self.line)
        shown = f"{number} | {self.before}{self.marked}{self.after}".rstrip()
        indent = " " * (len(number) + 1) + "| " + " " * _width(self.before)
        return f"  {shown}\n  {indent}{'^' * max(_width(self.marked), 1)}"


def visible(text: str) -> str:
    """`text` with everything escaped that breaks lines, controls a terminal or cannot be seen."""
    return "".join(c if c.isprintable() and not is_unseen(c) else ascii(c)[1:-1] for c in text)


def excerpt(content: str, line: int, column: int, found: str = "") -> Excerpt | None:
    """What stands at a place of a file's content: `found` if it begins there, else one character.

    `line` and `column` count from 1. None if the line is empty or there is none.
    """
    lines = _LINE_END.split(content, maxsplit=line)
    if line > len(lines) or not lines[line - 1].strip():
        return None
    text, start = lines[line - 1], column - 1
    length = len(found) if found and text.startswith(found, start) else 1
    before = _ending(text[:start].lstrip(" "), _MOST)
    marked = _beginning(text[start : start + length], _MOST)
    left = max(_COLUMNS - _room(before + marked), _LEAST)
    return Excerpt(
        line=line, before=before, marked=marked, after=_beginning(text[start + length :], left)
    )


def _width(text: str) -> int:
    """The columns that a text takes in a terminal, where a Han character takes two."""
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    return len(text) + wide - sum(unicodedata.combining(c) > 0 for c in text)


def _room(text: str) -> int:
    """The columns that a text may take where a terminal gives each character one of its own."""
    return sum(max(_width(c), 1) for c in text)


def _fitting(characters: Iterable[str], columns: int) -> list[str]:
    fitting = []
    for character in map(visible, characters):
        columns -= _room(character)
        if columns < 0:
            break
        fitting.append(character)
    return fitting


def _beginning(text: str, columns: int) -> str:
    fitting = _fitting(text, columns)
    return "".join(fitting) + (_CUT if len(fitting) < len(text) else "")


def _ending(text: str, columns: int) -> str:
    fitting = _fitting(reversed(text), columns)
    return (_CUT if len(fitting) < len(text) else "") + "".join(reversed(fitting))
