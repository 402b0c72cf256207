"""A proved reply: the values that every page, table and file is made from.

Each value is itself alone (`eq=False`), so that what was made of it can be remembered by it.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from .checks.editing.reviews import Review
from .checks.english.terms import TermUse
from .checks.letter.coverage import Covered
from .data.facts import fact_kind
from .data.marks import EnglishPart, MarkedText
from .data.page_kinds import REPLY_PAGES
from .data.schema import (
    Bilingual,
    CaptureEntry,
    CorrectionEntry,
    GlossaryFile,
    LabelsFile,
    TableEntry,
    UnitNames,
)
from .numbers.formula import Formula
from .numbers.period import Period
from .numbers.quantity import Quantity
from .problems.problem import Problem

# The letter's title, which is that of every page, stands with the captured page's own parts.
FURNITURE = frozenset({"page-title", "page-data", "heading", "page-tool"})
# The day of a letter that names none: the earliest that archives and Word documents can bear.
UNDATED = dt.date(1980, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sentence:
    """A sentence or piece. `paragraph` tells whether the capture begins a paragraph with it.

    `role` is `sentence`, `heading-of-section` or the role of a piece or part; `gap` is the white
    space that the capture has before it.
    """

    anchor: str
    role: str
    zh: MarkedText
    en: tuple[EnglishPart, ...]
    terms: tuple[TermUse, ...]
    notes: tuple[Bilingual, ...]
    paragraph: bool
    gap: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Section:
    """A section. `number` counts from 1; `anchor` is `s-2`; `heading` is the letter's, if any."""

    id: str
    number: int
    name: Bilingual
    heading: Sentence | None
    sentences: tuple[Sentence, ...]
    review: Review

    @property
    def anchor(self) -> str:
        """The section's anchor on every page that shows it."""
        return f"s-{self.number}"

    @property
    def pieces(self) -> tuple[Sentence, ...]:
        """The heading, if the letter has one, and the sentences."""
        return (*filter(None, [self.heading]), *self.sentences)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Fact:
    """A marked date, name or number that is no figure. `date` for complete dates only.

    `reading` is what an editor takes a damaged `quote` to say, and `tag` how that is told: a text
    in each language with `{text}` for it.
    """

    id: str
    label: Bilingual
    quote: str
    en: str | None
    date: dt.date | dt.datetime | None
    sentence: Sentence
    reading: str | None = None
    tag: Bilingual | None = None

    @property
    def kind(self) -> str:
        """What it states: `issuer` for `issuer-2`, too."""
        return fact_kind(self.id)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Figure:
    """A figure, quoted or computed. Quoted ones have `quote` and `sentence`, computed `formula`.

    `counted_in` is the unit of a quote that has it in another cell of its table. Of an editor's
    reading, `tag` tells that it is one, with `{text}` for the value, `reading_note` why it is so.
    """

    id: str
    label: Bilingual
    quantity: Quantity
    unit: UnitNames | None
    period: Period | None
    nth: int | None
    scope: str | None
    rank: str | None
    note: Bilingual | None
    quote: str | None = None
    sentence: Sentence | None = None
    section: str | None = None
    counted_in: str | None = None
    formula: Formula | None = None
    tag: Bilingual | None = None
    reading_note: Bilingual | None = None

    @property
    def anchor(self) -> str:
        """The figure's anchor in the register."""
        return f"f-{self.id}"

    @property
    def basis(self) -> str:
        """`quoted` from the letter, a `reading` of it by an editor, or `computed` by this site."""
        if self.formula is not None:
            return "computed"
        return "quoted" if self.tag is None else "reading"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Quote:
    """Characters `start` to `end` of a sentence's Chinese, and the same words in English."""

    sentence: Sentence
    start: int
    end: int
    en: tuple[EnglishPart, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ItemList:
    """Things that the letter lists; `count` is the id of the figure that says how many."""

    id: str
    section: str
    title: Bilingual
    count: str | None
    items: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Chart:
    """Figures drawn as bars beside the table `table`; `labels` has one for each of `figures`."""

    id: str
    section: str
    table: str
    title: Bilingual
    figures: tuple[str, ...]
    labels: Mapping[str, Bilingual]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Benefit:
    """What one can get, to whom, through what: quotes of the letter, None where it is silent."""

    id: str
    section: str
    title: Bilingual
    status: str
    who: Quote | None
    gets: Quote
    through: Quote | None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Reply:
    """One reply; `figures` holds the quoted ones in the letter's order, then computed.

    It is proved, or a draft of which that is shown which holds.
    """

    id: str
    name: Bilingual
    title: Sentence
    sha256: str
    capture: CaptureEntry
    captured: str
    corrections: tuple[CorrectionEntry, ...]
    opening: tuple[Sentence, ...]
    sections: tuple[Section, ...]
    closing: tuple[Sentence, ...]
    topics: tuple[Bilingual, ...]
    facts: Mapping[str, Fact]
    figures: Mapping[str, Figure]
    headline: tuple[tuple[str, ...], ...]
    tables: tuple[TableEntry, ...]
    featured: tuple[TableEntry, ...]
    charts: tuple[Chart, ...]
    lists: tuple[ItemList, ...]
    benefits: tuple[Benefit, ...]
    numerals: tuple[Covered, ...]
    is_draft: bool = False

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence and piece, in the order of the letter."""
        inner = (piece for section in self.sections for piece in section.pieces)
        return (*self.opening, *inner, *self.closing)

    @property
    def furniture(self) -> tuple[Sentence, ...]:
        """What belongs to the captured page and not to the letter: its title, data and buttons."""
        return tuple(s for s in (*self.opening, *self.closing) if s.role in FURNITURE)

    @property
    def pages(self) -> tuple[str, ...]:
        """The kinds of its pages beside the overview and the sections; none would be empty."""
        having = {"benefits": self.benefits, "figures": self.figures}
        return tuple(kind for kind in REPLY_PAGES if having.get(kind, True))

    def facts_of(self, kind: str) -> tuple[Fact, ...]:
        """All facts of a kind, such as `issuer`, in the order of the data."""
        return tuple(fact for fact in self.facts.values() if fact.kind == kind)

    @property
    def signed(self) -> dt.date | None:
        """The day on which the letter was signed, if it says."""
        return self._date("signed")

    @property
    def published(self) -> dt.date | None:
        """When the page came out, often with a time of day by its own clock: no zone is known."""
        return self._date("published")

    @property
    def day(self) -> dt.date:
        """The day by which replies are ordered and dated: of publication, or else of signature."""
        return self.published or self.signed or UNDATED

    def _date(self, id_: str) -> dt.date | None:
        fact = self.facts.get(id_)
        return fact.date if fact else None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Library:
    """Everything the site publishes: replies, the newest first, the glossary and the labels.

    In a preview `drafts` has what each draft lacks, by its id; it is among the replies where enough
    of it holds to be shown. `folder` is then the project's own, in which their files are. `bare` is
    the same without replies and drafts: it stays the same when they change.
    """

    replies: tuple[Reply, ...]
    glossary: GlossaryFile
    labels: LabelsFile
    drafts: Mapping[str, Sequence[Problem]] = field(default_factory=dict)
    folder: Path = Path()
    bare: "Library | None" = None
