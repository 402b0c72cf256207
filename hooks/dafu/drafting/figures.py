"""Mark every quantity of a letter, with an id, a label and its unit."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from ..checks.stated import is_listed
from ..numbers.classify import NumeralKind
from ..numbers.quantity import Quantity, parse_quantity
from ..numbers.reading import Reading, read_text
from ..numbers.units import UnitKind, find_unit
from .context import in_context, signing_day
from .figure import Figure
from .known import Known
from .labels import clause_before, label_of, plain, told_apart
from .latin import Ids
from .letter import Letter, Mark, Piece

_HEAD_UNIT = re.compile(r"[(（](?:单位[:：])?([^()（）]+)[)）]$")
_NAMED_UNITS = {UnitKind.COUNT, UnitKind.DURATION}
_DAMAGED = re.compile("[□■▢\ufffd]+")
Span = tuple[int, int, Quantity | None]  # where a quantity begins and ends, and what it states


def mark_figures(letter: Letter, known: Known, labels: Collection[str] = ()) -> list[Figure]:
    """Mark the quantities that are not marked, and return what is known of each of these.

    `labels` are those that figures have already.
    """
    readings = [*read_text(letter.text, known.words)]
    pieces = letter.pieces()
    taken = {mark.id for piece in pieces for mark in piece.marks}
    ids = Ids(taken)
    signed = signing_day(pieces)
    sections = [0 for _ in letter.opening]
    for number, part in enumerate(letter.parts, start=1):
        sections += [number for _ in part.all()]
    sections += [0 for _ in letter.closing]
    figures: list[Figure] = []
    said: dict[str, Piece] = {}
    used = {*labels}
    for at, piece in enumerate(pieces):
        if twin := said.get(piece.text):
            pieces[at] = _like(piece, twin)
            continue
        own = [*_own(piece, readings)]
        named = [*_labels(pieces, at, own, used)]
        marks = [
            Mark(id=ids.new(words, f"figure-{len(figures) + n}"), start=span[0], end=span[1])
            for n, ((words, _), span) in enumerate(zip(named, own, strict=True), start=1)
        ]
        pieces[at] = piece.with_marks(iter(marks))
        held = {mark.id for mark in pieces[at].marks}
        drafted = [
            _figure(mark, label, quantity, _head_unit(pieces, at))
            for mark, (_, label), (_, _, quantity) in zip(marks, named, own, strict=True)
            if mark.id in held
        ]
        marks = [mark for mark in marks if mark.id in held]
        drafted = [*in_context(piece, marks, drafted, known.labels, signed)]
        figures += [replace(figure, section=sections[at]) for figure in drafted]
        if own:
            said[piece.text] = pieces[at]
    letter.change(pieces)
    return figures


def _labels(
    pieces: Sequence[Piece], at: int, own: Sequence[Span], used: set[str]
) -> Iterator[tuple[str, str]]:
    """What each quantity of a piece counts, and a label that no other has, which joins `used`."""
    before = ""
    for n, (start, _, _) in enumerate(own):
        first = pieces[at].start
        chained = n and is_listed(pieces[at].text, own[n - 1][1] - first, start - first)
        around = _around(pieces, at)
        label = before if chained else label_of(pieces[at], own, n, around, before)
        said = told_apart(label, before, used, clause_before(pieces[at], start))
        used.add(said)
        yield label, said
        before = label if chained else said


def _like(piece: Piece, twin: Piece) -> Piece:
    shift = piece.start - twin.start
    return replace(
        piece,
        marks=tuple(
            replace(mark, start=mark.start + shift, end=mark.end + shift) for mark in twin.marks
        ),
    )


def _own(piece: Piece, readings: Sequence[Reading]) -> Iterator[Span]:
    """The spans of the quantities within a piece, each once, and what they state."""
    before = piece.start
    for reading in readings:
        if reading.numeral.kind is not NumeralKind.NUMBER or reading.start < before:
            continue
        if reading.start < piece.start or piece.end < reading.end:
            continue
        overlaps = any(m.start < reading.end and reading.start < m.end for m in piece.marks)
        if not overlaps:
            end, quantity = _with_damage(piece, reading)
            yield reading.start, end, quantity
            before = end


def _with_damage(piece: Piece, reading: Reading) -> tuple[int, Quantity | None]:
    """The end of a quantity; where its last digits are damaged (1□处), behind its unit.

    What remains of such a number tells the unit, and no value.
    """
    rest = piece.text[reading.end - piece.start :]
    damaged = _DAMAGED.match(rest)
    if not damaged:
        return reading.end, reading.quantity
    behind = rest[damaged.end() :]
    unit = next((behind[:n] for n in (3, 2, 1) if find_unit(behind[:n])), "")
    quantity = parse_quantity(f"{reading.numeral.text}{unit}") if unit else None
    return reading.end + damaged.end() + len(unit), quantity


def _around(pieces: Sequence[Piece], at: int) -> str:
    """Words for a number that has none beside it: of its table's row, or of what stands before."""
    if pieces[at].role == "cell":
        row, head = _row_and_head(pieces, at)
        return "：".join(filter(None, (row, _HEAD_UNIT.sub("", head))))
    headings = ("subheading", "minor-heading")
    return plain(next((p.text for p in reversed(pieces[:at]) if p.role in headings), ""))


def _row_and_head(pieces: Sequence[Piece], at: int) -> tuple[str, str]:
    """The name of a cell's row and the head of its column, as far as there are any."""
    row = at
    while row and pieces[row].role != "row":
        row -= 1
    end = row
    while end and pieces[end - 1].role in ("row", "cell"):
        end -= 1
    heads = end
    while heads and pieces[heads - 1].role == "head":
        heads -= 1
    column = heads + at - row
    return pieces[row].text, pieces[column].text if column < end else ""


def _head_unit(pieces: Sequence[Piece], at: int) -> str | None:
    """The unit that the head of a cell's column states."""
    if pieces[at].role != "cell":
        return None
    _, head = _row_and_head(pieces, at)
    match = _HEAD_UNIT.search(head)
    return match[1] if match and find_unit(match[1]) else None


def _figure(mark: Mark, label: str, quantity: Quantity | None, head: str | None) -> Figure:
    unit = quantity.unit if quantity else None
    bare = bool(unit and not unit.name)
    counted_in = head if bare else None
    if counted_in:
        unit = find_unit(counted_in)
    named = unit and unit.name and unit.kind in _NAMED_UNITS
    return Figure(
        id=mark.id,
        label=label,
        unit=unit if named else None,
        quantity=quantity,
        counted_in=counted_in,
    )
