"""What a sentence states of each figure in it: period, scope, rank, which one of a list it is."""

import datetime as dt
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from ...data.draft import Draft, DraftSentence
from ...data.schema import FigureEntry, LabelsFile
from ...numbers.dated_periods import Relation, find_dated, read_dated
from ...numbers.period import PeriodKind, parse_period, quoted_words
from ...numbers.qualifiers import alternatives
from ...numbers.quantity import Quantity
from ...problems.problem import Problem
from .context import signing_date
from .governing import IN_NAME, YEAR_BESIDE, alone_of, is_overruled, unquoted

_WORD_PERIOD = re.compile(r"(?:近|最近|过去)[0-9一二两三四五六七八九十]{1,3}年")
_THAN = re.compile("[比较]$|(?<![一二三四五六七八九十])是$")
_NOT_THE_YEAR = re.compile(
    "^(?:[底末初中]|年[底末初中]|[上下]半年|[春夏秋冬]|[上下]?学期|[寒暑]假|“?(?:元旦|春节|清明|五一|端午|中秋|国庆|暑期|汛期|[旺淡]季)|以来|开始|起|[以之]?前|[以之]后|一季度|二季度|三季度|四季度|第|[0-9]{1,2}(?:月|[-—–~至到])|[-—–~至到]"
    "|[^,，;；。]{1,20}以来)"
)
_BEGINS_CLAUSE = re.compile(
    r"(?:^|[,，;；。:：、]|[今去前]年|目前|现在?|年底?|来|期间|其中|同时|季度|[0-9]月|力争|预计|确保|争取|实现|推动)$"
)
_NAMED = re.compile(IN_NAME)
_IN_ALL = re.compile("(?:总数|总量|总额)(?!的)|累计")
_EACH = re.compile("均|都|分别")
_CLAUSE_ENDS = re.compile("[,，;；]")
_WITHIN_WORD = re.compile("(?<=[项科题栏])目前")  # 项目前期
# What was built in a year, or exists, and not what it does now: 渠道于2014年建成,覆盖……
_OF_ITS_CLAUSE = re.compile("现有|(?:19|20)[0-9]{2}年(?:建成|竣工|完工|投用|投入使用|修建)")
_YEAR_BESIDE = re.compile(YEAR_BESIDE)
_YEARS = re.compile("(?:(?:19|20)[0-9]{2}年?[-—–~～至到]+)?(?:19|20)[0-9]{2}年")
# What begins a rule for those who meet a condition, of no one year: ;对连续工作满5年的,……
_RULE = re.compile(
    "[;；](?=[^,，;；。]*的[,，])"
    "|[,，](?=(?:对|凡|每)[^,，;；。]{2,30}(?:[,，](?:按|最高)|给予|一次性|奖励|补[贴助]))"
)
_LISTING = ("、", "和", ",", "，", "及")


class Surroundings(NamedTuple):
    """Of a figure: the letter's words, the place of its rank in the sentence, and its `nth`."""

    period: str | None
    scope: str | None
    rank: int | None
    nth: int | None


class Spoken(NamedTuple):
    """A sentence, where its figures stand in it, which of these are ranks, and words for periods.

    `signed` is the day from which 今年 counts, None where that is not known.
    """

    text: str
    spans: Sequence[tuple[int, int]]
    ranks: Collection[int]
    periods: Collection[str]
    scopes: Collection[str]
    signed: dt.date | None


def stated(spoken: Spoken) -> Iterator[Surroundings]:
    """What a sentence states of each of its figures."""
    text, spans, ranks, signed = spoken.text, spoken.spans, spoken.ranks, spoken.signed
    periods, scopes = sorted(_periods(spoken)), [*_scopes(spoken)]
    of_ranks = {_beside(scopes, spans[n][0]) for n in ranks}
    for n, (start, end) in enumerate(spans):
        scope = _last_before(scopes, start, set() if n in ranks else of_ranks)
        own = unquoted(text, start)
        period = _last_before([p for p in periods if own[p[0]] == text[p[0]]], end, set())
        clause = _CLAUSE_ENDS.split(text[spans[n - 1][1] if n else 0 : start])[-1]
        if period and _is_of_all_time(clause, period, signed):
            period = None
        if period and is_overruled("period", period, own, start):
            period = None  # 2023年…,相当于每年少漏水100万方,够[50万人]用
        if scope and n not in ranks and is_overruled("scope", scope, own, start):
            scope = None
        rank = next((r for r in sorted(ranks) if r > n and _ranks_with(spoken, n, r)), None)
        yield Surroundings(period, scope, None if n in ranks else rank, _nth(spoken, n, period))


def _is_of_all_time(clause: str, period: str, signed: dt.date | None) -> bool:
    """Whether a sum is of no period that was told before it: 今年新增36辆,总数达到212辆.

    Till a day all there is may be summed up, and what has been added since another.
    """
    summed = _IN_ALL.search(clause)
    if summed is None or period in clause:
        return False
    dated = read_dated(period, signed or dt.date.max)
    if dated is None or dated.relation in (Relation.WITHIN, Relation.FROM):
        return True
    return dated.relation is Relation.SINCE and summed[0] != "累计"


def _is_known(words: str, signed: dt.date | None) -> bool:
    """Whether words for a dated period can be read; the year of some counts from signature."""
    dated = read_dated(words, signed or dt.date.max)
    return dated is not None and not (dated.said and signed is None)


def _ranks_with(spoken: Spoken, n: int, rank: int) -> bool:
    """Whether a rank is that of a figure before it: the next before it, or each of its clause."""
    between = spoken.text[spoken.spans[n][1] : spoken.spans[rank][0]]
    if re.search("[;；。]", between):
        return False
    return rank == n + 1 or bool(_EACH.search(re.split("[,，]", between)[-1]))


def _beside(scopes: Sequence[tuple[int, str]], at: int) -> int:
    """Where the scope stands that belongs to what follows it at once, or -1."""
    return next((start for start, word in scopes if start + len(word) == at), -1)


def _last_before(found: Sequence[tuple[int, str]], at: int, without: set[int]) -> str | None:
    words = [word for start, word in found if start < at and start not in without]
    return (words[-1] or None) if words else None


def find_words(words: Collection[str], text: str) -> Iterator[re.Match[str]]:
    """Where any of the words stand in a text; of those that begin together, the longest."""
    yield from re.finditer(alternatives(words), text) if words else ()


def _scopes(spoken: Spoken) -> Iterator[tuple[int, str]]:
    for match in find_words(spoken.scopes, spoken.text):
        if _NAMED.match(spoken.text, match.end()):
            continue
        begins = _BEGINS_CLAUSE.search(spoken.text[: match.start()])
        if begins or spoken.text[match.end() :][:1] == "第":
            yield match.start(), match[0]


def _periods(spoken: Spoken) -> Iterator[tuple[int, str]]:
    """From where on which period holds; of one that cannot be said exactly, no words."""
    text, signed = spoken.text, spoken.signed
    dated = [*find_dated(text)]
    found: list[tuple[int, str]] = [
        (match.start(), "") for each in (_RULE, _YEAR_BESIDE) for match in each.finditer(text)
    ]
    found += [(each.start, each.words if _is_known(each.words, signed) else "") for each in dated]
    for word in sorted(spoken.periods, key=len, reverse=True):
        for match in re.finditer(re.escape(word), text):
            relative = parse_period(word, dt.date(2000, 1, 1)).first is not None
            vague = (relative and not signed) or bool(_NOT_THE_YEAR.match(text[match.end() :]))
            found.append((match.start(), "" if vague else word))
    for match in _YEARS.finditer(text):
        vague = bool(_NOT_THE_YEAR.match(text[match.end() :]))
        found.append((match.start(), "" if vague else match[0]))
    for match in _WORD_PERIOD.finditer(text):
        known = parse_period(match[0], signed or dt.date.max).kind is PeriodKind.LAST_YEARS
        found.append((match.start(), match[0] if known else ""))
    held = ""
    for start, words in sorted(found):
        if any(each.start < start < each.end for each in dated):
            continue
        if text.count("《", 0, start) > text.count("》", 0, start) or _THAN.search(text, 0, start):
            continue  # the years of a document, or those that are compared with
        if _WITHIN_WORD.match(text, start):
            continue
        yield start, words
        if alone := alone_of(text, start, start + len(words), spoken.spans):
            yield alone, held
            continue
        comma = _CLAUSE_ENDS.search(text, start)
        often = words.startswith("每") and comma  # how often something is, holds for its clause
        if comma and (often or _is_of_clause(spoken, start, comma.start())):
            yield comma.start(), held
        else:
            held = words


def _is_of_clause(spoken: Spoken, start: int, end: int) -> bool:
    """Whether a period only tells of something in its clause, which has no figure."""
    figures = any(start < first < end for first, _ in spoken.spans)
    return bool(_OF_ITS_CLAUSE.match(spoken.text, start)) and not figures


def _nth(spoken: Spoken, n: int, period: str | None) -> int | None:
    """Which of the figures listed (…、…、…) behind 近3年分别 one is."""
    count = parse_period(period, dt.date.max).count if period else None
    text, spans = spoken.text, spoken.spans
    first = n
    while first and is_listed(text, spans[first - 1][1], spans[first][0]):
        first -= 1
    last = n
    while last + 1 < len(spans) and is_listed(text, spans[last][1], spans[last + 1][0]):
        last += 1
    if not count or last - first + 1 != count or count == 1:
        return None
    return n - first + 1


def is_listed(text: str, end: int, start: int) -> bool:
    """Whether a quantity follows another in a list."""
    return text[end:start] in _LISTING


def check_stated(
    draft: Draft, labels: LabelsFile | None, quantities: Mapping[str, Quantity]
) -> Iterator[Problem]:
    """A figure's entry leaves out nothing that its sentence states of it, unless a note tells why.

    Ranks stand behind what they rank, and `nth` counts as the sentence lists, in both languages.
    What carries over from another sentence is left alone.
    """
    if labels is None:
        return
    for sentence in draft.sentences:
        spans = [span for span in sentence.zh.spans if span.id in draft.entry.figures]
        if sentence.lacks_zh or not spans:
            continue
        ids = [span.id for span in spans]
        known = [quantities.get(id_) for id_ in ids]
        ranks = [n for n, each in enumerate(known) if each and each.is_rank]
        places = [(span.start, span.end) for span in spans]
        spoken = Spoken(
            sentence.zh.text, places, ranks, labels.periods, labels.scopes, signing_date(draft)
        )
        for n, (id_, found) in enumerate(zip(ids, stated(spoken), strict=True)):
            figure = draft.entry.figures[id_]
            if figure.carried not in (None, sentence.anchor):
                yield from _carried(draft, id_, figure, found, sentence)
                continue
            rank = ids[found.rank] if found.rank is not None else None
            yield from _left_out(draft, id_, figure, found, rank)
            ranked = ids.index(figure.rank) if figure.rank in ids else None
            if ranked in ranks and not _ranks_with(spoken, n, ranked):
                yield draft.tree.problem(("figures", id_, "rank"), "rank-elsewhere")
            if found.nth not in (None, figure.nth):
                key = ("figures", id_, "nth") if figure.nth else ("figures", id_)
                yield draft.tree.problem(
                    key, "nth-misplaced", found=str(figure.nth or "–"), expected=str(found.nth)
                )
        yield from _reordered(draft, sentence)


def _left_out(
    draft: Draft, id_: str, figure: FigureEntry, found: Surroundings, rank: str | None
) -> Iterator[Problem]:
    for name, words in (("period", found.period), ("scope", found.scope), ("rank", rank)):
        if words and getattr(figure, name) is None and figure.note is None:
            yield draft.tree.problem(
                ("figures", id_), "stated-omitted", missing=name, expected=words
            )


def _carried(
    draft: Draft, id_: str, figure: FigureEntry, found: Surroundings, sentence: DraftSentence
) -> Iterator[Problem]:
    """What carries over comes from before, and replaces nothing that the sentence says itself."""
    homes = [other.anchor for other in draft.sentences if other.part == sentence.part]
    earlier = homes[: homes.index(sentence.anchor)]
    if figure.carried and figure.carried not in earlier:
        yield draft.tree.problem(("figures", id_, "carried"), "carried-back", found=figure.carried)
    for name, words in (("period", found.period), ("scope", found.scope)):
        said = getattr(figure, name)
        if words and said and quoted_words(said) != words and figure.note is None:
            yield draft.tree.problem(
                ("figures", id_, name), "words-not-governing", found=said, expected=words
            )


def _reordered(draft: Draft, sentence: DraftSentence) -> Iterator[Problem]:
    """English that has figures of a series, which have no other names, in another order."""
    figures = draft.entry.figures
    series = [part.id for part in sentence.placeholders if part.id in figures]
    counted = [(id_, nth) for id_ in series if (nth := figures[id_].nth)]
    if [nth for _, nth in counted] != sorted(nth for _, nth in counted):
        yield draft.tree.problem((*sentence.key, "en"), "nth-reordered", found=counted[0][0])
