"""The real data, proved once for all tests that read it."""

from functools import cache
from pathlib import Path

from dafu.pages.sitemap import SitePage, site_map
from dafu.prove import prove
from dafu.reply import Library, Reply
from dafu.words.labels import word

DATA = Path(__file__).parents[1] / "data"


@cache
def library() -> Library:
    """All that is published."""
    return prove(DATA)


@cache
def reply() -> Reply:
    """The reply whose figures tests name, whatever others there are."""
    return next(reply for reply in library().replies if reply.id == "2021-107")


@cache
def pages() -> tuple[SitePage, ...]:
    """Every page of the site but the one for what is not found."""
    return tuple(site_map(library()))


def page_of_each_kind() -> tuple[SitePage, ...]:
    """One page for each template."""
    return tuple({page.kind: page for page in pages()}.values())


def label(key: str, lang: str, **values: object) -> str:
    """A word of the interface, as it is worded now."""
    return word(library().labels, key, lang, **values)
