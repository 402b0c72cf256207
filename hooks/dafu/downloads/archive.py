"""Zip archives in which nothing changes from build to build."""

import io
import zipfile
from collections.abc import Mapping

_EARLIEST = (1980, 1, 1, 0, 0, 0)


def archive(files: Mapping[str, bytes]) -> bytes:
    """The files by name. The same compressor, which is nearly always zlib, gives the same bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as target:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.create_system = 0  # else it names the system on which it was made
            target.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()
