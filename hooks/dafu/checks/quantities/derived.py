"""Computed figures: formulas over figures, evaluated exactly, then rounded as declared."""

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from ...data.draft import Draft
from ...data.schema import DerivedEntry
from ...numbers.digits import last_place, rounded, rounded_down, rounded_up
from ...numbers.formula import (
    Formula,
    evaluate,
    evaluation_order,
    formula_names,
    parse_formula,
)
from ...numbers.measure import FormulaError, FormulaFault, Measure, measure_of
from ...numbers.quantity import MAX_DIGITS, Bound, Quantity
from ...numbers.units import Unit, UnitKind, find_unit
from ...problems.problem import Problem

_CNY = (("CNY", 1),)
_TIMES = "倍"
_TOO_LARGE: int = 10**MAX_DIGITS
_TOO_FINE: int = 10**300


def _problem(draft: Draft, id_: str, error: FormulaError) -> Problem:
    return draft.tree.problem(
        ("derived", id_, "formula"), f"formula-{error.code.value}", found=error.found,
        offset=error.offset,
    )  # fmt: skip


def _offset(formula: str, name: str) -> int:
    """Where an id stands in a formula; tax is no part of tax-share."""
    match = re.search(rf"(?<![a-z0-9-]){re.escape(name)}(?![a-z0-9-])", formula)
    return match.start() if match else 0


def _parsed(draft: Draft) -> tuple[dict[str, Formula], list[Problem]]:
    formulas: dict[str, Formula] = {}
    problems: list[Problem] = []
    known = {*draft.entry.figures, *draft.entry.derived}
    for id_, derived in draft.entry.derived.items():
        try:
            formula = parse_formula(derived.formula)
        except FormulaError as error:
            problems.append(_problem(draft, id_, error))
            continue
        if not formula_names(formula):
            problems.append(draft.tree.problem(("derived", id_, "formula"), "formula-no-figure"))
            continue
        unknown = [name for name in formula_names(formula) if name not in known]
        for name in unknown:
            offset = _offset(derived.formula, name)
            unknown_name = FormulaError(FormulaFault.UNKNOWN_NAME, offset=offset, found=name)
            problems.append(_problem(draft, id_, unknown_name))
        if not unknown:
            formulas[id_] = formula
    return formulas, problems


def _ordered(
    draft: Draft, formulas: Mapping[str, Formula]
) -> tuple[tuple[str, ...], list[Problem]]:
    """The formulas after those they need, without one of each circle."""
    rest = dict(formulas)
    problems: list[Problem] = []
    while True:
        try:
            return evaluation_order(rest), problems
        except FormulaError as error:
            first = error.found.split(" ")[0]
            problems.append(_problem(draft, first, error))
            del rest[first]


def compute(
    draft: Draft, quantities: Mapping[str, Quantity]
) -> tuple[dict[str, Quantity], list[Problem]]:
    """The value of every derived figure whose inputs could be read, by id.

    A result is exact only where no input was rounded and every input is exact.
    """
    formulas, problems = _parsed(draft)
    order, found = _ordered(draft, formulas)
    problems += found
    measures: dict[str, Measure] = {}
    computed: dict[str, Quantity] = {}
    for id_ in order:
        derived = draft.entry.derived[id_]
        names = formula_names(formulas[id_])
        known = {**quantities, **computed}
        if not all(name in known for name in names):
            continue
        try:
            inputs = {
                name: measures[name] if name in measures else _input(name, known[name], derived)
                for name in names
            }
            measures[id_] = evaluate(formulas[id_], inputs)
        except FormulaError as error:
            problems.append(_problem(draft, id_, error))
            continue
        if _is_too_large(measures[id_]):
            problems.append(draft.tree.problem(("derived", id_, "formula"), "formula-too-large"))
            continue
        unit = _unit(derived, measures[id_])
        if unit is None:
            problems += _unit_problem(draft, id_, derived, measures[id_])
            continue
        quantity = _quantity(derived, measures[id_], unit, [known[name] for name in names])
        if quantity is None:
            problems.append(draft.tree.problem(("derived", id_, "formula"), "formula-unbounded"))
            continue
        computed[id_] = quantity
        if quantity.value == 0 != measures[id_].amount:
            problems.append(draft.tree.problem(("derived", id_, "formula"), "formula-vague"))
    return computed, problems


def _input(name: str, quantity: Quantity, derived: DerivedEntry) -> Measure:
    try:
        return measure_of(quantity)
    except FormulaError as error:
        offset = _offset(derived.formula, name)
        raise FormulaError(error.code, offset=offset, found=error.found) from None


def _is_too_large(measure: Measure) -> bool:
    """Whether a number is beyond what quantities hold, or its exact fraction beyond all use."""
    amount = measure.amount
    return abs(amount) >= _TOO_LARGE or amount.denominator >= _TOO_FINE


def _unit(derived: DerivedEntry, measure: Measure) -> Unit | None:
    """The unit of a result, if the entry names the one that comes out of the formula."""
    if derived.show == "percent":
        return find_unit("%") if not measure.dimensions and not derived.unit else None
    if derived.unit is None:
        is_money = derived.show == "currency" and measure.dimensions == _CNY
        return find_unit("元") if is_money else None
    if derived.unit.zh != _spelled(measure.dimensions):
        return None
    if derived.show == "currency":
        return find_unit("元") if _CNY[0] in measure.dimensions else None
    return Unit(name=derived.unit.zh, kind=UnitKind.COUNT, code=None, factor=Decimal(1))


def _spelled(dimensions: tuple[tuple[str, int], ...]) -> str:
    """Dimensions as units are written: 元/家; a mere number is 倍, so many times."""
    names = {name: "元" if name == "CNY" else name for name, _ in dimensions}
    above = [names[name] for name, power in dimensions if power > 0]
    below = [names[name] for name, power in dimensions if power < 0]
    return "/".join(filter(None, ["·".join(above) or _TIMES, "·".join(below)]))


def _unit_problem(
    draft: Draft, id_: str, derived: DerivedEntry, measure: Measure
) -> Iterator[Problem]:
    unit = _spelled(measure.dimensions)
    per_unit = derived.show == "currency" and _CNY[0] in measure.dimensions
    if (derived.show == "number" or per_unit) and derived.unit is None:
        yield draft.tree.problem(("derived", id_, "unit"), "unit-needed", unit=unit)
    elif (derived.show == "number" or per_unit) and derived.unit is not None:
        yield draft.tree.problem(
            ("derived", id_, "unit", "zh"), "unit-differs", found=derived.unit.zh, unit=unit
        )
    else:
        yield draft.tree.problem(
            ("derived", id_, "show"), "show-unfit", found=derived.show, dimensions=unit
        )


def _quantity(
    derived: DerivedEntry, measure: Measure, unit: Unit, inputs: list[Quantity]
) -> Quantity | None:
    """The result with the digits that its inputs carry, bounded as they are.

    A number of things that come whole is the range of whole numbers that it may be. None where the
    bounds of the inputs leave none for the result.
    """
    bound, counts = _bound(measure, inputs), _counts_things(derived, measure)
    is_open = bound not in (Bound.ABOUT, None)
    place = 0 if counts and is_open else last_place(measure, inputs)
    value: Decimal | None = rounded(measure.amount, place)
    low = None if measure.low is None else rounded_down(measure.low, place - 1)
    high = None if measure.high is None else rounded_up(measure.high, place - 1)
    if bound is None:
        return None
    if measure.vague:
        low = None
    elif bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        value = low = (rounded_up if counts else rounded_down)(measure.low or Fraction(0), place)
    elif bound in (Bound.AT_MOST, Bound.LESS_THAN):
        value = high = (rounded_down if counts else rounded_up)(measure.high or Fraction(0), place)
        low = None
    elif measure.low == measure.high == value:
        low, high, bound = value, value, Bound.EXACT
    elif measure.low is None or measure.high is None:
        raise ValueError(f"{bound} with an open end")
    elif measure.low != measure.high and counts:
        value, bound = None, Bound.RANGE
        low, high = sorted((rounded_up(measure.low, 0), rounded_down(measure.high, 0)))
    return Quantity(value=value, low=low, high=high, bound=bound, unit=unit)


def _bound(measure: Measure, inputs: Iterable[Quantity]) -> Bound | None:
    """How a result is bounded: about as much, if no input says more than how it was rounded."""
    sides = {q.bound for q in inputs} - {Bound.EXACT}
    if sides <= {Bound.ABOUT}:
        return Bound.ABOUT
    low, high = measure.low is not None and measure.low > 0, measure.high is not None
    if measure.vague or low == high:
        return None
    if low:
        return Bound.MORE_THAN if measure.strict else Bound.AT_LEAST
    return Bound.LESS_THAN if measure.strict else Bound.AT_MOST


def _counts_things(derived: DerivedEntry, measure: Measure) -> bool:
    return derived.show == "number" and [power for _, power in measure.dimensions] == [1]
