"""Dates and times in Chinese text: found, and read."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from .numerals import CHINESE_RUN, PLAIN, RANGE_SEPARATOR, half_width, integers_in, parse_numeral

MAX_LENGTH = 40

_ONES = "一二三四五六七八九"
_ALONE = f"(?<![0-9.{PLAIN}])"
_YEAR = rf"(?:{_ALONE}(?:(?:1[5-9]|2[01])[0-9]{{2}}|[一二][〇零○{_ONES}]{{3}}))"
_MONTH = f"(?:{_ALONE}(?:1[0-2]|0?[1-9]|十[一二]?|[{_ONES}]))"
_DAY = f"(?:3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[{_ONES}]?|[{_ONES}])"
_ARABIC_DAY = "(?:3[01]|[12][0-9]|0?[1-9])"
_SMALL = f"(?:[0-5]?[0-9]|[二三四五]?十[{_ONES}]?|[零〇]?[{_ONES}两])"
_QUARTER = f"(?:第?{_ALONE}[1-4一二三四两])"
_SPAN_WORD = "(?:的?(?:历史|时间)|以[上内下]|左右|来的|有?余|多|之久)"
_YEAR_WORD = f"(?:年度|学年|年(?!{_SPAN_WORD}))"
_LONG = r"(?<!近)(?<!约)(?<!逾)(?<!超过)(?<!距今)(?<!长达)(?<!已有)(?<!历经)"
_NOT_TIME = "(?![间段期代限常候])"
_OF_YEAR = f"(?:{_YEAR}年)?"
_AGO = "[内之以]|左右|前后|多|余|有余|的"  # what makes 15日 a length of time
_LASTS = "(?<![满超足约共期历达为第时])(?<!连续)(?<!不少于)(?<!至少)"

# The first shape that fits a place is taken. 9点 may be nine items: a time needs its minutes or
# the part of the day. 12-09 may be anything, and stays a number.
_SHAPE = re.compile(
    f"(?=[0-9{PLAIN}○第前上下周星礼农])"  # what one begins with, so that most places fail at once
    "(?:(?P<year_range>"
    rf"{_YEAR}{_YEAR_WORD}?{RANGE_SEPARATOR}{_YEAR}{_YEAR_WORD}"
    rf"|(?<=[(\[〔【])(?:19|20)[0-9]{{2}}{RANGE_SEPARATOR}(?:19|20)[0-9]{{2}}(?=[)\]〕】])"
    rf"|{_YEAR}年?{RANGE_SEPARATOR}[0-9]{{2}}{_YEAR_WORD}"
    rf"|(?<![0-9.])(?:19|20)[0-9]{{2}}[-—–~](?:19|20)[0-9]{{2}}(?![-0-9.万亿元人户家个名%])"
    ")|(?P<period>"
    f"{_OF_YEAR}(?:(?:{_MONTH}月?[、和])+|{_MONTH}月?{RANGE_SEPARATOR}){_MONTH}月份?(?!{_DAY}[日号])"
    f"|{_OF_YEAR}(?:前{_QUARTER}(?:个?季度)|(?:{_QUARTER}(?:季度)?(?:{RANGE_SEPARATOR}|[、和]))?"
    f"{_QUARTER}季度)|(?<=上|下|本|每){_QUARTER}季度"
    f"|{_OF_YEAR}前{_MONTH}个?月|{_OF_YEAR}[上下]半[年月]"
    f"|{_ALONE}(?:[12]?[0-9]|二?十[{_ONES}]?)世纪(?:(?:[1-9]0|[{_ONES}]十)年代)?(?:[初末]|中叶)?"
    f"|{_ALONE}(?:[1-9]0(?:[、至到][1-9]0)?|[{_ONES}]{{1,2}}十)年代"
    rf"|(?<![0-9{PLAIN}])十[{_ONES[:6]}]五(?![0-9{PLAIN}年个名家项])"
    "|(?<=“)[七八九]五(?=”|规划|期间|时期)"
    rf"|(?<![0-9.{PLAIN}])[0-9]{{2}}年(?=[底初末]|年[底初末]|上半年|下半年|[0-9]{{1,2}}月)"
    ")|(?P<date>"
    rf"{_YEAR}(?:-(?:1[0-2]|0?[1-9])-|/(?:1[0-2]|0?[1-9])/|\.(?:1[0-2]|0?[1-9])\.){_DAY}"
    r"(?!\.?[0-9])"
    rf"|(?<![0-9.])(?:19|20)[0-9]{{2}}[-/.](?:1[0-2]|0[1-9])(?![0-9/万亿%元.-])"
    f"|{_OF_YEAR}{_MONTH}月{_DAY}(?:[日号]?{RANGE_SEPARATOR}{_DAY})?[日号]"
    f"|{_OF_YEAR}{_MONTH}月(?!龄)份?(?:[上中下]旬|[底初末])?"
    f"|(?<=[年月])(?:{_DAY})[日号]"
    f"|{_LASTS}{_ALONE}{_ARABIC_DAY}日(?:{RANGE_SEPARATOR}{_ARABIC_DAY}日)?(?!{_AGO}|[均游龄租托间])"
    f"|(?<!第){_ALONE}{_ARABIC_DAY}号(?=[前后之至到以])"
    f"|(?:周|星期|礼拜)[一二三四五六](?![个次场期名批轮年])|(?<!每)周[一二三四五六]"
    f"|(?<=[初腊])[{_ONES}](?=[、,至到]|$)|农历[{_ONES}]月"
    ")|(?P<time>"
    "(?<![0-9:.比])(?<!比例)(?<![比例][为约达])(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9])?"
    r"(?![0-9:]|\.[0-9]|的?(?:比|杠杆|配))|(?<=[-/.][0-9]{2}\s)[0-2]?[0-9]:[0-9](?![0-9:])"
    f"|{_ALONE}{_SMALL}[时点](?:{_SMALL}分(?:{_SMALL}秒)?|半{_NOT_TIME})"
    f"|{_ALONE}(?:1?[0-9]|2[0-4])时{_NOT_TIME}"
    f"|(?<=[上下中]午|凌晨|早上|晚上|夜间|傍晚){_SMALL}[时点](?:半|整)?{_NOT_TIME}"
    ")|(?P<year>"
    f"{_LONG}{_YEAR}(?:{_YEAR_WORD}(?:年?[底初末]|[前后])?|(?=[级届]|(?:[、,和及]{_YEAR}){{1,6}}年))"
    "))"
)

_NUMBER = f"(?:[0-9]{{1,2}}|[{PLAIN}○]{{1,3}})"
_COMPLETE = re.compile(
    rf"(?:(?:[0-9]{{4}}|[{PLAIN}○]{{4}})年{_NUMBER}月{_NUMBER}[日号]"
    rf"|[0-9]{{4}}(?:-[0-9]{{1,2}}-|/[0-9]{{1,2}}/|\.[0-9]{{1,2}}\.)[0-9]{{1,2}})"
    rf"(?:(?:(?<=[日号])|\s+|T)(?P<time>[0-9]{{1,2}}:[0-9]{{1,2}}(?::[0-9]{{2}})?"
    rf"|{_NUMBER}[时点](?:{_NUMBER}分(?:{_NUMBER}秒)?|半)?))?"
)
_RUN = re.compile(f"[0-9]+|{CHINESE_RUN}")
_LATIN_ZERO = re.compile(f"(?<![0-9A-Za-z])[一二][0OoＯ〇零○][0OoＯ〇零○{_ONES}]{{2}}(?=年)")
_PLAN = re.compile("(十[一二三四五六]|[七八九])五")


class DateKind(StrEnum):
    """What a date span states."""

    DATE = "date"
    TIME = "time"
    YEAR = "year"
    YEAR_RANGE = "year-range"
    PERIOD = "period"


class DateError(ValueError):
    """A text that is no complete date, or none that the calendar has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateSpan:
    """A date, or a part of one, in a text; `values` are its numbers as they stand: 2021, 6, 8."""

    start: int
    end: int
    text: str
    kind: DateKind
    values: tuple[int, ...]


def find_dates(text: str) -> Iterator[DateSpan]:
    """Find dates, months, quarters, decades, times, years and ranges of years, in order."""
    for match in _SHAPE.finditer(plain_date(text)):
        yield DateSpan(
            start=match.start(),
            end=match.end(),
            text=text[match.start() : match.end()],
            kind=DateKind(str(match.lastgroup).replace("_", "-")),
            values=plan_values(match[0]) or integers_in(match[0]),
        )


def plain_date(text: str) -> str:
    """The text, as long as it is, in half width, and 二0一七年, as often typed, as 二〇一七年."""
    return _LATIN_ZERO.sub(lambda year: re.sub("[0OoＯ]", "〇", year[0]), half_width(text))


def plan_values(words: str) -> tuple[int, ...]:
    """Of a five-year plan such as 十四五, its number and the five; of anything else nothing."""
    plan = _PLAN.fullmatch(words)
    return (int(parse_numeral(plan[1])), 5) if plan else ()


def parse_date(text: str) -> dt.date | dt.datetime:
    """Read a complete date, or one with a time of day, which has no zone; raises DateError."""
    match = _COMPLETE.fullmatch(plain_date(text.strip()))
    if match is None:
        raise DateError(f"not a complete date: {text[:MAX_LENGTH]!r}")
    try:
        year, month, day, *time = (int(parse_numeral(run)) for run in _RUN.findall(match[0]))
        date = dt.date(year, month, day)
        if not match["time"]:
            return date
        if match["time"].endswith("半"):
            time.append(30)
        hour, minute, second = (*time, 0, 0)[:3]
        return dt.datetime.combine(date, dt.time(hour, minute, second))
    except ValueError:
        raise DateError(f"no such date: {text!r}") from None


def day_of(text: str) -> dt.date | None:
    """The day that a date states, None where it states none."""
    try:
        date = parse_date(text)
    except DateError:
        return None
    return date.date() if isinstance(date, dt.datetime) else date
