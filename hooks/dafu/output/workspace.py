"""A folder beside the site to build in, so that the site changes whole or not at all."""

import errno
import os
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

    A site that cannot be moved, such as a mounted volume, has it within. What killed builds have
    left is removed an hour later. Raises OSError.
    """

    def __init__(self, site: Path) -> None:
        self.site = site.resolve()
        stays = self.site.is_mount() or (
            self.site.is_dir() and not os.access(self.site.parent, os.W_OK)
        )
        self._home = self.site if stays else self.site.parent
        _sweep(self.site, self._home)
        self.folder = _beside(self.site, self._home, "-")
        # Before the folder is there: the process may be told to end at any time.
        self._remove = weakref.finalize(self, shutil.rmtree, self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)

    def publish(self) -> None:
        """Put the folder in the place of the site, or what it holds where the site stays.

        Hidden files of the site, such as `.git`, are kept, as MkDocs keeps them. If a kill comes
        while files are renamed, the next build brings the last site back. Raises OSError.
        """
        if self._home == self.site:
            _replace_content(self.folder, self.site)
        else:
            self.site.mkdir(exist_ok=True)
            shutil.copymode(self.site, self.folder)
            for hidden in self.site.glob(".*"):
                _copy(hidden, self.folder / hidden.name)
            _put_in_place(self.folder, self.site)
        self._remove()


def _beside(site: Path, home: Path, mark: str) -> Path:
    return home / f".{site.name}{mark}{secrets.token_hex(4)}"


def _put_in_place(folder: Path, site: Path) -> None:
    aside = _beside(site, site.parent, ".last-")
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


def _replace_content(folder: Path, site: Path) -> None:
    aside = _beside(site, site, ".last-")
    aside.mkdir()
    try:
        for old in site.glob("[!.]*"):
            old.rename(aside / old.name)
        for new in folder.iterdir():
            if not (site / new.name).exists():  # a hidden file of the site's own
                new.rename(site / new.name)
    except BaseException:
        _bring_back(aside, site)
        aside.rmdir()
        raise
    # By this name no later build takes what a kill leaves of it for the last site.
    shutil.rmtree(aside.rename(_beside(site, site, "-")), ignore_errors=True)


def _sweep(site: Path, home: Path) -> None:
    name = escape(site.name)
    for aside in home.glob(f".{name}.last-????????"):
        if home == site:
            _bring_back(aside, site)
        elif not site.exists():
            aside.rename(site)
        shutil.rmtree(aside, ignore_errors=True)
    for folder in home.glob(f".{name}-????????"):
        with suppress(FileNotFoundError):  # another build was quicker
            if folder.stat().st_mtime < time.time() - _ABANDONED:
                shutil.rmtree(folder, ignore_errors=True)


def _bring_back(aside: Path, site: Path) -> None:
    """Undo what `_replace_content` had begun."""
    for old in aside.iterdir():
        new = site / old.name
        if new.is_dir():
            shutil.rmtree(new)
        new.unlink(missing_ok=True)
        old.rename(new)


def _copy(source: Path, target: Path) -> None:
    if target.exists():
        return
    if source.is_dir() and not source.is_symlink():
        shutil.copytree(source, target, symlinks=True)
    else:
        shutil.copy2(source, target, follow_symlinks=False)
