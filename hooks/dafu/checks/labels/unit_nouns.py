"""The English of a figure's unit is what its label or its sentence counts, not another thing."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from ...data.draft import Draft
from ...data.schema import GlossaryFile, UnitNames
from ...numbers.formula import formula_names
from ...numbers.quantity import Quantity
from ...numbers.units import UnitKind
from ...problems.problem import Problem
from ...tables import table
from ..english.counted import nouns
from ..english.terms import plainly
from .naming import is_alike

_GENERIC = Path(__file__).with_name("naming.yml")
_WORD = re.compile(r"[a-z]+")
_NAME = re.compile(r"[a-z '’-]+")
_PHRASE = re.compile(r"[^,;:.()“”—]*")
_REACH = 10  # words behind a number, among which its noun stands
_ANY = "任何"
# How fast things grow or what share they are, and units that count things one by one.
_RATE = re.compile("(?:增长|覆盖|合格|就业|完成|满意|安置|办结|入学)率$|占比$|比[例重]$|百分比$")
_PER = re.compile("每[百千万亿]")
_WHOLE = frozenset("人名位家户个件项所座台辆元")
_PEOPLE = frozenset("人名位员口")


def check_unit_nouns(
    draft: Draft, quantities: Mapping[str, Quantity], glossary: GlossaryFile | None
) -> Iterator[Problem]:
    """Of each figure and computed figure that has a unit as its span states it; no durations.

    Where its entry names none, that is the unit of the glossary.
    """
    behind = _behind(draft)
    usual = {unit.zh: unit for unit in glossary.units} if glossary else {}
    entries = draft.entry.all_figures
    for id_, entry in entries.items():
        quantity = quantities.get(id_)
        group = "figures" if id_ in draft.entry.figures else "derived"
        if entry.unit and (one := entry.unit.one) and _is_several(one):
            yield draft.tree.problem((group, id_, "unit", "one"), "unit-of-several", found=one)
        if quantity is None or quantity.unit.kind is UnitKind.DURATION:
            continue
        rate = None if _PER.search(entry.label.zh) else _RATE.search(entry.label.zh)
        if rate and quantity.unit.name in _WHOLE:
            yield draft.tree.problem((group, id_, "label", "zh"), "label-no-rate", found=rate[0])
        unit = entry.unit or usual.get(quantity.unit.name)
        if unit is None or (id_ in draft.entry.figures and quantity.unit.name != unit.zh):
            continue
        inputs = _inputs(draft, id_)
        known = [entries[each] for each in inputs if each in entries]
        named = [each.unit for each in known if each.unit]
        said = [entry.label.en, behind.get(id_, "")]
        said += [text for each in named for text in (each.en, each.one or "")]
        if quantity.unit.name not in usual:
            said += [quantity.unit.many, quantity.unit.one]
        zh = entry.label.zh + "".join(each.label.zh for each in known)
        if not _fits(unit, zh, " ".join(said)):
            key = (group, id_, "unit", "en") if entry.unit else (group, id_)
            yield draft.tree.problem(key, "noun-unfit", found=unit.en, unit=unit.zh)


def _fits(names: UnitNames, zh: str, said: str) -> bool:
    words = {*_WORD.findall(plainly(said))}
    sides = zip(names.zh.split("/"), plainly(names.en).split(" per "), strict=False)
    return all(_is_noun(side_zh, side_en, zh, words) for side_zh, side_en in sides)


def _is_noun(unit: str, english: str, zh: str, words: set[str]) -> bool:
    """Whether the last word of a unit's English names what is counted."""
    name = _NAME.match(english)
    *_, noun = ["", *_WORD.findall(name[0] if name else "")]
    if not noun or unit.endswith("元") or noun in _generic()[_ANY]:
        return True
    known = nouns().get(noun)
    if unit in _PEOPLE and known and unit not in known.units:
        return False
    return noun in words or noun in _generic().get(unit, ()) or is_alike(noun, zh)


def _is_several(english: str) -> bool:
    """Whether a noun is a plural, before what it is counted for."""
    *_, noun = ["", *_WORD.findall(plainly(english).split(" per ")[0])]
    known = nouns().get(noun)
    return known is not None and known.several


def _behind(draft: Draft) -> dict[str, str]:
    """The English words right behind each figure in its sentences."""
    found: dict[str, str] = {}
    for sentence in draft.sentences:
        for _, part, after in sentence.in_place():
            if isinstance(after, str):
                phrase = _PHRASE.match(after)
                words = phrase[0].split()[:_REACH] if phrase else []
                found[part.id] = " ".join([found.get(part.id, ""), *words])
    return found


def _inputs(draft: Draft, id_: str) -> tuple[str, ...]:
    formula = draft.formula(id_)
    return formula_names(formula) if formula else ()


@cache
def _generic() -> Mapping[str, tuple[str, ...]]:
    listed: Mapping[str, str] = table(_GENERIC)["generic"]
    return {
        unit: tuple(plainly(english).split())
        for units, english in listed.items()
        for unit in units.split()
    }
