"""What a preview builds, in one process: `python -m tests.site.previewing <site>`.

For each line of its input it builds the project of the current folder once more, as `mkdocs serve`
does, and says so when all is in its place, with the seconds that passed and those of the processor
until the pages were.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import enumerate as all_threads

from mkdocs.commands.build import build
from mkdocs.config import load_config

_ADDRESS = "http://127.0.0.1:8000/"
_ROOT = Path(__file__).parents[2]


def _build(site: str, *, first: bool) -> tuple[float, float]:
    began = time.monotonic(), sum(os.times()[:4])
    config = load_config("mkdocs.yml", site_dir=site, dev_addr="127.0.0.1:0")
    if first:
        config.plugins.on_startup(command="serve", dirty=False)
    build(config, serve_url=_ADDRESS)
    took = time.monotonic() - began[0], sum(os.times()[:4]) - began[1]
    for thread in all_threads():
        if thread.daemon:  # search comes after the pages
            thread.join()
    return took


@contextmanager
def built_again(project: Path, site: Path) -> Iterator[Callable[[], tuple[float, float]]]:
    """Have a process of its own build a project whenever it is asked to, as one preview does."""
    command = [sys.executable, "-m", __spec__.name, str(site)]
    environ = {
        **os.environ,
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONPATH": str(_ROOT),
        "SITE_URL": _ADDRESS,
    }
    with subprocess.Popen(  # noqa: S603 - our own
        command,
        cwd=project,
        env=environ,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        wanted, answers = process.stdin, process.stdout
        assert wanted is not None
        assert answers is not None

        def again() -> tuple[float, float]:
            print(file=wanted, flush=True)
            built, wall, processor = answers.readline().split()
            assert built == "built"
            return float(wall), float(processor)

        yield again


if __name__ == "__main__":
    for number, _ in enumerate(sys.stdin):
        print("built", *_build(sys.argv[1], first=number == 0), flush=True)  # noqa: T201 - whoever has asked waits for it
