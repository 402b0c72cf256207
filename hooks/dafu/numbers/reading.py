"""How the program reads a text: every numeral with its class, and what a quantity states."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType

from .classify import NO_WORDS, Numeral, NumeralKind, SetWords, scan_numerals
from .counting import implied_unit
from .extent import extent, shared_unit
from .numerals import closed_up, half_width
from .qualifiers import WINDOW, is_lasting
from .quantity import Quantity, QuantityError, parse_quantity
from .units import NO_UNIT, Names, find_unit

CLASSES = MappingProxyType(
    {
        NumeralKind.NUMBER: "quantity",
        NumeralKind.DATE: "date",
        NumeralKind.TIME: "date",
        NumeralKind.YEAR: "period",
        NumeralKind.YEAR_RANGE: "period",
        NumeralKind.PERIOD: "period",
        NumeralKind.DOCUMENT_NUMBER: "document",
        NumeralKind.SERIAL: "document",
        NumeralKind.SESSION: "session",
        NumeralKind.ORDINAL: "ordinal",
        NumeralKind.TELEPHONE: "telephone",
        NumeralKind.NAME: "name",
        NumeralKind.IDIOM: "idiom",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A numeral; of a quantity also the span to mark, and its value unless it cannot be read."""

    numeral: Numeral
    start: int
    end: int
    quantity: Quantity | None = None


@lru_cache(4096)
def extents(text: str, words: SetWords = NO_WORDS) -> tuple[tuple[Numeral, int, int], ...]:
    """Every numeral of a text, with where what it states begins and ends.

    Several in one quantity (5000-10000元) have the same extent; what counts nothing has its own.
    """
    return tuple(_extents(text, words))


def _extents(text: str, words: SetWords) -> Iterator[tuple[Numeral, int, int]]:
    plain, places = closed_up(text)
    at = {place: index for index, place in enumerate(places)}
    last: tuple[int, int] = (0, 0)
    for numeral in scan_numerals(text, words):
        if numeral.kind is not NumeralKind.NUMBER:
            yield numeral, numeral.start, numeral.end
            continue
        start, end = at[numeral.start], at[numeral.end - 1] + 1
        if start >= last[1]:
            last = extent(plain, start, end, words.units)
        yield numeral, places[last[0]], places[last[1] - 1] + 1


def read_text(text: str, words: SetWords = NO_WORDS) -> Iterator[Reading]:
    """Read every numeral of a text."""
    for numeral, start, end in extents(text, words):
        quantity = None
        if numeral.kind is NumeralKind.NUMBER:
            quantity = _quantity(text, start, end, words.units)
        yield Reading(numeral=numeral, start=start, end=end, quantity=quantity)


def _quantity(text: str, start: int, end: int, units: Names) -> Quantity | None:
    try:
        return read_mark(text, start, end, units, bare=True)
    except QuantityError:
        return None


def read_mark(text: str, start: int, end: int, units: Names, *, bare: bool) -> Quantity:
    """The quantity that a span of a text states; raises QuantityError.

    Where the span lacks a unit, it has that of the list in which it stands (5、10、20万元); or is
    of money or people, where these are spoken of (税收129.88亿); or, if `bare` allows it, of none.
    """
    mark, before, after = text[start:end], text[:start], text[end:]
    shared = shared_unit(half_width(mark), half_width(after[:WINDOW]), units)
    lasting = is_lasting(half_width(before[-WINDOW:]))
    quantity = parse_quantity(mark + shared, units, bare=bare, lasting=lasting)
    if quantity.unit != NO_UNIT or not {*"万亿"} & {*mark}:
        return quantity
    return replace(quantity, unit=find_unit(implied_unit(before, after)) or NO_UNIT)
