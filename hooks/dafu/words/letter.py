"""The letter's parts as pages show them: titles, paragraphs, and texts that are cut to fit."""

import re
from collections.abc import Sequence

from ..data.schema import Term
from ..reply import Reply, Section, Sentence
from .sentences import sentence_text

_PAUSE = re.compile(r"[，；。：]|[,;:.](?= )")


def reply_title(reply: Reply, lang: str) -> str:
    """The letter's own title."""
    return sentence_text(reply, reply.title, lang)


def section_title(reply: Reply, section: Section, lang: str) -> str:
    """The section's heading as the letter has it, without the closing stop; else its name."""
    if section.heading is None:
        return section.name.text(lang)
    return sentence_text(reply, section.heading, lang).rstrip("。.")


def paragraphs(sentences: Sequence[Sentence]) -> list[list[Sentence]]:
    """Sentences grouped as in the paragraphs of the captured page."""
    groups: list[list[Sentence]] = []
    for sentence in sentences:
        if sentence.paragraph or not groups:
            groups.append([])
        groups[-1].append(sentence)
    return groups


def sentences_with(reply: Reply, term: Term) -> list[Sentence]:
    """The sentences in which a term stands."""
    return [s for s in reply.sentences if any(use.term.id == term.id for use in s.terms)]


def shortened(text: str, most: int) -> str:
    """A text of at most `most` characters and an ellipsis, cut where the sentence pauses.

    A cut elsewhere could leave half a number; a text without a pause stays whole.
    """
    pauses = [match.start() for match in _PAUSE.finditer(text, 0, most + 1)]
    if len(text) <= most or not pauses:
        return text
    return f"{text[: pauses[-1]]}…"
