"""HTML and SVG read back, to see what they show."""

import re
from html import unescape

from lxml.html import (  # type: ignore[import-untyped] # it has no types of its own
    HtmlElement,
    HTMLParser,
    document_fromstring,
)

_UNREAD = re.compile(r"<(script|style)\b.*?</\1>|<[^>]*>", re.DOTALL | re.IGNORECASE)


def parsed(markup: str) -> HtmlElement:
    """A page, an article or a picture as a tree."""
    return document_fromstring(markup.encode(), parser=HTMLParser(encoding="utf-8"))


def text_of(markup: str) -> str:
    """What stands between tags, but for scripts and styles, with blanks for these."""
    return unescape(_UNREAD.sub(" ", markup))
