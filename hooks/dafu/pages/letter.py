"""The letter's parts as pages show them: titles, paragraphs, and where each sentence is read."""

from __future__ import annotations

from collections.abc import Sequence

from ..data.schema import GlossaryFile, Term, TermKind
from ..reply import Figure, Reply, Section, Sentence
from .runs import sentence_text


def reply_title(reply: Reply, lang: str) -> str:
    """The letter's own title."""
    return sentence_text(reply, reply.title, lang)


def section_title(reply: Reply, section: Section, lang: str) -> str:
    """The section's heading as the letter has it, without the closing stop; else its name."""
    if section.heading is None:
        return str(getattr(section.name, lang))
    return sentence_text(reply, section.heading, lang).rstrip("。.")


def paragraphs(sentences: Sequence[Sentence]) -> list[list[Sentence]]:
    """Sentences grouped as in the paragraphs of the captured page."""
    groups: list[list[Sentence]] = []
    for sentence in sentences:
        if sentence.paragraph or not groups:
            groups.append([])
        groups[-1].append(sentence)
    return groups


def sentence_url(reply: Reply, anchor: str, lang: str) -> str:
    """Where a sentence is read in its place: its section's page, or the reply's own."""
    part = int(anchor.split("-")[1])
    inner = f"{reply.sections[part - 1].id}/" if 1 <= part <= len(reply.sections) else ""
    return f"{lang}/{reply.id}/{inner}#{anchor}"


def figure_url(reply: Reply, figure: Figure, lang: str) -> str:
    """Where a figure is stated: its sentence, or for a computed one its entry in the register."""
    if figure.sentence is None:
        return f"{lang}/{reply.id}/figures/#{figure.anchor}"
    return sentence_url(reply, figure.sentence.anchor, lang)


def terms_by_kind(glossary: GlossaryFile) -> list[tuple[TermKind, list[Term]]]:
    """The glossary's terms, by kind in the order of the kinds."""
    groups = ((kind, [t for t in glossary.terms if t.kind is kind]) for kind in TermKind)
    return [(kind, terms) for kind, terms in groups if terms]


def sentences_with(reply: Reply, term: Term) -> list[Sentence]:
    """The sentences in which a term stands."""
    return [
        sentence
        for sentence in reply.sentences
        if any(form in sentence.zh.text for form in (term.zh, *term.also_zh))
    ]
