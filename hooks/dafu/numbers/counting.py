"""Whether a numeral counts something: the general rules for what no list of words can hold.

A number from 二 to 九 or a round one counts if a unit follows (三项), or 大 and a noun; 二 before a
grade is an ordinal (二级), for two of them are 两. 一 before a measure word is often an article
(是一个过程). 百, 千, 万 and 亿 by themselves count where a bound stands before them (上百家). What
is doubtful is a number, so that somebody is asked.
"""

import re

from .numerals import NUMERAL, RANGE_SEPARATOR, NumeralError, parse_numeral, parse_pair
from .qualifiers import WINDOW
from .shapes import NumeralKind
from .units import Names, unit_pattern

_HALVES = re.compile("[半番双俩仨¼-¾⅐-⅞]|分之|百分|点|零下")
_RANGED = re.compile(f"{RANGE_SEPARATOR}第?{NUMERAL}")
_INNER = re.compile("[多余来几]?[百千]?万?亿?(?:个[多余来半])?")
_ENDS = re.compile(r"[,。;:、!?)】》”\s的并且和与及以在]|$")
_MORE = re.compile("[多余来几]")

_PLACE = re.compile("[名位](?![次置于])")
_RANKED = re.compile(
    "(?:排名?|排在|位[列居次]?|列|居|跻身|进入|升至|升到|达到|全[国省市区县州球]|世界|亚洲|[省市国]内|[东西中南北]部(?:地区)?|同类|行业|区域)第?$"
)
_TOP = re.compile("[名位强]")

_BARE = re.compile("[百千万亿]+")
_BARE_BEFORE = re.compile("(?:[上近约逾超过破达几数每满]|不足|不到|突破|接近|将近|多达)$")
_SCALE_ONLY = re.compile("(?:[元人户吨亩米家头台辆件只栋座所张名]|平方米)?(?:级|以[上下])")
_SCALED_THING = re.compile("企业|大关|规模")
_AS_FAR_AS = re.compile("元?(?:大关|规模)")

_GRADE = re.compile("[级类期等档线本产环楼段手次孩维代胎审号甲]")

_ARTICLE = re.compile("[种批套支股片幅番派系团簇层道抹]|大(?!类|项)|些")
_NO_ARTICLE_BEFORE = re.compile(r"(?:每\w?|至少|最多|仅|各|不少于|不超过)$")
_MAYBE_ARTICLE = re.compile("[个项条次张份座门场处段块件名位家所台组类]")
_ARTICLE_BEFORE = re.compile(
    "(?:(?<!哪怕)(?<!即使)是|这|那|同|另|某|哪|[成作]为|任何|形成|营造|还有|存在|走出|探索出?|又|再)$"
)
_ARTICLE_AFTER = re.compile(
    r"\w[^,。;]{0,3}?(?:重要|良好|新的|全新|完整|长期|整体|更加?|较|非常|突出|渐进|循序|动态|复杂|过程|大局|"
    "机会|缩影|角度|问题|有机|崭新|难题|都|也)"
)
_DOUBLED = re.compile("翻了?(?:将?近|约|超过?)?$")
_WORD_BEFORE = re.compile("[之唯单统划专逐进这那另某哪归合齐整独惟纯]$")

_PEOPLE = re.compile("(?:人口|人数)[^,。;0-9]{0,4}$")
_MONEY = re.compile(
    "(?:[税费款资额值金润债贷股入出薪租价]|GDP|人民币|投资|资本|列支|安排|投入|补助|奖励|奖补|拨付|出资|融资|争取"
    "|下达|发放|减免|罚款|配套|[募筹]集)[^,。;0-9]{0,10}(?:,(?:合计|共计|总计)约?)?$"
)


def counts(text: str, start: int, end: int, more: Names = ()) -> NumeralKind:
    """The kind of a numeral that has no other shape: a number, an ordinal, a name, an idiom.

    `text` is closed up.
    """
    core = text[start:end]
    before, after = text[max(0, start - WINDOW) : start], text[end : end + WINDOW]
    if core[0] == "第":
        ranked = _PLACE.match(after) or (_ENDS.match(after) and _RANKED.search(before))
        return NumeralKind.NUMBER if ranked else NumeralKind.ORDINAL
    if core[0].isascii() or _HALVES.search(core):
        return NumeralKind.NUMBER
    if before.endswith("前") and (_TOP.match(after) or _ENDS.match(after)):
        return NumeralKind.NUMBER
    counted = _is_counted(after, more)
    if _BARE.fullmatch(core):
        money = len(core) > 1 and re.match("元|美元", after)  # 获千万元资助
        return _number_or_idiom(bool(money) or _bare(before, after, counted=counted))
    if len(core) > 1:
        return _long(core, after, counted=counted)
    if core == "二" and _GRADE.match(after):
        return NumeralKind.ORDINAL
    if core == "一":
        return _number_or_idiom(
            bool(_DOUBLED.search(before)) or (counted and not _article(before, after))
        )
    big = after.startswith("大") and core != "二" and not _ENDS.match(after[1:])
    teens = core == "十" and _MORE.match(after)
    return _number_or_idiom(bool(counted or big or teens) and core not in "零〇")


def implied_unit(before: str, after: str) -> str:
    """What an amount without a unit counts: 税收129.88亿 is money, 人口103万 people."""
    if not (_ENDS.match(after) or _SCALED_THING.match(after)):
        return ""
    near = before[-WINDOW:]
    return "人" if _PEOPLE.search(near) else "元" if _MONEY.search(near) else ""


def _number_or_idiom(is_number: bool) -> NumeralKind:
    return NumeralKind.NUMBER if is_number else NumeralKind.IDIOM


def _is_counted(after: str, more: Names) -> bool:
    """Whether a unit follows a number, or its range."""
    unit = unit_pattern(more)
    inner, ranged = _INNER.match(after), _RANGED.match(after)
    at = [0, inner.end() if inner else 0, ranged.end() if ranged else 0]
    pieces = inner and "个" in inner[0]
    return bool(pieces) or any(unit.match(after, place) for place in dict.fromkeys(at))


def _bare(before: str, after: str, *, counted: bool) -> bool:
    """上百家, 百余家 and 千亿级 count; 百日攻坚 does not."""
    if _MORE.match(after) or _BARE_BEFORE.search(before):
        return counted or bool(_ENDS.match(after) or _AS_FAR_AS.match(after))
    return bool(_SCALE_ONLY.match(after))


def _long(core: str, after: str, *, counted: bool) -> NumeralKind:
    try:
        parse_numeral(_MORE.sub("", core))
    except NumeralError:
        return NumeralKind.NUMBER if counted and parse_pair(core) else NumeralKind.NAME
    stated = counted or _MORE.match(after) or _ENDS.match(after) or set(core) - set("十百千万亿")
    return _number_or_idiom(bool(stated))


def _article(before: str, after: str) -> bool:
    if _WORD_BEFORE.search(before):
        return True
    if _ARTICLE.match(after):
        return not _NO_ARTICLE_BEFORE.search(before)
    return bool(
        _MAYBE_ARTICLE.match(after)
        and (_ARTICLE_BEFORE.search(before) or _ARTICLE_AFTER.match(after))
    )
