"""Proof 4: the English of a sentence states exactly the numbers that its Chinese states."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from ..data.draft import Draft, DraftSentence
from ..numbers.classify import NumeralKind, SetWords, scan_numerals
from ..numbers.english import MONTHS, scan_english_numbers
from ..numbers.named_periods import NamedPeriod, chinese_periods, english_periods, without
from ..problems.problem import Problem

_FREE = {NumeralKind.NAME, NumeralKind.IDIOM}
_FIRST = "首"
_HAN = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"[A-Za-z]{2,}")
_MOST_CHARACTERS_A_WORD = 8
_MONTH = "|".join(MONTHS)
_DATE_ZH = re.compile(r"(?P<one>\d{1,2})月(?P<two>\d{1,2})日")
_DATE_EN = re.compile(
    rf"(?P<two>\d{{1,2}}) (?P<one>{_MONTH})\b|(?P<one_>{_MONTH}) (?P<two_>\d{{1,2}})(?!\d)"
)
_DOCUMENT_ZH = re.compile(r"[〔\[［(（](?P<one>\d{4})[〕\]］)）](?P<two>\d+)号")
_DOCUMENT_EN = re.compile(r"\[(?P<one>\d+)\] No\. ?(?P<two>\d+)")


def check_languages(draft: Draft, words: SetWords | None) -> Iterator[Problem]:
    """Every sentence: placeholders against marks, literal numbers against literal numbers.

    `words` is None where the glossary could not be read; numbers are then left alone.
    """
    english: dict[str, DraftSentence] = {}
    for sentence in draft.sentences:
        if sentence.lacks_zh or sentence.lacks_en:
            continue
        yield from _check_placeholders(draft, sentence)
        yield from _check_pairs(draft, sentence)
        yield from _check_length(draft, sentence)
        if words:
            yield from _check_literals(draft, sentence, words)
        twin = english.setdefault(sentence.zh.text, sentence)
        if twin.entry.en != sentence.entry.en:
            yield draft.tree.problem(
                (*sentence.key, "en"), "translation-differs", found=sentence.entry.en,
                line=draft.tree.place((*twin.key, "en")).line,
            )  # fmt: skip


def _check_placeholders(draft: Draft, sentence: DraftSentence) -> Iterator[Problem]:
    marked = [span.id for span in sentence.zh.spans]
    placed = [placeholder.id for placeholder in sentence.placeholders]
    expected = list(sentence.entry.order) or marked
    key = (*sentence.key, "en")
    seen: set[str] = set()
    for placeholder in sentence.placeholders:
        if placeholder.id not in marked:
            code = "placeholder-not-in-chinese"
        elif placeholder.id in seen:
            code = "placeholder-doubled"
        else:
            seen.add(placeholder.id)
            continue
        yield draft.tree.problem(key, code, found=placeholder.id, offset=placeholder.source)
    for id_ in marked:
        if id_ not in placed:
            yield draft.tree.problem(key, "placeholder-missing", missing=id_)
    if sentence.entry.order and sorted(expected) != sorted(marked):
        yield draft.tree.problem(
            (*sentence.key, "order"), "order-differs", found=", ".join(expected),
            expected=", ".join(marked),
        )  # fmt: skip
    elif sorted(placed) == sorted(marked) and placed != expected:
        wrong = next(i for i, id_ in enumerate(placed) if id_ != expected[i])
        yield draft.tree.problem(
            key, "placeholder-order", found=placed[wrong], expected=", ".join(expected),
            offset=sentence.placeholders[wrong].source,
        )  # fmt: skip


def _check_pairs(draft: Draft, sentence: DraftSentence) -> Iterator[Problem]:
    """Numbers that belong together do so in both languages: a day and its month, a year and No."""
    for zh, en in ((_DATE_ZH, _DATE_EN), (_DOCUMENT_ZH, _DOCUMENT_EN)):
        stated = {_pair(match) for match in zh.finditer(sentence.zh.text)}
        for match in en.finditer(sentence.entry.en):
            if _pair(match) not in stated:
                yield draft.tree.problem(
                    (*sentence.key, "en"), "numbers-exchanged", found=match[0],
                    offset=match.start(),
                )  # fmt: skip


def _pair(match: re.Match[str]) -> tuple[int, int]:
    """The two numbers of a match; a month may stand by its name."""
    groups = {name.rstrip("_"): text for name, text in match.groupdict().items() if text}
    one, two = groups["one"], groups["two"]
    return (MONTHS.index(one) + 1 if one in MONTHS else int(one)), int(two)


def _check_length(draft: Draft, sentence: DraftSentence) -> Iterator[Problem]:
    """Outside marks, English that has a word for every eight characters may be a translation.

    Chinese words in it, as names may have, count as what they are.
    """
    marked = sum(len(_HAN.findall(sentence.zh.quote(span))) for span in sentence.zh.spans)
    characters = len(_HAN.findall(sentence.zh.text)) - marked
    text = " ".join(part for part in sentence.en if isinstance(part, str))
    words = len(_WORD.findall(text))
    least = characters // _MOST_CHARACTERS_A_WORD
    if words + len(_HAN.findall(text)) < least or words < min(least, 1):
        yield draft.tree.problem(
            (*sentence.key, "en"), "translation-short", found=sentence.entry.en
        )


def _check_literals(draft: Draft, sentence: DraftSentence, words: SetWords) -> Iterator[Problem]:
    periods = [
        period
        for period in chinese_periods(sentence.zh.text)
        if not _inside(period.start, period.end, sentence)
    ]
    stated, needed = _chinese_numbers(sentence, periods, words)
    key = (*sentence.key, "en")
    offset = 0
    spare = Counter(stated)
    said: set[str] = set()
    for part in sentence.en:
        if isinstance(part, str):
            named = [p for p in english_periods(part) if _may_be(p, periods)]
            said.update(meaning for period in named for meaning in period.means)
            for period in named:
                if not {meaning for p in periods for meaning in p.means}.issuperset(period.means):
                    yield draft.tree.problem(
                        key, "period-not-in-chinese", found=period.words,
                        offset=offset + period.start,
                    )  # fmt: skip
            for number in scan_english_numbers(_plain(without(part, named))):
                for value in map(Decimal, number.values):
                    if spare[value] == 0:
                        yield draft.tree.problem(
                            key, "number-not-in-chinese", found=number.text,
                            offset=offset + number.start,
                        )  # fmt: skip
                    else:
                        spare[value] -= 1
            offset += len(part)
        else:
            offset = part.source + len(part.id) + len("{}") + len(":word") * part.spelled
    used = stated - spare
    for value in needed - used:
        yield draft.tree.problem(key, "number-not-in-english", missing=value)
    for period in periods:
        if not said.issuperset(period.means):
            yield draft.tree.problem(key, "period-not-in-english", missing=period.words)


def _may_be(period: NamedPeriod, chinese: list[NamedPeriod]) -> bool:
    """Whether English words name a part of a year: “the first half” may be of anything else."""
    halves = any(meaning.startswith("half") for p in chinese for meaning in p.means)
    return halves or not period.means[0].startswith("half")


def _plain(text: str) -> str:
    """The text with plain letters, each in its place: no ligature hides a number."""
    forms = (unicodedata.normalize("NFKC", char) for char in text)
    return text if text.isascii() else "".join(forms)


def _chinese_numbers(
    sentence: DraftSentence, periods: list[NamedPeriod], words: SetWords
) -> tuple[Counter[Decimal], Counter[Decimal]]:
    """The numbers outside marks and named periods: all stated, and those the English owes."""
    stated: Counter[Decimal] = Counter()
    needed: Counter[Decimal] = Counter()
    for numeral in scan_numerals(without(sentence.zh.text, periods), words):
        if _inside(numeral.start, numeral.end, sentence):
            continue
        values = Counter(Decimal(value) for value in numeral.values)
        stated += values
        if numeral.kind not in _FREE:
            needed += values
    stated[Decimal(1)] += sentence.zh.text.count(_FIRST)
    return stated, needed


def _inside(start: int, end: int, sentence: DraftSentence) -> bool:
    return any(span.start < end and start < span.end for span in sentence.zh.spans)
