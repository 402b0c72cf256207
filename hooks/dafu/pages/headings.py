"""A page's headings, read off its HTML so that its table of contents cannot differ."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import TypedDict

from lxml.html import HtmlElement  # type: ignore[import-untyped] # it has no types of its own


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of level 1 to 3 that can be linked to."""

    level: int
    id: str
    text: str


class TocToken(TypedDict):
    """A heading with those below it, as Python-Markdown's `toc` extension gives them."""

    level: int
    id: str
    name: str
    children: list["TocToken"]


def headings_of(page: HtmlElement) -> tuple[Heading, ...]:
    """The headings of level 1 to 3 that have an id, in order."""
    return tuple(
        Heading(level=int(h.tag[1]), id=h.get("id"), text=" ".join(h.text_content().split()))
        for h in page.iter("h1", "h2", "h3")
        if h.get("id")
    )


def toc_tokens(headings: Sequence[Heading]) -> list[TocToken]:
    """Headings nested by level, their texts as HTML."""
    tree: list[TocToken] = []
    open_ones: list[TocToken] = []
    for heading in headings:
        token = TocToken(level=heading.level, id=heading.id, name=escape(heading.text), children=[])
        while open_ones and open_ones[-1]["level"] >= heading.level:
            open_ones.pop()
        (open_ones[-1]["children"] if open_ones else tree).append(token)
        open_ones.append(token)
    return tree
