"""The theme adds no figure, and their data agree."""

import json
import re
from collections.abc import Iterator, Sequence

from ..problems.problem import Place, Problem
from ..words.figures import shown_value
from .dataset import figure_values
from .markup import text_of
from .sitemap import SitePage

_LINKED_DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
_FOOT = re.compile(r'<div class="[^"]*dafu-foot">.*?</div>', re.DOTALL)
_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)"')
_WORD = re.compile(r"\w")
_FIGURE = "data-figure="
_DIGITS = re.compile("[0-9]+")


def check_finished(
    page: SitePage, article: str, output: str, foot: Sequence[str], canonical: str
) -> Iterator[Problem]:
    """A page has its article, which is proved, and outside it no figure but those for machines.

    What a page of no reply shows around its article has no number that is not in that. Below it
    stand the texts of its `foot`, of which the first says whose site it is, and no others. It names
    no other address than its `canonical` one, if that is known.
    """
    reply = page.reply

    def differs(found: str, id_: str, expected: str) -> Problem:
        return Problem(
            place=Place(path=page.source_uri), key="", code="surface-differs", found=found,
            details={"page": page.url, "id": id_, "expected": expected},
        )  # fmt: skip

    stated, proved = output.count(_FIGURE), article.count(_FIGURE)
    if article not in output or stated != proved:
        yield differs(str(stated), "*", str(proved))
    below = _FOOT.search(output)
    words = text_of(below[0]) if below else ""
    rest = words
    for text in sorted(foot, key=len, reverse=True):
        rest = rest.replace(text, " ")
    if foot[0] not in words or _WORD.search(rest):
        yield differs(rest.strip(), "foot", foot[0])
    for named in _CANONICAL.findall(output):
        if named != canonical:
            yield differs(named, "canonical", canonical)
    if reply is None:
        around, own = (
            {*_DIGITS.findall(text_of(text))} for text in (output.replace(article, " ", 1), article)
        )
        for number in sorted(around - own):
            place = Place(path=page.source_uri)
            yield Problem(place=place, key="", code="number-around", found=number)
    for script in _LINKED_DATA.findall(output) if reply else ():
        if reply is None or "variableMeasured" not in script:
            continue
        for node in json.loads(script)["@graph"]:
            for variable in node.get("variableMeasured", ()):
                figure = reply.figures.get(variable["propertyID"])
                shown = shown_value(figure, page.lang) if figure else ""
                expected = figure and (shown, figure_values(figure.quantity))
                values = {key: variable[key] for key in variable if key.lower().endswith("value")}
                if (variable["description"], values) != expected:
                    yield differs(str(values), variable["propertyID"], str(expected))
