"""Render the site's pages from its values; HTML stands in the templates alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from ..downloads.listing import Download, grouped, size_text
from ..problems import Refusal, sentence
from ..reply import Library
from .bindings import bindings
from .chart import LAYOUTS, draw
from .chart_text import chart_text
from .head import absolute_alternates, page_head
from .imprint import css_string, imprint
from .labels import word
from .markdown import in_page
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
    """A page's article as HTML, with its headings, and the style sheet that is its own.

    `meta` is what MkDocs reads from the head of a Markdown file: the title and description that
    name the page away from the site, and the sidebars to hide.
    """

    page: Page
    meta: Mapping[str, object]
    html: str
    style: str
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
        style=_style(names, page, address),
        headings=headings_of(html),
    )


def _style(names: Mapping[str, object], page: Page, address: str) -> str:
    """The style sheet of a page, once the page is rendered with these names."""
    foot = css_string(imprint(page, address))
    template = _environment().get_template("page.css")
    return template.render(names, imprint=Markup(foot))  # noqa: S704 - CSS has its own escapes


def theme_words(library: Library, lang: str) -> dict[str, Markup]:
    """The words of the header and the search dialog, by their labels' keys."""
    return {name: theme_text(word(library.labels, name, lang)) for name in _THEME_WORDS}


def theme_text(text: str) -> Markup:
    """A text as HTML, for the theme's templates, which escape none."""
    return escape(text)


def theme_context(
    library: Library, page: Page, publication: Publication, summary: Summary
) -> dict[str, object]:
    """What the theme's templates need to know of a page beside its article."""
    return {
        "head": page_head(library, page, publication, summary),
        "lang": page.lang,
        "twin": page.twin_url,
        "home": f"{page.lang}/",
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


def render_styles(
    library: Library, address: str, pages: Iterable[Page], rendered: Iterable[RenderedPage]
) -> dict[str, str]:
    """The style sheet of every page, by the file's URL; hand-written pages, too, have one."""
    styles = {page.page.url: page.style for page in rendered}
    for page in pages:
        if page.url not in styles:
            styles[page.url] = _style(bindings(library, page, address), page, address)
    return {f"{url}page.css": style for url, style in styles.items()}


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


def render_refusal(refusal: Refusal, lang: str, since: int) -> str:
    """The page that a preview shows while there is nothing to show.

    It gives way to the next build that begins after `since`, in milliseconds of the system's
    monotonic clock, by which MkDocs' preview counts its builds.
    """
    return (
        _environment()
        .get_template("refused.html")
        .render(
            refusal=refusal,
            tag=LANGUAGE_TAGS[lang],
            advice=sentence("preview-waits", lang),
            since=since,
        )
    )


def render_markdown(library: Library, page: Page, markdown: str, address: str, file: Path) -> str:
    """Fill in a hand-written Markdown page of `file`, which may use what templates use.

    Raises TemplateError, and LabelError for a label that there is not.
    """
    environment = _environment().overlay(finalize=in_page)
    code = environment.compile(markdown, filename=str(file))
    template = environment.template_class.from_code(environment, code, environment.globals)
    return template.render(bindings(library, page, address))
