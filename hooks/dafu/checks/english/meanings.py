"""What English words say of numbers, their Chinese says as well: twice, every week, last year."""

import re
from collections.abc import Iterator, Mapping

from ...data.draft import Draft, DraftSentence
from ...data.marks import Placeholder
from ...data.schema import GlossaryFile
from ...numbers.quantity import Context, Quantity
from ...problems.problem import Problem
from .beside import check_beside
from .lexicon import exchanged, meaning, owed, unmatched
from .terms import without_terms
from .unmarked import check_unmarked
from .writing import foreign, misspelt, other_language

# What would bound, scale or sign a number that a placeholder states in full.
_BOUND_BEFORE = re.compile(
    r"(?:\b(?:nearly|almost|about|approximately|around|roughly|some|over|exceeding|beyond|under|"
    r"below|above|up to|no|not|at least|at most|more than|less than|fewer than|greater than|"
    r"close (?:to|on)|only|just|merely|barely|exactly|precisely|fully|a (?:full|mere)|"
    r"an estimated|estimated|shy of|short of|topping|surpassing|passing|upwards of|in excess of|"
    r"as (?:many|few|much|little) as|a (?:round|good)|(?:estimated|reckoned|put) at|"
    r"starting (?:at|from)|up from|as little as|one (?:in|out of|of every)|"
    r"hardly|scarcely|rounded (?:up|down),? (?:to|of)|short by|not even|one for every|"
    r"a (?:ratio|shortage) of|"
    r"(?:most|majority|much|many|part|some|all) of|"
    r"a (?:net )?loss of|minus|negative|half|double|twice|times|triple)"
    r"|[-−+±~≈<>≤≥])\s*$",
    re.IGNORECASE,
)
_BOUND_AFTER = re.compile(
    r"\s*-?,? ?(?:or (?:more|over|above|less|fewer|under|below|so)"
    r"|and (?:above|over|more|below|under)"
    r"|plus|odd|minus|basis points?|points?|of (?:a|one) per ?cent|below target|above target|"
    r"per ?cent|percentage points?|percentile|thousand|million|billion|trillion|hundred"
    r"|dozen|score|fold|k|m|bn|tn|(?:US )?dollars|USD|euros?)\b|\s*[%‰+]",
    re.IGNORECASE,
)
_BOUND_BEHIND_NOUN = re.compile(
    r"\s*(?:[\w-]+,? ){1,5}(?:or (?:more|fewer)\b|"
    r"(?:minimum|maximum|at (?:most|least|the (?:very )?(?:most|least)))(?=[,.;]| [\w-]+ting\b|$))"
)
_MAY_PRECEDE = re.compile(r"[\s(\[“‘\"'—]$")
_MAY_FOLLOW = re.compile(r"[\s)\]”’\"',.;:!?…—]|-[a-z]|'s\b", re.IGNORECASE)

# How a change goes: from a first level to a last one, or by so much.
_FROM_ZH = re.compile("[由从自]$")
_LEFT_ZH = re.compile("(?:[由从自较]|(?<!同)比)[^，；。,;]{0,20}$")
_LEVEL_ZH = re.compile("(?:[到至达为]|达到)$")
_CHANGE_ZH = re.compile("(?:增长|增加|提高|提升|上升|上涨|下降|减少|降低|下跌|增幅|降幅)了?$")
_DIRECTIONS = {Context.INCREASE: "up", Context.DECREASE: "down"}
_WAY_EN = re.compile(r"\b(?P<way>from|to) $", re.IGNORECASE)
_CHANGE_EN = re.compile(
    r"\b(?:increas|grow|grew|ris|rose|rais|climb|extend|expand|reduc|decreas|declin|fell|fall|drop)"
    r"\w*(?:,?(?: [\w-]+){0,4},?) (?P<way>to|by|from) $",
    re.IGNORECASE,
)


def check_meanings(
    draft: Draft, quantities: Mapping[str, Quantity], glossary: GlossaryFile | None
) -> Iterator[Problem]:
    """Of each sentence: the English says no more of its numbers, in words beside them or glued.

    Terms of the glossary say nothing of numbers.
    """
    for sentence in draft.sentences:
        if sentence.lacks_zh or sentence.lacks_en:
            continue
        key = (*sentence.key, "en")
        zh, en = sentence.zh.text, sentence.entry.en
        if glossary:
            zh, en = without_terms(zh, en, glossary)
        for words in owed(zh, en):
            yield draft.tree.problem(key, "meaning-not-in-english", missing=words)
        for context in _lost_directions(sentence, quantities):
            yield draft.tree.problem(key, "meaning-not-in-english", missing=context)
        for stated in unmatched(zh, en):
            yield draft.tree.problem(
                key, "meaning-not-in-chinese", found=stated.words, offset=stated.start
            )
        for stated in () if sentence.entry.order else exchanged(zh, en):
            yield draft.tree.problem(
                key, "meanings-exchanged", found=stated.words, offset=stated.start
            )
        if fault := foreign(sentence.entry.en, chinese=False) or misspelt(sentence.entry.en):
            yield draft.tree.problem(key, "english-foreign", found=fault[0], offset=fault[1])
        english = " ".join(part for part in sentence.en if isinstance(part, str))
        if word := other_language(sentence.zh.text, english):
            yield draft.tree.problem(key, "english-other", found=word)
        yield from _check_beside(draft, sentence)
        yield from check_beside(draft, sentence, quantities)
        yield from check_unmarked(draft, sentence)


def _lost_directions(
    sentence: DraftSentence, quantities: Mapping[str, Quantity]
) -> Iterator[Context]:
    """Increases and decreases that the Chinese states of its figures and the English does not."""
    marked = (quantities[span.id] for span in sentence.zh.spans if span.id in quantities)
    stated = {context for quantity in marked for context in quantity.contexts}
    for context, name in _DIRECTIONS.items():
        if context in stated and not meaning(name).paid.search(sentence.entry.en):
            yield context


def _check_beside(draft: Draft, sentence: DraftSentence) -> Iterator[Problem]:
    """A placeholder carries its number's whole phrase, and nothing is glued to it."""
    parts = ("", *sentence.en, "")
    for before, part, after in zip(parts, parts[1:], parts[2:], strict=False):
        if not isinstance(part, Placeholder):
            continue
        code = "placeholder-glued" if _is_glued(before, after) else ""
        if part.id in draft.entry.figures and not code and _is_bounded(before, after):
            code = "placeholder-bounded"
        if not code and isinstance(before, str) and _is_turned(sentence, part, before):
            code = "placeholder-turned"
        if code:
            key = (*sentence.key, "en")
            yield draft.tree.problem(key, code, found=part.id, offset=part.source)


def _is_turned(sentence: DraftSentence, part: Placeholder, before: str) -> bool:
    """Whether what a figure rose or fell by in Chinese is what it rose or fell to, or the other."""
    start = next((span.start for span in sentence.zh.spans if span.id == part.id), 0)
    told = sentence.zh.text[:start]
    if way := _CHANGE_EN.search(before):
        if way["way"] == "from":
            return not _LEFT_ZH.search(told)
        return bool((_CHANGE_ZH if way["way"] == "to" else _LEVEL_ZH).search(told))
    way = _WAY_EN.search(before)
    return bool(way and (_FROM_ZH if way["way"] == "to" else _LEVEL_ZH).search(told))


def _is_glued(before: str | Placeholder, after: str | Placeholder) -> bool:
    if isinstance(before, Placeholder) or isinstance(after, Placeholder):
        return True
    return bool(
        (before and not _MAY_PRECEDE.search(before)) or (after and not _MAY_FOLLOW.match(after))
    )


def _is_bounded(before: str | Placeholder, after: str | Placeholder) -> bool:
    return bool(
        (isinstance(before, str) and _BOUND_BEFORE.search(before))
        or (isinstance(after, str) and _BOUND_AFTER.match(after))
        or (isinstance(after, str) and _BOUND_BEHIND_NOUN.match(after))
    )
