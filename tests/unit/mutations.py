"""Single faults seeded in the real data: each mutant differs from it in one thing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

REPLY = "replies/2021-107.yml"
CAPTURED = "replies/2021-107.txt"

_MARK = re.compile(r"\[([^\[\]]*)\]\{([a-z0-9-]+)\}")
_PLACEHOLDER = re.compile(r"\{([a-z0-9-]+)(?::word)?\}")
_KEY = re.compile(r"( *)(- )?([a-z][a-z0-9_-]*):(?: |$)")
_NEEDED = {
    "capture", "sha256", "name", "headline", "opening", "sections", "closing", "facts", "figures",
    "role", "id", "section", "title", "label", "rows", "items", "table", "gets", "formula",
    "sentences", "kind",
}  # fmt: skip
_REFERENCE = re.compile(r"( +(?:section|count|rank|table): |    {1,4}- )([a-z][a-z0-9-]*)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """A file with one fault. A problem must name one of `lines`, or be about the `figure`."""

    kind: str
    file: str
    content: str
    lines: range
    figure: str = ""


def _spliced(  # noqa: PLR0913, PLR0917 - a place, a text, and what to call them
    content: str, start: int, end: int, new: str, kind: str, file: str = REPLY, figure: str = ""
) -> Mutant:
    line = content.count("\n", 0, start) + 1
    changed = content[:start] + new + content[end:]
    lines = range(line, line + 1)
    return Mutant(kind=kind, file=file, content=changed, lines=lines, figure=figure)


def _marks(content: str) -> Iterator[re.Match[str]]:
    """The marks of the letter, behind the comment that explains them."""
    return (match for match in _MARK.finditer(content, content.index("capture:")) if match[1])


def _other_digit(digit: str) -> str:
    return str((int(digit) + 1) % 10)


def captured_digits(content: str) -> Iterator[Mutant]:
    """Every digit of the captured page, changed."""
    for match in re.finditer(r"\d", content):
        yield _spliced(content, *match.span(), _other_digit(match[0]), "captured digit", CAPTURED)


def marks(content: str) -> Iterator[Mutant]:
    """Every mark: its digits, scale and unit changed, itself moved, removed, doubled, renamed."""
    found = list(_marks(content))
    for match, following in pairwise([*found, found[0]]):
        start, end = match.span(1)
        for digit in re.finditer(r"\d", match[1]):
            place = (start + digit.start(), start + digit.end())
            yield _spliced(content, *place, _other_digit(digit[0]), "digit of a mark")
        for scale in re.finditer("[亿万]", match[1]):
            place = (start + scale.start(), start + scale.end())
            other = {"亿": "万", "万": "亿"}[scale[0]]
            yield _spliced(content, *place, other, "scale of a mark")
        yield _spliced(content, end - 1, end, "吨", "unit of a mark")
        whole = match.span()
        text, name = match[1], match[2]
        renamed = f"[{text}]{{{following[2]}}}"
        yield _spliced(content, *whole, text, "mark removed", figure=name)
        yield _spliced(content, *whole, match[0] * 2, "mark doubled", figure=name)
        yield _spliced(content, *whole, renamed, "mark renamed", figure=name)


def moved_marks(content: str, figures: set[str]) -> Iterator[Mutant]:
    """Every figure's mark, one character longer or shorter at either end."""
    for match in _marks(content):
        text, name = match[1], match[2]
        before, after = content[match.start() - 1], content[match.end()]
        if name not in figures:
            continue
        shapes = [
            (match.start(), match.end(), f"{text[0]}[{text[1:]}]{{{name}}}"),
            (match.start(), match.end(), f"[{text[:-1]}]{{{name}}}{text[-1]}"),
        ]
        if before not in " ]}\n":
            new = f"[{before}{text}]{{{name}}}"
            shapes.append((match.start() - 1, match.end(), new))
        if after not in "[\n":
            shapes.append((match.start(), match.end() + 1, f"[{text}{after}]{{{name}}}"))
        for start, end, new in shapes:
            yield _spliced(content, start, end, new, "mark moved", figure=name)


def sentences(content: str) -> Iterator[Mutant]:
    """Every sentence and piece: dropped, doubled, swapped with the next."""
    lines = content.splitlines(keepends=True)
    last = next(n for n, line in enumerate(lines) if line.startswith("facts:"))
    starts = [
        n
        for n, line in enumerate(lines[:last])
        if line.startswith("  - role: ")
        or (line.startswith("      - zh: |") and _parent(lines, n) == "sentences:")
    ]
    blocks = []
    for start in starts:
        depth = len(lines[start]) - len(lines[start].lstrip(" "))
        end = start + 1
        while not lines[end].strip() or len(lines[end]) - len(lines[end].lstrip(" ")) > depth:
            end += 1
        blocks.append((start, end))

    def mutant(kind: str, start: int, end: int, new: list[str]) -> Mutant:
        changed = "".join(lines[:start] + new + lines[end:])
        return Mutant(kind=kind, file=REPLY, content=changed, lines=range(1, len(lines) * 2))

    for start, end in blocks:
        yield mutant("sentence dropped", start, end, [])
        yield mutant("sentence doubled", start, end, lines[start:end] * 2)
    for (start, middle), (second, end) in pairwise(blocks):
        if middle == second and lines[start:middle] != lines[second:end]:
            new = lines[second:end] + lines[start:middle]
            yield mutant("sentences swapped", start, end, new)


def _parent(lines: list[str], index: int) -> str:
    depth = len(lines[index]) - len(lines[index].lstrip(" "))
    above = (lines[n] for n in range(index - 1, -1, -1))
    return next(line.strip() for line in above if line.strip() and not line.startswith(" " * depth))


def placeholders(content: str) -> Iterator[Mutant]:
    """Every English placeholder of a sentence: removed, made a literal, swapped with the next."""
    offset = content.index("capture:")
    for line in content[offset:].splitlines(keepends=True):
        if line.startswith("facts:"):
            return
        found = [m for m in _PLACEHOLDER.finditer(line) if line[: m.start()][-1:] != "]"]
        for match in found:
            start, end = offset + match.start(), offset + match.end()
            yield _spliced(content, start, end, "", "placeholder removed")
            yield _spliced(content, start, end, "842", "placeholder made a literal")
        for one, two in pairwise(found):
            new = two[0] + line[one.end() : two.start()] + one[0]
            start, end = offset + one.start(), offset + two.end()
            yield _spliced(content, start, end, new, "placeholders swapped")
        offset += len(line)


def terms(content: str, forms: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> Iterator[Mutant]:
    """Every glossary term, by its Chinese and English forms, replaced in one English sentence."""
    lines = content.splitlines(keepends=True)
    for number, (before, line) in enumerate(pairwise(lines), start=2):
        if before.startswith("facts:"):
            return
        if before.strip() != "en: |-" or "notes" in lines[number - 5]:
            continue
        for names, renderings in forms:
            if not any(name in lines[number - 3] for name in names):
                continue
            pattern = "|".join(rf"(?<!\w){re.escape(form)}" for form in renderings)
            changed = re.sub(pattern, "thing", line, flags=re.IGNORECASE)
            if changed != line:
                text = "".join([*lines[: number - 1], changed, *lines[number:]])
                place = range(number, number + 1)
                yield Mutant(kind="term replaced", file=REPLY, content=text, lines=place)


def keys(content: str) -> Iterator[Mutant]:
    """Every third key, for they are many: misspelt, doubled, removed where it is needed."""
    lines = content.splitlines(keepends=True)
    for index, line in enumerate(lines):
        match = _KEY.match(line)
        if match is None or index % 3:
            continue
        end = _end_of_value(lines, index)
        place = range(1, len(lines) + 1)

        def mutant(kind: str, new: list[str], *, place: range = place, **at: int) -> Mutant:
            text = "".join(lines[: at["start"]] + new + lines[at["end"] :])
            return Mutant(kind=kind, file=REPLY, content=text, lines=place)

        name = match[3]
        wrong = line.replace(f"{name}:", f"{name}x:", 1)
        yield mutant("key misspelt", [wrong], start=index, end=index + 1)
        block = lines[index:end]
        again = [block[0].replace("- ", "  ", 1) if match[2] else block[0], *block[1:]]
        near = range(index + 1, end + len(block) + 2)
        yield mutant("key doubled", block + again, place=near, start=index, end=end)
        if name in _NEEDED and not match[2]:
            yield mutant("key removed", [], start=index, end=end)


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


def references(content: str) -> Iterator[Mutant]:
    """Every id that names something, made to name nothing."""
    offset = 0
    for line in content.splitlines(keepends=True):
        match = _REFERENCE.match(line.rstrip("\n"))
        if match:
            end = offset + match.end()
            yield _spliced(content, end, end, "-nowhere", "id dangling")
        offset += len(line)
