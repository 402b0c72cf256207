"""The shape of the YAML files, as pydantic models: the one definition of every key."""

import re
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

# The most that is read, far beyond what letters have, so that a site stays small whatever is in
# its data: a page repeats texts, and every page names all sections.
LONGEST_TEXT = 10_000
LONGEST_NAME = 300
MOST_SECTIONS = 100
MOST_SENTENCES = 1_000  # of a section
MOST_FIGURES = 1_000
MOST_ENTRIES = 300  # of a list of tables, benefits, facts and the like
MOST_NOTES = 20
MOST_TERMS = 5_000

SOMETHING = r"\S"
Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=60)]
Written = Annotated[str, StringConstraints(pattern=SOMETHING, max_length=LONGEST_TEXT)]
Name = Annotated[str, StringConstraints(pattern=SOMETHING, max_length=LONGEST_NAME)]


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

    zh: Written
    en: Written


class Named(Bilingual):
    """What something is called in both languages."""

    zh: Name
    en: Name


class SentenceEntry(Bilingual):
    """A sentence of the letter: Chinese verbatim with `[span]{id}`, English with `{id}`."""

    order: tuple[Id, ...] = Field((), description="The ids in English order, where it differs.")
    notes: tuple[Bilingual, ...] = Field(
        (), description="Editor's notes, not in the letter.", max_length=MOST_NOTES
    )


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


class SectionEntry(Entry):
    """A section of the letter. `name` is this site's short label for it."""

    id: Id
    name: Named
    heading: SentenceEntry | None = Field(None, description="The heading as the letter has it.")
    sentences: tuple[SentenceEntry, ...] = Field(min_length=1, max_length=MOST_SENTENCES)


class FactEntry(Entry):
    """A marked span that is no figure: a date, a name, a telephone number."""

    kind: Literal["date", "text"]
    label: Named
    en: Name | None = Field(None, description="English for a text; none for a number.")


class UnitNames(Entry):
    """A unit: `zh` as in the letter; `en` after most numbers, `one` after 1."""

    zh: Name
    en: Name
    one: Name | None = None


class FigureEntry(Entry):
    """What is known of a marked figure beside its value. `period` and `scope` quote the letter."""

    label: Named
    unit: UnitNames | None = Field(None, description="Needed for counts, none for CNY or %.")
    period: Name | None = Field(None, description="The letter's words: 2020年, 去年, 近3年.")
    nth: int | None = Field(None, ge=1, le=50, description="Which of the figures listed, from 1.")
    scope: Name | None = Field(None, description="The letter's word: 全市, 全省, 市本级.")
    rank: Id | None = Field(None, description="The figure that states this one's rank.")
    note: Bilingual | None = None


class DerivedEntry(Entry):
    """A figure that this site computes from others."""

    label: Named
    formula: Annotated[str, StringConstraints(min_length=1, max_length=300)]
    show: Literal["number", "percent", "currency"] = "number"
    unit: UnitNames | None = None
    period: Name | None = Field(None, description="As for figures; 去年的上一年 is allowed.")
    scope: Name | None = None
    note: Bilingual | None = None


class TableEntry(Entry):
    """A table of figures, shown with its section."""

    id: Id
    section: Id
    title: Named
    rows: tuple[Id, ...] = Field(min_length=1, max_length=MOST_ENTRIES)


class ChartEntry(Entry):
    """Figures drawn as bars, with the table that states them."""

    id: Id
    title: Named
    table: Id = Field(description="The table beside which it stands; its rows hold the figures.")
    figures: tuple[Id, ...] = Field(min_length=2, max_length=12)
    labels: dict[Id, Named] = Field(
        default_factory=dict, description="Short labels for figures whose own are long."
    )
    compare_counts: bool = Field(False, description="The figures count different things.")


class ListEntry(Entry):
    """Things that the letter lists; `count` is the figure that says how many."""

    id: Id
    section: Id
    title: Named
    count: Id | None = None
    items: tuple[Bilingual, ...] = Field(min_length=1, max_length=MOST_ENTRIES)


class BenefitEntry(Entry):
    """What one can get, got by others, or may come to get; its sides are quotes of one sentence."""

    id: Id
    section: Id
    title: Named
    status: Literal["current", "outcome", "planned"] = "current"
    who: Bilingual | None = None
    gets: Bilingual
    through: Bilingual | None = None


class CaptureEntry(Entry):
    """The captured page that is the evidence."""

    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class ReplyFile(Entry):
    """`data/replies/<id>.yml`: one official reply."""

    capture: CaptureEntry
    name: Named = Field(description="This site's short name for the reply.")
    headline: tuple[Id, ...] = Field(min_length=1, max_length=6)
    opening: tuple[PieceEntry, ...] = Field(min_length=1, max_length=MOST_ENTRIES)
    sections: tuple[SectionEntry, ...] = Field(min_length=1, max_length=MOST_SECTIONS)
    closing: tuple[PieceEntry, ...] = Field(min_length=1, max_length=MOST_ENTRIES)
    topics: tuple[Named, ...] = Field(
        (), description="Words of the titles and headings.", max_length=MOST_ENTRIES
    )
    facts: dict[Id, FactEntry] = Field(max_length=MOST_ENTRIES)
    figures: dict[Id, FigureEntry] = Field(max_length=MOST_FIGURES)
    derived: dict[Id, DerivedEntry] = Field(default_factory=dict, max_length=MOST_ENTRIES)
    tables: tuple[TableEntry, ...] = Field((), max_length=MOST_ENTRIES)
    charts: tuple[ChartEntry, ...] = Field((), max_length=MOST_ENTRIES)
    lists: tuple[ListEntry, ...] = Field((), max_length=MOST_ENTRIES)
    benefits: tuple[BenefitEntry, ...] = Field((), max_length=MOST_ENTRIES)


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
    zh: Name
    also_zh: tuple[Name, ...] = Field((), max_length=MOST_NOTES)
    not_in: tuple[Name, ...] = Field(
        (),
        description="Longer words that hold the term and mean something else.",
        max_length=MOST_NOTES,
    )
    en: Name
    also_en: tuple[Name, ...] = Field((), max_length=MOST_NOTES)
    gloss: Bilingual | None = None


class GlossaryFile(Entry):
    """`data/glossary.yml`: terms, and idioms whose numerals count nothing."""

    terms: tuple[Term, ...] = Field(min_length=1, max_length=MOST_TERMS)
    idioms: tuple[Name, ...] = Field((), max_length=MOST_TERMS)

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
    periods: dict[Name, Named]
    scopes: dict[Name, Named]
