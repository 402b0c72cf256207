"""What is before, by, from or after a date in Chinese is so in English: 2026年底前, 2025年起."""

import re
from collections.abc import Iterator, Sequence

from ...data.draft import DraftSentence
from ...data.marks import Placeholder
from .lexicon import Stated

_DATE_ZH = re.compile("(?:(?:19|20)[0-9]{2}年|[今明本]年)(?:度|[0-9]{1,2}月(?:[0-9]{1,2}日)?)?")
_ENDS_ZH = re.compile("(?:[上下]半年|[年月季]?[底末中初])?(?:之?前|以前|为?止)")
_BEGINS_ZH = re.compile(
    "(?:[上下]半年|[年月季]?[底末中初])?(?:起(?![草诉步])|以来|开始(?!前)|之?后|以后)"
)
_TO_ZH = re.compile("(?:截[至止]|(?<![收接得遇看受])到|至)$")
_MONTH_ZH = re.compile("(?<!年)[0-9]{1,2}月")  # of a year before it, with a side of its own
_FROM_ZH = re.compile("[自从]$")
_DAY_EN = (
    r"(?:the (?:very )?(?:end|start|beginning|close|first half|second half) of )?"
    r"(?:(?:[0-9]{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December)(?: [0-9]{1,2},?)? )?"
)
_BEFORE_EN = re.compile(
    rf"\b(?P<how>before|by|until|till|up to|prior to|no later than) {_DAY_EN}$", re.IGNORECASE
)
_AFTER_EN = re.compile(
    rf"\b(?P<how>after|from|since|starting(?: from| in)?) {_DAY_EN}$", re.IGNORECASE
)
_ON_EN = re.compile(r" (?:on|onwards?)\b")
_YEAR_EN = re.compile(r"\b(?:19|20)[0-9]{2}\b|\b(?:this|next) year\b")
_NAMES = {"this year": "[今本]年", "next year": "明年"}


def mistimed(sentence: DraftSentence) -> Iterator[Stated]:
    """Where English says of a date that stands once in both languages what the Chinese denies.

    A date that is the fact of a mark is known by its placeholder.
    """
    zh = sentence.zh.text
    for start, end, places in _dates(sentence):
        if len(places) != 1 or _MONTH_ZH.search(zh):
            continue
        (first, last), before = places[0], sentence.entry.en[:start]
        ends = _ENDS_ZH.match(zh, last) or _TO_ZH.search(zh, 0, first)
        begins = _BEGINS_ZH.match(zh, last) or _FROM_ZH.search(zh, 0, first)
        by, since = _BEFORE_EN.search(before), _AFTER_EN.search(before)
        onwards = _ON_EN.match(sentence.entry.en, end)
        if since and ends and not begins:
            yield Stated(since["how"], since.start())
        elif by and begins and not (ends or onwards):
            yield Stated(by["how"], by.start())


def _dates(sentence: DraftSentence) -> Iterator[tuple[int, int, Sequence[tuple[int, int]]]]:
    """Where each year stands in English, and the places of its date in Chinese."""
    zh = sentence.zh.text
    for match in _YEAR_EN.finditer(sentence.entry.en):
        year = _NAMES.get(match[0].lower(), match[0] + "年")
        dates = [m.span() for m in _DATE_ZH.finditer(zh) if re.match(year, m[0])]
        yield match.start(), match.end(), dates
    for part in sentence.en:
        if isinstance(part, Placeholder) and (span := sentence.zh.span_of(part.id)):
            dates = [m.span() for m in _DATE_ZH.finditer(zh) if m.start() == span.start]
            yield part.source, part.end, dates
