"""Chinese labels for figures: the letter's words beside a number that say what it counts."""

import re
from collections.abc import Sequence

from ..numbers.classify import NumeralKind, scan_numerals
from ..numbers.quantity import Quantity
from ..numbers.spelling import chinese_numeral
from ..numbers.units import UnitKind
from ..problems.characters import HAN
from .letter import Piece

_CLAUSE = re.compile(r"[,，。;；:：、!！?？()（）“”‘’《》\t\n]")
_LEAD = re.compile(
    "^(?:同时|其中|并且?|目前|今年以来|今年|去年|现有|现|已经?|又|还|将|和|与|及|全[市省县区]|我[市县区省局]|市本级"
    "|有(?![限效关序机])|共计?|总计|累计|分别|每[年月周])+"
)
_TAIL = re.compile(
    "(?:达到了?|达|为|有|共|约|近|超过?|至|到|了|已|是|的|各|均|由|从|在|每[年月周]?|给予|不少于|增加到|提高到|下降到"
    "|减少到|完成|分别|等|和|及|与)+$"
)
_BEHIND = re.compile(f"{HAN.pattern}+")
_NOUN_ENDS = re.compile(
    "有|为|达|取得|获得|受益|参加|参与|实现|得到|进行|开展|正在|已|将|在|和|及|与|并|从|到|由|用于|以上|以下|的?增速"
)
_VERB = re.compile(
    "^(?:新增|又新增|增加|减少|首批|获得|其余|另有|建成|共有|完成|开展|举办|组织|投入|安排|集成|整合|惠及|覆盖|涉及"
    "|服务|保持|经过|经|带动|其中)$"
)
_CHANGE = re.compile(
    "(?:同比|环比|较.{0,6}|比.{0,6})?(?:增长|增加|下降|减少|提高|提升|上升|占比|占)$"
)
_STATED = {NumeralKind.NUMBER, NumeralKind.DATE, NumeralKind.YEAR, NumeralKind.YEAR_RANGE}
_LONGEST = 20
_SHORTEST = len("两字")
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
    if len(lead) < _SHORTEST:
        lead = _trimmed(_until_number(clause))
    counts = quantity is None or quantity.unit.kind is UnitKind.COUNT
    candidates = [lead, after, *([_trimmed(_before_that(before))] if not n else [])]
    if counts or _VERB.match(lead):
        candidates.insert(0, after)
    if piece.role == "cell" and not _CLAUSE.search(piece.text):
        candidates = []
    candidates += [around, before_it, plain(piece.text)]
    return next((words for words in candidates if len(words) >= _SHORTEST), _UNTOLD)


def told_apart(label: str, before: str, used: set[str], context: str) -> str:
    """The label, with words before it where it says too little alone: of a growth, what grew.

    `before` is the label of the figure before it in the sentence, `used` those of all others.
    """
    if before and _CHANGE.fullmatch(label):
        label = f"{before}：{label}"
    own = label.rpartition("：")[2]
    if label in used and context and context not in own:
        label = f"{context}：{own}"
    wanted, count = label, 2
    while label in used:
        label, count = f"{wanted}：第{_in_characters(count)}处", count + 1
    return label


def _in_characters(count: int) -> str:
    """A count below a thousand, for a label has no digits: 一百零二."""
    hundreds, rest = divmod(count, 100)
    tens, ones = divmod(rest, 10)
    begin = f"{chinese_numeral(hundreds)}百" if hundreds else ""
    if not rest:
        return begin
    if not tens:
        return f"{begin}零{chinese_numeral(ones)}" if begin else chinese_numeral(ones)
    ten = f"{chinese_numeral(tens)}十" if begin or tens > 1 else "十"
    return begin + ten + (chinese_numeral(ones) if ones else "")


def listed(label: str, nth: int) -> str:
    """The label of one of several that are listed for as many years."""
    return f"{label}：所列第{chinese_numeral(nth)}项"


def clause_before(piece: Piece, start: int) -> str:
    """The clause before that of a number, without numerals."""
    return plain(_before_that(piece.text[: start - piece.start]))


def _after(piece: Piece, spans: Sequence[tuple[int, int, Quantity | None]], n: int) -> str:
    """The noun right behind a number, or behind others that follow it at once: 4大类72项事项."""
    end = spans[n][1]
    while n + 1 < len(spans) and spans[n + 1][0] == end:
        n, end = n + 1, spans[n + 1][1]
    noun = _BEHIND.match(piece.text, end - piece.start)
    words = _NOUN_ENDS.split(noun[0])[0].lstrip("的") if noun else ""
    words = _until_number(words)
    return _trimmed(words)[:_LONGEST]


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
        words.strip()
        for clause in _CLAUSE.split(text)
        for words in (_since_number(clause), _until_number(clause))
    )
    return max(clauses, key=len, default="")[:_LONGEST]


def _numbers(text: str) -> list[tuple[int, int]]:
    """Where a text states what a label may not."""
    digits = [match.span() for match in re.finditer("[0-9]+", text)]
    stated = [(n.start, n.end) for n in scan_numerals(text) if n.kind in _STATED]
    return sorted({*digits, *stated})


def _since_number(text: str) -> str:
    numbers = _numbers(text)
    return text[max(end for _, end in numbers) :] if numbers else text


def _until_number(text: str) -> str:
    numbers = _numbers(text)
    return text[: numbers[0][0]] if numbers else text
