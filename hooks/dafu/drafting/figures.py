"""Mark every quantity of a letter, and say what its sentence tells of it."""

import datetime as dt
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from ..data.schema import LabelsFile
from ..numbers.classify import NumeralKind
from ..numbers.dates import DateError, parse_date
from ..numbers.period import PeriodKind, parse_period
from ..numbers.quantity import Quantity, parse_quantity
from ..numbers.reading import Reading, read_text
from ..numbers.units import Unit, UnitKind, find_unit
from .known import Known
from .labels import clause_before, label_of, listed, told_apart
from .latin import Ids
from .letter import Letter, Mark, Piece

_HEAD_UNIT = re.compile(r"[(（](?:单位[:：])?([^()（）]+)[)）]$")
_WORD_PERIOD = re.compile(r"(?:近|最近|过去)[0-9一二两三四五六七八九十]{1,3}年")
_NOT_THE_YEAR = re.compile(
    "^(?:[底末初中]|年[底末初中]|上半年|下半年|以来|起|前|一季度|二季度|三季度|四季度|第|[0-9]{1,2}月|[-—–~至到])"
)
_NAMED_UNITS = {UnitKind.COUNT, UnitKind.DURATION}
_BEGINS_CLAUSE = re.compile(
    r"(?:^|[,，;；。:：、]|[今去前]年|目前|现在?|年底?|来|期间|其中|同时|季度|[0-9]月)$"
)
_IN_ALL = re.compile("总数|总量|总额|累计")
_EACH = re.compile("均|都|分别")
_DAMAGED = re.compile("[□■▢\ufffd]+")
Span = tuple[int, int, Quantity | None]  # where a quantity begins and ends, and what it states


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """What a draft says of a marked quantity; `section` counts from 1, 0 before them."""

    id: str
    label: str
    unit: Unit | None
    quantity: Quantity | None
    counted_in: str | None = None
    period: str | None = None
    nth: int | None = None
    scope: str | None = None
    rank: str | None = None
    section: int = 0


def mark_figures(letter: Letter, known: Known, labels: Collection[str] = ()) -> list[Figure]:
    """Mark the quantities that are not marked, and return what is known of each of these.

    `labels` are those that figures have already.
    """
    readings = [*read_text(letter.text, known.words)]
    pieces = letter.pieces()
    taken = {mark.id for piece in pieces for mark in piece.marks}
    ids = Ids(taken)
    signed = _signed(pieces)
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
        drafted = [*_in_context(piece, marks, drafted, known.labels, signed)]
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
        chained = n and _is_listed(pieces[at], own[n - 1][1], start)
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
    return next((p.text for p in reversed(pieces[:at]) if p.role in headings), "")


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


def _signed(pieces: Sequence[Piece]) -> dt.date | None:
    for piece in pieces:
        for mark in piece.marks:
            if mark.id == "signed":
                try:
                    date = parse_date(piece.quote(mark))
                except DateError:
                    return None
                return date.date() if isinstance(date, dt.datetime) else date
    return None


def _in_context(
    piece: Piece,
    marks: Sequence[Mark],
    figures: Sequence[Figure],
    labels: LabelsFile | None,
    signed: dt.date | None,
) -> Iterator[Figure]:
    """The figures of a sentence with its periods, scopes and ranks."""
    periods = sorted(_periods(piece.text, labels, signed))
    scopes = [*_scopes(piece.text, labels)]
    ranks = {n for n, each in enumerate(figures) if _is_rank(each)}
    of_ranks = {_beside(scopes, marks[n].start - piece.start) for n in ranks}
    for n, (mark, figure) in enumerate(zip(marks, figures, strict=True)):
        at = mark.start - piece.start
        scope = _last_before(scopes, at, set() if n in ranks else of_ranks)
        period = _last_before(periods, mark.end - piece.start, set())
        floor = marks[n - 1].end if n else piece.start
        if _IN_ALL.search(piece.text[floor - piece.start : at]):
            period = None  # 今年新增36辆,总数达到212辆
        rank = next((r for r in sorted(ranks) if r > n and _ranks(piece, marks, n, r)), None)
        nth = _nth(piece, marks, figures, n, period)
        yield replace(
            figure,
            label=listed(figures[n - nth + 1].label, nth) if nth else figure.label,
            period=period,
            scope=scope,
            rank=figures[rank].id if rank is not None and n not in ranks else None,
            nth=nth,
        )


def _is_rank(figure: Figure) -> bool:
    return figure.quantity is not None and figure.quantity.unit.kind is UnitKind.RANK


def _ranks(piece: Piece, marks: Sequence[Mark], n: int, rank: int) -> bool:
    """Whether a rank is that of a figure before it: the next before it, or each of its clause."""
    between = piece.text[marks[n].end - piece.start : marks[rank].start - piece.start]
    if re.search("[;；。]", between):
        return False
    return rank == n + 1 or bool(_EACH.search(between.rpartition(",")[2]))


def _beside(scopes: Sequence[tuple[int, str]], at: int) -> int:
    """Where the scope stands that belongs to what follows it at once, or -1."""
    return next((start for start, word in scopes if start + len(word) == at), -1)


def _last_before(found: Sequence[tuple[int, str]], at: int, without: set[int]) -> str | None:
    words = [word for start, word in found if start < at and start not in without]
    return (words[-1] or None) if words else None


def _scopes(text: str, labels: LabelsFile | None) -> Iterator[tuple[int, str]]:
    if labels and labels.scopes:
        words = sorted(labels.scopes, key=len, reverse=True)
        for match in re.finditer("|".join(map(re.escape, words)), text):
            if _BEGINS_CLAUSE.search(text[: match.start()]) or text[match.end() :][:1] == "第":
                yield match.start(), match[0]


def _periods(
    text: str, labels: LabelsFile | None, signed: dt.date | None
) -> Iterator[tuple[int, str]]:
    """Where each period of a sentence begins; of one that cannot be said exactly, no words."""
    found: list[tuple[int, str]] = []
    named = sorted(labels.periods, key=len, reverse=True) if labels else []
    for word in named:
        for match in re.finditer(re.escape(word), text):
            relative = parse_period(word, dt.date(2000, 1, 1)).first is not None
            vague = (relative and not signed) or bool(_NOT_THE_YEAR.match(text[match.end() :]))
            found.append((match.start(), "" if vague else word))
    for match in re.finditer(
        "(?:19|20)[0-9]{2}年?[-—–~至到]+(?:19|20)[0-9]{2}年|(?:19|20)[0-9]{2}年", text
    ):
        vague = bool(_NOT_THE_YEAR.match(text[match.end() :]))
        found.append((match.start(), "" if vague else match[0]))
    for match in _WORD_PERIOD.finditer(text):
        known = parse_period(match[0], signed or dt.date.max).kind is PeriodKind.LAST_YEARS
        found.append((match.start(), match[0] if known else ""))
    held = ""
    for start, words in sorted(found):
        if text.count("《", 0, start) > text.count("》", 0, start):
            continue  # the years of a document
        yield start, words
        comma = re.compile("[,，;；]").search(text, start)
        if words.startswith("每") and comma:  # how often something is, holds for its clause
            yield comma.start(), held
        else:
            held = words


def _nth(
    piece: Piece, marks: Sequence[Mark], figures: Sequence[Figure], n: int, period: str | None
) -> int | None:
    """Which of the figures listed (…、…、…) behind 近3年分别 one is."""
    count = parse_period(period, dt.date.max).count if period else None
    first = n
    while first and _is_listed(piece, marks[first - 1].end, marks[first].start):
        first -= 1
    last = n
    while last + 1 < len(marks) and _is_listed(piece, marks[last].end, marks[last + 1].start):
        last += 1
    if not count or last - first + 1 != count or count == 1 or figures[n].quantity is None:
        return None
    return n - first + 1


def _is_listed(piece: Piece, end: int, start: int) -> bool:
    """Whether a quantity follows another in a list."""
    return piece.text[end - piece.start : start - piece.start] in ("、", "和", ",", "，", "及")
