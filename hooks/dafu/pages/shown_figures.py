"""Wherever a figure is shown, it is shown with its own value."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from lxml.html import HtmlElement  # type: ignore[import-untyped] # it has no types of its own

from ..numbers.spelling import fitting_forms
from ..problems.problem import Place, Problem
from ..reply import Figure, Reply
from ..words.figures import machine_value
from ..words.punctuation import widen
from ..words.quantities import quantity_text

_BLOCK = "ancestor::*[self::p or self::li or self::tr or self::h2 or self::h3 or self::dd]"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownFigure:
    """A reply's figure as a page shows it: `value` for machines, `text` for people."""

    reply: str
    id: str
    value: str
    text: str


def shown_figures(page: HtmlElement) -> tuple[ShownFigure, ...]:
    """What every `<data>` and every element with `data-figure` shows, of a page or a picture."""
    return tuple(map(_shown, page.xpath("//data | //*[@data-figure]")))


def _shown(element: HtmlElement) -> ShownFigure:
    reply, _, id_ = element.get("data-figure", "").partition("/")
    value = element.get("value") or element.get("data-value") or ""
    return ShownFigure(reply=reply, id=id_, value=value, text=element.text_content())


@lru_cache(maxsize=1024)  # every page of a reply shows some of the same figures
def wordings(figure: Figure) -> frozenset[str]:
    """All the ways in which a page may write the figure."""
    quantity = figure.quantity
    return frozenset(
        {
            quantity_text(quantity, "zh"),
            quantity_text(quantity, "en"),
            *(quantity_text(quantity, "en", form) for form in fitting_forms(quantity)),
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
                yield zh.quote(span) + (figure.counted_in or "")


def check_shown_figures(
    shown: Iterable[ShownFigure], replies: Mapping[str, Reply], *, url: str, source: str
) -> Iterator[Problem]:
    """Every figure that a page or picture shows has the machine value and a wording of its id.

    `url` is where it will be published, `source` the file that a maintainer knows it by.
    """
    for one in shown:
        reply = replies.get(one.reply)
        figure = reply.figures.get(one.id) if reply else None
        expected = machine_value(figure.quantity) if figure else ""
        if figure is None or one.value != expected or one.text not in wordings(figure):
            yield Problem(
                place=Place(path=source),
                key="",
                code="surface-differs",
                found=f"{one.value} {one.text}",
                details={"page": url, "id": one.id, "expected": expected},
            )


def check_counted(
    page: HtmlElement, replies: Mapping[str, Reply], *, source: str
) -> Iterator[Problem]:
    """Each figure in an English page written by hand stands beside a name of what it counts."""
    for element in page.xpath("//*[@data-figure]"):
        one = _shown(element)
        reply = replies.get(one.reply)
        figure = reply.figures.get(one.id) if reply else None
        unit = figure.unit if figure else None
        if unit is None:
            continue
        [*_, block] = element.xpath(_BLOCK) or [page]
        said = " ".join(" ".join(block.itertext()).split())
        names = "|".join(re.escape(name) for name in (unit.en, unit.one) if name)
        if not re.search(rf"\b(?:{names})\b", said, re.IGNORECASE):
            yield Problem(
                place=Place(path=source),
                key="",
                code="figure-of-other",
                found=one.text,
                details={"id": one.id, "unit": unit.en},
            )
