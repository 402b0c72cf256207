"""English for a draft: what is said already elsewhere, and else what is known, clearly open."""

import re
from collections.abc import Collection, Iterator

from ..data.facts import fact_kind
from ..data.marks import MarkedText, parse_marked
from ..data.page_words import labelled_values
from ..data.schema import LabelsFile
from ..data.unfinished import OPEN
from .known import Known, each_term, masked
from .letter import Piece

_GENERAL = frozenset("日期时间单位")
_ID = re.compile(r"\{([a-z0-9-]+)")


def english_of(piece: Piece, facts: Collection[str], known: Known, places: tuple[str, ...]) -> str:
    """The English of a piece, or `…` with its placeholders and terms in their order."""
    text = parse_marked(piece.marked())
    if len(text.spans) == 1 and text.quote(text.spans[0]) == text.text:
        return f"{{{text.spans[0].id}}}"
    if said := _said_before(text, facts, known):
        return said
    if known.labels and (said := _labelled(piece, text, known.labels)):
        return said
    parts = sorted(_known_parts(text, known, places))
    return f" {OPEN} ".join(["", *(part for _, part in parts), ""]).strip() if parts else OPEN


def _said_before(text: MarkedText, facts: Collection[str], known: Known) -> str | None:
    """The English of the same sentence in another reply, with the figures' ids of this one."""
    found = known.translated.get(masked(text, frozenset(facts)))
    if not found:
        return None
    other, english = found
    ids = {theirs.id: own.id for theirs, own in zip(other.spans, text.spans, strict=True)}
    return _ID.sub(lambda match: "{" + ids.get(match[1], match[1]), english)


def _labelled(piece: Piece, text: MarkedText, labels: LabelsFile) -> str | None:
    """`Published: {published}` for what a page says by one of the labels' words, or akin to it."""
    found = [*labelled_values(piece.text)]
    if piece.role != "page-data" or len(found) != 1 or len(text.spans) != 1:
        return None
    span, words = text.spans[0], labels.facts.get(fact_kind(text.spans[0].id))
    whole = not found[0].start and (span.start, span.end) == (found[0].value, len(text.text))
    if not words or not whole or fact_kind(span.id) != found[0].id:
        return None
    akin = {*found[0].label} & {*words.zh} - _GENERAL
    return f"{words.en}: {{{span.id}}}" if akin else None


def _known_parts(
    text: MarkedText, known: Known, places: tuple[str, ...]
) -> Iterator[tuple[int, str]]:
    """Placeholders and terms, with where they stand in the Chinese."""
    for span in text.spans:
        yield span.start, f"{{{span.id}}}"
    for start, english in each_term(text.text, terms) if (terms := known.terms(places)) else ():
        if not any(span.start <= start < span.end for span in text.spans):
            yield start, english
