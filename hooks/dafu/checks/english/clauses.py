"""What a clause says, its own English says, as far as figures and names tell which it is."""

import re
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import combinations, pairwise

from ...data.draft import DraftSentence
from ...data.schema import GlossaryFile
from ...numbers.classify import SetWords, scan_numerals
from ...numbers.quantity import Quantity
from .lexicon import LASTING, Meaning, Stated, meanings_in, owed_of, payments_in, without_idle
from .literals import FREE
from .phrases import Found
from .stated_numbers import numbers_stated
from .terms import find_terms, places_of

# No comma of 3,085, and no colon of 17:30.
_ENDS_ZH = re.compile("[，;；。：]|(?<![0-9])[,:]|,(?![0-9]{3}(?![0-9]))|:(?![0-9]{2}(?![0-9]))")
_ITEM_ZH = re.compile("、")
_LEADING_ZH = re.compile("预[计期]|力争|争取|计划|确保")  # which goes for the next clause, too
_FEWEST = 2  # characters of an item before what it names
# The Human Resources and Social Security Bureau is one.
_OFFICE_EN = (
    r"(?!(?:the|our|this|its|their|an?|each) )(?:[\w-]+ ){1,4}"
    "(?:bureau|department|authorit(?:y|ies)|commission|committee|office|administration)"
)
_CLAUSE_EN = re.compile(
    rf"[,;:.](?= |$)| and (?!{_OFFICE_EN})| (?:while|whereas|but) ", re.IGNORECASE
)
# Of these, a clause says what holds for all of its sentence.
_LOOSE = LASTING | {"share"}

# And of these, where it stands: 目前, 全市, 进一步.
_OF_WHOLE = _LOOSE | {"when-it-is", "in-what-manner", "extent", "scope", "period", "frequency"}
# And those of what is counted, which is named again with a number that follows.
_NOUNS = frozenset({"people", "bodies"})

# Places of the Chinese where something is named, each with those of the English that name it.
Named = Sequence[tuple[int, Sequence[Found]]]


@dataclass(frozen=True)
class Clauses:
    """The clauses of a sentence in both languages, and which belong together.

    They do where one names what the other does. A clause that names nothing may belong to any.
    Items of a Chinese list, each with something named, are clauses of their own if `in_items`.
    """

    zh: str
    en: str
    named: Named
    in_items: bool = False

    @cached_property
    def told(self) -> list[str]:
        """The Chinese clauses."""
        ends = [0, *self._ends, len(self.zh)]
        return [self.zh[start:end] for start, end in pairwise(ends)]

    @cached_property
    def _ends(self) -> list[int]:
        ends = [match.start() for match in _ENDS_ZH.finditer(self.zh)]
        items = [match.start() for match in _ITEM_ZH.finditer(self.zh) if self.in_items]
        every = [0, *sorted((*ends, *items)), len(self.zh)]
        for before, end, after in zip(every, every[1:], every[2:], strict=False):
            sides = ((before, end), (end, after))
            if end in items and all(self._is_named(*side) for side in sides):
                ends.append(end)
        return sorted(ends)

    def _is_named(self, start: int, end: int) -> bool:
        """Whether something is named in an item, behind words that tell of what: 县道[1万元]."""
        return any(start + _FEWEST < place < end for place, _ in self.named)

    @cached_property
    def owed(self) -> list[tuple[Meaning, dict[int, str]]]:
        """The meanings that the Chinese owes, each with the clauses that do and their words."""
        owing = [
            (meaning, {n: meaning.owed.first(clause) for n, clause in enumerate(self.told)})
            for meaning, _ in owed_of(self.zh)
        ]
        return [(m, {n: words for n, words in by.items() if words}) for m, by in owing]

    @cached_property
    def stated(self) -> list[tuple[Meaning, Sequence[Found], set[int]]]:
        """The meanings that the English states, each with where, and the clauses that tell it."""
        return [
            (meaning, places, {n for n, part in enumerate(self.told) if meaning.is_told(part)})
            for meaning, places in meanings_in(without_idle(self.en)).items()
        ]

    @cached_property
    def _pairs(self) -> frozenset[tuple[int, int]]:
        return frozenset(
            (self.chinese_clause(start), self.english_clause(place))
            for start, places in self.named
            for place in places
        )

    @cached_property
    def _cuts(self) -> list[int]:
        """Where English clauses end, but for an “and” that joins what is of one Chinese clause."""
        matches = list(_CLAUSE_EN.finditer(self.en))
        ends = [match.start() for match in matches]
        told: list[set[int]] = [set() for _ in range(len(ends) + 1)]
        for start, places in self.named:
            for place in places:
                told[sum(end <= place.start for end in ends)].add(self.chinese_clause(start))
        joins = (match[0].strip().isalpha() for match in matches)
        return [
            end
            for end, joined, (one, other) in zip(ends, joins, pairwise(told), strict=True)
            if not (joined and one & other)
        ]

    def chinese_clause(self, start: int) -> int:
        """The Chinese clause in which a character stands."""
        return sum(end <= start for end in self._ends)

    def english_clause(self, place: Found) -> int:
        """The English clause in which a place is."""
        return sum(cut <= place.start for cut in self._cuts)

    def english(self, clause: int) -> tuple[int, str]:
        """An English clause, and where it begins."""
        cuts = [0, *self._cuts, len(self.en)]
        return cuts[clause], self.en[cuts[clause] : cuts[clause + 1]]

    def english_of(self, clause: int) -> frozenset[int]:
        """The English clauses that name what a Chinese one names."""
        return frozenset(english for chinese, english in self._pairs if chinese == clause)

    def chinese_of(self, clause: int) -> frozenset[int]:
        """The Chinese clauses that name what an English one names."""
        return frozenset(chinese for chinese, english in self._pairs if english == clause)

    @cached_property
    def _in_order(self) -> bool:
        """Whether what is named stands in English in the order of the Chinese."""
        told = [n for clause in range(len(self._cuts) + 1) for n in sorted(self.chinese_of(clause))]
        return told == sorted(told)

    def reach(self, english: int) -> range:
        """The Chinese clauses that an English one may be about: those that name what it does.

        Where it names nothing they lie between those of its neighbours, if these are in order.
        """
        every = range(len(self.told))
        if own := self.chinese_of(english):
            return range(min(own), max(own) + 1)
        if not self._in_order:
            return every
        before = [max(own) for n in range(english) if (own := self.chinese_of(n))]
        behind = range(english + 1, len(self._cuts) + 1)
        after = [min(own) for n in behind if (own := self.chinese_of(n))]
        return range(max(before, default=0), min(after, default=every[-1]) + 1)

    def may_tell(self, chinese: int, english: int) -> bool:
        """Whether an English clause may tell what a Chinese one does."""
        others = self.chinese_of(english)
        return not others or not self.english_of(chinese) or chinese in others

    def is_later(self, chinese: int, english: int) -> bool:
        """Whether an English clause tells what stands before a Chinese one, and not the latter."""
        is_before = all(other < chinese for other in self.chinese_of(english))
        return is_before and not self.may_tell(chinese, english)


def named_in_both(
    sentence: DraftSentence,
    glossary: GlossaryFile | None,
    quantities: Mapping[str, Quantity],
    words: SetWords,
) -> Named:
    """Where a sentence has marks, and where numbers and terms of which both languages have one.

    Of a sentence that is a single clause nothing need be known.
    """
    zh, en, marks = sentence.zh.text, sentence.entry.en, sentence.zh.spans
    if not _ENDS_ZH.search(zh[:-1]):
        return ()
    begun: dict[Hashable, list[int]] = {span.id: [span.start] for span in marks}
    places: dict[Hashable, list[Found]] = {}
    for part in sentence.placeholders:
        places.setdefault(part.id, []).append(Found(part.source, part.end))
    inside = {place for span in marks for place in range(span.start, span.end)}
    counting = (n for n in scan_numerals(zh, words) if n.kind not in FREE)
    numerals = [numeral for numeral in counting if numeral.start not in inside]
    for numeral in numerals:
        for value in numeral.values:
            begun.setdefault(Decimal(value), []).append(numeral.start)
    for number, value, start in numbers_stated(sentence, [], quantities) if numerals else ():
        places.setdefault(value, []).append(Found(start, start + len(number.text)))
    for use in find_terms(zh, glossary) if glossary else ():
        begun.setdefault(use.term.en, []).append(use.start)
        places[use.term.en] = places_of(use.term, en)
    ids = {span.id for span in marks}
    return [
        (starts[0], places[key])
        for key, starts in begun.items()
        if key in places and (key in ids or len(starts) == len(places[key]) == 1)
    ]


def lost_in_clause(clauses: Clauses) -> Iterator[str]:
    """Chinese words of one clause alone whose English stands only where others are told.

    What is said again in another clause need not be in English.
    """
    for meaning, owing in clauses.owed:
        if len(owing) == 1:
            [(number, words)] = owing.items()
            paid = {clauses.english_clause(place) for place in payments_in(meaning, clauses.en)}
            own = [number, number + 1] if _LEADING_ZH.fullmatch(words) else [number]
            if paid and not any(clauses.may_tell(n, clause) for clause in paid for n in own):
                yield words


def brought_forward(clauses: Clauses) -> Iterator[Stated]:
    """English words of a clause of which the Chinese tells only later, in clauses of their own.

    What has been told may be named again.
    """
    for meaning, places, told in clauses.stated if clauses.named else ():
        if meaning.family in _LOOSE:
            continue
        for place in places:
            clause = clauses.english_clause(place)
            if told and all(clauses.is_later(number, clause) for number in told):
                yield Stated(clauses.en[place.start : place.end], place.start)


def told_elsewhere(clauses: Clauses) -> Iterator[Stated]:
    """English words that the Chinese tells only in clauses whose English is another.

    What has been told may be named again, and so may those of whom the clause before it tells.
    """
    for meaning, places, told in clauses.stated if clauses.named else ():
        is_held = told and meaning.family not in _OF_WHOLE | _NOUNS
        for place in places if is_held and all(map(clauses.english_of, told)) else ():
            english = clauses.english_clause(place)
            own = clauses.reach(english)
            if any(n + 1 in own or n in own or english in clauses.english_of(n) for n in told):
                break
            yield Stated(clauses.en[place.start : place.end], place.start)


def crossed(clauses: Clauses) -> Iterator[Stated]:
    """Two English clauses that both have a word of each of two Chinese ones: words exchanged.

    企业负责施工,社区负责监督 is no “enterprises supervise and communities construct”.
    """
    if len(clauses.told) == 1:
        return
    said: dict[int, dict[int, Found]] = {}
    for chinese, place in _told_once(clauses):
        said.setdefault(clauses.english_clause(place), {})[chinese] = place
    for one, other in combinations(said.values(), 2):
        if len(shared := one.keys() & other.keys()) > 1:
            place = max(other[clause] for clause in shared)
            yield Stated(clauses.en[place.start : place.end], place.start)
            return


def _told_once(clauses: Clauses) -> Iterator[tuple[int, Found]]:
    """What a single Chinese clause tells and a single place in English, by that clause."""
    told = {meaning: {*numbers} for meaning, _, numbers in clauses.stated}
    said = {meaning: {*places} for meaning, places, _ in clauses.stated}
    for meaning, owing in clauses.owed:
        told.setdefault(meaning, set()).update(owing)
        said.setdefault(meaning, set()).update(payments_in(meaning, clauses.en))
    found = [
        (min(told[m]), min(places))
        for m, places in said.items()
        if len(told[m]) == len(places) == 1
    ]
    found += [(clauses.chinese_clause(at), places[0]) for at, places in clauses.named]
    for number, place in found:
        rivals = {n for n, p in found if p.start < place.end and place.start < p.end}
        if rivals == {number}:
            yield number, place
