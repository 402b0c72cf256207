"""The paragraphs of a hand-written page, read off its HTML."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement  # type: ignore[import-untyped] # it has no types of its own


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph or list item; `anchor` and `heading` are those of the heading above it."""

    anchor: str
    heading: str
    text: str


def paragraphs_of(page: HtmlElement) -> Iterator[Paragraph]:
    """The paragraphs and plain list items in order.

    A list with lists in it is a table of contents or of facts that are told elsewhere: it is left
    out.
    """
    anchor = heading = ""
    for element in page.iter("h1", "h2", "h3", "p", "li"):
        text = " ".join(element.text_content().split())
        if element.tag in ("h1", "h2", "h3"):
            anchor, heading = element.get("id", ""), text
        elif text and not element.xpath("descendant::p | ancestor-or-self::*[self::ul//ul]"):
            yield Paragraph(anchor=anchor, heading=heading, text=text)
