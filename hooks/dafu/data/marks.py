"""Marks in sentences: `[span]{id}` in Chinese, `{id}` or `{id:word}` in English.

The forms are `word` for `six`, `times` for `twice` and `fraction` for `a third`.
"""

import re
from dataclasses import dataclass
from typing import TypeAlias

_ID = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
_MARK = re.compile(rf"\[([^\[\]]*)\]\{{({_ID})\}}")
_PLACEHOLDER = re.compile(rf"\{{({_ID})(?::(word|times|fraction))?\}}")
# What stands in braces, be it a placeholder that can be read or not.
IN_BRACES = re.compile(r"\{[^}]*\}")
_STRAY = re.compile(r"\]\{|[{}]")


@dataclass(eq=False)
class MarkError(ValueError):
    """A mark that cannot be read; `offset` is where it stands, `found` what stands there."""

    offset: int
    found: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A marked span: characters `start` to `end` of the plain text, `source` in the YAML text."""

    id: str
    start: int
    end: int
    source: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedText:
    """A Chinese sentence without its marks, and the spans that were marked."""

    text: str
    spans: tuple[Span, ...]

    def quote(self, span: Span) -> str:
        """The verbatim characters of `span`."""
        return self.text[span.start : span.end]

    def span_of(self, id_: str) -> Span | None:
        """The span that is marked with an id, the first where there are several."""
        return next((span for span in self.spans if span.id == id_), None)

    def source_offset(self, offset: int) -> int:
        """Where a character of the plain text stands in the marked text of the YAML file."""
        shift = 0
        for span in self.spans:
            if offset < span.start:
                break
            shift = span.source - span.start
            if offset >= span.end:
                shift += len(span.id) + len("]{}")
        return offset + shift


@dataclass(frozen=True, slots=True, kw_only=True)
class Placeholder:
    """`{id}` in an English sentence, `form` the form it asks for, if any."""

    id: str
    form: str
    source: int

    @property
    def end(self) -> int:
        """The offset behind it."""
        return self.source + len(f"{{{self.id}:{self.form}}}") - (not self.form)


EnglishPart: TypeAlias = str | Placeholder


def parse_marked(source: str) -> MarkedText:
    """Take the marks out of a Chinese sentence. Raises MarkError for a mark that is none."""
    _refuse_stray(_MARK.sub(lambda mark: f" {mark[1]}".ljust(len(mark[0])), source), source)
    text = ""
    spans: list[Span] = []
    position = 0
    for match in _MARK.finditer(source):
        text += source[position : match.start()]
        start = len(text)
        text += match[1]
        spans.append(Span(id=match[2], start=start, end=len(text), source=match.start() + 1))
        position = match.end()
    return MarkedText(text=text + source[position:], spans=tuple(spans))


def without_marks(source: str) -> str:
    """A Chinese sentence without such marks as can be read."""
    return _MARK.sub(r"\1", source)


def parse_english(source: str) -> tuple[EnglishPart, ...]:
    """Split an English sentence into text and placeholders. Raises MarkError for a stray brace."""
    _refuse_stray(_PLACEHOLDER.sub(lambda found: " " * len(found[0]), source), source)
    parts: list[EnglishPart] = []
    position = 0
    for match in _PLACEHOLDER.finditer(source):
        parts.append(source[position : match.start()])
        parts.append(Placeholder(id=match[1], form=match[2] or "", source=match.start()))
        position = match.end()
    return tuple(part for part in (*parts, source[position:]) if part)


def _refuse_stray(rest: str, source: str) -> None:
    """`rest` is the source with blanks for what could be read."""
    if stray := _STRAY.search(rest):
        raise MarkError(stray.start(), source[stray.start() :][:20])
