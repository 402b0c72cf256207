"""The geometry of a bar chart: where each bar and each line of text stands."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType

from .drawing import Bar, Box, ChartText, Drawing, DrawnBar, Line, Style
from .wrap import text_width, wrapped


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A shape for a chart: `width` in pixels, labels `beside` the bars or above them."""

    width: int
    beside: bool


LAYOUTS: Mapping[str, Layout] = MappingProxyType(
    {"wide": Layout(width=680, beside=True), "narrow": Layout(width=320, beside=False)}
)

_PADDING = 16
_BOTTOM = 10
_GAP = 10
_ROW_GAP = 16
_BAR_HEIGHT = 24
_OVERHANG = 3
_SPOT = 4
_LABELS_AT_MOST = Fraction(2, 5)
_BARS_AT_LEAST = Fraction(1, 6)
_BELOW_MIDDLE = Fraction(9, 25)  # of a letter's size lies its baseline, in either script


@lru_cache(maxsize=128)  # a chart's page, style sheet and file need the same drawing
def draw(text: ChartText, layout: Layout) -> Drawing:
    """Lay a chart out. Bars start at zero, and are as long as their amounts are large."""
    inner = Fraction(layout.width - 2 * _PADDING)
    head, y = _set(
        [(Style.TITLE, text.title), (Style.SUBTITLE, text.subtitle)], Fraction(_PADDING), inner
    )
    labels = _label_width(text.bars, inner) if layout.beside else inner
    start = _PADDING + (labels + _GAP if layout.beside else Fraction(0))
    room = _PADDING + inner - start - _GAP - max(map(_value_width, text.bars))
    most = max(room, inner * _BARS_AT_LEAST)
    largest = max(Fraction(bar.amount) for bar in text.bars)
    y += _ROW_GAP
    axis_top = y - _ROW_GAP // 2
    bars: list[DrawnBar] = []
    for bar in text.bars:
        length = most * Fraction(bar.amount) / largest if largest else Fraction(0)
        drawn, y = _row(bar, y, labels, _box(start, 0, length, _BAR_HEIGHT), layout)
        bars.append(drawn)
        y += _ROW_GAP
    axis = _box(start, axis_top, 0, y - _ROW_GAP // 2 - axis_top)
    rule = _box(_PADDING, y, inner, 0)
    foot, y = _set([(Style.SOURCE, line) for line in text.sources], y + _GAP, inner)
    return Drawing(
        text=text,
        width=layout.width,
        height=int(y) + _BOTTOM,
        head=head,
        axes=(axis,) if layout.beside else tuple(_axis(bar.box) for bar in bars),
        bars=tuple(bars),
        rule=rule,
        foot=foot,
    )


def percent(drawing: Drawing, box: Box) -> Box:
    """A box in per cent of a drawing's width and height."""
    return _box(
        Fraction(box.x) * 100 / drawing.width,
        Fraction(box.y) * 100 / drawing.height,
        Fraction(box.width) * 100 / drawing.width,
        Fraction(box.height) * 100 / drawing.height,
    )


def _row(
    bar: Bar, y: Fraction, labels: Fraction, box: Box, layout: Layout
) -> tuple[DrawnBar, Fraction]:
    """A bar with its texts, the topmost at `y`, and where the row ends."""
    texts = [(Style.LABEL, bar.label), *([(Style.NOTE, bar.note)] if bar.note else [])]
    lines, below = _set(texts, y, labels)
    if layout.beside:
        height = max(below - y, Fraction(_BAR_HEIGHT))
        lines, _ = _set(texts, y + (height - (below - y)) / 2, labels)
        top = y + (height - _BAR_HEIGHT) / 2
        below = y + height
    else:
        top = below + Fraction(_GAP, 2)
        below = top + _BAR_HEIGHT
    x = Fraction(box.x + box.width + _GAP)
    return DrawnBar(
        bar=bar,
        box=replace(box, y=_number(top)),
        lines=lines,
        end=_line(Style.VALUE, bar.value, x, top),
        spot=_box(x - _SPOT, top - _SPOT, _value_width(bar) + 2 * _SPOT, _BAR_HEIGHT + 2 * _SPOT),
    ), below


def _axis(bar: Box) -> Box:
    """The line at the start of a bar that has others above and below its label."""
    return replace(bar, y=bar.y - _OVERHANG, width=Decimal(0), height=bar.height + 2 * _OVERHANG)


def _set(
    texts: Iterable[tuple[Style, str]], y: Fraction, width: Fraction
) -> tuple[tuple[Line, ...], Fraction]:
    """The texts in lines, one below the other from `y` on, and where the last one ends."""
    lines: list[Line] = []
    for style, text in texts:
        for part in wrapped(text, width, style.size):
            lines.append(_line(style, part, Fraction(_PADDING), y))
            y += style.leading
    return tuple(lines), y


def _line(style: Style, text: str, x: Fraction, top: Fraction) -> Line:
    """A line that begins at `x` and takes up its leading from `top` on, in the middle of it."""
    baseline = top + Fraction(style.leading, 2) + style.size * _BELOW_MIDDLE
    return Line(style=style, x=_number(x), y=_number(baseline), text=text)


def _label_width(bars: Sequence[Bar], inner: Fraction) -> Fraction:
    """The width of the longest label or note, but never so much that little is left for bars."""
    widest = max(
        max(text_width(bar.label, Style.LABEL.size), text_width(bar.note, Style.NOTE.size))
        for bar in bars
    )
    return min(widest, inner * _LABELS_AT_MOST)


def _value_width(bar: Bar) -> Fraction:
    return text_width(bar.value + bar.suffix, Style.VALUE.size)


def _box(
    x: Fraction | int, y: Fraction | int, width: Fraction | int, height: Fraction | int
) -> Box:
    return Box(x=_number(x), y=_number(y), width=_number(width), height=_number(height))


def _number(value: Fraction | int) -> Decimal:
    """A coordinate, to the hundredth."""
    return Decimal(round(value * 100)) / 100
