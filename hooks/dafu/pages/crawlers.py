"""Files that programs look for at the root of a site: robots.txt and llms.txt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..reply import Library
from .labels import word
from .markdown import as_text
from .sitemap import LANGUAGES, Page, Publication, site_pages
from .summary import page_description

_HAND_WRITTEN = "about"


def robots_text(address: str) -> str:
    """Everything may be read; `address` is where the site will be published, ending in `/`."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {address}sitemap.xml\n"


def llms_text(library: Library, pages: tuple[Page, ...], publication: Publication) -> str:
    """The site for language models, as llmstxt.org has it: what it is, then its pages and files."""
    address = publication.address
    names, taglines, introductions = (
        [as_text(word(library.labels, key, lang)) for lang in LANGUAGES]
        for key in ("site-name", "site-tagline", "replies-intro")
    )
    blocks = [f"# {' '.join(names)}", "> " + "\n> ".join(taglines), *introductions]
    for reply in library.replies:
        for lang in LANGUAGES:
            own = [page for page in pages if page.reply is reply and page.lang == lang]
            name = as_text(getattr(reply.name, lang))
            blocks.append(_section(name, _links(library, own, address)))
        folder = f"data/{reply.id}/"
        if downloads := sorted(file for file in publication.files if file.startswith(folder)):
            links = (f"- [{file.removeprefix(folder)}]({address}{file})" for file in downloads)
            blocks.append(_section(folder, links))
    for name, lang in zip(names, LANGUAGES, strict=True):
        blocks.append(_section(name, _links(library, site_pages(pages, lang), address)))
    return "\n\n".join(blocks) + "\n"


def _section(title: str, lines: Iterable[str]) -> str:
    return "\n".join([f"## {title}", "", *lines])


def _links(library: Library, pages: Iterable[Page], address: str) -> Iterator[str]:
    for page in pages:
        link = f"- [{as_text(page.title)}]({address}{page.url})"
        if page.kind == _HAND_WRITTEN:
            yield link
        else:
            yield f"{link}: {as_text(page_description(library, page))}"
