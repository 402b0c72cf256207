"""The proofs find every single fault that can be seeded in the real data."""

from collections import Counter
from collections.abc import Iterator

from dafu.data.load import load_sources

from tests.conftest import Tally
from tests.unit.conftest import DataFolder

from . import mutations
from .mutations import CAPTURED, REPLY, Mutant


def mutants(data: DataFolder) -> Iterator[Mutant]:
    """Every mutant of the reply and of its captured page."""
    content = data.read()
    sources = load_sources(data.path)
    [draft] = sources.drafts
    assert sources.glossary is not None
    forms = [
        ((term.zh, *term.also_zh), (term.en, *term.also_en))
        for term in sources.glossary.entry.terms
    ]
    yield from mutations.captured_digits(data.read(CAPTURED))
    yield from mutations.marks(content)
    yield from mutations.moved_marks(content, set(draft.entry.figures))
    yield from mutations.sentences(content)
    yield from mutations.placeholders(content)
    yield from mutations.terms(content, forms)
    yield from mutations.keys(content)
    yield from mutations.references(content)


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


def test_no_single_fault_gets_past_the_proofs(data: DataFolder, tally: Tally) -> None:
    whole = {file: data.read(file) for file in (REPLY, CAPTURED)}
    tried: Counter[str] = Counter()
    missed: list[tuple[str, int, str]] = []
    for mutant in mutants(data):
        tried[mutant.kind] += 1
        if not is_found(data, mutant):
            line = mutant.lines.start
            missed.append((mutant.kind, line, mutant.content.splitlines()[line - 1].strip()))
        data.write(whole[mutant.file], mutant.file)
    kinds = ", ".join(f"{count} {kind}" for kind, count in tried.items())
    found = tried.total() - len(missed)
    tally(f"mutations: {tried.total()} tried, {found} found, {len(missed)} missed ({kinds})")
    assert missed == []
