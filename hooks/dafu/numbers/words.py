"""Words that hold a numeral and count nothing: words.yml, found in a text."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from ..tables import table
from .numerals import DIGIT, PLAIN

_FILE = Path(__file__).with_name("words.yml")
_BARE = "百千万亿"


@cache
def word_pattern() -> re.Pattern[str]:
    """What any of the words matches, the longest at a place; those of `names` in a group of it."""
    listed = table(_FILE)
    names, idioms = (set(listed[group].split()) for group in ("names", "idioms"))
    called = "|".join(listed["name-patterns"])
    other = "|".join(listed["patterns"])
    return re.compile(f"{other}|(?P<name>{_any(names)}|{called})|{_any(idioms)}")


def _any(words: Iterable[str]) -> str:
    """A pattern for any of the words by their first characters.

    第一批 is no 一批, 上百姓 no 百姓, 一点五 no 一点.
    """
    by_first: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        end = f"(?![{DIGIT}])" if word[-1] == "点" else ""
        by_first.setdefault(word[0], []).append(re.escape(word[1:]) + end)
    groups = (f"{_guard(first)}{first}(?:{'|'.join(rest)})" for first, rest in by_first.items())
    return f"(?:{'|'.join(groups)})"


def _guard(first: str) -> str:
    if first in _BARE:
        return f"(?<![0-9.{PLAIN}第上数几近超逾约过破达满每])"
    return "(?<!第)" if first in PLAIN else ""
