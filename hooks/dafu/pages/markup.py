"""HTML and SVG read back, to see what they show."""

import re
from html import unescape

from lxml.etree import (  # type: ignore[import-untyped] # it has no types of its own
    ElementDefaultClassLookup,
    HTMLParser,
)
from lxml.html import HtmlElement, document_fromstring  # type: ignore[import-untyped] # it neither

_ONE_CLASS = ElementDefaultClassLookup(element=HtmlElement)  # lxml.html seeks one for each tag
_UNREAD = re.compile(r"<(script|style)\b.*?</\1>|<[^>]*>", re.DOTALL | re.IGNORECASE)


def parsed(markup: str) -> HtmlElement:
    """A page, an article or a picture as a tree."""
    parser = HTMLParser(encoding="utf-8")
    parser.set_element_class_lookup(_ONE_CLASS)
    return document_fromstring(markup.encode(), parser=parser)


def text_of(markup: str) -> str:
    """What stands between tags, but for scripts and styles, with blanks for these."""
    return unescape(_UNREAD.sub(" ", markup))
