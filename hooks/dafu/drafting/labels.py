"""Chinese labels for figures: the letter's words beside a number that say what it counts."""

import re
from collections.abc import Sequence

from ..numbers.classify import NumeralKind
from ..numbers.quantity import Quantity
from ..numbers.reading import read_text
from ..numbers.units import UnitKind
from ..problems.characters import HAN
from .letter import Piece

_CLAUSE = re.compile(r"[,，。;；:：、!！?？()（）“”‘’《》\t\n]")
_LEAD = re.compile(
    "^(?:的|型|[一二三四五六七八九]是|以来|同时|其中|并且?|截至目前|目前|今年以来|今年|去年|现有|现(?![状场金代])|已经?|又|还|将|和|与|及(?![时格])|但|是|由于?|全[市省县区]"
    "|我[市县区省局]|市本级|有(?![限效关序机])|共计?(?![同享治商育青产]|建(?![设成立]))|总计|累计|分别|每[年月周])+"
)
_CHANGED = "增加|提高|提升|上升|下降|降低|减少|压缩|压减|缩短|延长|扩大|调整|上调|下调"
_TAIL = re.compile(
    f"(?:(?:{_CHANGED}|稳定|维持)(?:到|至|在|为)|保持在?|"
    "达到了?|达|为|没?有|没|共|约|近|超过?|(?:(?<![提上])[升增降减涨])?至|到|了|已|是|的|各|均|由|从|在|将|仅|每[年月周]?|给予|不少于|完成|分别|等|和|及|与"
    "|(?<![侵强抢挤])占|(?<![民安定邻新起迁旧群独散侨聚旅分同])居|(?<![圆美饱期届未不充])满|按照?|再|必?须|(?:便|即|方|(?<![许认]))可|才能|要花)+$"
)
# 8个以水稻为主的乡镇, 3座小(一)型水库
_OF = "[的为是]|方面的|以[^,，。;；]{2,40}?的|[大中小][(（][^()（）]{1,2}[)）]型"
_ADDRESSED = re.compile("代表|委员(?!会)")
_BEHIND = re.compile(f"(?:{_OF})?({HAN.pattern}+)")
_NOUN_ENDS = re.compile(
    "存?有|存在|作?为|达|取得|获得|受益|参加|参与|实现|得到|进行|开展|实行|铺设|安装|依靠|负责|印发|出台|联合|制定|建立|成立|正在|已|将|在|和|以?及|与|并|从|到|由|用于"
    "|靠(?!近|山)|没(?!收)|全部|缺乏|占(?!地|用|比|道)|须|要(?!求|素|道|点|件|务)|居(?!民|住|家|委)|成(?!立|果|本|效|员|品|绩|人|年|交|长|套|熟)"
    f"|至少|以上|以下|的?增速|{_CHANGED}"
)
_VERB = re.compile(
    "^(?:新增|又新增|增加|减少|首批|获得|其余|另有|建成|共有|完成|开展|举办|组织|投入|安排|集成|整合|惠及|覆盖|涉及"
    "|服务|保持|经过|经|带动|其中)$"
)
_STATED = {NumeralKind.NUMBER, NumeralKind.DATE, NumeralKind.YEAR, NumeralKind.YEAR_RANGE}
# How and when, of which no number is one.
_ADVERBS = frozenset(
    "先后 争取 力争 预计 首次 因涉 因涉及 相当于 据测算 截至 期间 逐步 平均 上年 去年 上年同期"
    " 去年同期 同期 尽管如此 才能 此外 因此 据此 同样 一季度 上半年 下半年".split()
)
_SHORT_NOUNS = frozenset("市县区镇乡村组户人楼桥车站井坝闸")
_LONGEST = 20
SHORTEST = len("两字")
_UNTOLD = "数量"


def label_of(
    piece: Piece,
    spans: Sequence[tuple[int, int, Quantity | None]],
    n: int,
    around: str,
    before_it: str,
) -> str:
    """What the number `n` of a piece counts, in words of the letter without numerals.

    `around` are words for a number that has none beside it, `before_it` the label before.
    """
    start, _, quantity = spans[n]
    floor = spans[n - 1][1] if n else piece.start
    before, after = piece.text[floor - piece.start : start - piece.start], _after(piece, spans, n)
    clause = _CLAUSE.split(before)[-1]
    lead = _trimmed(clause)
    if len(lead) < SHORTEST:
        lead = _trimmed(_until_number(clause))
    counts = quantity is None or quantity.unit.kind is UnitKind.COUNT
    candidates = [lead, after, *([_trimmed(_before_that(before))] if not n else [])]
    if counts or _VERB.match(lead):
        candidates.insert(0, after)
    if piece.role == "cell" and not _CLAUSE.search(piece.text):
        candidates = []
    if piece.role == "addressee":
        candidates = [*_ADDRESSED.findall(piece.text), *candidates]
    unit = quantity.unit.name if quantity else ""
    # from 21% 提高到 40%, or 5处,是上年的 3倍
    goes_on = n and (lead in _ADVERBS or not _CLAUSE.search(before))
    others = (before_it, around) if goes_on else (around, before_it)
    candidates += [unit if unit in _SHORT_NOUNS else "", *others, plain(piece.text)]
    said = (words for words in candidates if len(words) >= SHORTEST or words in _SHORT_NOUNS)
    return next((words for words in said if words not in _ADVERBS), _UNTOLD)


def clause_before(piece: Piece, start: int) -> str:
    """The clause before that of a number, without numerals, if it says something."""
    words = _LEAD.sub("", plain(_before_that(piece.text[: start - piece.start])))
    return words if len(words) >= SHORTEST else ""


def _after(piece: Piece, spans: Sequence[tuple[int, int, Quantity | None]], n: int) -> str:
    """The noun right behind a number, or behind others that follow it at once: 4大类72项事项."""
    end = spans[n][1]
    while n + 1 < len(spans) and spans[n + 1][0] == end:
        n, end = n + 1, spans[n + 1][1]
    noun = _BEHIND.match(piece.text, end - piece.start)
    words = _until_number(noun[1]) if noun else ""
    shared = _ends_alike(_CLAUSE.split(piece.text[: spans[n][0] - piece.start])[-1], words)
    return shared or _trimmed(_NOUN_ENDS.split(words)[0])[:_LONGEST]


def _ends_alike(before: str, after: str) -> str:
    """What the last of a list ends with, and the noun behind its number begins with.

    In 甲泵站、乙泵站2座泵站投用 that is 泵站.
    """
    lengths = range(min(len(before), len(after)), SHORTEST - 1, -1)
    return next((after[:length] for length in lengths if before.endswith(after[:length])), "")


def _before_that(text: str) -> str:
    """The clause before the last one that says something."""
    clauses = [clause for clause in _CLAUSE.split(text)[:-1] if HAN.search(clause)]
    return clauses[-1] if clauses else ""


def _trimmed(text: str) -> str:
    text = _since_number(text)
    while (shorter := _TAIL.sub("", _LEAD.sub("", text.strip()))) != text:
        text = shorter
    return text[-_LONGEST:]


def plain(text: str) -> str:
    """The longest clause of a text without numerals."""
    clauses = (
        words.strip(" .．·-—–")
        for clause in _CLAUSE.split(text)
        for words in (_since_number(clause), _until_number(clause))
    )
    return max(clauses, key=len, default="")[:_LONGEST]


def _numbers(text: str) -> list[tuple[int, int]]:
    """Where a text states what a label may not."""
    digits = [match.span() for match in re.finditer("[0-9]+", text)]
    stated = [(each.start, each.end) for each in read_text(text) if each.numeral.kind in _STATED]
    return sorted({*digits, *stated})


def _since_number(text: str) -> str:
    numbers = _numbers(text)
    return text[max(end for _, end in numbers) :] if numbers else text


def _until_number(text: str) -> str:
    numbers = _numbers(text)
    return text[: numbers[0][0]] if numbers else text
