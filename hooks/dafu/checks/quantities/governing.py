"""A figure's period and scope are the words that govern its mark: the nearest before it."""

import re
from collections.abc import Iterable, Iterator

from ...data.draft import Draft, DraftSentence
from ...data.marks import Span
from ...data.schema import LabelsFile
from ...numbers.dated_periods import find_dated
from ...numbers.period import quoted_words
from ...numbers.qualifiers import alternatives
from ...problems.problem import Problem

_NOT_SAID = re.compile("《.*?》|〔.*?〕|（.*?）|“(?!十[一二三四五六]五”).*?”")
# Years that count from that of their sentence, not from signature: no calendar year can be told.
YEAR_BESIDE = (
    "(?:^|(?<=[,，;；。:：、(（在于至到而中由从]))"
    "(?:(?:上一?|下一?|次|翌|[前后]一)年度?|本年度?(?!级))(?![检审报会均龄])"
)
# Words that are compared with, as in 比去年 and 是前年的, govern nothing; 高于全省 need not.
_COMPARED = "(?<![比较])(?<!(?<![一二三四五六七八九十])是)"
_FROM = ("由", "从", "自")  # and 的 behind it: what a figure rises or falls from has its own period
_BESIDE = tuple(f"{how}于" for how in "高低优大小多少快慢好")
# Of what such a word is but a part: 全国重点文物保护单位, 全市统一, 全省人大.
IN_NAME = (
    "(?:[统唯]一|通用|联网|性|各地|人大|政协|人民|总工会|妇联|[两三]级|级"
    "|(?<=国)(?:重点|文明|先进|优秀|示范|模范|劳模|劳动|五一|百强|百佳|十[佳强]|双拥|卫生城|首[批个家创例]"
    "|科普|知名|著名|一流|脱贫|扶贫|乡村|特色))"
)
_WORDS = {
    "period": (
        r"(?:\d{4}年?[-—–~～至到]+)?\d{4}年(?!\d+月)|[今去前明]年|"
        + YEAR_BESIDE
        + r"|近[\d一二三四五六七八九十两几]+年"
        "|每[年月周天日]|每季度?|目前|现有|当前"
    ),
    "scope": "[全我][国省市县区州]|全球|[省市县区]本级",
}

# The same, but for a scope that belongs to a rank: 列全省第三.
_OVERRULING = {
    "period": re.compile(f"{_COMPARED}(?:{_WORDS['period']})(?!第)"),
    "scope": re.compile(f"{_COMPARED}(?:{_WORDS['scope']})(?!第|{IN_NAME})"),
}


def check_governing(draft: Draft, labels: LabelsFile | None) -> Iterator[Problem]:
    """Each period and scope that its own sentence has is the one that governs the mark there.

    Those of which `carried` tells from where they are taken, and words that do not stand there, are
    left alone.
    """
    ranks = {figure.rank for figure in draft.entry.figures.values()}
    for sentence, span in draft.marks():
        figure = draft.entry.figures.get(span.id)
        if figure is None or sentence.lacks_zh or figure.carried is not None:
            continue
        for name, found in (("period", figure.period), ("scope", figure.scope)):
            words = quoted_words(found) if found else ""
            if not words or _NOT_SAID.search(words) or words not in sentence.zh.text:
                continue
            pattern = _pattern(name, sentence.zh.text, labels, words)
            places = _places(sentence, span, pattern, ranks if name == "scope" else {None})
            if words not in places:
                key = ("figures", span.id, name)
                yield draft.tree.problem(
                    key, "words-not-governing", found=words, expected="、".join(places) or "–"
                )


def _pattern(name: str, text: str, labels: LabelsFile | None, *own: str) -> re.Pattern[str]:
    """What finds the words of a kind in a text: those of any letter, the labels', and its own."""
    known = (labels.periods if name == "period" else labels.scopes) if labels else ()
    dated = [each.words for each in find_dated(text)] if name == "period" else []
    words = {quoted_words(word) for word in (*known, *dated, *own) if word}
    every = alternatives(words)
    behind = f"(?!{IN_NAME})" if name == "scope" else ""
    return re.compile(f"{_COMPARED}(?:{every and every + '|'}{_WORDS[name]}){behind}")


def words_in(name: str, text: str, labels: LabelsFile | None) -> list[str]:
    """The words for periods, or for scopes, in a Chinese text that is no sentence of a letter."""
    return [match[0] for match in _pattern(name, text, labels).finditer(text)]


def is_overruled(name: str, words: str, text: str, end: int) -> bool:
    """Whether another word of a kind stands nearer before a place than these: 全国 after 全省."""
    begins = text.rfind(words, 0, end)
    behind = _OVERRULING[name].finditer(text, begins + len(words), end) if begins >= 0 else ()
    nearer = (match for match in behind if match[0] != words)
    return any(
        not text.endswith(_BESIDE, 0, match.start()) and not _rises_from(text, match, end)
        for match in nearer
    )


def _rises_from(text: str, match: re.Match[str], end: int) -> bool:
    """Whether a word tells only from what the figure at `end` rises: 由目前的21.4%提高到[40%]."""
    begins = _risen_from(text, match.start(), match.end())
    return begins is not None and text[begins:end][:1].isdigit()


def _risen_from(text: str, start: int, end: int) -> int | None:
    """Where that begins of which words behind 由 tell the time; None where no 由 is."""
    if not text.endswith(_FROM, 0, start):
        return None
    return end + len("的") if text.startswith("的", end) else end


def unquoted(text: str, at: int) -> str:
    """A sentence with blanks for titles, asides and quotes, but for that in which a mark stands."""

    def blank(match: re.Match[str]) -> str:
        return match[0] if match.start() < at < match.end() else " " * len(match[0])

    return _NOT_SAID.sub(blank, text)


def alone_of(text: str, start: int, end: int, marks: Iterable[tuple[int, int]]) -> int | None:
    """Where the one mark ends that is of a period: 由2020年的[40%]提高到[78%]; None for others."""
    begins = _risen_from(text, start, end)
    return next((last for first, last in marks if first == begins), None)


def _places(
    sentence: DraftSentence,
    span: Span,
    pattern: re.Pattern[str],
    ranks: set[str | None],
) -> list[str]:
    """The words that govern a span: the nearest before it, and one right behind it.

    What it is above or below may as well: 全市高于全省[1%] is of the city, beside the province.

    The scope right before a rank is the rank's own: 列全省第三 says nothing of what follows.
    """
    text = unquoted(sentence.zh.text, span.start)
    of_ranks = {
        other.start for other in sentence.zh.spans if other.id in ranks and other.id != span.id
    }
    marks = [(other.start, other.end) for other in sentence.zh.spans]
    before = [
        (match[0], match.start())
        for match in pattern.finditer(text[: span.end])
        if match.end() not in of_ranks and alone_of(text, *match.span(), marks) in (None, span.end)
    ]
    own = [words for words, start in before if not text.endswith(_BESIDE, 0, start)]
    behind = pattern.match(text, span.end)
    said = [*own[-1:], *(words for words, _ in before[-1:])]
    return [*dict.fromkeys(said), *([behind[0]] if behind else [])]
