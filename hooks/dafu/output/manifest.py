"""The files that are published, and the hash of each."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

MANIFEST = "checksums.txt"


def files_of(site: Path) -> Iterator[tuple[str, ...]]:
    """The path of each file of a built site, part by part; folders may be links."""
    for folder, _, names in os.walk(site, followlinks=True):
        parts = Path(folder).relative_to(site).parts
        yield from ((*parts, name) for name in names)


def manifest_lines(folder: Path) -> Iterator[str]:
    """The SHA-256 of each file of a built site but the manifest. Raises OSError."""
    for parts in sorted(files_of(folder)):
        if (name := "/".join(parts)) != MANIFEST:
            content = (folder / name).read_bytes()
            yield f"{hashlib.sha256(content).hexdigest()}  {name}\n"


def write_manifest(folder: Path) -> None:
    """Write the manifest into a built site, as `sha256sum --check` reads it. Raises OSError."""
    (folder / MANIFEST).write_text("".join(manifest_lines(folder)), "utf-8")
