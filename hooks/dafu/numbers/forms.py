"""The forms that a quantity may have, apart from the words that bound it: each read exactly."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext
from enum import StrEnum

from .numerals import (
    MAX_LENGTH,
    NUMERAL,
    RANGE_SEPARATOR,
    SCALE,
    NumeralError,
    parse_numeral,
    parse_pair,
)
from .qualifiers import INNER
from .units import (
    BIG,
    FRACTION,
    NO_UNIT,
    PROPORTION,
    RANK,
    Names,
    Unit,
    UnitKind,
    find_unit,
    split_unit,
)

MAX_DIGITS = 30

_PER = {"百分之": "%", "千分之": "‰", "万分之": "‱"}
_RANK = re.compile(f"(第|前)({NUMERAL})(?:名|位|强)?")
_FRACTION = re.compile(f"({NUMERAL})分之({NUMERAL})")
_SLASH = re.compile("([0-9]+)/([0-9]+)")
_RATE = re.compile(f"({NUMERAL})(/[0-9]*[百千万亿]+)")
_PROPORTION = re.compile(f"({NUMERAL})[:比∶]({NUMERAL})((?:[:∶]{NUMERAL})*)")
_RANGE = re.compile(
    f"({NUMERAL})(.{{0,8}}?)(?:{RANGE_SEPARATOR}|以上(?=.*以[下内]$))({NUMERAL})(.*)"
)
_TERM = re.compile(f"({NUMERAL})([{''.join(INNER)}]?)({SCALE}?)(.*)")
_SIGNED = re.compile("(负|零下|[-−－])(.+)")
_HALF = re.compile("一?半(.*)|对半|折半|减半|过半数?")
_PERCENTILE = re.compile("(?:百分之|第)?(.+?)个?百分位")
_HUNDREDTHS = re.compile(f"({NUMERAL})成([一二三四五六七八九半])")
_AND_A_HALF = re.compile(f"({NUMERAL})(?:(个)半(.+)|(.+?)半)")
_PAIR_OF = re.compile("[俩仨]")
_TIMES_OVER = re.compile(f"翻了?({NUMERAL})?番(半)?")
_APART = re.compile("([一二三四五六七八九1-9])、([一二三四五六七八九1-9])(.+)")
_FROM_BELOW = re.compile(f"[-−－]({NUMERAL}.{{0,8}}?){RANGE_SEPARATOR}({NUMERAL}.*)")
_SYMBOLS = {"¥": "元", "￥": "元", "$": "美元", "€": "欧元"}
_VAGUE = re.compile("(?:好?几|数)([十百千万亿]+)(.+)|([十百千万亿]+元?)(级)")
_PART = re.compile(f"({NUMERAL})([^0-9]+?)(?={NUMERAL}|$)")
# What adds up in one span, the larger first: how many of the smallest each makes, and the unit.
_SUMS = (
    ({"元": 100, "块": 100, "角": 10, "分": 1}, "元", 100),
    ({"年": 12, "岁": 12, "周岁": 12, "个月": 1}, "个月", 1),
    ({"小时": 60, "个小时": 60, "分钟": 1, "分": 1}, "分钟", 1),
    ({"分钟": 60, "分": 60, "秒": 1}, "秒", 1),
)
_SHARED_SCALE = re.compile("[百千]?万?亿?$")
_LAST_PLACE = re.compile("(?:\\.([0-9]+))?(万?亿?)$")


class QuantityFault(StrEnum):
    """Why a span is no quantity."""

    NO_NUMBER = "no-number"
    NO_UNIT = "no-unit"
    UNKNOWN_UNIT = "unknown-unit"
    UNITS_DIFFER = "units-differ"
    LEADING_TEXT = "leading-text"
    TRAILING_TEXT = "trailing-text"
    RANGE_REVERSED = "range-reversed"
    TOO_LARGE = "too-large"
    TWO_BOUNDS = "two-bounds"


class QuantityError(ValueError):
    """A span that states no quantity; `found` is the part at fault, in half-width forms."""

    def __init__(self, code: QuantityFault, found: str) -> None:
        """Keep the parts, for messages in words of the caller's own."""
        super().__init__(f"{code}: {found!r}")
        self.code = code
        self.found = found


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The stated number, or the two ends of a range, and its step, before the unit's factor.

    What is vague has no numbers.
    """

    numbers: tuple[Decimal, ...]
    unit: Unit
    bounds: tuple[str, ...] = ()
    step: Decimal | None = None
    parts: tuple[Decimal, ...] = ()


def read_form(body: str, more: Names) -> Reading:
    """Read a number and its unit, without bounds; raises QuantityError."""
    readers = (_read_rank, _read_times_over, _read_fraction, _read_proportion, _read_tolerance)
    for read in readers:
        if reading := read(body):
            return reading
    if body[:1] in _SYMBOLS:
        return read_form(f"{body[1:]}{_SYMBOLS[body[0]]}", more)
    if below := _FROM_BELOW.fullmatch(body):
        return _read_from_below(below[1], below[2], more)
    if signed := _SIGNED.fullmatch(body):
        reading = read_form(signed[2], more)
        return replace(reading, numbers=tuple(-number for number in reversed(reading.numbers)))
    body = _with_sign(body.removeprefix("+"))
    return (
        _read_vague(body, more)
        or _read_half(body, more)
        or _read_sum(body, more)
        or _read_range(body, more)
        or _read_term(body, more)
    )


def _number(text: str) -> Decimal:
    if len(text) > MAX_LENGTH:
        raise QuantityError(QuantityFault.TOO_LARGE, text)
    try:
        return parse_numeral(text)
    except NumeralError:
        raise QuantityError(QuantityFault.NO_NUMBER, text) from None


def _unit(text: str, number: str, more: Names) -> Unit:
    if not text:
        if "." in number or (number[-1:] in "万亿" and number[:1] not in "万亿"):
            return NO_UNIT  # an index of 4.12, 129.88亿
        raise QuantityError(QuantityFault.NO_UNIT, number)
    unit = BIG if text == BIG.name else find_unit(text, more)
    if unit is None:
        parts = split_unit(text, more)
        if parts is None:
            raise QuantityError(QuantityFault.UNKNOWN_UNIT, text)
        raise QuantityError(QuantityFault.TRAILING_TEXT, parts[1])
    return unit


def _read_rank(body: str) -> Reading | None:
    """第三 and 第3位; 前三 and 前10名 are that rank or a better one."""
    match = _RANK.fullmatch(body)
    if match is None:
        return None
    rank = _number(match[2])
    if rank != int(rank):
        raise QuantityError(QuantityFault.NO_NUMBER, match[2])
    return Reading(numbers=(rank,), unit=RANK, bounds=("以内",) if match[1] == "前" else ())


def _read_times_over(body: str) -> Reading | None:
    """翻番 and 翻两番, how many times something doubles; 双倍; 百分之七十百分位."""
    if match := _TIMES_OVER.fullmatch(body):
        times = _number(match[1] or "一") + (Decimal("0.5") if match[2] else 0)
        return Reading(numbers=(times,), unit=_unit("番", body, ()))
    if body == "双倍":
        return Reading(numbers=(Decimal(2),), unit=_unit("倍", body, ()))
    if match := _PERCENTILE.fullmatch(body):
        return Reading(numbers=(_number(match[1]),), unit=_unit("百分位", body, ()))
    return None


def _read_fraction(body: str) -> Reading | None:
    match = _FRACTION.fullmatch(body)
    slash = _SLASH.fullmatch(body)
    if body.startswith(tuple(_PER)) or not (match or slash):
        return None
    whole_text, parts_text = match.groups() if match else slash.groups()[::-1]  # type: ignore[union-attr]
    parts, whole = _number(parts_text), _number(whole_text)
    if not whole:
        raise QuantityError(QuantityFault.NO_NUMBER, whole_text)
    with localcontext(prec=MAX_DIGITS):
        return Reading(numbers=(parts / whole,), unit=FRACTION)


def _read_proportion(body: str) -> Reading | None:
    """8:2 and 3比1, and rates such as 23.2/10万."""
    if match := _PROPORTION.fullmatch(body):
        parts = tuple(map(_number, (match[1], match[2], *re.split("[:∶]", match[3])[1:])))
        if not parts[1]:
            raise QuantityError(QuantityFault.NO_NUMBER, match[2])
        with localcontext(prec=MAX_DIGITS):
            numbers = (parts[0] / parts[1],) if len(parts) == 2 else ()  # noqa: PLR2004 - 5:3:2 is no number
        return Reading(numbers=numbers, unit=PROPORTION, parts=parts)
    if match := _RATE.fullmatch(body):
        number, per = _number(match[1]), match[2]
        one = f"per {_number(per[1:]) if per[1:2].isdigit() else _number(f'1{per[1:]}'):,}"
        unit = Unit(name=per, kind=UnitKind.COUNT, one=one, many=one)
        return Reading(numbers=(number,), unit=unit, step=_step(match[1], UnitKind.RATIO))
    return None


def _read_tolerance(body: str) -> Reading | None:
    """±5% lies between -5% and 5%."""
    if not body.startswith(("±", "正负")):
        return None
    reading = _read_term(_with_sign(body.removeprefix("±").removeprefix("正负")), ())
    return replace(reading, numbers=(-reading.numbers[-1], reading.numbers[-1]))


def _with_sign(body: str) -> str:
    """Write 百分之五 and 百分之五至百分之十 with the sign behind: 五%, 五至十%."""
    prefix = body[: len("百分之")]
    return body.replace(prefix, "") + _PER[prefix] if prefix in _PER else body


def _read_from_below(low: str, high: str, more: Names) -> Reading:
    """-3%至5%, from below zero to above."""
    end = _read_term(high, more)
    start = _read_term(low if re.search(r"[^0-9.]$", low) else low + end.unit.name, more)
    if start.unit != end.unit:
        raise QuantityError(QuantityFault.UNITS_DIFFER, low)
    return Reading(numbers=(-start.numbers[0], end.numbers[-1]), unit=end.unit)


def _read_vague(body: str, more: Names) -> Reading | None:
    """数百家 and 百亿级 state a scale, and no number."""
    match = _VAGUE.fullmatch(body)
    if match is None:
        return None
    scale = (match[1] or match[3].removesuffix("元")).removeprefix("好")
    unit = _unit(match[2] or match[4], scale, more)
    return Reading(numbers=(), unit=unit, parts=(_number(scale),))


def _read_half(body: str, more: Names) -> Reading | None:
    """半年, 一半, 一年半, 3个半月, 一成五 and 俩."""
    if match := _HALF.fullmatch(body):
        if match[1] in {None, "", "数"}:
            return Reading(numbers=(Decimal("0.5"),), unit=FRACTION)
        unit = _unit("个月" if match[1] == "月" else match[1], "半", more)
        return Reading(numbers=(Decimal("0.5"),), unit=unit)
    if match := _HUNDREDTHS.fullmatch(body):
        tenths = _number(match[1]) + _number(match[2].replace("半", "五")) / 10
        return Reading(numbers=(tenths,), unit=_unit("成", body, more))
    if match := _AND_A_HALF.fullmatch(body):
        unit = _unit(f"个{match[3]}" if match[2] else match[4], match[1], more)
        return Reading(numbers=(_number(match[1]) + Decimal("0.5"),), unit=unit)
    if _PAIR_OF.fullmatch(body):
        return Reading(numbers=(Decimal("俩仨".index(body) + 2),), unit=_unit("个", body, more))
    return None


def _read_sum(body: str, more: Names) -> Reading | None:
    """十元三角八分 and 2年6个月, which add up."""
    parts = _PART.findall(body)
    if len(parts) < len("元角") or "".join(map("".join, parts)) != body:
        return None
    for sizes, whole, size in _SUMS:
        order = [list(sizes).index(name) for _, name in parts if name in sizes]
        if len(order) == len(parts) and order == sorted(set(order)):
            total = sum((_number(number) * sizes[name] for number, name in parts), Decimal(0))
            return Reading(numbers=(total / size,), unit=_unit(whole, body, more))
    return None


def _read_range(body: str, more: Names) -> Reading | None:
    if apart := _APART.fullmatch(body):
        low, high = _number(apart[1]), _number(apart[2])
        if high - low == 1:
            return Reading(numbers=(low, high), unit=_unit(apart[3], apart[2], more))
    match = _RANGE.fullmatch(body)
    if match is None:
        return None
    low_text, low_unit, high_text, high_unit = match.groups()
    if "以上" in body:
        high_unit = re.sub("以[下内]$", "", high_unit)
    unit = _unit(high_unit, high_text, more)
    if low_unit and _unit(low_unit, low_text, more) != unit:
        raise QuantityError(QuantityFault.UNITS_DIFFER, low_unit)
    high = _number(high_text)
    low = (None if low_unit else _with_scale_of(low_text, high_text)) or _number(low_text)
    if low >= high:
        raise QuantityError(QuantityFault.RANGE_REVERSED, body)
    return Reading(numbers=(low, high), unit=unit)


def _with_scale_of(low: str, high: str) -> Decimal | None:
    """Read 1 of 1-2万 with the scale of the high end; None where it would not be the low end."""
    match = _SHARED_SCALE.search(high)
    scale = match[0] if match else ""
    for start in range(len(scale)):
        try:
            scaled = parse_numeral(low + scale[start:])
        except NumeralError:
            continue
        return scaled if scaled < parse_numeral(high) else None
    return None


def _read_term(body: str, more: Names) -> Reading:
    match = _TERM.fullmatch(body)
    if match is None:
        number = re.search(NUMERAL, body)
        if number is None:
            raise QuantityError(QuantityFault.NO_NUMBER, body)
        raise QuantityError(QuantityFault.LEADING_TEXT, body[: number.start()])
    digits, inner, scale, rest = match.groups()
    if rest[:1] == "个" and rest[1:2] in INNER:
        inner, rest = rest[1], f"个{rest[2:]}"  # 两个多月
    numeral = digits + scale
    unit = _unit(rest, numeral, more)
    numbers = parse_pair(numeral) or (_number(numeral),)
    return Reading(numbers=numbers, unit=unit, bounds=tuple(inner), step=_step(numeral, unit.kind))


def _step(numeral: str, kind: UnitKind) -> Decimal | None:
    """One in the last place of a numeral with decimals or a scale, or of any that is a ratio."""
    match = _LAST_PLACE.search(numeral)
    decimals, scale = match.groups(default="") if match else ("", "")
    if not decimals and not scale and kind not in (UnitKind.RATIO, UnitKind.POINTS):
        return None
    one = parse_numeral(f"1{scale}")
    return one.scaleb(-len(decimals))
