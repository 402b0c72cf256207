"""The shape of the YAML files, as pydantic models: the one definition of every key."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, WithJsonSchema

from ..numbers.qualifiers import alternatives

SOMETHING = r"\S"
ID = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
DAY = r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
SHA256 = r"^[0-9a-f]{64}$"
DIGEST = r"^[0-9a-f]{16}$"
ADDRESS = r"^https?://[0-9A-Za-z.-]+(:[0-9]+)?([/?#][!-~]*)?$"
ANCHOR = r"^s-[0-9]+-[0-9]+$"
Id = Annotated[str, StringConstraints(pattern=ID)]
Text = Annotated[str, StringConstraints(pattern=SOMETHING)]
Day = Annotated[str, StringConstraints(pattern=DAY)]
Sha256 = Annotated[str, StringConstraints(pattern=SHA256)]
Address = Annotated[str, StringConstraints(pattern=ADDRESS)]


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

    order: tuple[Id, ...] = ()
    once: tuple[Id, ...] = ()
    notes: tuple[Bilingual, ...] = ()


class BodyEntry(SentenceEntry):
    """A sentence of a section, or another part of it."""

    role: Literal["subheading", "minor-heading", "item", "head", "row", "cell"] | None = None


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
    SUBHEADING = "subheading"
    MINOR_HEADING = "minor-heading"
    ITEM = "item"
    HEAD = "head"
    ROW = "row"
    CELL = "cell"


class PieceEntry(SentenceEntry):
    """A part of the captured page before or after the sections."""

    role: Role


class ReviewEntry(Entry):
    """Somebody's word that they have compared a section's English with its Chinese."""

    by: Text
    on: Day
    digest: Annotated[str, StringConstraints(pattern=DIGEST)]


class SectionEntry(Entry):
    """A section of the letter. `name` is this site's short label for it."""

    id: Id
    name: Bilingual
    heading: SentenceEntry | None = None
    sentences: tuple[BodyEntry, ...] = Field(min_length=1)
    reviews: tuple[ReviewEntry, ...] = ()

    @property
    def pieces(self) -> tuple[SentenceEntry, ...]:
        """The heading, if the letter has one, and the sentences."""
        return (*filter(None, [self.heading]), *self.sentences)


class ReadingEntry(Entry):
    """What an editor takes damaged or incomplete words of the capture to say, and why."""

    text: Text
    note: Bilingual


class FactEntry(Entry):
    """A marked span that is no figure: a date, a name, a telephone number."""

    kind: Literal["date", "text"]
    label: Bilingual | None = None
    en: Text | None = None
    reading: ReadingEntry | None = None


class UnitNames(Entry):
    """A unit: `zh` as in the letter; `en` after most numbers, `one` after 1."""

    zh: Text
    en: Text
    one: Text | None = None


class FigureEntry(Entry):
    """What is known of a marked figure beside its value. `period` and `scope` quote the letter."""

    label: Bilingual
    unit: UnitNames | None = None
    counted_in: Text | None = None
    period: Text | None = None
    nth: int | None = Field(None, ge=1, le=50)
    scope: Text | None = None
    rank: Id | None = None
    carried: Annotated[str, StringConstraints(pattern=ANCHOR)] | None = None
    note: Bilingual | None = None
    reading: ReadingEntry | None = None


class DerivedEntry(Entry):
    """A figure that this site computes from others."""

    label: Bilingual
    formula: str
    show: Literal["number", "percent", "currency"] = "number"
    unit: UnitNames | None = None
    period: Text | None = None
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
    table: Id
    figures: tuple[Id, ...] = Field(min_length=2, max_length=12)
    labels: dict[Id, Bilingual] = {}


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


class ReplacedEntry(Entry):
    """A capture in whose place another came, because the page or what was made of it changed."""

    sha256: Sha256
    on: Day
    why: Bilingual


class CaptureEntry(Entry):
    """The captured page that is the evidence."""

    sha256: Sha256
    url: Address | None = None
    on: Day | None = None
    tool: Text | None = None
    archived: Address | None = None
    replaced: tuple[ReplacedEntry, ...] = ()


class CorrectionEntry(Entry):
    """What was wrong in what this site has published of the reply, and is right now."""

    on: Day
    what: Bilingual
    why: Bilingual


class ReplyFile(Entry):
    """`data/replies/<id>.yml`: one official reply."""

    # A file has texts alone, of which these are truth values to the YAML of editors.
    draft: Annotated[Literal["false", "true"] | None, WithJsonSchema({"type": "boolean"})] = None
    capture: CaptureEntry
    name: Bilingual
    regions: tuple[Id, ...] = ()
    headline: tuple[Annotated[tuple[Id, ...], Field(min_length=1)], ...] = Field((), max_length=6)
    featured: tuple[Id, ...] = ()
    opening: tuple[PieceEntry, ...] = Field(min_length=1)
    sections: tuple[SectionEntry, ...] = ()
    closing: tuple[PieceEntry, ...] = ()
    topics: tuple[Bilingual, ...] = ()
    facts: dict[Id, FactEntry]
    figures: dict[Id, FigureEntry] = {}
    derived: dict[Id, DerivedEntry] = {}
    tables: tuple[TableEntry, ...] = ()
    charts: tuple[ChartEntry, ...] = ()
    lists: tuple[ListEntry, ...] = ()
    benefits: tuple[BenefitEntry, ...] = ()
    corrections: tuple[CorrectionEntry, ...] = ()

    @property
    def all_figures(self) -> Mapping[str, FigureEntry | DerivedEntry]:
        """The figures that the letter states, and those that are computed from them."""
        return {**self.figures, **self.derived}


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
    within: Text | None = None
    zh: Text
    also_zh: tuple[Text, ...] = ()
    not_in: tuple[Text, ...] = ()
    en: Text
    also_en: tuple[Text, ...] = ()
    gloss: Bilingual | None = None


class Rendering(Entry):
    """A Chinese word and an English one for it, beside those that the proofs know."""

    zh: Annotated[str, StringConstraints(pattern="^[\u3400-\u9fff]{2,}$")]
    en: Annotated[str, StringConstraints(pattern="^[a-z]+(?:[ '-][a-z]+)*$")]


class EverydayWords(Entry):
    """Groups of words in each language: the replies' own, then what readers say for it."""

    zh: tuple[Annotated[tuple[Text, ...], Field(min_length=2)], ...] = ()
    en: tuple[Annotated[tuple[Text, ...], Field(min_length=2)], ...] = ()


class QuestionWords(Entry):
    """Words in which questions are put, in each language."""

    zh: tuple[Text, ...] = ()
    en: tuple[Text, ...] = ()


class GlossaryFile(Entry):
    """`data/glossary.yml`: terms, other words, idioms that count nothing, units, search words."""

    terms: tuple[Term, ...] = Field(min_length=1)
    renderings: tuple[Rendering, ...] = ()
    idioms: tuple[Text, ...] = ()
    units: tuple[UnitNames, ...] = ()
    everyday: EverydayWords = EverydayWords()
    questions: QuestionWords = QuestionWords()

    def of(self, places: Sequence[str]) -> "GlossaryFile":
        """The glossary of a letter from `places`, the narrowest first; its own terms first of all.

        Of several terms with one Chinese form, that of the narrowest place counts.
        """
        counting = [term for term in self.terms if term.within in (None, *places)]
        widest_first = sorted(
            counting, key=lambda term: -places.index(term.within) if term.within else -len(places)
        )
        return GlossaryFile(
            terms=tuple(widest_first),
            renderings=self.renderings,
            idioms=self.idioms,
            units=self.units,
        )

    @cached_property
    def by_form(self) -> dict[str, Term]:
        """Each term by each of its Chinese forms; of several, the last."""
        return {form: term for term in self.terms for form in (term.zh, *term.also_zh)}

    @cached_property
    def any_form(self) -> re.Pattern[str]:
        """What finds a term, or a word that holds none, the longest where several would do."""
        words = {word for term in self.terms for word in term.not_in}
        return re.compile(alternatives({*self.by_form, *words}))


class FactWords(Bilingual):
    """What a fact of this id is called in every letter, and the usual English of its values."""

    values: dict[Text, Text] = {}


class LabelsFile(Entry):
    """`data/labels.yml`: the words of the interface, by key, beside those that are fixed."""

    words: dict[Id, Bilingual]
    facts: dict[Id, FactWords] = {}
    periods: dict[Text, Bilingual] = {}
    scopes: dict[Text, Bilingual] = {}
