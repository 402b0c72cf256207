"""The manifest: the hash of every file that is published."""

import hashlib
from pathlib import Path

MANIFEST = "checksums.txt"


def write_manifest(folder: Path) -> None:
    """Write into a built site the SHA-256 of all its other files, as `sha256sum --check` reads it.

    Raises OSError.
    """
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    lines = (
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n"
        for path in files
    )
    (folder / MANIFEST).write_text("".join(lines), "utf-8")
