"""A copy of the real data that a test may spoil, and what the proofs say of it."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from dafu.data.yamltree import read_yaml
from dafu.numbers.classify import scan_numerals
from dafu.numbers.english import scan_english_numbers
from dafu.problems.messages import worded
from dafu.problems.problem import Place, Problem
from dafu.problems.refusal import refusal
from dafu.prove import Unproved, prove

DATA = Path(__file__).parents[2] / "data"
REPLY = "replies/2021-107.yml"
CARET = "‸"


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFolder:
    """A copy of `data/`. Files are named relative to it; the reply's YAML is the default.

    `‸` in a text marks the place that a test asks for; it is never written to a file. A text must
    stand in its file once, or be the first one behind the text `after`.
    """

    path: Path

    def read(self, file: str = REPLY) -> str:
        """Return the file as it stands."""
        return (self.path / file).read_text("utf-8")

    def write(self, content: str, file: str = REPLY) -> None:
        """Replace the whole file."""
        (self.path / file).write_text(content, "utf-8")

    def place(self, text: str, file: str = REPLY, *, after: str = "") -> Place:
        """Return where a text begins, or where its `‸` stands."""
        content = self.read(file)
        start = _find(content, text.replace(CARET, ""), after)
        return self._end_of(content[:start] + _before_caret(text), file)

    def spoil(self, old: str, new: str, file: str = REPLY, *, after: str = "") -> Place:
        """Replace a text; return where the new one begins, or where its `‸` stands."""
        content = self.read(file)
        start = _find(content, old, after)
        self.write(content[:start] + new.replace(CARET, "") + content[start + len(old) :], file)
        return self._end_of(content[:start] + _before_caret(new), file)

    def item(self, text: str, file: str = REPLY) -> str:
        """Return the whole list item, from its indentation on, in which a text stands."""
        content = self.read(file)
        lines = content.splitlines(keepends=True)
        at = content[: _find(content, text, "")].count("\n")
        first = next(
            n
            for n in range(at, -1, -1)
            if lines[n].lstrip().startswith("- ")
            and (n == at or _depth(lines[n]) < _depth(lines[at]))
        )
        last = first + 1
        while lines[last].isspace() or _depth(lines[last]) > _depth(lines[first]):
            last += 1
        return "".join(lines[first:last])

    def problems(self) -> tuple[Problem, ...]:
        """Return what the proofs find: nothing if they hold."""
        try:
            prove(self.path)
        except Unproved as unproved:
            return unproved.problems
        return ()

    def report(self, lang: str = "en") -> list[str]:
        """Return the lines of the report."""
        said = refusal(self.problems(), lang)
        return [*said.entries, *filter(None, [said.more])]

    def faults(self) -> list[tuple[Place, str, str]]:
        """Return the place, key and code of each problem in order, having worded them all."""
        problems = self.problems()
        for lang in ("zh", "en"):
            worded(problems, lang)
        return sorted((problem.place, problem.key, problem.code) for problem in problems)

    def _end_of(self, content: str, file: str) -> Place:
        return Place(
            path=f"{self.path.name}/{file}",
            line=content.count("\n") + 1,
            column=len(content) - content.rfind("\n"),
        )


def _find(content: str, text: str, after: str) -> int:
    for wanted in filter(None, (after, "" if after else text)):
        assert content.count(wanted) == 1, f"{wanted!r} stands there {content.count(wanted)} times"
    return content.index(text, content.index(after) + len(after))


def _before_caret(text: str) -> str:
    return text.partition(CARET)[0] if CARET in text else ""


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


@pytest.fixture(scope="session")
def read_once() -> Iterator[None]:
    """Remember what pure functions made of a text: most is never spoiled."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("dafu.data.load.read_yaml", cache(read_yaml))
        patch.setattr("dafu.checks.letter.coverage.scan_numerals", cache(scan_numerals))
        patch.setattr(
            "dafu.checks.english.stated_numbers.scan_english_numbers", cache(scan_english_numbers)
        )
        yield


def copy_of_one_reply(folder: Path) -> DataFolder:
    """A copy of `data/` in `folder`, in which the reply is the only one."""
    path = folder / "data"
    shutil.copytree(DATA, path, ignore=shutil.ignore_patterns("replies"))
    (path / "replies").mkdir()
    for file in (DATA / "replies").glob(f"{Path(REPLY).stem}.*"):
        shutil.copy(file, path / "replies")
    return DataFolder(path=path)


@pytest.fixture
def data(tmp_path: Path, read_once: None) -> DataFolder:  # noqa: ARG001 - it is only set up
    """Give each test a copy of its own."""
    return copy_of_one_reply(tmp_path)
