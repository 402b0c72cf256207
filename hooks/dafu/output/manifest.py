"""The files that are published, and the hash of each."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

MANIFEST = "checksums.txt"


def files_of(site: Path) -> Iterator[Path]:
    """All files of a built site, those in folders of which it has links among them."""
    for folder, _, names in os.walk(site, followlinks=True):
        yield from (Path(folder, name) for name in names)


def manifest_lines(folder: Path) -> Iterator[str]:
    """The SHA-256 of each file of a built site but the manifest. Raises OSError."""
    for path in sorted(files_of(folder)):
        if path != folder / MANIFEST:
            name = path.relative_to(folder).as_posix()
            yield f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {name}\n"


def write_manifest(folder: Path) -> None:
    """Write the manifest into a built site, as `sha256sum --check` reads it. Raises OSError."""
    (folder / MANIFEST).write_text("".join(manifest_lines(folder)), "utf-8")
