"""Look into built HTML: elements with their attributes, and plain text."""

import re
from dataclasses import dataclass
from html import unescape

from dafu.pages.markup import parsed


@dataclass(frozen=True, slots=True)
class Element:
    """A start tag."""

    tag: str
    attributes: dict[str, str]


def elements(html: str, tag: str | None = None, css_class: str | None = None) -> list[Element]:
    """The elements in order, of one tag and class if asked."""
    return [
        Element(str(e.tag), dict(e.attrib))
        for e in parsed(html).iter(tag or "*")
        if css_class is None or css_class in e.get("class", "").split()
    ]


def text_of(html: str) -> str:
    """The text without tags, white space folded."""
    start = html.index(">") + 1 if not html.startswith("<") else 0
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html[start:])).split())
