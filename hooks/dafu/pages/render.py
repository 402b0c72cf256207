"""Render the site's pages from its values; HTML stands in the templates alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..downloads.listing import Download, grouped, size_text
from ..reply import Library
from .bindings import bindings
from .chart import LAYOUTS, draw
from .chart_text import chart_text
from .head import absolute_alternates, page_head
from .labels import word
from .outline import Heading, headings_of
from .records import Record
from .sitemap import LANGUAGE_TAGS, LANGUAGES, Page, Publication, chart_url, site_map
from .summary import Summary, page_description, page_title

_THEME_WORDS = (
    "site-name other-language other-language-hint large-text figures glossary close "
    "search search-hint search-help search-list search-busy search-results search-first "
    "search-none search-failed search-see"
).split()


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


def _render(
    library: Library, page: Page, address: str, downloads: Iterable[Download]
) -> RenderedPage:
    template = _environment().get_template(f"{page.kind}.html")
    names = bindings(library, page, address)
    html = template.render(names, downloads=grouped(downloads), size_text=size_text)
    return RenderedPage(
        page=page,
        meta={
            "title": page_title(library, page),
            "description": page_description(library, page),
            "hide": ["navigation", "toc"] if page.kind == "front" else [],
        },
        html=html,
        headings=headings_of(html),
    )


def theme_words(library: Library, lang: str) -> dict[str, str]:
    """The words of the header and the search dialog, by their labels' keys."""
    return {name: word(library.labels, name, lang) for name in _THEME_WORDS}


def _imprint(page: Page, publication: Publication) -> str:
    """What stands at the foot of each printed sheet: where it is from, and from which capture."""
    address = f"{publication.address}{page.url}"
    return f"{address} · SHA-256 {page.reply.sha256}" if page.reply else address


def theme_context(
    library: Library, page: Page, publication: Publication, summary: Summary
) -> dict[str, object]:
    """What the theme's templates need to know of a page beside its article."""
    return {
        "head": page_head(library, page, publication, summary),
        "lang": page.lang,
        "twin": page.twin_url,
        "home": f"{page.lang}/",
        "imprint": _imprint(page, publication),
        "register-url": f"{page.lang}/{(page.reply or library.replies[0]).id}/figures/",
        "glossary-url": f"{page.lang}/glossary/",
        **theme_words(library, page.lang),
    }


def static_context(library: Library, pages: Iterable[Page], address: str) -> dict[str, object]:
    """What the theme's templates need to know that are no page: the sitemap, and the 404."""
    return {
        "sitemap": [(f"{address}{p.url}", absolute_alternates(p, address)) for p in pages],
        "not_found": [
            {
                "tag": LANGUAGE_TAGS[lang],
                "title": word(library.labels, "not-found", lang),
                "hint": word(library.labels, "not-found-hint", lang),
                "home": f"{lang}/",
                "home-name": word(library.labels, "home", lang),
            }
            for lang in LANGUAGES
        ],
    }


def render_site(
    library: Library, address: str, downloads: Mapping[str, Sequence[Download]]
) -> tuple[RenderedPage, ...]:
    """Every page that comes from data, that is, all but the hand-written ones.

    `downloads` holds the files of each reply by its id.
    """
    return tuple(
        _render(library, page, address, downloads[page.reply.id] if page.reply else ())
        for page in site_map(library)
        if page.kind != "about"
    )


def render_charts(library: Library) -> dict[str, str]:
    """Every chart as a file of its own in each language, by the file's URL."""
    template = _environment().get_template("chart.svg")
    return {
        chart_url(reply, chart, lang): template.render(
            drawing=draw(chart_text(library, reply, chart, lang), LAYOUTS["wide"]),
            reply=reply,
            lang=lang,
        )
        for reply in library.replies
        for chart in reply.charts
        for lang in LANGUAGES
    }


def render_record(record: Record, text: str) -> str:
    """A record as the page that Pagefind reads; `text` is what it is to find."""
    return _environment().get_template("search-record.html").render(record=record, text=text)


def render_markdown(library: Library, page: Page, markdown: str, address: str) -> str:
    """Fill in a hand-written Markdown page, which may use what templates use."""
    return _environment().from_string(markdown).render(bindings(library, page, address))
