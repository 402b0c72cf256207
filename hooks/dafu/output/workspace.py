"""A folder beside the site to build in, so that the site changes whole or not at all."""

from __future__ import annotations

import secrets
import shutil
import time
import weakref
from contextlib import suppress
from glob import escape
from pathlib import Path

from .exchange import UNSUPPORTED, exchange

# A build takes seconds. What has lain for so long was left by one that was killed.
_ABANDONED = 3600  # seconds


class Workspace:
    """A new, empty `folder` beside `site`. It is gone with this object, unless it is published.

    What killed builds have left beside the site is removed an hour later. Raises OSError.
    """

    def __init__(self, site: Path) -> None:
        self.site = site.resolve()
        _sweep(self.site)
        self.folder = _beside(self.site)
        self.folder.mkdir(parents=True)
        self._remove = weakref.finalize(self, shutil.rmtree, self.folder, ignore_errors=True)

    def publish(self) -> None:
        """Put the folder in the place of the site, in one step wherever the system can.

        Hidden files of the site, such as `.git`, are kept, as MkDocs keeps them. Raises OSError.
        """
        self.site.mkdir(exist_ok=True)
        shutil.copymode(self.site, self.folder)
        for hidden in self.site.glob(".*"):
            _copy(hidden, self.folder / hidden.name)
        try:
            exchange(self.folder, self.site)
        except OSError as error:
            if error.errno not in UNSUPPORTED:
                raise
            _replace(self.site, self.folder)
        self._remove()


def _beside(site: Path) -> Path:
    return site.with_name(f".{site.name}-{secrets.token_hex(4)}")


def _aside(site: Path) -> Path:
    return site.with_name(f".{site.name}.last")


def _replace(site: Path, folder: Path) -> None:
    """Put `folder` in the place of `site`. If that is cut short, `_sweep` brings the site back."""
    aside = _aside(site)
    site.rename(aside)
    try:
        folder.rename(site)
    except OSError:
        aside.rename(site)
        raise
    shutil.rmtree(aside, ignore_errors=True)


def _sweep(site: Path) -> None:
    aside = _aside(site)
    if site.exists():
        shutil.rmtree(aside, ignore_errors=True)
    elif aside.is_dir():
        aside.rename(site)
    for folder in site.parent.glob(f".{escape(site.name)}-????????"):
        with suppress(FileNotFoundError):  # another build was quicker
            if folder.stat().st_mtime < time.time() - _ABANDONED:
                shutil.rmtree(folder, ignore_errors=True)


def _copy(source: Path, target: Path) -> None:
    if target.exists():
        return
    if source.is_dir() and not source.is_symlink():
        shutil.copytree(source, target, symlinks=True)
    else:
        shutil.copy2(source, target, follow_symlinks=False)
