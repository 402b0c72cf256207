"""How values are worded in each language, always with all the digits they have.

`lang` is "zh" or "en" throughout.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType

from babel import Locale
from babel.dates import format_date, format_interval, format_skeleton
from babel.numbers import format_compact_decimal, format_decimal

from ..numbers.english import spell_cardinal, spell_ordinal
from ..numbers.quantity import Bound, Quantity
from ..numbers.spelling import chinese_numeral, in_form, stated_fraction
from ..numbers.units import FRACTION, PROPORTION, Unit, UnitKind
from .languages import LOCALES

_LOCALES = MappingProxyType({lang: Locale.parse(tag, sep="-") for lang, tag in LOCALES.items()})
_DASH = "–"

_ENGLISH_BOUNDS = MappingProxyType(
    {
        Bound.AT_LEAST: "at least {}",
        Bound.MORE_THAN: "more than {}",
        Bound.AT_MOST: "at most {}",
        Bound.LESS_THAN: "less than {}",
        Bound.ABOUT: "about {}",
    }
)
_CHINESE_BOUNDS = MappingProxyType(
    {
        Bound.AT_LEAST: "{}以上",
        Bound.MORE_THAN: "超过{}",
        Bound.AT_MOST: "不超过{}",
        Bound.LESS_THAN: "不足{}",
        Bound.ABOUT: "约{}",
    }
)
_HALF = Fraction(1, 2)
_DOUBLINGS = "番"
_PERCENT = 2
_ENGLISH_POWERS = (12, 9, 6)
# What the plural of a power of ten is called, of which there are several.
_ENGLISH_SCALES = (
    *("", "dozens", "hundreds", "thousands", "tens of thousands", "hundreds of thousands"),
    *("millions", "tens of millions", "hundreds of millions"),
    *("billions", "tens of billions", "hundreds of billions", "trillions"),
)
_ENGLISH_DECIMALS = 3
_CHINESE_POWERS = MappingProxyType({8: "亿", 4: "万", 0: ""})
_CHINESE_DECIMALS = 4
_CHINESE_TENS = ("", "十", "百", "千", "万")


@lru_cache(maxsize=1024)  # pages and files repeat a figure many times
def quantity_text(quantity: Quantity, lang: str, form: str = "") -> str:
    """A quantity with its bound: `CNY 23.68 billion`, `at least 2,000`; `236.8亿元`, `2000人以上`.

    English has no unit with a count or a duration, for the sentence has its noun. There a `form`
    changes the number: `word` writes a whole one up to 12 in words, `times` says `twice`, and
    `fraction` says `a third`; one that does not fit changes nothing. Contexts are left to the
    sentence.
    """
    if quantity.is_rank and quantity.bound is Bound.AT_MOST:
        return _best_ranks(_numbers(quantity)[0], lang)
    if quantity.unit == PROPORTION and quantity.value is None:
        return ":".join(map(machine_text, quantity.parts))
    if quantity.bound is Bound.VAGUE:
        return _vague(quantity, lang)
    is_nearly = quantity.bound is Bound.ABOUT and None is quantity.low != quantity.high
    if lang == "zh":
        bound = "近{}" if is_nearly else _CHINESE_BOUNDS.get(quantity.bound, "{}")
        return bound.format(_chinese(quantity))
    bound = "nearly {}" if is_nearly else _ENGLISH_BOUNDS.get(quantity.bound, "{}")
    return bound.format(_english(quantity, form))


def plain_text(value: Decimal, lang: str) -> str:
    """All digits, grouped, in base units: `23,680,000,000`, and `0.1` for a ratio of 10%."""
    text = machine_text(value)
    # Babel works in the context, and quantizes to three decimals at least.
    with localcontext(prec=len(text) + 3):
        return format_decimal(Decimal(text), locale=_LOCALES[lang], decimal_quantization=False)


def machine_text(value: Decimal) -> str:
    """All digits, for programs: no grouping, exponent or trailing zeros, as in `23680000000`."""
    text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text if value else "0"


def date_text(when: dt.date | dt.datetime, lang: str) -> str:
    """`2021年6月8日` or `8 June 2021`; of a datetime also the time of day, in its own zone."""
    date = format_date(when, "long", locale=_LOCALES[lang])
    if not isinstance(when, dt.datetime):
        return date
    return f"{date}{' ' if lang == 'zh' else ', '}{when:%H:%M}"


def day_text(when: dt.date, lang: str) -> str:
    """`6月8日` or `8 June`."""
    return format_skeleton("MMMMd", when, locale=_LOCALES[lang])


def months_text(first: dt.date, last: dt.date, lang: str, *, with_year: bool) -> str:
    """The month of two days, or those from one to the other: `2024年1月至5月`."""
    locale = _LOCALES[lang]
    if not with_year:
        months = (format_date(day, "LLLL", locale=locale) for day in (first, last))
        return "\u2009–\u2009".join(dict.fromkeys(months))
    if first.month == last.month:
        return format_skeleton("yMMMM", first, locale=locale)
    return format_interval(first, last, "yMMMM", locale=locale)


def plural(count: Quantity, forms: Mapping[str, str]) -> str:
    """The English form, `one` or `other`, that goes with a quantity; with a range, `other`."""
    if count.value is None:
        return forms["other"]
    number = Decimal(machine_text(count.value))
    return forms[_LOCALES["en"].plural_form(number)]


def _numbers(quantity: Quantity) -> list[Decimal]:
    """The stated number, or the two ends of a range, in base units."""
    if quantity.value is not None:
        return [quantity.value]
    return [end for end in (quantity.low, quantity.high) if end is not None]


def _vague(quantity: Quantity, lang: str) -> str:
    """数百家 and 百亿级, which state a scale and no number: `hundreds of`, `10 billion-scale`."""
    (scale,), unit = quantity.parts, quantity.unit
    power, name = scale.adjusted(), unit.code or ""
    if lang == "zh":
        wording = chinese_scale(power) + unit.name
        return wording if unit.name == "级" else f"数{wording}"
    if unit.name == "级":
        return f"{_english_numbers([scale])}-scale"
    return f"{_ENGLISH_SCALES[power]} of {name}".strip()


def chinese_scale(power: int) -> str:
    """百亿 for ten to the tenth."""
    large = next(at for at in _CHINESE_POWERS if power >= at)
    return _CHINESE_TENS[power - large] + _CHINESE_POWERS[large]


def _times_doubled(number: Decimal) -> str:
    """翻两番 is fourfold."""
    return spell_cardinal(2 ** int(number)) if number > 1 else "two"


def _english(quantity: Quantity, form: str) -> str:
    numbers, unit = _numbers(quantity), quantity.unit
    if form and (words := in_form(quantity, form)):
        return words
    if unit == PROPORTION:
        return ":".join(plain_text(part, "en") for part in quantity.parts)
    if unit.name.startswith("/"):
        return f"{_english_numbers(numbers)} {unit.many}"
    if unit.name == _DOUBLINGS:
        return _joined(f"{_times_doubled(number)}fold" for number in numbers)
    if unit.kind is UnitKind.RANK:
        return _joined(spell_ordinal(int(number)) for number in numbers)
    if unit.kind is UnitKind.RATIO:
        return _joined(_english_ratio(number, unit) for number in numbers)
    if unit.kind is UnitKind.POINTS:
        points = [_shifted(number, _PERCENT) for number in numbers]
        return f"{_english_numbers(points)} percentage {'point' if points == [1] else 'points'}"
    if unit.kind is UnitKind.CURRENCY:
        return f"{unit.code} {_english_numbers(numbers)}"
    return _english_numbers(numbers)


def _chinese(quantity: Quantity) -> str:
    unit = quantity.unit
    if unit == PROPORTION:
        return ":".join(machine_text(part) for part in quantity.parts)
    stated = [_shifted(number, -unit.factor.adjusted()) for number in _numbers(quantity)]
    if unit.kind is UnitKind.RANK:
        return _joined(f"第{chinese_numeral(int(number))}" for number in stated)
    if unit.kind is UnitKind.RATIO:
        return _joined(_chinese_ratio(number, unit) for number in stated)
    scalable = unit.kind in {UnitKind.COUNT, UnitKind.CURRENCY}
    power = _shared_power(stated, _chinese_power) if scalable else 0
    scaled = [machine_text(_shifted(number, -power)) for number in stated]
    if unit.name == _DOUBLINGS:
        return f"翻{_joined(scaled)}{unit.name}"
    return _joined(f"{number}{_CHINESE_POWERS[power]}" for number in scaled) + unit.name


def _best_ranks(last: Decimal, lang: str) -> str:
    if lang == "zh":
        return f"前{chinese_numeral(int(last))}"
    return f"top {spell_cardinal(int(last))}"


def _english_ratio(number: Decimal, unit: Unit) -> str:
    if fraction := stated_fraction(number, unit):
        return "half" if fraction == _HALF else f"{fraction.numerator}/{fraction.denominator}"
    return f"{plain_text(_shifted(number, _PERCENT), 'en')}%"


def _chinese_ratio(number: Decimal, unit: Unit) -> str:
    if fraction := stated_fraction(number, unit):
        parts = (fraction.denominator, fraction.numerator)
        return unit.name.join(map(chinese_numeral, parts))
    if unit == FRACTION:
        return f"{machine_text(_shifted(number, _PERCENT))}%"
    return f"{machine_text(number)}{unit.name}"


def _english_numbers(numbers: Sequence[Decimal]) -> str:
    if _shared_power(numbers, _english_power) == 0:
        return _joined(plain_text(number, "en") for number in numbers)
    return _joined(
        format_compact_decimal(
            number, format_type="long", locale=_LOCALES["en"], fraction_digits=_ENGLISH_DECIMALS
        )
        for number in numbers
    )


def _shared_power(numbers: Iterable[Decimal], power_of: Callable[[Decimal], int]) -> int:
    """The power of ten in which all are shown: ends of a range in two scales could be misread."""
    powers = {power_of(number) for number in numbers}
    return powers.pop() if len(powers) == 1 else 0


def _english_power(number: Decimal) -> int:
    """The power of the word that is short for the end of a number, 0 if it is to be in full."""
    power = next((power for power in _ENGLISH_POWERS if number.copy_abs() >= 10**power), 0)
    scaled = _shifted(number, -power)
    short = scaled.copy_abs() < 10**3 and _decimals(scaled) <= _ENGLISH_DECIMALS
    return power if short else 0


def _chinese_power(number: Decimal) -> int:
    return next(
        power
        for power in _CHINESE_POWERS
        if power == 0
        or (
            number.copy_abs() >= 10**power
            and _decimals(_shifted(number, -power)) <= _CHINESE_DECIMALS
        )
    )


def _shifted(number: Decimal, places: int) -> Decimal:
    """The number times a power of ten, in any context exactly."""
    sign, digits, exponent = number.as_tuple()
    return Decimal((sign, digits, int(exponent) + places))


def _decimals(number: Decimal) -> int:
    return len(machine_text(number).partition(".")[2])


def _joined(ends: Iterable[str]) -> str:
    return _DASH.join(ends)
