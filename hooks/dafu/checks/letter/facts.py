"""Facts: those that every letter has, dates that are dates, English that states no other number."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from ...data.draft import Draft, DraftSentence
from ...data.facts import fact_kind
from ...data.marks import Span
from ...data.schema import FactEntry, LabelsFile
from ...data.yamltree import Key
from ...numbers.classify import NumeralKind, scan_numerals
from ...numbers.dates import DateError, parse_date
from ...numbers.english import scan_english_numbers
from ...numbers.partial_dates import partial_date_english
from ...numbers.period import parse_period
from ...numbers.quantity import QuantityError, parse_quantity
from ...problems.characters import HAN
from ...problems.problem import Problem
from ..quantities.context import signing_date

_NEEDED = "issuer"
_KINDS = {"issuer": "text", "signed": "date", "published": "date"}
_DIGIT = re.compile("[0-9]")


def check_facts(draft: Draft, labels: LabelsFile | None) -> Iterator[Problem]:
    """Every fact has a name and says what its kind asks for; the letter names its issuer."""
    if _NEEDED not in draft.entry.facts:
        yield draft.tree.problem(("facts",), "fact-needed", missing=_NEEDED)
    for id_, fact in draft.entry.facts.items():
        kind = _KINDS.get(fact_kind(id_), fact.kind)
        if fact.kind != kind:
            key = ("facts", id_, "kind")
            yield draft.tree.problem(key, "fact-kind", found=fact.kind, expected=kind)
        if fact.label is None and labels:
            yield draft.tree.problem(
                ("facts", id_), "fact-unnamed", found=id_, known=", ".join(labels.facts)
            )
    seen: set[str] = set()
    for sentence, span in draft.marks():
        if span.id in draft.entry.facts and span.id not in seen:
            seen.add(span.id)
            yield from _check_fact(draft, sentence, span, draft.entry.facts[span.id])
    yield from _check_undated(draft)


def _check_fact(
    draft: Draft, sentence: DraftSentence, span: Span, fact: FactEntry
) -> Iterator[Problem]:
    said = draft.meant(sentence, span)
    if fact.kind == "text":
        if span.id == _NEEDED and not said.strip():
            yield draft.problem(sentence, "fact-blank", span.start, id=span.id)
        if _is_quantity(said):
            yield draft.problem(sentence, "fact-counts", span.start, found=said)
        yield from _check_english(draft, span.id, fact, said)
        return
    try:
        parse_date(said)
    except DateError:
        if fact.reading:
            key = ("facts", span.id, "reading", "text")
            yield draft.tree.problem(key, "reading-unread", found=said)
        elif partial_date_english(said) is None:
            yield draft.problem(sentence, "date-unread", span.start, found=said, id=span.id)


def _is_quantity(said: str) -> bool:
    """Whether a text is nothing but a number with its unit, which a figure would be."""
    try:
        parse_quantity(said)
    except QuantityError:
        return False
    return any(numeral.kind is NumeralKind.NUMBER for numeral in scan_numerals(said))


def _check_english(draft: Draft, id_: str, fact: FactEntry, said: str) -> Iterator[Problem]:
    """Chinese text needs English, which states its numbers and no others."""
    key: Key = ("facts", id_, "en")
    if fact.en is None and HAN.search(said):
        yield draft.tree.problem(key[:2], "key-missing", missing="en")
    numerals = scan_numerals(said)
    stated = {Decimal(value) for numeral in numerals for value in numeral.values}
    found = scan_english_numbers(fact.en or "")
    for number in found:
        if not stated.issuperset(map(Decimal, number.values)):
            yield draft.tree.problem(
                key, "number-not-in-chinese", found=number.text, offset=number.start
            )
    owed = (n for n in numerals if fact.en and _DIGIT.search(n.text))
    missing = Counter(Decimal(value) for numeral in owed for value in numeral.values)
    missing.subtract(Decimal(value) for number in found for value in number.values)
    for value, count in missing.items():
        if count > 0:
            yield draft.tree.problem(key, "number-not-in-english", missing=value)


def _check_undated(draft: Draft) -> Iterator[Problem]:
    """Without a day of signature there is no year that 今年 and its like could be."""
    signatures = [draft.meant(*mark) for mark in draft.marks() if mark[1].id == "signed"]
    if signing_date(draft) or any(partial_date_english(said) is None for said in signatures):
        return  # or it is said already that the date cannot be read
    for group in ("figures", "derived"):
        for id_, entry in getattr(draft.entry, group).items():
            if entry.period and _counts_from_signature(entry.period):
                key = (group, id_, "period")
                yield draft.tree.problem(key, "period-undated", found=entry.period)


def _counts_from_signature(period: str) -> bool:
    return parse_period(period, dt.date(2000, 1, 1)) != parse_period(period, dt.date(2001, 1, 1))
