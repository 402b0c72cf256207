"""Formulas over figure ids: parsed, evaluated exactly with their dimensions, ordered, shown."""

import ast
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache
from graphlib import CycleError, TopologicalSorter

from .measure import FormulaError, FormulaFault, Measure, calculate, exact

MAX_LENGTH = 300

_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_STRAY = re.compile(r"[^a-z0-9+*/()\s-]")
_UNSPACED_MINUS = re.compile(r"(?<=\S)-|-(?=\S)")
_SIGNS = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}
_PRECEDENCE = {"+": 0, "-": 0, "*": 1, "/": 1}
_READABLE = {"+": "+", "-": "−", "*": "×", "/": "÷"}


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


@lru_cache(1024)
def parse_formula(text: str) -> Formula:
    """Read a formula such as `(asked + told) * 100 / checked`; raises FormulaError.

    A hyphen belongs to the id around it, so a minus sign stands between spaces.
    """
    # Python knows no hyphens in names, and has some ids for keywords.
    code = _NAME.sub(lambda name: name[0].upper().replace("-", "_"), text)
    for fault, pattern in (
        (FormulaFault.UNEXPECTED_CHARACTER, _STRAY),
        (FormulaFault.UNSPACED_MINUS, _UNSPACED_MINUS),
    ):
        if match := pattern.search(text if pattern is _STRAY else code):
            raise FormulaError(fault, offset=match.start(), found=match[0])
    if len(text) > MAX_LENGTH:
        raise _malformed(text, MAX_LENGTH)
    start = len(code) - len(code.lstrip())
    try:
        tree = ast.parse(re.sub(r"\s", " ", code).strip(), mode="eval")
    except (SyntaxError, MemoryError, RecursionError) as error:
        place = getattr(error, "offset", None)  # 0 where the end came too early
        raise _malformed(text, start + place - 1 if place else len(text)) from None
    return _read(tree.body, text, start)


def _malformed(text: str, offset: int) -> FormulaError:
    return FormulaError(FormulaFault.MALFORMED, offset=offset, found=text[offset:][:20])


def _read(node: ast.expr, text: str, start: int) -> Formula:
    """The formula that Python's tree of it says; the tree begins `start` characters into `text`."""
    offset, end = start + node.col_offset, start + (node.end_col_offset or 0)
    stated = text[offset:end]
    if isinstance(node, ast.Constant) and stated.isdigit():
        return Number(value=int(stated), offset=offset)
    if isinstance(node, ast.Name):
        return Name(name=stated, offset=offset)
    if isinstance(node, ast.BinOp) and type(node.op) in _SIGNS:
        sign = _SIGNS[type(node.op)]
        left, right = _read(node.left, text, start), _read(node.right, text, start)
        place = text.index(sign, start + (node.left.end_col_offset or 0))
        return Operation(sign=sign, left=left, right=right, offset=place)
    raise _malformed(text, offset)


def formula_names(formula: Formula) -> tuple[str, ...]:
    """The ids that a formula uses, each once, in the order of their first use."""
    return tuple(dict.fromkeys(node.name for node in _name_nodes(formula)))


def evaluate(formula: Formula, inputs: Mapping[str, Measure]) -> Measure:
    """Compute a formula exactly; raises FormulaError, its offset that of the name or sign."""
    if isinstance(formula, Number):
        return exact(Fraction(formula.value))
    if isinstance(formula, Name):
        if formula.name not in inputs:
            raise FormulaError(FormulaFault.UNKNOWN_NAME, offset=formula.offset, found=formula.name)
        return inputs[formula.name]
    left, right = evaluate(formula.left, inputs), evaluate(formula.right, inputs)
    try:
        return calculate(formula.sign, left, right)
    except FormulaError as error:
        found = error.found or formula_text(formula.right, str)
        raise FormulaError(error.code, offset=formula.offset, found=found) from None


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


def _name_nodes(formula: Formula) -> Iterator[Name]:
    if isinstance(formula, Operation):
        yield from _name_nodes(formula.left)
        yield from _name_nodes(formula.right)
    elif isinstance(formula, Name):
        yield formula
