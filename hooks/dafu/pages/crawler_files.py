"""Files that programs look for at the root of a site: robots.txt and llms.txt."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..downloads.download import Listed
from ..reply import Library
from ..words.addresses import download_url
from ..words.labels import word
from ..words.languages import LANGUAGES
from .markdown import markdown_text
from .sitemap import HAND_WRITTEN, ReadTogether, SitePage
from .summary import page_description


def robots_text(address: str) -> str:
    """Everything may be read; `address` is where the site will be published, or empty."""
    sitemap = f"\nSitemap: {address}sitemap.xml\n" if address else ""
    return f"User-agent: *\nAllow: /\n{sitemap}"


def llms_text(
    library: Library,
    address: str,
    groups: ReadTogether,
    downloads: Mapping[str, Sequence[Listed]],
) -> str:
    """The site for language models, as llmstxt.org has it: what it is, then its pages and files.

    `downloads` holds the files of each reply by its id.
    """
    site_names, taglines, introductions = (
        [markdown_text(word(library.labels, key, lang)) for lang in LANGUAGES]
        for key in ("site-name", "site-tagline", "replies-intro")
    )
    blocks = [f"# {' '.join(site_names)}", "> " + "\n> ".join(taglines), *introductions]
    for reply in library.replies:
        for lang in LANGUAGES:
            name = markdown_text(reply.name.text(lang))
            pages = groups.of_reply(reply, lang)
            blocks.append(_section(name, _links(library, pages, address)))
        folder = download_url(reply)
        names = sorted(file.name for file in downloads[reply.id])
        links = (f"- [{name}]({address}{folder}{name})" for name in names)
        blocks.append(_section(folder, links))
    for name, lang in zip(site_names, LANGUAGES, strict=True):
        blocks.append(_section(name, _links(library, groups.of_site(lang), address)))
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
