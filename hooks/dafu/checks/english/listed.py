"""What Chinese lists with 、, English lists as well, and in full where Chinese does."""

import re
from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise

# Where things are listed, but for titles and what counts sections, and what stands between them.
_ENDS_ZH = re.compile("[,，;；。:：(（)）]")
_IDLE_ZH = re.compile("《.*?》|“[^”]*”|^[一二三四五六七八九十]+、")
_PART_EN = re.compile(r"[.()]|:(?![a-z]+\})")
_BETWEEN_EN = re.compile(
    r",?\s*\b(?:and|or|nor|as well as|plus|along with|together with|besides|in addition to)\b"
    r"|[,;、—–/&]",
    re.IGNORECASE,
)
_EXAMPLE_EN = re.compile(
    r"\b(?:for (?:example|instance)|such as|among others|e\.g\.)", re.IGNORECASE
)
_FEWEST = 2  # 、 of a list


def has_lost_items(zh: str, en: str) -> bool:
    """Whether no part of an English text lists as much as a clause of its Chinese.

    Pairs are often one thing in English (市委、市政府), as single characters are (水、电、气).
    """
    listed = max(map(_joints, _ENDS_ZH.split(_IDLE_ZH.sub("", zh))))
    return listed >= _FEWEST and listed > max(
        len(_BETWEEN_EN.findall(part)) for part in _PART_EN.split(en)
    )


def _joints(clause: str) -> int:
    """How often things of more than one character stand side by side."""
    return sum(min(map(len, pair)) > 1 for pair in pairwise(clause.split("、")))


def opened_list(zh: str, en: str, counts: Iterable[tuple[int, Decimal | None]]) -> int | None:
    """Where English gives as an example what Chinese lists in full: A、B、C等[三项].

    `counts` are where numbers stand in the Chinese, and what they are.
    """
    example = _EXAMPLE_EN.search(en)
    if example is None:
        return None
    lists = ((_ENDS_ZH.split(zh[:at])[-1].split("、"), count) for at, count in counts)
    return example.start() if any(1 < len(told) == count for told, count in lists) else None
