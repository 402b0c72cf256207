"""The whole site in memory: proved, rendered, and proved again on its pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from .data.load import load_sources
from .data.schema import GlossaryFile, LabelsFile
from .downloads.files import reply_files
from .downloads.provenance import provenance
from .output.licences import licences_text
from .pages.crawlers import llms_text, robots_text
from .pages.labels import LabelError, word
from .pages.render import (
    RenderedPage,
    render_charts,
    render_site,
    render_styles,
    static_context,
    theme_words,
)
from .pages.sitemap import LANGUAGES, Page, Publication, site_map
from .pages.surfaces import check_surfaces
from .prove import Unproved, prove
from .reply import Library


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """`pages` in reading order, hand-written ones included; `rendered` and `files` by their URL.

    `address` is where the site will be published; it ends in `/`. `theme` is what the theme's
    templates that are no page need to know.
    """

    library: Library
    address: str
    pages: tuple[Page, ...]
    rendered: Mapping[str, RenderedPage]
    files: Mapping[str, bytes]
    theme: Mapping[str, object]

    @property
    def publication(self) -> Publication:
        """Where the site is published, with which files."""
        return Publication(address=self.address, files=tuple(self.files))

    @property
    def date(self) -> dt.date:
        """The day on which the newest reply came out."""
        newest = provenance(self.library.replies[0]).published
        return dt.date(newest.year, newest.month, newest.day)

    def page(self, url: str) -> Page | None:
        """The page at a URL relative to the site's root, if it is one of this site's."""
        return next((page for page in self.pages if page.url == url), None)

    def group_title(self, page: Page) -> str:
        """What to call the pages that `page` is read with: its reply's name, or the site's."""
        if page.reply is None:
            return word(self.library.labels, "site-name", page.lang)
        return str(getattr(page.reply.name, page.lang))


def make_site(folder: Path, address: str) -> Site:
    """Prove what `folder` (the project's `data/`) holds and render it for `address`.

    Raises Unproved.
    """
    try:
        return _make(prove(folder), f"{address.rstrip('/')}/")
    except LabelError as error:
        sources = load_sources(folder)
        if sources.labels is None:
            raise
        tree = sources.labels.tree
        problem = tree.problem(("words", error.key), error.code, label=error.key)
        raise Unproved([problem], sources.contents) from None


def refused_site(files: Mapping[str, str]) -> Site:
    """A site without pages; `files`, by their URL, say why."""
    nothing = Library(
        replies=(),
        glossary=GlossaryFile.model_construct(terms=()),
        labels=LabelsFile.model_construct(words={}, periods={}, scopes={}),
    )
    return Site(
        library=nothing,
        address="",
        pages=(),
        rendered={},
        files={url: content.encode() for url, content in files.items()},
        theme={},
    )


def _make(library: Library, address: str) -> Site:
    pages = site_map(library)
    charts = render_charts(library)
    downloads = {
        reply.id: reply_files(library, reply, address, charts) for reply in library.replies
    }
    rendered = render_site(library, address, downloads)
    data_files = {
        f"data/{reply}/{file.name}": file.content
        for reply, files in downloads.items()
        for file in files
    }
    publication = Publication(address=address, files=(*data_files,))
    text_files = {
        "robots.txt": robots_text(address),
        "llms.txt": llms_text(library, pages, publication),
        "licences.txt": licences_text(library),
        **render_styles(library, address, pages, rendered),
    }
    for lang in LANGUAGES:
        theme_words(library, lang)  # so that a label they lack is met before anything is written
    replies = {reply.id: reply for reply in library.replies}
    surfaces = [(page.html, page.page.url, page.page.source_uri) for page in rendered]
    surfaces += [(content, url, url) for url, content in charts.items()]
    problems = [
        problem
        for markup, url, source in surfaces
        for problem in check_surfaces(markup, replies, url=url, source=source)
    ]
    if problems:
        raise Unproved(problems, {})
    return Site(
        library=library,
        address=address,
        pages=pages,
        rendered={page.page.url: page for page in rendered},
        files={**data_files, **{name: text.encode() for name, text in text_files.items()}},
        theme=static_context(library, pages, address),
    )
