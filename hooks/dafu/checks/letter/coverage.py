"""Every numeral of the captured page is a marked figure, or is classified.

A fact classifies the numerals that it holds: they are those of a document's number, a date, a name.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter

from ...data.draft import Draft, DraftSentence
from ...data.marks import Span
from ...data.schema import GlossaryFile
from ...numbers.classify import Numeral, NumeralKind, SetWords, scan_numerals
from ...problems.problem import Problem
from .verbatim import Alignment

_NEVER_CUT = {NumeralKind.NUMBER, NumeralKind.DOCUMENT_NUMBER}
_IN_NAMES = {NumeralKind.NUMBER, NumeralKind.NAME, NumeralKind.IDIOM}


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """A numeral of the captured page, the anchor of its sentence and the mark that holds it."""

    numeral: Numeral
    anchor: str
    span: Span | None


def set_words(glossary: GlossaryFile) -> SetWords:
    """The idioms, the units, and those terms that hold a numeral of no shape of its own."""
    units = tuple((unit.zh, unit.one or unit.en, unit.en) for unit in glossary.units)
    names = (form for term in glossary.terms for form in (term.zh, *term.also_zh))
    return SetWords(
        names=frozenset(
            name
            for name in names
            if any(numeral.kind in _IN_NAMES for numeral in scan_numerals(name))
        ),
        idioms=frozenset(glossary.idioms),
        units=units,
    )


def _laid_out(draft: Draft, alignment: Alignment) -> list[tuple[int, DraftSentence]]:
    """The sentences that the captured page has, by where they begin in it."""
    starts = alignment.starts
    found = (s for s in draft.sentences if s.zh.text and s.anchor in starts)
    return sorted(((starts[s.anchor], s) for s in found), key=itemgetter(0))


def _check(
    draft: Draft, sentence: DraftSentence, covered: Covered, start: int, end: int
) -> Iterator[Problem]:
    numeral, span = covered.numeral, covered.span
    if span and not (span.start <= start and end <= span.end):
        fact = draft.entry.facts.get(span.id)
        whole = fact is None or fact.kind == "date"
        if numeral.kind in _NEVER_CUT or whole:
            yield draft.problem(
                sentence, "mark-cuts-numeral", start, found=numeral.text, id=span.id
            )
    elif numeral.kind is NumeralKind.NUMBER and span is None:
        yield draft.problem(sentence, "numeral-unmarked", start, found=numeral.text)


def cover(
    draft: Draft, alignment: Alignment, words: SetWords
) -> tuple[list[Covered], list[Problem]]:
    """Account for each numeral of the captured page. Text that no sentence holds is proof 1's."""
    covered: list[Covered] = []
    problems: list[Problem] = []
    laid_out = _laid_out(draft, alignment)
    for numeral in scan_numerals(alignment.text, words):
        index = bisect_right(laid_out, numeral.start, key=itemgetter(0)) - 1
        first, sentence = laid_out[index] if index >= 0 else (0, None)
        if sentence is None or numeral.start >= first + len(sentence.zh.text):
            continue
        start = numeral.start - first
        end = start + numeral.end - numeral.start
        span = next((s for s in sentence.zh.spans if s.start < end and start < s.end), None)
        entry = Covered(numeral=numeral, anchor=sentence.anchor, span=span)
        covered.append(entry)
        problems += _check(draft, sentence, entry, start, end)
    return covered, problems
