"""What Chinese lists with 、, English lists as well, and in full where Chinese does."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise

# Where things are listed, but for titles and what counts sections, and what stands between them.
_ENDS_ZH = re.compile("[,，;；。:：(（)）]")
_IDLE_ZH = re.compile("《.*?》|“[^”]*”|^[一二三四五六七八九十]+、")
_AND_ZH = re.compile(".{1,8}?(?:和|及|以及|或)(?=.)")
_PART_EN = re.compile(r"[.;()—]|:(?![a-z]+\})")
_BETWEEN_EN = re.compile(
    r",?\s*\b(?P<last>and|or|nor)\b|,?\s*\b(?P<more>as well as|plus|along with|together with"
    r"|besides|in addition to|etc)\b|[,、–/&]",
    re.IGNORECASE,
)
# What goes on behind a list: "resources and talent, providing ..."
_NEXT_EN = re.compile(
    r"\s*(?:\w+ing (?:(?:an?|the|its|their|our|them|it)\b|\w+ \w+ \w+)"
    r"|(?:which|that|who|so|to|thus|thereby|with|by|as|in|for|while|where|it|they|we|this)\b)",
    re.IGNORECASE,
)
_EXAMPLE_EN = re.compile(
    r"\b(?:for (?:example|instance)|such as|among others|e\.g\.)", re.IGNORECASE
)
_FEWEST = 3  # things of a list
_LONGEST_ZH, _LONGEST_EN = 8, 8  # characters, and words, of one of them


def has_lost_items(zh: str, en: str) -> bool:
    """Whether no list of an English text is as long as one of its Chinese.

    Pairs are often one thing in English (市委、市政府), as single characters are (水、电、气).
    """
    listed = max(map(_items_zh, _ENDS_ZH.split(_IDLE_ZH.sub(_as_one_thing, zh))))
    return listed >= _FEWEST and listed > max(
        (en.count(";") + 1, *(length for part in _PART_EN.split(en) for length in _lists(part)))
    )


def _as_one_thing(words: re.Match[str]) -> str:
    """A title or quote without a list inside; nothing for what counts a section."""
    return "" if words[0].endswith("、") else "某" * len(words[0])


def _items_zh(clause: str) -> int:
    """How many things of more than one character a clause lists, none of them a long one."""
    items = clause.split("、")
    if max(map(len, items[1:-1]), default=0) > _LONGEST_ZH:
        return 0
    joints = sum(min(map(len, pair)) > 1 for pair in pairwise(items))
    return joints + 1 + bool(_AND_ZH.match(items[-1]))


def _lists(part: str) -> Iterator[int]:
    """The lengths of what may be lists in a part of a sentence, each up to an `and` or its end."""
    joints = list(_BETWEEN_EN.finditer(part))
    starts = [0, *(joint.end() for joint in joints)]
    things = [part[a : b.start()] for a, b in zip(starts, joints, strict=False)]
    for at, joint in enumerate(joints):
        is_end = joint is joints[-1] and not _NEXT_EN.match(part[joint.end() :])
        if not (joint["last"] or joint["more"] or is_end):
            continue
        first = at
        while first and len(things[first].split()) <= _LONGEST_EN:
            if first > 1 and joints[first - 2]["last"] and _NEXT_EN.match(things[first]):
                break
            first -= 1
        yield at - first + 2


def opened_list(zh: str, en: str, counts: Iterable[tuple[int, Decimal | None]]) -> int | None:
    """Where English gives as an example what Chinese lists in full: A、B、C等[三项].

    `counts` are where numbers stand in the Chinese, and what they are.
    """
    example = _EXAMPLE_EN.search(en)
    if example is None:
        return None
    lists = ((_ENDS_ZH.split(zh[:at])[-1].split("、"), count) for at, count in counts)
    return example.start() if any(1 < len(told) == count for told, count in lists) else None
