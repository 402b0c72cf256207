"""Quantities: a marked span such as `236.8亿元`, `2000人以上` or `5000-10000元`, read exactly."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext

from .forms import MAX_DIGITS, QuantityError, QuantityFault, Reading, read_form
from .numerals import PRECISION, closed_up, trim
from .qualifiers import (
    BOUNDS,
    Bound,
    Context,
    combined,
    contexts_before,
    contexts_of,
    part_qualifiers,
)
from .units import NO_PERIODS, NO_UNIT, Names, Unit, UnitKind

__all__ = [
    "MAX_DIGITS",
    "Bound",
    "Context",
    "Quantity",
    "QuantityError",
    "QuantityFault",
    "contexts_before",
    "parse_quantity",
]

MAX_SPAN = 80
_NEARLY = frozenset({"近", "将近", "接近"})

_WITHIN = frozenset({"内", "以内", "之内", "范围内"})
_SPACE = re.compile(r"(?<![0-9])\s+|\s+(?![0-9])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A quantity in base units: 0.1 for 10%, 23680000000 for 236.8亿元.

    `value` is the stated number, None for a range and for what is vague. `low` and `high` are None
    where it is open, both for `about`, unless it is about a range or nearly so much, which is not
    above `high`. A fraction without a finite decimal (三分之一) is rounded to 30 digits. `step` is
    one in the last place of a number that was rounded to be stated, as 0.1亿 of 236.8亿元 and 1% of
    10% are; None for one that counts one by one, as 531家 does. `parts` are the numbers as written
    where the value does not tell them: 8 and 2 of the ratio 8:2, a hundred of 数百家.
    """

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    bound: Bound
    unit: Unit
    contexts: tuple[Context, ...] = ()
    step: Decimal | None = None
    parts: tuple[Decimal, ...] = ()

    @property
    def is_rank(self) -> bool:
        """Whether it is the place of something among others: 第三."""
        return self.unit.kind is UnitKind.RANK


def parse_quantity(
    span: str, more: Names = (), *, bare: bool = False, lasting: bool = False
) -> Quantity:
    """Read a marked span, which holds one quantity and nothing else; raises QuantityError.

    `more` are units of the data, beside those that every letter may have. A number may be `bare`,
    without a unit, where none follows it, as in a table. `lasting` says that 近3年 in it is nearly
    three years, not the last three.
    """
    text = closed_up(span)[0]
    if len(text) > MAX_SPAN:
        raise QuantityError(QuantityFault.TOO_LARGE, text[:MAX_SPAN])
    lead, body, tail = part_qualifiers(_SPACE.sub("", text).replace("人口以", "人以"))
    if "以上" in body and tail:
        body, tail = body + "".join(tail), []  # 20元以上200元以下
    try:
        reading = read_form(body, more)
    except QuantityError as error:
        if not bare or error.code is not QuantityFault.NO_UNIT:
            raise
        reading = replace(read_form(f"{body}个", more), unit=NO_UNIT)
    is_period = reading.unit.kind is UnitKind.DURATION and reading.unit.name not in NO_PERIODS
    if is_period and not lasting:
        lead = [word for word in lead if word != "近"]  # 近3年 is the last three years
    if len(reading.numbers) > 1:
        tail = [word for word in tail if word not in _WITHIN]  # 两三年内
    bounds = [word for word in (*lead, *reading.bounds, *tail) if word in BOUNDS]
    return _quantity(reading, bounds, contexts_of(lead))


def _quantity(reading: Reading, bounds: Sequence[str], contexts: tuple[Context, ...]) -> Quantity:
    with localcontext(prec=PRECISION):
        numbers = [trim(number * reading.unit.factor) for number in reading.numbers]
    if any(len(number.as_tuple().digits) > MAX_DIGITS for number in numbers):
        raise QuantityError(QuantityFault.TOO_LARGE, str(max(numbers)))
    stated = [BOUNDS[word] for word in bounds]
    if len(numbers) > 1:
        if numbers[0] == -numbers[-1]:
            stated = [each for each in stated if each is not Bound.AT_MOST]  # 不超过±0.5毫米
        stated.append(Bound.RANGE)
    bound = combined(stated) if numbers else Bound.VAGUE
    if bound is None:
        raise QuantityError(QuantityFault.TWO_BOUNDS, "…".join(bounds))
    low, high = (numbers[0], numbers[-1]) if numbers else (None, None)
    is_open = bound is Bound.ABOUT and len(numbers) == 1
    nearly = is_open and _NEARLY.issuperset(bounds)
    return Quantity(
        value=low if len(numbers) == 1 else None,
        low=None if is_open or bound in {Bound.AT_MOST, Bound.LESS_THAN} else low,
        high=None
        if (is_open and not nearly) or bound in {Bound.AT_LEAST, Bound.MORE_THAN}
        else high,
        bound=bound,
        unit=reading.unit,
        contexts=contexts,
        step=None if reading.step is None else trim(reading.step * reading.unit.factor),
        parts=reading.parts,
    )
