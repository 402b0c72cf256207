"""Proof 5: where a glossary term stands in the Chinese, its English stands in the English."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ..data.schema import GlossaryFile, Term
from ..data.yamltree import Key, Tree
from ..problems.problem import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class TermUse:
    """A term at characters `start` to `end` of a text."""

    term: Term
    start: int
    end: int


def find_terms(text: str, glossary: GlossaryFile) -> tuple[TermUse, ...]:
    """The terms in a Chinese text, left to right, the longest where several would do."""
    return tuple(
        TermUse(term=glossary.by_form[match[0]], start=match.start(), end=match.end())
        for match in glossary.any_form.finditer(text)
        if match[0] in glossary.by_form
    )


def count_english(term: Term, english: str) -> int:
    """How often a rendering of the term begins a word of the text; case does not matter."""
    return len(term.any_rendering.findall(english))


def check_terms(
    tree: Tree, key: Key, zh: str, en: str, glossary: GlossaryFile
) -> Iterator[Problem]:
    """The English has each term at least as often as the Chinese.

    `zh` and `en` are the texts at `key`, marks removed and figures worded.
    """
    uses = find_terms(zh, glossary)
    counts = Counter(use.term.id for use in uses)
    for use in {use.term.id: use for use in uses}.values():
        if count_english(use.term, en) < counts[use.term.id]:
            yield tree.problem(
                (*key, "en"), "term-missing", term=zh[use.start : use.end], expected=use.term.en
            )


def check_glossary(tree: Tree, glossary: GlossaryFile) -> Iterator[Problem]:
    """Ids and Chinese forms are unique, and the longer words that hold none hold the form."""
    ids: dict[str, int] = {}
    forms: dict[str, int] = {}
    for index, term in enumerate(glossary.terms):
        if term.id in ids:
            yield tree.problem(("terms", index, "id"), "id-doubled", found=term.id)
        ids[term.id] = index
        for number, longer in enumerate(term.not_in):
            if not any(form in longer for form in (term.zh, *term.also_zh)):
                yield tree.problem(("terms", index, "not_in", number), "term-not-in", found=longer)
        for form in (term.zh, *term.also_zh):
            if form in forms:
                yield tree.problem(("terms", index, "zh"), "term-doubled", found=form)
            forms[form] = index
