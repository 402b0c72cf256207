"""What the data folder knows already: terms, labels, units, and other replies' English."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from ..checks.english.names import reads_as
from ..checks.letter.coverage import set_words
from ..data.draft import Draft
from ..data.facts import fact_kind
from ..data.load import Sources
from ..data.marks import MarkedText
from ..data.schema import GlossaryFile, LabelsFile
from ..data.unfinished import is_open
from ..numbers.classify import NO_WORDS, SetWords
from ..numbers.numerals import half_width

Masked = tuple[str, ...]
_ABOUT = ("concept", "programme", "digital")


def masked(text: MarkedText, facts: Mapping[str, object] | frozenset[str]) -> Masked:
    """A sentence as what stays the same in others: of its facts only their ids count."""
    parts: list[str] = []
    position = 0
    for span in text.spans:
        said = f"{{{span.id}}}" if span.id in facts else f"[{text.quote(span)}]"
        parts += [_set_alike(text.text[position : span.start]), said]
        position = span.end
    return (*parts, _set_alike(text.text[position:]))


def _set_alike(words: str) -> str:
    """Words as they read, however they are set: in full width, or with spaces between."""
    return "".join(half_width(words).split())


@dataclass(frozen=True)
class Known:
    """The glossary and labels of a data folder, and its finished replies."""

    glossary: GlossaryFile | None
    labels: LabelsFile | None
    replies: tuple[Draft, ...]

    @classmethod
    def of(cls, sources: Sources, id_: str) -> "Known":
        """What is known beside the reply `id_` itself."""
        return cls(
            glossary=sources.glossary.entry if sources.glossary else None,
            labels=sources.words,
            replies=tuple(draft for draft in sources.drafts if draft.id != id_),
        )

    @cached_property
    def words(self) -> SetWords:
        """What classifies numerals."""
        return set_words(self.glossary) if self.glossary else NO_WORDS

    @cached_property
    def translated(self) -> Mapping[Masked, tuple[MarkedText, str]]:
        """The English of other replies' sentences."""
        found: dict[Masked, tuple[MarkedText, str]] = {}
        for draft in self.replies:
            for sentence in draft.sentences:
                if not sentence.lacks_en and not sentence.lacks_zh:
                    key = masked(sentence.zh, draft.entry.facts)
                    found.setdefault(key, (sentence.zh, sentence.entry.en))
        return found

    @cached_property
    def named(self) -> Mapping[str, str]:
        """The English of names that other replies' facts state."""
        return {
            draft.meant(sentence, span): fact.en
            for draft in self.replies
            for sentence, span in draft.marks()
            if (fact := draft.entry.facts.get(span.id)) and fact.en and not is_open(fact.en)
        }

    def is_fact(self, id_: str) -> bool:
        """Whether the labels know what a fact of this id states."""
        return self.labels is not None and fact_kind(id_) in self.labels.facts

    def name(self, words: str, places: tuple[str, ...]) -> str | None:
        """The English of a name, if the glossary or another reply has it."""
        terms = self.terms(places)
        term = terms.by_form.get(words) if terms else None
        return term.en if term else self.named.get(words)

    def title(self, words: str, places: tuple[str, ...]) -> str | None:
        """The English of a name as it begins a line."""
        name = self.name(words, places)
        return name and name[:1].upper() + name[1:]

    def topics(self, places: tuple[str, ...]) -> Mapping[str, str]:
        """What letters are about, in the glossary's words and those of other replies."""
        terms = self.terms(places)
        found = {term.zh: term.en for term in terms.terms if term.kind in _ABOUT} if terms else {}
        return found | {topic.zh: topic.en for each in self.replies for topic in each.entry.topics}

    def terms(self, places: tuple[str, ...]) -> GlossaryFile | None:
        """The terms that count in a letter from these places."""
        return self.glossary.of(places) if self.glossary else None

    def places(self, issuer: str) -> tuple[str, ...]:
        """Where an issuer is, the narrowest first, as other replies or the glossary name it."""
        for draft in self.replies:
            for place in draft.entry.regions[:1]:
                if _begins(place, issuer):
                    return draft.entry.regions
        within = {term.within for term in self.glossary.terms} if self.glossary else set()
        return tuple(sorted(place for place in within if place and _begins(place, issuer))[:1])


def _begins(place: str, issuer: str) -> bool:
    """Whether a name begins with that of a place: 嘉兴市… is of jiaxing."""
    letters = place.replace("-", "")
    match = re.match("(.{2,5}?)(?:省|市|县|区|州|盟|旗)", issuer)
    return bool(match) and letters.isalpha() and reads_as(letters, match[1]) if match else False


def each_term(text: str, terms: GlossaryFile) -> Iterator[tuple[int, str]]:
    """Where each term stands in a text, and its English."""
    for match in terms.any_form.finditer(text):
        if term := terms.by_form.get(match[0]):
            yield match.start(), term.en
