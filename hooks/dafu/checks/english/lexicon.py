"""The lexicon of what words say of numbers, and what an English text says that Chinese does not."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import islice, pairwise, product
from pathlib import Path
from typing import Any, NamedTuple

from ...numbers.tables import table
from .names import PROVINCES

_NUMBERS = Path(__file__).with_name("lexicon.yml")
_SENSES = Path(__file__).with_name("senses.yml")
_BETWEEN = r"[\s‐‑-]+"

_PROVINCE = rf"(?:{'|'.join(PROVINCES)})\b"
# In phrases: any placeholder, a name of one word, as of a city, and the name of a province.
_STANDS_FOR = {
    "{}": r"\{[a-z0-9:-]+\}",
    "{name}": rf"(?-i:(?!{_PROVINCE})"
    r"(?:(?<=[a-z0-9,] )[A-Z][a-z]{3,}(?! [A-Z])|[A-Z][a-z]{3,}(?= ha[sd] )))",
    "{province}": rf"(?-i:{_PROVINCE})",
}
_CHOICE = re.compile(r"\(([^()]*)\)")
_NO_MULTIPLES = frozenset({"all", "couple", "handful", "except"})
_PHRASE_WORD = re.compile(r"[a-z']+\*?|\{\}")
# Words that say nothing of a number, whatever else they would say.
_IDLE = re.compile(
    r"\bup to (?:now|date|here|the present|standard)\b"
    r"|\bmore than (?:in|for|at|a year|the (?:previous|preceding|year))\b"
    r"|\b(?:each other|on the whole|of course|at first|first of all|above all|at last)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[a-z']+")
# Of these, English words behind a number are about what is counted.
_OF_NOUNS = frozenset({"money", "people", "things", "bodies", "levels", "opposites"})
# Of these, a sentence says no more often in English what it says in Chinese.
_COUNTED = frozenset({"extent"})
# Of these, a sentence that has two says them of its figures in the same order in both languages.
_ORDERED = {
    "comparison": "comparison",
    "direction": "direction",
    "extent": "extent",
    "frequency": "time",
    "period": "time",
    "weekday": "weekday",
}


@dataclass(frozen=True, eq=False)
class Meaning:
    """A meaning by its name; patterns of `zh` state it in Chinese, what `en` matches in English.

    A sense is of senses.yml, the others of lexicon.yml. Chinese that has `owed` has English that
    states it, or one of `pays`. What `en` matches has one of the words `keys`, or one that begins
    as one of `stems`.
    """

    family: str
    name: str
    is_sense: bool
    zh: tuple[str, ...]
    phrases: tuple[str, ...]
    keys: frozenset[str]
    stems: tuple[str, ...]
    owed: re.Pattern[str] | None
    pays: tuple[str, ...]

    @cached_property
    def told(self) -> re.Pattern[str]:
        """A pattern for any of the Chinese words."""
        return re.compile("|".join(self.zh))

    @cached_property
    def told_at_length(self) -> re.Pattern[str] | None:
        """A pattern for those of more than one character, which stand in few other words."""
        long = [word for word in self.zh if len(word) > 1]
        return re.compile("|".join(long)) if long else None

    @cached_property
    def en(self) -> re.Pattern[str]:
        """A pattern for any of the English phrases, the first that fits; `{}` is a placeholder."""
        return _any_of(self.phrases)

    @cached_property
    def paid(self) -> re.Pattern[str]:
        """A pattern for the English that states what the Chinese owes."""
        return _any_of((*self.phrases, *self.pays))


class Stated(NamedTuple):
    """What an English text states and its Chinese does not: `words`, which stand at `start`."""

    words: str
    start: int


@cache
def lexicon() -> tuple[Meaning, ...]:
    """Every meaning of lexicon.yml and senses.yml."""
    return _meanings(_NUMBERS) + _meanings(_SENSES)


def _meanings(file: Path) -> tuple[Meaning, ...]:
    families: Mapping[str, Mapping[str, Mapping[str, Any]]] = table(file)
    return tuple(
        _meaning(family, name, words, is_sense=file is _SENSES)
        for family, meanings in families.items()
        for name, words in meanings.items()
    )


def meaning(name: str) -> Meaning:
    """The meaning of that name."""
    return next(one for one in lexicon() if one.name == name)


def _meaning(family: str, name: str, words: Mapping[str, Any], *, is_sense: bool) -> Meaning:
    phrases = sorted(_spelt_out(words["en"]), key=len, reverse=True)
    keys = [max(_PHRASE_WORD.findall(phrase.lower()), key=len) for phrase in phrases]
    return Meaning(
        family=family,
        name=name,
        is_sense=is_sense,
        zh=tuple(str(words["zh"]).split()),
        phrases=tuple(phrases),
        keys=frozenset(keys),
        stems=tuple(key.rstrip("*") for key in keys if key.endswith("*")),
        owed=re.compile("|".join(words["owed"].split())) if "owed" in words else None,
        pays=tuple(_spelt_out(words.get("pays", ()))),
    )


def _spelt_out(phrases: Iterable[str]) -> list[str]:
    """The phrases with each choice made: `(on|over) the year` is two."""
    parts = (_CHOICE.split(str(phrase)) for phrase in phrases)
    choices = (
        product(*([part] if n % 2 == 0 else part.split("|") for n, part in enumerate(split)))
        for split in parts
    )
    return [" ".join("".join(chosen).split()) for each in choices for chosen in each]


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    found = "|".join(map(_phrase, phrases))
    return re.compile(rf"(?<![A-Za-z0-9{{-])(?:{found})(?![A-Za-z0-9-])", re.IGNORECASE)


def _phrase(phrase: str) -> str:
    words = (
        _STANDS_FOR.get(word) or re.escape(word).replace(r"\*", r"\w*")
        for word in re.split(r"[\s-]+", phrase)
    )
    return _BETWEEN.join(words)


def unmatched(zh: str, en: str, *, senses: bool = True) -> Iterator[Stated]:
    """What English states of numbers and its Chinese does not; English may have placeholders.

    Without `senses`, words that turn the sense of a sentence are left alone.
    """
    en = _IDLE.sub(lambda idle: " " * len(idle[0]), en)
    for meaning in _possible(en):
        if meaning.is_sense and not senses:
            continue
        if meaning.family not in _COUNTED and meaning.told.search(zh):
            continue
        told = len(meaning.told.findall(zh))
        for found in islice(meaning.en.finditer(en), told, told + 1):
            if found[0] not in zh:
                yield Stated(found[0], found.start())


def unmatched_beside(about: str, named: str, en: str) -> Iterator[Stated]:
    """What a few English words about a placeholder state, and the Chinese about its mark does not.

    Phrases that hold the placeholder are held to the Chinese `about` its mark; words behind it that
    turn the sense of what is counted, to the part of that where it is `named`.
    """
    placeholder = en.index("{")
    for meaning in _possible(en):
        found = meaning.en.search(en)
        if found and "{" in found[0]:
            told = meaning.told.search(about)
        elif found and found.start() > placeholder and meaning.family in _OF_NOUNS:
            told = meaning.told.search(named)
        else:
            continue
        if not told:
            yield Stated(found[0], found.start())


def owed(zh: str, en: str) -> Iterator[str]:
    """The Chinese words of which the English does not state the meaning."""
    for meaning in lexicon():
        if meaning.owed and (found := meaning.owed.search(zh)) and not meaning.paid.search(en):
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
        if meaning.family not in _ORDERED or meaning.told_at_length is None:
            continue
        told = meaning.told_at_length.search(zh)
        if told and (found := meaning.en.search(en)):
            stated = (found.start(), told.start(), found[0])
            places.setdefault(_ORDERED[meaning.family], []).append(stated)
    for stated_all in places.values():
        for (before, earlier, first), (start, later, words) in pairwise(sorted(stated_all)):
            if later < earlier and start >= before + len(first):
                yield Stated(words, start)


@lru_cache(256)  # a sentence is read for what it adds, then for what it exchanges
def _possible(text: str) -> tuple[Meaning, ...]:
    """The meanings of which a text has the longest word of a phrase, so that few are looked for."""
    words = {*_WORD.findall(text.lower()), *(["{}"] if "{" in text else [])}
    stems = _by_stem()
    begun = [word for word in words if word.startswith(tuple(stems))]
    found = [meaning for word in words for meaning in _by_key().get(word, ())]
    for stem, meanings in stems.items() if begun else ():
        if any(word.startswith(stem) for word in begun):
            found += meanings
    return tuple(dict.fromkeys(found))


@cache
def _by_key() -> Mapping[str, list[Meaning]]:
    return {
        word: [meaning for meaning in lexicon() if word in meaning.keys]
        for word in {word for meaning in lexicon() for word in meaning.keys}
    }


@cache
def _by_stem() -> Mapping[str, list[Meaning]]:
    return {
        stem: [meaning for meaning in lexicon() if stem in meaning.stems]
        for stem in {stem for meaning in lexicon() for stem in meaning.stems}
    }
