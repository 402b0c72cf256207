"""What a preview builds, in one process: `python -m tests.site.previewing <site>`.

For each line of its input it builds the project of the current folder once more, as `mkdocs serve`
does, and says so when all is in its place.
"""

import sys
from threading import enumerate as all_threads

from mkdocs.commands.build import build
from mkdocs.config import load_config


def _build(site: str, *, first: bool) -> None:
    config = load_config("mkdocs.yml", site_dir=site, dev_addr="127.0.0.1:0")
    if first:
        config.plugins.on_startup(command="serve", dirty=False)
    build(config, serve_url="http://127.0.0.1:8000/")
    for thread in all_threads():
        if thread.daemon:  # search comes after the pages
            thread.join()


if __name__ == "__main__":
    for number, _ in enumerate(sys.stdin):
        _build(sys.argv[1], first=number == 0)
        print("built", flush=True)  # noqa: T201 - whoever has asked waits for it
