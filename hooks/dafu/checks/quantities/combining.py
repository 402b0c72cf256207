"""What a formula combines goes together: one kind, one scope, one period or an earlier and a later.

Where figures leave open whether they do, or a formula brings a number of its own, the computed
figure needs a note that tells readers.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...data.draft import Draft
from ...data.schema import DerivedEntry, FigureEntry
from ...numbers.formula import Formula, Name, Number, Operation, formula_names
from ...numbers.period import YEAR_BEFORE, parse_period
from ...problems.problem import Problem
from .context import signing_date

_FREE = (1, 100)  # the whole, and per cent of it
_Entries = Mapping[str, FigureEntry | DerivedEntry]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Subject:
    """What an operand is said of, each None where that is open or mixed."""

    period: str | None
    nth: int | None
    scope: str | None
    unit: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Doubt:
    """What does not go together, at a sign or number of the formula; `noted` if a note will do."""

    code: str
    offset: int
    found: str
    noted: bool = False


def check_combined(draft: Draft) -> Iterator[Problem]:
    """The operands of each computed figure go together, and it is said of what they are said of.

    Formulas that cannot be read, or name figures that do not exist, are left alone.
    """
    entries = draft.entry.all_figures
    for id_ in draft.entry.derived:
        formula = draft.formula(id_)
        if formula and entries.keys() >= set(formula_names(formula)):
            yield from _check(draft, id_, formula, entries)


def _check(draft: Draft, id_: str, formula: Formula, entries: _Entries) -> Iterator[Problem]:
    derived = draft.entry.derived[id_]
    doubts = [*_own_numbers(formula), *_cancelled(formula)]
    of = _subject(formula, entries, signing_date(draft), doubts)
    for doubt in doubts:
        if not doubt.noted or derived.note is None:
            yield draft.tree.problem(
                ("derived", id_, "formula"), doubt.code, found=doubt.found, offset=doubt.offset
            )
    period = f"{of.period}{YEAR_BEFORE}" if of.period and _goes_back(formula) else of.period
    for key, expected in (("period", period), ("scope", of.scope)):
        own = getattr(derived, key)
        if own != expected and not doubts:
            yield draft.tree.problem(
                ("derived", id_, key) if own else ("derived", id_), "derived-elsewhere",
                found=own or "–", name=key, expected=expected or "–",
            )  # fmt: skip


def _own_numbers(formula: Formula) -> Iterator[_Doubt]:
    if isinstance(formula, Operation):
        yield from _own_numbers(formula.left)
        yield from _own_numbers(formula.right)
    elif isinstance(formula, Number) and formula.value not in _FREE:
        yield _Doubt(
            code="formula-constant", offset=formula.offset, found=str(formula.value), noted=True
        )


def _cancelled(formula: Formula) -> Iterator[_Doubt]:
    """Operands divided by themselves, or taken from themselves."""
    if not isinstance(formula, Operation):
        return
    yield from _cancelled(formula.left)
    yield from _cancelled(formula.right)
    above, below = _factors(formula)
    if formula.left == formula.right if formula.sign == "-" else any(f in below for f in above):
        yield _Doubt(code="formula-cancels", offset=formula.offset, found=formula.sign)


def _factors(formula: Formula) -> tuple[list[Formula], list[Formula]]:
    """What is multiplied in a product, and what it is divided by."""
    if not isinstance(formula, Operation) or formula.sign in "+-":
        return [formula], []
    above, below = _factors(formula.left)
    others, inverse = _factors(formula.right)
    if formula.sign == "/":
        others, inverse = inverse, others
    return above + others, below + inverse


def growth_sides(formula: Formula) -> tuple[Formula, Formula] | None:
    """What grew and from what, in `later / earlier - 1` and `(later - earlier) / earlier`."""
    if not isinstance(formula, Operation) or not isinstance(formula.left, Operation):
        return None
    signs, inner = f"{formula.left.sign}{formula.sign}", formula.left
    one = Number(value=1) if signs == "/-" else inner.right if signs == "-/" else None
    return (inner.left, inner.right) if formula.right == one else None


def _goes_back(formula: Formula) -> bool:
    """Whether a formula takes a growth back: `later / (1 + growth)`."""
    return (
        isinstance(formula, Operation)
        and formula.sign == "/"
        and isinstance(formula.right, Operation)
        and formula.right.sign == "+"
        and Number(value=1) in (formula.right.left, formula.right.right)
    )


_NOTHING = _Subject(period=None, nth=None, scope=None, unit=None)


def _subject(
    formula: Formula, entries: _Entries, signed: dt.date | None, doubts: list[_Doubt]
) -> _Subject:
    """What the result is said of; what does not go together is added to `doubts`."""
    if isinstance(formula, Number):
        return _NOTHING
    if isinstance(formula, Name):
        entry = entries[formula.name]
        return _Subject(
            period=entry.period,
            nth=entry.nth if isinstance(entry, FigureEntry) else None,
            scope=entry.scope,
            unit=entry.unit.en if entry.unit else None,
        )
    growth = growth_sides(formula)
    sides = growth or (formula.left, formula.right)
    left, right = (_subject(side, entries, signed, doubts) for side in sides)
    numbers = [isinstance(side, Number) for side in sides]
    if any(numbers):
        return right if numbers[0] else left
    doubts += _between(formula, left, right, signed, grows=growth is not None)
    if growth:
        return left
    same = left.period == right.period
    return _Subject(
        period=left.period if same else None,
        nth=left.nth if same and left.nth == right.nth else None,
        scope=left.scope if left.scope == right.scope else None,
        unit=left.unit if left.unit == right.unit and formula.sign in "+-" else None,
    )


def _between(
    formula: Operation, left: _Subject, right: _Subject, signed: dt.date | None, *, grows: bool
) -> Iterator[_Doubt]:
    """What does not go together of the two sides of a sign."""
    adds = formula.sign in "+-" and not grows
    scopes, units = (left.scope, right.scope), (left.unit, right.unit)
    if len({*scopes}) > 1:
        hard = adds and None not in scopes
        yield _doubt("formula-scopes", formula, scopes, noted=not hard)
    if adds and len({*units}) > 1:
        yield _doubt("formula-kinds", formula, units, noted=True)
    times = (left.period, left.nth), (right.period, right.nth)
    if times[0] == times[1]:
        return
    periods = tuple("·".join(str(part) for part in time if part) for time in times)
    later = is_later(times, signed)
    if later is False and (grows or formula.sign == "-"):
        yield _doubt("formula-backwards", formula, periods)
    elif formula.sign == "/" and not grows and None not in (left.period, right.period):
        yield _doubt("formula-periods", formula, periods)
    elif left.period != right.period and (later is None or formula.sign == "+"):
        yield _doubt("formula-periods", formula, periods, noted=True)


def _doubt(
    code: str, formula: Operation, found: tuple[str | None, ...], *, noted: bool = False
) -> _Doubt:
    words = f" {formula.sign} ".join(part or "–" for part in found)
    return _Doubt(code=code, offset=formula.offset, found=words, noted=noted)


def is_later(
    times: tuple[tuple[str | None, int | None], tuple[str | None, int | None]],
    signed: dt.date | None,
) -> bool | None:
    """Whether the first of two times is the later; None where that cannot be told."""
    (one, nth), (other, nth_of_other) = times
    if one is None or other is None or signed is None:
        return None
    if one == other and nth and nth_of_other:
        return nth > nth_of_other
    period, before = (parse_period(words, signed) for words in (one, other))
    if period.dated and before.dated and period.dated.compares_with(before.dated):
        return period.dated.last > before.dated.last
    return None if period.last is None or before.last is None else period.last > before.last
