"""What English turns round: what is first and then, before and after, from and to, may and must."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, product

from .lexicon import Stated, meanings_in, owed_of, paid_for, payments_in
from .names import begins_as
from .phrases import Found

# Of these, a sentence that has two says them of its figures in the same order in both languages.
_ORDERED = {
    "comparison": "comparison",
    "direction": "direction",
    "extent": "extent",
    "frequency": "time",
    "period": "time",
    "weekday": "weekday",
}
# Who may and who must do something.
_MAY_OR_MUST_ZH = re.compile("(?P<may>可以)|(?P<must>应当|必须)")
_MAY_OR_MUST_EN = re.compile(r"\b(?:(?P<may>may(?! not)|can(?!not))|(?P<must>must|shall|should))\b")
_FIRST_THEN_ZH = re.compile(
    "(?<![优首率领原预事])先(?![进后生锋导例天])([一-鿿]{2,8}?)[,，]?"
    "(?:再|然后|后(?![备勤续期]))([一-鿿]{2,8})"
)
# English in which the order of the words does not tell what comes first.
_OPEN_EN = re.compile(
    r"\b(?:until|unless|without|prior|upon|based|depend\w*|condition\w*|require[sd]?"
    r"|follows|followed|precede\w*)\b"
)
_LATER = "after|once|following|when"
_LATER_EN = re.compile(rf"\b(?:{_LATER})\b")
_EARLIER_EN = re.compile(r"\bbefore \W*(?:\w+ ){0,3}$", re.IGNORECASE)
_WITHIN = {"of", "in", "over", "during"}  # every year in recent years
_TELLING = 4  # letters of a word; shorter ones stand for too much
# What Chinese says to be before or after something, and what it is that it says so of.
_BEFORE_ZH = re.compile(
    "([一-鿿]{2,8}?)(?:之前|以前|(?<![年月日底末初午])前(?!期|往|提|台|沿|景|身|列|置|途|三|两|[0-9]))"
)
_AFTER_ZH = re.compile(
    "([一-鿿]{2,8}?)(?:之后|以后|后(?!勤|备|台|续|果|期|代|排|顾|遗|门|天|年|来|进))"
)
_BEFORE_EN = re.compile(r"\b(?:before|prior to|ahead of) ([^,;.]{3,60})", re.IGNORECASE)
_AFTER_EN = re.compile(rf"\b(?:{_LATER}|upon|subsequent to) ([^,;.]{{3,60}})", re.IGNORECASE)
_TO_ZH = re.compile("(?:赴|前往|抵达|(?<![年以未受收得接看遇])来)([一-鿿]{2,4})")
_FROM_EN = re.compile(r"\b(?:from|out of|leav\w+|away from) ([A-Z][a-z]{3,})\b")
# What those who are written to did, is not done to them: 贵单位提出的 was not submitted to you.
_BY_YOU_ZH = re.compile("[贵您你][^，。；,;]{0,30}?(?:提出|提交|反映|建议|来信|来函)")
_TO_YOU_EN = re.compile(
    r"\b(?:submitted|presented|put forward|proposed|made|sent|raised|suggested|reported)"
    r"(?: \w+){0,2} (?:to|before) your?\b"
)
# Two things of which each has what is said of it in the same order: 对A、B分别给予…
_RESPECTIVE_ZH = re.compile(
    "([一-鿿]{1,4})(?:[、和及]|(?<!参)与)([一-鿿]{1,4})[^。；;]{0,24}(?:分别|依次|比例)"
)


def exchanged(zh: str, en: str) -> Iterator[Stated]:
    """Meanings of one kind that both texts have, and English in another order: last and this year.

    Chinese words of one character stand in too many others to tell their order; six months of this
    year are in order.
    """
    places: dict[str, list[tuple[int, int, str]]] = {}  # in English, in Chinese, the words
    for meaning, (place, *_) in meanings_in(en).items():
        if meaning.family not in _ORDERED:
            continue
        if told := meaning.zh.pattern(shortest=2).search(zh):
            stated = (place.start, told.start(), en[place.start : place.end])
            places.setdefault(_ORDERED[meaning.family], []).append(stated)
    for stated_all in places.values():
        for (before, earlier, first), (start, later, words) in pairwise(sorted(stated_all)):
            between = en[before + len(first) : start].strip()
            if later < earlier and start >= before + len(first) and between not in _WITHIN:
                yield Stated(words, start)


def may_for_must(zh: str, en: str) -> Iterator[Stated]:
    """Where English lets one who must and bids one who may, if both texts have one of each."""
    told = [str(match.lastgroup) for match in _MAY_OR_MUST_ZH.finditer(zh)]
    stated = [*_MAY_OR_MUST_EN.finditer(en)]
    kinds = [str(match.lastgroup) for match in stated]
    if sorted(kinds) == sorted(told) == ["may", "must"] and kinds != told:
        yield Stated(stated[0][0], stated[0].start())


def misassigned(zh: str, en: str) -> Iterator[Stated]:
    """The second of two things in English, if in Chinese it is the first and their order counts."""
    for match in _RESPECTIVE_ZH.finditer(zh):
        one, other = (_named(words, en) for words in match.groups())
        first, second = one - other, other - one
        if first and second and max(second) < max(first):
            place = max(first)
            yield Stated(en[place.start : place.end], place.start)


def _named(words: str, en: str) -> set[Found]:
    """Where an English text states, once only, what Chinese words mean."""
    return {places[0] for places in _places(words, en) if len(places) == 1}


def _places(words: str, en: str) -> Iterator[Sequence[Found]]:
    """Where an English text states what Chinese words do, and what they owe, by the meaning."""
    yield from (places for meaning, places in meanings_in(en).items() if meaning.is_told(words))
    yield from (payments_in(meaning, en) for meaning, _ in owed_of(words))


def reordered(zh: str, en: str) -> Iterator[Stated]:
    """What is done first in Chinese (先落户后就业) and last in English, where that tells the two.

    Words of the two that stand nearest to each other in English tell their order.
    """
    if _OPEN_EN.search(en):
        return
    for match in _FIRST_THEN_ZH.finditer(zh):
        first, then = (
            {place for place in paid_for(words, en) if place.end - place.start >= _TELLING}
            for words in match.groups()
        )
        pairs = [*product(first - then, then - first)]
        for one, other in sorted(pairs, key=lambda pair: abs(pair[0].start - pair[1].start))[:1]:
            start, end = sorted((one.start, other.start))
            turns = _LATER_EN.search(en[start:end]) or _EARLIER_EN.search(en[:start])
            if (other.start < one.start) is not bool(turns):
                yield Stated(en[one.start : one.end], one.start)


def before_for_after(zh: str, en: str) -> Iterator[Stated]:
    """Where something is after in English what in Chinese it is before, or the other way round.

    Of another thing English may say so: an assessment before registration is registration after it.
    """
    patterns = ((_BEFORE_ZH, _BEFORE_EN, _AFTER_EN), (_AFTER_ZH, _AFTER_EN, _BEFORE_EN))
    for told, same, opposite in patterns:
        for match in told.finditer(zh):
            named = {place for places in _places(match[1], en) for place in places}
            both = f"{match[1][-2:]}[之以]?[前后]"
            if len(re.findall(both, zh)) > 1 or any(
                _is_within(named, place) for place in same.finditer(en)
            ):
                continue
            for place in opposite.finditer(en):
                if _is_within(named, place):
                    yield Stated(place[0][: place.start(1) - place.start()].strip(), place.start())


def _is_within(places: Iterable[Found], match: re.Match[str]) -> bool:
    return any(match.start(1) <= place.start < match.end(1) for place in places)


def sent_away(zh: str, en: str) -> Iterator[Stated]:
    """Where one comes from in English, to which one goes in Chinese: 赴嘉兴."""
    for match in _FROM_EN.finditer(en):
        is_goal = any(begins_as(match[1], to[1]) for to in _TO_ZH.finditer(zh))
        if is_goal and not re.search(rf"\b(?:to|in|into|at|for|with) {match[1]}\b", en):
            yield Stated(match[0], match.start())


def done_to_you(zh: str, en: str) -> Iterator[Stated]:
    """Where what those written to did in Chinese is done to them in English."""
    if (match := _TO_YOU_EN.search(en)) and _BY_YOU_ZH.search(zh):
        yield Stated(match[0], match.start())
