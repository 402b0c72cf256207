"""Which pages the site has, in which language, in which order, and how they link."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType

from ..data.addresses import REPLY_PAGES, SITE_PAGES
from ..reply import Chart, Library, Reply, Section
from .labels import word

LANGUAGES = ("zh", "en")
LANGUAGE_TAGS = MappingProxyType({"zh": "zh-CN", "en": "en"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page to be. `kind` names its template; `url` is relative to the site's root."""

    kind: str
    lang: str
    url: str
    title: str
    reply: Reply | None = None
    section: Section | None = None

    @property
    def source_uri(self) -> str:
        """The Markdown file that MkDocs takes this page to come from."""
        name = "index.md" if self.kind in ("front", "home", "reply") else ""
        return self.url + name if name else f"{self.url.rstrip('/')}.md"

    @property
    def twin_url(self) -> str:
        """The same page in the other language; the front door has both."""
        if self.kind == "front":
            return "en/"
        other = LANGUAGES[1 - LANGUAGES.index(self.lang)]
        return f"{other}/{self.url.partition('/')[2]}"


def alternates(page: Page) -> dict[str, str]:
    """The page's versions, itself among them, by `hreflang`: URLs relative to the site's root.

    The default is the front door for the homes, which it leads to. For other pages it is the
    Chinese page, which has the words that prevail: the front door cannot name them all in return.
    """
    inner = page.url.partition("/")[2]
    versions = {LANGUAGE_TAGS[lang]: f"{lang}/{inner}" for lang in LANGUAGES}
    default = versions[LANGUAGE_TAGS["zh"]] if inner else ""
    return {**versions, "x-default": default}


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """Where the site is published: `address` ends in `/`; `files` are paths below it, no pages."""

    address: str
    files: tuple[str, ...] = ()


def relative_url(page: Page, url: str) -> str:
    """`url`, relative to the site's root and perhaps with an anchor, as a link on `page`."""
    path, mark, anchor = url.partition("#")
    if mark and path == page.url:
        return f"#{anchor}"
    relative = posixpath.relpath(f"/{path}", f"/{page.url}")
    return f"{relative}{'/' if path.endswith('/') or not path else ''}{mark}{anchor}"


def chart_url(reply: Reply, chart: Chart, lang: str) -> str:
    """The file of a chart in one language."""
    return f"data/{reply.id}/chart-{chart.id}.{lang}.svg"


def _reply_pages(library: Library, reply: Reply, lang: str) -> Iterator[Page]:
    root = f"{lang}/{reply.id}/"
    overview = word(library.labels, "overview", lang)
    yield Page(kind="reply", lang=lang, url=root, reply=reply, title=overview)
    for section in reply.sections:
        yield Page(
            kind="section",
            lang=lang,
            url=f"{root}{section.id}/",
            reply=reply,
            section=section,
            title=str(getattr(section.name, lang)),
        )
    for kind in REPLY_PAGES:
        title = word(library.labels, kind, lang)
        yield Page(kind=kind, lang=lang, url=f"{root}{kind}/", reply=reply, title=title)


def site_map(library: Library) -> tuple[Page, ...]:
    """Every page of the site: the front door, then each language, reply by reply."""
    pages = [Page(kind="front", lang="zh", url="", title=word(library.labels, "site-name", "zh"))]
    for lang in LANGUAGES:
        title = word(library.labels, "home", lang)
        pages.append(Page(kind="home", lang=lang, url=f"{lang}/", title=title))
        for reply in library.replies:
            pages += _reply_pages(library, reply, lang)
        for kind in SITE_PAGES:
            title = word(library.labels, kind, lang)
            pages.append(Page(kind=kind, lang=lang, url=f"{lang}/{kind}/", title=title))
    return tuple(pages)


def site_pages(pages: tuple[Page, ...], lang: str) -> tuple[Page, ...]:
    """The pages of a language that belong to no reply."""
    return tuple(p for p in pages if p.lang == lang and p.reply is None and p.kind != "front")


def beside(pages: tuple[Page, ...], page: Page) -> tuple[Page, ...]:
    """The pages that a reader goes through with `page`: those of its reply or of the site."""
    if page.kind == "front":
        return (page,)
    if page.reply is None:
        return site_pages(pages, page.lang)
    return tuple(p for p in pages if p.lang == page.lang and p.reply is page.reply)
