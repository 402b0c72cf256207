"""A bar chart as values: what it says, and the places where that is drawn."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum


class Style(Enum):
    """How a text is set: its name in style sheets, its size, and the height of its lines."""

    TITLE = ("title", 18, 26)
    SUBTITLE = ("subtitle", 13, 20)
    LABEL = ("label", 14, 20)
    NOTE = ("note", 12, 17)
    VALUE = ("value", 15, 24)
    SOURCE = ("source", 12, 18)

    def __init__(self, css: str, size: int, leading: int) -> None:
        self.css = css
        self.size = size
        self.leading = leading


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A bar to draw: `amount` is its length, `value` and `suffix` what stands at its end.

    `note` may be empty; `machine` is the value for machines.
    """

    id: str
    label: str
    note: str
    value: str
    suffix: str
    machine: str
    amount: Decimal
    computed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartText:
    """All that a chart says; `sources` are paragraphs, `summary` is its text alternative."""

    title: str
    subtitle: str
    bars: tuple[Bar, ...]
    sources: tuple[str, ...]
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of text; `y` is its baseline."""

    style: Style
    x: Decimal
    y: Decimal
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle."""

    x: Decimal
    y: Decimal
    width: Decimal
    height: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnBar:
    """A bar in its place. `end` is where its value is written, `spot` the box around that."""

    bar: Bar
    box: Box
    lines: tuple[Line, ...]
    end: Line
    spot: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A chart in its places: `axes` are lines from which the bars start, `rule` ends them."""

    text: ChartText
    width: int
    height: int
    head: tuple[Line, ...]
    axes: tuple[Box, ...]
    bars: tuple[DrawnBar, ...]
    rule: Box
    foot: tuple[Line, ...]
