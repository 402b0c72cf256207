"""Proof 5: where a glossary term stands in the Chinese, its English stands in the English."""

from collections import Counter
from collections.abc import Collection, Iterator
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


def check_terms(  # noqa: PLR0913, PLR0917 - a sentence in both languages, and where it stands
    tree: Tree, key: Key, zh: str, en: str, glossary: GlossaryFile, once: Collection[str] = ()
) -> Iterator[Problem]:
    """The English has each term at least as often as the Chinese.

    `zh` and `en` are the texts at `key`, marks removed and figures worded; of the terms `once` one
    mention in English will do.
    """
    uses = find_terms(zh, glossary)
    counts = Counter(use.term.id for use in uses)
    for index, id_ in enumerate(once):
        if counts[id_] < 2:  # noqa: PLR2004 - several
            yield tree.problem((*key, "once", index), "once-needless", found=id_)
    for use in {use.term.id: use for use in uses}.values():
        needed = 1 if use.term.id in once else counts[use.term.id]
        if count_english(use.term, en) < needed:
            yield tree.problem(
                (*key, "en"), "term-missing", term=zh[use.start : use.end], expected=use.term.en
            )


def check_glossary(
    tree: Tree, glossary: GlossaryFile, places: Collection[str] | None
) -> Iterator[Problem]:
    """Ids are unique, and the Chinese forms of a place; longer words that hold none hold the form.

    `places` are the replies and their regions, None where not all are known.
    """
    ids: dict[str, int] = {}
    forms: dict[tuple[str | None, str], int] = {}
    for index, term in enumerate(glossary.terms):
        if term.id in ids:
            yield tree.problem(("terms", index, "id"), "id-doubled", found=term.id)
        ids[term.id] = index
        if term.within and places is not None and term.within not in places:
            yield tree.problem(("terms", index, "within"), "term-nowhere", found=term.within)
        for number, longer in enumerate(term.not_in):
            if not any(form in longer for form in (term.zh, *term.also_zh)):
                yield tree.problem(("terms", index, "not_in", number), "term-not-in", found=longer)
        for form in (term.zh, *term.also_zh):
            if (term.within, form) in forms:
                yield tree.problem(("terms", index, "zh"), "term-doubled", found=form)
            forms[term.within, form] = index
