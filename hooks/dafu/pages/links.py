"""Hand-written pages link to what the site has."""

import re
from collections.abc import Iterator, Set
from functools import cache
from pathlib import Path
from posixpath import join, normpath
from urllib.parse import SplitResult, unquote, urlsplit

from ..problems.problem import Place, Problem
from .markup import parsed
from .passive import CHECKSUMS

_ADDRESS = re.compile(r"(?:https?://|(?=www\.))(?P<host>[A-Za-z0-9.-]+)")


def check_links(url: str, html: str, source: str, site: Path) -> Iterator[Problem]:
    """The links and pictures of the page at `url` that lead to no file in `site`, or no id in one.

    So is a link told that shows another host than it leads to. `source` names the page's file.
    Addresses of other hosts are left alone. Raises OSError.
    """
    tree, ids = parsed(html), cache(_ids)

    def problem(code: str, found: str) -> Problem:
        return Problem(place=Place(path=source), key="", code=code, found=found)

    for shown in tree.iter("a"):
        named = _ADDRESS.match(shown.text_content().strip())
        link = _split(shown.get("href", ""))
        if named and link and link.hostname != named["host"].rstrip(".").lower():
            yield problem("link-otherwise", named[0])
    for address in tree.xpath("//@href | //@src"):
        link = _split(address)
        if link and (link.scheme or link.netloc):
            continue
        place = normpath(join(url, unquote(link.path))) if link else ".."
        if place == CHECKSUMS:  # which is written last
            continue
        file = site / place / "index.html" if (site / place).is_dir() else site / place
        is_there = not place.startswith(("..", "/")) and file.is_file()
        anchor = unquote(link.fragment) if link and file.suffix == ".html" else ""
        if not is_there or (anchor and anchor not in ids(file)):
            yield problem("link-dead", address)


def _split(address: str) -> SplitResult | None:
    try:
        return urlsplit(address)
    except ValueError:  # no address at all
        return None


def _ids(file: Path) -> Set[str]:
    return set(parsed(file.read_text("utf-8")).xpath("//@id"))
