"""Each part of a letter is what its own words say it is, and what they count stays together."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ...data.draft import Draft, DraftSentence
from ...data.page_words import is_tool, labelled_values
from ...numbers.numerals import parse_numeral
from ...problems.problem import Problem
from .verbatim import Alignment

_OF_TABLES = ("head", "row", "cell")
_HEADING = re.compile("([一二三四五六七八九十]{1,3})、")
_COUNTED = re.compile("([一二三四五六七八九十])(?:是|要)")
_LISTED = re.compile(
    r"[(（]?[0-9一二三四五六七八九十]{1,3}[)）、.．]|第[一二三四五六七八九十]|[①-⑳]"
)
_CLAUSES = re.compile("[,，;；].*。$")
_LONGEST_HEADING = 30  # characters of one that reads as a sentence does and counts nothing
_OPENS = re.compile("[:：]$|收悉|如下")
_THANKS = re.compile("(?:再次|衷心|最后)?[,，]?(?:表示)?(?:感谢|谢谢)")
_NEXT = re.compile("下一?步|下一阶段|今后|接下来|未来")
_THANKED = re.compile(
    "(?:再次|衷心|最后,?再次)感谢[^,，]{0,30}(?:关心|支持|理解|关注)[^,，]{0,6}[。!！]$"
)
_FILES = re.compile(r"附件|附表|附[:：]|\.[A-Za-z]{2,4}$")
_SHOWN = 20  # characters


def check_sections(draft: Draft, alignment: Alignment) -> Iterator[Problem]:
    """A section begins with a heading, a paragraph of the page or words that turn to the future."""
    first = {s.part: s for s in reversed(draft.sentences) if s.anchor in alignment.starts}
    for part, sentence in first.items():
        is_headed = sentence.role == "heading-of-section" or _NEXT.match(sentence.zh.text)
        begins = is_headed or sentence.anchor in alignment.paragraphs
        if 1 < part <= len(draft.entry.sections) and not begins:
            yield draft.problem(sentence, "section-within", 0, found=sentence.zh.text[:_SHOWN])


def check_roles(draft: Draft) -> Iterator[Problem]:
    """No part is another than its words say, and none goes on with what the one before counts."""
    behind = {s.anchor: after.role for s, after in pairwise(draft.sentences)}
    tables = {sentence.part for sentence in draft.sentences if sentence.role in ("head", "row")}
    titles = sum(sentence.role in ("heading", "page-title") for sentence in draft.sentences)
    heading, counted = 0, (0, 0)  # the last heading's number; the part and number of 一是, 二是
    for sentence in draft.sentences:
        if sentence.lacks_zh:
            continue
        expected = _other_role(sentence)
        expected = "" if expected == "opening" and titles == 1 else expected
        if (
            sentence.role == "cell"
            and sentence.part not in tables
            and sentence.zh.text[-1:] == "。"
        ):
            expected = "sentence"
        if sentence.role == "row" and behind.get(sentence.anchor) not in _OF_TABLES:
            expected = "sentence"
        if number := _number(_HEADING, sentence):
            if sentence.role == "sentence" and heading and number == heading + 1:
                expected = "heading-of-section"
            heading = number if sentence.role == "heading-of-section" else heading
        if expected:
            key = (*sentence.key, "role")
            yield draft.tree.problem(key, "role-of-another", found=sentence.role, expected=expected)
        if sentence.role != "heading-of-section" and (number := _number(_COUNTED, sentence)):
            if number > 1 and counted == (sentence.part - 1, number - 1):
                yield draft.problem(sentence, "count-cut", 0, found=sentence.zh.text[:_SHOWN])
            counted = sentence.part, number


def _number(counting: re.Pattern[str], sentence: DraftSentence) -> int:
    """The number with which a text begins to count itself; 0 if it does not."""
    match = counting.match(sentence.zh.text)
    return int(parse_numeral(match[1])) if match else 0


def _other_role(sentence: DraftSentence) -> str:
    """The role that the words of a part bear out, where they do not bear out its own."""
    text, role = sentence.zh.text.strip(), sentence.role
    if role in ("opening", "closing") and is_tool(text):
        return "page-tool"
    is_thanks = role == "page-tool" and _THANKS.match(text)
    if is_thanks or (role == "sentence" and _THANKED.match(text)):
        return "closing"
    if role == "heading" and _OPENS.search(text):
        return "opening"
    if role == "attachment" and not _FILES.search(text):
        told = {each.id for each in labelled_values(text)}
        return "contact" if told & {"contact", "telephone"} else ""
    if role in ("heading-of-section", "subheading", "minor-heading"):
        is_sentence = _CLAUSES.search(text) and not _LISTED.match(text)
        return "sentence" if is_sentence and len(text) > _LONGEST_HEADING else ""
    return ""
