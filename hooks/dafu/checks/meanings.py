"""What English words say of numbers, their Chinese says as well: twice, every week, last year."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

from .. import checks

_LEXICON = Path(checks.__file__).with_name("lexicon.yml")
_BETWEEN = r"(?:\s+|[-‐‑])"


class Meaning(NamedTuple):
    """A meaning by its name; any of `zh` states it in Chinese, what `en` matches in English."""

    name: str
    zh: tuple[str, ...]
    en: re.Pattern[str]


class Stated(NamedTuple):
    """A meaning that an English text states and its Chinese does not; `words` stand at `start`."""

    meaning: str
    words: str
    start: int


@cache
def lexicon() -> tuple[Meaning, ...]:
    """Every meaning of lexicon.yml."""
    families: Mapping[str, Mapping[str, Mapping[str, object]]] = yaml.safe_load(
        _LEXICON.read_text("utf-8")
    )
    return tuple(
        Meaning(name, tuple(str(words["zh"]).split()), _english(words["en"]))
        for family in families.values()
        for name, words in family.items()
    )


def _english(phrases: object) -> re.Pattern[str]:
    """A pattern for any of the phrases, the longest first; `{}` is any placeholder."""
    listed = sorted(map(str, phrases if isinstance(phrases, list) else ()), key=len, reverse=True)
    return re.compile(rf"(?<![\w{{-])(?:{'|'.join(map(_phrase, listed))})(?![\w-])", re.IGNORECASE)


def _phrase(phrase: str) -> str:
    words = (
        r"\{[a-z0-9:-]+\}" if word == "{}" else re.escape(word).replace(r"\*", r"\w*")
        for word in re.split(r"[\s-]+", phrase)
    )
    return _BETWEEN.join(words)


def unmatched(zh: str, en: str) -> Iterator[Stated]:
    """What English states of numbers and its Chinese does not; English may have placeholders."""
    for meaning in lexicon():
        found = meaning.en.search(en)
        if found and not any(word in zh for word in meaning.zh):
            yield Stated(meaning.name, found[0], found.start())
