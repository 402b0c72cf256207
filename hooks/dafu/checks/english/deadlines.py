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
_DATE_EN = re.compile(rf"\b(?:(?:19|20)[0-9]{{2}}|(?:this|next) year|{'|'.join(MONTHS)})\b")
_YEARS = {"this year": "[今本]年", "next year": "明年"}
_MONTHS = {month.lower(): f"(?<![0-9]){number}月" for number, month in enumerate(MONTHS, start=1)}
_AFTER_PERIOD_EN = re.compile(r"\bafter (?:the|its|their) (?:\w+ ){0,2}(?:period|season|term)\b")
_WITHIN_ZH, _OVER_ZH = re.compile("期[间内]?|季节?"), re.compile("[后满届过逾]|结束|到期")
_END_ZH, _START_ZH = re.compile("年?[底末终]|年?下旬"), re.compile("年?初|年?上旬")
_END_EN = re.compile(r"\b(?P<how>(?:end|close) of|late)[ -]$", re.IGNORECASE)
_START_EN = re.compile(r"\b(?P<how>(?:start|beginning|outset) of|early)[ -]$", re.IGNORECASE)


def mistimed(zh: str, en: str) -> Iterator[Stated]:
    """Where English says of a date that stands once in both languages what the Chinese denies."""
    for match in _DATE_EN.finditer(en):
        named, before = match[0].lower(), en[: match.start()]
        if named in _MONTHS:
            dates = [*re.finditer(f"{_MONTHS[named]}(?:[0-9]{{1,2}}日)?", zh)]
        elif _MONTH_ZH.search(zh):
            continue
        else:
            year = _YEARS.get(named, f"{named}年")
            dates = [date for date in _DATE_ZH.finditer(zh) if re.match(year, date[0])]
        places = [date.span() for date in dates]
        if len(places) == 1:
            yield from _mistimed(zh, *places[0], before)
    for match in _AFTER_PERIOD_EN.finditer(en):
        if _WITHIN_ZH.search(zh) and not _OVER_ZH.search(zh):
            yield Stated(match[0], match.start())


def _mistimed(zh: str, first: int, last: int, before: str) -> Iterator[Stated]:
    ends = _ENDS_ZH.match(zh, last) or _TO_ZH.search(zh, 0, first)
    begins = _BEGINS_ZH.match(zh, last) or _FROM_ZH.search(zh, 0, first)
    by, since = _BEFORE_EN.search(before), _AFTER_EN.search(before)
    if since and ends and not begins:
        yield Stated(since["how"], since.start())
    elif by and begins and not ends:
        yield Stated(by["how"], by.start())
    end, start = _END_EN.search(before), _START_EN.search(before)
    if end and _START_ZH.match(zh, last):
        yield Stated(end["how"], end.start())
    elif start and _END_ZH.match(zh, last):
        yield Stated(start["how"], start.start())
