"""Numbers that no mark holds: the English states those of the Chinese, and counts the same."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal

from ...data.draft import Draft, DraftSentence
from ...numbers.classify import Numeral, NumeralKind, SetWords, scan_numerals
from ...numbers.named_periods import NamedPeriod, chinese_periods
from ...numbers.numerals import blanked
from ...numbers.quantity import Quantity
from ...problems.problem import Problem
from .counted import nouns
from .stated_numbers import numbers_stated, periods_of

# Numerals that count nothing.
FREE = {NumeralKind.NAME, NumeralKind.IDIOM}
_IMPLIED = {
    "首": 1,
    "先": 1,
    "前": 1,
    "后再": 1,
    "为主": 1,
    "为辅": 2,
    "初次": 1,
    "其次": 2,
    "前年": 2,
    "双": 2,
    "俩": 2,
    "正月": 1,
    "冬月": 11,
    "腊月": 12,
}
_NUMBERS = (
    (
        re.compile("第([0-9]+)号(?=提案|建议|议案)"),
        r"(?i:no\.?|number|proposal|suggestion|motion) ?{0}\b",
    ),
    (re.compile("〔[0-9]{4}〕第?([0-9]+)号"), r"(?i:no\.?|number|\]|\)) ?{0}\b"),
    (re.compile("“([0-9]+)”"), "[“\"‘']{0}[”\"’']"),
)
_GROUPED = re.compile("(?<=[0-9]),(?=[0-9]{3})")
_WEEKDAY = re.compile("(?:周|星期|礼拜)[一二三四五六]")  # which is held to its English name
_BEHIND = 3  # characters behind a numeral that may be its unit
_NEXT_WORD = re.compile(r"[\s-]+([A-Za-z]+)")


def check_literals(
    draft: Draft, sentence: DraftSentence, words: SetWords, quantities: Mapping[str, Quantity]
) -> Iterator[Problem]:
    """Each number of the English stands in the Chinese, counting the same, as often; and back."""
    periods = [
        period
        for period in chinese_periods(sentence.zh.text)
        if not _inside(period.start, period.end, sentence)
    ]
    yield from _check_periods(draft, sentence, periods)
    numerals = [
        numeral
        for numeral in scan_numerals(
            blanked(sentence.zh.text, [(each.start, each.end) for each in periods]), words
        )
        if not _inside(numeral.start, numeral.end, sentence, year=numeral.kind is NumeralKind.YEAR)
        and not _WEEKDAY.fullmatch(numeral.text)
    ]
    spare = Counter(Decimal(value) for numeral in numerals for value in numeral.values)
    for word, implied in _IMPLIED.items():
        spare[Decimal(implied)] += sentence.zh.text.count(word)
    used: Counter[Decimal] = Counter()
    for number, value, offset in numbers_stated(sentence, periods, quantities):
        noun = _NEXT_WORD.match(sentence.entry.en, offset + len(number.text))
        fits = noun is None or _counts(sentence.zh.text, numerals, value, noun[1])
        fits = fits or any(word in sentence.zh.text for word, n in _IMPLIED.items() if n == value)
        if spare[value] == 0 or not fits:
            yield draft.tree.problem(
                (*sentence.key, "en"), "number-not-in-chinese", found=number.text, offset=offset
            )
        else:
            spare[value] -= 1
            used[value] += 1
    owed = Counter(Decimal(v) for n in numerals if n.kind not in FREE for v in n.values)
    for value in owed - used:
        yield draft.tree.problem((*sentence.key, "en"), "number-not-in-english", missing=value)
    for missing in _renumbered(sentence):
        yield draft.tree.problem((*sentence.key, "en"), "number-not-in-english", missing=missing)


def _renumbered(sentence: DraftSentence) -> Iterator[str]:
    """Numbers of documents, and names that are numbers, that English turns into counts.

    第107号提案 is no “107 proposals”, and “550”计划 none for 550 people.
    """
    english = _GROUPED.sub("", sentence.entry.en)
    for zh, en in _NUMBERS:
        for match in zh.finditer(sentence.zh.text):
            inside = _inside(match.start(), match.end(), sentence)
            is_told = re.search(rf"\b{match[1]}\b", english)
            if is_told and not inside and not re.search(en.format(match[1]), english):
                yield match[0]


def _check_periods(
    draft: Draft, sentence: DraftSentence, periods: list[NamedPeriod]
) -> Iterator[Problem]:
    """Quarters, halves of years and plans: each of the Chinese in the English, and back."""
    key, meant = (*sentence.key, "en"), {meaning for p in periods for meaning in p.means}
    said: set[str] = set()
    offset = 0
    for part in sentence.en:
        if isinstance(part, str):
            for period in periods_of(part, periods):
                said.update(period.means)
                if not meant.issuperset(period.means):
                    yield draft.tree.problem(
                        key, "period-not-in-chinese", found=period.words,
                        offset=offset + period.start,
                    )  # fmt: skip
            offset += len(part)
        else:
            offset = part.end
    for period in periods:
        if not said.issuperset(period.means):
            yield draft.tree.problem(key, "period-not-in-english", missing=period.words)


def _inside(start: int, end: int, sentence: DraftSentence, *, year: bool = False) -> bool:
    """Whether a mark holds a number; a year with which it compares is none of its own."""
    return any(
        span.start < end and start < span.end and not (year and span.start < start < end < span.end)
        for span in sentence.zh.spans
    )


def _counts(text: str, numerals: list[Numeral], value: Decimal, noun: str) -> bool:
    """Whether one of the numerals of that value counts what the noun names, if that is known."""
    known = nouns().get(noun)
    return known is None or any(
        unit in text[numeral.start : numeral.end + _BEHIND]
        for numeral in numerals
        if value in map(Decimal, numeral.values)
        for unit in known.units
    )
