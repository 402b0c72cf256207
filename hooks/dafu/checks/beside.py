"""What stands beside a number or fact in English: where it binds it, its Chinese clause does."""

import re
from collections.abc import Iterator, Mapping

from ..data.draft import Draft, DraftSentence
from ..data.marks import Placeholder
from ..numbers.quantity import Quantity
from ..numbers.units import UnitKind
from ..problems.problem import Problem

_CLAUSE_ZH = re.compile("[^,，;；。:：]*")
_CLAUSE_EN = re.compile(r"[^,;.]*")

# English before a number, English behind it, and what its clause in Chinese then has.
_EACH_BEFORE = (
    r"\b(?:mean|average|per (?:head|capita|person|employee)|annual|monthly|weekly) "
    r"(?:[\w-]+ ){0,2}of $"
)
_EACH_AFTER = (
    r"\s*(?:[\w-]+ ){0,2}(?:apiece|each\b(?! other)|on average|in each|"
    r"a (?:head|month|week|day|year|quarter)\b|"
    r"(?:per|each|every|for each|for every) (?!cent|other)\w+)"
)
_CHANGE_BEFORE = (
    r"\b(?:increas|grow|grew|ris|rose|rais|climb|reduc|decreas|declin|fell|fall|drop|shr[aiu]nk|"
    r"lengthen|shorten|extend|expand)\w*(?: by)? $"
)
_CHANGE_ZH = (
    "[增升涨扩降减跌缩超倍翻延拓]|提高|[高低快慢多少]于|[加更]快|新增|再[添加]|加[大长]|拉长"
)
_SUM_BEFORE = (
    r"\b(?<!bring )(?<!brings )(?<!bringing )(?<!brought )"
    r"(?:together|jointly|combined|cumulative|collectively)\b[^,;.]*$"
)
_SUM_AFTER = r"\s*(?:[\w-]+ ){0,3}(?:in total|altogether|in aggregate|combined)\b"
_BOUND_TO_CLAUSE = (
    (_EACH_BEFORE, _EACH_AFTER, "[均每各/比逐]|[年月周日]度?[薪均产总]|按[年月日人]"),
    (_SUM_BEFORE, _SUM_AFTER, "[共合总累计集汇]"),
    (_CHANGE_BEFORE, r"(?!)", _CHANGE_ZH),
    (r"\b(?:first|initial|last|final|next) $", r"(?!)", "[首前第先初末后近去过往未下最一]"),
    (r"\bnumber(?:ed)? $", r"(?!)", "[号第编]"),
    (r"(?!)", r"\s*on top(?! of)\b", "[另外再还加]"),
    (r"\bthe same $", r"(?!)", "[同原]"),
    (r"\bin all but $", r"\s*[a-z]+, among others\b", "[除等]"),
)
# A rank is one from the top, of one holder, and no part of anything.
_NO_RANK_BEFORE = re.compile(
    r"\b(?:joint|top|outside|above|below|under|beyond|down to|distant|a|an|not|equal|tied|"
    r"aim\w* to rank)(?: the)? $",
    re.IGNORECASE,
)
_NO_RANK_AFTER = re.compile(
    r"[\s-]+(?:low|worst|last|to last|from|equal|small|poor|least|of (?:the|that))"
    r"|[\s-]+(?:[\w-]+ ){0,4}per (?:head|capita)",
    re.IGNORECASE,
)
_BOUND_FACT = re.compile(
    r"\b(?:before|after|until|till|since|about|around|not|none|no|circa|prior to|draft|"
    r"former|director|captured|changed|valid)\b[\s,:]*$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\w\[.,])(?:19|20)[0-9]{2}(?![0-9])")
_BOUND_YEAR = re.compile(
    r"\b(?:before|since|until|till|by|after|from|to|late|early|mid|fiscal|around|about|not in|"
    r"(?:end|start|beginning|middle|close) of)[\s-]+$",
    re.IGNORECASE,
)
_BEHIND_YEAR = re.compile(r"s\b| (?:BC|BCE|to date|onwards?)\b")
_SIDES_ZH = re.compile("[前后以底初末至到截起自从—–~～-]|年度")
_NEAR = 3  # characters beside a year or a fact in Chinese that may bound it
_DONE_ZH = re.compile("已|了|现有|共有|保持|新增")
_TO_COME_ZH = re.compile("将|拟|计划|预计|力争|目标|要")
_TO_COME_EN = re.compile(r"\b(?:will|should|shall|is to|are to|would)\b")
_GOES_ON_ZH = re.compile("的?增(?:速|幅|长率)")
_REACHES_EN = re.compile(r"\b(?:grow|increas|ris|climb|expand)\w*(?: \w+){0,3} (?:to|towards) $")
# Levels and ages beside no mark: `中级以上` is intermediate or above.
_OR_ABOVE_ZH = re.compile("(?<=[\u4e00-\u9fff])以上")
_OR_ABOVE_EN = re.compile(
    r"\b(?:(?:or|and) (?:above|higher|more|over|better|upwards?|older)|at least|or at a higher|"
    r"no lower than|not below|above designated size|minimum|upwards of)\b",
    re.IGNORECASE,
)


def check_beside(
    draft: Draft, sentence: DraftSentence, quantities: Mapping[str, Quantity]
) -> Iterator[Problem]:
    """Of each placeholder and each year of a sentence."""
    yield from _check_levels(draft, sentence)
    parts = ("", *sentence.en, "")
    key = (*sentence.key, "en")
    for first, part, last in zip(parts, parts[1:], parts[2:], strict=False):
        if not isinstance(part, Placeholder):
            yield from _check_years(draft, sentence, part)
            continue
        before = first if isinstance(first, str) else ""
        after = last if isinstance(last, str) else ""
        span = next((span for span in sentence.zh.spans if span.id == part.id), None)
        if span is None:
            continue
        told, follows = sentence.zh.text[: span.start], sentence.zh.text[span.end :]
        clause = _clause(told, follows)
        quantity = quantities.get(part.id)
        faulty = _is_bound_elsewhere(before, after, clause)
        if part.id in draft.entry.facts and _BOUND_FACT.search(before):
            faulty |= not _SIDES_ZH.search(told[-_NEAR:] + follows[:_NEAR])
        if quantity:
            faulty |= bool(_GOES_ON_ZH.match(follows) and _REACHES_EN.search(before))
            faulty |= _is_other_time(before, after, clause)
            if quantity.unit.kind is UnitKind.RANK:
                faulty |= bool(_NO_RANK_BEFORE.search(before) or _NO_RANK_AFTER.match(after))
        if faulty:
            yield draft.tree.problem(key, "placeholder-bounded", found=part.id, offset=part.source)


def _check_levels(draft: Draft, sentence: DraftSentence) -> Iterator[Problem]:
    """Each 以上 outside the marks is in the English, as often."""
    spans = sentence.zh.spans
    levels = [
        found
        for found in _OR_ABOVE_ZH.finditer(sentence.zh.text)
        if not any(span.start < found.end() and found.start() < span.end for span in spans)
    ]
    if levels and len(_OR_ABOVE_EN.findall(sentence.entry.en)) < len(levels):
        yield draft.tree.problem(
            (*sentence.key, "en"), "meaning-not-in-english", missing=levels[0][0]
        )


def _clause(told: str, follows: str) -> str:
    """The words of a clause beside its mark, which stands between these two texts."""
    head = _CLAUSE_ZH.match(told[::-1])
    tail = _CLAUSE_ZH.match(follows)
    return (head[0][::-1] if head else "") + (tail[0] if tail else "")


def _is_bound_elsewhere(before: str, after: str, clause: str) -> bool:
    return any(
        (re.search(ahead, before) or re.match(behind, after)) and not re.search(zh, clause)
        for ahead, behind, zh in _BOUND_TO_CLAUSE
    )


def _is_other_time(before: str, after: str, clause: str) -> bool:
    """Whether what is done in Chinese is to come in English."""
    head, tail = _CLAUSE_EN.match(before[::-1]), _CLAUSE_EN.match(after)
    said = (head[0][::-1] if head else "") + " " + (tail[0] if tail else "")
    is_done = _DONE_ZH.search(clause) and not _TO_COME_ZH.search(clause)
    return bool(is_done and _TO_COME_EN.search(said))


def _check_years(draft: Draft, sentence: DraftSentence, text: str) -> Iterator[Problem]:
    """A plain year is bounded in English where it is in Chinese."""
    for match in _YEAR.finditer(text):
        if not (_BOUND_YEAR.search(text[: match.start()]) or _BEHIND_YEAR.match(text, match.end())):
            continue
        zh = sentence.zh.text
        places = [found.start() for found in re.finditer(f"{match[0]}年", zh)]
        sides = [
            zh[max(0, start - _NEAR) : start] + zh[start + 5 : start + 5 + _NEAR]
            for start in places
        ]
        if places and not any(map(_SIDES_ZH.search, sides)):
            offset = sentence.entry.en.find(text) + match.start()
            yield draft.tree.problem(
                (*sentence.key, "en"), "meaning-not-in-chinese", found=match[0], offset=offset
            )
