"""Proof 1: the Chinese sentences, marks removed, are the captured page, in order and complete.

White space between sentences is the captured page's own; inside them a no-break space counts as
a space.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

from ..data.draft import Draft, DraftSentence
from ..problems import Place, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """Where each sentence begins in the captured text, by anchor, and which open a paragraph."""

    starts: Mapping[str, int]
    paragraphs: frozenset[str]


def _skip_space(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position


def _common_length(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def captured_place(draft: Draft, position: int) -> Place:
    """Line and column of a character of the captured text."""
    before = draft.captured[:position]
    return Place(
        path=draft.captured_path,
        line=before.count("\n") + 1,
        column=position - before.rfind("\n"),
    )


def _missing(draft: Draft, start: int, end: int, before: DraftSentence | None) -> Problem:
    key = before.key if before else ("closing",)
    return draft.tree.problem(
        key, "text-missing", found=draft.captured[start:end].strip(),
        captured=captured_place(draft, start),
    )  # fmt: skip


def align(draft: Draft) -> tuple[Alignment, list[Problem]]:
    """Lay the sentences over the captured text; report each one that does not fit where it is."""
    text = draft.captured.replace("\N{NO-BREAK SPACE}", " ")
    starts: dict[str, int] = {}
    paragraphs: set[str] = set()
    problems: list[Problem] = []
    position = 0
    lost = False
    for sentence in draft.sentences:
        words = sentence.zh.text
        begin = _skip_space(text, position)
        if not text.startswith(words, begin):
            found = text.find(words, begin)
            if found < 0:
                problems.append(_mismatch(draft, sentence, begin, lost=lost))
                lost = True
                continue
            if not lost:
                problems.append(_missing(draft, begin, found, sentence))
            begin = found
        lost = False
        starts[sentence.anchor] = begin
        if begin == 0 or "\n" in text[position:begin]:
            paragraphs.add(sentence.anchor)
        position = begin + len(words)
    if not lost and text[position:].strip():
        problems.append(_missing(draft, _skip_space(text, position), len(text), None))
    return Alignment(starts=starts, paragraphs=frozenset(paragraphs)), problems


def _mismatch(draft: Draft, sentence: DraftSentence, begin: int, *, lost: bool) -> Problem:
    words = sentence.zh.text
    text = draft.captured.replace("\N{NO-BREAK SPACE}", " ")
    earlier = text.find(words)
    if 0 <= earlier < begin:
        return draft.problem(
            sentence, "text-out-of-order", 0, found=words,
            captured=captured_place(draft, earlier),
        )  # fmt: skip
    if lost:
        begin = _best_start(text, words, begin)
    same = _common_length(words, text[begin:])
    return draft.problem(
        sentence, "text-differs", min(same, max(len(words) - 1, 0)),
        found=words[same : same + 12],
        captured=captured_place(draft, begin + same),
        expected=text[begin + same : begin + same + 12].split("\n")[0],
    )  # fmt: skip


def _best_start(text: str, words: str, begin: int) -> int:
    """After a mismatch, where the next sentence most probably begins: its first words' place."""
    for length in (12, 6, 3):
        found = text.find(words[:length], begin)
        if found >= 0:
            return found
    return begin


def check_capture(draft: Draft) -> Iterator[Problem]:
    """The captured file is the one whose SHA-256 the YAML names."""
    stated = draft.entry.capture.sha256
    if stated != draft.sha256:
        yield draft.tree.problem(
            ("capture", "sha256"), "capture-changed", found=draft.sha256,
            captured=draft.captured_path,
        )  # fmt: skip
