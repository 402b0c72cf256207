"""Line breaks that the capture has within sentences, even in mid-word, are no part of the text."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

_BREAK = re.compile(r"[^\S\n]*\n[^\S\n]*(?=\S)")  # of one line, not between two paragraphs
_INDENTED = re.compile(r"\n\s*\n|\n[^\S\n]+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unwrapped:
    """A text whose breaks within sentences are undone: `text`, and `breaks` of the original.

    A break has where it begins and ends, and the text that takes its place: nothing or a space.
    """

    text: str
    breaks: tuple[tuple[int, int, str], ...] = ()

    def original(self, position: int) -> int:
        """Where a character of the text stands in the original."""
        lost = [*accumulate((end - begin - len(new) for begin, end, new in self.breaks), initial=0)]
        ends = [end - gone for (_, end, _), gone in zip(self.breaks, lost[1:], strict=True)]
        return position + lost[bisect_right(ends, position)]

    def ends_paragraph(self, gap: str, position: int, original: str) -> bool:
        """Whether the white space `gap`, which begins at a position, parts two paragraphs.

        Where lines are cut at a width, one that is shorter than any that was cut ends a paragraph.
        """
        if "\n" not in gap or not self.breaks or _INDENTED.search(gap):
            return "\n" in gap
        cut = min(_line_length(original, begin) for begin, _, _ in self.breaks)
        return _line_length(original, self.original(position)) < cut


def _line_length(text: str, end: int) -> int:
    return end - text.rfind("\n", 0, end) - 1


def unwrapped(text: str, sentences: Iterable[str]) -> Unwrapped:
    """Undo the breaks within the sentences, as far as each can be followed from where it begins."""
    places = [at for at, char in enumerate(text) if not char.isspace()]
    bare = "".join(text[at] for at in places)
    breaks: list[tuple[int, int, str]] = []
    position = 0
    for sentence in sentences:
        words = "".join(sentence.split())
        start = bare.find(words, position)
        begin = start if start >= 0 else position
        if words and begin < len(places):
            breaks += _breaks_within(sentence, text, places[begin])
            position = start + len(words) if start >= 0 else position
    pieces, end = [], 0
    for begin, after, new in breaks:
        pieces += [text[end:begin], new]
        end = after
    return Unwrapped(text="".join([*pieces, text[end:]]), breaks=tuple(breaks))


def _breaks_within(sentence: str, text: str, position: int) -> list[tuple[int, int, str]]:
    """The breaks that a sentence meets from a position of the text on, while the two agree."""
    found: list[tuple[int, int, str]] = []
    at = 0
    while at < len(sentence):
        if text.startswith(sentence[at], position):
            at, position = at + 1, position + 1
        elif (wrap := _BREAK.match(text, position)) and at:
            new = " " if sentence[at] == " " else ""
            at, position = at + len(new), wrap.end()
            found.append((wrap.start(), wrap.end(), new))
        else:
            break
    return found
