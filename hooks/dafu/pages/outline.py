"""A page's table of contents, read off its HTML so that the two cannot differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser
from typing import TypedDict


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
    children: list[TocToken]


class _Outline(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.headings: list[Heading] = []
        self._level = 0
        self._id = ""
        self._text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        id_ = dict(attrs).get("id")
        if tag in ("h1", "h2", "h3") and id_:
            self._level, self._id, self._text = int(tag[1]), id_, ""

    def handle_data(self, data: str) -> None:
        if self._level:
            self._text += data

    def handle_endtag(self, tag: str) -> None:
        if self._level and tag == f"h{self._level}":
            text = " ".join(self._text.split())
            self.headings.append(Heading(level=self._level, id=self._id, text=text))
            self._level = 0


def headings_of(html: str) -> tuple[Heading, ...]:
    """The headings of level 1 to 3 that have an id, in order."""
    outline = _Outline()
    outline.feed(html)
    return tuple(outline.headings)


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
