"""Render the site's pages from its values; HTML stands in the templates alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..reply import Library
from .bindings import bindings
from .labels import word
from .letter import reply_title, section_title
from .outline import Heading, headings_of
from .runs import sentence_text
from .sitemap import Page, site_map


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderedPage:
    """A page's article as HTML, with its headings.

    `meta` is what MkDocs reads from the head of a Markdown file: the title and description that
    name the page away from the site, and the sidebars to hide.
    """

    page: Page
    meta: Mapping[str, object]
    html: str
    headings: tuple[Heading, ...]


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parents[1] / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def page_title(page: Page) -> str:
    """A title that says on its own what the page is: with its reply's name, where it has one."""
    if page.reply is None:
        return page.title
    if page.section is not None:
        return section_title(page.reply, page.section, page.lang)
    if page.kind == "reply":
        return reply_title(page.reply, page.lang)
    return f"{page.title} - {getattr(page.reply.name, page.lang)}"


def page_description(library: Library, page: Page) -> str:
    """What a page is about, in a sentence or two of its own."""
    reply, lang = page.reply, page.lang
    if reply is None:
        known = f"{page.kind}-intro" in library.labels.words
        return word(library.labels, f"{page.kind}-intro" if known else "replies-intro", lang)
    if page.section is not None:
        return sentence_text(reply, page.section.sentences[0], lang)
    if page.kind == "reply":
        return reply_title(reply, lang)
    return word(library.labels, f"{page.kind}-intro", lang)


def _render(library: Library, page: Page) -> RenderedPage:
    html = _environment().get_template(f"{page.kind}.html").render(bindings(library, page))
    return RenderedPage(
        page=page,
        meta={
            "title": page_title(page),
            "description": page_description(library, page),
            "hide": ["navigation", "toc"] if page.kind == "front" else [],
        },
        html=html,
        headings=headings_of(html),
    )


def theme_context(library: Library, page: Page) -> dict[str, object]:
    """What the theme's templates need to know of a page beside its article."""
    return {
        "lang": page.lang,
        "twin": page.twin_url,
        "home": f"{page.lang}/",
        **{
            name: word(library.labels, name, page.lang)
            for name in ("site-name", "other-language", "other-language-hint")
        },
    }


def render_site(library: Library) -> tuple[RenderedPage, ...]:
    """Every page that comes from data, that is, all but the hand-written ones."""
    return tuple(_render(library, page) for page in site_map(library) if page.kind != "about")


def render_markdown(library: Library, page: Page, markdown: str) -> str:
    """Fill in a hand-written Markdown page, which may use what templates use."""
    return _environment().from_string(markdown).render(bindings(library, page))
