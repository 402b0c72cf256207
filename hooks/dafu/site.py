"""The whole site in memory: proved, rendered, and proved again on its pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from .pages.crawlers import llms_text, robots_text
from .pages.labels import MissingLabelError, word
from .pages.render import RenderedPage, render_charts, render_site, static_context
from .pages.sitemap import Page, Publication, site_map
from .pages.surfaces import check_surfaces
from .problems import Place, Problem
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
    files: Mapping[str, str | bytes]
    theme: Mapping[str, object]

    @property
    def publication(self) -> Publication:
        """Where the site is published, with which files."""
        return Publication(address=self.address, files=tuple(self.files))

    def page(self, url: str) -> Page | None:
        """The page at a URL relative to the site's root, if it is one of this site's."""
        return next((page for page in self.pages if page.url == url), None)

    def group_title(self, page: Page) -> str:
        """What to call the pages that `page` is read with: its reply's name, or the site's."""
        if page.reply is None:
            return word(self.library.labels, "site-name", page.lang)
        return str(getattr(page.reply.name, page.lang))


def _missing_label(folder: Path, key: str) -> Problem:
    place = Place(path=f"{folder.name}/labels.yml")
    return Problem(place=place, key="words", code="label-missing", details={"missing": key})


def make_site(folder: Path, address: str) -> Site:
    """Prove what `folder` (the project's `data/`) holds and render it for `address`.

    Raises Unproved.
    """
    address = f"{address.rstrip('/')}/"
    library = prove(folder)
    pages = site_map(library)
    try:
        rendered = render_site(library, address)
        charts = render_charts(library)
        root_files = {
            "robots.txt": robots_text(address),
            "llms.txt": llms_text(library, pages, Publication(address=address, files=(*charts,))),
        }
        theme = static_context(library, pages, address)
    except MissingLabelError as error:
        raise Unproved([_missing_label(folder, error.key)]) from None
    replies = {reply.id: reply for reply in library.replies}
    surfaces = [(page.html, page.page.url, page.page.source_uri) for page in rendered]
    surfaces += [(content, url, url) for url, content in charts.items()]
    problems = [
        problem
        for markup, url, source in surfaces
        for problem in check_surfaces(markup, replies, url=url, source=source)
    ]
    if problems:
        raise Unproved(problems)
    return Site(
        library=library,
        address=address,
        pages=pages,
        rendered={page.page.url: page for page in rendered},
        files={**charts, **root_files},
        theme=theme,
    )
