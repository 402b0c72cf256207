"""Which paragraphs are numbered alike, and which of these begin with a heading."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from ..numbers.numerals import GOES_ON
from .letter import Piece
from .paragraphs import sentences
from .roles import is_date

CHINESE = "一二三四五六七八九十"
_TITLE = r"[ \u3000]+(?=[\u3400-\u9fff“”、]{4,25}$)"
_NOT_COUNTED = rf"[ \u3000]+(?![{GOES_ON}个家名项条件所座处次人])(?=[\u3400-\u9fff])"
SECTION = re.compile(
    rf"^([{CHINESE}]{{1,3}}(?=[、.．]|{_TITLE})|[1-9](?={_NOT_COUNTED}[\u3400-\u9fff“”、]{{4,25}}$))[、.．]?"
)
_SUBHEADING = re.compile(rf"^(?:[(（][{CHINESE}]{{1,3}}[)）]|[1-9]\.[1-9]{_NOT_COUNTED})")
_MINOR = re.compile("^[0-9]{1,2}[.、．](?:(?![0-9])|(?=(?:19|20)[0-9]{2}[年—–-]))")
_ITEM = re.compile(r"^(?:[(（][0-9]{1,2}[)）]|[①-⑳])")
LEVELS = ((SECTION, ""), (_SUBHEADING, "subheading"), (_MINOR, "minor-heading"), (_ITEM, "item"))
_UNNUMBERED = re.compile(r"^[\u3400-\u9fff“”、]{4,25}$")
_ABOUT = re.compile("^关于[^。;；]{4,40}的(?:建议|意见|问题)。(?=.)")
_RUNNING = re.compile("[,，].*[。;；]")
_COLON = re.compile("^[^,，。;；:：]{4,25}[:：](?=[^:：]{6})")
_ENDS = "。;；!！"
_LONGEST_HEADING, _LONGEST_INLINE = 60, 40  # characters; the latter ends like a sentence
_QUANTITY = re.compile(r"[0-9]+(?:\.[0-9]+)?[万亿个家项%]")


def apart_at_colons(lines: list[Piece]) -> Iterator[Piece]:
    """The paragraphs, parted at the colon where all that are numbered alike begin 一、加强管理:."""
    alike = [run for run in _alike(lines) if all(_COLON.match(lines[at].text) for at in run)]
    apart = {at for run in alike if len(run) > 1 for at in run}
    for index, line in enumerate(lines):
        colon = _COLON.match(line.text) if index in apart else None
        if colon:
            yield replace(line, text=colon[0])
            rest = line.text[colon.end() :].lstrip()
            yield replace(line, text=rest, start=line.end - len(rest))
        else:
            yield line


def _alike(lines: list[Piece]) -> Iterator[list[int]]:
    """Which paragraphs are numbered alike, (一) and (二), without one of a higher level between."""
    for level, (pattern, _) in enumerate(LEVELS):
        run: list[int] = []
        for index, line in enumerate(lines):
            if pattern.match(line.text):
                run.append(index)
            elif any(higher.match(line.text) for higher, _ in LEVELS[:level]):
                yield run
                run = []
        yield run


def headed(lines: list[Piece]) -> set[int]:
    """Which paragraphs begin with a heading, or are one."""
    return {index for run in _alike(lines) for index in _headed_in(lines, run)}


def unnumbered(lines: list[Piece]) -> set[int]:
    """Which paragraphs have headings without numbers: several short ones, each above text.

    Or each begins with what it replies to: 关于增设站点的建议。我局已……
    """
    if any(SECTION.match(line.text) for line in lines):
        return set()
    above = {
        index
        for index, (line, below) in enumerate(pairwise(lines))
        if _UNNUMBERED.match(line.text) and _RUNNING.search(below.text) and not is_date(line.text)
    }
    about = {index for index, line in enumerate(lines) if _ABOUT.match(line.text)}
    return next((found for found in (above, about) if len(found) > 1), set())


def _headed_in(lines: list[Piece], run: list[int]) -> Iterator[int]:
    """Which paragraphs of a run begin with their heading: all that can, if most are short.

    Whole sentences, of which one has the next right below it, are the points of a list.
    """
    parted = {index: [*sentences(lines[index])] for index in run}
    whole = {index for index in run if len(parted[index]) == 1 and lines[index].text[-1] in _ENDS}
    listed = whole if any(index + 1 in run for index in whole) else set()
    short = [index for index in run if index not in listed and is_heading(parted[index])]
    for index in run:
        first, *others = parted[index]
        most = len(short) * 2 > len(run)
        if index in short if not others else most and _length(first.text) <= _LONGEST_HEADING:
            yield index


def is_heading(parted: list[Piece]) -> bool:
    """Whether the first sentence of a paragraph is as short as a heading, and states nothing."""
    first, *others = parted
    ends = others or first.text[-1] in _ENDS
    longest = _LONGEST_INLINE if ends else _LONGEST_HEADING
    return _length(first.text) <= longest and not (ends and _QUANTITY.search(first.text))


def _length(text: str) -> int:
    """How many characters a text has beside those that it quotes."""
    return len(re.sub("“[^“”]*”|《[^《》]*》", "", text))
