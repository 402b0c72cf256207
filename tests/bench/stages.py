"""A build that writes down how long each stage took: `python -m tests.bench.stages <file>`.

It does one thing after the other, where other builds use all cores. Seconds are the processor's, of
this process and of those that it has waited for; bytes of memory are those of this process alone.
"""

import json
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from functools import wraps
from importlib import import_module
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from typing import Any

from dafu import processes
from mkdocs.__main__ import cli

STAGES = {
    "read": ["dafu.prove:load_sources"],
    "check": ["dafu.site:proof_of", "dafu.site:check_shown_figures"],
    "render": ["dafu.site:render_page", "dafu.site:render_style"],
    "files": ["dafu.site:reply_files", "dafu.site:chart_files"],
    "Markdown": ["mkdocs.structure.pages:Page.render"],
    "theme": ["mkdocs.commands.build:_build_page"],
    "search": ["dafu.site:search_records", "dafu.site:index_site"],
}


def functions() -> Iterator[tuple[str, Any, str]]:
    """Each function of a stage: the stage, what holds the function, and its name there."""
    for stage, places in STAGES.items():
        for place in places:
            module, _, path = place.partition(":")
            holder: Any = import_module(module)
            *outer, name = path.split(".")
            for part in outer:
                holder = getattr(holder, part)
            yield stage, holder, name


class _Clock:
    """Seconds by stage; while one stage runs within another, the outer one stands still."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()
        self._running = ["rest"]
        self._since = 0.0

    def turn(self) -> None:
        now = sum(os.times()[:4])
        self.seconds[self._running[-1]] += now - self._since  # type: ignore[assignment]
        self._since = now

    def timed(self, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def counted(*args: Any, **options: Any) -> Any:
            self.turn()
            self._running.append(stage)
            try:
                result = function(*args, **options)
                # A generator does its work only when it is asked.
                return [*result] if isinstance(result, Iterator) else result
            finally:
                self.turn()
                self._running.pop()

        return counted


def _done_at_once(work: Callable[[], Any]) -> Future[Any]:
    done: Future[Any] = Future()
    done.set_result(work())
    return done


def _build(report: Path) -> None:
    clock = _Clock()
    for stage, holder, name in functions():
        setattr(holder, name, clock.timed(stage, getattr(holder, name)))
    processes._cores = lambda: 1  # noqa: SLF001 - what copies of the process do is not seen here
    processes.apart = lambda work: _done_at_once(work).result  # for the hook, not loaded yet
    cli(["build", "--quiet", "--strict"], standalone_mode=False)
    clock.turn()
    memory = getrusage(RUSAGE_SELF).ru_maxrss * 1024
    report.write_text(json.dumps({"seconds": clock.seconds, "memory": memory}), "utf-8")


if __name__ == "__main__":
    _build(Path(sys.argv[1]))
