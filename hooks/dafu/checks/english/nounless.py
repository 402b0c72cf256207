"""A placeholder that shows a bare number stands before a noun, or beside what it counts."""

import re
from collections.abc import Iterator, Mapping

from ...data.draft import Draft, DraftSentence
from ...data.marks import IN_BRACES, Placeholder
from ...data.schema import UnitNames
from ...numbers.quantity import Quantity
from ...numbers.units import UnitKind
from ...problems.problem import Problem

_ENDS = re.compile(r"\W*(?:[.;:]|$)|\s*(?:a|an|per|each|every)\s", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+")
# What may have named it before: their number is 3, the total reached 3.
_COUNTING = frozenset("number numbers total totals count figure figures times".split())


def check_nounless(draft: Draft, quantities: Mapping[str, Quantity]) -> Iterator[Problem]:
    """Of each count and duration with a unit: `for at least 2 a day` does not say of what."""
    for sentence in draft.sentences:
        if sentence.lacks_zh or sentence.lacks_en or sentence.role == "cell":
            continue
        for _, part, after in sentence.in_place():
            figure = draft.entry.figures.get(part.id) or draft.entry.derived.get(part.id)
            if figure is None or figure.unit is None or not _shows_number(part, quantities):
                continue
            ends = not after or (isinstance(after, str) and _ENDS.match(after))
            if ends and not _is_named(sentence, figure.unit):
                yield draft.tree.problem(
                    (*sentence.key, "en"), "noun-missing", offset=part.end,
                    found=part.id, unit=figure.unit.en,
                )  # fmt: skip


def _shows_number(part: Placeholder, quantities: Mapping[str, Quantity]) -> bool:
    quantity = quantities.get(part.id)
    return quantity is not None and quantity.unit.kind in (UnitKind.COUNT, UnitKind.DURATION)


def _is_named(sentence: DraftSentence, unit: UnitNames) -> bool:
    """Whether the sentence has a word of the unit's English, or says that it counts."""
    said = {*_WORD.findall(IN_BRACES.sub(" ", sentence.entry.en.lower()))}
    names = {*_WORD.findall(f"{unit.en} {unit.one or ''}".lower())} - {"of", "a"}
    return bool(said & (names | _COUNTING))
