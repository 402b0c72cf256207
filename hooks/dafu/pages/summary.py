"""What a page is called and what it is about, where it is named away from the site."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ..reply import Library, Reply
from ..words.labels import word
from ..words.languages import LANGUAGES
from ..words.letter import reply_title, section_title, shortened
from ..words.provenance import day_of_letter, source_names
from ..words.sentences import sentence_text
from .sitemap import SitePage

# About as much as search engines show.
_MOST_CHARACTERS: Mapping[str, int] = MappingProxyType({"zh": 110, "en": 300})


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A page's title and its description."""

    title: str
    description: str


def page_title(library: Library, page: SitePage) -> str:
    """A title that says on its own what the page is: with its reply's name, where it has one."""
    if page.kind == "front":
        return " ".join(word(library.labels, "site-name", lang) for lang in LANGUAGES)
    if page.reply is None:
        return page.title
    title = _reply_title(page, page.reply)
    if page.reply.is_draft:
        return word(library.labels, "draft-title", page.lang, title=title)
    return title


def _reply_title(page: SitePage, reply: Reply) -> str:
    if page.section is not None:
        return section_title(reply, page.section, page.lang)
    if page.kind == "reply":
        return reply_title(reply, page.lang)
    return f"{page.title} - {reply.name.text(page.lang)}"


def introduction(library: Library, page: SitePage) -> str:
    """The label that introduces a page which is neither the letter's nor written by hand."""
    key = "replies-intro" if page.kind == "home" else f"{page.kind}-intro"
    return word(library.labels, key, page.lang)


def page_description(library: Library, page: SitePage) -> str:
    """What a page that comes from data is about, in a sentence or two of its own."""
    lang, labels = page.lang, library.labels
    if page.kind == "front":
        return " / ".join(word(labels, "site-tagline", language) for language in LANGUAGES)
    if page.reply is None:
        return introduction(library, page)
    if page.section is not None:
        said = page.section.sentences
        first = next((each for each in said if each.role == "sentence"), said[0])
        text = sentence_text(page.reply, first, lang)
        return shortened(text, _MOST_CHARACTERS[lang])
    if page.kind == "reply":
        return _reply_description(library, page.reply, lang)
    name, intro = page.reply.name.text(lang), introduction(library, page)
    return word(labels, "page-description", lang, reply=name, introduction=intro)


def _reply_description(library: Library, reply: Reply, lang: str) -> str:
    names, signed = source_names(reply, lang), day_of_letter(library, reply, lang)
    key = "reply-description" if reply.headline and reply.sections else "letter-description"
    return word(library.labels, key, lang, **names, signed=signed)
