"""Proof 5: where a glossary term stands in the Chinese, its English stands in the English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..data.schema import GlossaryFile, Term
from ..data.yamltree import Key, Tree
from ..problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class TermUse:
    """A term at characters `start` to `end` of a text."""

    term: Term
    start: int
    end: int


def find_terms(text: str, glossary: GlossaryFile) -> tuple[TermUse, ...]:
    """The terms in a Chinese text, left to right, the longest where several would do."""
    forms = {form: term for term in glossary.terms for form in (term.zh, *term.also_zh)}
    if not forms:
        return ()
    pattern = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    return tuple(
        TermUse(term=forms[match[0]], start=match.start(), end=match.end())
        for match in re.finditer(pattern, text)
    )


def has_english(term: Term, english: str) -> bool:
    """Whether one of the term's renderings begins a word of the text; case does not matter."""
    return any(
        re.search(rf"(?<!\w){re.escape(form)}", english, re.IGNORECASE)
        for form in (term.en, *term.also_en)
    )


def check_terms(
    tree: Tree, key: Key, zh: str, en: str, glossary: GlossaryFile
) -> Iterator[Problem]:
    """`zh` and `en` are the texts at `key`, marks removed and figures worded."""
    missing = {use.term.id: use for use in find_terms(zh, glossary)}
    for use in missing.values():
        if not has_english(use.term, en):
            yield tree.problem(
                (*key, "en"), "term-missing", term=zh[use.start : use.end], expected=use.term.en
            )


def check_glossary(tree: Tree, glossary: GlossaryFile) -> Iterator[Problem]:
    """Ids and Chinese forms are unique."""
    ids: dict[str, int] = {}
    forms: dict[str, int] = {}
    for index, term in enumerate(glossary.terms):
        if term.id in ids:
            yield tree.problem(("terms", index, "id"), "id-doubled", found=term.id)
        ids[term.id] = index
        for form in (term.zh, *term.also_zh):
            if form in forms:
                yield tree.problem(("terms", index, "zh"), "term-doubled", found=form)
            forms[form] = index
