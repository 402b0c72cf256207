"""Proof 2: every numeral of the captured page is a marked figure, or is classified."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..data.draft import Draft, DraftSentence
from ..data.marks import Span
from ..data.schema import GlossaryFile
from ..numbers.classify import Numeral, NumeralKind, scan_numerals
from ..problems import Problem
from .verbatim import Alignment


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """A numeral of the captured page, the sentence it stands in and the mark that holds it."""

    numeral: Numeral
    sentence: DraftSentence
    span: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetWords:
    """Names and idioms whose numerals count nothing."""

    names: frozenset[str] = frozenset()
    idioms: frozenset[str] = frozenset()


def set_words(glossary: GlossaryFile) -> SetWords:
    """The idioms, and those terms whose numerals would pass for numbers if they stood alone."""
    names = (form for term in glossary.terms for form in (term.zh, *term.also_zh))
    return SetWords(
        names=frozenset(
            name
            for name in names
            if any(numeral.kind is NumeralKind.NUMBER for numeral in scan_numerals(name))
        ),
        idioms=frozenset(glossary.idioms),
    )


def classified(text: str, words: SetWords) -> tuple[Numeral, ...]:
    """The numerals of a Chinese text, with those in names and idioms told apart."""
    return scan_numerals(text, names=words.names, idioms=words.idioms)


def _sentence_at(draft: Draft, alignment: Alignment, position: int) -> DraftSentence | None:
    for sentence in draft.sentences:
        start = alignment.starts.get(sentence.anchor)
        if start is not None and start <= position < start + len(sentence.zh.text):
            return sentence
    return None


def _check(draft: Draft, covered: Covered, start: int, end: int) -> Iterator[Problem]:
    numeral, sentence, span = covered.numeral, covered.sentence, covered.span
    if span and not (span.start <= start and end <= span.end):
        if numeral.kind is NumeralKind.NUMBER or span.id in draft.entry.figures:
            yield draft.problem(
                sentence, "mark-cuts-numeral", start, found=numeral.text, id=span.id
            )
    elif numeral.kind is NumeralKind.NUMBER and (
        span is None or span.id not in draft.entry.figures
    ):
        yield draft.problem(sentence, "numeral-unmarked", start, found=numeral.text)


def cover(
    draft: Draft, alignment: Alignment, words: SetWords
) -> tuple[list[Covered], list[Problem]]:
    """Account for each numeral of the captured page. Text that no sentence holds is proof 1's."""
    covered: list[Covered] = []
    problems: list[Problem] = []
    for numeral in classified(draft.captured, words):
        sentence = _sentence_at(draft, alignment, numeral.start)
        if sentence is None:
            continue
        start = numeral.start - alignment.starts[sentence.anchor]
        end = start + numeral.end - numeral.start
        span = next((s for s in sentence.zh.spans if s.start < end and start < s.end), None)
        entry = Covered(numeral=numeral, sentence=sentence, span=span)
        covered.append(entry)
        problems += _check(draft, entry, start, end)
    return covered, problems
