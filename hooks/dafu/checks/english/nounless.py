"""A placeholder that shows a bare number does not end its clause where nothing names its unit."""

import re
from collections.abc import Iterator, Mapping

from ...data.draft import Draft, DraftSentence
from ...data.marks import IN_BRACES
from ...data.schema import UnitNames
from ...numbers.quantity import Quantity
from ...numbers.units import UnitKind
from ...problems.problem import Problem

# Behind a count nothing may end its clause but how often it is; behind a duration, nothing at all.
_ENDS = {
    UnitKind.COUNT: re.compile(r"\s*(?:a|an|per|each|every)\s", re.IGNORECASE),
    UnitKind.DURATION: re.compile(r"\W*(?:[.;:]|$)|\s*(?:a|an|per|each|every)\s", re.IGNORECASE),
}
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
            quantity = quantities.get(part.id)
            ends = _ENDS.get(quantity.unit.kind) if quantity else None
            if figure is None or figure.unit is None or ends is None:
                continue
            behind = after if isinstance(after, str) else "{" if after else ""
            if ends.match(behind) and not _is_named(sentence, figure.unit):
                yield draft.tree.problem(
                    (*sentence.key, "en"), "noun-missing", offset=part.end,
                    found=part.id, unit=figure.unit.en,
                )  # fmt: skip


def _is_named(sentence: DraftSentence, unit: UnitNames) -> bool:
    """Whether the sentence has a word of the unit's English, or says that it counts."""
    said = {*_WORD.findall(IN_BRACES.sub(" ", sentence.entry.en.lower()))}
    names = {*_WORD.findall(f"{unit.en} {unit.one or ''}".lower())} - {"of", "a"}
    return bool(said & (names | _COUNTING))
