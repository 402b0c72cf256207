"""Hand-written pages link to what the site has."""

import re
from collections.abc import Iterator
from pathlib import Path
from posixpath import join, normpath
from urllib.parse import unquote, urlsplit

from ..problems.problem import Place, Problem
from .markup import parsed
from .passive import CHECKSUMS

_ADDRESS = re.compile(r"(?:https?://|(?=www\.))(?P<host>[\w.-]+)\S*")


def check_links(url: str, html: str, source: str, site: Path) -> Iterator[Problem]:
    """The links and pictures of the page at `url` that lead to no file in `site`, or no id in one.

    So is a link told that shows another host than it leads to. `source` names the page's file.
    Addresses of other hosts are left alone. Raises OSError.
    """
    tree = parsed(html)
    for shown in tree.iter("a"):
        named = _ADDRESS.match(shown.text_content().strip())
        if named and urlsplit(shown.get("href", "")).hostname != named["host"].lower():
            yield Problem(place=Place(path=source), key="", code="link-otherwise", found=named[0])
    for address in tree.xpath("//@href | //@src"):
        link = urlsplit(address)
        if link.scheme or link.netloc:
            continue
        place = normpath(join(url, unquote(link.path)))
        file = site / place / "index.html" if (site / place).is_dir() else site / place
        if place == CHECKSUMS:  # which is written last
            continue
        is_there = not place.startswith(("..", "/")) and file.is_file()
        if not is_there or (link.fragment and not _has_id(file, unquote(link.fragment))):
            yield Problem(place=Place(path=source), key="", code="link-dead", found=address)


def _has_id(file: Path, anchor: str) -> bool:
    return bool(re.search(rf'\bid="?{re.escape(anchor)}["\s>]', file.read_text("utf-8")))
