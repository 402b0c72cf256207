"""A letter as it is being drafted: pieces of the captured text with their roles and marks."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Characters `start` to `end` of the letter's text, which state the figure or fact `id`."""

    id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Characters `start` to `end` of the letter's text: a sentence, or what stands for itself.

    `role` is one of the schema's, or empty for a plain sentence. `paragraph` counts those of the
    page; `ended` tells that it is the last of its paragraph.
    """

    text: str
    start: int
    role: str = ""
    paragraph: int = 0
    marks: tuple[Mark, ...] = ()

    @property
    def end(self) -> int:
        """The offset behind it."""
        return self.start + len(self.text)

    def marked(self) -> str:
        """The text with `[span]{id}` for each mark."""
        text, position = "", self.start
        for mark in self.marks:
            before = self.text[position - self.start : mark.start - self.start]
            span = self.text[mark.start - self.start : mark.end - self.start]
            text += f"{before}[{span}]{{{mark.id}}}"
            position = mark.end
        return text + self.text[position - self.start :]

    def quote(self, mark: Mark) -> str:
        """The characters of a mark."""
        return self.text[mark.start - self.start : mark.end - self.start]

    def with_marks(self, marks: Iterator[Mark]) -> "Piece":
        """The piece with more marks, but for those that overlap its own or cannot be written."""
        taken = list(self.marks)
        for mark in marks:
            free = all(mark.end <= other.start or other.end <= mark.start for other in taken)
            if free and not {*"[]{}"} & {*self.quote(mark)}:
                taken.append(mark)
        return replace(self, marks=tuple(sorted(taken, key=lambda mark: (mark.start, mark.end))))


@dataclass(slots=True, kw_only=True)
class Part:
    """A section of the letter: its heading, if it has one, and its pieces."""

    heading: Piece | None = None
    pieces: list[Piece] = field(default_factory=list)

    def all(self) -> list[Piece]:
        """The heading and the pieces."""
        return [*([self.heading] if self.heading else []), *self.pieces]


@dataclass(slots=True, kw_only=True)
class Letter:
    """The whole page: `text`, in which every piece stands, and the pieces in their order."""

    text: str
    opening: list[Piece] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    closing: list[Piece] = field(default_factory=list)

    def pieces(self) -> list[Piece]:
        """All pieces in the order of the page."""
        inner = [piece for part in self.parts for piece in part.all()]
        return [*self.opening, *inner, *self.closing]

    def change(self, pieces: list[Piece]) -> None:
        """Put others in the place of all pieces, as many and in the same order."""
        left = iter(pieces)
        self.opening = [next(left) for _ in self.opening]
        for part in self.parts:
            part.heading = next(left) if part.heading else None
            part.pieces = [next(left) for _ in part.pieces]
        self.closing = [next(left) for _ in self.closing]
