"""What stands beside a number or fact in English: where it binds it, its Chinese clause does."""

import re
from collections.abc import Iterator, Mapping, Sequence

from ...data.draft import Draft, DraftSentence
from ...data.marks import Placeholder, Span
from ...numbers.quantity import Quantity
from ...problems.characters import HAN_RUN
from ...problems.problem import Problem
from .lexicon import unmatched_beside
from .parts import PART_ENDS
from .tenses import is_other_time
from .unmarked import NEAR, SIDES_ZH

_CLAUSE_ZH = re.compile("[^,，;；。:：]*")
_LISTED_ZH = re.compile("[、和及与]|以及")
_BREAK_EN = re.compile(r"[,;:.()]|\band\b")
_OF_NAMED_EN = re.compile(r"\s*of (?:these|those|such)\b")  # things that stand before it
_GOES_ON_EN = re.compile(
    r"\b(?:go|goes|went|is|are|was|were|has|have|had|will|can|may|must|shall|should|who|which|that"
    r"|(?:receive|get|pay|give|take)s?|an? (?!head|person|day|week|month|quarter|year|time))\b"
)
_AGED_EN = re.compile(r"\baged $")  # of what the next placeholder states
_RAISED_TO_ZH = re.compile("[一-鿿]{1,3}[至到为]")
_GOES_ON_TO_ZH = re.compile("[每在于按以达为至到]$")  # the next mark, which names nothing new
_BESIDE = 2, 3  # English words before and behind a placeholder that are read with it
_OF_THESE_ZH = re.compile("其中$")
_NEXT = 6  # Chinese characters before a mark that may name what it counts
_REACH = 20  # Chinese characters before a mark that are read with it

# English before a number, English behind it, and what its clause in Chinese then has.
_EACH_BEFORE = (
    r"\b(?:mean|average|per (?:head|capita|person|employee)|annual|monthly|weekly) "
    r"(?:[\w-]+ ){0,2}of $|\baverag\w* $|\bper (?!cent)\w+\b[^.;,]*$|, per (?!cent)\w+,[^.;]*$"
    r"|\bfor (?:each|every) \w+(?: \w+){0,2} (?:to )?$"
)
_NO_EACH = r"(?! (?:other|rank\w*|stood|came|were|was|are|is|ha[sd]|have)\b)"
_EACH_AFTER = (
    rf"\s*(?:[\w-]+ ){{0,6}}?(?:apiece|each\b{_NO_EACH}|on average|in each|"
    r"a (?:head|month|week|day|year|quarter)\b(?!-)|"
    rf"(?:per|each{_NO_EACH}|every|for each|for every) (?!cent)\w+)"
)
_EACH_ZH = (
    "[均每各/比逐单]|同一|(?:24|二十四)个?小时|[百千万]人口|[年月周日]度?(?:[薪均产总]|[一-鿿]{1,4}[量额能值费])|按[年月日人]|亩产"
    "|(?<![0-9一二三四五六七八九十今去本当明每])年(?:接待|培训|服务|处理)"
)
_CHANGE_BEFORE = (
    r"\b(?:increas|grow|grew|ris|rose|rais|climb|reduc|decreas|declin|fell|fall|drop|shr[aiu]nk|"
    r"gain|lengthen|shorten|extend|expand)\w*(?: by| a total of)? $"
)
_CHANGE_ZH = (
    "[增升涨扩降减跌缩超倍翻延拓授筹种]|提高|[高低快慢多少]于|[加更]快|新增|再[添加]|加[大长]|拉长"
)
_SUM_BEFORE = (
    r"\b(?<!bring )(?<!brings )(?<!bringing )(?<!brought )"
    r"(?:(?<!put )together(?! with)|jointly|cumulative|collectively)\b[^,;.]*$"
)
_SUM_AFTER = r"\s*(?:[\w-]+ ){0,3}(?:in total|altogether|in aggregate|combined)\b"
_BOUND_TO_CLAUSE = [
    tuple(map(re.compile, patterns))
    for patterns in (
        (_EACH_BEFORE, _EACH_AFTER, _EACH_ZH),
        (_SUM_BEFORE, _SUM_AFTER, "[共合总累计集汇联]"),
        (_CHANGE_BEFORE, r"(?!)", _CHANGE_ZH),
        (r"\b(?:first|initial|last|final|next) $", r"(?!)", "[首前第先初末后近去过往未下最一]"),
        (r"(?<!s )\bnumbered $", r"(?!)", "[号第编]"),
        (r"\ball(?: of)?(?: the| its| our)? $", r"(?!)", "[全均都所各一]"),
        (r"(?!)", r"\s*on top(?! of)\b", "[另外再还加]"),
        (r"\bthe same $", r"(?!)", "[同原]"),
        (r"\bin all but $", r"\s*[a-z]+, among others\b", "[除等]"),
    )
]
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
# Who is written to is no sender, and who signs is no addressee.
_OTHER_SIDE_EN = {
    "addressee": re.compile(r"\b(?:from|by) $", re.IGNORECASE),
    "signature": re.compile(r"\bto $", re.IGNORECASE),
}
_GOES_ON_ZH = re.compile("的?增(?:速|幅|长率)")
# What somebody did to those that a mark counts, and English of what these did themselves.
_DONE_TO_ZH = re.compile(
    "(?:检查|抽查|巡查|排查|走访|培训|审计|考核|查处|约谈|慰问)了?[一-鿿]{0,12}$"
)
_DOES_EN = re.compile(
    r"\s*(?:[\w-]+ ){0,6}?(?:have|has|had) (?:also |each |all )?(?:carried out|conducted|performed"
    r"|undertaken|organi[sz]ed|held|inspected|checked|staged|launched)\b"
)
_COMPARES_ZH = re.compile("[较比](?!例)|同比|增加|减少|提高|降低")
_REACHES_EN = re.compile(r"\b(?:grow|increas|ris|climb|expand)\w*(?: \w+){0,3} (?:to|towards) $")


def check_beside(
    draft: Draft, sentence: DraftSentence, quantities: Mapping[str, Quantity]
) -> Iterator[Problem]:
    """Of each placeholder of a sentence."""
    key = (*sentence.key, "en")
    for first, part, last in sentence.in_place():
        before = first if isinstance(first, str) else ""
        after = last if isinstance(last, str) else ""
        span = sentence.zh.span_of(part.id)
        if span is None:
            continue
        told, follows = sentence.zh.text[: span.start], sentence.zh.text[span.end :]
        clause = _clause(told, follows)
        quantity = quantities.get(part.id)
        # What changed is counted as it was told before: 日处理能力达到[4吨],增加[1吨].
        said = sentence.zh.quote(span) + clause
        if _COMPARES_ZH.search(clause):
            said = PART_ENDS.split(told)[-1] + said
        faulty = _is_bound_elsewhere(before, after, said)
        if _DONE_TO_ZH.search(told) and not HAN_RUN.match(follows):
            faulty |= bool(_DOES_EN.match(after))
        if part.id in draft.entry.facts and _BOUND_FACT.search(before):
            faulty |= not SIDES_ZH.search(told[-NEAR:] + follows[:NEAR])
        if (turned := _OTHER_SIDE_EN.get(sentence.role)) and turned.search(before):
            faulty = True
        if quantity:
            faulty |= bool(_GOES_ON_ZH.match(follows) and _REACHES_EN.search(before))
            faulty |= is_other_time(before, after, PART_ENDS.split(told)[-1], clause)
            if quantity.is_rank:
                faulty |= bool(_NO_RANK_BEFORE.search(before) or _NO_RANK_AFTER.match(after))
            words = _words_beside(before, part, after)
            unit = _unit_words(draft, part.id)
            for stated in unmatched_beside(*_sides(sentence, span), words):
                if stated.words.lower() in unit:
                    continue
                yield draft.tree.problem(
                    key, "meaning-not-in-chinese", found=stated.words, offset=part.source
                )
        if faulty:
            yield draft.tree.problem(key, "placeholder-bounded", found=part.id, offset=part.source)


def _unit_words(draft: Draft, id_: str) -> list[str]:
    """The words for what a figure counts, which are held to it elsewhere."""
    figure = draft.entry.figures.get(id_)
    return f"{figure.unit.en} {figure.unit.one}".lower().split() if figure and figure.unit else []


def _words_beside(before: str, part: Placeholder, after: str) -> str:
    """A placeholder with the few words of its clause about it."""
    head = _BREAK_EN.split(before)[-1].split()[-_BESIDE[0] :]
    after = "" if _OF_NAMED_EN.match(after) else after
    tail = _AGED_EN.sub("", _BREAK_EN.split(_GOES_ON_EN.split(after)[0])[0]).split(
        maxsplit=_BESIDE[1]
    )[: _BESIDE[1]]
    return " ".join([*head, f"{{{part.id}}}", *tail])


def _sides(sentence: DraftSentence, span: Span) -> tuple[str, str]:
    """The Chinese about a mark, within its clause, and the side of it that names what is counted.

    That is what follows, or what stands before where nothing does: 企业[5家].
    """
    text, spans = sentence.zh.text, sentence.zh.spans
    start = _start_of_list(text, spans, span)
    last = max((other.end for other in spans if other.end <= start), default=0)
    following = _end_of_item(text, spans, span)
    tail = _CLAUSE_ZH.match(text[:following], span.end)
    before = PART_ENDS.split(text[max(last, start - _REACH) : start])[-1]
    quote, after = text[span.start : span.end], tail[0] if tail else ""
    after = "" if _LISTED_ZH.match(after) else after
    # 新增编制[120个] counts what stands before it; 其中[37个] is of what has been named.
    named = text[:start] if _OF_THESE_ZH.search(before) else before[-_NEXT:] if after else before
    return before + quote + after, named + quote + after


def _end_of_item(text: str, spans: Sequence[Span], span: Span) -> int:
    """Where the words behind a mark end: at the next one, unless that is of the same thing."""
    last = span.end
    for other in spans:
        if other.start >= last:
            if not _GOES_ON_TO_ZH.search(text[last : other.start]):
                return other.start
            last = other.end
    return len(text)


def _start_of_list(text: str, spans: Sequence[Span], span: Span) -> int:
    """Where the list begins of which a mark is an item: of 分别下降[1%]和[2%] both fall.

    What is raised from one amount to another is of the same thing, too.
    """
    start = span.start
    for other in reversed(spans):
        between = text[other.end : start]
        if other.end <= start and (
            _LISTED_ZH.fullmatch(between) or _RAISED_TO_ZH.fullmatch(between)
        ):
            start = other.start
    return start


def _clause(told: str, follows: str) -> str:
    """The words of a clause beside its mark, which stands between these two texts."""
    head = _CLAUSE_ZH.match(told[::-1])
    tail = _CLAUSE_ZH.match(follows)
    return (head[0][::-1] if head else "") + (tail[0] if tail else "")


def _is_bound_elsewhere(before: str, after: str, clause: str) -> bool:
    return any(
        (ahead.search(before) or behind.match(after)) and not zh.search(clause)
        for ahead, behind, zh in _BOUND_TO_CLAUSE
    )
