"""The lexicon of what words say of numbers, and what an English text says that Chinese does not."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from ...numbers.english import BEFORE_MONTHS
from ...tables import table
from .parts import in_parts
from .phrases import Found, Phrases, spelt_out

_NUMBERS = Path(__file__).with_name("lexicon.yml")
_WIDE = [Path(__file__).with_name(f"{name}.yml") for name in ("deeds", "qualities")]
_SENSES = Path(__file__).with_name("senses.yml")
_OWED = Path(__file__).with_name("owed.yml")
_NO_MULTIPLES = frozenset({"all", "couple", "handful", "except"})
# Words that say nothing of a number, whatever else they would say.
_IDLE = re.compile(
    r"\bup to (?:now|date|here|the present|standard)\b"
    r"|\bmore than (?:in|for|at|a year (?:ago|earlier|before)|last|usual)\b"
    r"|\bmore than the (?:previous|preceding|year)\b"
    r"|\b(?:each other|on the whole|by and large|(?:our|their|its) best|of course)\b"
    r"|\b(?:at first|first of all|above all|at last|full stops?|every effort|look\w* after)\b"
    r"|\bmeeting (?:the|these|those|all|any|certain|such|relevant)\b"
    r"|\b(?:as|how|so) (?:many|few|often)\b|\bmore than once\b|\bgiv\w+ rise to\b|\bfree will\b"
    r"|\bno (?:more|less|fewer|later|earlier|lower|higher|longer|doubt)\b|\bthan before\b"
    r"|(?:(?<=\bclose )|(?<=\bcloses )|(?<=\bclosed )|(?<=\bclosing )|(?<=\bshut ))down\b"
    r"|\bNos?\. ?(?=[0-9{])"
    r"|\b(?:(?:in|at|after|above|for) all|in total)(?=[,.;:)]|$)"
    r"|\ball (?:in all|along|the (?:more|better|same)|told)\b"
    r"|\bwalks of life\b|\bbefore and after (?:school|class|work)\b|\bas part of\b"
    r"|\b(?:fall|falls|falling|fell|fallen) behind\b|\b\w*men and women\b"
    r"|\b(?:high|low|peak|closed) seasons?\b|\bdropp?\w* (?:off|and)\b|\braises? (?:the|an) alarm\b"
    r"|\braise (?=(?:funds?|money|capital|awareness"
    r"|(?:the|this|these) (?:matter|issue|question|point)s?)\b)"
    r"|\b(?:you (?:have )?|objections? (?:is|are|was|were|has been|have been) )raised\b"
    r"|\bminimum (?:living|subsistence|livelihood)\b"
    r"|\b(?:must (?:meet|satisfy|fulfil)|(?:is|are) to be met)\b"
    r"|\bover and above\b|\b(?:tel|phone|fax|telephone|mobile|ref)\.? nos?\b"
    r"|\bno (?:[\w,-]+ ){1,10}(?:is|are|was|were|remains?|goes|go|left) without\b"
    r"|\b(?:fall|falls|falling|fell|fallen)(?= (?:short of|into|within|due|ill|under (?!\{))\b)"
    r"|\b(?:held|taken|made|backed|set|drawn|put|picked|followed|paid|used) up by\b"
    r"|\b(?:laid|set|handed|passed|put|written) down by\b"
    r"|\b(?:problem|issue|question|concern|matter|point|proposal|suggestion|motion|·+)s? "
    r"(?:[“{][^”]*[”}] )?(?:that |which )?(?:your? |organi[sz]ation |have |has |been |was |were )*"
    r"raised?\b"
    r"|\b(?:illegal|unlawful|illicit) gains\b"
    r"|(?:(?<=\} less )|(?<=\} fewer )|(?<=\} more ))than\b"
    r"|(?:(?<=\bless )|(?<=\bfewer ))than (?=(?:in|for|at|on|during|those?|it|its|their|last|"
    r"before|usual|average|planned|a year|"
    r"the (?:[\w-]+ ){0,3}(?:year|period|average|level|mean|rest|others))\b)",
    re.IGNORECASE,
)
_MONTH_OF_MAY = re.compile(rf"\b((?i:{'|'.join(BEFORE_MONTHS)})) May\b")
_SAME_PART = "; "  # before the English of owed.yml that stands in the part of its Chinese
_PLAIN = re.compile("[一-鿿]+")
# Of these, English words behind a number are about what is counted.
_OF_NOUNS = frozenset({"money", "people", "things", "bodies", "levels", "opposites"})
# Of these, a sentence says no more often in English what it says in Chinese.
_COUNTED = frozenset({"extent", "negation"})
# Of these, what a clause says holds for those that follow, as far as the section goes.
LASTING = frozenset({"to-come"})


class Words(NamedTuple):
    """Chinese words: those that are plain, and patterns for the others."""

    plain: tuple[str, ...]
    patterns: tuple[str, ...]

    @property
    def every(self) -> tuple[str, ...]:
        """All of them, as patterns."""
        return self.plain + self.patterns

    def first(self, zh: str) -> str | None:
        """One of them that stands in a text. Most are plain, and need no pattern."""
        for word in self.plain:
            if word in zh:
                return word
        for each in self.patterns:
            if match := _pattern(each).search(zh):
                return match[0]
        return None

    def pattern(self, shortest: int = 1) -> re.Pattern[str]:
        """A pattern for any of them that is written with so many characters."""
        words = [word for word in self.every if len(word) >= shortest]
        return _pattern("|".join(words) or "(?!)")


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@dataclass(frozen=True, eq=False)
class Meaning:
    """A meaning by its name; `zh` states it in Chinese, `phrases` in English.

    A sense is of senses.yml or, if its Chinese is so wide that it proves nothing, of deeds.yml and
    qualities.yml; the others are of lexicon.yml and owed.yml. Chinese that has one of `owed`
    has English that states it, or one of `pays`; in the same part of a sentence if `by_parts`.
    """

    family: str
    name: str
    is_sense: bool
    is_wide: bool
    zh: Words
    phrases: tuple[str, ...]
    owed: Words
    pays: tuple[str, ...]
    by_parts: bool = False

    def is_told(self, zh: str) -> bool:
        """Whether a Chinese text states it."""
        return self.zh.first(zh) is not None

    def is_stated(self, en: str) -> bool:
        """Whether an English text has one of the phrases."""
        return self in _phrases().find(en)

    def is_paid(self, en: str) -> bool:
        """Whether an English text states what the Chinese owes."""
        return self.is_stated(en) or self in _payments().find(en)


class Stated(NamedTuple):
    """Words of an English text, which stand at `start`."""

    words: str
    start: int


@cache
def lexicon() -> tuple[Meaning, ...]:
    """Every meaning of the tables."""
    listed = [_meanings(_NUMBERS), _meanings(_SENSES), *map(_vocabulary, _WIDE), _set_words()]
    return tuple(meaning for meanings in listed for meaning in meanings)


def _meanings(file: Path) -> tuple[Meaning, ...]:
    families: Mapping[str, Mapping[str, Mapping[str, Any]]] = table(file)
    return tuple(
        Meaning(
            family=family,
            name=name,
            is_sense=file is _SENSES,
            is_wide=False,
            zh=_words(words["zh"]),
            phrases=tuple(spelt_out(words["en"])),
            owed=_words(words.get("owed", "")),
            pays=tuple(spelt_out(words.get("pays", ()))),
            by_parts=words.get("by_parts", False),
        )
        for family, meanings in families.items()
        for name, words in meanings.items()
    )


def _vocabulary(file: Path) -> tuple[Meaning, ...]:
    """The meanings of a table that has nothing but Chinese words and English ones, parted by |."""
    families: Mapping[str, Mapping[str, str]] = table(file)
    nothing = Words((), ())
    return tuple(
        Meaning(
            family=family,
            name=name,
            is_sense=True,
            is_wide=True,
            zh=_words(listed.partition(" | ")[0]),
            phrases=tuple(spelt_out(listed.partition(" | ")[2].split(", "))),
            owed=nothing,
            pays=(),
        )
        for family, meanings in families.items()
        for name, listed in meanings.items()
    )


def _set_words() -> tuple[Meaning, ...]:
    """The words of owed.yml, of which a text may say in English more than in Chinese."""
    return tuple(
        Meaning(
            family="owed",
            name=zh,
            is_sense=False,
            is_wide=False,
            zh=_words(zh),
            phrases=(),
            owed=_words(zh),
            pays=tuple(en.removeprefix(_SAME_PART).split()),
            by_parts=en.startswith(_SAME_PART),
        )
        for zh, en in table(_OWED).items()
    )


def _words(listed: object) -> Words:
    words = str(listed).split()
    plain = tuple(word for word in words if _PLAIN.fullmatch(word))
    return Words(plain, tuple(word for word in words if word not in plain))


@cache
def meaning(name: str) -> Meaning:
    """The meaning of that name."""
    return next(one for one in lexicon() if one.name == name)


@cache
def _phrases() -> Phrases[Meaning]:
    return Phrases({meaning: meaning.phrases for meaning in lexicon()})


@cache
def _payments() -> Phrases[Meaning]:
    return Phrases({each: each.pays for each in lexicon()}, within_compounds=True)


def unmatched(
    zh: str, en: str, *, senses: bool = True, before: str = "", known: Collection[str] = ()
) -> Iterator[Stated]:
    """What English states of numbers and its Chinese does not; English may have placeholders.

    Without `senses`, words that turn the sense of a sentence are left alone, as are those that are
    `known` to be told. `before` is what the Chinese has said: what is to come there still is.
    """
    en = without_idle(en)
    for meaning, places in _phrases().find(en).items():
        if meaning.is_sense and not senses:
            continue
        told = before + zh if meaning.family in LASTING else zh
        if meaning.family not in _COUNTED and meaning.is_told(told):
            continue
        times = len(meaning.zh.pattern().findall(zh)) if meaning.family in _COUNTED else 0
        for place in places[times : times + 1]:
            words = en[place.start : place.end]
            if words not in zh and not (meaning.is_sense and words.lower() in known):
                yield Stated(words, place.start)


@lru_cache(4096)  # a preview proves again and again what has not changed
def without_idle(en: str) -> str:
    """The text with blanks for words that say nothing of a number, whatever else they would."""
    return _IDLE.sub(lambda idle: " " * len(idle[0]), _MONTH_OF_MAY.sub(r"\1    ", en))


def unmatched_beside(about: str, named: str, en: str) -> Iterator[Stated]:
    """What a few English words about a placeholder state, and the Chinese about its mark does not.

    Phrases that hold the placeholder are held to the Chinese `about` its mark; words behind it that
    turn the sense of what is counted, to the part of that where it is `named`.
    """
    en = without_idle(en)
    placeholder = en.index("{")
    for meaning, (place, *_) in _phrases().find(en).items():
        words = en[place.start : place.end]
        if "{" in words:
            told = meaning.is_told(about)
        elif place.start > placeholder and meaning.family in _OF_NOUNS:
            told = meaning.is_told(named)
        else:
            continue
        if not told:
            yield Stated(words, place.start)


def meanings_in(en: str) -> Mapping[Meaning, Sequence[Found]]:
    """The meanings that an English text states, each with where it does."""
    return _phrases().find(en)


def owed(zh: str, en: str) -> Iterator[str]:
    """The Chinese words of which the English does not state the meaning."""
    for meaning, words in owed_of(zh):
        if not meaning.is_paid(en):
            yield words
    parts = in_parts(zh, en)
    for part, english in parts if len(parts) > 1 else ():
        for meaning, words in owed_of(part):
            if meaning.by_parts and meaning.is_paid(en) and not meaning.is_paid(english):
                yield words


@lru_cache(4096)  # a preview proves again and again what has not changed
def owed_of(zh: str) -> tuple[tuple[Meaning, str], ...]:
    """The meanings that a Chinese text owes, each with the words that owe it."""
    there = frozenset(zh)
    return tuple(
        (meaning, words)
        for meaning, first in _owed()
        if (not first or first & there) and (words := meaning.owed.first(zh))
    )


def paid_for(zh: str, en: str) -> Iterator[Found]:
    """Where an English text says anything that a Chinese one owes."""
    for meaning, _ in owed_of(zh):
        yield from payments_in(meaning, en)


def payments_in(meaning: Meaning, en: str) -> Sequence[Found]:
    """Where an English text states a meaning, or what pays for it."""
    return (*_phrases().find(en).get(meaning, ()), *_payments().find(en).get(meaning, ()))


@cache
def _owed() -> tuple[tuple[Meaning, frozenset[str]], ...]:
    """The meanings that are owed, with the first characters of their words.

    Where a pattern may begin with anything there are none.
    """
    return tuple(
        (meaning, frozenset(word[0] for word in plain) if not patterns else frozenset())
        for meaning in lexicon()
        for plain, patterns in [meaning.owed]
        if plain or patterns
    )


def multiples(en: str) -> Iterator[Stated]:
    """Where an English text states a multiple or a part of something in a word."""
    for meaning, places in _phrases().find(en).items():
        if meaning.family == "multiple" and meaning.name not in _NO_MULTIPLES:
            yield from (Stated(en[start:end], start) for start, end in places)
