"""Formulas over figure ids: parsed, evaluated exactly with their dimensions, ordered, shown."""

import re
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from graphlib import CycleError, TopologicalSorter

from .quantity import Quantity
from .units import UnitKind

MAX_LENGTH = 300
MAX_DEPTH = 20

_TOKEN = re.compile(
    r"(?P<name>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)|(?P<number>[0-9]+)|(?P<sign>[-+*/()])|(?P<gap>\s+)"
)
_PRECEDENCE = {"+": 0, "-": 0, "*": 1, "/": 1}
_READABLE = {"+": "+", "-": "−", "*": "×", "/": "÷"}


class FormulaFault(StrEnum):
    """What is wrong with a formula or with its inputs."""

    EMPTY = "empty"
    TOO_LONG = "too-long"
    TOO_DEEP = "too-deep"
    UNEXPECTED_CHARACTER = "unexpected-character"
    UNSPACED_MINUS = "unspaced-minus"
    MISSING_OPERAND = "missing-operand"
    MISSING_OPERATOR = "missing-operator"
    UNBALANCED = "unbalanced"
    UNKNOWN_NAME = "unknown-name"
    UNIT_MISMATCH = "unit-mismatch"
    DIVISION_BY_ZERO = "division-by-zero"
    RANGE_INPUT = "range-input"
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
class Number:
    """A non-negative integer written in a formula."""

    value: int
    offset: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A figure id."""

    name: str
    offset: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """Two operands and one of the signs + - * /, whose place is the offset."""

    sign: str
    left: "Formula"
    right: "Formula"
    offset: int = field(default=0, compare=False)


Formula = Number | Name | Operation


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """An exact amount in base units.

    The dimensions are pairs of a name and its exponent, sorted by name, none with exponent 0:
    CNY per agency is `(("CNY", 1), ("家", -1))`, a ratio `()`.
    """

    amount: Fraction
    dimensions: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Token:
    text: str
    kind: str
    offset: int
    spaced: bool


def parse_formula(text: str) -> Formula:
    """Read a formula such as `(asked + told) * 100 / checked`; raises FormulaError.

    A hyphen belongs to the id around it, so a minus sign stands between spaces.
    """
    if len(text) > MAX_LENGTH:
        raise FormulaError(FormulaFault.TOO_LONG, offset=MAX_LENGTH, found=text[MAX_LENGTH:][:20])
    tokens = deque(_tokens(text))
    if len(tokens) == 1:
        raise FormulaError(FormulaFault.EMPTY)
    formula = _chain(tokens, precedence=0, depth=0)
    rest = tokens[0]
    if rest.kind != "end":
        fault = FormulaFault.UNBALANCED if rest.text == ")" else FormulaFault.MISSING_OPERATOR
        raise FormulaError(fault, offset=rest.offset, found=rest.text)
    return formula


def formula_names(formula: Formula) -> tuple[str, ...]:
    """The ids that a formula uses, each once, in the order of their first use."""
    return tuple(dict.fromkeys(node.name for node in _name_nodes(formula)))


def evaluate(formula: Formula, inputs: Mapping[str, Measure]) -> Measure:
    """Compute a formula exactly; raises FormulaError, its offset that of the name or sign."""
    if isinstance(formula, Number):
        return Measure(amount=Fraction(formula.value))
    if isinstance(formula, Name):
        if formula.name not in inputs:
            raise FormulaError(FormulaFault.UNKNOWN_NAME, offset=formula.offset, found=formula.name)
        return inputs[formula.name]
    left, right = evaluate(formula.left, inputs), evaluate(formula.right, inputs)
    if formula.sign in "+-":
        if left.dimensions != right.dimensions:
            found = f"{_dimension_text(left)} {formula.sign} {_dimension_text(right)}"
            raise FormulaError(FormulaFault.UNIT_MISMATCH, offset=formula.offset, found=found)
        other = right.amount if formula.sign == "+" else -right.amount
        return Measure(amount=left.amount + other, dimensions=left.dimensions)
    if formula.sign == "*":
        amount = left.amount * right.amount
        return Measure(amount=amount, dimensions=_combined(left, right, power=1))
    if right.amount == 0:
        found = formula_text(formula.right, str)
        raise FormulaError(FormulaFault.DIVISION_BY_ZERO, offset=formula.offset, found=found)
    amount = left.amount / right.amount
    return Measure(amount=amount, dimensions=_combined(left, right, power=-1))


def measure_of(quantity: Quantity) -> Measure:
    """A figure's value as an input to formulas, without its bound; a range raises FormulaError."""
    if quantity.value is None:
        found = f"{quantity.low}–{quantity.high}"
        raise FormulaError(FormulaFault.RANGE_INPUT, found=found)
    unit = quantity.unit
    dimension = {UnitKind.CURRENCY: unit.code, UnitKind.RATIO: None, UnitKind.POINTS: None}.get(
        unit.kind, unit.name
    )
    return Measure(
        amount=Fraction(quantity.value), dimensions=((dimension, 1),) if dimension else ()
    )


def evaluation_order(formulas: Mapping[str, Formula]) -> tuple[str, ...]:
    """The keys, each after those that its formula uses; names that are no key are inputs.

    A cycle raises FormulaError: `found` is `a → b → a`, where an arrow means "uses", and the
    offset is that of `b` in the formula of `a`.
    """
    graph = {
        key: [name for name in formula_names(formula) if name in formulas]
        for key, formula in formulas.items()
    }
    try:
        return tuple(TopologicalSorter(graph).static_order())
    except CycleError as error:
        users = [*reversed(error.args[1])][:-1]
        first = min(range(len(users)), key=lambda at: list(formulas).index(users[at]))
        path = [*users[first:], *users[:first], users[first]]
        offset = next(n.offset for n in _name_nodes(formulas[path[0]]) if n.name == path[1])
        raise FormulaError(FormulaFault.CYCLE, offset=offset, found=" → ".join(path)) from None


def round_amount(amount: Fraction, decimals: int) -> tuple[Decimal, bool]:
    """Round half up (away from zero), and tell whether nothing was lost.

    The result has exactly that many decimals: 1/2 with 2 decimals is `Decimal("0.50")`.
    """
    scaled = amount * Fraction(10) ** decimals
    whole = (2 * abs(scaled) + 1) // 2
    return Decimal(f"{whole if amount >= 0 else -whole}E{-decimals}"), scaled.denominator == 1


def formula_text(formula: Formula, label: Callable[[str], str]) -> str:
    """A formula for readers: labels for ids, the signs × ÷ −, no needless parentheses."""
    if isinstance(formula, Number):
        return str(formula.value)
    if isinstance(formula, Name):
        return label(formula.name)
    own = _PRECEDENCE[formula.sign]
    left, right = formula_text(formula.left, label), formula_text(formula.right, label)
    if isinstance(formula.left, Operation) and _PRECEDENCE[formula.left.sign] < own:
        left = f"({left})"
    if isinstance(formula.right, Operation) and _PRECEDENCE[formula.right.sign] <= own:
        right = f"({right})"
    return f"{left} {_READABLE[formula.sign]} {right}"


def _tokens(text: str) -> Iterator[_Token]:
    """The tokens without the gaps, and one more of the kind "end"."""
    offset = 0
    while offset < len(text):
        match = _TOKEN.match(text, offset)
        if match is None:
            raise FormulaError(FormulaFault.UNEXPECTED_CHARACTER, offset=offset, found=text[offset])
        if match.lastgroup != "gap":
            around = text[max(offset - 1, 0) : offset] + text[match.end() : match.end() + 1]
            yield _Token(
                text=match[0],
                kind=str(match.lastgroup),
                offset=offset,
                spaced=not around.strip(),
            )
        offset = match.end()
    yield _Token(text="", kind="end", offset=len(text), spaced=True)


def _chain(tokens: deque[_Token], *, precedence: int, depth: int) -> Formula:
    """Operands joined by signs of one precedence, from left to right."""

    def operand() -> Formula:
        if precedence == max(_PRECEDENCE.values()):
            return _operand(tokens, depth=depth)
        return _chain(tokens, precedence=precedence + 1, depth=depth)

    formula = operand()
    while _PRECEDENCE.get(tokens[0].text) == precedence:
        sign = tokens.popleft()
        if sign.text == "-" and not sign.spaced:
            raise FormulaError(FormulaFault.UNSPACED_MINUS, offset=sign.offset, found=sign.text)
        formula = Operation(sign=sign.text, left=formula, right=operand(), offset=sign.offset)
    return formula


def _operand(tokens: deque[_Token], *, depth: int) -> Formula:
    """A number, an id, or a formula in parentheses."""
    token = tokens.popleft()
    if token.kind == "number":
        return Number(value=int(token.text), offset=token.offset)
    if token.kind == "name":
        return Name(name=token.text, offset=token.offset)
    if token.text != "(":
        raise FormulaError(FormulaFault.MISSING_OPERAND, offset=token.offset, found=token.text)
    if depth == MAX_DEPTH:
        raise FormulaError(FormulaFault.TOO_DEEP, offset=token.offset, found=token.text)
    formula = _chain(tokens, precedence=0, depth=depth + 1)
    close = tokens.popleft()
    if close.kind == "end":
        raise FormulaError(FormulaFault.UNBALANCED, offset=token.offset, found=token.text)
    if close.text != ")":
        raise FormulaError(FormulaFault.MISSING_OPERATOR, offset=close.offset, found=close.text)
    return formula


def _name_nodes(formula: Formula) -> Iterator[Name]:
    if isinstance(formula, Operation):
        yield from _name_nodes(formula.left)
        yield from _name_nodes(formula.right)
    elif isinstance(formula, Name):
        yield formula


def _combined(left: Measure, right: Measure, *, power: int) -> tuple[tuple[str, int], ...]:
    exponents = dict(left.dimensions)
    for name, exponent in right.dimensions:
        exponents[name] = exponents.get(name, 0) + power * exponent
    return tuple(sorted((name, exponent) for name, exponent in exponents.items() if exponent))


def _dimension_text(measure: Measure) -> str:
    parts = (name if power == 1 else f"{name}^{power}" for name, power in measure.dimensions)
    return "·".join(parts) or "1"
