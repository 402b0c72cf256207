"""Problems that only repeat that something could not be read."""

from collections.abc import Collection
from types import MappingProxyType

from ..problems.problem import Problem
from .unfinished import OPEN

_IDS = frozenset({"mark-undeclared", "id-dangling", "formula-unknown-name", "fact-needed"})
_TEXT = frozenset(
    {"text-missing", "figure-unused", "role-needed", "quote-not-found", "topic-not-in-title",
     "words-not-quoted", "id-dangling", "period-undated"}
)  # fmt: skip
# What is found elsewhere where a whole part of a reply is none, by the part.
_WITHOUT = MappingProxyType(
    {
        **dict.fromkeys(("figures", "derived", "tables"), _IDS),
        "facts": _IDS | {"term-missing", "topic-not-in-title", "period-undated"},
        **dict.fromkeys(("opening", "sections", "closing"), _TEXT),
    }
)


def is_echo(problem: Problem, unfit: Collection[tuple[str, str]]) -> bool:
    """Whether a value, or what is around it, or a part of the reply is among the `unfit`, or `…`.

    These are the paths of files with the keys in them that could not be used.
    """
    path, key = problem.place.path, problem.key
    if problem.found == OPEN:
        return any(path == other for other, _ in unfit)
    around = (key[:end] for end in range(len(key) + 1) if end == len(key) or key[end] in ".[")
    parts = (part for part, codes in _WITHOUT.items() if problem.code in codes)
    return any((path, each) in unfit for each in (*around, *parts))
