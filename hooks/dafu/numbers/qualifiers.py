"""Qualifiers: the words about a number that bound it or set it in a context."""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType

from .numerals import PLAIN, half_width

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
        "不少于 不低于 不小于 不得少于 不得低于 不能少于 不能低于 至少 最少 最低 最短",
    ),
    (Bound.AT_LEAST, "≥ ≧ 上"),
    (Bound.MORE_THAN, "超过 超 远超 逾 突破 多于 高于 大于 破 过 >"),
    (Bound.AT_MOST, "不超过 不超 不得超过 不得高于 不得多于 不能超过 未超过 不多于 不高于 不大于"),
    (Bound.AT_MOST, "至多 最多 最高 最长 最大 ≤ ≦"),
    (Bound.LESS_THAN, "不足 不满 不到 未满 低于 少于 小于 <"),
    (Bound.ABOUT, "近 将近 接近 约 大约 大概 约合 ≈"),
    (Context.YEAR_ON_YEAR, "同比"),
    (Context.MONTH_ON_MONTH, "环比"),
    (Context.CUMULATIVE, "累计"),
    (Context.INCREASE, "增长 增加 上升 提高 提升 上涨 增幅"),
    (Context.DECREASE, "下降 减少 降低 下跌 下滑 降幅"),
    (None, "达 达到 可达 已达 为 共 共有 共计 合计 总计 分别 均 已 了 到 至 人民币"),
)
TRAILING = _words(
    (Bound.AT_LEAST, "以上 及以上 或以上 (含)以上 以上(含) 起"),
    (Bound.MORE_THAN, "多 余 有余 强"),
    (Bound.AT_MOST, "以下 及以下 或以下 (含)以下 以下(含) 以内 之内 内 封顶 为限"),
    (Bound.LESS_THAN, "不到 弱"),
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
    """A pattern that matches any of the words, the longest that it can."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


# What may stand between a bound and its number: 最高可给予500万元, 不低于当年的80%.
_FAR = "最[高低多少长短大]|[至最][多少]"
_GIVING = (
    "可以?|能|将|按|给予|予以|给|奖励|奖补|补助|补贴|资助|扶持|支持|享受|获得?|得|申请|申报|申领|贷款?|授信|"
    "报销|减免|抵扣|达到?|为|至|到|一次性|每[人户年月次家个]|人民币|约|发放|不超过?|不得超过|提高[到至]|降[到至]|下降[到至]|收费|收取|罚款|处"
)
_COMPARING = "不得?[低少高多]于|(?:不得?)?超过|[低高]于|不足|至少"
_BASE = "[\u4e00-\u9fff]{1,24}的"
_ADVERB = "[至最][多少]"  # 至少建设一所, 最多只能申报两项
FAR_LEAD = f"(?:{_ADVERB}[^的是\\W0-9a-zA-Z{PLAIN}]{{0,5}}|(?:{_FAR})(?:{_GIVING})*)"
BASE_LEAD = f"(?:{_COMPARING}|{_FAR}){_BASE}"
_BASE_OF = re.compile(f"({_COMPARING}|{_FAR}){_BASE}")

_LEAD_WORD = re.compile(alternatives(LEADING))
_LEAD = re.compile(f"(?:{BASE_LEAD}|{FAR_LEAD}|{_LEAD_WORD.pattern})*")
_LEAD_AT_END = re.compile(f"(?:{_LEAD_WORD.pattern})+$")
_TAIL_WORD = re.compile(alternatives(TRAILING))
_TAIL = re.compile(
    f"(?:(?<![0-9十百千万亿])(?:{_TAIL_WORD.pattern})|{alternatives(TRAILING.keys() - {'起'})})*$"
)


def part_qualifiers(text: str) -> tuple[list[str], str, list[str]]:
    """Split a short text in half-width forms: words that lead, what they qualify, words after."""
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    tail = _TAIL.search(text, start)
    end = tail.start() if tail else len(text)
    leading = _LEAD_WORD.findall(_BASE_OF.sub(r"\1", text[:start]))
    return leading, text[start:end], _TAIL_WORD.findall(text[end:])


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
