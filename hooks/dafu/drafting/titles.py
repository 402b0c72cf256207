"""Which lines of a page are titles of the letter; one may go on in the next lines."""

import re
from collections.abc import Iterator, Sequence

from ..data.page_words import BULLETS, is_label, is_labelled
from .roles import are_bodies, begins_title, is_page_data, is_title

TITLE_LINES = 3
STANDS_ALONE = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、.．是]|[(（][一二三四五六七八九十0-9]{1,3}[)）]|[0-9]{1,2}[.、．]|附件|附[:：])"
)
_ABOUT = re.compile("关于|对")
_CALLED = re.compile("名\\s*称|标\\s*题|题名|概述")
_LAST_LABEL = re.compile("[^:：]*[:：]?$")
_REST = re.compile(r"的?\s*[答回]\s*复\s*函?$|的?\s*复\s*函$")
_NAMES_CASE = re.compile("关于|对|号|《")


def title_lines(lines: Sequence[str]) -> int:
    """How many of these lines are one title, such as that of a body, then 关于…的, then 答复."""
    if not lines or STANDS_ALONE.match(lines[0]) or lines[0][:1] in BULLETS:
        return 1
    if is_label(lines[0]) or is_page_data(lines[0]):
        return 1
    if is_title(lines[0]):
        return 1 + _goes_on(lines, 1)
    for count in range(2, len(lines) + 1):
        *_, last = title = lines[:count]
        if not all(title) or is_page_data(last):
            return 1
        begins = begins_title(lines[0]) or (are_bodies(lines[0]) and _ABOUT.match(lines[1]))
        if begins and is_title("".join(title)):
            return count + _goes_on(lines, count)
    return 1


def _goes_on(lines: Sequence[str], count: int) -> bool:
    """Whether a title of so many lines goes on in the next: …办理情况, then 的答复函."""
    return any(map(_REST.match, lines[count : count + 1]))


def titles(lines: Sequence[str]) -> list[range]:
    """The lines of each title: the letter's own, the last one, and those of its page above it."""
    found = [*_titles(lines)]
    free = [title for title in found if not _is_value(lines, title[0])] or found
    return [
        *(title for title in free[:-1] if _NAMES_CASE.search(lines[title[0]])),
        *free[-1:],
    ]


def _is_value(lines: Sequence[str], index: int) -> bool:
    """Whether a line tells by a label what the title is."""
    above = lines[index - 1] if index else ""
    announced = is_label(above) or (above[-1:] in ":：" and is_labelled(above))
    called = _CALLED.search(_LAST_LABEL.findall(above)[0])
    return is_page_data(lines[index]) or (announced and bool(called))


def _titles(lines: Sequence[str]) -> Iterator[range]:
    index = 0
    while index < len(lines):
        count = title_lines(lines[index : index + TITLE_LINES])
        if count > 1 or is_title(lines[index]):
            yield range(index, index + count)
        index += count
