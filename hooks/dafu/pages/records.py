"""What search finds: each sentence, note, term, computed figure and page once in a language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from ..reply import Library, Reply, Sentence
from .describe import unit_suffix, value_text
from .labels import word
from .letter import reply_title, section_title, sentence_url
from .prose import prose_blocks
from .punctuation import narrow
from .runs import sentence_text
from .sitemap import LANGUAGES, Page, site_map

# The letter's title stands for the pieces that repeat it, and facts have the metadata box.
_SAID_ELSEWHERE = frozenset(
    {"page-title", "heading", "attachment", "page-data", "page-tool", "heading-of-section"}
)
_WITH_AN_INTRODUCTION = frozenset({"benefits", "figures", "parallel", "full", "glossary"})


class Kind(StrEnum):
    """What a record is. Search puts headings and sentences first and pages last."""

    HEADING = "heading"
    SENTENCE = "sentence"
    FIGURE = "figure"
    TERM = "term"
    NOTE = "note"
    PAGE = "page"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A text that search can find, and where it is read.

    `url` is the page's, relative to the site's root; `place` names what the text stands in, the
    nearest first.
    """

    kind: Kind
    lang: str
    url: str
    anchor: str
    place: tuple[str, ...]
    text: str


def search_records(library: Library, prose: Mapping[str, str]) -> tuple[Record, ...]:
    """All records of a site; `prose` is the HTML of its hand-written pages by URL."""
    records: list[Record] = []
    for lang in LANGUAGES:
        for reply in library.replies:
            # A note that stands in two places is found in the first.
            once = {record.text: record for record in reversed([*_of_reply(library, reply, lang)])}
            records += reversed(once.values())
        records += _terms(library, lang)
    for page in site_map(library):
        records += _pages(library, page)
        records += _prose(page, prose.get(page.url, ""))
    return tuple(records)


def _of_reply(library: Library, reply: Reply, lang: str) -> Iterator[Record]:
    yield from _headings(library, reply, lang)
    for sentence, page_name in _placed(library, reply, lang):
        yield from _sentence(library, reply, sentence, lang, page_name)
    yield from _register(library, reply, lang)


def _record(
    kind: Kind, lang: str, target: str, text: str, *place: str, of: tuple[str, ...] = ()
) -> Record:
    """Make a record for `target`, a page's URL with an anchor; `of` comes last in its place."""
    url, _, anchor = target.partition("#")
    return Record(kind=kind, lang=lang, url=url, anchor=anchor, place=(*place, *of), text=text)


def _name(library: Library, reply: Reply, lang: str) -> tuple[str, ...]:
    """The reply's name where there are several to tell apart."""
    return (str(getattr(reply.name, lang)),) if len(library.replies) > 1 else ()


def _headings(library: Library, reply: Reply, lang: str) -> Iterator[Record]:
    root, of = f"{lang}/{reply.id}/", _name(library, reply, lang)
    title, overview = reply_title(reply, lang), word(library.labels, "overview", lang)
    yield _record(Kind.HEADING, lang, f"{root}#top", title, overview, of=of)
    for section in reply.sections:
        title, name = section_title(reply, section, lang), str(getattr(section.name, lang))
        anchor = section.heading.anchor if section.heading else section.anchor
        yield _record(Kind.HEADING, lang, f"{root}{section.id}/#{anchor}", title, name, of=of)


def _placed(library: Library, reply: Reply, lang: str) -> Iterator[tuple[Sentence, str]]:
    """Every sentence with the name of the page on which it is read in its place."""
    within = {
        sentence.anchor: str(getattr(section.name, lang))
        for section in reply.sections
        for sentence in (*([section.heading] if section.heading else []), *section.sentences)
    }
    overview = word(library.labels, "overview", lang)
    for sentence in reply.sentences:
        yield sentence, within.get(sentence.anchor, overview)


def _sentence(
    library: Library, reply: Reply, sentence: Sentence, lang: str, page_name: str
) -> Iterator[Record]:
    of, target = _name(library, reply, lang), sentence_url(reply, sentence.anchor, lang)
    if sentence.role not in _SAID_ELSEWHERE:
        text = sentence_text(reply, sentence, lang)
        yield _record(Kind.SENTENCE, lang, target, text, page_name, of=of)
    place = (word(library.labels, "editor-note", lang), page_name)
    for number, note in enumerate(sentence.notes, start=1):
        url = f"{target.replace('#', '#n-')}-{number}"
        yield _record(Kind.NOTE, lang, url, str(getattr(note, lang)), *place, of=of)


def _register(library: Library, reply: Reply, lang: str) -> Iterator[Record]:
    """What stands in the register alone: computed figures, and notes on figures."""
    of, register = _name(library, reply, lang), word(library.labels, "figures", lang)
    for figure in reply.figures.values():
        target = f"{lang}/{reply.id}/figures/#{figure.anchor}"
        label = str(getattr(figure.label, lang))
        if figure.formula is not None:
            text = _explained(label, value_text(figure, lang) + unit_suffix(figure, lang), lang)
            yield _record(Kind.FIGURE, lang, target, text, register, of=of)
        if figure.note is not None:
            note = str(getattr(figure.note, lang))
            yield _record(Kind.NOTE, lang, target, note, label, register, of=of)


def _explained(name: str, meaning: str, lang: str) -> str:
    return f"{name}{'：' if lang == 'zh' else ': '}{meaning}"


def _terms(library: Library, lang: str) -> Iterator[Record]:
    glossary = word(library.labels, "glossary", lang)
    for term in library.glossary.terms:
        text = _explained(getattr(term, lang), getattr(term.gloss, lang), lang)
        yield _record(Kind.TERM, lang, f"{lang}/glossary/#t-{term.id}", text, glossary)


def _pages(library: Library, page: Page) -> Iterator[Record]:
    """The page itself, unless a heading of the letter or its own prose names it."""
    lang, anchor, text = page.lang, "top", ""
    if page.kind in _WITH_AN_INTRODUCTION or page.kind == "home":
        key = "replies-intro" if page.kind == "home" else f"{page.kind}-intro"
        text = _explained(page.title, word(library.labels, key, lang), lang)
    elif page.reply and page.section and page.section.heading:
        heading = section_title(page.reply, page.section, lang)
        text = "" if narrow(page.title) in narrow(heading) else page.title
        anchor = page.section.heading.anchor
    if text:
        of = page.reply.name if page.reply else library.labels.words["site-name"]
        yield _record(Kind.PAGE, lang, f"{page.url}#{anchor}", text, str(getattr(of, lang)))


def _prose(page: Page, html: str) -> Iterator[Record]:
    for block in prose_blocks(html):
        place = dict.fromkeys((block.heading, page.title))
        target = f"{page.url}#{block.anchor}"
        yield _record(Kind.PAGE, page.lang, target, block.text, *place)
