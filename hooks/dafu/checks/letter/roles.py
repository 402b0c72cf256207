"""Each part of a letter is what its own words say it is, and what they count stays together."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ...data.draft import Draft, DraftSentence
from ...data.facts import CONTACTS, fact_kind
from ...data.page_words import is_tool, labelled_values
from ...numbers.numerals import NumeralError, parse_numeral
from ...problems.problem import Problem
from .verbatim import Alignment

_TABLE = ("head", "row", "cell")
_HEADING = re.compile("([一二三四五六七八九十]{1,3})、(?![一二三四五六七八九十])")
_COUNTED = re.compile("([一二三四五六七八九十])(?:是|要)")
_FIRST = re.compile("(?:^|[,，;；:：。])一(?:是|要)")
_LISTED = re.compile(
    r"[(（]?[0-9一二三四五六七八九十]{1,3}[)）、.．]|[一二三四五六七八九十][是要]|第[一二三四五六七八九十]"
    "|[①-⑳]|关于.*的(?:建议|意见|问题)。?$"
)
_CLAUSES = re.compile("[,，;；].*。$")
_LONGEST_HEADING = 30  # characters of one that reads as a sentence does and counts nothing
_OPENS = re.compile("[:：]$|收悉|如下")
_NEXT = re.compile("下一?步|下一阶段|今后|接下来|未来")
_THANKS = re.compile("(?:再次|最后,?再次|衷心)?(?:感谢|谢谢)[^,，]{0,30}(?:关心|支持|理解|关注)")
_ONCE_MORE = re.compile("(?:最后,?)?再次感谢[^,，]{0,30}(?:关心|支持|理解|关注)[^,，]{0,6}[。!！]$")
_FILES = re.compile(r"附件|附表|附[:：]|\.[A-Za-z]{2,4}$")
_SHOWN = 20  # characters


def check_roles(draft: Draft, alignment: Alignment) -> Iterator[Problem]:
    """No part is another than its words, and what is around it, say."""
    titles = sum(sentence.role in ("heading", "page-title") for sentence in draft.sentences)
    alone = _outside_tables(draft, alignment)
    for sentence in draft.sentences:
        if sentence.lacks_zh:
            continue
        expected = _other_role(sentence)
        if expected == "opening" and titles == 1:  # of a letter without another title
            continue
        if sentence.anchor in alone:
            expected = "sentence"
        if sentence.part == len(draft.entry.sections) and _ONCE_MORE.match(sentence.zh.text):
            expected = "closing"
        if expected and expected != sentence.role:
            code = "role-needless" if expected == "sentence" else "role-of-another"
            yield draft.tree.problem(
                (*sentence.key, "role"), code, found=sentence.role, expected=expected
            )


def check_sections(draft: Draft, alignment: Alignment) -> Iterator[Problem]:
    """Sections begin where the letter begins them, and none goes on counting for another.

    That is a heading, a paragraph of the page, or words that turn to what is next.
    """
    first = {s.part: s for s in reversed(draft.sentences) if s.anchor in alignment.starts}
    for part, sentence in first.items():
        is_headed = sentence.role == "heading-of-section" or _NEXT.match(sentence.zh.text)
        begins = is_headed or sentence.anchor in alignment.paragraphs
        if 1 < part <= len(draft.entry.sections) and not begins:
            yield draft.problem(sentence, "section-within", 0, found=sentence.zh.text[:_SHOWN])
    yield from _check_headings(draft)
    yield from _check_counts(draft)


def _check_headings(draft: Draft) -> Iterator[Problem]:
    """A sentence whose number stands between those of two headings is a heading, too."""
    numbered = [(s, _number(_HEADING, s)) for s in draft.sentences if not s.lacks_zh]
    heads = [number for s, number in numbered if s.role == "heading-of-section"]
    before = 0
    for sentence, number in numbered:
        if sentence.role == "heading-of-section":
            before = number or before
        elif sentence.role == "sentence" and before and number == before + 1:
            if number + 1 in heads:
                found = sentence.zh.text[:_SHOWN]
                yield draft.problem(sentence, "heading-within", 0, found=found)
            before = number


def _check_counts(draft: Draft) -> Iterator[Problem]:
    """What 一是 begins to count, 二是 goes on with in the same part."""
    begun = {s.part for s in draft.sentences if _FIRST.search(s.zh.text)}
    counted = 0, 0
    for sentence in draft.sentences:
        number = _number(_COUNTED, sentence)
        if not number or sentence.role == "heading-of-section":
            continue
        is_cut = counted == (sentence.part - 1, number - 1) and sentence.part not in begun
        if number > 1 and is_cut:
            yield draft.problem(sentence, "count-cut", 0, found=sentence.zh.text[:_SHOWN])
        counted = sentence.part, number


def _outside_tables(draft: Draft, alignment: Alignment) -> set[str]:
    """The anchors of cells and rows that stand alone and go on with the sentence before them."""
    placed = [s for s in draft.sentences if s.anchor in alignment.starts]
    roles = ["", *(sentence.role for sentence in placed), ""]
    around = zip(placed, pairwise(roles), roles[2:], strict=False)
    return {
        sentence.anchor
        for sentence, (before, own), after in around
        if own in _TABLE
        and before not in _TABLE
        and after not in _TABLE
        and sentence.anchor not in alignment.paragraphs
    }


def _number(counting: re.Pattern[str], sentence: DraftSentence) -> int:
    """The number with which a text begins to count itself; 0 if it does not."""
    match = counting.match(sentence.zh.text)
    try:
        return int(parse_numeral(match[1])) if match else 0
    except NumeralError:  # 二三
        return 0


def _other_role(sentence: DraftSentence) -> str:
    """The role that the words of a part bear out, where they do not bear out its own."""
    text, role = sentence.zh.text.strip(), sentence.role
    if role in ("opening", "closing") and is_tool(text):
        return "page-tool"
    if role in ("page-tool", "attachment") and _THANKS.match(text):
        return "closing"
    if role == "page-tool" and any(fact_kind(span.id) in CONTACTS for span in sentence.zh.spans):
        return "contact"
    if role == "heading" and _OPENS.search(text):
        return "opening"
    if role == "attachment" and not _FILES.search(text):
        return "contact" if _announces(text, *CONTACTS) else ""
    if role == "addressee":
        return "page-data" if _announces(text, "published", "source", "views") else ""
    if role in ("subheading", "minor-heading", "heading-of-section"):
        is_sentence = _CLAUSES.search(text) and not _LISTED.match(text)
        return "sentence" if is_sentence and len(text) > _LONGEST_HEADING else ""
    return ""


def _announces(text: str, *facts: str) -> bool:
    """Whether a known label in a text announces one of these facts."""
    return any(each.id in facts for each in labelled_values(text))
