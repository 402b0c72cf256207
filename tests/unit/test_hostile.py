"""Whatever a person writes into the data is refused with a clear error or shown as text."""

import json
import re
import shutil
import tracemalloc
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import chain, zip_longest
from pathlib import Path
from time import perf_counter

import pytest
from dafu.problems.characters import is_unseen
from dafu.problems.problem import Problem
from dafu.prove import Unproved, prove
from dafu.site import make_site
from dafu.words.punctuation import narrow

from tests.conftest import Tally

from . import hostile_characters, hostile_files, hostile_names, hostile_numbers, hostile_yaml
from .conftest import DATA
from .hostile import Text, texts
from .hostile_faults import Fault
from .hostile_letter import Reach, write_letter
from .hostile_surfaces import surfaces

ADDRESS = "https://dafu.example/"
DOCS = DATA.parent / "docs"
HARMLESS = "甲乙"
LONGEST = 10  # seconds, where none takes two
_VARYING = re.compile(r'[0-9a-f]{64}|[0-9.]+ KB|(?<="bytes": )[0-9]+')
_SPACE = re.compile(r'(\\[\\"])|(?:\s|\\[nt])+')

NewFolder = Callable[[], Path]


@pytest.fixture
def new_folder(
    tmp_path: Path,
    read_once: None,  # noqa: ARG001 - it is only set up
    monkeypatch: pytest.MonkeyPatch,
) -> NewFolder:
    """Make a copy of the data, each time in the place of the last one.

    The licences, of which the data changes nothing but titles, are left out of the site: reading
    them takes longer than all the rest.
    """
    monkeypatch.setattr("dafu.site.licences_text", lambda _: "")

    def new() -> Path:
        shutil.rmtree(tmp_path)
        return Path(shutil.copytree(DATA, tmp_path / "data"))

    return new


def _narrow(value: object) -> str:
    """A value as JSON, with half-width punctuation and single spaces."""
    json_text = narrow(json.dumps(value, ensure_ascii=False))
    return _SPACE.sub(lambda found: found[1] or " ", json_text)


def shown(folder: Path, text: str, reach: Reach) -> str:
    """Everything that a site shows with a text in every place, the harmless text in its stead."""
    write_letter(folder, text, reach)
    everything = _narrow(surfaces(make_site(folder, ADDRESS), DOCS))
    return _VARYING.sub("0", everything).replace(_narrow(text)[1:-1], HARMLESS)


def differences(found: object, expected: object, path: str = "") -> Iterator[str]:
    """Where a surface departs from the harmless one; a text that is cut short ends in `…`."""
    if isinstance(found, dict) and isinstance(expected, dict):
        for key in found | expected:
            yield from differences(found.get(key), expected.get(key), f"{path}/{key}")
    elif isinstance(found, list) and isinstance(expected, list):
        for index, pair in enumerate(zip_longest(found, expected)):
            yield from differences(*pair, f"{path}[{index}]")
    elif found != expected and not str(found).endswith("…"):
        yield f"{path}: {found!r} where {expected!r} was expected"


def more_than_shown(folder: Path, text: Text, harmless: str) -> list[str]:
    """What became of the text beyond being shown; the first is enough."""
    try:
        everything = json.loads(shown(folder, text.text, text.reach))
    except Exception as error:
        error.add_note(f"{text.kind}: {text.text!r}")
        raise
    found = differences(everything, json.loads(harmless))
    return [f"{text.kind} {text.text!r}: {fault}" for fault in found][:1]


def less_than_refused(folder: Path, faults: Iterable[Fault]) -> Iterator[str]:
    """What is wrong with how faults that are made together are refused."""
    lines = {fault: fault.spoil(folder) for fault in faults}
    start = perf_counter()
    try:
        make_site(folder, ADDRESS)
    except Unproved as unproved:
        for fault, line in lines.items():
            if not any(_is_it(problem, fault, line) for problem in unproved.problems):
                others = {(problem.code, str(problem.place)) for problem in unproved.problems}
                yield f"{fault.code} was expected in line {line} of {fault.file}, not {others}"
        said = "".join(unproved.refusal(lang).text for lang in ("zh", "en")).replace("\n", "")
        if not said.isprintable() or any(map(is_unseen, said)):
            yield f"cannot be printed: {said!r}"
    except Exception as error:
        error.add_note(f"after {[(fault.kind, fault.name) for fault in lines]}")
        raise
    else:
        yield "was published"
    if perf_counter() - start > LONGEST:
        yield "took too long"


def _is_it(problem: Problem, fault: Fault, line: int | None) -> bool:
    return (
        problem.place.path == f"data/{fault.file}"
        and problem.code.startswith(fault.code)
        and line in (None, problem.place.line)
    )


def every_fault() -> Iterator[tuple[Fault, ...]]:
    """All that is to be refused, in groups of what does not disturb one another."""
    yield from hostile_characters.characters()
    alone = chain(
        hostile_files.no_files(),
        hostile_files.names(),
        hostile_names.labels(),
        hostile_names.ids(),
        hostile_names.lengths(),
        hostile_names.texts(),
        hostile_numbers.numbers(),
        hostile_numbers.formulas(),
        hostile_yaml.encodings(),
        hostile_yaml.yaml(),
        hostile_yaml.escapes(),
    )
    yield from ((fault,) for fault in alone)


def test_nothing_hostile_gets_through(new_folder: NewFolder, tally: Tally) -> None:
    refused: Counter[str] = Counter()
    as_text: Counter[str] = Counter()
    through: list[str] = []
    for faults in every_fault():
        refused += Counter(fault.kind for fault in faults)
        found = less_than_refused(new_folder(), faults)
        through += [f"{faults[0].kind} {faults[0].name!r}: {what}" for what in found]
    harmless = cache(lambda reach: shown(new_folder(), HARMLESS, reach))
    for text in texts():
        as_text[text.kind] += text.count
        expected = harmless(text.reach)
        through += more_than_shown(new_folder(), text, expected)
    kinds = ", ".join(f"{count} {kind}" for kind, count in (refused + as_text).items())
    tally(
        f"hostile inputs: {refused.total() + as_text.total()} tried, "
        f"{refused.total()} refused with a clear error, {as_text.total()} shown as text, "
        f"{len(through)} let through ({kinds})"
    )
    assert through == [], "\n".join(through)


def test_what_editors_and_systems_leave_behind_does_no_harm(new_folder: NewFolder) -> None:
    folder = new_folder()
    hostile_files.harmless_neighbours(folder)
    assert [reply.id for reply in prove(folder).replies] == ["2021-107"]


def test_a_giant_file_is_not_read(new_folder: NewFolder) -> None:
    giants = [fault for fault in hostile_files.no_files() if fault.kind == "giant"]
    assert len(giants) == 4
    for giant in giants:
        folder = new_folder()
        giant.spoil(folder)
        tracemalloc.start()
        with pytest.raises(Unproved):
            prove(folder)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert peak < 50_000_000
