"""One page as templates see it: its values, and every text in its own language."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import TypeVar
from urllib.parse import quote

from ..charts.drawing import Box, ChartText, Drawing
from ..charts.layout import percent
from ..charts.svg import drawn
from ..charts.text import chart_text
from ..data.schema import TableEntry, Term, TermKind
from ..downloads.properties import properties
from ..numbers.period import parse_period
from ..problems.messages import worded
from ..reply import FURNITURE, Chart, Fact, Figure, Library, Quote, Reply, Section, Sentence
from ..words import addresses, citations, figures, letter, metadata, provenance, sentences
from ..words.labels import word
from ..words.languages import explained, other_language
from ..words.quantities import date_text
from .sitemap import SitePage

T = TypeVar("T")

_IN_FULL = 10  # replies of an archive
_TERM_LINK = re.compile(r'<a class="dafu-term" href="([^"]+)">(.*?)</a>')


@dataclass(frozen=True, slots=True)
class PageView:
    """A page of the library, for a site that will be published at `address`, ending in `/`.

    The address is empty where it is not known; no text then names one.
    A method that has the name of a function gives its text in the page's language.
    """

    library: Library
    page: SitePage
    address: str

    @property
    def lang(self) -> str:
        """The page's language."""
        return self.page.lang

    @property
    def other(self) -> str:
        """The language of the page's twin."""
        return other_language(self.lang)

    @property
    def between(self) -> str:
        """What parts two sentences in the page's language."""
        return " " if self.lang == "en" else ""

    @property
    def reply(self) -> Reply | None:
        """The reply that the page is of, if it is of one."""
        return self.page.reply

    @property
    def section(self) -> Section | None:
        """The section that the page shows, if it shows one alone."""
        return self.page.section

    @property
    def url(self) -> str:
        """The page's own address, in full, where the site's is known."""
        return self.address and f"{self.address}{self.page.url}"

    def lacking(self, id_: str) -> list[tuple[str, str, str]]:
        """What a draft lacks, in the order of its files: place, link to it, and words.

        VS Code, and what is made of it, opens such a link at its line.
        """
        lacking = worded(self.library.drafts[id_], self.lang)
        folder = quote(self.library.folder.as_posix().lstrip("/"))
        places = [(str(problem.place), text) for text, problem in lacking.items()]
        return [
            (place, f"vscode://file/{folder}/{quote(place, safe=':/')}", text.removeprefix(place))
            for place, text in places
        ]

    def gives_files(self, reply: Reply) -> bool:
        """Whether readers may take a reply away and cite it, as they may not a draft."""
        return not reply.is_draft

    def word(self, key: str, lang: str = "", **values: object) -> str:
        """A label, in the page's language or in another."""
        return word(self.library.labels, key, lang or self.lang, **values)

    def explained(self, name: str, meaning: str) -> str:
        """A name, a colon and what it stands for."""
        return explained(name, meaning, self.lang)

    def href(self, url: str) -> str:
        """A link to an URL below the site's root."""
        return addresses.relative_url(self.page.url, url)

    def page_href(self, reply: Reply, page: str = "") -> str:
        """A link to a reply, or to one of its pages."""
        return self.href(f"{addresses.reply_url(reply, self.lang)}{page and f'{page}/'}")

    def files_href(self, reply: Reply, anchor: str) -> str:
        """A link to an anchor of the page that lists a reply's files and numerals."""
        return self.href(f"{addresses.files_url(reply, self.lang)}#{anchor}")

    def entry_href(self, reply: Reply, id_: str) -> str:
        """A link to a figure's entry in the register."""
        return self.href(addresses.entry_url(reply, reply.figures[id_], self.lang))

    def sentence_href(self, reply: Reply, anchor: str, lang: str = "") -> str:
        """A link to a sentence in its place."""
        return self.href(addresses.sentence_url(reply, anchor, lang or self.lang))

    def term_href(self, id_: str) -> str:
        """A link to a term's entry in the glossary."""
        return self.href(addresses.term_url(id_, self.lang))

    def download_href(self, reply: Reply, name: str) -> str:
        """A link to a file to take away."""
        return self.href(addresses.download_url(reply, name))

    def chart_href(self, reply: Reply, chart: Chart) -> str:
        """A link to a chart's file."""
        return self.href(addresses.chart_url(reply, chart, self.lang))

    def sentence_runs(
        self, reply: Reply, sentence: Sentence, lang: str = ""
    ) -> tuple[sentences.Run, ...]:
        """A sentence in runs, in the page's language or in another."""
        return sentences.sentence_runs(reply, sentence, lang or self.lang)

    def in_context(
        self, reply: Reply, figure: Figure, lang: str
    ) -> tuple[str, sentences.Run, str] | None:
        """A quoted figure with what surrounds it in its sentence."""
        if figure.sentence is None:
            return None
        return sentences.figure_in_context(reply, figure.sentence, figure.id, lang)

    def quote_runs(self, reply: Reply, quote: Quote) -> tuple[sentences.Run, ...]:
        """A quote in runs."""
        return sentences.quote_runs(reply, quote, self.lang)

    def terms_of_use(self, reply: Reply) -> str:
        """What the files of a reply are, and whose."""
        return provenance.terms_of_use(self.library, reply).text(self.lang)

    def columns(self) -> Iterator[tuple[str, str, str]]:
        """The columns of the files of the replies' figures: name, title and meaning."""
        for of in properties(*self.library.replies):
            for name, title in of.columns.items():
                yield name, self.word(title), self.word(of.explanation)

    def fact_text(self, fact: Fact) -> str:
        """A fact; empty where the letter leaves it blank."""
        return sentences.fact_text(fact, self.lang)

    def fact_value(self, fact: Fact) -> str:
        """A fact away from its sentence; empty where the letter leaves it blank."""
        return sentences.fact_value(fact, self.lang)

    def issuers(self, reply: Reply) -> str:
        """Who issued a letter."""
        return provenance.source_names(reply, self.lang)["issuer"]

    def day_of_letter(self, reply: Reply) -> str:
        """When a letter was signed, or what else is known of its day."""
        return provenance.day_of_letter(self.library, reply, self.lang)

    def fact_rows(self, reply: Reply) -> list[metadata.FactRow]:
        """What is known of a document, row by row."""
        return metadata.fact_rows(reply)

    def class_text(self, reply: Reply) -> str:
        """How a letter classes what was done; may be empty."""
        return metadata.class_text(self.library, reply, self.lang)

    def class_meaning(self, fact: Fact) -> str:
        """What the class of a letter stands for; empty for other facts."""
        return metadata.class_meaning(self.library, fact, self.lang)

    def date_text(self, date: dt.date) -> str:
        """A date."""
        return date_text(date, self.lang)

    def year_meant(self, words: str, signed: dt.date) -> int | None:
        """The year that 今年 and the like mean in a letter signed on a day."""
        return parse_period(words, signed).first

    def reply_title(self, reply: Reply) -> str:
        """The letter's own title."""
        return letter.reply_title(reply, self.lang)

    def section_title(self, reply: Reply, section: Section) -> str:
        """A section's heading, or its name."""
        return letter.section_title(reply, section, self.lang)

    def review_text(self, reply: Reply) -> str:
        """How the translation on the page was reviewed; of several sections the least counts."""
        sections = [self.section] if self.section else reply.sections
        if not sections:
            return self.word("review-none")
        least = min((s.review for s in sections), key=lambda r: (r.stands, r.people, r.on))
        state = "done" if least.stands else "changed" if least.people else "none"
        return self.word(f"review-{state}", count=least.people, on=least.on)

    def blocks(self, pieces: list[Sentence]) -> list[letter.Block]:
        """Sentences grouped as on the captured page."""
        return letter.blocks(pieces)

    def source_line(self, reply: Reply) -> str:
        """Who issued which letter, and when it was signed."""
        return provenance.source_line(self.library, reply, self.lang)

    def gbt_original(self, reply: Reply) -> str:
        """The letter in the form of GB/T 7714."""
        return citations.gbt_original(self.library, reply, self.lang)

    def gbt_page(self, reply: Reply) -> str:
        """This page in the form of GB/T 7714."""
        return citations.gbt_page(self.library, reply, self.lang, self.url)

    def bibtex_original(self, reply: Reply) -> str:
        """The letter in BibTeX."""
        return citations.bibtex_original(self.library, reply, self.lang)

    def bibtex_page(self, reply: Reply) -> str:
        """This page in BibTeX."""
        return citations.bibtex_page(self.library, reply, self.lang, self.url)

    def figure_citation(self, reply: Reply, figure: Figure) -> str:
        """One figure in a line."""
        url = self.address and self.address + addresses.figure_url(reply, figure, self.lang)
        return citations.figure_citation(self.library, reply, figure, self.lang, url)

    def figures(self, reply: Reply, ids: Iterable[str]) -> list[Figure]:
        """The figures that a table or a list of cards names."""
        return [reply.figures[id_] for id_ in ids]

    def chart_of(self, reply: Reply, ids: tuple[str, ...]) -> ChartText | None:
        """What the chart of just these figures says, if there is one."""
        charts = (chart for chart in reply.charts if chart.figures == ids)
        return next((chart_text(self.library, reply, chart, self.lang) for chart in charts), None)

    @property
    def annotated(self) -> list[Sentence]:
        """The sentences on which the page has the editor's notes."""
        if self.section:
            return [*self.section.pieces]
        if self.reply is None:
            return []
        if self.page.kind == "full":
            return [*self.reply.sentences]
        return self.letters_own((*self.reply.opening, *self.reply.closing))

    def notes_before(self, sentence: Sentence) -> int:
        """How many notes the page has on the sentences before one."""
        return sum(len(s.notes) for s in takewhile(lambda s: s is not sentence, self.annotated))

    def letters_own(self, pieces: tuple[Sentence, ...]) -> list[Sentence]:
        """The pieces that belong to the letter, not to the captured page around it."""
        return [piece for piece in pieces if piece.role not in FURNITURE]

    def value_text(self, figure: Figure) -> str:
        """A figure's value."""
        return figures.value_text(figure, self.lang)

    def machine_value(self, figure: Figure) -> str:
        """A figure's value for machines."""
        return figures.machine_value(figure.quantity)

    def full_value(self, figure: Figure) -> str:
        """A figure's value in all its digits, where it is shown scaled."""
        return figures.full_value(figure, self.lang)

    def unit_suffix(self, figure: Figure) -> str:
        """What the text of the value leaves out of the unit."""
        return figures.unit_suffix(figure, self.lang)

    def period_text(self, figure: Figure) -> str:
        """A figure's period; empty where the letter states none."""
        return figures.period_text(figure, self.library, self.lang)

    def scope_text(self, figure: Figure) -> str:
        """What a figure covers; empty where the letter does not say."""
        return figures.scope_text(figure, self.library, self.lang)

    def rank_text(self, figure: Figure, reply: Reply) -> str:
        """A figure's rank and among what; empty where none is stated."""
        return figures.rank_text(figure, reply, self.library, self.lang)

    def interval_text(self, figure: Figure) -> str:
        """The ends between which a computed value lies; may be empty."""
        return figures.interval_text(figure, self.lang)

    def bound_text(self, figure: Figure) -> str:
        """How a figure's value is bounded."""
        return figures.bound_text(figure.quantity, self.library, self.lang)

    def comparison_text(self, figure: Figure) -> str:
        """What the letter compares a figure with; may be empty."""
        return figures.comparison_text(figure, self.library, self.lang)

    def formula_in_words(self, figure: Figure, reply: Reply) -> str:
        """A computed figure's formula."""
        return figures.formula_in_words(figure, reply, self.lang)

    def inputs_of(self, figure: Figure, reply: Reply) -> list[Figure]:
        """The figures that a computed one is computed from."""
        return figures.inputs_of(figure, reply)

    def terms_by_kind(self) -> list[tuple[TermKind, list[Term]]]:
        """The glossary's terms, by kind in the order of the kinds."""
        terms = self.library.glossary.terms
        groups = ((kind, [term for term in terms if term.kind is kind]) for kind in TermKind)
        return [(kind, members) for kind, members in groups if members]

    def in_full(self, newest_first: Sequence[T]) -> tuple[Sequence[T], Sequence[T]]:
        """What a page about all replies shows in full, and what is older, in order.

        It stays as light as a line for each reply is, however many there are.
        """
        return newest_first[:_IN_FULL], newest_first[_IN_FULL:]

    def uses_of_terms(self) -> dict[str, list[tuple[Reply, list[Sentence]]]]:
        """By the id of each term where it stands: replies, with a sentence on each page."""
        return letter.uses_of_terms(self.library.replies)

    def page_name(self, reply: Reply, sentence: Sentence) -> str:
        """What the page is called on which a sentence is read in its place."""
        within = (each.name.text(self.lang) for each in reply.sections if sentence in each.pieces)
        return next(within, self.word("full" if sentence in reply.furniture else "overview"))

    def tables(self) -> list[TableEntry]:
        """The tables that the page shows: its section's, or all in the order of the sections."""
        if self.reply is None or self.page.kind not in ("section", "full"):
            return []
        shown = [self.section] if self.section else self.reply.sections
        return [t for section in shown for t in self.reply.tables if t.section == section.id]

    @property
    def has_charts(self) -> bool:
        """Whether charts stand beside the page's tables, without drawing any."""
        tables = {table.id for table in self.tables()}
        return any(chart.table in tables for chart in (self.reply.charts if self.reply else ()))

    def charts(self, table: TableEntry) -> Iterator[tuple[Chart, dict[str, Drawing]]]:
        """The charts that stand beside a table, drawn in each layout."""
        reply = self.reply
        for chart in reply.charts if reply else ():
            if reply and chart.table == table.id:
                yield chart, drawn(self.library, reply, chart, self.lang)

    def spots(self) -> Iterator[tuple[str, Box]]:
        """The ids of the links over the values of the page's charts, and where they stand.

        The boxes are in per cent of the drawings; the style sheet puts the links there.
        """
        for table in self.tables():
            for chart, drawings in self.charts(table):
                for layout, drawing in drawings.items():
                    for number, row in enumerate(drawing.bars, start=1):
                        yield spot_id(chart, layout, number), percent(drawing, row.spot)

    def spot_id(self, chart: Chart, layout: str, number: int) -> str:
        """The id of the link over the value of a chart's bar, counted from 1."""
        return spot_id(chart, layout, number)


def spot_id(chart: Chart, layout: str, number: int) -> str:
    """The id of the link over the value of a chart's bar, counted from 1."""
    return f"d-{chart.id}-{layout}-{number}"


def with_terms_linked_once(html: str) -> str:
    """HTML in which each term leads to the glossary where it is first met, and no more after."""
    met: set[str] = set()

    def first(link: re.Match[str]) -> str:
        if link[1] in met:
            return link[2]
        met.add(link[1])
        return link[0]

    return _TERM_LINK.sub(first, html)
