"""What a page is called and what it is about, where it is named away from the site."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ..reply import Library, Reply
from .labels import word
from .letter import reply_title, section_title
from .runs import fact_text, sentence_text
from .sitemap import LANGUAGES, Page
from .wording import date_text

# About as much as search engines show.
_MOST_CHARACTERS: Mapping[str, int] = MappingProxyType({"zh": 110, "en": 300})
_PAUSE = re.compile(r"[，；。：]|[,;:.](?= )")


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A page's title and its description."""

    title: str
    description: str


def page_title(library: Library, page: Page) -> str:
    """A title that says on its own what the page is: with its reply's name, where it has one."""
    if page.kind == "front":
        return " ".join(word(library.labels, "site-name", lang) for lang in LANGUAGES)
    if page.reply is None:
        return page.title
    if page.section is not None:
        return section_title(page.reply, page.section, page.lang)
    if page.kind == "reply":
        return reply_title(page.reply, page.lang)
    return f"{page.title} - {getattr(page.reply.name, page.lang)}"


def page_description(library: Library, page: Page) -> str:
    """What a page that comes from data is about, in a sentence or two of its own."""
    lang, labels = page.lang, library.labels
    if page.kind == "front":
        return " / ".join(word(labels, "site-tagline", language) for language in LANGUAGES)
    if page.reply is None:
        return word(labels, "replies-intro" if page.kind == "home" else f"{page.kind}-intro", lang)
    if page.section is not None:
        text = sentence_text(page.reply, page.section.sentences[0], lang)
        return shortened(text, _MOST_CHARACTERS[lang])
    if page.kind == "reply":
        return _reply_description(library, page.reply, lang)
    introduction = word(labels, f"{page.kind}-intro", lang)
    name = getattr(page.reply.name, lang)
    return word(labels, "page-description", lang, reply=name, introduction=introduction)


def _reply_description(library: Library, reply: Reply, lang: str) -> str:
    signed = reply.facts["signed"]
    return word(
        library.labels,
        "reply-description",
        lang,
        issuer=fact_text(reply.facts["issuer"], lang),
        title=reply_title(reply, lang),
        signed=date_text(signed.date, lang) if signed.date else signed.quote,
    )


def shortened(text: str, most: int) -> str:
    """A text of at most `most` characters and an ellipsis, cut where the sentence pauses.

    A cut elsewhere could leave half a number; a text without a pause stays whole.
    """
    pauses = [match.start() for match in _PAUSE.finditer(text, 0, most + 1)]
    if len(text) <= most or not pauses:
        return text
    return f"{text[: pauses[-1]]}…"
