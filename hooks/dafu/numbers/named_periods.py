"""Parts of a year and plans by their names: 前三季度 is the first three quarters.

Their numbers count periods, not things: 前三季度 is no third quarter, and 上一季度 no first one.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from .numerals import half_width

_ZH_NUMBER = {
    digit: n for n, pair in enumerate(("一1", "二2两", "三3", "四4"), 1) for digit in pair
}
_ORDINALS = ("first", "second", "third", "fourth")
_EN_NUMBER = (
    {word: n for n, word in enumerate(_ORDINALS, 1)}
    | {word: n for n, word in enumerate(("1st", "2nd", "3rd", "4th"), 1)}
    | {"two": 2, "three": 3, "2": 2, "3": 3}
)
PLANS = {"十一": 11, "十二": 12, "十三": 13, "十四": 14, "十五": 15, "十六": 16}
_PLAN_WORDS = ("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth")
_TO_ZH, _TO_EN = re.compile("[至到~—–-]"), re.compile(r"to|through|–|-")

_ZH = re.compile(
    "前(?P<first>[二两三23])个?季度"
    "|(?P<beside>上|本|下)一?个?季度"
    "|(?<![0-9十每])(?P<quarters>第?[一二三四1-4](?:季度)?(?:[、和至到~—–-]第?[一二三四1-4])*)季度"
    "|(?P<half>[上下])半年"
    "|(?P<plan>十[一二三四五六])五(?![0-9岁个家名天年])"
)
_ORDINAL = r"(?:first|second|third|fourth|1st|2nd|3rd|4th)"
_EN = re.compile(
    r"\b(?:first (?P<first>two|three|2|3) quarters"
    r"|(?P<beside>previous|last|preceding|prior|this|current|next|following|coming) quarter"
    rf"|(?P<quarters>{_ORDINAL}(?:(?:,| and| or| to| through|–|-) ?{_ORDINAL})*) quarters?"
    r"|(?P<half>first|second|latter|1st|2nd) (?:half|(?:six|6) months)|(?P<short>[QH][1-4])"
    r"|(?:from |between )?(?P<months>January (?:to|through|and|–|-) June"
    r"|July (?:to|through|and|–|-) December)"
    rf"|(?P<plan>1[1-6]th|{'|'.join(_PLAN_WORDS)}) five-year (?:plan|programme|program))\b",
    re.IGNORECASE,
)
_EN_SIGN = re.compile("quarter|half|months|January|July|five-year|[QH][1-4]", re.IGNORECASE)
_BESIDE = {"上": "previous", "本": "this", "下": "next"} | {
    **dict.fromkeys(("previous", "last", "preceding", "prior"), "previous"),
    **dict.fromkeys(("this", "current"), "this"),
    **dict.fromkeys(("next", "following", "coming"), "next"),
}


class NamedPeriod(NamedTuple):
    """A period and its place; of what it means, the same words in either language."""

    start: int
    end: int
    words: str
    means: tuple[str, ...]


def chinese_periods(text: str) -> Iterator[NamedPeriod]:
    """The named periods of a Chinese text: `first 3 quarters`, `half 1`, `plan 14`."""
    for match in _ZH.finditer(half_width(text)):
        if match["plan"]:
            means = [f"plan {PLANS[match['plan']]}"]
        else:
            numbers = [_ZH_NUMBER[char] for char in match["quarters"] or "" if char in _ZH_NUMBER]
            means = _part_of_year(match, numbers, _TO_ZH, "上")
        yield NamedPeriod(*match.span(), text[match.start() : match.end()], tuple(means))


def english_periods(text: str) -> Iterator[NamedPeriod]:
    """Those of an English text."""
    for match in _EN.finditer(text) if _EN_SIGN.search(text) else ():
        if plan := (match["plan"] or "").lower():
            number = int(plan[:2]) if plan[0].isdigit() else 11 + _PLAN_WORDS.index(plan)
            means = [f"plan {number}"]
        elif months := match["months"]:
            means = ["half 1" if months.lower().startswith("january") else "half 2"]
        elif match["short"]:
            kind = "quarter" if match["short"][0] in "Qq" else "half"
            means = [f"{kind} {match['short'][1]}"]
        else:
            listed = re.findall(_ORDINAL, match["quarters"] or "", re.IGNORECASE)
            numbers = [_EN_NUMBER[word.lower()] for word in listed]
            means = _part_of_year(match, numbers, _TO_EN, "first 1st")
        yield NamedPeriod(*match.span(), match[0], tuple(means))


def _part_of_year(
    match: re.Match[str], numbers: list[int], to: re.Pattern[str], first_half: str
) -> list[str]:
    if first := match["first"]:
        return [f"first {_ZH_NUMBER.get(first) or _EN_NUMBER[first.lower()]} quarters"]
    if beside := match["beside"]:
        return [f"{_BESIDE[beside.lower()]} quarter"]
    if half := match["half"]:
        return ["half 1" if half.lower() in first_half.split() else "half 2"]
    if numbers[0] == 1 < numbers[-1] and to.search(match["quarters"]):
        return [f"first {numbers[-1]} quarters"]
    return [f"quarter {number}" for number in numbers]
