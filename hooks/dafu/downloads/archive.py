"""Zip archives in which nothing changes from build to build or from machine to machine."""

import io
import zipfile
from collections.abc import Mapping

_EARLIEST = (1980, 1, 1, 0, 0, 0)


def archive(files: Mapping[str, bytes]) -> bytes:
    """The files by name, uncompressed, for compressors differ from machine to machine."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as target:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.create_system = 0  # else it names the system on which it was made
            target.writestr(entry, content, zipfile.ZIP_STORED)
    return packed.getvalue()
