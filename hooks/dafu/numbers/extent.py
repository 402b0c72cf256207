"""The extent of a quantity: all the words around a numeral that belong to what it states."""

import re

from .numerals import NUMERAL, RANGE_SEPARATOR, SCALE
from .qualifiers import (
    ABOUT,
    BASE_LEAD,
    FAR_LEAD,
    INNER,
    LEADING,
    WINDOW,
    Bound,
    alternatives,
    is_lasting,
)
from .units import NO_PERIODS, NO_UNIT, Names, Unit, UnitKind, find_unit, unit_pattern

_HAN = "\u4e00-\u9fff"
_ENDING = ",。;、的)以左"
_SCALES_ONLY = re.compile("[十百千万亿]+")

# A number as it begins: its digits, what makes it more than they say, its scale.
_BEGIN = re.compile(f"({NUMERAL})(?:分之{NUMERAL})?[{''.join(INNER)}]?(?:{SCALE})?")
_RATIO = re.compile(
    rf"[0-9.]+(?:(?:[:∶][0-9.]+)+|/[0-9]*[百千万亿]+(?![{_HAN}])|/[0-9]+(?![0-9/-]))"
    f"|{NUMERAL}比{NUMERAL}(?![{_HAN}])"
)
_MORE_PIECES = re.compile("个([多余来半])(?=月|小时|星期|学期|世纪|季度|工作日|百分点)")
_HALF_AFTER = re.compile("半(?![价载数径自导程工日决封山以])")
_SEPARATOR = re.compile(
    rf"(?:\(不?含\))?{RANGE_SEPARATOR}(?:第|百分之)?(?!(?:19|20)[0-9]{{2}}年)(?={NUMERAL})"
)
_EXTREMES, _TEMPERATURES = {"最低", "最高"}, {"℃", "摄氏度", "度"}  # 最低-7℃ bounds nothing
_WHOLE = set("半数 过半数 一半 过半 对半 折半 减半 翻番 翻了番 双倍 俩 仨".split())
_SCALED_THING = re.compile(f"{NUMERAL}(?<=亿)(?:企业|产业|园区|集群|工程|项目)")  # 超百亿企业
_HUNDREDTHS = re.compile(f"[一二三四五六七八九半](?=[{_ENDING}]|$)")  # 一成五
_NUMBER = re.compile(NUMERAL)
_PLACE = re.compile("[名位强]")
_BETWEEN = re.compile(f"以上(?={NUMERAL})")
_UPPER = re.compile("以[下内]")
_SMALLER = {  # units that may follow one with more of the same quantity: 十元三角, 2年6个月
    "元": ("角", "分"),
    "角": ("分",),
    "年": ("个月",),
    "岁": ("个月",),
    "周岁": ("个月",),
    "小时": ("分钟", "分"),
    "个小时": ("分钟", "分"),
    "分钟": ("秒",),
}

# A character before, or after, that makes another word of what it stands beside: 附近, 节约, 赶超,
# 续约, 通过, 网上, 减负; 多功能, 余姚, 上下游, 内资, 强化, 起诉, 不到位.
_JIN = "(?<![最附临邻靠相亲就远])近"
_GUARDED = (
    f"{_JIN}|(?<![反赶高])超|{ABOUT}|(?<![打突爆攻冲])破(?=$)"
    "|(?<=[比率量额值数积模入均重])过|(?<![以网线之海地会])上(?=$)|(?<![找看见达做得感收拿])不到"
    f"|(?<=[{_HAN}])不过|(?<![放容装拿留住])不下于?"
)
_WORDS = {
    w
    for w, meaning in LEADING.items()
    if isinstance(meaning, Bound) and w not in "近约超破过上 不过 不下于"
}
_CLEAR = alternatives(_WORDS - {"不到", "最大"})
_EMPTY = alternatives(word for word, meaning in LEADING.items() if meaning is None)
_BOUNDS_BEFORE = f"{FAR_LEAD}|(?:{_CLEAR}|{_GUARDED})(?:{_EMPTY})*"
_BEFORE = re.compile(f"(?:{_BOUNDS_BEFORE})+$")
_BEFORE_SHARE = re.compile(f"(?:{BASE_LEAD}|{_BOUNDS_BEFORE})+$")  # 不低于当年的80%
_BEFORE_SCALE = re.compile("(?:好?几|数|(?<=[人已年])过)$")
_MANY_BEFORE = re.compile("(?<![总人户个件次家例岁天份级倍基指参分少多])数$|好?几$")
_SIGN_BEFORE = re.compile(
    rf"(?:[¥￥$€]|零下|正负|±|(?<![担抱自肩胜减欠正])负|(?<![0-9A-Za-z%{_HAN})\]-])[-−+]|(?<=[{_HAN}(:])[-−+])$"
)
_RANKING = re.compile(r"[名位强]|[,。;:、!?)\s的并且和与及以在]|$")
_APART = re.compile("(?<![0-9.十百千万亿第、,。;:])[一二三四五六七八九1-9]、$")  # 三、四名
_APART_PAIR = re.compile("([一二三四五六七八九1-9])、([一二三四五六七八九1-9])(?![0-9.万亿、])")
_LIST = re.compile(f"(?:[、和]{NUMERAL})*[、和]({NUMERAL})")
_LIST_OF_POINTS = re.compile(f"(?:[、和]{NUMERAL}个)*[、和]{NUMERAL}个百分点")
_NUMBER_AT_END = re.compile(f"{NUMERAL}$")
_SCALE_AT_END = re.compile("[万亿]+$")
_DOUBLING = re.compile("翻了?$")
_INCLUDED = rf"\(不?含(?:[{_HAN}]{{0,6}}?{NUMERAL}[{_HAN}%]{{1,4}})?\)"
_AFTER = re.compile(
    rf"(?:[及或]?以[上内下](?:{_INCLUDED})?|{_INCLUDED}以[上下内]|范围以?内|之内|有余|左右(?![岸侧翼手])|封顶|为限"
    "|上下(?![游级联班车行属层贯楼])|余(?![姚杭额热名粮])|不到(?![位期场达账底])|[强弱](?=[,。;、)的\\s]|$)|还多|出头|开外|挂零"
    "|起(?=[,。;、)/]|$)|多(?![元功样层方边媒种次维学语民渠点部项类重彩数年于形]))+"
)
_BOUND_OF_RATIO = re.compile("[强弱]")
_WITHIN = re.compile(
    "(?:范围)?以?内(?![资部容外涵科]|需[不潜扩增市拉]|设(?:机构|科|处|股)|地(?![方铁块]))"
)
_LENGTHS = {"公里", "千米", "米", "海里", "里", "km", "m"}


def extent(text: str, start: int, end: int, more: Names = ()) -> tuple[int, int]:
    """Where the whole quantity begins and ends whose first numeral stands at `start` to `end`.

    `text` is closed up. What does not end in a unit is the numeral with its bounds.
    """
    if text[max(0, start - 1)] == "前" and _RANKING.match(text, end):
        start -= 1
    unit, end = _forward(text, start, end, more)
    end = _trailing(text, end, unit)
    apart = _APART.search(text, max(0, start - 2), start) if end - start > 1 else None
    if apart and _consecutive(apart[0][0], text[start]):
        start = apart.start()
    if unit.name == "番" and (doubling := _DOUBLING.search(text, 0, start)):
        return doubling.start(), end
    return _leading(text, start, unit), end


def shared_unit(number: str, after: str, more: Names = ()) -> str:
    """The scale and unit that a number without one shares with the end of its list.

    Of 5、10、20万元, 5 is 5万元; of 30万、20万元, 30万 is 30万元; of 1.5个和2.8个百分点, 1.5个 is
    so many points.
    """
    if number.endswith("个") and _LIST_OF_POINTS.match(after):
        return "百分点"
    listed = _LIST.match(after) if _NUMBER_AT_END.search(number) else None
    unit = unit_pattern(more).match(after, listed.end()) if listed else None
    if listed is None or unit is None:
        return ""
    scale = _SCALE_AT_END.search(listed[1])
    return ("" if _SCALE_AT_END.search(number) or not scale else scale[0]) + unit[0]


def _forward(text: str, start: int, end: int, more: Names) -> tuple[Unit, int]:
    """The unit of the quantity, and where its number and unit end."""
    if special := _special(text, start, end, more):
        return special
    unit, stop = _term(text, start, end, more)
    while unit.name in _SMALLER and (following := _NUMBER.match(text, stop)):
        smaller, beyond = _term(text, stop, following.end(), more)
        if smaller.name not in _SMALLER[unit.name]:
            break
        unit, stop = smaller, beyond
    return _other_end(text, unit, stop, more) or (unit, stop)


def _special(text: str, start: int, end: int, more: Names) -> tuple[Unit, int] | None:
    """What is no number with a unit after it: 一半, 半年, 第三名, 8:2, or two of them: 三、四名."""
    if text[start:end] in _WHOLE or text[start:end].endswith("百分位"):
        return Unit(name="分之", kind=UnitKind.RATIO), end
    if text[start] == "半":
        match = unit_pattern(more).match(text, end + text.startswith("个", end))
        return (find_unit(match[0], more) or NO_UNIT, match.end()) if match else (NO_UNIT, end)
    if text[start] in "第前":
        rank = _PLACE.match(text, end)
        return Unit(name="第", kind=UnitKind.RANK), rank.end() if rank else end
    if ratio := _RATIO.match(text, start):
        return Unit(name="", kind=UnitKind.RATIO), ratio.end()
    if (pair := _APART_PAIR.match(text, start)) and _consecutive(pair[1], pair[2]):
        unit, stop = _term(text, pair.start(2), pair.end(2), more)
        return None if unit is NO_UNIT else (unit, stop)
    return None


def _other_end(text: str, unit: Unit, stop: int, more: Names) -> tuple[Unit, int] | None:
    """The unit and the end of a range whose low end stops at a place: 5000-10000元."""
    separator = _SEPARATOR.match(text, stop) or _BETWEEN.match(text, stop)
    following = _NUMBER.match(text, separator.end()) if separator else None
    if separator is None or following is None:
        return None
    high, beyond = _term(text, separator.end(), following.end(), more)
    if separator[0] == "以上":
        upper = _UPPER.match(text, beyond) if high == unit else None
        return (high, upper.end()) if upper else None
    same = high == unit or (unit is NO_UNIT and high is not NO_UNIT)
    return (high, beyond) if same else None


def _consecutive(one: str, other: str) -> bool:
    """Whether a digit comes next after another: 三、四名 are three or four."""
    digits = "一二三四五六七八九 123456789"
    return digits.find(other) - digits.find(one) == 1


def _term(text: str, start: int, end: int, more: Names) -> tuple[Unit, int]:
    """One number with its unit; NO_UNIT where none follows."""
    begin = _BEGIN.match(text, start + len("零下") if text.startswith("零下", start) else start)
    stop = begin.end() if begin else end
    if "分之" in text[start:stop]:
        return Unit(name="分之", kind=UnitKind.RATIO), stop
    pieces = _MORE_PIECES.match(text, stop)
    at = pieces.end() if pieces else stop
    if pieces:
        match = unit_pattern(more).match(f"个{text[at : at + WINDOW]}")
        length = match.end() - 1 if match else 0
    else:
        match = unit_pattern(more).match(text, at)
        length = match.end() - at if match else 0
    unit = find_unit(match[0], more) if match else None
    if unit is None or _SCALED_THING.fullmatch(text[start : at + length]):
        if text[stop : stop + 1] == "大" and re.match(f"[{_HAN}]", text[stop + 1 : stop + 2]):
            return Unit(name="大", kind=UnitKind.COUNT), stop + 1
        return NO_UNIT, stop
    stop = at + length
    if unit.name == "成" and (tenth := _HUNDREDTHS.match(text, stop)):
        return unit, tenth.end()
    if unit.kind is UnitKind.DURATION or unit.name in {"倍", "亩", "米", "番"}:
        half = _HALF_AFTER.match(text, stop)
        stop = half.end() if half else stop
    return unit, stop


def _trailing(text: str, end: int, unit: Unit) -> int:
    inhabitants = unit.name == "人" and text.startswith("口以", end)  # 50万人口以上
    match = _AFTER.match(text, end + inhabitants)
    if match and unit.kind is not UnitKind.RATIO and _BOUND_OF_RATIO.search(match[0]):
        match = None
    if match and match[0] == "起" and unit.kind is UnitKind.DURATION:
        match = None
    measured = unit.kind is UnitKind.DURATION or unit.name in _LENGTHS
    if measured and (within := _WITHIN.match(text, end)):
        return within.end()
    return match.end() if match else end


def _leading(text: str, start: int, unit: Unit) -> int:
    while True:
        before = text[max(0, start - WINDOW) : start]
        scale = _SCALES_ONLY.match(text, start)
        match = _SIGN_BEFORE.search(before) or (
            (_MANY_BEFORE.search(before) or _BEFORE_SCALE.search(before)) if scale else None
        )
        if match is None:
            share = unit.kind is UnitKind.RATIO or unit.name == "倍"
            match = (_BEFORE_SHARE if share else _BEFORE).search(before)
            if match and match[0] == "近" and unit.kind is UnitKind.DURATION:
                lasting = unit.name in NO_PERIODS or is_lasting(before[: match.start()])
                return start - lasting
            if match and match[0] == "上" and not scale:
                return start
            if match and match[0] in _EXTREMES and unit.name in _TEMPERATURES:
                return start
            return start - len(match[0]) if match else start
        start -= len(match[0])
