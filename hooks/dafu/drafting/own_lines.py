"""Tell which lines of a page are the letter's own, from its title to what stands below its date."""

import re
from collections.abc import Iterator

from ..data.page_words import (
    BULLETS,
    fact_of,
    is_foot,
    is_label,
    is_labelled,
    is_path,
    is_tool,
    labelled_values,
)
from .roles import (
    is_addressee,
    is_bare_data,
    is_body,
    is_date,
    is_greeting,
    is_name,
    is_title,
    may_be_addressee,
    receives,
    thanks,
)
from .tails import names_file, tail_role
from .titles import TITLE_LINES, title_lines

RUNNING = re.compile("[,，。;；]")
_LETTERS = re.compile("[0-9]号|号[提建议]|人大|政协")
_FEW = 6  # lines


def own_lines(lines: list[str]) -> list[str]:
    """The lines from the letter's title or first label on to the last that is the letter's."""
    received = next((i for i, line in enumerate(lines) if receives(line)), None)
    if received is not None:
        others = (i for i in range(received + 1, len(lines)) if _is_other(lines[i]))
        lines = lines[: next(others, len(lines))]
    first = _first(lines, received)
    dates = [*_dates(lines, max(first, received or 0) + 1)]
    last = max([first, *(dates or _undated(lines, received or first))])
    for index in range(last + 1, len(lines)):
        signs = is_body(lines[index]) or (index == last + 1 and is_name(lines[index]))
        if not _goes_on(lines, index) and (dates or not signs):
            break
        last = index
    return lines[first : last + 1]


def _undated(lines: list[str], received: int) -> Iterator[int]:
    """What an undated letter ends with: thanks above its signature, or else its running text."""
    thanked = [i for i in range(received + 1, len(lines)) if thanks(lines[i])]
    signed = [i for i in thanked if is_body(lines[i + 1] if i + 1 < len(lines) else "")]
    running = (i for i, line in enumerate(lines) if RUNNING.search(line) and not _is_foot(line))
    yield from signed[:1] or [*thanked, *running]


def _is_other(line: str) -> bool:
    """Whether a line below the beginning of a letter is of the page, or the title of another."""
    return (is_title(line) and bool(_LETTERS.search(line))) or _is_foot(line)


def _first(lines: list[str], received: int | None) -> int:
    """Where the letter begins: at the title and data above the words that say what it received."""
    if received is None:
        return next((i for i, line in enumerate(lines) if belongs(line)), 0)
    first = received
    while (above := _head_above(lines, first)) is not None:
        first = above
    return first


def _head_above(lines: list[str], first: int) -> int | None:
    """The next line above another that is of the head of the letter, past a few that are not."""
    for index in range(first - 1, max(first - 1 - _FEW, -1), -1):
        line = lines[index]
        if is_path(line):
            return None
        if is_tool(line):
            continue
        if is_label(line) or (index and is_label(lines[index - 1])):
            return index
        titled = is_title(line) or title_lines(lines[index : index + TITLE_LINES]) > 1
        if "\t" in line and fact_of(line.split("\t")[0]):
            return index
        if titled or is_addressee(line) or is_bare_data(line) or is_labelled(line) or _states(line):
            return index
        if line[0] in BULLETS and _is_data(line.lstrip(BULLETS)):
            return index
        next_to = all(map(is_greeting, lines[index + 1 : first]))
        if next_to and (may_be_addressee(line) or is_date(line)):
            return index
    return None


def _is_data(item: str) -> bool:
    """Whether an item of a list without labels is data of a page: a body, a day or a number."""
    return bool(item) and (is_body(item) or is_date(item) or is_bare_data(item))


def _dates(lines: list[str], first: int) -> Iterator[int]:
    """Where the letter is dated: below its text, and again where others sign below."""
    dated = False
    for index in range(first, len(lines)):
        if tail_role(lines, index, "") == "date":
            dated = True
            yield index
        elif dated and (is_tool(lines[index]) or not is_body(lines[index])):
            return


def _goes_on(lines: list[str], index: int) -> bool:
    """Whether a line behind the date is the letter's: an attachment, a contact, a row of a form."""
    line = lines[index]
    if "\t" in line or tail_role(lines, index, "") in ("attachment", "contact", "page-data"):
        return True
    return not _is_foot(line) and _states(line)


def _is_foot(line: str) -> bool:
    return is_foot(line) or (is_tool(line) and not names_file(line))


def belongs(line: str) -> bool:
    """Whether a line is a title, or says by a known label what it is."""
    return is_title(line) or _states(line)


def _states(line: str) -> bool:
    return next(labelled_values(line), None) is not None
