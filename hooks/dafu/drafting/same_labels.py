"""Tell figures apart that would have the same label."""

import re

from ..numbers.spelling import chinese_numeral

_CHANGE = re.compile(
    "(?:同比|环比|较.{0,6}|比.{0,6})?(?:增长|增加|下降|减少|提高|提升|上升|占比|占)$"
)
_COUNTED_ON = re.compile("：第[零一二三四五六七八九十百]+处$")


def told_apart(label: str, before: str, used: set[str], context: str) -> str:
    """The label, with words before it where it says too little alone: of a growth, what grew.

    `before` is the label of the figure before it in the sentence, `used` those of all others.
    """
    if before and _CHANGE.fullmatch(label):
        label = f"{before}：{label}"
    own = label.rpartition("：")[2]
    if label in used and context and context not in own and own not in context:
        label = f"{context}：{own}"
    wanted, count = label, 2
    while label in used:
        label, count = f"{wanted}：第{_in_characters(count)}处", count + 1
    return label


def without_count(label: str) -> str:
    """The label of a figure without what tells it from others of the same label."""
    return _COUNTED_ON.sub("", label)


def _in_characters(count: int) -> str:
    """A count below a thousand, for a label has no digits: 一百零二."""
    hundreds, rest = divmod(count, 100)
    tens, ones = divmod(rest, 10)
    begin = f"{chinese_numeral(hundreds)}百" if hundreds else ""
    if not rest:
        return begin
    if not tens:
        return f"{begin}零{chinese_numeral(ones)}" if begin else chinese_numeral(ones)
    ten = f"{chinese_numeral(tens)}十" if begin or tens > 1 else "十"
    return begin + ten + (chinese_numeral(ones) if ones else "")


def listed(label: str, nth: int) -> str:
    """The label of one of several that are listed for as many years."""
    return f"{label}：所列第{chinese_numeral(nth)}项"
