"""What people compare before they sign a translation: `python -m dafu.review data`."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from .checks.reviews import section_digest, section_review
from .data.draft import Draft
from .data.load import load_sources
from .data.schema import SentenceEntry

_HAN = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"[A-Za-z{]+")
_NEGATIONS_ZH = re.compile("[不无未没非勿]|[禁停]止")
_NEGATIONS_EN = re.compile(
    r"\b(?:not?|never|none|without|un\w+|in(?:sufficient|eligible)|fail\w*)\b"
)
_USUAL = (0.8, 2.2)  # Chinese characters for each English word


def doubts(piece: SentenceEntry) -> Iterator[str]:
    """What a program can only suspect: a lost negation, English long or short, another order."""
    if bool(_NEGATIONS_ZH.search(piece.zh)) != bool(_NEGATIONS_EN.search(piece.en.lower())):
        yield "only one language negates"
    ratio = len(_HAN.findall(piece.zh)) / max(len(_WORD.findall(piece.en)), 1)
    if len(piece.zh) > 20 and not _USUAL[0] <= ratio <= _USUAL[1]:  # noqa: PLR2004 - a clause
        yield f"{ratio:.1f} characters for each English word"
    if piece.order:
        yield "the figures stand in another order"


def report(draft: Draft) -> Iterator[str]:
    """The sections of a reply that nobody has signed as they stand, sentence by sentence."""
    for section in draft.entry.sections:
        review = section_review(draft.entry, section)
        if review.stands:
            yield f"{draft.id}, {section.id}: reviewed by {review.people}, last on {review.on}"
            continue
        since = f"changed since {review.on}" if review.people else "not reviewed"
        yield f"{draft.id}, {section.id}: {since}; to sign: {section_digest(draft.entry, section)}"
        for piece in section.pieces:
            yield f"\n  {piece.zh}\n  {piece.en}"
            yield from (f"  note: {note.zh} / {note.en}" for note in piece.notes)
            yield from (f"  ! {doubt}" for doubt in doubts(piece))
        yield ""


def main(folder: Path) -> None:
    """Print the report on every reply in `folder`, the project's `data/`."""
    for draft in load_sources(folder).drafts:
        print(*report(draft), sep="\n")  # noqa: T201 - what it is for


if __name__ == "__main__":
    main(Path(sys.argv[1]))
