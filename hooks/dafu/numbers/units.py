"""Units: the measure words, nouns and currencies that follow a number in official Chinese."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import cache, lru_cache, partial
from pathlib import Path
from types import MappingProxyType

from ..tables import table
from .numerals import half_width

_FILE = Path(__file__).with_name("units.yml")


def latin_units() -> tuple[str, ...]:
    """The names in Latin letters of what measures, the longest first."""
    names = (name for name in table(_FILE)["measures"] if name[0] < "一")
    return tuple(sorted(names, key=len, reverse=True))


class UnitKind(StrEnum):
    """What a unit measures."""

    COUNT = "count"
    CURRENCY = "currency"
    RATIO = "ratio"
    POINTS = "points"
    RANK = "rank"
    DURATION = "duration"

    @property
    def is_bare(self) -> bool:
        """Whether a value in base units is a mere number: 0.1 for 10%, 3 for 第三."""
        return self in (UnitKind.RATIO, UnitKind.POINTS, UnitKind.RANK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit by its Chinese name without a scale: 元, not 万元.

    `code` is the ISO 4217 code of a currency. `factor` turns a stated number into base units:
    10 of % are 0.1. All ways to write a currency give the one name: 人民币 is 元. `one` and `many`
    are its English, where it has one whatever it counts. What `is_measure` counts nothing: 亩, 天.
    """

    name: str
    kind: UnitKind
    code: str | None = None
    factor: Decimal = Decimal(1)
    one: str = field(default="", compare=False)
    many: str = field(default="", compare=False)
    is_measure: bool = field(default=False, compare=False)


RANK = Unit(name="第", kind=UnitKind.RANK)
FRACTION = Unit(name="分之", kind=UnitKind.RATIO)
PROPORTION = Unit(name="比", kind=UnitKind.RATIO, one="ratio", many="ratio")
NO_UNIT = Unit(name="", kind=UnitKind.COUNT)
BIG = Unit(name="大", kind=UnitKind.COUNT)  # of 三大主导产业, whose noun is described

# Durations of which 近 says how long they are: 近2小时 is no period.
NO_PERIODS = frozenset("小时 个小时 分钟 秒 秒钟 工作日 个工作日 刻钟 个交易日".split())

Names = tuple[tuple[str, str, str], ...]  # Chinese, and English for one and for several

_NOT_BEFORE = MappingProxyType(  # 3月份, 4个班次, 5基站
    {"月": "(?![度份])", "班": "(?!次)", "基": "(?![站层地金础因本点建准])"}
)
_SCALE_OF_PART = re.compile("^[0-9]{0,4}[十百千万亿]+")


@lru_cache(4096)
def find_unit(text: str, more: Names = ()) -> Unit | None:
    """Look up a whole text as a unit; `more` are those of the data.

    大行动, 个行动 and 个大行动 are 行动, but 大类 is itself. Of 元/吨, 场(次) and 元/百公里 each
    part is a unit.
    """
    name = half_width(text).replace("每", "/")  # 50公里每小时
    units = _units(more)
    if unit := units.get(name):
        return unit
    plain = name.removeprefix("个").removeprefix("大")
    unit = units.get(plain)
    if unit:
        return unit if unit.kind is UnitKind.COUNT and plain[:1] not in "月周" else None
    return _compound(name, units)


def split_unit(text: str, more: Names = ()) -> tuple[Unit, str] | None:
    """Take the longest unit off the start of a text, and return it with the rest."""
    match = unit_pattern(more).match(half_width(text))
    unit = find_unit(match[0], more) if match else None
    return (unit, text[match.end() :]) if match and unit else None


def unit_pattern(more: Names = ()) -> re.Pattern[str]:
    """What the longest unit at a place matches, compounds included."""
    return _unit_pattern(more)


@cache
def _unit_pattern(more: Names) -> re.Pattern[str]:
    listed = _units(more)
    names = sorted(listed, key=lambda name: (-len(name), name))
    latin = [name for name in names if name[-1].isascii() and name[0].isalpha()]
    big = [name for name in names if name in _nouns() and name[0] in listed]
    other = [name for name in names if name not in {*latin, *big}]
    unit = f"(?:{_any(other)}|{_any(latin)}(?![A-Za-z0-9]))"
    return re.compile(
        rf"(?:大{_any(big)}|大?{unit})(?:\({unit}\))?"
        rf"(?:[/·•](?:[0-9]{{0,4}}[十百千万亿]+)??{unit}"
        r"|每(?:小时|分钟|秒|[年月日天](?=[,。;、)\s]|\Z)))*"
    )


def _any(names: Iterable[str]) -> str:
    """A pattern for any of the names, the first that fits, by their first characters."""
    by_first: dict[str, list[str]] = {}
    for name in names:
        end = _NOT_BEFORE.get(name[-1], "")
        by_first.setdefault(name[0], []).append(re.escape(name[1:]) + end)
    groups = (f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in by_first.items())
    return f"(?:{'|'.join(groups)})"


@cache
def _nouns() -> frozenset[str]:
    return frozenset(table(_FILE)["nouns"].split())


def _compound(name: str, units: Mapping[str, Unit]) -> Unit | None:
    """元/吨 or 场(次): a unit of its own, by the name as it stands."""
    parts = re.split(r"[/·•(]", name.removesuffix(")"))
    if len(parts) < len("元吨") or "" in parts:
        return None
    found = [units.get(part) or units.get(_SCALE_OF_PART.sub("", part)) for part in parts]
    first, *others = found
    if first is None or not all(others) or parts[0] not in units:
        return None
    if "/" not in name:
        return Unit(name=name, kind=first.kind, one=first.one, many=first.many)
    return Unit(
        name=name,
        kind=UnitKind.COUNT,
        one=_per(first.code or first.one, parts[1:], units),
        many=_per(first.code or first.many, parts[1:], units),
    )


def _per(first: str, parts: Iterable[str], units: Mapping[str, Unit]) -> str:
    """`CNY per tonne`, or nothing where a part has no English of its own."""
    names = [_TIMES.get(part) or (units[part].one if part in units else "") for part in parts]
    return " per ".join((first, *names)) if first and all(names) else ""


_TIMES = MappingProxyType(
    {"年": "year", "月": "month", "日": "day", "天": "day", "小时": "hour", "次": "time"}
    | {"周": "week", "分钟": "minute", "秒": "second"}
)


@cache
def _units(more: Names) -> Mapping[str, Unit]:
    own = ((zh, Unit(name=zh, kind=UnitKind.COUNT, one=one, many=many)) for zh, one, many in more)
    return MappingProxyType({**_listed(), **dict(own)})


@cache
def _listed() -> Mapping[str, Unit]:
    return MappingProxyType(dict(_read()))


def _read() -> Iterator[tuple[str, Unit]]:
    listed = table(_FILE)
    for group in ("measure-words", "nouns"):
        for name in listed[group].split():
            yield name, Unit(name=name, kind=UnitKind.COUNT)
    for group in ("named", "measures"):
        of_group = partial(Unit, kind=UnitKind.COUNT, is_measure=group == "measures")
        for name, (one, many) in listed[group].items():
            yield name, of_group(name=name, one=one, many=many)
    for english, names in listed["durations"].items():
        one, _, many = english.partition(", ")
        duration = partial(Unit, kind=UnitKind.DURATION, one=one, many=many, is_measure=True)
        yield from ((name, duration(name=name)) for name in names.split())
    for code, names in listed["currencies"].items():
        name, *others = names.split()
        currency = Unit(name=name, kind=UnitKind.CURRENCY, code=code)
        yield from ((each, currency) for each in (name, *others))
    yield "角", Unit(name="角", kind=UnitKind.CURRENCY, code="CNY", factor=Decimal("0.1"))
    for name, factor in (("%", "0.01"), ("‰", "0.001"), ("‱", "0.0001"), ("成", "0.1")):
        yield name, Unit(name=name, kind=UnitKind.RATIO, factor=Decimal(factor))
    for name, factor in (("百分点", "0.01"), ("千分点", "0.001"), ("基点", "0.0001")):
        points = Unit(name=f"个{name}", kind=UnitKind.POINTS, factor=Decimal(factor))
        yield from ((each, points) for each in (name, f"个{name}"))
