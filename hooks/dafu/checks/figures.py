"""Proof 3: every span parses to a value and a unit, and is the figure that the YAML describes."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from ..data.draft import Draft, DraftSentence
from ..data.marks import Span
from ..data.schema import FigureEntry
from ..numbers.numerals import NUMERAL, half_width
from ..numbers.quantity import (
    Quantity,
    QuantityError,
    contexts_before,
    overlooked_neighbour,
    parse_quantity,
)
from ..numbers.units import UnitKind
from ..problems.problem import Problem

_NUMERAL = re.compile(NUMERAL)
_NAMED_UNITS = {UnitKind.COUNT, UnitKind.DURATION}


def check_ids(draft: Draft) -> Iterator[Problem]:
    """Marks name declared figures and facts, each of which is marked.

    What a page prints several times may be marked each time, in sentences of their own.
    """
    declared = {**draft.entry.facts, **draft.entry.figures}
    marked = {span.id for _, span in draft.marks()}
    unread = "\n".join(s.entry.zh + s.entry.en for s in draft.sentences if s.lacks_zh)
    seen: dict[str, tuple[DraftSentence, str]] = {}
    for sentence, span in draft.marks():
        first, quote = seen.setdefault(span.id, (sentence, sentence.zh.quote(span)))
        if span.id not in declared:
            yield draft.problem(sentence, "mark-undeclared", span.start, found=span.id)
        elif span is not next(s for s in first.zh.spans if s.id == span.id) and (
            first is sentence or quote != sentence.zh.quote(span)
        ):
            yield draft.problem(sentence, "mark-doubled", span.start, found=span.id)
    for group in ("facts", "figures"):
        for id_ in getattr(draft.entry, group):
            if id_ not in marked and f"{{{id_}" not in unread:
                yield draft.tree.problem((group, id_), "figure-unused", found=id_)
    groups = (draft.entry.facts, draft.entry.figures, draft.entry.derived)
    for id_, count in Counter(id_ for group in groups for id_ in group).items():
        if count > 1:
            yield draft.tree.problem(("figures", id_), "id-doubled", found=id_)


def read_quantities(draft: Draft) -> tuple[dict[str, Quantity], list[Problem]]:
    """The value of every marked figure, by id; spans that do not parse are problems."""
    quantities: dict[str, Quantity] = {}
    problems: list[Problem] = []
    for sentence, span in draft.marks():
        figure = draft.entry.figures.get(span.id)
        if figure is None:
            continue
        quote = draft.quantity(sentence, span)
        try:
            quantity = parse_quantity(quote)
        except QuantityError as error:
            problems.append(
                draft.problem(sentence, f"quantity-{error.code.value}", span.start, found=quote)
            )
            continue
        before = contexts_before(sentence.zh.text[: span.start])
        contexts = tuple(dict.fromkeys((*before, *quantity.contexts)))
        if not figure.reading:
            problems += _check_edges(draft, sentence, span, quantity)
        if span.id not in quantities:
            quantities[span.id] = replace(quantity, contexts=contexts)
            problems += _check_unit(draft, span.id, figure, quantity)
    return quantities, problems


def _check_edges(
    draft: Draft, sentence: DraftSentence, span: Span, quantity: Quantity
) -> Iterator[Problem]:
    text = sentence.zh.text
    quote = sentence.zh.quote(span)
    if _begins_early(quote, quantity):
        yield draft.problem(sentence, "quantity-leading-text", span.start, found=quote)
    before, after = draft.around(sentence)
    outside = overlooked_neighbour(before + text[: span.start], text[span.end :] + after, quantity)
    if outside:
        yield draft.problem(sentence, "mark-too-short", span.start, found=outside, id=span.id)


def _begins_early(quote: str, quantity: Quantity) -> bool:
    """Whether the span says the same without its first one or two characters.

    1亿元 and 一百家 do, since 亿元 and 百家 mean one of them, but begin where they should.
    """
    for start in (1, 2):
        if _NUMERAL.match(half_width(quote[:start])[-1:]):
            return False
        try:
            shorter = parse_quantity(quote[start:])
        except QuantityError:
            continue
        if replace(shorter, contexts=()) == replace(quantity, contexts=()):
            return not contexts_before(quote[:start])
    return False


def _check_unit(
    draft: Draft, id_: str, figure: FigureEntry, quantity: Quantity
) -> Iterator[Problem]:
    named = quantity.unit.kind in _NAMED_UNITS
    if figure.unit is None:
        if named:
            key = ("figures", id_, "unit")
            yield draft.tree.problem(key, "unit-needed", unit=quantity.unit.name)
    elif figure.unit.zh != quantity.unit.name:
        yield draft.tree.problem(
            ("figures", id_, "unit", "zh"), "unit-differs",
            found=figure.unit.zh, unit=quantity.unit.name,
        )  # fmt: skip


def check_ranks(draft: Draft, quantities: Mapping[str, Quantity]) -> Iterator[Problem]:
    """`rank` names a marked figure that is a rank."""
    for id_, figure in draft.entry.figures.items():
        if figure.rank is None:
            continue
        rank = quantities.get(figure.rank)
        if figure.rank not in draft.entry.figures:
            yield draft.tree.problem(("figures", id_, "rank"), "id-dangling", found=figure.rank)
        elif rank is not None and rank.unit.kind is not UnitKind.RANK:
            yield draft.tree.problem(("figures", id_, "rank"), "rank-is-none", found=figure.rank)
