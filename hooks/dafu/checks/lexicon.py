"""The lexicon of what words say of numbers, and what an English text says that Chinese does not."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from ..own_yaml import own_yaml

_LEXICON = Path(__file__).with_name("lexicon.yml")
_BETWEEN = r"(?:\s+|[-‐‑])"

_NO_MULTIPLES = frozenset({"all", "most", "couple"})
_BEGIN = re.compile(r"[a-z']+\*?|\{\}")
_FIRST_WORD = re.compile(r"[a-z']+")
# Of these, a sentence that has two says them of its figures in the same order in both languages.
_ORDERED = frozenset({"comparison", "direction", "period", "weekday"})


class Meaning(NamedTuple):
    """A meaning by its name; any of `zh` states it in Chinese, what `en` matches in English.

    Chinese in which `owed` is found has English that states it.
    What `en` matches begins with one of the words `first`, or with one that begins so, in `stems`.
    """

    family: str
    name: str
    zh: tuple[str, ...]
    en: re.Pattern[str]
    first: frozenset[str]
    stems: tuple[str, ...]
    owed: re.Pattern[str] | None


class Stated(NamedTuple):
    """What an English text states and its Chinese does not: `words`, which stand at `start`."""

    words: str
    start: int


@cache
def lexicon() -> tuple[Meaning, ...]:
    """Every meaning of lexicon.yml."""
    families: Mapping[str, Mapping[str, Mapping[str, object]]] = own_yaml(_LEXICON)
    return tuple(
        _meaning(family, name, words)
        for family, meanings in families.items()
        for name, words in meanings.items()
    )


def meaning(name: str) -> Meaning:
    """The meaning of that name."""
    return next(one for one in lexicon() if one.name == name)


def _meaning(family: str, name: str, words: Mapping[str, Any]) -> Meaning:
    phrases = sorted(map(str, words["en"]), key=len, reverse=True)
    begin = [match[0] for phrase in phrases if (match := _BEGIN.match(phrase.lower()))]
    return Meaning(
        family=family,
        name=name,
        zh=tuple(str(words["zh"]).split()),
        en=_english(phrases),
        first=frozenset(begin),
        stems=tuple(word.rstrip("*") for word in begin if word.endswith("*")),
        owed=re.compile("|".join(words["owed"].split())) if "owed" in words else None,
    )


def _english(listed: list[str]) -> re.Pattern[str]:
    """A pattern for any of the phrases, the first that fits; `{}` is any placeholder."""
    return re.compile(
        rf"(?<![A-Za-z0-9{{-])(?:{'|'.join(map(_phrase, listed))})(?![A-Za-z0-9-])", re.IGNORECASE
    )


def _phrase(phrase: str) -> str:
    words = (
        r"\{[a-z0-9:-]+\}" if word == "{}" else re.escape(word).replace(r"\*", r"\w*")
        for word in re.split(r"[\s-]+", phrase)
    )
    return _BETWEEN.join(words)


def unmatched(zh: str, en: str) -> Iterator[Stated]:
    """What English states of numbers and its Chinese does not; English may have placeholders."""
    for meaning in _possible(en):
        found = meaning.en.search(en)
        if found and not any(word in zh for word in (*meaning.zh, found[0])):
            yield Stated(found[0], found.start())


def owed(zh: str, en: str) -> Iterator[str]:
    """The Chinese words of which the English does not state the meaning."""
    for meaning in lexicon():
        if meaning.owed and (found := meaning.owed.search(zh)) and not meaning.en.search(en):
            yield found[0]


def multiples(en: str) -> Iterator[re.Match[str]]:
    """Where an English text states a multiple or a part of something in a word."""
    for meaning in _possible(en):
        if meaning.family == "multiple" and meaning.name not in _NO_MULTIPLES:
            yield from meaning.en.finditer(en)


def exchanged(zh: str, en: str) -> Iterator[Stated]:
    """Meanings of one kind that both texts have, and English in another order: last and this year.

    Chinese words of one character stand in too many others to tell their order.
    """
    places: dict[str, list[tuple[int, int, str]]] = {}  # in English, in Chinese, the words
    for meaning in _possible(en):
        if meaning.family in _ORDERED and (found := meaning.en.search(en)):
            starts = [zh.find(word) for word in meaning.zh if len(word) > 1 and word in zh]
            if starts:
                stated = (found.start(), min(starts), found[0])
                places.setdefault(meaning.family, []).append(stated)
    for stated_all in places.values():
        for (before, earlier, first), (start, later, words) in pairwise(sorted(stated_all)):
            if later < earlier and start >= before + len(first):
                yield Stated(words, start)


def _possible(text: str) -> Iterator[Meaning]:
    """The meanings of which a text has the first word of a phrase, so that few are looked for."""
    words = {*_FIRST_WORD.findall(text.lower()), *(["{}"] if "{" in text else [])}
    stems = _all_stems()
    begun = tuple(word for word in words if word.startswith(stems))
    if begun or words & _all_first():
        for meaning in lexicon():
            if meaning.first & words or any(word.startswith(meaning.stems) for word in begun):
                yield meaning


@cache
def _all_first() -> frozenset[str]:
    return frozenset().union(*(meaning.first for meaning in lexicon()))


@cache
def _all_stems() -> tuple[str, ...]:
    return tuple(stem for meaning in lexicon() for stem in meaning.stems)
