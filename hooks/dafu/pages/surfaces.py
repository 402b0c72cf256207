"""Proof 6: wherever a figure is shown, it is shown with its own value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser

from ..numbers.quantity import Quantity
from ..problems import Place, Problem
from ..reply import Figure, Reply
from .describe import machine_value
from .render import RenderedPage
from .wording import quantity_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A reply's figure as a page shows it: `value` for machines, `text` for people."""

    reply: str
    id: str
    value: str
    text: str


class _Figures(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.shown: list[Shown] = []
        self._attributes: dict[str, str | None] | None = None
        self._text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "data":
            self._attributes, self._text = dict(attrs), ""

    def handle_data(self, data: str) -> None:
        self._text += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "data" and self._attributes is not None:
            reply, _, id_ = (self._attributes.get("data-figure") or "").partition("/")
            value = self._attributes.get("value") or ""
            self.shown.append(Shown(reply=reply, id=id_, value=value, text=self._text))
            self._attributes = None


def shown_figures(html: str) -> tuple[Shown, ...]:
    """Every `<data data-figure>` of a page, in order."""
    parser = _Figures()
    parser.feed(html)
    return tuple(parser.shown)


def wordings(figure: Figure) -> frozenset[str]:
    """All the ways in which a page may write the figure."""
    quantity: Quantity = figure.quantity
    return frozenset(
        {
            quantity_text(quantity, "zh"),
            quantity_text(quantity, "en"),
            quantity_text(quantity, "en", spelled=True),
            *([figure.quote] if figure.quote else []),
        }
    )


def check_surfaces(page: RenderedPage, replies: Mapping[str, Reply]) -> Iterator[Problem]:
    """Every figure that a page shows has the machine value and one of the wordings of its id."""
    for shown in shown_figures(page.html):
        reply = replies.get(shown.reply)
        figure = reply.figures.get(shown.id) if reply else None
        expected = machine_value(figure.quantity) if figure else ""
        if figure is None or shown.value != expected or shown.text not in wordings(figure):
            yield Problem(
                place=Place(path=page.page.source_uri),
                key="",
                code="surface-differs",
                found=f"{shown.value} {shown.text}",
                details={"page": page.page.url, "id": shown.id, "expected": expected},
            )
