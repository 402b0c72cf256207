"""What a draft ends with: what was read, marked and left open, and what to do next."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from ..problems.characters import HAN
from ..problems.messages import message, problem_text
from ..problems.problem import Problem
from ..problems.progress import Tell, untold
from ..problems.refusal import MOST_SHOWN
from ..prove import proof_of
from .command import Outcome

_OPEN = "english-open"
_KINDS = (
    ("draft-labels", re.compile(r"^figures\..*\.label\.")),
    ("draft-units", re.compile(r"^figures\..*\.unit\.")),
    ("draft-facts", re.compile(r"^facts\.")),
    ("draft-names", re.compile(r"(?:^|\.)name\.en$")),
    ("draft-sentences", re.compile("")),
)


def summary(outcome: Outcome, data: Path, lang: str, tell: Tell = untold) -> Iterator[str]:
    """The lines that tell of a draft, or of an update."""
    page, file = outcome.page, f"{data.name}/replies/{outcome.file.name}"
    characters = len(HAN.findall(page.text))
    yield message(page.taken, lang, count=characters, left=page.left_out)
    if drafted := outcome.drafted:
        yield message(
            "draft-marked",
            lang,
            sections=len(drafted.sections),
            pieces=len(drafted.letter.pieces()),
            facts=len(drafted.facts),
            figures=len(drafted.figures),
        )
    else:
        yield message("draft-updated", lang, count=outcome.changed)
    problems = proof_of(data, tell=tell).problems_in(file)
    left = Counter(_kind(problem) for problem in problems if problem.code == _OPEN)
    if left:
        listed = (message(kind, lang, count=left[kind]) for kind, _ in _KINDS)
        texts = (text for (kind, _), text in zip(_KINDS, listed, strict=True) if left[kind])
        yield message("draft-open", lang, known=(", " if lang == "en" else "、").join(texts))
    others = [problem for problem in problems if problem.code != _OPEN]
    if others:
        yield message("draft-doubtful", lang, count=len(others))
        yield from (f"  {problem_text(problem, lang)}" for problem in others[:MOST_SHOWN])
        if hidden := len(others[MOST_SHOWN:]):
            yield message("more", lang, count=hidden)
    yield message("draft-next" if left or others else "draft-done", lang, file=file)


def _kind(problem: Problem) -> str:
    return next(kind for kind, pattern in _KINDS if pattern.search(problem.key))
