"""The paragraphs of a hand-written page, read off its HTML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

_HEADINGS = frozenset({"h1", "h2", "h3"})
_LISTS = frozenset({"ul", "ol"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph or list item; `anchor` and `heading` are those of the heading above it."""

    anchor: str
    heading: str
    text: str


class _Prose(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[Block] = []
        self._anchor = ""
        self._heading = ""
        self._text = ""
        self._depth = 0
        self._nested = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _HEADINGS:
            self._anchor, self._text = dict(attrs).get("id") or "", ""
        elif tag in _LISTS:
            self._depth += 1
            self._nested = self._nested or self._depth > 1
        elif tag in ("p", "li"):
            self._text = ""

    def handle_data(self, data: str) -> None:
        self._text += data

    def handle_endtag(self, tag: str) -> None:
        text = " ".join(self._text.split())
        if tag in _HEADINGS:
            self._heading, self._text = text, ""
        elif tag in ("p", "li"):
            if text and not self._nested:
                self.blocks.append(Block(anchor=self._anchor, heading=self._heading, text=text))
            self._text = ""
        elif tag in _LISTS:
            self._depth -= 1
            self._nested = self._nested and self._depth > 0


def prose_blocks(html: str) -> Iterator[Block]:
    """The paragraphs and plain list items in order.

    A list with lists in it is a table of contents or of facts that are told elsewhere: it is left
    out, from its first inner list on.
    """
    prose = _Prose()
    prose.feed(html)
    yield from prose.blocks
