"""The whole site in memory: proved, rendered, and proved again on its pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from .pages.labels import word
from .pages.render import RenderedPage, render_site
from .pages.sitemap import Page, site_map
from .pages.surfaces import check_surfaces
from .prove import Unproved, prove
from .reply import Library


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """`pages` in reading order, hand-written ones included; `rendered` by the page's URL."""

    library: Library
    pages: tuple[Page, ...]
    rendered: Mapping[str, RenderedPage]

    def page(self, url: str) -> Page | None:
        """The page at a URL relative to the site's root, if it is one of this site's."""
        return next((page for page in self.pages if page.url == url), None)

    def group_title(self, page: Page) -> str:
        """What to call the pages that `page` is read with: its reply's name, or the site's."""
        if page.reply is None:
            return word(self.library.labels, "site-name", page.lang)
        return str(getattr(page.reply.name, page.lang))


def make_site(folder: Path) -> Site:
    """Prove and render what `folder` (the project's `data/`) holds. Raises Unproved."""
    library = prove(folder)
    rendered = render_site(library)
    replies = {reply.id: reply for reply in library.replies}
    problems = [problem for page in rendered for problem in check_surfaces(page, replies)]
    if problems:
        raise Unproved(problems)
    return Site(
        library=library,
        pages=site_map(library),
        rendered={page.page.url: page for page in rendered},
    )
