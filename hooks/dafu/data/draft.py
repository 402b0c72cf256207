"""A reply as its files state it, parsed but not yet proved."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from ..numbers.formula import Formula, parse_formula
from ..numbers.measure import FormulaError
from ..problems.problem import Problem
from .marks import (
    EnglishPart,
    MarkedText,
    MarkError,
    Placeholder,
    Span,
    parse_english,
    parse_marked,
)
from .schema import BodyEntry, PieceEntry, ReplyFile, SentenceEntry
from .validate import STAND_IN
from .yamltree import Key, Tree

_Parsed = TypeVar("_Parsed")


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftSentence:
    """A sentence or piece of the letter. `anchor` is `s-2-3`: part 2, sentence 3; headings are 0.

    The pieces before the sections are part 0, those after them the part behind the last section.
    `lacks_zh` and `lacks_en` tell that a text could not be read, or is still to be written: what
    stands in its place cannot be held against anything.
    """

    anchor: str
    part: int
    key: Key
    entry: SentenceEntry
    zh: MarkedText
    en: tuple[EnglishPart, ...]
    lacks_zh: bool = False
    lacks_en: bool = False

    @property
    def placeholders(self) -> tuple[Placeholder, ...]:
        """The English placeholders, in their order."""
        return tuple(part for part in self.en if isinstance(part, Placeholder))

    def in_place(self) -> Iterator[tuple[EnglishPart, Placeholder, EnglishPart]]:
        """Each English placeholder between what stands before it and behind it, be it nothing."""
        parts = ("", *self.en, "")
        for before, part, after in zip(parts, parts[1:], parts[2:], strict=False):
            if isinstance(part, Placeholder):
                yield before, part, after

    @property
    def role(self) -> str:
        """The role of a piece or of a part of a section, `heading-of-section` or `sentence`."""
        if isinstance(self.entry, PieceEntry | BodyEntry) and self.entry.role:
            return str(self.entry.role)
        return "heading-of-section" if self.anchor.endswith("-0") else "sentence"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One reply's YAML file with its captured page and that file's SHA-256.

    `sentences` stand in the order of the letter.
    """

    id: str
    tree: Tree
    entry: ReplyFile
    captured: str
    captured_path: str
    sha256: str
    sentences: tuple[DraftSentence, ...]

    def marks(self) -> Iterator[tuple[DraftSentence, Span]]:
        """Every marked span with its sentence."""
        for sentence in self.sentences:
            for span in sentence.zh.spans:
                yield sentence, span

    def meant(self, sentence: DraftSentence, span: Span) -> str:
        """What a span says: its own characters, or what an editor takes them to say."""
        entry = self.entry.figures.get(span.id) or self.entry.facts.get(span.id)
        return entry.reading.text if entry and entry.reading else sentence.zh.quote(span)

    def quantity(self, sentence: DraftSentence, span: Span) -> str:
        """What the span of a figure says, with the unit that stands in another cell."""
        figure = self.entry.figures.get(span.id)
        return self.meant(sentence, span) + ((figure and figure.counted_in) or "")

    def formula(self, id_: str) -> Formula | None:
        """The formula of a computed figure; None of another, and where it cannot be read."""
        derived = self.entry.derived.get(id_)
        if derived is None:
            return None
        try:
            return parse_formula(derived.formula)
        except FormulaError:
            return None

    def around(self, sentence: DraftSentence) -> tuple[str, str]:
        """What the captured page has right before and behind a sentence, if it goes on there."""
        at = self.sentences.index(sentence)
        before = self.sentences[at - 1].zh.text if at else ""
        after = "".join(s.zh.text for s in self.sentences[at + 1 : at + 2])
        own, page = sentence.zh.text, self.captured
        if own not in page:  # but for the line breaks in it
            own, page, before, after = map(_without_space, (own, page, before, after))
        return before if before + own in page else "", after if own + after in page else ""

    def problem(
        self, sentence: DraftSentence, code: str, offset: int, *, found: str = "", **details: object
    ) -> Problem:
        """A problem at a character of a sentence's Chinese plain text."""
        return self.tree.problem(
            (*sentence.key, "zh"),
            code,
            found=found,
            offset=sentence.zh.source_offset(offset),
            **details,
        )


@lru_cache(256)
def _without_space(text: str) -> str:
    return "".join(text.split())


def _entries(reply: ReplyFile) -> Iterator[tuple[int, int, Key, SentenceEntry]]:
    """Part, number in it, key and entry of every sentence, in the order of the letter."""
    for index, piece in enumerate(reply.opening):
        yield 0, index + 1, ("opening", index), piece
    for part, section in enumerate(reply.sections, start=1):
        key: Key = ("sections", part - 1)
        if section.heading:
            yield part, 0, (*key, "heading"), section.heading
        for index, sentence in enumerate(section.sentences):
            yield part, index + 1, (*key, "sentences", index), sentence
    for index, piece in enumerate(reply.closing):
        yield len(reply.sections) + 1, index + 1, ("closing", index), piece


def draft_sentences(
    tree: Tree, reply: ReplyFile, patched: Collection[Key] = frozenset()
) -> tuple[list[DraftSentence], list[Problem]]:
    """Parse the marks of every sentence; `patched` are the keys of the reply's stand-ins."""
    sentences: list[DraftSentence] = []
    problems: list[Problem] = []

    def parsed(parse: Callable[[str], _Parsed], key: Key, text: str) -> tuple[_Parsed, bool]:
        """What a text says, and whether that is a stand-in."""
        try:
            return parse(text), any(key[:end] in patched for end in range(len(key) + 1))
        except MarkError as error:
            code = f"mark-malformed-{key[-1]}"
            problems.append(tree.problem(key, code, found=error.found, offset=error.offset))
            return parse(STAND_IN), True

    for part, number, key, entry in _entries(reply):
        zh, lacks_zh = parsed(parse_marked, (*key, "zh"), entry.zh)
        en, lacks_en = parsed(parse_english, (*key, "en"), entry.en)
        sentences.append(
            DraftSentence(
                anchor=f"s-{part}-{number}",
                part=part,
                key=key,
                entry=entry,
                zh=zh,
                en=en,
                lacks_zh=lacks_zh,
                lacks_en=lacks_en,
            )
        )
    return sentences, problems
