"""Neighbours: what stands directly outside a marked span and would change its value."""

import re
from decimal import Decimal

from .numerals import DIGIT, NUMERAL, PLAIN, RANGE_SEPARATOR, half_width
from .qualifiers import BOUNDS, LEADING, WINDOW, alternatives
from .units import Unit, UnitKind, find_unit, split_unit

# A character before, or after, that makes another word of what it stands beside:
# 统一, 附近, 节约, 赶超, 负责; 多功能, 余姚, 上下游, 内资.
_OTHER_WORD = "(?<![统唯之专合划同单其])"
_CLEAR_WORDS = alternatives(LEADING.keys() & BOUNDS.keys() - set("近约超"))
_EMPTY_WORDS = alternatives(word for word, meaning in LEADING.items() if meaning is None)
_BEFORE = re.compile(
    rf"(?:[0-9]\.?|{_OTHER_WORD}[{PLAIN}]|分之|第|几|-|−|(?<![担抱自肩胜])负"
    f"|(?:{_CLEAR_WORDS}|(?<![最附临邻靠相亲])近|(?<![反赶高])超"
    f"|(?<![节集签预公合条违履解特邀制简契规])约)(?:{_EMPTY_WORDS})*)$"
)
_MANY_BEFORE = re.compile("(?<![总人户个件次家例岁天份级倍基指参分少多])数$")
_RANGE_BEFORE = re.compile(f"{_OTHER_WORD}(?<![0-9.])({NUMERAL})(.{{0,6}}?){RANGE_SEPARATOR}$")
_AFTER = re.compile(
    rf"[%‰‱]|\.[0-9]+|点[{DIGIT}]+|(?:\(含\)|及)?以[上下内]|之内|有余|左右(?![岸侧翼手])"
    "|上下(?![游级联班车行属层])|余(?![姚杭额热名])"
    "|多(?![元功样层方边媒种次维学语民渠点部项类重彩])"
)
_AFTER_DURATION = re.compile("内(?![资部容外涵需设地科])")
_AFTER_RANK = re.compile(f"[0-9{PLAIN}]+")
_RANGE_AFTER = re.compile(f"{RANGE_SEPARATOR}第?({NUMERAL})")


def overlooked(before: str, after: str, unit: Unit, value: Decimal | None) -> str | None:
    """The characters outside a span of this unit and value that belong to it, or None."""
    before, after = before[-WINDOW:], after[:WINDOW]
    if length := _length_before(half_width(before), unit, value):
        return before[-length:]
    return after[: _length_after(half_width(after), unit)] or None


def _length_before(text: str, unit: Unit, value: Decimal | None) -> int:
    low = _RANGE_BEFORE.search(text)
    if low and (not low[2] or find_unit(low[2]) == unit):
        return len(low[0])
    match = _BEFORE.search(text)
    if match and not (match[0] == "近" and unit.kind is UnitKind.DURATION):
        return len(match[0])
    if value and re.fullmatch("10+", str(value)) and _MANY_BEFORE.search(text):
        return 1  # 数[百家], several hundred
    return 0


def _length_after(text: str, unit: Unit) -> int:
    if match := _AFTER.match(text):
        return len(match[0])
    if unit.kind is UnitKind.DURATION and (match := _AFTER_DURATION.match(text)):
        return len(match[0])
    if unit.kind is UnitKind.RANK and (match := _AFTER_RANK.match(text)):
        return len(match[0])
    if match := _RANGE_AFTER.match(text):
        high = split_unit(text[match.end() :])
        if high[0] == unit if high else match[1][0].isascii():
            return len(match[0])
    return _length_of_longer_unit(text, unit)


def _length_of_longer_unit(text: str, unit: Unit) -> int:
    """Of [5个]百分点 and [3个]月, the characters without which another thing is counted."""
    longer = split_unit(unit.name + text) if unit.kind is UnitKind.COUNT else None
    if not longer or longer[0].kind is UnitKind.COUNT or re.match("月[度份]", text):
        return 0
    return len(text) - len(longer[1])
