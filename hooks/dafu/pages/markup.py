"""HTML and SVG read back, to see what they show."""

from lxml.html import (  # type: ignore[import-untyped] # it has no types of its own
    HtmlElement,
    HTMLParser,
    document_fromstring,
)


def parsed(markup: str) -> HtmlElement:
    """A page, an article or a picture as a tree."""
    return document_fromstring(markup.encode(), parser=HTMLParser(encoding="utf-8"))
