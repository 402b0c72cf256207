"""A figure as it is being drafted."""

from dataclasses import dataclass

from ..numbers.quantity import Quantity
from ..numbers.units import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """What a draft says of a marked quantity; `section` counts from 1, 0 before them.

    Of one that is `damaged` on the page an editor has to read what it was.
    """

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
    damaged: bool = False
