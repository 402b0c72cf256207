"""Classify the numerals of a text: every one, either a figure or something that counts nothing."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from unicodedata import numeric

from .numerals import (
    NUMERAL,
    PLAIN,
    SCALE,
    NumeralError,
    half_width,
    integers_in,
    numbers_in,
    parse_numeral,
)
from .shapes import ENCLOSED, FINDERS, UNIT_NUMERAL, Claim, NumeralKind

__all__ = ["Numeral", "NumeralKind", "scan_numerals"]

_REACH = 20
_RUN = re.compile(f"[0-9.{PLAIN}]+")
_RUN_AT_END = re.compile(f"[0-9.{PLAIN}]+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A numeral, with the characters that make it what it is: `第三`, `6.4万`, `2021年6月8日`.

    `values` are the numbers in it, in order; a numeral that is malformed has none.
    """

    start: int
    end: int
    text: str
    kind: NumeralKind
    values: tuple[int | Decimal, ...]


def scan_numerals(
    text: str, *, names: Collection[str] = (), idioms: Collection[str] = ()
) -> tuple[Numeral, ...]:
    """Find every numeral, in order and without overlaps.

    Where a whole name or idiom stands in the text, the longest first, it is the numeral. A lone
    伍, 陆 or 拾 away from other formal numerals (队伍, 大陆) is an ordinary character.
    """
    rest = half_width(text)
    claims = list(_phrases(rest, names, idioms))
    rest = _without(rest, claims)
    for find in FINDERS:
        found = list(find(rest))
        claims += found
        rest = _without(rest, found)
    return tuple(_numeral(text, *claim) for claim in sorted(claims))


def _numeral(text: str, start: int, end: int, kind: NumeralKind) -> Numeral:
    stated = text[start:end]
    return Numeral(start=start, end=end, text=stated, kind=kind, values=_values(stated, kind))


def _values(text: str, kind: NumeralKind) -> tuple[int | Decimal, ...]:
    if ENCLOSED.fullmatch(text):
        return (int(numeric(text)),)
    plain = half_width(text)
    if kind in {NumeralKind.NUMBER, NumeralKind.NAME, NumeralKind.IDIOM}:
        return numbers_in(re.sub(f"[多余来几](?={SCALE})|{UNIT_NUMERAL}$", "", plain))
    return integers_in(plain)


def _without(text: str, claims: Iterable[Claim]) -> str:
    characters = list(text)
    for start, end, _ in claims:
        characters[start:end] = "\0" * (end - start)
    return "".join(characters)


@lru_cache
def _longest_first(names: frozenset[str], idioms: frozenset[str]) -> Mapping[str, NumeralKind]:
    """The phrases that hold a numeral, in half-width forms; the same for all texts of a site."""
    kinds = dict.fromkeys(idioms, NumeralKind.IDIOM) | dict.fromkeys(names, NumeralKind.NAME)
    phrases = {half_width(phrase): kind for phrase, kind in kinds.items()}
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return {phrase: phrases[phrase] for phrase in ordered if re.search(NUMERAL, phrase)}


def _phrases(text: str, names: Collection[str], idioms: Collection[str]) -> Iterator[Claim]:
    """Find the names and idioms that hold a numeral, the longest first."""
    phrases = _longest_first(frozenset(names), frozenset(idioms))
    taken = bytearray(len(text))
    for phrase, kind in phrases.items():
        start = text.find(phrase)
        while start >= 0:
            end = start + len(phrase)
            before = "" if start and taken[start - 1] else text[max(0, start - _REACH) : start]
            after = "" if end < len(text) and taken[end] else text[end : end + _REACH]
            free = not any(taken[start:end])
            if free and not _continues(before, phrase) and not _continues(phrase, after):
                taken[start:end] = b"\1" * len(phrase)
                yield start, end, kind
            start = text.find(phrase, end if taken[start] else start + 1)


def _continues(before: str, after: str) -> bool:
    """Tell whether one numeral spans the border: 二十|一件事 and 万一|千 are none to be cut."""
    left, right = _RUN_AT_END.search(before[-_REACH:]), _RUN.match(after[:_REACH])
    if not left or not right:
        return False
    if left[0][-1].isascii() and right[0][0].isascii():
        return True
    try:
        parse_numeral(left[0] + right[0])
    except NumeralError:
        return False
    return True
