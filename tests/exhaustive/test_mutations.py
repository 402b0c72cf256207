"""The proofs find every single fault that can be seeded in the real data, and in other letters."""

import random
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from dafu.data.load import load_sources

from tests.conftest import Tally
from tests.other_letters import NAMES, data_with
from tests.unit.conftest import DATA, DataFolder

from .mutations import MUTATIONS, Mutant, Mutate, Real

PUBLISHED = "2021-107"
SAMPLE = 100  # of the mutants of each other letter, always the same ones

Counts = tuple[Counter[str], Counter[str]]


def read_letter(data: Path, id_: str) -> Real:
    """A letter as it is, with the terms of its place."""
    sources = load_sources(data)
    draft = next(draft for draft in sources.drafts if draft.id == id_)
    assert sources.glossary is not None
    terms = sources.glossary.entry.of((id_, *draft.entry.regions)).terms
    return Real(
        id=id_,
        reply=(data / f"replies/{id_}.yml").read_text("utf-8"),
        captured=(data / f"replies/{id_}.txt").read_text("utf-8"),
        figures=frozenset(draft.entry.figures),
        terms=tuple(((term.zh, *term.also_zh), (term.en, *term.also_en)) for term in terms),
    )


@pytest.fixture(scope="module")
def real() -> Real:
    """Read the data as they are."""
    return read_letter(DATA, PUBLISHED)


@pytest.fixture(scope="module")
def counts(tally: Tally) -> Iterator[Counts]:
    """Count the mutants tried and found, by kind."""
    yield from counted(tally, "mutations")


@pytest.fixture(scope="module")
def other_counts(tally: Tally) -> Iterator[Counts]:
    """Count the mutants of the other letters."""
    yield from counted(tally, "mutations of other letters")


def counted(tally: Tally, name: str) -> Iterator[Counts]:
    """Counters of mutants tried and found, which are told in the end."""
    tried, found = counters = Counter[str](), Counter[str]()
    yield counters
    kinds = ", ".join(f"{count} {kind}" for kind, count in tried.items())
    count, missed = tried.total(), tried.total() - found.total()
    # The READMEs state a round number, which an edit of the data seldom changes.
    more_than = f"more than {count // 100 * 100}"
    tally(f"{name}: {count} tried, {more_than}; {missed} missed ({kinds})")


def is_found(data: DataFolder, id_: str, mutant: Mutant) -> bool:
    """Whether a problem names the mutant's file and one of its lines, or its figure."""
    file = f"replies/{id_}.{'txt' if mutant.captured else 'yml'}"
    data.write(mutant.content, file)
    problems = data.problems()
    path = f"data/{file}"
    if mutant.captured:
        places = [str(problem.details.get("captured", "")) for problem in problems]
        return any(place.startswith(f"{path}:{mutant.lines.start}:") for place in places)
    return any(
        (p.place.path == path and p.place.line in mutant.lines)
        or (mutant.figure and mutant.figure in {*p.key.split("."), *map(str, p.details.values())})
        or (mutant.figure and p.found == mutant.figure)
        for p in problems
    )


def missed(
    data: DataFolder, real: Real, mutants: Iterable[Mutant], counts: Counts
) -> list[tuple[str, int, str]]:
    """The mutants that the proofs let pass, each by its kind and line."""
    tried, found = counts
    passed: list[tuple[str, int, str]] = []
    for mutant in mutants:
        tried[mutant.kind] += 1
        if is_found(data, real.id, mutant):
            found[mutant.kind] += 1
        else:
            line = mutant.lines.start
            passed.append((mutant.kind, line, mutant.content.splitlines()[line - 1].strip()))
        if mutant.captured:
            data.write(real.captured, f"replies/{real.id}.txt")
        else:
            data.write(real.reply, f"replies/{real.id}.yml")
    return passed


@pytest.mark.parametrize("mutate", MUTATIONS)
def test_no_single_fault_gets_past_the_proofs(
    data: DataFolder, real: Real, counts: Counts, mutate: Mutate
) -> None:
    assert missed(data, real, mutate(real), counts) == []


@pytest.mark.usefixtures("data")  # which has pure functions remember what they made
@pytest.mark.parametrize("name", NAMES)
def test_no_single_fault_in_a_letter_of_another_shape_gets_past_the_proofs(
    tmp_path: Path, other_counts: Counts, name: str
) -> None:
    letter = DataFolder(path=data_with(tmp_path, name, published=False))
    real = read_letter(letter.path, name)
    mutants = [mutant for mutate in MUTATIONS for mutant in mutate(real)]
    tried = random.Random(name).sample(mutants, min(SAMPLE, len(mutants)))  # noqa: S311 - no secret
    assert missed(letter, real, tried, other_counts) == []
