"""The English of a sentence has exactly the figures that its Chinese marks, and its words.

The numbers beside them are compared in `literals.py`.
"""

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction

from ...data.draft import Draft, DraftSentence
from ...numbers.classify import SetWords
from ...numbers.quantity import Quantity
from ...numbers.spelling import fitting_forms
from ...problems.characters import HAN
from ...problems.problem import Problem
from .literals import check_literals
from .paired_numbers import check_pairs

_WORD = re.compile(r"[A-Za-z]{2,}")
_FEWEST_WORDS = Fraction(2, 5)  # for each Chinese character; careful English has 0.6 and more
_SHORT = 12


def check_languages(
    draft: Draft, words: SetWords | None, quantities: Mapping[str, Quantity]
) -> Iterator[Problem]:
    """Every sentence: placeholders against marks, literal numbers against literal numbers.

    `words` is None where the glossary could not be read; numbers are then left alone.
    """
    english: dict[str, DraftSentence] = {}
    for sentence in draft.sentences:
        if sentence.lacks_zh or sentence.lacks_en:
            continue
        yield from _check_placeholders(draft, sentence)
        yield from check_pairs(draft, sentence)
        yield from _check_length(draft, sentence)
        if words:
            yield from check_literals(draft, sentence, words, quantities)
        twin = english.setdefault(sentence.zh.text, sentence)
        if _said(draft, twin) != _said(draft, sentence):
            yield draft.tree.problem(
                (*sentence.key, "en"), "translation-differs", found=sentence.entry.en,
                line=draft.tree.place((*twin.key, "en")).line,
            )  # fmt: skip


def _said(draft: Draft, sentence: DraftSentence) -> str:
    """The English with facts worded: a page that repeats words may state another fact by them."""
    facts = draft.entry.facts
    quotes = {span.id: sentence.zh.quote(span) for span in sentence.zh.spans}
    return "".join(
        part
        if isinstance(part, str)
        else (
            facts[part.id].en or quotes.get(part.id, "") if part.id in facts else f"{{{part.id}}}"
        )
        for part in sentence.en
    )


def check_forms(draft: Draft, quantities: Mapping[str, Quantity]) -> Iterator[Problem]:
    """`{id:times}` and its like stand for numbers that have such a form."""
    for sentence in draft.sentences:
        for part in sentence.placeholders:
            quantity = quantities.get(part.id)
            forms = fitting_forms(quantity) if quantity else ()
            if part.form and part.form not in forms and (quantity or part.id in draft.entry.facts):
                yield draft.tree.problem(
                    (*sentence.key, "en"), "placeholder-form", found=f"{part.id}:{part.form}",
                    offset=part.source,
                )  # fmt: skip


def _check_placeholders(draft: Draft, sentence: DraftSentence) -> Iterator[Problem]:
    """A number may be said again, and comes first in the order of the Chinese."""
    marked = [span.id for span in sentence.zh.spans]
    placed = [*dict.fromkeys(placeholder.id for placeholder in sentence.placeholders)]
    expected = list(sentence.entry.order) or marked
    key = (*sentence.key, "en")
    source = {part.id: part.source for part in reversed(sentence.placeholders)}
    for id_ in placed:
        if id_ not in marked:
            yield draft.tree.problem(
                key, "placeholder-not-in-chinese", found=id_, offset=source[id_]
            )
    for id_ in marked:
        if id_ not in placed:
            yield draft.tree.problem(key, "placeholder-missing", missing=id_)
    if sentence.entry.order and sorted(expected) != sorted(marked):
        yield draft.tree.problem(
            (*sentence.key, "order"), "order-differs", found=", ".join(expected),
            expected=", ".join(marked),
        )  # fmt: skip
    elif sorted(placed) == sorted(marked) and placed != expected:
        wrong = next(id_ for id_, other in zip(placed, expected, strict=True) if id_ != other)
        yield draft.tree.problem(
            key, "placeholder-order", found=wrong, expected=", ".join(expected),
            offset=source[wrong],
        )  # fmt: skip


def _check_length(draft: Draft, sentence: DraftSentence) -> Iterator[Problem]:
    """English with far fewer words than Chinese characters leaves something out.

    What is marked is no part of either. Chinese words in English count as what they are.
    """
    marked = sum(len(HAN.findall(sentence.zh.quote(span))) for span in sentence.zh.spans)
    characters = len(HAN.findall(sentence.zh.text)) - marked
    text = " ".join(part for part in sentence.en if isinstance(part, str))
    words = len(_WORD.findall(text)) + len(HAN.findall(text))
    if words < (characters * _FEWEST_WORDS if characters >= _SHORT else characters // _SHORT):
        yield draft.tree.problem(
            (*sentence.key, "en"), "translation-short", found=sentence.entry.en
        )
