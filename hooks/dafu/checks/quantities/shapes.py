"""A formula has one of a few shapes, and its label says which, of what is put into it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from ...data.draft import Draft
from ...data.schema import DerivedEntry
from ...numbers.formula import Formula, Name, Number, Operation, formula_names
from ...numbers.quantity import Context, Quantity
from ...numbers.units import UnitKind
from ...problems.problem import Problem
from ..labels.labelling import words_of
from .combining import growth_sides

_ONE = Number(value=1)
_ENDING = re.compile("(?:ie|y|e)$")
# Words that say only that something is counted name no operand.
_COUNTING = re.compile(r"(?:人|总)?数量?$|\b(?:total|number|amount)s?\b", re.IGNORECASE)
_COMPARED = {"zh": re.compile("高于|低于|超出|多于|少于|比"), "en": re.compile("exceed|than")}


class Shape(StrEnum):
    """What a formula works out."""

    SUM = "sum"
    DIFFERENCE = "difference"
    RATIO = "ratio"
    PER = "per"
    GROWTH = "growth"
    EARLIER = "earlier"
    SCALED = "scaled"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """What a label has one of for its shape, if it owes any, and no label of another shape has."""

    owed: Mapping[str, str]
    own: Mapping[str, str]


_WORDS = {
    Shape.SUM: _Words(
        owed={
            "zh": "合计|总|(?<!公)共",
            "en": "total|sum|in all|altogether|combined|both|together",
        },
        own={"zh": "合计|共计|总[计数额和]", "en": "total|sum|in all|altogether|combined"},
    ),
    Shape.DIFFERENCE: _Words(
        owed={
            "zh": "差|多|少|余|原|净|之前|此前|增加|减少",
            "en": "difference|more|fewer|less|before|rest|remaining|net|increase|decrease|other",
        },
        own={"zh": "之差|差额|差距|减去", "en": "difference|less|minus|net of"},
    ),
    Shape.RATIO: _Words(
        owed={
            "zh": "之比|比例|比重|占|率|倍",
            "en": "ratio|shares?|proportion|rate|per ?cent|percentage|multiple|times|over",
        },
        own={"zh": "之比|比例|比重|占比", "en": "ratio|shares?|proportion"},
    ),
    Shape.PER: _Words(
        owed={"zh": "平均|每|均", "en": "per|average|each|mean"},
        own={"zh": "平均|每|[人户]均", "en": "per(?! ?cent)|averages?|each|mean|median"},
    ),
    Shape.GROWTH: _Words(
        owed={
            "zh": "[高低多少]于|超出|[增降减升涨]|幅",
            "en": "exceed\\w*|growth|grew|grown|increase|rise|more|decrease|fall|higher|lower|less",
        },
        own={
            "zh": "[高低]于|增长|[增降]幅|增加|减少",
            "en": "exceed\\w*|growth|increase|decrease|fall",
        },
    ),
    Shape.EARLIER: _Words(
        owed={"zh": "上一?年|前一年", "en": "year earlier|year before|previous year"},
        own={"zh": "上一年|前一年", "en": "year earlier|year before|previous year"},
    ),
    Shape.SCALED: _Words(owed={"zh": "", "en": ""}, own={"zh": "", "en": ""}),
}


def check_shapes(draft: Draft, values: Mapping[str, Quantity]) -> Iterator[Problem]:
    """Each formula has a shape that readers know, and a label that says it of its operands.

    Formulas that cannot be read, or name figures that do not exist, are left alone; so are labels
    of what cannot be computed.
    """
    entries = draft.entry.all_figures
    for id_, derived in draft.entry.derived.items():
        formula = draft.formula(id_)
        names = formula_names(formula) if formula else ()
        if not formula or not names or not entries.keys() >= set(names):
            continue
        key = ("derived", id_, "formula")
        shape = _shape(formula, derived)
        if shape is None or (shape is Shape.EARLIER and not _is_grown(draft, names, values)):
            yield draft.tree.problem(key, "formula-shape", found=derived.formula)
        elif shape is Shape.SUM and (missing := left_out(draft, names)):
            yield draft.tree.problem(key, "formula-series", found=missing)
        elif id_ in values:
            by_unit = _named_by_unit(draft, id_, names, values) if shape is Shape.PER else ()
            yield from _check_label(draft, id_, shape, formula, by_unit)


def _shape(formula: Formula, derived: DerivedEntry) -> Shape | None:
    """The shape of a formula; None for any other, and for one that needs a note and has none."""
    if not isinstance(formula, Operation):
        return None
    left, right, sign = formula.left, formula.right, formula.sign
    growth = growth_sides(formula)
    if growth is not None:
        return Shape.GROWTH if all(isinstance(side, Name) for side in growth) else None
    if isinstance(left, Number) or isinstance(right, Number):
        scaled = right if isinstance(left, Number) else left
        is_plain = isinstance(scaled, Name) or _shape(scaled, derived) is not None
        return Shape.SCALED if sign in "*/" and derived.note and is_plain else None
    if sign == "/" and isinstance(right, Operation) and right.sign == "+" and right.left == _ONE:
        return Shape.EARLIER if isinstance(left, Name) and isinstance(right.right, Name) else None
    terms = [*_terms(left), *_terms(right)]
    if any(not isinstance(term, Name) for term in terms) or len({*terms}) < len(terms):
        return None
    is_simple = isinstance(left, Name) and isinstance(right, Name)
    if sign == "/":
        per = derived.unit is not None and "/" in derived.unit.zh
        return (Shape.PER if per else Shape.RATIO) if is_simple or derived.note else None
    if sign == "*":
        return Shape.SCALED if is_simple and derived.note else None
    if sign == "-":
        return Shape.DIFFERENCE if is_simple or derived.note else None
    return Shape.SUM if _is_sum(formula) else None


def _terms(formula: Formula) -> list[Formula]:
    if isinstance(formula, Operation) and formula.sign in "+-":
        return [*_terms(formula.left), *_terms(formula.right)]
    return [formula]


def _is_sum(formula: Formula) -> bool:
    if not isinstance(formula, Operation):
        return isinstance(formula, Name)
    return formula.sign == "+" and _is_sum(formula.left) and _is_sum(formula.right)


def _is_grown(draft: Draft, names: tuple[str, ...], values: Mapping[str, Quantity]) -> bool:
    """Whether the second figure is the growth, year on year, that the first's sentence tells."""
    homes = _homes(draft)
    growth = values.get(names[-1])
    return growth is None or (
        Context.YEAR_ON_YEAR in growth.contexts and homes.get(names[0]) == homes.get(names[-1])
    )


def _homes(draft: Draft) -> dict[str, str]:
    """The sentence of each figure; of several, the last."""
    return {span.id: sentence.anchor for sentence, span in draft.marks()}


def left_out(draft: Draft, names: Sequence[str]) -> str | None:
    """A figure of a series that others of are summed or shown."""
    figures = draft.entry.figures
    homes = _homes(draft)
    series = {id_: (figure.period, homes.get(id_)) for id_, figure in figures.items() if figure.nth}
    named = {series[name] for name in names if name in series}
    return next((id_ for id_, one in series.items() if one in named and id_ not in names), None)


def _check_label(
    draft: Draft, id_: str, shape: Shape, formula: Formula, by_unit: Sequence[str]
) -> Iterator[Problem]:
    label, entries = draft.entry.derived[id_].label, draft.entry.all_figures
    within = _summed(formula) if shape in (Shape.RATIO, Shape.PER) else set()
    for lang in ("zh", "en"):
        text = label.text(lang)
        own = {name: entries[name].label.text(lang) for name in formula_names(formula)}
        summed, named = ([own[name] for name in own if name in of] for of in (within, by_unit))
        operands = _Operands([*own.values()], summed, named)
        found = next(_faults(text, lang, shape, operands), None)
        if found is not None:
            yield draft.tree.problem(
                ("derived", id_, "label", lang), "label-shape", found=found or text
            )


def _named_by_unit(
    draft: Draft, id_: str, names: Sequence[str], values: Mapping[str, Quantity]
) -> list[str]:
    """What a label names by its unit, as 每大类 and `per category` do; 年均 and 每年 name years."""
    label, entries = draft.entry.derived[id_].label, draft.entry.all_figures

    def is_named(name: str) -> bool:
        if name in values and values[name].unit.kind is UnitKind.DURATION:
            return True
        unit = entries[name].unit
        one = (unit.one or unit.en) if unit else ""
        said = unit and f"每{unit.zh}" in label.zh and f" per {one}" in f" {label.en}".lower()
        return bool(said)

    return [name for name in names[1:] if is_named(name)]


def _summed(formula: Formula) -> set[str]:
    """The figures of the sums that a formula divides, or divides by."""
    sides = (formula.left, formula.right) if isinstance(formula, Operation) else ()
    sums = [side for side in sides if isinstance(side, Operation) and _is_sum(side)]
    return {name for each in sums for name in formula_names(each)}


class _Operands(NamedTuple):
    """The labels of what a formula combines: all, those `summed` first, those named by a unit."""

    every: list[str]
    summed: list[str]
    by_unit: list[str]


def _faults(text: str, lang: str, shape: Shape, operands: _Operands) -> Iterator[str]:
    """What a label says amiss in one language; nothing where it leaves out what it owes.

    Of operands that are summed first it names what they have in common.
    """
    inputs, summed, by_unit = operands
    owed = _pattern(_WORDS[shape].owed[lang], lang)
    if not owed.search(text):
        yield ""
    said = " ".join(inputs).lower()
    others = {*Shape} - ({shape, Shape.PER} if shape is Shape.SCALED else {shape, Shape.SCALED})
    others -= {Shape.SUM} if summed else set()
    for other in sorted(others):
        for match in _pattern(_WORDS[other].own[lang], lang).finditer(text):
            is_own = _WORDS[shape].owed[lang] and owed.search(match[0])
            if not is_own and match[0].lower() not in said:
                yield match[0]
    places = [
        _told_at(
            text, lang, own, [each for each in inputs if own not in summed or each not in summed]
        )
        for own in inputs
    ]
    strict = shape in (Shape.RATIO, Shape.PER)
    for own, place in zip(inputs, places, strict=True):
        hinted = any(word in text.lower() for word in _words(own, lang))
        if place is None and own not in by_unit and (strict or not hinted):
            yield ""
    compares = shape is Shape.RATIO or (shape is Shape.PER and lang == "en")
    if compares or (shape is Shape.GROWTH and _COMPARED[lang].search(text)):
        known = [place for place in places if place is not None]
        if known != sorted(known):
            yield ""


def _pattern(words: str, lang: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b" if lang == "en" and words else words, re.IGNORECASE)


def _told_at(text: str, lang: str, own: str, inputs: list[str]) -> int | None:
    """Where a label names an operand, by a word that no other has, if there is one."""
    words = _words(own, lang)
    others = {word for other in inputs if other != own for word in _words(other, lang)}
    edge = r"\b" if lang == "en" else ""
    found = (re.search(f"{edge}{word}", text.lower()) for word in words - others or words)
    return min((match.start() for match in found if match), default=None)


def _words(label: str, lang: str) -> set[str]:
    """What names an operand, without the endings that a plural changes."""
    return {_ENDING.sub("", word) for word in words_of(_COUNTING.sub("", label), lang)}
