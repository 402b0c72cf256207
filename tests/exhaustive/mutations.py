"""Single faults seeded in a letter: each mutant differs from it in one thing."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

_MARK = re.compile(r"\[([^\[\]]+)\]\{([a-z0-9-]+)\}")
_PLACEHOLDER = re.compile(r"(?<!\])\{[a-z0-9-]+(?::word)?\}")
_PIECE = re.compile(r"^(  |      )- (?:role: |zh: \|).*\n(?:\1 .*\n|\n)*", re.MULTILINE)
_TRANSLATED = re.compile(r"(notes:\n *- |)zh: \|-\n *(.*)\n *en: \|-\n *(.*)\n")
_KEY = re.compile(r" *(- )?([a-z][a-z0-9_-]*):(?: |$)")
_NEEDED = {
    "capture", "sha256", "name", "opening", "sections", "closing", "facts", "figures",
    "role", "id", "section", "title", "label", "rows", "items", "table", "gets", "formula",
    "sentences", "kind",
}  # fmt: skip
_REFERENCE = re.compile(
    r"^(?: +(?:section|count|rank|table): |    {1,4}- )[a-z][a-z0-9-]*$", re.MULTILINE
)
_REFERENCES = re.compile(
    r"^(?:featured: |  - | +(?:rows|figures): )\[([a-z0-9, -]+)\]$", re.MULTILINE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Real:
    """The files as they are, the ids of the figures, and the forms of terms in both languages."""

    id: str
    reply: str
    captured: str
    figures: frozenset[str]
    terms: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]

    @property
    def letter(self) -> tuple[int, int]:
        """Where the letter begins and ends in the reply's YAML."""
        return self.reply.index("\ncapture:"), self.reply.index("\nfacts:")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """A file with one fault. A problem must name one of `lines`, or be about the `figure`.

    The file is the reply's, or that of its captured page.
    """

    kind: str
    content: str
    lines: range
    figure: str = ""
    captured: bool = False


def _spliced(  # noqa: PLR0913 - a place, a text, and what to call them
    content: str,
    place: tuple[int, int],
    new: str,
    kind: str,
    *,
    lines: range | None = None,
    figure: str = "",
    captured: bool = False,
) -> Mutant:
    """Write something else at a place; where `lines` are not told, they are the one there."""
    line = content.count("\n", 0, place[0]) + 1
    return Mutant(
        kind=kind,
        content=content[: place[0]] + new + content[place[1] :],
        lines=lines or range(line, line + 1),
        figure=figure,
        captured=captured,
    )


def _anywhere(content: str) -> range:
    return range(1, 2 * content.count("\n"))


def _other_digit(digit: str) -> str:
    return str((int(digit) + 1) % 10)


def captured_digits(real: Real) -> Iterator[Mutant]:
    """Every digit of the captured page, changed."""
    for digit in re.finditer(r"\d", real.captured):
        new = _other_digit(digit[0])
        yield _spliced(real.captured, digit.span(), new, "captured digit", captured=True)


def marks(real: Real) -> Iterator[Mutant]:
    """Every mark: its digits, scale and unit changed, itself removed, doubled, renamed."""
    content = real.reply
    found = [*_MARK.finditer(content, *real.letter)]
    for mark, following in pairwise([*found, found[0]]):
        start, end = mark.span(1)
        for digit in re.compile(r"\d").finditer(content, start, end):
            yield _spliced(content, digit.span(), _other_digit(digit[0]), "digit of a mark")
        for scale in re.compile("[亿万]").finditer(content, start, end):
            other = {"亿": "万", "万": "亿"}[scale[0]]
            yield _spliced(content, scale.span(), other, "scale of a mark")
        yield _spliced(content, (end - 1, end), "吨", "unit of a mark")
        changes = {"removed": mark[1], "doubled": mark[0] * 2,
                   "renamed": f"[{mark[1]}]{{{following[2]}}}"}  # fmt: skip
        for how, new in changes.items():
            yield _spliced(content, mark.span(), new, f"mark {how}", figure=mark[2])


def moved_marks(real: Real) -> Iterator[Mutant]:
    """Every figure's mark, one character longer or shorter at either end."""
    content = real.reply
    for mark in _MARK.finditer(content, *real.letter):
        text, name = mark[1], mark[2]
        start, end = mark.span()
        before, after = content[start - 1], content[end]
        shapes = [
            (start, end, f"{text[0]}[{text[1:]}]{{{name}}}"),
            (start, end, f"[{text[:-1]}]{{{name}}}{text[-1]}"),
        ]
        if before not in " ]}\n":
            shapes.append((start - 1, end, f"[{before}{text}]{{{name}}}"))
        if after not in "[\n":
            shapes.append((start, end + 1, f"[{text}{after}]{{{name}}}"))
        for first, last, new in shapes if name in real.figures else []:
            yield _spliced(content, (first, last), new, "mark moved", figure=name)


def sentences(real: Real) -> Iterator[Mutant]:
    """Every sentence and piece: dropped, doubled, swapped with the next."""
    content, lines = real.reply, _anywhere(real.reply)
    pieces = [*_PIECE.finditer(content, *real.letter)]
    for piece in pieces:
        yield _spliced(content, piece.span(), "", "sentence dropped", lines=lines)
        yield _spliced(content, piece.span(), piece[0] * 2, "sentence doubled", lines=lines)
    for one, two in pairwise(pieces):
        if one.end() == two.start() and one[0] != two[0]:
            place = one.start(), two.end()
            yield _spliced(content, place, two[0] + one[0], "sentences swapped", lines=lines)


def placeholders(real: Real) -> Iterator[Mutant]:
    """Every English placeholder of a sentence: removed, made a literal, swapped with the next."""
    content = real.reply
    found = [*_PLACEHOLDER.finditer(content, *real.letter)]
    for placeholder in found:
        yield _spliced(content, placeholder.span(), "", "placeholder removed")
        yield _spliced(content, placeholder.span(), "842", "placeholder made a literal")
    for one, two in pairwise(found):
        between = content[one.end() : two.start()]
        if "\n" not in between:
            new = two[0] + between + one[0]
            yield _spliced(content, (one.start(), two.end()), new, "placeholders swapped")


def terms(real: Real) -> Iterator[Mutant]:
    """Every glossary term, by its Chinese and English forms, replaced in one English sentence."""
    for sentence in _TRANSLATED.finditer(real.reply, *real.letter):
        for names, renderings in real.terms:
            if sentence[1] or not any(name in sentence[2] for name in names):
                continue
            pattern = "|".join(rf"(?<!\w){re.escape(form)}" for form in renderings)
            changed = re.sub(pattern, "thing", sentence[3], flags=re.IGNORECASE)
            if changed != sentence[3]:
                yield _spliced(real.reply, sentence.span(3), changed, "term replaced")


def keys(real: Real) -> Iterator[Mutant]:
    """Every third key, for they are many: misspelt, doubled, removed where it is needed."""
    content, lines = real.reply, real.reply.splitlines(keepends=True)
    offsets = [0, *accumulate(map(len, lines))]
    for index in range(0, len(lines), 3):
        key = _KEY.match(lines[index])
        if key is None:
            continue
        last = _end_of_value(lines, index)
        start, end = offsets[index], offsets[last]
        name = start + key.end(2)
        yield _spliced(content, (name, name), "x", "key misspelt", lines=_anywhere(content))
        block = content[start:end]
        again = block.replace("- ", "  ", 1) if key[1] else block
        near = range(index + 1, 2 * last - index + 2)
        yield _spliced(content, (end, end), again, "key doubled", lines=near)
        is_named = key[2] == "label" and start < content.find("\nfigures:")  # by labels.yml
        if key[2] in _NEEDED and not key[1] and not is_named:
            yield _spliced(content, (start, end), "", "key removed", lines=_anywhere(content))


def _end_of_value(lines: list[str], index: int) -> int:
    depth = len(lines[index]) - len(lines[index].lstrip(" -"))
    end = index + 1
    while end < len(lines):
        inner = len(lines[end]) - len(lines[end].lstrip(" "))
        if lines[end].strip() and inner <= depth and not lines[end].lstrip().startswith("#"):
            break
        end += 1
    while not lines[end - 1].strip():
        end -= 1
    return end


def references(real: Real) -> Iterator[Mutant]:
    """Every id that names something, made to name nothing."""
    ends = [reference.end() for reference in _REFERENCE.finditer(real.reply)]
    for references_ in _REFERENCES.finditer(real.reply):
        ends += [references_.start(1) + id_.end() for id_ in re.finditer("[^, ]+", references_[1])]
    for end in ends:
        yield _spliced(real.reply, (end, end), "-nowhere", "id dangling")


Mutate = Callable[[Real], Iterator[Mutant]]
MUTATIONS: tuple[Mutate, ...] = (
    keys, captured_digits, marks, moved_marks, sentences, placeholders, terms, references,
)  # fmt: skip
