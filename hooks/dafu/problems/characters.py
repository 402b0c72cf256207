"""Characters that no text may have: readers cannot see them, or they turn text against them."""

import re
import unicodedata
from collections.abc import Iterator
from types import MappingProxyType

REPLACEMENT = "\ufffd"
HAN = re.compile(r"[\u3400-\u9fff]")
HAN_RUN = re.compile(f"{HAN.pattern}+")

# They print nothing, though Unicode calls them letters or marks; the last two stand for what an
# encoding has lost.
_UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\ufffc\ufffd"
    "\U000e0000-\U000e0fff]"
)
_UNSURE = re.compile("[^\n -~\u3001-\u3020\u4e00-\u9fff\uff01-\uff5e]")  # most are not
# Han characters of Unicode versions that Python does not know yet.
_IDEOGRAPHS = range(0x20000, 0x3FFFE)
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
        return ord(char) not in _IDEOGRAPHS
    return category != "Zs" and char not in "\t\n"


def unseen_characters(text: str) -> Iterator[tuple[int, str]]:
    """Each refused character with its offset; a carriage return before a line feed is none."""
    for found in _UNSURE.finditer(text):
        if is_unseen(found[0]) and not text.startswith("\r\n", found.start()):
            yield found.start(), found[0]


def replaced(text: str) -> str:
    """The text with U+FFFD, itself refused, for each refused character; all keep their places."""
    characters = list(text)
    for offset, _ in unseen_characters(text):
        characters[offset] = REPLACEMENT
    return "".join(characters)


def character_name(char: str) -> str:
    """A character's number and name: `U+202E RIGHT-TO-LEFT OVERRIDE`."""
    kind = _KINDS.get(unicodedata.category(char), "UNNAMED")
    return f"U+{ord(char):04X} {unicodedata.name(char, kind)}"
