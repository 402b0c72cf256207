"""Hand-written pages are text: they run, load, hide and set nothing."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml.html import HtmlElement  # type: ignore[import-untyped] # it has no types of its own

from ..problems.problem import Place, Problem

_TEXT = frozenset(
    "html body h1 h2 h3 h4 p ul ol li dl dt dd blockquote pre table thead tbody tr th td"
    " a abbr br cite code data del em hr img ins kbd q small span strong sub sup b i".split()
)
_PLAIN = frozenset("id lang href title alt src value colspan rowspan start".split())
_SCHEMES = ("", "http", "https", "mailto", "tel")
CHECKSUMS = "checksums.txt"  # which are this site's own, and no other's
_ALIGNED = re.compile("text-align: (?:left|right|center);")  # as Markdown sets columns of tables


def check_passive(page: HtmlElement, source: str) -> Iterator[Problem]:
    """The elements and attributes of a page that are more than text; `source` names its file.

    Each is told by the id of the heading above it.
    """
    heading = ""
    for element in page.iter():
        if not isinstance(element.tag, str):
            continue
        if element.tag in ("h1", "h2", "h3"):
            heading = element.get("id", "")
        found = [] if element.tag in _TEXT else [f"<{element.tag}>"]
        found += [
            name
            for name, value in element.items()
            if not (_is_ours(element) if name == "class" else _is_plain(name, value))
        ]
        for each in found:
            yield Problem(place=Place(path=source), key=heading, code="page-active", found=each)


def _is_ours(element: HtmlElement) -> bool:
    """Whether an element has classes of figures, which no other has: they might hide it."""
    return element.tag in ("data", "span") and all(
        each.startswith("dafu-") for each in element.get("class").split()
    )


def _is_plain(name: str, value: str) -> bool:
    """Whether an attribute only says what a text is, or leads to a page or to a picture here."""
    if name == "href":
        link = urlsplit(value)
        is_proof = bool(link.netloc) and link.path.endswith(CHECKSUMS)
        return link.scheme in _SCHEMES and "assets/" not in value and not is_proof
    if name == "src":
        return not (urlsplit(value).scheme or urlsplit(value).netloc)
    if name == "style":
        return bool(_ALIGNED.fullmatch(value))
    return name in _PLAIN or name.startswith("data-")
