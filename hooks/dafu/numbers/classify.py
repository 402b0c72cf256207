"""Classify the numerals of a text: every one, either a figure or something that counts nothing."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache, partial
from unicodedata import numeric

from .counting import counts
from .dates import plain_date, plan_values
from .numerals import (
    GOES_ON,
    NUMERAL,
    PLAIN,
    SCALE,
    NumeralError,
    blanked,
    closed_up,
    half_width,
    integers_in,
    numbers_in,
    parse_numeral,
)
from .shapes import ENCLOSED, NUMBERED, SHAPED, UNIT_NUMERAL, Claim, Finder, NumeralKind
from .units import Names, unit_pattern
from .words import word_pattern

__all__ = ["NO_WORDS", "Numeral", "NumeralKind", "SetWords", "scan_numerals"]

_REACH = 20
_RUN = re.compile(f"[0-9.{PLAIN}]+")
_RUN_AT_END = re.compile(f"[0-9.{PLAIN}]+$")
_ROMAN = re.compile("[Ⅰ-Ⅻⅰ-ⅻ]")
_GRADED = re.compile(
    "[一二三四五六七八九十](?=(?:[-—–~至到、和/][一二三四五六七八九十])*[类级型期度段])"
)
_NUMBERED_HEADING = re.compile(
    rf"^[^\S\n]*([1-9](?:\.[1-9])?)(?![{GOES_ON}])[\u4e00-\u9fff“”、]{{4,25}}(?:。|$)",
    re.MULTILINE,
)
_CHINESE = re.compile(f"[{PLAIN}]+")
_HAS_NUMERAL = re.compile(f"[0-9{PLAIN}]")
_QUOTED = re.compile(
    "《[^《》\n]{1,60}》|“[^“”,。;\n]{1,14}”|“[^“”,。;\n]{1,20}[+][^“”,。;\n]{1,20}”"
    '|‘[^‘’,。;\n]{1,14}’|"[^",。;\n]{1,14}"'
)
_MEASURES = re.compile("[多余]?[万亿]*(?:元|美元|%|‰|个?百分点|平方米|亩|吨|公里)|[万亿]")


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


@dataclass(frozen=True, slots=True, kw_only=True)
class SetWords:
    """What the data add to the words of all letters: names and idioms that count nothing, units."""

    names: frozenset[str] = frozenset()
    idioms: frozenset[str] = frozenset()
    units: Names = ()


NO_WORDS = SetWords()


@lru_cache(4096)  # a preview proves again and again what has not changed
def scan_numerals(text: str, words: SetWords = NO_WORDS) -> tuple[Numeral, ...]:
    """Find every numeral, in order and without overlaps.

    Where a whole name or idiom stands in the text, the longest first, it is the numeral; so are
    those that every letter may have. A lone 伍, 陆 or 拾 away from other formal numerals (队伍,
    大陆) is an ordinary character.
    """
    plain, places = closed_up(text)
    claims = [*_phrases(plain, words), *_roman_grades(text, plain, places)]
    rest = _without(plain, claims)
    headings: Finder = partial(_heading_numbers, text, places, words.units)
    for find in (*NUMBERED, _set_words, headings, *SHAPED):
        found = list(find(rest))
        claims += found
        rest = _without(rest, found)
    quoted = tuple(match.span() for match in _QUOTED.finditer(plain))
    claims = [
        (start, end, _kind_of_number(plain, start, end, words.units, quoted))
        if kind is NumeralKind.NUMBER
        else (start, end, kind)
        for start, end, kind in claims
    ]
    return tuple(
        _numeral(text, places[start], places[end - 1] + 1, kind)
        for start, end, kind in sorted(claims)
    )


def _roman_grades(text: str, plain: str, places: Sequence[int]) -> Iterator[Claim]:
    """Ⅲ类 and Ⅱ级, which `plain` writes as 三类 and 二级."""
    for match in _GRADED.finditer(plain) if _ROMAN.search(text) else ():
        if _ROMAN.match(text[places[match.start()]]):
            yield *match.span(), NumeralKind.ORDINAL


def _heading_numbers(text: str, places: Sequence[int], units: Names, rest: str) -> Iterator[Claim]:
    """The numbers of short headings, which blanks part from them: `2.1 水价改革`.

    `rest` is the text without what is known for something else. What is counted heads nothing.
    """
    for match in _NUMBERED_HEADING.finditer(rest):
        end = match.end(1)
        parted = text[places[end - 1] + 1 : places[end]]
        if parted and not unit_pattern(units).match(rest, end):
            yield *match.span(1), NumeralKind.ORDINAL


def _set_words(text: str) -> Iterator[Claim]:
    for match in word_pattern().finditer(text):
        start, end = match.span()
        before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
        if _HAS_NUMERAL.search(match[0]) and not (
            _continues(before, match[0])
            or _continues(match[0], after)
            or _counts_beyond(text, start, end)
        ):
            yield start, end, NumeralKind.NAME if match["name"] else NumeralKind.IDIOM


def _counts_beyond(text: str, start: int, end: int) -> bool:
    """Whether the numeral that a word begins with counts something longer: 三方|面, 四平|方米."""
    numeral = _CHINESE.match(text, start, end)
    unit = unit_pattern().match(text, numeral.end()) if numeral else None
    return unit is not None and end < unit.end() and numeral is not None and numeral.end() < end


def _kind_of_number(
    text: str, start: int, end: int, units: Names, quoted: Sequence[tuple[int, int]]
) -> NumeralKind:
    kind = counts(text, start, end, units)
    is_name = kind is NumeralKind.NUMBER and _is_named(text, start, end, quoted)
    return NumeralKind.NAME if is_name else kind


def _is_named(text: str, start: int, end: int, quoted: Sequence[tuple[int, int]]) -> bool:
    """Whether a number stands in a title, or in a name in quotes and measures nothing."""
    return any(
        left < start and end < right and (text[left] == "《" or not _MEASURES.match(text, end))
        for left, right in quoted
    )


def _numeral(text: str, start: int, end: int, kind: NumeralKind) -> Numeral:
    stated = text[start:end]
    return Numeral(start=start, end=end, text=stated, kind=kind, values=_values(stated, kind))


def _values(text: str, kind: NumeralKind) -> tuple[int | Decimal, ...]:
    if ENCLOSED.fullmatch(text):
        return (int(numeric(text)),)
    plain = plain_date(text)
    if kind is NumeralKind.NUMBER:
        plain = "".join(plain.split())
    if kind is NumeralKind.PERIOD and (values := plan_values(plain)):
        return values
    if kind in {NumeralKind.NUMBER, NumeralKind.NAME, NumeralKind.IDIOM}:
        return numbers_in(re.sub(f"零下|[多余来几](?={SCALE})|{UNIT_NUMERAL}$", "", plain))
    return integers_in(plain)


def _without(text: str, claims: Iterable[Claim]) -> str:
    return blanked(text, [(start, end) for start, end, _ in claims], by="\0")


@lru_cache
def _longest_first(names: frozenset[str], idioms: frozenset[str]) -> Mapping[str, NumeralKind]:
    """The phrases that hold a numeral, in half-width forms; the same for all texts of a site."""
    kinds = dict.fromkeys(idioms, NumeralKind.IDIOM) | dict.fromkeys(names, NumeralKind.NAME)
    phrases = {half_width(phrase): kind for phrase, kind in kinds.items()}
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return {phrase: phrases[phrase] for phrase in ordered if re.search(NUMERAL, phrase)}


def _phrases(text: str, words: SetWords) -> Iterator[Claim]:
    """Find the names and idioms that hold a numeral, the longest first."""
    phrases = _longest_first(words.names, words.idioms)
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
