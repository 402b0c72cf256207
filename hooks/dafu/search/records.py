"""What search finds: each sentence, note, term, computed figure and page once in a language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from ..data.page_kinds import REPLY_PAGES, SITE_PAGES
from ..pages.markup import parsed
from ..pages.paragraphs import paragraphs_of
from ..pages.sitemap import HAND_WRITTEN, SitePage, site_map
from ..pages.summary import introduction
from ..reply import Library, Reply, Sentence
from ..words.addresses import entry_url, reply_url, sentence_url, term_url
from ..words.figures import shown_value
from ..words.labels import word
from ..words.languages import LANGUAGES, explained
from ..words.letter import reply_title, section_title
from ..words.punctuation import narrow
from ..words.sentences import sentence_text

# The letter's title stands for the pieces that repeat it, and facts have the metadata box.
_SAID_ELSEWHERE = frozenset(
    {"page-title", "heading", "attachment", "page-data", "page-tool", "heading-of-section"}
)
_WITH_AN_INTRODUCTION = frozenset({"home", *REPLY_PAGES, *SITE_PAGES}) - {HAND_WRITTEN}


class RecordKind(StrEnum):
    """What a record is. Search puts headings and sentences first and pages last."""

    HEADING = "heading"
    SENTENCE = "sentence"
    FIGURE = "figure"
    TERM = "term"
    NOTE = "note"
    PAGE = "page"


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRecord:
    """A text that search can find, and where it is read.

    `url` is the page's, relative to the site's root; `place` names what the text stands in, the
    nearest first.
    """

    kind: RecordKind
    lang: str
    url: str
    anchor: str
    place: tuple[str, ...]
    text: str


def search_records(library: Library, prose: Mapping[str, str]) -> Iterator[SearchRecord]:
    """All records of a site by language; `prose` is the HTML of its hand-written pages by URL."""
    pages = site_map(library)
    for lang in LANGUAGES:
        for reply in library.replies:
            # A note that stands in two places is found in the first.
            once = {record.text: record for record in reversed([*_of_reply(library, reply, lang)])}
            yield from reversed(once.values())
        yield from _terms(library, lang)
        for page in pages:
            if page.lang == lang:
                yield from _pages(library, page)
                yield from _prose(page, prose.get(page.url, ""))


def _of_reply(library: Library, reply: Reply, lang: str) -> Iterator[SearchRecord]:
    yield from _headings(library, reply, lang)
    for sentence, page_name in _placed(library, reply, lang):
        yield from _sentence(library, reply, sentence, lang, page_name)
    yield from _register(library, reply, lang)
    yield from _benefits(library, reply, lang)


def _benefits(library: Library, reply: Reply, lang: str) -> Iterator[SearchRecord]:
    of, page = _name(library, reply, lang), word(library.labels, "benefits", lang)
    for benefit in reply.benefits:
        target = f"{reply_url(reply, lang)}benefits/#b-{benefit.id}"
        yield _record(RecordKind.PAGE, lang, target, benefit.title.text(lang), page, of=of)


def _record(
    kind: RecordKind, lang: str, target: str, text: str, *place: str, of: tuple[str, ...] = ()
) -> SearchRecord:
    """Make a record for `target`, a page's URL with an anchor; `of` comes last in its place."""
    url, _, anchor = target.partition("#")
    return SearchRecord(
        kind=kind, lang=lang, url=url, anchor=anchor, place=(*place, *of), text=text
    )


def _name(library: Library, reply: Reply, lang: str) -> tuple[str, ...]:
    """The reply's name where there are several to tell apart."""
    return (reply.name.text(lang),) if len(library.replies) > 1 else ()


def _headings(library: Library, reply: Reply, lang: str) -> Iterator[SearchRecord]:
    root, of = reply_url(reply, lang), _name(library, reply, lang)
    title, overview = reply_title(reply, lang), word(library.labels, "overview", lang)
    yield _record(RecordKind.HEADING, lang, f"{root}#top", title, overview, of=of)
    for section in reply.sections:
        title, name = section_title(reply, section, lang), section.name.text(lang)
        anchor = section.heading.anchor if section.heading else section.anchor
        yield _record(RecordKind.HEADING, lang, f"{root}{section.id}/#{anchor}", title, name, of=of)


def _placed(library: Library, reply: Reply, lang: str) -> Iterator[tuple[Sentence, str]]:
    """Every sentence with the name of the page on which it is read in its place."""
    within = {
        sentence.anchor: section.name.text(lang)
        for section in reply.sections
        for sentence in section.pieces
    }
    overview = word(library.labels, "overview", lang)
    for sentence in reply.sentences:
        yield sentence, within.get(sentence.anchor, overview)


def _sentence(
    library: Library, reply: Reply, sentence: Sentence, lang: str, page_name: str
) -> Iterator[SearchRecord]:
    of, target = _name(library, reply, lang), sentence_url(reply, sentence.anchor, lang)
    if sentence.role not in _SAID_ELSEWHERE:
        text = sentence_text(reply, sentence, lang)
        yield _record(RecordKind.SENTENCE, lang, target, text, page_name, of=of)
    place = (word(library.labels, "editor-note", lang), page_name)
    for number, note in enumerate(sentence.notes, start=1):
        url = f"{target.replace('#', '#n-')}-{number}"
        yield _record(RecordKind.NOTE, lang, url, note.text(lang), *place, of=of)


def _register(library: Library, reply: Reply, lang: str) -> Iterator[SearchRecord]:
    """What stands in the register alone: computed figures, and notes on figures."""
    of, register = _name(library, reply, lang), word(library.labels, "figures", lang)
    for figure in reply.figures.values():
        target = entry_url(reply, figure, lang)
        label = figure.label.text(lang)
        if figure.formula is not None:
            text = explained(label, shown_value(figure, lang), lang)
            yield _record(RecordKind.FIGURE, lang, target, text, register, of=of)
        if figure.note is not None:
            note = figure.note.text(lang)
            yield _record(RecordKind.NOTE, lang, target, note, label, register, of=of)


def _terms(library: Library, lang: str) -> Iterator[SearchRecord]:
    glossary = word(library.labels, "glossary", lang)
    for term in library.glossary.terms:
        name, gloss = term.text(lang), term.gloss
        text = explained(name, gloss.text(lang), lang) if gloss else name
        yield _record(RecordKind.TERM, lang, term_url(term.id, lang), text, glossary)


def _pages(library: Library, page: SitePage) -> Iterator[SearchRecord]:
    """The page itself, unless a heading of the letter or its own prose names it."""
    lang, anchor, text = page.lang, "top", ""
    if page.kind in _WITH_AN_INTRODUCTION:
        text = explained(page.title, introduction(library, page), lang)
    elif page.reply and page.section and page.section.heading:
        heading = section_title(page.reply, page.section, lang)
        text = "" if narrow(page.title) in narrow(heading) else page.title
        anchor = page.section.heading.anchor
    if text:
        of = page.reply.name if page.reply else library.labels.words["site-name"]
        yield _record(RecordKind.PAGE, lang, f"{page.url}#{anchor}", text, of.text(lang))


def _prose(page: SitePage, html: str) -> Iterator[SearchRecord]:
    for block in paragraphs_of(parsed(html)) if html else ():
        if not block.anchor:  # the page's description, which is no part of it
            continue
        place = dict.fromkeys((block.heading, page.title))
        target = f"{page.url}#{block.anchor}"
        yield _record(RecordKind.PAGE, page.lang, target, block.text, *place)
