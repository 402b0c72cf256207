"""Forms that a number may take beside digits: `six`, `twice`, `a third`, 三."""

from decimal import Decimal, localcontext
from fractions import Fraction
from types import MappingProxyType

from .english import LAST_SPELLED, spell_cardinal, spell_ordinal
from .quantity import MAX_DIGITS, Quantity
from .units import FRACTION, Unit, UnitKind

_ADVERBS = MappingProxyType({Decimal(1): "once", Decimal(2): "twice"})
_CHINESE_NUMERALS = "零一二三四五六七八九十"
_TIMES = {"倍": 2, "次": 1}  # from so many on
_MAX_DENOMINATOR = 100
_SHARES = MappingProxyType(
    {Fraction(1, 2): "half", Fraction(1, 4): "a quarter", Fraction(3, 4): "three quarters"}
    | {
        Fraction(parts, whole): f"{spell_cardinal(parts)} {spell_ordinal(whole)}s"
        for whole in (3, 5, 7, 9)
        for parts in range(2, whole)
        if Fraction(parts, whole).denominator == whole
    }
    | {Fraction(1, whole): f"a {spell_ordinal(whole)}" for whole in (3, 5, 6, 7, 9, 10)}
)


def fitting_forms(quantity: Quantity) -> tuple[str, ...]:
    """The forms that a quantity can take, of `word`, `times` and `fraction`."""
    unit, value = quantity.unit, quantity.value
    if value is None:
        return ()
    if unit.kind is UnitKind.RATIO:
        return ("fraction",) if _share(value, unit) in _SHARES else ()
    if unit.kind not in (UnitKind.COUNT, UnitKind.DURATION):
        return ()
    said = unit.name in _TIMES and value >= _TIMES[unit.name]
    return ("word", "times") if said else ("word",)


def in_form(quantity: Quantity, form: str) -> str | None:
    """The number without its bound in a form, or None where digits must do: words end at 12."""
    value = quantity.value
    if value is None or form not in fitting_forms(quantity):
        return None
    if form == "fraction":
        return _SHARES[_share(value, quantity.unit)]
    is_small = value in range(LAST_SPELLED + 1)
    if form == "word":
        return spell_cardinal(int(value)) if is_small else None
    number = spell_cardinal(int(value)) if is_small else f"{value:,f}"
    return _ADVERBS.get(value, f"{number} times")


def chinese_numeral(number: int) -> str:
    """Up to ten in characters: 第三, but 第11."""
    return _CHINESE_NUMERALS[number] if 0 <= number < len(_CHINESE_NUMERALS) else str(number)


def stated_fraction(number: Decimal, unit: Unit) -> Fraction | None:
    """The fraction that was stated as such: a third is kept in rounded digits."""
    if unit != FRACTION:
        return None
    fraction = Fraction(number).limit_denominator(_MAX_DENOMINATOR)
    with localcontext(prec=MAX_DIGITS):
        same = Decimal(fraction.numerator) / Decimal(fraction.denominator) == number
    return fraction if same else None


def _share(number: Decimal, unit: Unit) -> Fraction:
    return stated_fraction(number, unit) or Fraction(number)
