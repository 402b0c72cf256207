"""A placeholder carries its number's whole phrase: nothing is glued to it, nor bounds it again."""

import re
from collections.abc import Iterator, Mapping

from ...data.draft import Draft, DraftSentence
from ...data.marks import Placeholder
from ...numbers.quantity import Quantity
from ...problems.problem import Problem
from .parts import CLAUSE_ENDS

# What would bound, scale or sign a number that a placeholder states in full.
_BOUND_BEFORE = re.compile(
    r"(?:\b(?:nearly|almost|about|approximately|around|roughly|some|over|exceeding|beyond|under|"
    r"below|above|up to|no|not|at least|at most|more than|less than|fewer than|greater than|"
    r"close (?:to|on)|only|just|merely|barely|exactly|precisely|fully|a (?:full|mere)|"
    r"an estimated|estimated|shy of|short of|topping|surpassing|passing|upwards of|in excess of|"
    r"as (?:many|few|much|little) as|a (?:round|good)|(?:estimated|reckoned|put) at|"
    r"starting (?:at|from)|(?<!went )(?<!gone )up from|as little as|one (?:in|out of|of every)|"
    r"hardly|scarcely|rounded (?:up|down),? (?:to|of)|short by|not even|one for every|"
    r"a shortage of|(?<!in )(?<!at )a ratio of|"
    r"(?:most|majority|much|many|part|some|all) of|"
    r"a (?:net )?loss of|minus|negative|half|double|twice|times|triple)"
    r"|[-−+±~≈<>≤≥])\s*$",
    re.IGNORECASE,
)
_BOUND_AFTER = re.compile(
    r"\s*-?,? ?(?:or (?:more|over|above|less|fewer|under|below|so)"
    r"|and(?: (?:above|over|more|below|under)|[ -]an?[ -](?:half|quarter|third|bit))"
    r"|plus|odd|minus|basis points?|points?|of (?:a|one) per ?cent|below target|above target|"
    r"per ?cent|percentage points?|percentile|thousand|million|billion|trillion|hundred"
    r"|dozen|score|fold|k|m|bn|tn|(?:US )?dollars|USD|euros?)\b|\s*[%‰+]",
    re.IGNORECASE,
)
_BOUND_BEHIND_NOUN = re.compile(
    r"\s*(?:[\w-]+,? ){1,5}(?:or (?:more|fewer)\b|"
    r"(?:minimum|maximum|at (?:most|least|the (?:very )?(?:most|least)))(?=[,.;]| [\w-]+ting\b|$))"
)
# What bounds a number in words apart from its mark: `仅比上年下降[0.9%]` is only so much down.
_BOUND_APART = (
    (re.compile("only|just|merely|barely|a mere", re.IGNORECASE), re.compile("[仅只唯]")),
    (re.compile("over", re.IGNORECASE), re.compile("分$")),
    (
        re.compile("(?:an )?estimated(?: at)?|(?:put|reckoned) at", re.IGNORECASE),
        re.compile("预计|估|测算|概算|预算"),
    ),
    (re.compile("(?:a )?full(?:y)?", re.IGNORECASE), re.compile("满$")),
    (re.compile("up to|at most|a maximum of", re.IGNORECASE), re.compile("最[高多]|至多")),
    (
        re.compile("(?:a )?short|(?:less|fewer) than|below|under", re.IGNORECASE),
        re.compile("[缺差短]|不足|[未不]达"),
    ),
)
# What denies what a mark denies itself: `每个墓位[不得超过9800元]` costs at most so much.
_DENIED_EN = re.compile(r"(?:\b(?:not|cannot|never)|n['’]t)(?: \w+){0,3} $")
_DENIED_ZH = re.compile("[不未无没禁]")
_MAY_PRECEDE = re.compile(r"[\s(\[“‘\"'—]$")
_MAY_FOLLOW = re.compile(r"[\s)\]”’\"',.;:!?…—]|-[a-z]|'s\b", re.IGNORECASE)

# How a change goes: from a first level to a last one, or by so much.
_FROM_ZH = re.compile("[由从自](?:[0-9今去上]{1,4}年[^，,、；;。]{0,4}的)?$")
_LEFT_ZH = re.compile("(?:[由从自较]|(?<!同)比)[^，；。,;]{0,20}$")
_LEVEL_ZH = re.compile("(?:[到至达为]|达到|减按|[到至](?:[0-9]{4}年|上年)?(?:同期)?的)$")
_CHANGE_ZH = re.compile(
    "(?:增长|增加|增收|提高|提升|上升|上涨|上调|上浮|延长|拓宽|加宽|下降|减少|降低|下跌|下调|下浮|缩短|压缩"
    "|压减|缩减|削减|精简|增幅|降幅)了?$"
)
_WAY_EN = re.compile(r"\b(?P<way>from|to|by) $", re.IGNORECASE)
_GOES = "(?:go(?:es|ing|ne)?|went)"
_RISES = (
    f"increas|grow|grew|ris|rose|rais|climb|recover|extend|expand|lengthen|widen|lift|{_GOES} up"
)
_FALLS = f"reduc|decreas|declin|fell|fall|drop|lower|shorten|cut|compress|trim|slash|{_GOES} down"
_CHANGE_EN = re.compile(
    rf"\b(?:{_RISES}|{_FALLS})"
    r"\w*(?:,?(?: [\w'’-]+){0,6},?) (?P<way>to|by|from) (?:an average of |a total of )?$",
    re.IGNORECASE,
)

_FALLS_EN = re.compile(_FALLS, re.IGNORECASE)
_WAY_FROM_TO_EN = re.compile(
    rf"\b(?:{_RISES}|{_FALLS})"
    r"\w*(?: [\w-]+){0,3} from \{(?P<first>[\w-]+)(?::\w+)?\}"
    r"(?: [\w%-]+){0,4} to \{(?P<last>[\w-]+)(?::\w+)?\}",
    re.IGNORECASE,
)


def check_placeholders(
    draft: Draft, sentence: DraftSentence, quantities: Mapping[str, Quantity]
) -> Iterator[Problem]:
    """Of each placeholder of a sentence."""
    turned = {*_turned_by_value(sentence, quantities)}
    for before, part, after in sentence.in_place():
        code = "placeholder-glued" if _is_glued(before, after) else ""
        is_figure = part.id in draft.entry.figures
        if is_figure and not code and _is_bounded(before, after, *_around(sentence, part)):
            code = "placeholder-bounded"
        if is_figure and not code and _is_denied_twice(sentence, part, before):
            code = "placeholder-bounded"
        if (
            not code
            and isinstance(before, str)
            and (part.id in turned or _is_turned(sentence, part, before))
        ):
            code = "placeholder-turned"
        if code:
            key = (*sentence.key, "en")
            yield draft.tree.problem(key, code, found=part.id, offset=part.source)


def _is_denied_twice(sentence: DraftSentence, part: Placeholder, before: str | Placeholder) -> bool:
    span = sentence.zh.span_of(part.id)
    if span is None or not isinstance(before, str) or not _DENIED_EN.search(before):
        return False
    denied = _DENIED_ZH.search(sentence.zh.quote(span))
    return bool(denied and not _DENIED_ZH.search(_around(sentence, part)[0]))


def _is_turned(sentence: DraftSentence, part: Placeholder, before: str) -> bool:
    """Whether what a figure rose or fell by in Chinese is what it rose or fell to, or the other."""
    span = sentence.zh.span_of(part.id)
    told = sentence.zh.text[: span.start] if span else ""
    changed = _CHANGE_EN.search(before)
    way = changed or _WAY_EN.search(before)
    if way is None:
        return False
    if way["way"] == "from":
        return not _LEFT_ZH.search(told) if changed else bool(_LEVEL_ZH.search(told))
    other = _CHANGE_ZH if way["way"] == "to" else _LEVEL_ZH
    return bool(_FROM_ZH.search(told) or (changed and other.search(told)))


def _turned_by_value(sentence: DraftSentence, quantities: Mapping[str, Quantity]) -> Iterator[str]:
    """Figures to which English has a greater one rise, or a lower one fall, but for ranks."""
    for way in _WAY_FROM_TO_EN.finditer(sentence.entry.en):
        first, last = (quantities.get(way[name]) for name in ("first", "last"))
        if first is None or last is None or first.unit != last.unit:
            continue
        before, after = first.value, last.value
        if before is None or after is None or first.is_rank:
            continue
        if before != after and (before > after) is not bool(_FALLS_EN.match(way[0])):
            yield way["last"]


def _is_glued(before: str | Placeholder, after: str | Placeholder) -> bool:
    if isinstance(before, Placeholder) or isinstance(after, Placeholder):
        return True
    return bool(
        (before and not _MAY_PRECEDE.search(before)) or (after and not _MAY_FOLLOW.match(after))
    )


def _around(sentence: DraftSentence, part: Placeholder) -> tuple[str, str]:
    """The Chinese of a clause up to its mark, and that behind it."""
    span = sentence.zh.span_of(part.id)
    if span is None:
        return "", ""
    text = sentence.zh.text
    return CLAUSE_ENDS.split(text[: span.start])[-1], CLAUSE_ENDS.split(text[span.end :])[0]


def _is_bounded(
    before: str | Placeholder, after: str | Placeholder, told: str, counted: str
) -> bool:
    bound = _BOUND_BEFORE.search(before) if isinstance(before, str) else None
    if bound and any(en.match(bound[0]) and zh.search(told) for en, zh in _BOUND_APART):
        bound = None
    if isinstance(after, Placeholder):
        return bool(bound)
    behind = _BOUND_AFTER.match(after)
    if behind and counted.startswith(("点", "个点", "处点")) and "point" in behind[0]:
        behind = None  # 12个点位 are points that are counted
    return bool(bound or behind or _BOUND_BEHIND_NOUN.match(after))
