"""The noun after a number in English is one that the unit of the number in Chinese counts."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise, zip_longest
from pathlib import Path
from typing import NamedTuple

from ...data.draft import Draft
from ...data.schema import UnitNames
from ...numbers.quantity import Quantity
from ...numbers.units import UnitKind
from ...problems.problem import Problem
from ...tables import table

_COUNTED = Path(__file__).with_name("counted.yml")
_WORD = re.compile(r"[A-Za-z']+")
_PHRASE = re.compile(r"[^,;:.()“”—]*")
_REACH = 8  # words after a number, among which its noun stands
# What ends the noun phrase that a number begins: 1 health check a year, 1 inspection of schools.
_ENDS = frozenset(
    "a an per each every of in at on for by with from to who that which whose because since as so "
    "but while when where if than before after until during have has had is are was were will can "
    "may must should".split()
)
# What ends that behind an amount, of which the unit is shown, and money that none may name then.
_ENDS_AMOUNT = _ENDS - {"of"}
_MONEY = frozenset("yuan renminbi dollar dollars euro euros pound pounds yen".split())
_EACH = frozenset("per each every a an".split())
_TIMES = "次"  # of what is counted each time: 120 mu treated are 120亩次
_AGAIN = frozenset("treated times trips visits".split())
_OF_ALL = re.compile(r"^\W*of (?:the|its|their|our|these|those|all)\b")

_IRREGULAR = frozenset(
    {("person", "people"), ("child", "children"), ("man", "men"), ("woman", "women")}
    | {("foot", "feet"), ("half", "halves"), ("criterion", "criteria"), ("basis", "bases")}
)
# Units that a word before their noun tells from others, of which that noun is the name, too.
_TOLD_APART = {
    "工作日": frozenset({"working", "business"}),
    "平方米": frozenset({"square", "sq"}),
    "平方公里": frozenset({"square", "sq"}),
    "立方米": frozenset({"cubic", "cu"}),
}
_YUAN = frozenset({"CNY", "RMB", "yuan"})


class Noun(NamedTuple):
    """An English noun: the Chinese units that count what it names, and whether it names several.

    Where there are `said`, the Chinese has one of these words, or none of `unless`. What is named
    for `each`, as in 每生, needs no unit.
    """

    units: tuple[str, ...]
    several: bool
    said: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    each: tuple[str, ...] = ()


@cache
def nouns() -> Mapping[str, Noun]:
    """The nouns of counted.yml, each with the units of all its meanings."""
    found: dict[str, Noun] = {}
    for entry in table(_COUNTED).values():
        for key in ("en", "one"):
            for word in entry[key].split():
                known = found.get(word, Noun((), several=key == "en"))
                found[word] = known._replace(
                    units=(*known.units, *entry["zh"].split()),
                    said=(*known.said, *entry.get("said", "").split()),
                    unless=(*known.unless, *entry.get("unless", "").split()),
                    each=(*known.each, *entry.get("each", "").split()),
                )
    return found


@cache
def _is_known(unit: str) -> bool:
    return any(unit.endswith(noun.units) for noun in nouns().values())


def misnamed(unit: str, words: Iterable[str], zh: str = "", *, one: bool = False) -> str | None:
    """The first noun of an English phrase, if a Chinese unit counts something else.

    `zh` is the Chinese sentence, if there is one.

    Where there are several things, only a noun for several is theirs: `enterprise staff` are staff;
    of one, a noun that describes another is none: a `driver training session` is a session.
    Of what no noun of the table counts there are no rounds or groups but those of the Chinese.
    """
    words = list(words)
    for at, word in enumerate(words):
        noun, behind = nouns().get(word.lower()), words[at + 1 :]
        others = (nouns().get(other.lower()) for other in behind)
        describes = any(other and not other.several for other in others)
        if noun and (noun.several or (one and not describes)):
            unsaid = any(other in zh for other in noun.unless)
            unsaid = unsaid and not any(said in zh for said in noun.said)
            unfit = _is_known(unit) and not unit.endswith(noun.units)
            unfit |= bool(zh) and _is_taken_for_another(unit, words[: at + 1])
            if unit.endswith(_TIMES) and _AGAIN.intersection(behind[:2]):
                unfit = unfit and not unit.removesuffix(_TIMES).endswith(noun.units)
            if zh and behind[:1] == ["of"] and not _is_known(unit):
                unfit = not any(each in zh for each in noun.units)
            return word if unfit or unsaid else None
    return None


def _is_taken_for_another(unit: str, named: list[str]) -> bool:
    """Whether a noun lacks the word before it that tells its unit from another: working days."""
    return any(
        unit.endswith(name) and words.isdisjoint(map(str.lower, named))
        for name, words in _TOLD_APART.items()
    )


def check_counted(draft: Draft, quantities: Mapping[str, Quantity]) -> Iterator[Problem]:
    """Of each placeholder of a count, amount or duration, and of each unit's English."""
    for sentence in draft.sentences:
        for _, part, after in sentence.in_place():
            quantity = quantities.get(part.id)
            if quantity is None or quantity.unit.kind.is_bare:
                continue
            phrase = _PHRASE.match(after) if isinstance(after, str) else None
            is_money = quantity.unit.kind is UnitKind.CURRENCY
            words = _noun_phrase(phrase[0], _ENDS_AMOUNT if is_money else _ENDS) if phrase else []
            noun = _misnamed_of(phrase[0], sentence.zh.text) if is_money and phrase else None
            if noun := noun or misnamed(
                quantity.unit.name.split("/")[0],
                words,
                sentence.zh.text,
                one=quantity.value == 1 or (phrase is not None and phrase[0].startswith("-")),
            ):
                yield draft.tree.problem(
                    (*sentence.key, "en"), "noun-unfit", found=noun, offset=part.end,
                    unit=quantity.unit.name,
                )  # fmt: skip
    for group in ("figures", "derived"):
        for id_, entry in getattr(draft.entry, group).items():
            if entry.unit and id_ in quantities:
                yield from _check_unit(draft, (group, id_), entry.unit, quantities[id_])


def _noun_phrase(phrase: str, enders: frozenset[str]) -> list[str]:
    """The words behind a number with what ends what it counts: `of the`, at first, does not."""
    words = _WORD.findall(_OF_ALL.sub("", phrase))
    ends = (n for n, word in enumerate(words) if word.lower() in enders)
    return words[: min(next(ends, _REACH) + 1, _REACH)]


def _misnamed_of(phrase: str, zh: str) -> str | None:
    """The first noun behind an amount for what it is of no unit: `in US dollars`, `per hectare`.

    What an amount is for each of, the Chinese counts, or names behind 每.
    """
    words: list[str] = _WORD.findall(phrase.lower())[:_REACH]
    for before, word in pairwise(words):
        noun = nouns().get(word)
        if noun is None or not (word in _MONEY or before in _EACH):
            continue
        if not any(each in zh for each in noun.units + noun.each):
            return word
    return None


def _check_unit(
    draft: Draft, key: tuple[str, str], unit: UnitNames, quantity: Quantity
) -> Iterator[Problem]:
    is_money = quantity.unit.kind is UnitKind.CURRENCY
    for name in ("en", "one"):
        text = getattr(unit, name) or ""
        sides = zip(unit.zh.split("/"), text.split(" per "), strict=False)
        found = (_misnamed_unit(zh, _WORD.findall(en)) for zh, en in sides)
        noun = next(filter(None, found), None)
        money = _YUAN if quantity.unit.code == "CNY" else {quantity.unit.code}
        if is_money and text and not money.intersection(text.split()):
            noun = text
        if name == "one" and text and not _is_singular(text, unit.en):
            noun = text
        if noun:
            yield draft.tree.problem((*key, "unit", name), "noun-unfit", found=noun, unit=unit.zh)


def _misnamed_unit(zh: str, words: list[str]) -> str | None:
    """The last word of a unit's English, if that is the name of another unit."""
    last = words[-1:]
    taken = _is_taken_for_another(zh, words) and nouns().keys() & {*last}
    return last[0] if taken else misnamed(zh, last, one=True)


def _is_singular(one: str, several: str) -> bool:
    """Whether an English name for one thing is that for several, with one word for one.

    One of what has no singular is a `member of staff`.
    """
    differing = [
        pair for pair in zip_longest(one.split(), several.split(), fillvalue="") if len({*pair}) > 1
    ]
    is_part = one.endswith(f" of {several}") and one.count(" ") == several.count(" ") + 2
    return not differing or is_part or (len(differing) == 1 and _are_forms(*differing[0]))


def _are_forms(one: str, several: str) -> bool:
    regular = {f"{one}s", f"{one}es", f"{one.removesuffix('y')}ies"}
    return several in regular or (one, several) in _IRREGULAR
