"""What English words say of numbers, their Chinese says as well: twice, every week, last year."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

from ..data.draft import Draft, DraftSentence
from ..data.marks import Placeholder
from ..problems.problem import Problem

_LEXICON = Path(__file__).with_name("lexicon.yml")
_BETWEEN = r"(?:\s+|[-‐‑])"

# What would bound, scale or sign a number that a placeholder states in full.
_BOUND_BEFORE = re.compile(
    r"(?:\b(?:nearly|almost|about|approximately|around|roughly|some|over|exceeding|beyond|under|"
    r"below|above|up to|no|not|at least|at most|more than|less than|fewer than|greater than|"
    r"close to|only|merely|barely|minus|negative|half|double|twice|triple)|[-−+±~≈<>≤≥])\s*$",
    re.IGNORECASE,
)
_BOUND_AFTER = re.compile(
    r"\s*-?(?:or (?:more|over|above|less|fewer|under|below|so)|and (?:above|over|more|below|under)"
    r"|plus|odd|per ?cent|percentage points?|percentile|thousand|million|billion|trillion|hundred"
    r"|dozen|score|fold|k|m|bn|tn)\b|\s*[%‰+]",
    re.IGNORECASE,
)
_MAY_PRECEDE = re.compile(r"[\s(\[“‘\"'—]$")
_MAY_FOLLOW = re.compile(r"[\s)\]”’\"',.;:!?…—]|-[a-z]|'s\b", re.IGNORECASE)

_TENS = "twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|eigthy|ninety|ninty"
_UNITS = "one|two|three|four|five|six|seven|eight|nine"
_UNUSUAL = re.compile(r"[^\W\x00-\x7f]")  # a letter or digit beyond ASCII
_FIRST_WORD = re.compile(r"[a-z']+")
_LETTERS = re.compile(r"[^\W\d_]+")
_ALIKE = frozenset({"CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"})
_LONG_WORD = re.compile(r"[a-z]{5,}")
_NUMBER_WORDS = frozenset(_TENS.split("|")) - {"fourty", "eigthy", "ninty"}
_SLIP = re.compile(
    rf"(?:{_TENS})(?:{_UNITS})?|fourty(?:th)?|(?:fourti|ninti)eth|(?:fiv|fif)e?teen|eightteen"
    rf"|fourten|tweleve|twelv|thirten|(?:{_UNITS})(?:hundred|thousand|million)"
    r"|hund(?:er|re)ed|hundert|thousend|thousant|millon|milion|bilion|billon"
)


class Meaning(NamedTuple):
    """A meaning by its name; any of `zh` states it in Chinese, what `en` matches in English.

    What `en` matches begins with one of the words `first`, or with one that begins so, in `stems`.
    """

    name: str
    zh: tuple[str, ...]
    en: re.Pattern[str]
    first: frozenset[str]
    stems: tuple[str, ...]


class Stated(NamedTuple):
    """What an English text states and its Chinese does not: `words`, which stand at `start`."""

    words: str
    start: int


@cache
def lexicon() -> tuple[Meaning, ...]:
    """Every meaning of lexicon.yml."""
    families: Mapping[str, Mapping[str, Mapping[str, object]]] = yaml.safe_load(
        _LEXICON.read_text("utf-8")
    )
    return tuple(
        _meaning(name, str(words["zh"]).split(), words["en"])
        for family in families.values()
        for name, words in family.items()
    )


def _meaning(name: str, zh: list[str], en: object) -> Meaning:
    phrases = sorted(map(str, en if isinstance(en, list) else ()), key=len, reverse=True)
    begin = {re.split(r"[\s-]", phrase)[0].lower() for phrase in phrases}
    stems = tuple(word.rstrip("*") for word in begin if word.endswith("*"))
    return Meaning(name, tuple(zh), _english(phrases), frozenset(begin), stems)


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


def _possible(text: str) -> Iterator[Meaning]:
    """The meanings of which a text has the first word of a phrase, so that few are looked for."""
    words = set(_FIRST_WORD.findall(text.lower()))
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


def check_meanings(draft: Draft) -> Iterator[Problem]:
    """Of each sentence: the English says no more of its numbers, in words beside them or glued."""
    for sentence in draft.sentences:
        if sentence.lacks_zh or sentence.lacks_en:
            continue
        key = (*sentence.key, "en")
        for stated in unmatched(sentence.zh.text, sentence.entry.en):
            yield draft.tree.problem(
                key, "meaning-not-in-chinese", found=stated.words, offset=stated.start
            )
        if fault := foreign(sentence.entry.en, chinese=False) or misspelt(sentence.entry.en):
            yield draft.tree.problem(key, "english-foreign", found=fault[0], offset=fault[1])
        yield from _check_beside(draft, sentence)


def foreign(text: str, *, chinese: bool = True) -> tuple[str, int] | None:
    """The first digit or word behind which a number would hide from the proofs, and where it is.

    Such are decorated, full-width and foreign digits, and words that mix letters of other scripts,
    which look like Latin ones, with these. `chinese` lets Chinese numerals pass.
    """
    if not _UNUSUAL.search(text):
        return None
    for offset, char in enumerate(text):
        passes = char.isascii() or (chinese and unicodedata.name(char, "").startswith("CJK"))
        if not passes and unicodedata.numeric(char, None) is not None:
            return char, offset
    for word in _LETTERS.finditer(text):
        scripts = {unicodedata.name(char, " ").split()[0] for char in word[0]}
        if "LATIN" in scripts and scripts & _ALIKE:
            return word[0], word.start()
    return None


def misspelt(text: str) -> tuple[str, int] | None:
    """The first word that is a number but for a slip: `fourty`, `twentyfive`."""
    for word in _LONG_WORD.finditer(unicodedata.normalize("NFKC", text).lower()):
        if word[0] not in _NUMBER_WORDS and _SLIP.fullmatch(word[0]):
            return word[0], word.start()
    return None


def _check_beside(draft: Draft, sentence: DraftSentence) -> Iterator[Problem]:
    """A placeholder carries its number's whole phrase, and nothing is glued to it."""
    parts = ("", *sentence.en, "")
    for before, part, after in zip(parts, parts[1:], parts[2:], strict=False):
        if not isinstance(part, Placeholder):
            continue
        code = "placeholder-glued" if _is_glued(before, after) else ""
        if part.id in draft.entry.figures and not code and _is_bounded(before, after):
            code = "placeholder-bounded"
        if code:
            key = (*sentence.key, "en")
            yield draft.tree.problem(key, code, found=part.id, offset=part.source)


def _is_glued(before: str | Placeholder, after: str | Placeholder) -> bool:
    if isinstance(before, Placeholder) or isinstance(after, Placeholder):
        return True
    return bool(
        (before and not _MAY_PRECEDE.search(before)) or (after and not _MAY_FOLLOW.match(after))
    )


def _is_bounded(before: str | Placeholder, after: str | Placeholder) -> bool:
    return bool(
        (isinstance(before, str) and _BOUND_BEFORE.search(before))
        or (isinstance(after, str) and _BOUND_AFTER.match(after))
    )
