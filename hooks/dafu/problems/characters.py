"""Characters that no text may have: readers cannot see them, or they turn text against them."""

import re
import unicodedata
from collections.abc import Iterator
from types import MappingProxyType

REPLACEMENT = "\ufffd"

# They print nothing, though Unicode calls them letters or marks; the last two stand for what an
# encoding has lost.
_UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\ufffc\ufffd"
    "\U000e0000-\U000e0fff]"
)
# Han characters of Unicode versions that Python does not know yet.
_IDEOGRAPHS = range(0x20000, 0x3FFFE)
_NONCHARACTER = 0xFFFE
_CONTROLS = MappingProxyType(
    {
        0x00: "NULL",
        0x07: "BELL",
        0x08: "BACKSPACE",
        0x0B: "LINE TABULATION",
        0x0C: "FORM FEED",
        0x0D: "CARRIAGE RETURN",
        0x1B: "ESCAPE",
        0x7F: "DELETE",
        0x85: "NEXT LINE",
    }
)
_KINDS = MappingProxyType(
    {"Cc": "CONTROL CHARACTER", "Co": "PRIVATE USE", "Cs": "SURROGATE", "Cn": "UNASSIGNED"}
)


def is_unseen(char: str) -> bool:
    """Whether a character is refused: it controls, reorders or hides text, or is none.

    Spaces of every width are allowed, and so are tabs and line feeds.
    """
    if char.isprintable():
        return _UNSEEN.match(char) is not None
    category = unicodedata.category(char)
    if category == "Cn":
        code = ord(char)
        return code not in _IDEOGRAPHS or code & _NONCHARACTER == _NONCHARACTER
    return category != "Zs" and char not in "\t\n"


def unseen_characters(text: str) -> Iterator[tuple[int, str]]:
    """Each refused character with its offset; a carriage return before a line feed is none."""
    offset = 0
    for line in text.split("\n"):
        if not line.isprintable() or _UNSEEN.search(line):
            last = len(line) - 1 if offset + len(line) < len(text) else len(line)
            for at, char in enumerate(line):
                if is_unseen(char) and not (char == "\r" and at == last):
                    yield offset + at, char
        offset += len(line) + 1


def replaced(text: str) -> str:
    """The text with U+FFFD, itself refused, for each refused character; all keep their places."""
    characters = list(text)
    for offset, _ in unseen_characters(text):
        characters[offset] = REPLACEMENT
    return "".join(characters)


def character_name(char: str) -> str:
    """A character's number and name: `U+202E RIGHT-TO-LEFT OVERRIDE`."""
    kind = _KINDS.get(unicodedata.category(char), "UNNAMED")
    name = unicodedata.name(char, _CONTROLS.get(ord(char), kind))
    return f"U+{ord(char):04X} {name}"
