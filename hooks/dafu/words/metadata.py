"""What is known of a document, in the rows in which pages show it."""

import re
from dataclasses import dataclass

from ..numbers.numerals import half_width
from ..reply import Fact, Library, Reply
from .labels import word
from .sentences import fact_text

_CONTACT = ("contact", "telephone")
_HIDDEN = "views"  # a count that goes on after the capture
_TOPICS_AFTER = ("source", "published", "signed", "issuer")
_LETTER = re.compile("[A-Z]")
_EXPLAINED = ("A", "B", "C")


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRow:
    """A row: the facts of one kind, or whom to call. The topics come after the row `topics`."""

    kind: str
    facts: tuple[Fact, ...]
    topics: bool = False


def fact_rows(reply: Reply) -> list[FactRow]:
    """The facts in the order of the data, those of one kind together where the first stands."""
    groups: dict[str, list[Fact]] = {}
    for fact in reply.facts.values():
        kind = "contact" if fact.kind in _CONTACT else fact.kind
        if kind != _HIDDEN:
            groups.setdefault(kind, []).append(fact)
    last = next((kind for kind in _TOPICS_AFTER if kind in groups), "") if reply.topics else ""
    return [
        FactRow(kind=kind, facts=tuple(facts), topics=kind == last)
        for kind, facts in groups.items()
    ]


def class_text(library: Library, reply: Reply, lang: str) -> str:
    """How the letter classes what was done: `A类`, `Class A`; empty where it does not."""
    fact = reply.facts.get("class")
    letter = _class_letter(fact)
    if fact is None or not letter:
        return fact_text(fact, lang) if fact else ""
    return word(library.labels, "class-of", lang, letter=letter)


def class_meaning(library: Library, fact: Fact, lang: str) -> str:
    """What the class A, B or C stands for by custom; empty for others, and for other facts."""
    letter = _class_letter(fact) if fact.kind == "class" else ""
    return word(library.labels, f"class-{letter.lower()}", lang) if letter in _EXPLAINED else ""


def _class_letter(fact: Fact | None) -> str:
    """The one Latin letter by which the letter names a class, if it does."""
    letters = _LETTER.findall(half_width(fact.quote)) if fact and not fact.tag else []
    return letters[0] if len(letters) == 1 else ""
