"""The whole site in memory: proved, rendered, and proved again on its pages."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote, urlsplit, urlunsplit

from markupsafe import Markup

from .charts.svg import chart_files
from .data.load import load_sources
from .data.schema import GlossaryFile, LabelsFile
from .downloads.reply_files import reply_files
from .output.headers import write_headers
from .output.licences import licences_text
from .output.manifest import write_manifest
from .pages.crawler_files import llms_text, robots_text
from .pages.feed import feed, feed_url
from .pages.markup import parsed
from .pages.prose import check_numbers
from .pages.render import RenderedPage, render_markdown, render_site
from .pages.shown_figures import check_shown_figures, shown_figures
from .pages.sitemap import Publication, SitePage, read_together, site_map, site_pages
from .pages.styles import render_styles
from .pages.theme import group_title, page_context, site_context, theme_words
from .problems.problem import Problem
from .prove import Unproved, prove
from .reply import Library
from .search.index import index_site
from .search.records import search_records
from .search.words import search_words
from .words.addresses import download_url
from .words.labels import LabelError
from .words.languages import LANGUAGES


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """`pages` in reading order, hand-written ones included; `rendered` and `files` by their URL.

    `address` is where the site will be published; it ends in `/`, and is empty where that is not
    known. `theme` is what the theme's templates that are no page need to know.
    """

    library: Library
    address: str
    pages: tuple[SitePage, ...]
    rendered: Mapping[str, RenderedPage]
    files: Mapping[str, bytes]
    theme: Mapping[str, object]

    @property
    def date(self) -> dt.date:
        """The day of the newest reply."""
        newest = self.library.replies[0].day
        return dt.date(newest.year, newest.month, newest.day)

    @property
    def pages_of_every_kind(self) -> list[str]:
        """The URLs of pages in which all stands that the theme has for any."""
        newest = self.library.replies[0]
        return [page.url for page in self.pages if page.reply in (None, newest)]

    def page(self, url: str) -> SitePage | None:
        """The page at a URL relative to the site's root, if it is one of this site's."""
        return next((page for page in self.pages if page.url == url), None)

    def neighbours(self, page: SitePage) -> tuple[SitePage | None, SitePage | None]:
        """The pages before and after one in its own language and reply."""
        together = [None, *read_together(self.pages, page), None]
        place = together.index(page)
        return together[place - 1], together[place + 1]

    def navigation(self, page: SitePage) -> list[tuple[Markup, tuple[SitePage, ...]]]:
        """The pages of its reply, and those of the site in its language, each with a title."""
        groups = [read_together(self.pages, page)] if page.reply else []
        groups.append(site_pages(self.pages, page.lang))
        return [(group_title(self.library, group[0]), group) for group in groups]

    def fill_in(self, page: SitePage, markdown: str, file: Path) -> str:
        """A hand-written page of `file` with its figures. Raises Unproved and TemplateError."""
        source = f"docs/{page.source_uri}"
        content = file.read_text("utf-8")
        if problems := [*check_numbers(source, content, page.lang)]:
            raise Unproved(problems, {source: content})
        return render_markdown(self.library, page, markdown, self.address, file)

    def check_prose(self, page: SitePage, html: str) -> None:
        """Hold the figures of a hand-written page against their values. Raises Unproved."""
        replies = {reply.id: reply for reply in self.library.replies}
        source, shown = f"docs/{page.source_uri}", shown_figures(parsed(html))
        problems = [*check_shown_figures(shown, replies, url=page.url, source=source)]
        if problems:
            raise Unproved([replace(problem, code="prose-differs") for problem in problems], {})

    def is_proved_place(self, uri: str) -> bool:
        """Whether only what comes from data may be published under a path."""
        roots = [f"{lang}/{reply.id}/" for reply in self.library.replies for lang in LANGUAGES]
        return uri.startswith(("data/", *roots))

    def context(self, page: SitePage, description: str) -> dict[str, object]:
        """What the theme's templates need to know of a page beside its article."""
        publication = Publication(address=self.address, files=tuple(self.files))
        return page_context(self.library, page, publication, description)

    def finish(self, folder: Path, prose: Mapping[str, str], scripts: Iterable[str]) -> None:
        """Add to the site that was written to `folder` what is made of the whole.

        `prose` is the HTML of its hand-written pages by URL, `scripts` those that stand in pages.
        """
        records, index = search_records(self.library, prose), folder / "pagefind"
        index_site(records, index)
        (index / "words.json").write_text(search_words(self.library, records), "utf-8")
        write_headers(folder, scripts, self.address)
        write_manifest(folder)


def make_site(folder: Path, address: str, published: Path | None = None) -> Site:
    """Prove what `folder` (the project's `data/`) holds and render it for `address`.

    `published` is the last site, whose captures new ones must account for. Raises Unproved.
    """
    try:
        return _make(prove(folder, published), _written_out(address))
    except LabelError as error:
        sources = load_sources(folder)
        if sources.labels is None:
            raise
        tree = sources.labels.tree
        problem = tree.problem(("words", error.key), error.code, label=error.key)
        raise Unproved([problem], sources.contents) from None


def _written_out(address: str) -> str:
    """An address that ends in `/`, its path in the characters that addresses may have."""
    if not address:
        return ""
    parts = urlsplit(address)
    return urlunsplit(parts._replace(path=f"{quote(parts.path.rstrip('/'), safe='/%')}/"))


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
    charts = chart_files(library)
    downloads = {
        reply.id: reply_files(library, reply, address, charts) for reply in library.replies
    }
    rendered = tuple(render_site(library, address, downloads))
    if problems := [*_check(library, rendered, charts)]:
        raise Unproved(problems, {})
    files = {
        download_url(reply, file.name): file.content
        for reply in library.replies
        for file in downloads[reply.id]
    }
    text_files = {
        "robots.txt": robots_text(address),
        "llms.txt": llms_text(library, pages, Publication(address=address, files=(*files,))),
        "licences.txt": licences_text(library),
        **render_styles(library, address),
        **({feed_url(lang): feed(library, lang, address) for lang in LANGUAGES} if address else {}),
    }
    for lang in LANGUAGES:
        theme_words(library, lang)  # so that a label they lack is met before anything is written
    return Site(
        library=library,
        address=address,
        pages=pages,
        rendered={page.page.url: page for page in rendered},
        files={**files, **{name: text.encode() for name, text in text_files.items()}},
        theme=site_context(library, pages, address),
    )


def _check(
    library: Library, rendered: Iterable[RenderedPage], charts: Mapping[str, str]
) -> Iterator[Problem]:
    """Hold every page and picture against the figures that it shows."""
    replies = {reply.id: reply for reply in library.replies}
    for page in rendered:
        url, source = page.page.url, page.page.source_uri
        yield from check_shown_figures(page.figures, replies, url=url, source=source)
    for url, content in charts.items():
        shown = shown_figures(parsed(content))
        yield from check_shown_figures(shown, replies, url=url, source=url)
