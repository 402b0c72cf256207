"""Look into built HTML: elements with their attributes, and plain text."""

import json
import re
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

from dafu.pages.markup import parsed


@dataclass(frozen=True, slots=True)
class Element:
    """A start tag."""

    tag: str
    attributes: dict[str, str]


def page_at(site: Path, url: str) -> str:
    """The HTML of a page, by its URL below the site's root."""
    return (site / url / "index.html").read_text("utf-8")


def elements(html: str, tag: str | None = None, css_class: str | None = None) -> list[Element]:
    """The elements in order, of one tag and class if asked."""
    return [
        Element(str(e.tag), dict(e.attrib))
        for e in parsed(html).iter(tag or "*")
        if css_class is None or css_class in e.get("class", "").split()
    ]


def part(html: str, start: str, end: str) -> str:
    """What stands from `start` up to the first `end` behind it."""
    begin = html.index(start)
    return html[begin : html.index(end, begin)]


def text_of(html: str) -> str:
    """The text without tags, white space folded."""
    start = html.index(">") + 1 if not html.startswith("<") else 0
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html[start:])).split())


def linked_data(html: str) -> dict[str, Any]:
    """The nodes of the page's JSON-LD by their types."""
    [script] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    return {node["@type"]: node for node in json.loads(script)["@graph"]}
