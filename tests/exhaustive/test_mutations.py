"""The proofs find every single fault that can be seeded in the real data."""

from collections import Counter
from collections.abc import Iterator

import pytest
from dafu.data.load import load_sources

from tests.conftest import Tally
from tests.unit.conftest import DataFolder

from .mutations import CAPTURED, MUTATIONS, REPLY, Mutant, Mutate, Real

Counts = tuple[Counter[str], Counter[str]]


@pytest.fixture(scope="module")
def real(data: DataFolder) -> Real:
    """Read the data as they are."""
    sources = load_sources(data.path)
    [draft] = sources.drafts
    assert sources.glossary is not None
    terms = sources.glossary.entry.terms
    return Real(
        reply=data.read(REPLY),
        captured=data.read(CAPTURED),
        figures=frozenset(draft.entry.figures),
        terms=tuple(((term.zh, *term.also_zh), (term.en, *term.also_en)) for term in terms),
    )


@pytest.fixture(scope="module")
def counts(tally: Tally) -> Iterator[Counts]:
    """Count the mutants tried and found, by kind."""
    tried, found = counters = Counter[str](), Counter[str]()
    yield counters
    kinds = ", ".join(f"{count} {kind}" for kind, count in tried.items())
    count, missed = tried.total(), tried.total() - found.total()
    # The READMEs state a round number, which an edit of the data seldom changes.
    more_than = f"more than {count // 100 * 100}"
    tally(f"mutations: {count} tried, {more_than}; {missed} missed ({kinds})")


def is_found(data: DataFolder, mutant: Mutant) -> bool:
    """Whether a problem names the mutant's file and one of its lines, or its figure."""
    data.write(mutant.content, mutant.file)
    problems = data.problems()
    path = f"data/{mutant.file}"
    if mutant.file == CAPTURED:
        places = [str(problem.details.get("captured", "")) for problem in problems]
        return any(place.startswith(f"{path}:{mutant.lines.start}:") for place in places)
    return any(
        (p.place.path == path and p.place.line in mutant.lines)
        or (mutant.figure and mutant.figure in {*p.key.split("."), *map(str, p.details.values())})
        or (mutant.figure and p.found == mutant.figure)
        for p in problems
    )


@pytest.mark.parametrize("mutate", MUTATIONS)
def test_no_single_fault_gets_past_the_proofs(
    data: DataFolder, real: Real, counts: Counts, mutate: Mutate
) -> None:
    tried, found = counts
    missed: list[tuple[str, int, str]] = []
    for mutant in mutate(real):
        tried[mutant.kind] += 1
        if is_found(data, mutant):
            found[mutant.kind] += 1
        else:
            line = mutant.lines.start
            missed.append((mutant.kind, line, mutant.content.splitlines()[line - 1].strip()))
    data.write(real.reply, REPLY)
    data.write(real.captured, CAPTURED)
    assert missed == []
