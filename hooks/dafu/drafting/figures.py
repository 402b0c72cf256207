"""Mark every quantity of a letter, with an id, a label and its unit."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from operator import itemgetter

from ..checks.quantities.stated import is_listed
from ..numbers.classify import NumeralKind
from ..numbers.quantity import Quantity, QuantityError, parse_quantity
from ..numbers.reading import Reading, read_text
from ..numbers.units import UnitKind, find_unit
from ..problems.progress import Tell, untold
from .context import in_context, signing_day
from .figure import Figure
from .known import Known
from .labels import SHORTEST, clause_before, label_of, plain
from .latin import Ids
from .letter import Letter, Mark, Piece
from .same_labels import told_apart, without_count
from .tables import head_unit, period, row_and_head, scope, unit_of

_NAMED_UNITS = {UnitKind.COUNT, UnitKind.DURATION}
_LOWER_HEADINGS = ("subheading", "minor-heading")
_DAMAGED = re.compile("[□■▢\ufffd]+")
Span = tuple[int, int, Quantity | None]  # where a quantity begins and ends, and what it states


def mark_figures(
    letter: Letter,
    known: Known,
    labels: Collection[str] = (),
    typed: Collection[str] = (),
    tell: Tell = untold,
) -> list[Figure]:
    """Mark the quantities that are not marked, and return what is known of each of these.

    `labels` are those that figures have already, `typed` the ids of marks that have no entry.
    """
    readings = [*read_text(letter.text, known.words)]
    starts = [reading.start for reading in readings]
    pieces = letter.pieces()
    taken = {mark.id for piece in pieces for mark in piece.marks}
    ids = Ids(taken)
    signed = signing_day(pieces)
    sections = _sections(letter)
    figures: list[Figure] = []
    said: dict[str, Piece] = {}
    used, entered = {*labels}, set[str]()
    for at, piece in enumerate(pieces):
        if twin := said.get(piece.text):
            pieces[at] = _like(piece, twin)
            continue
        by_hand = {mark.start: mark for mark in piece.marks if mark.id in {*typed} - entered}
        within = slice(bisect_left(starts, piece.start), bisect_left(starts, piece.end))
        found = [*_own(piece, readings[within]), *_typed(piece, by_hand.values())]
        own = sorted(found, key=itemgetter(0))
        named = [*_labels(pieces, at, own, used, _around(pieces, at, sections))]
        marks = [
            by_hand.get(span[0])
            or Mark(id=ids.new(words, f"figure-{len(figures) + n}"), start=span[0], end=span[1])
            for n, ((words, _), span) in enumerate(zip(named, own, strict=True), start=1)
        ]
        pieces[at] = piece.with_marks(iter(marks))
        held = {mark.id for mark in pieces[at].marks}
        entered |= held
        drafted = [
            _figure(pieces[at], mark, label, quantity, head_unit(pieces, at))
            for mark, (_, label), (_, _, quantity) in zip(marks, named, own, strict=True)
            if mark.id in held
        ]
        marks = [mark for mark in marks if mark.id in held]
        drafted = [
            replace(
                figure,
                period=figure.period or period(pieces, at),
                scope=figure.scope
                or scope(pieces, at, known.labels.scopes if known.labels else ()),
            )
            for figure in in_context(piece, marks, drafted, known.labels, signed)
        ]
        figures += [replace(figure, section=sections[at]) for figure in drafted]
        if own:
            said[piece.text] = pieces[at]
        tell("progress-drafted", at + 1, len(pieces))
    letter.change(pieces)
    return figures


def _sections(letter: Letter) -> list[int]:
    """The number of the section in which each piece stands, 0 for those around them."""
    inner = [n for n, part in enumerate(letter.parts, start=1) for _ in part.all()]
    return [*(0 for _ in letter.opening), *inner, *(0 for _ in letter.closing)]


def _labels(
    pieces: Sequence[Piece], at: int, own: Sequence[Span], used: set[str], around: str
) -> Iterator[tuple[str, str]]:
    """What each quantity of a piece counts, and a label that no other has, which joins `used`."""
    before = ""
    for n, (start, _, quantity) in enumerate(own):
        first = pieces[at].start
        chained = n and is_listed(pieces[at].text, own[n - 1][1] - first, start - first)
        chained = chained and _unit(quantity) == _unit(own[n - 1][2])
        label = before if chained else label_of(pieces[at], own, n, around, before)
        said = told_apart(label, before, used, clause_before(pieces[at], start))
        used.add(said)
        yield label, said
        before = label if chained else without_count(said)


def _unit(quantity: Quantity | None) -> str:
    return quantity.unit.name if quantity else ""


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
        if piece.end < reading.end:
            continue
        overlaps = any(m.start < reading.end and reading.start < m.end for m in piece.marks)
        if not overlaps:
            end, quantity = _with_damage(piece, reading)
            yield reading.start, end, quantity
            before = end


def _typed(piece: Piece, marks: Iterable[Mark]) -> Iterator[Span]:
    """The spans that a person has marked, as far as they state quantities."""
    for mark in marks:
        with suppress(QuantityError):
            yield mark.start, mark.end, parse_quantity(piece.quote(mark))


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


def _around(pieces: Sequence[Piece], at: int, sections: Sequence[int]) -> str:
    """Words for a number that has none beside it: of its table's row, or of what stands before.

    What stands before is the last heading of a lower level in the same section.
    """
    if pieces[at].role == "cell":
        named = (plain(words) for words in row_and_head(pieces, at))
        return "：".join(words for words in named if len(words) >= SHORTEST)
    before = (i for i in reversed(range(at)) if sections[i] == sections[at])
    return plain(next((pieces[i].text for i in before if pieces[i].role in _LOWER_HEADINGS), ""))


def _figure(
    piece: Piece, mark: Mark, label: str, quantity: Quantity | None, head: str | None
) -> Figure:
    unit = quantity.unit if quantity else None
    bare = bool(unit and not unit.name)
    counted_in = head if bare else None
    if counted_in:
        unit = unit_of(counted_in)
    named = unit and unit.name and unit.kind in _NAMED_UNITS and not re.search("[0-9]万", unit.name)
    return Figure(
        id=mark.id,
        label=label,
        unit=unit if named else None,
        quantity=quantity,
        counted_in=counted_in,
        damaged=bool(_DAMAGED.search(piece.quote(mark))),
    )
