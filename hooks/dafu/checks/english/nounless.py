"""A placeholder that shows a bare number stands in a sentence that names its unit."""

import re
from collections.abc import Iterable, Iterator, Mapping

from ...data.draft import Draft, DraftSentence
from ...data.marks import IN_BRACES
from ...data.unfinished import is_open
from ...numbers.quantity import Quantity
from ...numbers.units import UnitKind
from ...problems.problem import Problem

# Behind a count nothing may end its clause but how often it is.
_ENDS = re.compile(r"\s*(?:a|an|per|each|every)\s", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+")
# What may have named it before: their number is 3, the total reached 3.
_COUNTING = frozenset("number numbers total totals count figure figures times".split())

_SHORT = {
    "km": "kilometre",
    "m": "metre",
    "mm": "millimetre",
    "kg": "kilogram",
    "ha": "hectare",
    "kwh": "kilowatt",
}


def check_nounless(draft: Draft, quantities: Mapping[str, Quantity]) -> Iterator[Problem]:
    """Of each measure and count: `occupies 3` and `for at least 2 a day` do not say of what."""
    for sentence in draft.sentences:
        if sentence.lacks_zh or sentence.lacks_en or sentence.role == "cell":
            continue
        for _, part, after in sentence.in_place():
            figure = draft.entry.figures.get(part.id) or draft.entry.derived.get(part.id)
            if figure is None or part.id not in quantities or part.form == "times":
                continue
            unit = quantities[part.id].unit
            named = (figure.unit.en, figure.unit.one) if figure.unit else ()
            names = [name for name in (*named, unit.many, unit.one) if name and not is_open(name)]
            behind = after if isinstance(after, str) else "{" if after else ""
            ends = unit.is_measure or (unit.kind is UnitKind.COUNT and _ENDS.match(behind))
            known = frozenset() if unit.is_measure else _COUNTING
            if names and ends and not _is_named(sentence, names, known):
                yield draft.tree.problem(
                    (*sentence.key, "en"), "noun-missing", offset=part.end,
                    found=part.id, unit=names[0],
                )  # fmt: skip


def _is_named(sentence: DraftSentence, names: Iterable[str], known: frozenset[str]) -> bool:
    """Whether the sentence has a word of the unit's English, or one that is known to count."""
    words = _WORD.findall(IN_BRACES.sub(" ", sentence.entry.en.lower()).replace("meter", "metre"))
    said = {*words, *(_SHORT[word] for word in words if word in _SHORT)}
    named = {*_WORD.findall(" ".join(names).lower())} - {"of", "a"}
    return bool(said & (named | known))
