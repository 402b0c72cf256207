"""Proof 6: wherever a figure is shown, it is shown with its own value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser

from ..numbers.quantity import Quantity
from ..problems import Place, Problem
from ..reply import Figure, Reply
from .describe import machine_value
from .punctuation import widen
from .wording import quantity_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A reply's figure as a page shows it: `value` for machines, `text` for people."""

    reply: str
    id: str
    value: str
    text: str


@dataclass(slots=True)
class _Open:
    """An element that shows a figure; `depth` counts the elements of its own name in it."""

    tag: str
    attributes: Mapping[str, str | None]
    depth: int = 1
    text: str = ""


class _Figures(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.shown: list[Shown] = []
        self._open: list[_Open] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for element in self._open:
            element.depth += element.tag == tag
        attributes = dict(attrs)
        if tag == "data" or "data-figure" in attributes:
            self._open.append(_Open(tag, attributes))

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data

    def handle_endtag(self, tag: str) -> None:
        for element in self._open:
            element.depth -= element.tag == tag
        self.shown += [_shown(element) for element in self._open if not element.depth]
        self._open = [element for element in self._open if element.depth]

    def close(self) -> None:
        super().close()
        self.shown += map(_shown, self._open)
        self._open = []


def _shown(element: _Open) -> Shown:
    reply, _, id_ = (element.attributes.get("data-figure") or "").partition("/")
    value = element.attributes.get("value") or element.attributes.get("data-value") or ""
    return Shown(reply=reply, id=id_, value=value, text=element.text)


def shown_figures(markup: str) -> tuple[Shown, ...]:
    """What every `<data>` and every element with `data-figure` shows, in the order they end.

    `markup` is a page, or an SVG file.
    """
    parser = _Figures()
    parser.feed(markup)
    parser.close()
    return tuple(parser.shown)


def wordings(figure: Figure) -> frozenset[str]:
    """All the ways in which a page may write the figure."""
    quantity: Quantity = figure.quantity
    return frozenset(
        {
            quantity_text(quantity, "zh"),
            quantity_text(quantity, "en"),
            quantity_text(quantity, "en", spelled=True),
            *_quotes(figure),
        }
    )


def _quotes(figure: Figure) -> Iterator[str]:
    """The letter's own writing, as captured and with the punctuation of pages: 2000人（含）以上."""
    if figure.sentence is not None:
        zh = figure.sentence.zh
        for span in zh.spans:
            if span.id == figure.id:
                yield from (zh.quote(span), widen(zh.text)[span.start : span.end])


def check_surfaces(
    markup: str, replies: Mapping[str, Reply], *, url: str, source: str
) -> Iterator[Problem]:
    """Every figure that a page or file shows has the machine value and a wording of its id.

    `url` is where it will be published, `source` the file that a maintainer knows it by.
    """
    known: dict[tuple[str, str], frozenset[str]] = {}
    for shown in shown_figures(markup):
        reply = replies.get(shown.reply)
        figure = reply.figures.get(shown.id) if reply else None
        expected = machine_value(figure.quantity) if figure else ""
        if figure is not None and (shown.reply, shown.id) not in known:
            known[shown.reply, shown.id] = wordings(figure)
        texts = known.get((shown.reply, shown.id), frozenset())
        if figure is None or shown.value != expected or shown.text not in texts:
            yield Problem(
                place=Place(path=source),
                key="",
                code="surface-differs",
                found=f"{shown.value} {shown.text}",
                details={"page": url, "id": shown.id, "expected": expected},
            )
