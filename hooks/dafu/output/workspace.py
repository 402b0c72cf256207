"""A folder beside the site to build in, so that the site changes whole or not at all."""

import errno
import secrets
import shutil
import time
import weakref
from contextlib import suppress
from glob import escape
from pathlib import Path

# A build takes seconds. What has lain for so long was left by one that was killed.
_ABANDONED = 3600  # seconds
_TAKEN = (errno.ENOTEMPTY, errno.EEXIST)


class Workspace:
    """A new, empty `folder` beside `site`. It is gone with this object, unless it is published.

    What killed builds have left beside the site is removed an hour later. Raises OSError.
    """

    def __init__(self, site: Path) -> None:
        self.site = site.resolve()
        _sweep(self.site)
        self.folder = _beside(self.site, "-")
        self.folder.mkdir(parents=True)
        self._remove = weakref.finalize(self, shutil.rmtree, self.folder, ignore_errors=True)

    def publish(self) -> None:
        """Put the folder in the place of the site.

        Hidden files of the site, such as `.git`, are kept, as MkDocs keeps them. If a kill comes
        between the two renames, the next build brings the last site back. Raises OSError.
        """
        self.site.mkdir(exist_ok=True)
        shutil.copymode(self.site, self.folder)
        for hidden in self.site.glob(".*"):
            _copy(hidden, self.folder / hidden.name)
        _put_in_place(self.folder, self.site)
        self._remove()


def _beside(site: Path, mark: str) -> Path:
    return site.with_name(f".{site.name}{mark}{secrets.token_hex(4)}")


def _put_in_place(folder: Path, site: Path) -> None:
    aside = _beside(site, ".last-")
    with suppress(FileNotFoundError):  # another build is about to put its own there
        site.rename(aside)
    try:
        folder.rename(site)
    except OSError as error:
        if error.errno not in _TAKEN:
            aside.rename(site)
            raise
        _put_in_place(folder, site)  # another build was quicker
    shutil.rmtree(aside, ignore_errors=True)


def _sweep(site: Path) -> None:
    name = escape(site.name)
    for aside in site.parent.glob(f".{name}.last-????????"):
        if site.exists():
            shutil.rmtree(aside, ignore_errors=True)
        else:
            aside.rename(site)
    for folder in site.parent.glob(f".{name}-????????"):
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
