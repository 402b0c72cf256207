"""The letter's parts as pages show them: titles, paragraphs, and texts that are cut to fit."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ..reply import Reply, Section, Sentence
from .addresses import sentence_url
from .sentences import sentence_text

_HEADINGS = {"subheading": 0, "minor-heading": 1}
_CELLS = ("head", "row", "cell")
_PAUSE = re.compile(r"[，；。：]|[,;:.](?= )")


def reply_title(reply: Reply, lang: str) -> str:
    """The letter's own title."""
    return sentence_text(reply, reply.title, lang)


def section_title(reply: Reply, section: Section, lang: str) -> str:
    """The section's heading as the letter has it, without the closing stop; else its name."""
    if section.heading is None:
        return section.name.text(lang)
    return sentence_text(reply, section.heading, lang).rstrip("。.")


@dataclass(slots=True, kw_only=True)
class Block:
    """Sentences that stand together: a paragraph, a table with its rows, or a heading.

    `kind` is `paragraph`, `table` or `heading`; `level` tells how deep a heading is, from 0.
    """

    kind: str
    level: int = 0
    sentences: list[Sentence] = field(default_factory=list)

    @property
    def role(self) -> str:
        """The role of the first sentence."""
        return self.sentences[0].role

    @property
    def rows(self) -> list[list[Sentence]]:
        """The cells of a table, row by row; its head is the first row, if it has one."""
        rows: list[list[Sentence]] = []
        for cell in self.sentences:
            follows_head = rows and rows[-1][-1].role == "head"
            if not rows or cell.role == "row" or (follows_head and cell.role != "head"):
                rows.append([])
            rows[-1].append(cell)
        return rows

    def goes_on_with(self, sentence: Sentence) -> bool:
        """Whether a sentence belongs to the block as well."""
        if self.kind == "table":
            new = sentence.role == "head" and self.sentences[-1].role != "head"
            return sentence.role in _CELLS and not new
        starts = sentence.paragraph or sentence.role in (*_HEADINGS, *_CELLS, "item")
        return self.kind == "paragraph" and not starts


def blocks(sentences: Sequence[Sentence]) -> list[Block]:
    """Sentences grouped as in the paragraphs, tables and headings of the captured page."""
    grouped: list[Block] = []
    for sentence in sentences:
        if not grouped or not grouped[-1].goes_on_with(sentence):
            kind = "table" if sentence.role in _CELLS else "paragraph"
            kind = "heading" if sentence.role in _HEADINGS else kind
            grouped.append(Block(kind=kind, level=_HEADINGS.get(sentence.role, 0)))
        grouped[-1].sentences.append(sentence)
    return grouped


def uses_of_terms(replies: Iterable[Reply]) -> dict[str, list[tuple[Reply, list[Sentence]]]]:
    """By the id of each term the replies in which it stands, with its first sentence on a page."""
    uses: dict[str, list[tuple[Reply, list[Sentence]]]] = {}
    for reply in replies:
        within: dict[str, dict[str, Sentence]] = {}
        for sentence in reply.sentences:
            page, _, _ = sentence_url(reply, sentence.anchor, "").partition("#")
            for use in sentence.terms:
                within.setdefault(use.term.id, {}).setdefault(page, sentence)
        for id_, sentences in within.items():
            uses.setdefault(id_, []).append((reply, [*sentences.values()]))
    return uses


def shortened(text: str, most: int) -> str:
    """A text of at most `most` characters and an ellipsis, cut where the sentence pauses.

    A cut elsewhere could leave half a number; a text without a pause stays whole.
    """
    pauses = [match.start() for match in _PAUSE.finditer(text, 0, most + 1)]
    if len(text) <= most or not pauses:
        return text
    return f"{text[: pauses[-1]]}…"
