"""The Chinese sentences, marks removed, are the captured page, in order and complete.

White space between sentences is the captured page's own; inside them a no-break space counts as
a space, and a line break as nothing, or as the space that the sentence has there.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice, takewhile
from typing import NamedTuple

from ...data.draft import Draft, DraftSentence
from ...problems.problem import Place, Problem
from .wraps import Unwrapped, unwrapped

_MOST_OCCURRENCES = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """The captured `text` without the line breaks inside sentences, and these in it by anchor.

    `starts` is where each begins, `gaps` the white space before each that is found in its place;
    `paragraphs` are those that open one.
    """

    text: str
    starts: Mapping[str, int]
    gaps: Mapping[str, str]
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
    return Place(
        path=draft.captured_path,
        line=draft.captured.count("\n", 0, position) + 1,
        column=position - draft.captured.rfind("\n", 0, position),
    )


def _missing(
    draft: Draft, whole: Unwrapped, start: int, end: int, beside: DraftSentence
) -> Problem:
    return draft.tree.problem(
        beside.key, "text-missing", found=whole.text[start:end].strip(),
        captured=captured_place(draft, whole.original(start)),
    )  # fmt: skip


def align(draft: Draft) -> tuple[Alignment, list[Problem]]:
    """Lay the sentences over the captured text; report each one that does not fit where it is."""
    captured = draft.captured.replace("\N{NO-BREAK SPACE}", " ")
    whole = Unwrapped(text=captured)
    starts = _all_in_order(captured, draft.sentences)
    if starts is None:
        whole = unwrapped(captured, (sentence.zh.text for sentence in draft.sentences))
        in_order = _all_in_order(whole.text, draft.sentences)
        starts = in_order or _most_in_order(whole.text, draft.sentences)
    text = whole.text
    gaps: dict[str, str] = {}
    paragraphs: set[str] = set()
    problems: list[Problem] = []
    position = 0
    lost = False
    for sentence in draft.sentences:
        if not sentence.zh.text:
            starts[sentence.anchor] = position
        start = starts.get(sentence.anchor)
        if start is None:
            elsewhere = text.find(sentence.zh.text)
            if elsewhere >= 0:
                problems.append(_out_of_order(draft, sentence, whole.original(elsewhere)))
                continue
            if not sentence.lacks_zh:
                problems.append(_mismatch(draft, sentence, whole, position, lost=lost))
            lost = True
            continue
        gap = text[position:start]
        if gap.strip() and not lost:
            problems.append(_missing(draft, whole, _skip_space(text, position), start, sentence))
        if not text[:start].strip() or whole.ends_paragraph(gap, position, captured):
            paragraphs.add(sentence.anchor)
        gaps[sentence.anchor] = gap if sentence.anchor in paragraphs or "\n" not in gap else ""
        position = start + len(sentence.zh.text)
        lost = False
    if text[position:].strip() and not lost:
        last = draft.sentences[-1]
        problems.append(_missing(draft, whole, _skip_space(text, position), len(text), last))
    return Alignment(
        text=text, starts=starts, gaps=gaps, paragraphs=frozenset(paragraphs)
    ), problems


def _all_in_order(text: str, sentences: Iterable[DraftSentence]) -> dict[str, int] | None:
    """Where each sentence begins if nothing but white space parts them; None if more does."""
    starts: dict[str, int] = {}
    position = 0
    for sentence in sentences:
        if sentence.zh.text:
            position = _skip_space(text, position)
            if not text.startswith(sentence.zh.text, position):
                return None
            starts[sentence.anchor] = position
            position += len(sentence.zh.text)
    return starts


def _most_in_order(text: str, sentences: Iterable[DraftSentence]) -> dict[str, int]:
    """Where as many sentences as possible begin, by anchor, if each follows the one before it.

    So a sentence at a wrong place is blamed alone, and not all those that it would overtake.
    """
    ends: list[int] = []  # of each length, where the chain that ends first does so
    chains: list[_Chain] = []
    for sentence in sentences:
        words = sentence.zh.text
        for start in reversed(_occurrences(text, words)):
            length = bisect_right(ends, start)
            chain = _Chain(sentence.anchor, start, chains[length - 1] if length else None)
            if length == len(ends):
                ends.append(start + len(words))
                chains.append(chain)
            elif start + len(words) < ends[length]:
                ends[length], chains[length] = start + len(words), chain
    starts: dict[str, int] = {}
    link = chains[-1] if chains else None
    while link:
        starts[link.anchor] = link.start
        link = link.before
    return starts


class _Chain(NamedTuple):
    """Sentences, each behind the one before it: the last one, and the chain before that."""

    anchor: str
    start: int
    before: "_Chain | None"


def _occurrences(text: str, words: str) -> list[int]:
    """Where the words stand, as far as it helps to know: of what stands everywhere, not often."""
    found = re.finditer(re.escape(words), text) if words else ()
    return [match.start() for match in islice(found, _MOST_OCCURRENCES)]


def _out_of_order(draft: Draft, sentence: DraftSentence, elsewhere: int) -> Problem:
    return draft.problem(
        sentence, "text-out-of-order", 0, found=sentence.zh.text,
        captured=captured_place(draft, elsewhere),
    )  # fmt: skip


def _mismatch(
    draft: Draft, sentence: DraftSentence, whole: Unwrapped, position: int, *, lost: bool
) -> Problem:
    words, text = sentence.zh.text, whole.text
    begin = _skip_space(text, position)
    if lost:
        begin = _best_start(text, words, begin)
    same = _common_length(words, text[begin : begin + len(words)])
    return draft.problem(
        sentence, "text-differs", min(same, max(len(words) - 1, 0)),
        found=words[same : same + 12],
        captured=captured_place(draft, whole.original(begin + same)),
        expected=text[begin + same : begin + same + 12].partition("\n")[0],
    )  # fmt: skip


def _best_start(text: str, words: str, begin: int) -> int:
    """After a mismatch, where the next sentence most probably begins: its first words' place."""
    for length in (12, 6, 3):
        found = text.find(words[:length], begin)
        if found >= 0:
            return found
    return begin


def check_capture(draft: Draft) -> Iterator[Problem]:
    """The captured file is the one whose SHA-256 the YAML names, and has not replaced itself."""
    stated = draft.entry.capture.sha256
    if stated != draft.sha256:
        yield draft.tree.problem(
            ("capture", "sha256"), "capture-changed", found=draft.sha256,
            captured=draft.captured_path,
        )  # fmt: skip
    for number, before in enumerate(draft.entry.capture.replaced):
        if before.sha256 == stated:
            key = ("capture", "replaced", number, "sha256")
            yield draft.tree.problem(key, "capture-same", found=before.sha256)
