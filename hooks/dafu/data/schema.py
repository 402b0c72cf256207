"""The shape of the YAML files, as pydantic models: the one definition of every key."""

import re
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

SOMETHING = r"\S"
Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
Text = Annotated[str, StringConstraints(pattern=SOMETHING)]
Day = Annotated[
    str, StringConstraints(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")
]


class Entry(BaseModel):
    """A mapping in a YAML file: keys that are not listed are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class InBothLanguages:
    """What has its text in `zh` and in `en`."""

    def text(self, lang: str) -> str:
        """The text in one language."""
        return str(getattr(self, lang))


class Bilingual(InBothLanguages, Entry):
    """A text in both languages."""

    zh: Text
    en: Text


class SentenceEntry(Bilingual):
    """A sentence of the letter: Chinese verbatim with `[span]{id}`, English with `{id}`."""

    order: tuple[Id, ...] = Field((), description="The ids in English order, where it differs.")
    notes: tuple[Bilingual, ...] = Field((), description="Editor's notes, not in the letter.")


class Role(StrEnum):
    """What a piece around the sections is, by the conventions of official letters."""

    PAGE_TITLE = "page-title"
    PAGE_DATA = "page-data"
    HEADING = "heading"
    ADDRESSEE = "addressee"
    OPENING = "opening"
    CLOSING = "closing"
    SIGNATURE = "signature"
    DATE = "date"
    CONTACT = "contact"
    ATTACHMENT = "attachment"
    PAGE_TOOL = "page-tool"


class PieceEntry(SentenceEntry):
    """A part of the captured page before or after the sections."""

    role: Role


class ReviewEntry(Entry):
    """Somebody's word that they have compared a section's English with its Chinese."""

    by: Text
    on: Day = Field(description="The day of the review: 2024-05-01.")
    digest: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")] = Field(
        description="What `make review` shows for the section that was reviewed."
    )


class SectionEntry(Entry):
    """A section of the letter. `name` is this site's short label for it."""

    id: Id
    name: Bilingual
    heading: SentenceEntry | None = Field(None, description="The heading as the letter has it.")
    sentences: tuple[SentenceEntry, ...] = Field(min_length=1)
    reviews: tuple[ReviewEntry, ...] = Field((), description="The newest last.")

    @property
    def pieces(self) -> tuple[SentenceEntry, ...]:
        """The heading, if the letter has one, and the sentences."""
        return (*filter(None, [self.heading]), *self.sentences)


class FactEntry(Entry):
    """A marked span that is no figure: a date, a name, a telephone number."""

    kind: Literal["date", "text"]
    label: Bilingual
    en: Text | None = Field(None, description="English for a text; none for a number.")


class UnitNames(Entry):
    """A unit: `zh` as in the letter; `en` after most numbers, `one` after 1."""

    zh: Text
    en: Text
    one: Text | None = None


class FigureEntry(Entry):
    """What is known of a marked figure beside its value. `period` and `scope` quote the letter."""

    label: Bilingual
    unit: UnitNames | None = Field(None, description="Needed for counts, none for CNY or %.")
    period: Text | None = Field(None, description="The letter's words: 2020年, 去年, 近3年.")
    nth: int | None = Field(None, ge=1, le=50, description="Which of the figures listed, from 1.")
    scope: Text | None = Field(None, description="The letter's word: 全市, 全省, 市本级.")
    rank: Id | None = Field(None, description="The figure that states this one's rank.")
    carried: Annotated[str, StringConstraints(pattern=r"^s-[0-9]+-[0-9]+$")] | None = Field(
        None, description="The sentence from which they carry over, where it is another: s-2-1."
    )
    note: Bilingual | None = None


class DerivedEntry(Entry):
    """A figure that this site computes from others."""

    label: Bilingual
    formula: str
    show: Literal["number", "percent", "currency"] = "number"
    unit: UnitNames | None = None
    period: Text | None = Field(None, description="As for figures; 去年的上一年 is allowed.")
    scope: Text | None = None
    note: Bilingual | None = None


class TableEntry(Entry):
    """A table of figures, shown with its section."""

    id: Id
    section: Id
    title: Bilingual
    rows: tuple[Id, ...] = Field(min_length=1)


class ChartEntry(Entry):
    """Figures drawn as bars, with the table that states them."""

    id: Id
    title: Bilingual
    table: Id = Field(description="The table beside which it stands; its rows hold the figures.")
    figures: tuple[Id, ...] = Field(min_length=2, max_length=12)
    labels: dict[Id, Bilingual] = Field(
        default_factory=dict, description="Short labels for figures whose own are long."
    )


class ListEntry(Entry):
    """Things that the letter lists; `count` is the figure that says how many."""

    id: Id
    section: Id
    title: Bilingual
    count: Id | None = None
    items: tuple[Bilingual, ...] = Field(min_length=1)


class BenefitEntry(Entry):
    """What one can get, got by others, or may come to get; its sides are quotes of one sentence."""

    id: Id
    section: Id
    title: Bilingual
    status: Literal["current", "outcome", "planned", "unstated"] = "current"
    who: Bilingual | None = None
    gets: Bilingual
    through: Bilingual | None = None


class CaptureEntry(Entry):
    """The captured page that is the evidence."""

    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    url: Annotated[str, StringConstraints(pattern=r"^https?://[!-~]+$")] | None = Field(
        None, description="Where the page was captured, if that is known."
    )
    on: Day | None = Field(
        None, description="The day of the capture, if that is known: 2024-05-01."
    )


class CorrectionEntry(Entry):
    """What was wrong in what this site has published of the reply, and is right now."""

    on: Day = Field(description="The day on which the correction was published: 2024-05-01.")
    what: Bilingual = Field(description="What was published, and what stands there now.")
    why: Bilingual = Field(description="How the mistake came about.")


class ReplyFile(Entry):
    """`data/replies/<id>.yml`: one official reply."""

    capture: CaptureEntry
    name: Bilingual = Field(description="This site's short name for the reply.")
    headline: tuple[Annotated[tuple[Id, ...], Field(min_length=1)], ...] = Field(
        min_length=1,
        max_length=6,
        description="Figures for the overview, those of a card together.",
    )
    featured: tuple[Id, ...] = Field((), description="Tables for the overview.")
    opening: tuple[PieceEntry, ...] = Field(min_length=1)
    sections: tuple[SectionEntry, ...] = Field(min_length=1)
    closing: tuple[PieceEntry, ...] = Field(min_length=1)
    topics: tuple[Bilingual, ...] = Field((), description="Words of the titles and headings.")
    facts: dict[Id, FactEntry]
    figures: dict[Id, FigureEntry]
    derived: dict[Id, DerivedEntry] = {}
    tables: tuple[TableEntry, ...] = ()
    charts: tuple[ChartEntry, ...] = ()
    lists: tuple[ListEntry, ...] = ()
    benefits: tuple[BenefitEntry, ...] = ()
    corrections: tuple[CorrectionEntry, ...] = Field((), description="The newest first.")


class TermKind(StrEnum):
    """What a glossary term names."""

    ORGANISATION = "organisation"
    PROGRAMME = "programme"
    DIGITAL = "digital"
    PLACE = "place"
    TITLE = "title"
    DOCUMENT = "document"
    CONCEPT = "concept"


class Term(InBothLanguages, Entry):
    """An official term: its Chinese forms, the English that must stand for it, what it is."""

    id: Id
    kind: TermKind
    zh: Text
    also_zh: tuple[Text, ...] = ()
    not_in: tuple[Text, ...] = Field(
        (),
        description="Longer words that hold the term and mean something else.",
    )
    en: Text
    also_en: tuple[Text, ...] = ()
    gloss: Bilingual | None = None

    @cached_property
    def any_rendering(self) -> re.Pattern[str]:
        """What finds a rendering where it begins a word of an English text, in any case."""
        forms = sorted((self.en, *self.also_en), key=len, reverse=True)
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})", re.IGNORECASE)


class EverydayWords(Entry):
    """Groups of words in each language: the replies' own, then what readers say for it."""

    zh: tuple[Annotated[tuple[Text, ...], Field(min_length=2)], ...] = ()
    en: tuple[Annotated[tuple[Text, ...], Field(min_length=2)], ...] = ()


class QuestionWords(Entry):
    """Words in which questions are put, in each language."""

    zh: tuple[Text, ...] = ()
    en: tuple[Text, ...] = ()


class GlossaryFile(Entry):
    """`data/glossary.yml`: terms, idioms, whose numerals count nothing, units, search words."""

    terms: tuple[Term, ...] = Field(min_length=1)
    idioms: tuple[Text, ...] = ()
    units: tuple[UnitNames, ...] = Field(
        (), description="Units beside those that every letter may have, with their English."
    )
    everyday: EverydayWords = EverydayWords()
    questions: QuestionWords = QuestionWords()

    @cached_property
    def by_form(self) -> dict[str, Term]:
        """Each term by each of its Chinese forms."""
        return {form: term for term in self.terms for form in (term.zh, *term.also_zh)}

    @cached_property
    def any_form(self) -> re.Pattern[str]:
        """What finds a term, or a word that holds none, the longest where several would do."""
        words = {word for term in self.terms for word in term.not_in}
        forms = sorted({*self.by_form, *words}, key=len, reverse=True)
        return re.compile("|".join(map(re.escape, forms)))


class LabelsFile(Entry):
    """`data/labels.yml`: the words of the interface, by key."""

    words: dict[Id, Bilingual]
    periods: dict[Text, Bilingual]
    scopes: dict[Text, Bilingual]
