"""Text for drawings, which nothing wraps: how wide it is, and where its lines break."""

import re
import unicodedata
from fractions import Fraction
from functools import lru_cache

_SLIM = frozenset(" .,:;'|!()[]/-ijlftrI“”‘’·")
_BROAD = frozenset("mwMW%@—…")
_CHINESE = re.compile("[\u2e80-\u9fff]")
_CLOSING = re.escape("，。、；：？！）》〉」』】”’·…—%,.;:?!)")
_OPENING = re.escape("（《〈「『【“‘(")
_LATIN = "!-~\u00a0-\u024f–"
_PIECE = re.compile(
    rf"\s*(?:[{_OPENING}]*(?:[{_LATIN}]*\d[\u4e00-\u9fff]|[{_LATIN}]+|[^\s{_OPENING}])"
    rf"[{_CLOSING}]*|\S)"
)


def text_width(text: str, size: int) -> Fraction:
    """The width of a text where `size` is that of its font: rather too much than too little.

    A Chinese character is as wide as the font's size; Latin letters are measured by the bold
    sans-serifs of common systems, about half of that.
    """
    return Fraction(_width(text, size, _wide_classes(text)), 100)


def _wide_classes(text: str) -> frozenset[str]:
    """The East Asian widths as wide as a Chinese character; in Chinese, quotation marks are."""
    return frozenset("WFA" if _CHINESE.search(text) else "WF")


def _width(text: str, size: int, wide: frozenset[str]) -> int:
    """The width in hundredths of a pixel."""
    return size * sum(_char_width(char, wide) for char in text)


@lru_cache(maxsize=4096)  # as many characters as some letters have
def _char_width(char: str, wide: frozenset[str]) -> int:
    """The width in hundredths of the font's size."""
    if unicodedata.east_asian_width(char) in wide:
        return 100
    if char in _SLIM:
        return 33
    if char in _BROAD:
        return 90
    return 72 if char.isupper() else 58


def wrapped(text: str, width: Fraction, size: int) -> tuple[str, ...]:
    """The text in as few lines of at most `width` as it needs, of about the same length.

    Chinese breaks anywhere, Latin between words; closing punctuation begins no line, opening
    punctuation ends none, and a number keeps its measure word. What may not be broken and is
    still too long overflows.
    """
    wide = _wide_classes(text)
    pieces = [(match[0], _width(match[0], size, wide)) for match in _PIECE.finditer(text)]
    lines = _filled(pieces, int(100 * width))
    for percent in range(98, 50, -2):
        if len(lines) == 1:
            break
        evener = _filled(pieces, int(percent * width))
        if len(evener) > len(lines):
            break
        lines = evener
    return lines


def _filled(pieces: list[tuple[str, int]], width: int) -> tuple[str, ...]:
    """Lines filled one after the other with pieces, each of which comes with its width."""
    lines: list[str] = []
    left = -1
    for piece, needed in pieces:
        if needed > left:
            lines.append("")
            left = width
        lines[-1] += piece if lines[-1] else piece.lstrip()
        left -= needed
    return tuple(lines)
