"""The period of a figure: the letter's own words, resolved against the date of signature."""

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass, replace
from enum import StrEnum

from .dated_periods import RELATIVE_YEARS, Dated, read_dated
from .numerals import NumeralError, parse_numeral

YEAR_BEFORE = "的上一年"

_YEAR = re.compile(r"(\d{4})年度?")
_YEARS = re.compile(r"(\d{4})年?[-–—~～至到]+(\d{4})年")
_DONE = ("已", "又")
_ASPECT = re.compile("[已又将拟]|计划|力争|预计|争取|确保")
_LAST_YEARS = re.compile(r"(?:近|最近|过去)(.{1,4})年")


class PeriodKind(StrEnum):
    """How a period is meant."""

    YEAR = "year"
    YEARS = "years"
    LAST_YEARS = "last-years"
    DATED = "dated"
    WORDS = "words"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """`words` as the letter has them; `first` and `last` calendar years where it gives any.

    `count` is the number of years in `last-years`; `words` such as 每年 or 目前 stay words. `until`
    is the day with which a year ends that is not over: 今年已检查 says nothing of the rest of it.
    `dated` tells from what day to what day others go.
    """

    words: str
    kind: PeriodKind
    first: int | None = None
    last: int | None = None
    count: int | None = None
    until: dt.date | None = None
    dated: Dated | None = None


def until_signed(period: Period, before: str, signed: dt.date) -> Period:
    """The period of what the words `before` it in its sentence tell.

    In the year of signature, what has been done (今年已…, 今年又…) was done by the day of it; what
    is still to come (今年将…) has the whole year.
    """
    _, _, telling = before.rpartition(quoted_words(period.words))
    aspects = _ASPECT.findall(telling)
    if period.last != signed.year or not aspects or aspects[-1] not in _DONE:
        return period
    return replace(period, until=signed)


def quoted_words(words: str) -> str:
    """The part of a period that must stand in the letter: 去年 of 去年的上一年."""
    return words.removesuffix(YEAR_BEFORE)


def parse_period(words: str, signed: dt.date) -> Period:
    """Read a period. `今年` and its like count from `signed`; 近3年 gets no calendar years."""
    text = unicodedata.normalize("NFKC", words)
    years_before = 0
    while text.endswith(YEAR_BEFORE):
        text, years_before = quoted_words(text), years_before + 1
    if years_before:
        first = parse_period(text, signed).first
        if first is None:
            return Period(words=words, kind=PeriodKind.WORDS)
        year = first - years_before
        return Period(words=words, kind=PeriodKind.YEAR, first=year, last=year)
    if text in RELATIVE_YEARS:
        year = signed.year + RELATIVE_YEARS[text]
        return Period(words=words, kind=PeriodKind.YEAR, first=year, last=year)
    if match := _YEARS.fullmatch(text):
        return Period(words=words, kind=PeriodKind.YEARS, first=int(match[1]), last=int(match[2]))
    if match := _YEAR.fullmatch(text):
        return Period(words=words, kind=PeriodKind.YEAR, first=int(match[1]), last=int(match[1]))
    if match := _LAST_YEARS.fullmatch(text):
        try:
            count = parse_numeral(match[1])
        except NumeralError:
            return Period(words=words, kind=PeriodKind.WORDS)
        if count == int(count):
            return Period(words=words, kind=PeriodKind.LAST_YEARS, count=int(count))
    if dated := read_dated(words, signed):
        return Period(words=words, kind=PeriodKind.DATED, dated=dated)
    return Period(words=words, kind=PeriodKind.WORDS)
