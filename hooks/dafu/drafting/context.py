"""Periods, scopes and ranks of figures, as the words before them in their sentence have them."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..data.schema import LabelsFile
from ..numbers.dates import DateError, parse_date
from ..numbers.period import PeriodKind, parse_period
from ..numbers.units import UnitKind
from .figure import Figure
from .labels import listed
from .letter import Mark, Piece

_WORD_PERIOD = re.compile(r"(?:近|最近|过去)[0-9一二两三四五六七八九十]{1,3}年")
_THAN = ("比", "较", "是")
_NOT_THE_YEAR = re.compile(
    "^(?:[底末初中]|年[底末初中]|上半年|下半年|以来|开始|起|前|一季度|二季度|三季度|四季度|第|[0-9]{1,2}月|[-—–~至到])"
)
_BEGINS_CLAUSE = re.compile(
    r"(?:^|[,，;；。:：、]|[今去前]年|目前|现在?|年底?|来|期间|其中|同时|季度|[0-9]月)$"
)
_IN_ALL = re.compile("总数|总量|总额|累计")
_EACH = re.compile("均|都|分别")
_CLAUSE_ENDS = re.compile("[,，;；]")
_YEARS = re.compile("(?:(?:19|20)[0-9]{2}年?[-—–~至到]+)?(?:19|20)[0-9]{2}年")


def signing_day(pieces: Sequence[Piece]) -> dt.date | None:
    """The day of signature, from which 今年 counts, if the letter has one that can be read."""
    for piece in pieces:
        for mark in piece.marks:
            if mark.id == "signed":
                try:
                    date = parse_date(piece.quote(mark))
                except DateError:
                    return None
                return date.date() if isinstance(date, dt.datetime) else date
    return None


def in_context(
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
    return rank == n + 1 or bool(_EACH.search(re.split("[,，]", between)[-1]))


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
    for match in _YEARS.finditer(text):
        vague = bool(_NOT_THE_YEAR.match(text[match.end() :]))
        found.append((match.start(), "" if vague else match[0]))
    for match in _WORD_PERIOD.finditer(text):
        known = parse_period(match[0], signed or dt.date.max).kind is PeriodKind.LAST_YEARS
        found.append((match.start(), match[0] if known else ""))
    held = ""
    for start, words in sorted(found):
        if text.count("《", 0, start) > text.count("》", 0, start) or text[:start].endswith(_THAN):
            continue  # the years of a document, or those that are compared with
        yield start, words
        comma = _CLAUSE_ENDS.search(text, start)
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
    while first and is_listed(piece, marks[first - 1].end, marks[first].start):
        first -= 1
    last = n
    while last + 1 < len(marks) and is_listed(piece, marks[last].end, marks[last + 1].start):
        last += 1
    if not count or last - first + 1 != count or count == 1 or figures[n].quantity is None:
        return None
    return n - first + 1


def is_listed(piece: Piece, end: int, start: int) -> bool:
    """Whether a quantity follows another in a list."""
    return piece.text[end - piece.start : start - piece.start] in ("、", "和", ",", "，", "及")
