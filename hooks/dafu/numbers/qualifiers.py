"""Qualifiers: the words about a number that bound it or set it in a context."""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType

from .numerals import NUMERAL, PLAIN, RANGE_SEPARATOR, half_width

WINDOW = 40  # characters beside a number that can belong to it


class Bound(StrEnum):
    """How the true value lies to the stated one; a vague one states none."""

    EXACT = "exact"
    AT_LEAST = "at-least"
    MORE_THAN = "more-than"
    AT_MOST = "at-most"
    LESS_THAN = "less-than"
    ABOUT = "about"
    RANGE = "range"
    VAGUE = "vague"


class Context(StrEnum):
    """What a word before the number says of it; the number itself stays as stated."""

    YEAR_ON_YEAR = "year-on-year"
    MONTH_ON_MONTH = "month-on-month"
    CUMULATIVE = "cumulative"
    INCREASE = "increase"
    DECREASE = "decrease"


Meaning = Bound | Context | None


def _words(*entries: tuple[Meaning, str]) -> Mapping[str, Meaning]:
    return MappingProxyType({word: meaning for meaning, words in entries for word in words.split()})


# 以上, 以下 and 以内 include the number itself (Civil Code, article 1259).
LEADING = _words(
    (
        Bound.AT_LEAST,
        "不少于 不低于 不小于 不得少于 不得低于 不能少于 不能低于 至少 最少 最低 最短 不下 不下于",
    ),
    (Bound.AT_LEAST, "大于等于 大于或等于 下限 ≥ ≧ 上"),
    (Bound.MORE_THAN, "最高突破 最高超过 最多突破 最多超过"),
    (Bound.MORE_THAN, "超过 超 远超 逾 突破 多于 高于 大于 不止 不只 破 过 >"),
    (Bound.AT_MOST, "不超过 不超 不得超过 不得高于 不得多于 不能超过 未超过 不多于 不高于 不大于"),
    (Bound.AT_MOST, "至多 最多 最高 最长 最大 小于等于 小于或等于 上限 不过 ≤ ≦"),
    (Bound.LESS_THAN, "不足 不满 不到 不及 未满 低于 少于 小于 <"),
    (Bound.ABOUT, "近 将近 接近 约 大约 大概 大致 约略 估计 约合 ≈"),
    (Context.YEAR_ON_YEAR, "同比"),
    (Context.MONTH_ON_MONTH, "环比"),
    (Context.CUMULATIVE, "累计"),
    (Context.INCREASE, "增长 增加 上升 提高 提升 上涨 增幅"),
    (Context.DECREASE, "下降 减少 降低 下跌 下滑 降幅"),
    (None, "达 达到 可达 已达 为 共 共有 共计 合计 总计 分别 均 已 了 到 至 人民币"),
)
TRAILING = _words(
    (Bound.AT_LEAST, "以上 及以上 或以上 (含)以上 以上(含) 起"),
    (Bound.MORE_THAN, "多 余 有余 强 还多 出头 开外 挂零 (不含)以上 以上(不含)"),
    (Bound.AT_MOST, "以下 及以下 或以下 (含)以下 以下(含) 以内 之内 内 范围内 范围以内 封顶 为限"),
    (Bound.LESS_THAN, "不到 弱 (不含)以下 以下(不含)"),
    (Bound.ABOUT, "左右 上下"),
)
INNER = _words((Bound.MORE_THAN, "多 余 几"), (Bound.ABOUT, "来"))
BOUNDS = MappingProxyType(
    {
        word: meaning
        for words in (LEADING, TRAILING, INNER)
        for word, meaning in words.items()
        if isinstance(meaning, Bound)
    }
)


def alternatives(words: Iterable[str]) -> str:
    """A pattern that matches any of the words, the longest that it can; the same for the same."""
    longest_first = sorted(words, key=lambda word: (len(word), word), reverse=True)
    return "|".join(map(re.escape, longest_first))


# What may stand between a bound and its number: 最高可给予500万元, 不低于当年的80%.
_FAR = "最[高低多少长短大](?:限额|额度|金额)?|[至最][多少]"
_GIVING = (
    "可以?|能|将|按|给予|予以|给|奖励|奖补|补助|补贴|资助|扶持|支持|享受|获得?|得|申请|申报|申领|贷款?|授信|"
    "报销|减免|抵扣|达到?|为|至|到|一次性|每[人户年月次家个]|人民币|约|发放|不超过?|不得超过|提高[到至]|降[到至]|下降[到至]|收费|收取|罚款|处"
)
_NOT_BEYOND = "不[得能]?[低少高多]于|不[得能]?超过?"
_COMPARING = f"{_NOT_BEYOND}|超过|[低高]于|不[足及]|至少"
_BASE = "(?:(?:19|20)[0-9]{2}年)?[\u4e00-\u9fffA-Za-z()]{0,24}"
_SHARE = f"[0-9]|百分之|[{PLAIN}]+(?:分之|成)"
_SHARED = (  # what a share is of, without 的
    f"(?!(?:{alternatives(LEADING)})+(?:{_SHARE}|$))"
    "(?:(?!增长|提高|下降|减少|达到|[并且])[\u4e00-\u9fffA-Za-z()]){1,24}?"
    f"(?<![{PLAIN}])"
)
_ABOUT = "(?<![节集签预公条违履解特邀制简契规续相])(?<!(?<![折共总])合)约"
_WORD_PART = f"[^的是\\W0-9a-zA-Z{PLAIN}]"
_PER = f"(?:每{_WORD_PART}{{1,4}}){{1,3}}"
_ADVERB = "[至最][多少]"  # 至少建设一所, 最多只能申报两项
ABOUT = f"大约|大概|大致|约略|估计|{_ABOUT}"
FAR_LEAD = (
    f"(?:{_ADVERB}{_WORD_PART}{{0,5}}|(?:{_FAR})(?:{_GIVING})*"
    f"|(?:{_COMPARING}){_PER}"  # 不低于每人每年800元
    f"|(?:{ABOUT})(?:[需要占有可能用为]{_WORD_PART}{{0,6}}))"  # 约需资金3亿元
)
# 不低于当年的80%, 不超过总投资20% and 最高按投资额的30%. 最低工资标准的80% bounds nothing, and 高于
# 平均水平10% is by how much.
_BASED = f"(?:{_COMPARING}|(?:{_FAR})(?:{_GIVING})+){_BASE}的|(?:{ABOUT})占{_BASE}的"
_UNBASED = f"(?:{_NOT_BEYOND}|(?:{ABOUT})占){_SHARED}"
BASE_LEAD = f"{_BASED}|{_UNBASED}$"  # in the text before a share
_BASE_OF = re.compile(
    f"({_COMPARING}|{_FAR}){_BASE}的|({_NOT_BEYOND}){_SHARED}$|({_COMPARING}){_PER}|({ABOUT})占.+"
)
_INCLUDED = re.compile(rf"({NUMERAL}.{{1,8}}?)(以[上下内])?\((不?含)\1\)")
_INCLUDED_END = re.compile(rf"\(不?含\)(?={RANGE_SEPARATOR})")

# Before these 近 says how long something took: 历时近两年. Elsewhere 近两年 are the last two.
_LASTING = re.compile(
    "(?:历时|历经|为期|已(?:使用|运行|实施|持续)|时[长限]|工期|周期|期限|[缩延]短?长?|压[缩减]|平均|等[待候]|[时相间]隔|耗时|用时|费时|长达|持续"
    "|[建落]成|提前|推迟|拖延|超期|停[工产运业]|[已了])$"
)


def is_lasting(before: str) -> bool:
    """Whether a duration after these words and 近 is nearly so long, and no period."""
    return _LASTING.search(before) is not None


_LEAD_WORD = re.compile(alternatives(LEADING))
_LEAD = re.compile(f"(?:{_BASED}|{_UNBASED}(?={_SHARE})|{FAR_LEAD}|{_LEAD_WORD.pattern})*")
_LEAD_AT_END = re.compile(f"(?:{_LEAD_WORD.pattern})+$")
_TAIL_WORD = re.compile(alternatives(TRAILING))
_TAIL = re.compile(
    f"(?:(?<![0-9十百千万亿])(?:{_TAIL_WORD.pattern})|{alternatives(TRAILING.keys() - {'起'})})*$"
)


def part_qualifiers(text: str) -> tuple[list[str], str, list[str]]:
    """Split a short text in half-width forms: words that lead, what they qualify, words after."""
    text = _INCLUDED_END.sub("", _INCLUDED.sub(r"\1\2(\3)", text))
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    tail = _TAIL.search(text, start)
    end = tail.start() if tail else len(text)
    leading = _LEAD_WORD.findall(_BASE_OF.sub(_bound_of, text[:start]))
    return leading, text[start:end], _TAIL_WORD.findall(text[end:])


def _bound_of(lead: re.Match[str]) -> str:
    return lead[lead.lastindex or 0]


def combined(bounds: Iterable[Bound]) -> Bound | None:
    """The one bound that several say together, or None if they exclude each other.

    超过90%以上 is more than 90%; 近200多名, whose bounds point both ways, is about 200.
    """
    stated = set(bounds)
    if Bound.ABOUT in stated:
        return Bound.ABOUT
    for strict, wide in ((Bound.MORE_THAN, Bound.AT_LEAST), (Bound.LESS_THAN, Bound.AT_MOST)):
        if strict in stated:
            stated.discard(wide)
    if len(stated) > 1:
        return None
    return stated.pop() if stated else Bound.EXACT


def contexts_of(words: Iterable[str]) -> tuple[Context, ...]:
    """The contexts among leading words, each once, in the order of the text."""
    contexts: list[Context] = []
    for word in words:
        meaning = LEADING[word]
        if isinstance(meaning, Context) and meaning not in contexts:
            contexts.append(meaning)
        elif word in {"到", "至"}:
            # 增长到 states the level that was reached, not the increase.
            contexts = [c for c in contexts if c not in {Context.INCREASE, Context.DECREASE}]
    return tuple(contexts)


def contexts_before(text: str) -> tuple[Context, ...]:
    """The contexts directly before a span, given the text before it: 同比增长 at its end."""
    lead = _LEAD_AT_END.search(half_width(text[-WINDOW:]))
    return contexts_of(_LEAD_WORD.findall(lead[0])) if lead else ()
