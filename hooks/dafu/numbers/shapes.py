"""Shapes of numerals in official Chinese: dates, sessions, serial numbers and what is left."""

import re
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum

from .dates import find_dates
from .numerals import NUMERAL, PLAIN, SCALE


class NumeralKind(StrEnum):
    """What a numeral is. Only `number` is a figure."""

    NUMBER = "number"
    DATE = "date"
    TIME = "time"
    YEAR = "year"
    YEAR_RANGE = "year-range"
    DOCUMENT_NUMBER = "document-number"
    SERIAL = "serial"
    SESSION = "session"
    ORDINAL = "ordinal"
    TELEPHONE = "telephone"
    NAME = "name"
    IDIOM = "idiom"


Claim = tuple[int, int, NumeralKind]
Finder = Callable[[str], Iterable[Claim]]

# A number of its own: it does not start within a longer one, which also bounds the search.
_N = f"(?:(?<![0-9.{PLAIN}])(?:[0-9]{{1,20}}|[{PLAIN}]{{1,9}}))"
_YEAR = "(?:(?:19|20)[0-9]{2}|[一二][〇零○一二三四五六七八九]{3})"
_GAP = f"[^0-9{PLAIN}\n,。;]{{0,14}}"
_COUNTED = "[0-9.年月日万亿多余条次个件人家部台名位项所座户元平通]"
UNIT_NUMERAL = "(?:[个多余]{0,2}[百千]分点|千[克米瓦伏帕卡赫])"  # no number of its own
ENCLOSED = re.compile("[①-⒛❶-➓㈠-㈩㊀-㊉]")


def _shaped(kind: NumeralKind, pattern: str) -> Finder:
    """Find what matches, or the part of it in the group `token`."""
    compiled = re.compile(pattern, re.MULTILINE)
    group = "token" if "token" in compiled.groupindex else 0

    def find(text: str) -> Iterator[Claim]:
        return ((*match.span(group), kind) for match in compiled.finditer(text))

    return find


def _dated(text: str) -> Iterator[Claim]:
    return ((span.start, span.end, NumeralKind(span.kind.value)) for span in find_dates(text))


# Each takes what those before it have left.
FINDERS: tuple[Finder, ...] = (
    _shaped(
        NumeralKind.TELEPHONE,
        r"(?<![0-9.])(?:(?:\(0[0-9]{2,3}\) ?|0[0-9]{2,3}[- ])[2-9][0-9]{2,3}[- ]?[0-9]{4}"
        rf"(?:[-转][0-9]{{1,6}})?(?![0-9])|1[3-9][0-9]{{9}}(?!{_COUNTED})"
        rf"|[48]00-[0-9]{{3,4}}-?[0-9]{{3,4}}(?!{_COUNTED})|12345(?!{_COUNTED})"
        rf"|1(?:23[0-9]{{2}}|1[0-9]|2[0-2])(?!{_COUNTED})(?=\w{{0,8}}?热线))",
    ),
    _shaped(
        NumeralKind.TELEPHONE,
        r"(?:电话|热线|手机|传真|拨打|区号|号码|联系方式)"
        r"(?::\s{0,3}|\s{0,3}\(?(?=[0-9]{7}|0[0-9]{2,3}(?![0-9])|1[12][0-9]))"
        rf"(?P<token>[0-9]{{3,12}}(?:[-、,/转 ][0-9]{{3,12}})*)(?!{_COUNTED})",
    ),
    _shaped(
        NumeralKind.DOCUMENT_NUMBER,
        rf"[(\[〔【〈]{_YEAR}[)\]〕】〉] ?第?{_N}(?:[、,]{_N}){{0,9}}号",
    ),
    _dated,
    _shaped(
        NumeralKind.SESSION,
        rf"第?{_N}届{_GAP}第?{_N}次(?:全体)?会议|第?{_N}届{_N}中全会|第{_N}届(?:第?{_N}次)?"
        rf"|(?<=政协|人大|党委|委会|大会){_N}届{_N}次|(?<=党的)(?:二?十[一二三四五六七八九]|二十|[七八九])大"
        rf"|第{_N}次{_GAP}(?:会议|大会|全会)",
    ),
    _shaped(
        NumeralKind.SERIAL,
        rf"第{_N}(?:号|条|款|章|节|编|页)|{_N}号(?=提案|议案|建议|文|令|公告)"
        rf"|(?:(?<![A-Za-z])[Nn][Oo]\.|№) ?{_N}",
    ),
    _shaped(NumeralKind.SERIAL, r"(?:邮编|邮政编码)[:\s]{0,3}(?P<token>[0-9]{6})(?![0-9])"),
    _shaped(
        NumeralKind.ORDINAL,
        rf"^[^\S\n]*(?P<token>(?:[0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{0,4}}|[{PLAIN}]{{1,3}})"
        r"(?:、|\.(?![0-9])|\)))",
    ),
    _shaped(
        NumeralKind.ORDINAL,
        rf"{ENCLOSED.pattern}|\((?:[{PLAIN}]{{1,3}}|[0-9]{{1,2}})\)"
        rf"|(?<=[。;:!])(?:[0-9]{{1,2}}[.、]|[{PLAIN}]{{1,3}}、)(?![0-9{PLAIN}])"
        rf"|(?:^|(?<=[。;:!?,\s(“\"]))[{PLAIN}]{{1,3}}(?:是|要(?![素求点件闻事]))"
        rf"|(?:^|(?<=[。;!?\s]))第{_N}(?:[,、:]|是)"
        rf"|(?:^|(?<=[。;:!?,\s]))其[{PLAIN}]{{1,2}}(?=[,、:是])",
    ),
    _shaped(NumeralKind.NUMBER, f"第?{NUMERAL}(?:分之{NUMERAL}|[多余来几]{SCALE})?{UNIT_NUMERAL}?"),
)
