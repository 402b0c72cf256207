"""What is before, by, from or after a date in Chinese is so in English: 2026年底前, 2025年起."""

import re
from collections.abc import Iterator

from ...numbers.english import MONTHS
from .lexicon import Stated

_DATE_ZH = re.compile("(?:(?:19|20)[0-9]{2}年|[今明本]年)(?:度|[0-9]{1,2}月(?:[0-9]{1,2}日)?)?")
_ENDS_ZH = re.compile("(?:[上下]半年|[年月季]?[底末中初])?(?:之?前(?![一二三四0-9])|以前|为?止)")
_BEGINS_ZH = re.compile(
    "(?:[上下]半年|[年月季]?[底末中初])?(?:起(?![草诉步])|以来|开始(?!前)|之?后|以后)"
)
_TO_ZH = re.compile("(?:截[至止]|(?<![收接得遇看受])到|至)$")
_MONTH_ZH = re.compile("(?<!年)[0-9]{1,2}月")  # of a year before it, with a side of its own
_FROM_ZH = re.compile("[自从]$")
_DAY_EN = (
    r"(?:the (?:very )?(?:end|start|beginning|close|first half|second half) of )?"
    rf"(?:(?:[0-9]{{1,2}} )?(?:{'|'.join(MONTHS)})(?: [0-9]{{1,2}},?)? )?"
)
_BEFORE_EN = re.compile(
    rf"\b(?P<how>before|by|until|till|up to|prior to|no later than) {_DAY_EN}$", re.IGNORECASE
)
_AFTER_EN = re.compile(
    rf"\b(?P<how>after|from|since|starting(?: from| in)?) {_DAY_EN}$", re.IGNORECASE
)
_YEAR_EN = re.compile(r"\b(?:19|20)[0-9]{2}\b|\b(?:this|next) year\b")
_NAMES = {"this year": "[今本]年", "next year": "明年"}


def mistimed(zh: str, en: str) -> Iterator[Stated]:
    """Where English says of a year that stands once in both languages what the Chinese denies."""
    for match in _YEAR_EN.finditer(en):
        year = _NAMES.get(match[0].lower(), match[0] + "年")
        places = [date.span() for date in _DATE_ZH.finditer(zh) if re.match(year, date[0])]
        if len(places) != 1 or _MONTH_ZH.search(zh):
            continue
        (first, last), before = places[0], en[: match.start()]
        ends = _ENDS_ZH.match(zh, last) or _TO_ZH.search(zh, 0, first)
        begins = _BEGINS_ZH.match(zh, last) or _FROM_ZH.search(zh, 0, first)
        by, since = _BEFORE_EN.search(before), _AFTER_EN.search(before)
        if since and ends and not begins:
            yield Stated(since["how"], since.start())
        elif by and begins and not ends:
            yield Stated(by["how"], by.start())
