"""Full-width punctuation for pages, from the half-width punctuation of the captured Chinese text.

Both mappings go character for character, so an offset into a text holds in its widened form.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate

_HALF = ",:;?!()"
_WIDE = {half: chr(ord(half) + 0xFEE0) for half in _HALF}  # Unicode keeps the two blocks parallel
_NARROW = str.maketrans({wide: half for half, wide in _WIDE.items()})

# Stand in Chinese and in Latin text alike: the character behind them decides.
_NEUTRAL = frozenset(_HALF + "\"'“”‘’—…·")

_CHINESE = (
    (0x3001, 0x303F),  # CJK punctuation without the ideographic space
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0xFE30, 0xFE4F),
    (0xFF01, 0xFFEF),
    (0x20000, 0x323AF),
)


@lru_cache(maxsize=1024)  # pages repeat a sentence for each of its figures
def widen(text: str) -> str:
    """Write , : ; ? ! ( ) full-width where they punctuate Chinese; the length stays.

    A mark is widened if Chinese stands next to it on its line, beyond spaces, quotation marks and
    other marks; a pair of parentheses together, if Chinese stands in it or before it. `narrow`
    restores the text: one that already has such full-width marks is returned as it is. Widen a
    whole sentence, not its parts, for the neighbours decide.
    """
    if narrow(text) != text:
        return text
    return "".join(map(_widened_line, text.splitlines(keepends=True)))


def narrow(text: str) -> str:
    """Write the marks that `widen` made full-width half-width again."""
    return text.translate(_NARROW)


def _widened_line(line: str) -> str:
    pairs = _pairs(line)
    paired = {*pairs, *pairs.values()}
    chars = _with_wide_pairs(line, pairs)
    before = _follows_chinese(chars)
    after = reversed(list(_follows_chinese(reversed(chars))))
    return "".join(
        _WIDE.get(char, char) if (left or right) and at not in paired else char
        for at, (char, left, right) in enumerate(zip(chars, before, after, strict=True))
    )


def _pairs(line: str) -> dict[int, int]:
    """The place of each closed opening parenthesis, and that of its closing one."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for at, char in enumerate(line):
        if char == "(":
            opened.append(at)
        elif char == ")" and opened:
            pairs[opened.pop()] = at
    return pairs


def _with_wide_pairs(line: str, pairs: dict[int, int]) -> list[str]:
    chinese_so_far = [0, *accumulate(map(_is_chinese, line))]
    chars = list(line)
    after_chinese = False
    for at in range(len(chars)):
        closing = pairs.get(at)
        if closing and (after_chinese or chinese_so_far[at] < chinese_so_far[closing]):
            chars[at], chars[closing] = _WIDE["("], _WIDE[")"]
        if not _is_neutral(chars[at]):
            after_chinese = _is_chinese(chars[at])
    return chars


def _follows_chinese(chars: Iterable[str]) -> Iterator[bool]:
    """For each character, whether the nearest telling one before it is Chinese."""
    chinese = False
    for char in chars:
        yield chinese
        if not _is_neutral(char):
            chinese = _is_chinese(char)


def _is_neutral(char: str) -> bool:
    return char in _NEUTRAL or char.isspace()


def _is_chinese(char: str) -> bool:
    return any(first <= ord(char) <= last for first, last in _CHINESE)
