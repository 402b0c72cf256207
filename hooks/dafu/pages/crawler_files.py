"""Files that programs look for at the root of a site: robots.txt and llms.txt."""

from collections.abc import Iterable, Iterator

from ..reply import Library
from ..words.addresses import download_url
from ..words.labels import word
from ..words.languages import LANGUAGES
from .markdown import markdown_text
from .sitemap import HAND_WRITTEN, Publication, SitePage, site_pages
from .summary import page_description


def robots_text(address: str) -> str:
    """Everything may be read; `address` is where the site will be published, or empty."""
    sitemap = f"\nSitemap: {address}sitemap.xml\n" if address else ""
    return f"User-agent: *\nAllow: /\n{sitemap}"


def llms_text(library: Library, pages: tuple[SitePage, ...], publication: Publication) -> str:
    """The site for language models, as llmstxt.org has it: what it is, then its pages and files."""
    address = publication.address
    names, taglines, introductions = (
        [markdown_text(word(library.labels, key, lang)) for lang in LANGUAGES]
        for key in ("site-name", "site-tagline", "replies-intro")
    )
    blocks = [f"# {' '.join(names)}", "> " + "\n> ".join(taglines), *introductions]
    for reply in library.replies:
        for lang in LANGUAGES:
            own = [page for page in pages if page.reply is reply and page.lang == lang]
            name = markdown_text(reply.name.text(lang))
            blocks.append(_section(name, _links(library, own, address)))
        folder = download_url(reply)
        if downloads := sorted(file for file in publication.files if file.startswith(folder)):
            links = (f"- [{file.removeprefix(folder)}]({address}{file})" for file in downloads)
            blocks.append(_section(folder, links))
    for name, lang in zip(names, LANGUAGES, strict=True):
        blocks.append(_section(name, _links(library, site_pages(pages, lang), address)))
    return "\n\n".join(blocks) + "\n"


def _section(title: str, lines: Iterable[str]) -> str:
    return "\n".join([f"## {title}", "", *lines])


def _links(library: Library, pages: Iterable[SitePage], address: str) -> Iterator[str]:
    for page in pages:
        link = f"- [{markdown_text(page.title)}]({address}{page.url})"
        if page.kind == HAND_WRITTEN:
            yield link
        else:
            yield f"{link}: {markdown_text(page_description(library, page))}"
