"""Look into built HTML: elements with their attributes, and plain text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser


@dataclass(frozen=True, slots=True)
class Element:
    """A start tag."""

    tag: str
    attributes: dict[str, str]


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(Element(tag, {name: value or "" for name, value in attrs}))


def elements(html: str, tag: str | None = None, css_class: str | None = None) -> list[Element]:
    """The elements in order, of one tag and class if asked."""
    parser = _Elements()
    parser.feed(html)
    return [
        element
        for element in parser.found
        if tag in (None, element.tag)
        and (css_class is None or css_class in element.attributes.get("class", "").split())
    ]


def text_of(html: str) -> str:
    """The text without tags, white space folded."""
    start = html.index(">") + 1 if not html.startswith("<") else 0
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html[start:])).split())
