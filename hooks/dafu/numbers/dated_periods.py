"""Periods by parts of a year, or from or to a day: 今年1至5月, 截至2022年底, 2021年以来."""

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from .named_periods import PLANS
from .numerals import half_width, parse_numeral

RELATIVE_YEARS = {"今年": 0, "去年": -1, "前年": -2, "明年": 1}
_FIRST_YEAR, _FIRST_PLAN, _YEARS_OF_PLAN = 2006, 11, 5
_TO = "[-—–~至到]"
_MONTH = "(?:1[0-2]|0?[1-9])"
_PART = (
    f"(?:(?P<from>{_MONTH})月?{_TO}(?P<to>{_MONTH})月份?(?![0-9])"
    "|(?P<half>[上下])半年|前(?P<quarters>[二两三23])个?季度|第?(?P<quarter>[一二三四1-4])季度"
    f"|(?P<month>{_MONTH})月(?!龄)(?:(?P<day>3[01]|[12][0-9]|0?[1-9])日|份)?(?!{_TO}))"
)
_TIME = (
    "(?:(?:(?:(?<![0-9])(?<![年月日][-—–~至到])(?P<year>(?:19|20)[0-9]{2})年|(?P<said>[今去前明]年))"
    "(?!春季|秋季|学年|学期|财年)|(?:(?<![0-9年月至—–~每上下个-])|(?<=截至)|(?<=截止至))(?=[0-9上下前第一二三四]))"
    f"{_PART}?(?P<end>年?[底末])?|“?(?P<plan>十[一二三四五六])五”?(?:规划)?(?P<close>期?末)?)"
)
_PERIOD = re.compile(
    "(?P<until>截[至止][到至]?)?(?P<aim>(?<![高低大小升降长增减加少扩展延迟续涨缩达直])到)?"
    f"(?P<beginning>[自从])?{_TIME}(?:(?P<since>以来|至今)|(?P<on>起(?![施实执生]))"
    "|(?P<during>期间|时期)|(?P<before>前(?![0-9一二两三四五六七八九十]))|)"
)
_PARTS = ("from", "half", "quarters", "quarter", "month")
_TIMES = ("year", "said", "plan", *_PARTS)
_YEARS_OF_A_PLAN = re.compile("十[一二三四五六]五”?前[一二两三四]年")
# What tells since when things are, of which something else is said: 2000年底前建成的小区.
_OF_THINGS = re.compile("[^,，;；。、的]{0,8}(?:成|设|建|工|用|得|生|记|立|理|学|业|休|保|职|家)的")


class Relation(StrEnum):
    """How a time bounds a period: 期间, 底, 截至, 以来, 起, 到, 前."""

    WITHIN = "within"
    AT = "at"
    AS_AT = "as-at"
    SINCE = "since"
    FROM = "from"
    BY = "by"
    BEFORE = "before"


class TimeUnit(StrEnum):
    """What a time is a part or a number of."""

    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    QUARTERS = "quarters"
    MONTHS = "months"
    MONTH = "month"
    DAY = "day"
    PLAN = "plan"


class Dated(NamedTuple):
    """A time from its first to its last day, meant by its end alone if `at_end`.

    `number` counts what the unit does: the second quarter, the first three, the 14th plan; it is
    None for years, months and days. `said` is the letter's word if that counts the year: 今年. If
    the letter names no year, 1至4月, that of the days is no matter, and `names_year` false.
    """

    relation: Relation
    unit: TimeUnit
    first: dt.date
    last: dt.date
    number: int | None
    at_end: bool
    said: str
    names_year: bool

    def compares_with(self, other: "Dated") -> bool:
        """Whether both are moments, or the same part of a year."""
        moments = {Relation.AT, Relation.AS_AT}
        part, others = (
            (each.relation, each.unit, each.number, each.first.month, each.last.month)
            for each in (self, other)
        )
        alike = {self.relation, other.relation} <= moments or part == others
        return alike and self.names_year and other.names_year


class FoundPeriod(NamedTuple):
    """Where such words stand in a text; `words` are empty for years of a plan."""

    start: int
    end: int
    words: str


def find_dated(text: str) -> Iterator[FoundPeriod]:
    """The words for such periods in a Chinese text; a year by itself is none."""
    told = half_width(text)
    for match in _PERIOD.finditer(told):
        if _relation(match) and not _OF_THINGS.match(told, match.end()):
            yield FoundPeriod(*match.span(), text[match.start() : match.end()])
    for match in _YEARS_OF_A_PLAN.finditer(told):
        yield FoundPeriod(*match.span(), "")


def read_dated(words: str, signed: dt.date) -> Dated | None:
    """What such words mean in a letter signed on a day; None for others and impossible days."""
    match = _PERIOD.fullmatch(half_width(words))
    relation = _relation(match) if match else None
    if match is None or relation is None:
        return None
    try:
        unit, first, last, number = _time(match, signed)
    except ValueError:
        return None
    return Dated(
        relation,
        unit,
        first,
        last,
        number,
        at_end=bool(match["end"] or match["close"]),
        said=match["said"] or "",
        names_year=any(match[name] for name in ("year", "said", "plan")),
    )


def _relation(match: re.Match[str]) -> Relation | None:
    """How the words bound a period, None where they name a year, a day or a plan alone."""
    if not any(match[name] for name in _TIMES):
        return None
    before = [name for name in ("until", "aim", "beginning") if match[name]]
    after = [name for name in ("since", "on", "during", "before") if match[name]]
    match before, after:
        case ["until"], []:
            relation = Relation.AS_AT
        case ["aim"], []:
            relation = Relation.BY
        case [] | ["aim"], ["before"] if not match["plan"]:
            relation = Relation.BEFORE
        case [] | ["beginning"], ["since"]:
            relation = Relation.SINCE
        case [] | ["beginning"], ["on"]:
            relation = Relation.FROM
        case [], ["during"] if match["plan"]:
            relation = Relation.WITHIN
        case [], []:
            return _relation_alone(match)
        case _:
            return None
    return relation


def _relation_alone(match: re.Match[str]) -> Relation | None:
    if match["end"] or match["close"]:
        return Relation.AT
    is_part = any(match[name] for name in _PARTS) and not match["day"]
    return Relation.WITHIN if is_part else None


def _time(match: re.Match[str], signed: dt.date) -> tuple[TimeUnit, dt.date, dt.date, int | None]:
    if plan := match["plan"]:
        number = PLANS[plan]
        first = _FIRST_YEAR + _YEARS_OF_PLAN * (number - _FIRST_PLAN)
        return TimeUnit.PLAN, *_months(first, 1, 12, _YEARS_OF_PLAN), number
    relative = RELATIVE_YEARS.get(match["said"], 0)
    year = int(match["year"]) if match["year"] else signed.year + relative
    if match["half"]:
        half = 1 if match["half"] == "上" else 2
        return TimeUnit.HALF, *_months(year, 6 * half - 5, 6 * half), half
    if match["quarters"]:
        count = int(parse_numeral(match["quarters"]))
        return TimeUnit.QUARTERS, *_months(year, 1, 3 * count), count
    if match["quarter"]:
        quarter = int(parse_numeral(match["quarter"]))
        return TimeUnit.QUARTER, *_months(year, 3 * quarter - 2, 3 * quarter), quarter
    if match["from"]:
        return TimeUnit.MONTHS, *_months(year, int(match["from"]), int(match["to"])), None
    if match["day"]:
        day = dt.date(year, int(match["month"]), int(match["day"]))
        return TimeUnit.DAY, day, day, None
    if match["month"]:
        return TimeUnit.MONTH, *_months(year, int(match["month"]), int(match["month"])), None
    return TimeUnit.YEAR, *_months(year, 1, 12), None


def _months(year: int, first: int, last: int, years: int = 1) -> tuple[dt.date, dt.date]:
    """The first day of a month and the last one of another, which is not before it."""
    if last < first:
        raise ValueError(f"months {first} to {last}")
    final = year + years - 1
    return dt.date(year, first, 1), dt.date(final, last, calendar.monthrange(final, last)[1])
