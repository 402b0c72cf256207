"""Every span parses to a value and a unit, and is the figure that the YAML describes."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from ...data.draft import Draft, DraftSentence
from ...data.marks import Span
from ...data.schema import FigureEntry
from ...numbers.classify import NO_WORDS, NumeralKind, SetWords
from ...numbers.numerals import NUMERAL, half_width
from ...numbers.qualifiers import WINDOW
from ...numbers.quantity import Quantity, QuantityError, contexts_before, parse_quantity
from ...numbers.reading import extents, read_mark
from ...numbers.units import NO_UNIT, UnitKind
from ...problems.characters import HAN
from ...problems.problem import Problem

_NUMERAL = re.compile(NUMERAL)
_NEVER_FIGURES = {
    *(NumeralKind.DATE, NumeralKind.TIME, NumeralKind.YEAR, NumeralKind.YEAR_RANGE),
    *(NumeralKind.PERIOD, NumeralKind.DOCUMENT_NUMBER, NumeralKind.SERIAL),
    *(NumeralKind.SESSION, NumeralKind.TELEPHONE),
}
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


def read_quantities(
    draft: Draft, words: SetWords = NO_WORDS
) -> tuple[dict[str, Quantity], list[Problem]]:
    """The value of every marked figure, by id; spans that do not parse are problems."""
    quantities: dict[str, Quantity] = {}
    problems: list[Problem] = []
    for sentence, span in draft.marks():
        figure = draft.entry.figures.get(span.id)
        if figure is None:
            continue
        quote = draft.quantity(sentence, span)
        try:
            quantity = _read(sentence, span, quote, words)
        except QuantityError as error:
            problems.append(
                draft.problem(sentence, f"quantity-{error.code.value}", span.start, found=quote)
            )
            continue
        before = sentence.zh.text[: span.start]
        contexts = tuple(dict.fromkeys((*contexts_before(before), *quantity.contexts)))
        spans = ((start, end) for _, start, end in extents(sentence.zh.text, words))
        whole = (span.start, span.end) in spans
        if not figure.reading and not whole and _begins_early(quote, quantity, words):
            problems.append(
                draft.problem(sentence, "quantity-leading-text", span.start, found=quote)
            )
        if span.id not in quantities:
            quantities[span.id] = replace(quantity, contexts=contexts)
            problems += _check_unit(draft, span.id, figure, quantity)
    for sentence in draft.sentences:
        problems += _check_extents(draft, sentence, words)
    return quantities, problems


def _read(sentence: DraftSentence, span: Span, quote: str, words: SetWords) -> Quantity:
    """What a mark states in its sentence, or an editor's reading or a cell by itself."""
    text = sentence.zh.text
    if quote != sentence.zh.quote(span):
        return parse_quantity(quote, words.units)
    bare = not HAN.match(text, span.end)
    return read_mark(text, span.start, span.end, words.units, bare=bare)


def _check_extents(draft: Draft, sentence: DraftSentence, words: SetWords) -> Iterator[Problem]:
    """A mark holds the whole of its quantity, and no date, number of a document or telephone.

    The year of what a share is compared with stands inside it: 不及2016年的一半.
    """
    figures = draft.entry.figures
    spans = [s for s in sentence.zh.spans if s.id in figures and not figures[s.id].reading]
    if not spans:
        return
    before, after = (part for part in draft.around(sentence))
    text = before[-WINDOW:] + sentence.zh.text + after[:WINDOW]
    shift = len(before[-WINDOW:])
    faulty: set[str] = set()
    for numeral, start, end in extents(text, words):
        for span in spans:
            first, last = span.start + shift, span.end + shift
            if span.id in faulty or numeral.end <= first or last <= numeral.start:
                continue
            outside = text[start:first] or text[last:end]
            if numeral.kind is NumeralKind.NUMBER and outside:
                yield draft.problem(
                    sentence, "mark-too-short", span.start, found=outside, id=span.id
                )
            elif numeral.kind in _NEVER_FIGURES and not first < numeral.start < numeral.end < last:
                yield draft.problem(
                    sentence, "mark-of-no-quantity", span.start, found=numeral.text, id=span.id
                )
            else:
                continue
            faulty.add(span.id)


def _begins_early(quote: str, quantity: Quantity, words: SetWords) -> bool:
    """Whether the span says the same without its first one or two characters.

    1亿元 and 一百家 do, since 亿元 and 百家 mean one of them, but begin where they should.
    """
    for start in (1, 2):
        if _NUMERAL.match(half_width(quote[:start])[-1:]):
            return False
        try:
            shorter = parse_quantity(quote[start:], words.units)
        except QuantityError:
            continue
        if replace(shorter, contexts=()) == replace(quantity, contexts=()):
            return not contexts_before(quote[:start])
    return False


def _check_unit(
    draft: Draft, id_: str, figure: FigureEntry, quantity: Quantity
) -> Iterator[Problem]:
    named = quantity.unit.kind in _NAMED_UNITS and quantity.unit != NO_UNIT
    if figure.unit is None:
        if named and not quantity.unit.many:
            key = ("figures", id_, "unit")
            yield draft.tree.problem(key, "unit-needed", unit=quantity.unit.name)
    elif quantity.unit == NO_UNIT:
        yield draft.tree.problem(("figures", id_, "unit"), "quantity-no-unit", found=id_)
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
        elif rank is not None and not rank.is_rank:
            yield draft.tree.problem(("figures", id_, "rank"), "rank-is-none", found=figure.rank)
