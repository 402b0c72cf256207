"""Work side by side: its results are those of work that is done one thing after the other."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from dafu.memory import Memory
from dafu.processes import begun, side_by_side

_HOOKS = Path(__file__).parents[2] / "hooks"
_SETTING = """
import os, signal, sys
from dafu import processes
processes._cores = lambda: 2
parent = os.getpid()

class ApartError(Exception):
    def __init__(self, one, other):
        super().__init__(one + other)

def is_copy():
    return os.getpid() != parent
"""


def told(program: str) -> str:
    """What a process without threads prints that believes in two cores."""
    ran = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-c", _SETTING + program],
        env={**os.environ, "PYTHONPATH": str(_HOOKS)},
        capture_output=True,
        text=True,
        check=False,
    )
    return ran.stdout + ran.stderr


def test_results_come_in_order_from_copies_of_the_process() -> None:
    said = told(
        "made = [*processes.side_by_side(lambda n: (n, os.getpid()), range(9))]\n"
        "print([n for n, _ in made], len({pid for _, pid in made}))"
    )
    assert said == f"{[*range(9)]} 2\n"


def test_an_error_is_met_as_if_there_were_no_copies() -> None:
    said = told(
        "def work(n):\n"
        "    if n == 5: raise ApartError('of', ' its own kind')\n"
        "    return n\n"
        "done = []\n"
        "try:\n"
        "    for made in processes.side_by_side(work, range(9)): done.append(made)\n"
        "except ApartError as error:\n"
        "    print(done, error)"
    )
    assert said == "[0, 1, 2, 3, 4] of its own kind\n"


def test_what_a_copy_that_is_killed_leaves_is_done_here() -> None:
    said = told(
        "def work(n):\n"
        "    if n == 4 and is_copy(): os.kill(os.getpid(), signal.SIGKILL)\n"
        "    return n\n"
        "print([*processes.side_by_side(work, range(9))])"
    )
    assert said == f"{[*range(9)]}\n"


def test_work_apart_is_done_when_one_has_waited_for_it(tmp_path: Path) -> None:
    file = tmp_path / "file"
    said = told(
        f"work = lambda: open({str(file)!r}, 'w').write(str(is_copy()))\nprocesses.apart(work)()"
    )
    assert (said, file.read_text("utf-8")) == ("", "True")


def test_an_error_of_work_apart_is_met_by_whoever_waits() -> None:
    said = told(
        "def work(): raise ApartError('of', ' its own kind')\n"
        "wait = processes.apart(work)\n"
        "try: wait()\n"
        "except ApartError as error: print(error)"
    )
    assert said == "of its own kind\n"


def test_work_apart_that_is_killed_is_done_by_whoever_waits(tmp_path: Path) -> None:
    file = tmp_path / "file"
    said = told(
        "def work():\n"
        "    if is_copy(): os.kill(os.getpid(), signal.SIGKILL)\n"
        f"    open({str(file)!r}, 'w').write('done')\n"
        "processes.apart(work)()"
    )
    assert (said, file.read_text("utf-8")) == ("", "done")


def test_on_one_core_work_apart_is_done_here() -> None:
    said = told("processes._cores = lambda: 1\nprocesses.apart(lambda: print(is_copy()))()")
    assert said == "False\n"


def test_beside_a_thread_there_are_no_copies() -> None:
    said = told(
        "import threading\n"
        "threading.Thread(target=threading.Event().wait, daemon=True).start()\n"
        "print({is_copy() for _ in processes.side_by_side(lambda n: n, range(9))},\n"
        "      {*processes.side_by_side(lambda n: is_copy(), range(9))})"
    )
    assert said == "{False} {False}\n"


def test_what_is_begun_passes_its_error_on() -> None:
    def fail() -> int:
        raise ZeroDivisionError

    assert begun(lambda: 7).result() == 7
    with pytest.raises(ZeroDivisionError):
        begun(fail).result()


def test_what_is_remembered_is_made_once_until_it_is_no_longer_asked_for() -> None:
    memory, made = Memory(keeps=True), list[str]()

    def make(name: str) -> str:
        made.append(name)
        return name.upper()

    assert [*memory.each(make, ["a", "b"], hash)] == ["A", "B"]
    memory.settle()
    assert [*memory.each(make, ["b", "c"], hash)] == ["B", "C"]
    assert made == ["a", "b", "c"]
    memory.settle()
    assert [*memory.each(make, ["a", "b"], hash)] == ["A", "B"]
    assert made == ["a", "b", "c", "a"]


def test_a_build_remembers_nothing() -> None:
    memory, made = Memory(), list[int]()
    assert [memory.recall("key", lambda: made.append(1)) for _ in range(2)] == [None, None]
    assert made == [1, 1]
    assert [*side_by_side(str, range(9))] == [*map(str, range(9))]
