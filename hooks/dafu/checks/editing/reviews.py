"""Reviews: people's signatures under a translation, void as soon as anything in it changes."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...data.schema import Entry, InBothLanguages, ReplyFile, SectionEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """How a section's translation was reviewed: by how many people, and the last day.

    `stands` says that nothing has changed since; without a review `people` is 0 and `on` empty.
    """

    people: int
    on: str
    stands: bool


def section_digest(reply: ReplyFile, section: SectionEntry) -> str:
    """What a review signs: a section's name, its texts with notes, and all made of them."""
    signed = [section.name, *section.pieces, *_made_of(reply, section)]
    dumped = [entry.model_dump(mode="json") for entry in signed]
    text = json.dumps(dumped, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def signed_words(reply: ReplyFile, section: SectionEntry) -> Iterator[InBothLanguages]:
    """The labels, units, titles and notes that a review signs beside a section's texts."""
    yield section.name
    for entry in _made_of(reply, section):
        for field in type(entry).model_fields:
            words = getattr(entry, field)
            yield from (each for each in _each(words) if isinstance(each, InBothLanguages))


def _each(value: object) -> Iterable[object]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, tuple) else (value,)


def _made_of(reply: ReplyFile, section: SectionEntry) -> list[Entry]:
    """A section's figures, tables with computed figures, charts, lists and benefits."""
    pieces = section.pieces
    tables = [table for table in reply.tables if table.section == section.id]
    named = {id_ for table in tables for id_ in table.rows}
    return [
        *(f for id_, f in reply.figures.items() if any(f"{{{id_}}}" in p.zh for p in pieces)),
        *(figure for id_, figure in reply.derived.items() if id_ in named),
        *tables,
        *(chart for chart in reply.charts if chart.table in {table.id for table in tables}),
        *(entry for entry in reply.lists if entry.section == section.id),
        *(entry for entry in reply.benefits if entry.section == section.id),
    ]


def section_review(reply: ReplyFile, section: SectionEntry) -> Review:
    """The review of a section: by all who signed what stands there now, or else the last before."""
    digest = section_digest(reply, section)
    valid = [review for review in section.reviews if review.digest == digest]
    shown = valid or section.reviews
    return Review(
        people=len({review.by for review in shown}),
        on=max((review.on for review in shown), default=""),
        stands=bool(valid),
    )
