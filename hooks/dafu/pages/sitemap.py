"""Which pages the site has, in which language, in which order, and how they belong together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..data.page_kinds import SITE_PAGES
from ..reply import Library, Reply, Section
from ..words.addresses import reply_url
from ..words.labels import word
from ..words.languages import LANGUAGE_TAGS, LANGUAGES, other_language

HAND_WRITTEN = "about"
_WITH_FOLDERS = ("front", "home", "reply")


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePage:
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
        return f"{self.url}index.md" if self.kind in _WITH_FOLDERS else f"{self.url[:-1]}.md"

    @property
    def twin_url(self) -> str:
        """The same page in the other language; the front door has both."""
        if self.kind == "front":
            return "en/"
        return f"{other_language(self.lang)}/{self.url.partition('/')[2]}"


def alternates(page: SitePage, address: str) -> dict[str, str]:
    """The page's versions, itself among them, by `hreflang`, for a site at `address`.

    The default is the front door for the homes, which it leads to. For other pages it is the
    Chinese page, which has the words that prevail: the front door cannot name them all in return.
    """
    inner = page.url.partition("/")[2]
    versions = {LANGUAGE_TAGS[lang]: f"{address}{lang}/{inner}" for lang in LANGUAGES}
    default = versions[LANGUAGE_TAGS["zh"]] if inner else address
    return {**versions, "x-default": default}


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """Where the site is published: `address` ends in `/`; `files` are names, those of a reply."""

    address: str
    files: tuple[str, ...] = ()


def _reply_pages(library: Library, reply: Reply, lang: str) -> Iterator[SitePage]:
    root = reply_url(reply, lang)
    overview = word(library.labels, "overview", lang)
    yield SitePage(kind="reply", lang=lang, url=root, reply=reply, title=overview)
    for section in reply.sections:
        yield SitePage(
            kind="section",
            lang=lang,
            url=f"{root}{section.id}/",
            reply=reply,
            section=section,
            title=section.name.text(lang),
        )
    for kind in reply.pages:
        title = word(library.labels, kind, lang)
        yield SitePage(kind=kind, lang=lang, url=f"{root}{kind}/", reply=reply, title=title)


def site_map(library: Library) -> tuple[SitePage, ...]:
    """Every page of the site: the front door, then each language, reply by reply."""
    name = word(library.labels, "site-name", "zh")
    pages = [SitePage(kind="front", lang="zh", url="", title=name)]
    for lang in LANGUAGES:
        title = word(library.labels, "home", lang)
        pages.append(SitePage(kind="home", lang=lang, url=f"{lang}/", title=title))
        for reply in library.replies:
            pages += _reply_pages(library, reply, lang)
        for kind in SITE_PAGES:
            title = word(library.labels, kind, lang)
            pages.append(SitePage(kind=kind, lang=lang, url=f"{lang}/{kind}/", title=title))
    return tuple(pages)


class ReadTogether:
    """Which pages a reader goes through together: those of a reply, and those of the site."""

    def __init__(self, pages: Iterable[SitePage]) -> None:
        self._groups: dict[tuple[str, ...], list[SitePage]] = defaultdict(list)
        for page in pages:
            self._groups[_group(page)].append(page)

    def with_page(self, page: SitePage) -> list[SitePage]:
        """The pages that are read with `page`, which is one of them."""
        return self._groups[_group(page)]

    def of_site(self, lang: str) -> list[SitePage]:
        """The pages of a language that belong to no reply."""
        return self._groups[lang,]

    def of_reply(self, reply: Reply, lang: str) -> list[SitePage]:
        """The pages of a reply in one language."""
        return self._groups[lang, reply.id]


def _group(page: SitePage) -> tuple[str, ...]:
    if page.kind == "front":
        return ()
    return (page.lang, page.reply.id) if page.reply else (page.lang,)
