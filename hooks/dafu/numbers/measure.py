"""Measures: what formulas compute with, exact amounts with their ends and dimensions."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from .quantity import Bound, Quantity
from .units import UnitKind

_STRICT = (Bound.MORE_THAN, Bound.LESS_THAN)


class FormulaFault(StrEnum):
    """What is wrong with a formula or with its inputs."""

    UNEXPECTED_CHARACTER = "unexpected-character"
    UNSPACED_MINUS = "unspaced-minus"
    MALFORMED = "malformed"
    UNKNOWN_NAME = "unknown-name"
    UNIT_MISMATCH = "unit-mismatch"
    PRODUCT = "product"
    DIVISION_BY_ZERO = "division-by-zero"
    RANGE_INPUT = "range-input"
    RANK_INPUT = "rank-input"
    CYCLE = "cycle"


class FormulaError(ValueError):
    """A formula that cannot be read or computed; `offset` counts characters of its text."""

    def __init__(self, code: FormulaFault, *, offset: int = 0, found: str = "") -> None:
        """Keep the parts, for messages in words of the caller's own."""
        super().__init__(f"{code} at {offset}: {found!r}")
        self.code = code
        self.offset = offset
        self.found = found


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """An exact amount in base units, and the ends between which the true one lies.

    An end is None where nothing bounds the amount on that side; `strict` says that an end is not
    reached itself, `vague` that an input is stated as about so much. The dimensions are pairs of a
    name and its exponent, sorted by name, none with exponent 0: CNY per agency is
    `(("CNY", 1), ("家", -1))`, a ratio `()`.
    """

    amount: Fraction
    low: Fraction | None
    high: Fraction | None
    dimensions: tuple[tuple[str, int], ...] = ()
    strict: bool = False
    vague: bool = False


def exact(amount: Fraction) -> Measure:
    """A mere number."""
    return Measure(amount=amount, low=amount, high=amount)


def measure_of(quantity: Quantity) -> Measure:
    """A figure's value as an input to formulas; a range or a rank raises FormulaError.

    A value that was rounded to be stated lies within half of its last place.
    """
    unit = quantity.unit
    if quantity.value is None:
        found = f"{quantity.low}–{quantity.high}"
        raise FormulaError(FormulaFault.RANGE_INPUT, found=found)
    if unit.kind is UnitKind.RANK:
        raise FormulaError(FormulaFault.RANK_INPUT, found=str(quantity.value))
    dimension = {UnitKind.CURRENCY: unit.code, UnitKind.RATIO: None, UnitKind.POINTS: None}.get(
        unit.kind, unit.name
    )
    low, high = (None if end is None else Fraction(end) for end in (quantity.low, quantity.high))
    amount, half = Fraction(quantity.value), Fraction(quantity.step or 0) / 2
    if quantity.bound is Bound.EXACT:
        low, high = amount - half, amount + half
    return Measure(
        amount=amount,
        low=low,
        high=high,
        dimensions=((dimension, 1),) if dimension else (),
        strict=quantity.bound in _STRICT,
        vague=quantity.bound is Bound.ABOUT,
    )


def calculate(sign: str, left: Measure, right: Measure) -> Measure:
    """What one of the signs + - * / makes of two measures; raises FormulaError without a place."""
    dimensions = _dimensions(sign, left, right)
    if sign in "+-" and left.dimensions != right.dimensions:
        found = f"{_text(left.dimensions)} {sign} {_text(right.dimensions)}"
        raise FormulaError(FormulaFault.UNIT_MISMATCH, found=found)
    if sum(power for _, power in dimensions if power > 0) > 1:
        raise FormulaError(FormulaFault.PRODUCT, found=_text(dimensions))
    if sign == "/" and _may_be_zero(right):
        raise FormulaError(FormulaFault.DIVISION_BY_ZERO)
    amount, low, high = _COMPUTE[sign](left, right)
    return Measure(
        amount=amount,
        low=low,
        high=high,
        dimensions=dimensions,
        strict=left.strict or right.strict,
        vague=left.vague or right.vague,
    )


_Ends = tuple[Fraction, Fraction | None, Fraction | None]


def _sum(left: Measure, right: Measure) -> _Ends:
    low = None if left.low is None or right.low is None else left.low + right.low
    high = None if left.high is None or right.high is None else left.high + right.high
    return left.amount + right.amount, low, high


def _difference(left: Measure, right: Measure) -> _Ends:
    low = None if left.low is None or right.high is None else left.low - right.high
    high = None if left.high is None or right.low is None else left.high - right.low
    return left.amount - right.amount, low, high


def _product(left: Measure, right: Measure) -> _Ends:
    return left.amount * right.amount, *_multiplied(_ends(left), _ends(right))


def _quotient(left: Measure, right: Measure) -> _Ends:
    low = Fraction(0) if right.high is None else 1 / right.high
    high = 1 / right.low if right.low else None
    return left.amount / right.amount, *_multiplied(_ends(left), (low, high))


_COMPUTE = {"+": _sum, "-": _difference, "*": _product, "/": _quotient}


def _ends(measure: Measure) -> tuple[Fraction | None, Fraction | None]:
    return measure.low, measure.high


def _multiplied(
    left: tuple[Fraction | None, Fraction | None], right: tuple[Fraction | None, Fraction | None]
) -> tuple[Fraction | None, Fraction | None]:
    """The ends of a product; where one is open, nothing is counted below zero."""
    known = [[end for end in ends if end is not None] for ends in (left, right)]
    if all(len(ends) == len(left) for ends in known):
        products = [x * y for x in known[0] for y in known[1]]
        return min(products), max(products)
    if any(end < 0 for ends in known for end in ends):
        return None, None
    high = None if left[1] is None or right[1] is None else left[1] * right[1]
    return (left[0] or Fraction(0)) * (right[0] or Fraction(0)), high


def _may_be_zero(measure: Measure) -> bool:
    low = Fraction(0) if measure.low is None and not measure.vague else measure.low
    return measure.amount == 0 or (
        low is not None and low <= 0 and (measure.high is None or measure.high >= 0)
    )


def _dimensions(sign: str, left: Measure, right: Measure) -> tuple[tuple[str, int], ...]:
    if sign in "+-":
        return left.dimensions
    exponents = dict(left.dimensions)
    for name, exponent in right.dimensions:
        exponents[name] = exponents.get(name, 0) + (exponent if sign == "*" else -exponent)
    return tuple(sorted((name, exponent) for name, exponent in exponents.items() if exponent))


def _text(dimensions: tuple[tuple[str, int], ...]) -> str:
    parts = (name if power == 1 else f"{name}^{power}" for name, power in dimensions)
    return "·".join(parts) or "1"
