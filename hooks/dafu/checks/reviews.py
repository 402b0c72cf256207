"""Reviews: people's signatures under a translation, void as soon as anything in it changes."""

import hashlib
import json
from dataclasses import dataclass

from ..data.schema import ReplyFile, SectionEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """How a section's translation was reviewed: by how many people, and the last day.

    `stands` says that nothing has changed since; without a review `people` is 0 and `on` empty.
    """

    people: int
    on: str
    stands: bool


def section_digest(reply: ReplyFile, section: SectionEntry) -> str:
    """What a review signs: the section's Chinese, English and notes, and its figures' labels."""
    pieces = section.pieces
    marked = [id_ for id_ in reply.figures if any(f"{{{id_}}}" in piece.zh for piece in pieces)]
    signed = [
        section.name.model_dump(),
        *(piece.model_dump() for piece in pieces),
        *(reply.figures[id_].model_dump(mode="json") for id_ in marked),
    ]
    text = json.dumps(signed, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


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
