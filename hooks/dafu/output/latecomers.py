"""What a preview adds to a site that is in its place already: search, and the hashes of all."""

import shutil
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from functools import partial
from itertools import takewhile
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Lock

from ..processes import begun
from .manifest import MANIFEST, manifest_lines

INDEX = "pagefind"


class Latecomers:
    """Adds to each site of a preview what takes longest, and leaves off for the next one."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._over = Event()

    def leave_off(self) -> None:
        """Add nothing more to the last site: there will be another."""
        with self._lock:
            self._over.set()

    def bring_along(self, last: Path, site: Path) -> None:
        """Have a site search as the last one does until its own index is there."""
        with suppress(FileNotFoundError):
            (last / INDEX).rename(site / INDEX)
            (last / MANIFEST).rename(site / MANIFEST)

    def add(self, index: Callable[[Path, Event], None], site: Path) -> Future[None]:
        """Have `index` make the index of a site, on the side, and put it in its place."""
        self._over = Event()
        return begun(partial(self._add, index, site, self._over))

    def _add(self, index: Callable[[Path, Event], None], site: Path, over: Event) -> None:
        with TemporaryDirectory(prefix="dafu-", ignore_cleanup_errors=True) as folder:
            made = Path(folder, INDEX)
            index(made, over)
            with self._lock:
                if over.is_set():
                    return
                with suppress(FileNotFoundError):
                    shutil.move(site / INDEX, Path(folder, "last"))
                shutil.move(made, site / INDEX)
        try:
            manifest = "".join(takewhile(lambda _: not over.is_set(), manifest_lines(site)))
        except FileNotFoundError:
            if over.is_set():  # the next site has taken its place
                return
            raise
        with self._lock:
            if not over.is_set():
                (site / MANIFEST).write_text(manifest, "utf-8")
