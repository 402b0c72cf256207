"""What would change on the pages of the last site, if the data and pages were published now."""

import difflib
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from lxml.html import HtmlElement  # type: ignore[import-untyped] # it has no types of its own
from markdown import markdown as to_html  # type: ignore[import-untyped] # nor has this
from mkdocs.utils.meta import get_data

from .pages.markup import parsed
from .pages.render import render_markdown, render_page
from .pages.sitemap import HAND_WRITTEN, SitePage, site_map
from .prove import Unproved, prove
from .reply import Library

_MOST = 200  # lines of a page
_BLOCKS = ("h1", "h2", "h3", "h4", "p", "li", "td", "th", "dt", "dd", "summary", "figcaption")
_FILES = "ancestor::table[@class='dafu-downloads']"  # with their sizes; they are not made here
_PLACES = ("---", "+++", "@@")  # of a comparison
_SENTENCE_ENDS = re.compile(r"(?<=[.!?]) (?=[A-Z“])|(?<=[。！？])")


def changes(folder: Path, site: Path) -> Iterator[str]:
    """The texts that the published `site` has, behind -, and those in their place, behind +.

    Each line is told for the first page that has it. `folder` is the project's `data/`.
    """
    try:
        library = prove(folder)
    except Unproved as unproved:
        yield str(unproved)
        return
    told: set[str] = set()
    for page in site_map(library):
        source, file = folder.parent / "docs" / page.source_uri, site / page.url / "index.html"
        if page.kind == HAND_WRITTEN and not source.is_file():
            continue
        found: Iterable[str]
        if file.is_file():
            found = _changed(library, page, source, parsed(file.read_text("utf-8")))
        else:
            name = page.reply.id if page.reply else page.source_uri
            found = [f"{name}: not published yet"]
        new = [line for line in dict.fromkeys(found) if line not in told]
        told.update(new)
        if new and file.is_file():
            yield page.source_uri
        yield from islice(new, _MOST)


def _changed(
    library: Library, page: SitePage, source: Path, published: HtmlElement
) -> Iterator[str]:
    [article, *_] = published.xpath("//article")
    address = "".join(published.xpath("//link[@rel='canonical']/@href")).removesuffix(page.url)
    now = parsed(_article(library, page, source, address))
    lines = difflib.unified_diff([*_texts(article)], [*_texts(now)], lineterm="", n=0)
    return (line for line in lines if not line.startswith(_PLACES))


def _article(library: Library, page: SitePage, source: Path, address: str) -> str:
    """A page of a site at `address` as HTML; `source` has it if it is written by hand."""
    if page.kind != HAND_WRITTEN:
        return render_page(library, page, address, ()).html
    markdown, _ = get_data(source.read_text("utf-8"))
    filled = render_markdown(library, page, markdown, address, source)
    return str(to_html(filled, extensions=["attr_list", "tables"]))


def _texts(page: HtmlElement) -> Iterator[str]:
    """The sentences of a page, and its texts that are none, block by block."""
    for block in page.iter(*_BLOCKS):
        text = " ".join(block.text_content().replace("¶", "").split())
        has_blocks = any(child.tag in _BLOCKS for child in block.iterdescendants())
        if not has_blocks and not block.xpath(_FILES):
            yield from filter(None, _SENTENCE_ENDS.split(text))
