"""How many digits a computed value may keep: no more than its inputs carry."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from .measure import Measure
from .quantity import Quantity

_FEWEST = 2
_UNCERTAIN = 2  # of its own places, by which the last digit may at most be wrong


def last_place(measure: Measure, inputs: Iterable[Quantity]) -> int:
    """The power of ten of the last digit to show of a result computed from `inputs`.

    Where an input was rounded, the last digit is wrong by less than two. Where all count one by
    one, a result that is not whole has as many digits as the shortest of them, and at least two.
    """
    amount, low, high = measure.amount, measure.low, measure.high
    slack = None if low is None or high is None else max(amount - low, high - amount)
    if slack:
        return _power_above(slack / _UNCERTAIN)
    if amount.denominator == 1:
        return 0
    stated = [len(q.value.as_tuple().digits) for q in inputs if q.value is not None]
    digits = max(_FEWEST, min(stated, default=_FEWEST))
    return _power_above(abs(amount)) - digits


def rounded(amount: Fraction, place: int) -> Decimal:
    """Round half up, away from zero."""
    whole = int(abs(amount) / Fraction(10) ** place + Fraction(1, 2))
    return _decimal(whole if amount >= 0 else -whole, place)


def rounded_down(amount: Fraction, place: int) -> Decimal:
    """The nearest below, or the amount itself."""
    return _decimal(amount // Fraction(10) ** place, place)


def rounded_up(amount: Fraction, place: int) -> Decimal:
    """The nearest above, or the amount itself."""
    return _decimal(-(-amount // Fraction(10) ** place), place)


def _decimal(whole: int, place: int) -> Decimal:
    return Decimal(f"{Decimal(f'{whole}E{place}'):f}")


def _power_above(amount: Fraction) -> int:
    """The least power of ten that is greater than an amount."""
    power = len(str(int(amount))) if amount >= 1 else 0
    while power <= 0 and Fraction(10) ** (power - 1) > amount:
        power -= 1
    return power
