"""The finished pages and files of replies, which the next build of a preview need not make."""

import hashlib
import shutil
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from ..downloads.download import Listed
from ..reply import Reply
from ..words.languages import LANGUAGES


def fingerprint(said: object, paths: Iterable[str | Path]) -> bytes:
    """A hash of a value as it is written, and of some files and all that is in some folders."""
    digest = hashlib.sha256(repr(said).encode())
    for path in map(Path, paths):
        for file in [path] if path.is_file() else sorted(path.rglob("*")):
            if file.is_file():
                digest.update(f"{file}\n".encode() + file.read_bytes())
    return digest.digest()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Finished:
    """Of what a reply's files were made, which of them are listed, what scripts its pages have."""

    made_of: Hashable
    downloads: Sequence[Listed]
    scripts: frozenset[str]


class Finished:
    """The folders of replies as they were last written, which sites link to; raises OSError.

    A reply's are those that hold nothing else: its files, and its pages in each language.
    """

    def __init__(self) -> None:
        self._folder = TemporaryDirectory(prefix="dafu-")
        self._finished: dict[str, _Finished] = {}

    def downloads(self, reply: Reply, surroundings: Hashable) -> Sequence[Listed] | None:
        """The files that are listed of a reply; None where it, or what is around it, changed."""
        known = self._finished.get(reply.id)
        return known.downloads if known and known.made_of == (reply, surroundings) else None

    def scripts(self, ids: Iterable[str]) -> set[str]:
        """The scripts that stand in pages of some replies."""
        return {script for id_ in ids for script in self._finished[id_].scripts}

    def give(self, ids: Iterable[str], site: Path) -> None:
        """Add the folders of some replies to a site, or links to them where there are links."""
        for id_ in ids:
            for place in _places(id_):
                _link(Path(self._folder.name, place), site / place)

    def keep(
        self,
        reply: Reply,
        surroundings: Hashable,
        site: Path,
        downloads: Sequence[Listed],
        scripts: Iterable[str],
    ) -> None:
        """Remember the folders of a reply in a site that is finished."""
        self._finished.pop(reply.id, None)
        for place in _places(reply.id):
            own = Path(self._folder.name, place)
            shutil.rmtree(own, ignore_errors=True)
            own.parent.mkdir(exist_ok=True)
            shutil.move(site / place, own)
            _link(own, site / place)
        self._finished[reply.id] = _Finished(
            made_of=(reply, surroundings), downloads=downloads, scripts=frozenset(scripts)
        )


def _places(id_: str) -> Iterator[str]:
    yield from (f"{part}/{id_}" for part in ("data", *LANGUAGES))


def _link(folder: Path, place: Path) -> None:
    place.parent.mkdir(exist_ok=True)
    try:
        place.symlink_to(folder, target_is_directory=True)
    except OSError:
        shutil.copytree(folder, place)
