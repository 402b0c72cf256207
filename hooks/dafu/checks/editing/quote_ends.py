"""Quotes of the letter are not cut where what is left says something else."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from ...data.draft import Draft, DraftSentence
from ...data.marks import IN_BRACES, MarkError
from ...data.schema import Bilingual, GlossaryFile
from ...data.yamltree import Key
from ...problems.characters import HAN
from ...problems.problem import Problem
from ..english.lexicon import owed
from ..english.terms import check_terms, find_terms
from .quotes import find_quote

_WORD = re.compile(r"[A-Za-z]+|\{[^}]*\}")
_LONG = 20  # characters of a quote whose length says something
_USUAL = (
    Fraction(65, 100),
    Fraction(3, 2),
)  # English words for a character, against those of the whole sentence

# What stands right before or behind a quote in Chinese and belongs to it, by its side.
_DENIED = re.compile("[不未非无没]$")
_BOUND = re.compile("以[上下内外]|左右")
_DESCRIBED = re.compile("(?<!目)的$")
_ONE_OF = re.compile("[、或]")
_ONE_OF_BEFORE = re.compile("[、或]$")
_CONDITION = re.compile("(?:^|[,，;；。])可?(?:根据|按|经|凭|持|凡|如|若|需|须)[^,，;；。]*[,，]$")
_THEN = re.compile(
    "[^,，;；。:：、]{0,2}[后再并]|[,，](?:但|最[高多]|不[超得]|限|仅|除|累计不|每年不)"
)
# The same in English.
_BELONGS_BEFORE = re.compile(
    r"(?:[-’'\w]|\b(?:not|no|never|only|who|may|can|must|if|unless|each|every|all)\s+)$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"[-’'\w]|\s+(?:of|for|with|without|who|whose|which|that|if|unless|except|only|within|under"
    r"|up to|first|above|below|higher|lower)\b|,? or\b",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"(?:^|[,;:.(“—–]|\b(?:and|or|the|a|an|namely|to|is|are|be|by|through|involv\w+|includ\w+))\s*$"
)
_ENDS = re.compile(r"[,;:.)”—]|$")


def check_quote_ends(draft: Draft, glossary: GlossaryFile) -> Iterator[Problem]:
    """Of benefits and lists: both languages of a quote begin and end where their thing does.

    Each side has the English of the terms and bounds in its Chinese, and is as long as it is.
    """
    for index, benefit in enumerate(draft.entry.benefits):
        for side in ("who", "gets", "through"):
            quote: Bilingual | None = getattr(benefit, side)
            if quote:
                yield from _check(
                    draft, benefit.section, ("benefits", index, side), quote, glossary
                )
    for index, items in enumerate(draft.entry.lists):
        listed = [item.en for item in items.items]
        for number, item in enumerate(items.items):
            key = ("lists", index, "items", number)
            yield from _check(draft, items.section, key, item, glossary, listed)


def _check(  # noqa: PLR0913, PLR0917 - a quote, and where it stands
    draft: Draft,
    section: str,
    key: Key,
    quote: Bilingual,
    glossary: GlossaryFile,
    listed: Sequence[str] = (),
) -> Iterator[Problem]:
    try:
        sentence, start, end = find_quote(draft, section, quote)
    except (LookupError, MarkError):
        return
    zh, en = sentence.zh.text, sentence.entry.en
    words = zh[start:end]
    if sentence.lacks_en or quote.en not in en:
        return
    cuts = (_cuts_zh(zh, *place, str(key[-1]), glossary) for place in _places(zh, words))
    if all(cuts):
        yield draft.tree.problem((*key, "zh"), "quote-cut", found=quote.zh)
    term = glossary.by_form.get(words) or glossary.by_form.get(words.strip("“”"))
    cuts = (_cuts_en(en, *place, listed) for place in _places(en, quote.en))
    is_name = bool(listed) and term is not None and term.en == quote.en
    if (all(cuts) and not is_name) or not _is_whole(sentence, words, quote.en):
        yield draft.tree.problem((*key, "en"), "quote-cut", found=quote.en)
    plain = IN_BRACES.sub(" ", quote.en)
    yield from check_terms(draft.tree, key, words, plain, glossary)
    for missing in owed(words, quote.en):
        yield draft.tree.problem((*key, "en"), "meaning-not-in-english", missing=missing)


def _places(text: str, part: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(re.escape(part), text)]


def _cuts_zh(text: str, start: int, end: int, side: str, glossary: GlossaryFile) -> bool:
    before, after = text[:start], text[end:]
    uses = find_terms(text, glossary)
    if any(use.start < edge < use.end for use in uses for edge in (start, end)):
        return True
    cut = bool(_DENIED.search(before) or _BOUND.match(after))
    if side in ("who", "gets"):
        cut |= bool(_DESCRIBED.search(before))
    if side in ("who", "through"):
        cut |= bool(_ONE_OF_BEFORE.search(before) or _ONE_OF.match(after))
    if side == "gets":
        cut |= bool(_CONDITION.search(before) or _THEN.match(after))
    return cut


def _cuts_en(english: str, start: int, end: int, listed: Sequence[str]) -> bool:
    before, after = english[:start], english[end:]
    if listed:
        goes_on = after.partition(" and ")[2].removeprefix("the ")
        next_item = after.startswith(" and ") and goes_on.startswith(tuple(listed))
        return not (_BEGINS.search(before) and (next_item or _ENDS.match(after)))
    return bool(_BELONGS_BEFORE.search(before) or _GOES_ON.match(after))


def _is_whole(sentence: DraftSentence, zh: str, en: str) -> bool:
    """Whether a long quote has as many English words for its Chinese as the sentence has."""
    whole = len(_WORD.findall(sentence.entry.en)), len(HAN.findall(sentence.zh.text))
    quoted = len(_WORD.findall(en)), len(HAN.findall(zh))
    if quoted[1] < _LONG or not whole[0]:
        return True
    return _USUAL[0] <= Fraction(quoted[0] * whole[1], whole[0] * quoted[1]) <= _USUAL[1]
