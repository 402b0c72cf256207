"""Dates that lack their year or their day, as letters have them: 9月14日, 2017年9月."""

import re

from .english import MONTHS
from .numerals import half_width

_PARTIAL = re.compile(
    r"(?:(?P<year>[0-9]{4})年)?(?P<month>1[0-2]|0?[1-9])月(?:(?P<day>3[01]|[12][0-9]|0?[1-9])[日号])?"
)


def partial_date_english(text: str) -> str | None:
    """`14 September` or `September 2017`; None for what is no such part of a date."""
    match = _PARTIAL.fullmatch(half_width(text.strip()))
    if match is None or bool(match["year"]) == bool(match["day"]):
        return None
    month = MONTHS[int(match["month"]) - 1]
    return f"{int(match['day'])} {month}" if match["day"] else f"{month} {match['year']}"
