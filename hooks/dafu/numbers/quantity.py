"""Quantities: a marked span such as `236.8亿元`, `2000人以上` or `5000-10000元`, read exactly."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from enum import StrEnum

from .neighbours import overlooked
from .numerals import (
    MAX_LENGTH,
    NUMERAL,
    PRECISION,
    RANGE_SEPARATOR,
    SCALE,
    NumeralError,
    half_width,
    parse_numeral,
    parse_pair,
    trim,
)
from .qualifiers import BOUNDS, INNER, Bound, Context, contexts_before, contexts_of, part_qualifiers
from .units import FRACTION, RANK, Unit, UnitKind, find_unit, split_unit

__all__ = [
    "Bound",
    "Context",
    "Quantity",
    "QuantityError",
    "QuantityFault",
    "contexts_before",
    "overlooked_neighbour",
    "parse_quantity",
]

MAX_DIGITS = 30
MAX_SPAN = 80
_NEARLY = frozenset({"近", "将近", "接近"})

_PER = {"百分之": "%", "千分之": "‰", "万分之": "‱"}
_SPACE = re.compile(r"(?<![0-9])\s+|\s+(?![0-9])")
_RANK = re.compile(f"(第|前)({NUMERAL})(?:名|位|强)?")
_FRACTION = re.compile(f"({NUMERAL})分之({NUMERAL})")
_RANGE = re.compile(f"({NUMERAL})(.{{0,8}}?){RANGE_SEPARATOR}({NUMERAL})(.*)")
_TERM = re.compile(f"({NUMERAL})([{''.join(INNER)}]?)({SCALE}?)(.*)")
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
class Quantity:
    """A quantity in base units: 0.1 for 10%, 23680000000 for 236.8亿元.

    `value` is the stated number, None for a range. `low` and `high` are None where it is open, both
    for `about`, but for nearly so much, which is not above `high`. A fraction without a finite
    decimal (三分之一) is rounded to 30 digits. `step` is one in the last place of a number that was
    rounded to be stated, as 0.1亿 of 236.8亿元 and 1% of 10% are; None for one that counts one by
    one, as 531家 does.
    """

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    bound: Bound
    unit: Unit
    contexts: tuple[Context, ...] = ()
    step: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """The stated number, or the two ends of a range, and its step, before the unit's factor."""

    numbers: tuple[Decimal, ...]
    unit: Unit
    bounds: tuple[str, ...] = ()
    step: Decimal | None = None


def parse_quantity(span: str) -> Quantity:
    """Read a marked span, which holds one quantity and nothing else; raises QuantityError."""
    text = half_width(span)
    if len(text) > MAX_SPAN:
        raise QuantityError(QuantityFault.TOO_LARGE, text[:MAX_SPAN])
    lead, body, tail = part_qualifiers(_SPACE.sub("", text))
    reading = _read_rank(body) or _read_fraction(body)
    if reading is None:
        body = _with_sign(body)
        reading = _read_range(body) or _read_term(body)
    if reading.unit.kind is UnitKind.DURATION:
        lead = [word for word in lead if word != "近"]  # 近3年 is the last three years
    bounds = [word for word in (*lead, *reading.bounds, *tail) if word in BOUNDS]
    return _quantity(reading, bounds, contexts_of(lead))


def overlooked_neighbour(before: str, after: str, quantity: Quantity) -> str | None:
    """The characters directly outside a span that change its value, or None.

    `before` and `after` are all the text around the span, marks removed.
    """
    return overlooked(before, after, quantity.unit, quantity.value)


def _quantity(reading: _Reading, bounds: Sequence[str], contexts: tuple[Context, ...]) -> Quantity:
    with localcontext(prec=PRECISION):
        numbers = [trim(number * reading.unit.factor) for number in reading.numbers]
    if any(len(number.as_tuple().digits) > MAX_DIGITS for number in numbers):
        raise QuantityError(QuantityFault.TOO_LARGE, str(max(numbers)))
    stated = {BOUNDS[word] for word in bounds}
    low, high = numbers[0], numbers[-1]
    if len(numbers) > 1:
        stated.add(Bound.RANGE)
    if len(stated) > 1:
        raise QuantityError(QuantityFault.TWO_BOUNDS, "…".join(bounds))
    bound = stated.pop() if stated else Bound.EXACT
    nearly = bound is Bound.ABOUT and _NEARLY.issuperset(bounds)
    return Quantity(
        value=None if bound is Bound.RANGE else low,
        low=None if bound in {Bound.AT_MOST, Bound.LESS_THAN, Bound.ABOUT} else low,
        high=None
        if bound in {Bound.AT_LEAST, Bound.MORE_THAN} or (bound is Bound.ABOUT and not nearly)
        else high,
        bound=bound,
        unit=reading.unit,
        contexts=contexts,
        step=None if reading.step is None else trim(reading.step * reading.unit.factor),
    )


def _number(text: str) -> Decimal:
    if len(text) > MAX_LENGTH:
        raise QuantityError(QuantityFault.TOO_LARGE, text)
    try:
        return parse_numeral(text)
    except NumeralError:
        raise QuantityError(QuantityFault.NO_NUMBER, text) from None


def _unit(text: str, number: str) -> Unit:
    if not text:
        raise QuantityError(QuantityFault.NO_UNIT, number)
    unit = find_unit(text)
    if unit is None:
        parts = split_unit(text)
        if parts is None:
            raise QuantityError(QuantityFault.UNKNOWN_UNIT, text)
        raise QuantityError(QuantityFault.TRAILING_TEXT, parts[1])
    return unit


def _read_rank(body: str) -> _Reading | None:
    """第三 and 第3位; 前三 and 前10名 are that rank or a better one."""
    match = _RANK.fullmatch(body)
    if match is None:
        return None
    rank = _number(match[2])
    if rank != int(rank):
        raise QuantityError(QuantityFault.NO_NUMBER, match[2])
    return _Reading(numbers=(rank,), unit=RANK, bounds=("以内",) if match[1] == "前" else ())


def _read_fraction(body: str) -> _Reading | None:
    match = _FRACTION.fullmatch(body)
    if match is None or body.startswith(tuple(_PER)):
        return None
    parts, whole = _number(match[2]), _number(match[1])
    if not whole:
        raise QuantityError(QuantityFault.NO_NUMBER, match[1])
    with localcontext(prec=MAX_DIGITS):
        return _Reading(numbers=(parts / whole,), unit=FRACTION)


def _with_sign(body: str) -> str:
    """Write 百分之五 and 百分之五至百分之十 with the sign behind: 五%, 五至十%."""
    prefix = body[: len("百分之")]
    return body.replace(prefix, "") + _PER[prefix] if prefix in _PER else body


def _read_range(body: str) -> _Reading | None:
    match = _RANGE.fullmatch(body)
    if match is None:
        return None
    low_text, low_unit, high_text, high_unit = match.groups()
    unit = _unit(high_unit, high_text)
    if low_unit and _unit(low_unit, low_text) != unit:
        raise QuantityError(QuantityFault.UNITS_DIFFER, low_unit)
    high = _number(high_text)
    low = (None if low_unit else _with_scale_of(low_text, high_text)) or _number(low_text)
    if low >= high:
        raise QuantityError(QuantityFault.RANGE_REVERSED, body)
    return _Reading(numbers=(low, high), unit=unit)


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


def _read_term(body: str) -> _Reading:
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
    unit = _unit(rest, numeral)
    numbers = parse_pair(numeral) or (_number(numeral),)
    return _Reading(numbers=numbers, unit=unit, bounds=tuple(inner), step=_step(numeral, unit.kind))


def _step(numeral: str, kind: UnitKind) -> Decimal | None:
    """One in the last place of a numeral with decimals or a scale, or of any that is a ratio."""
    match = _LAST_PLACE.search(numeral)
    decimals, scale = match.groups(default="") if match else ("", "")
    if not decimals and not scale and kind not in (UnitKind.RATIO, UnitKind.POINTS):
        return None
    one = parse_numeral(f"1{scale}")
    return one.scaleb(-len(decimals))
