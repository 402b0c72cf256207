"""A file to download: what it holds, what it is for, and what proves that it arrived whole."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from pathlib import PurePosixPath
from types import MappingProxyType

from ..data.schema import Bilingual

_MEDIA_TYPES = MappingProxyType(
    {
        ".bib": "application/x-bibtex",
        ".csv": "text/csv",
        ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".json": "application/json",
        ".schema.json": "application/schema+json",
        ".svg": "image/svg+xml",
        ".tmx": "application/x-tmx+xml",
        ".txt": "text/plain",
        ".zip": "application/zip",
    }
)
_BYTES_IN_A_KB = 1024


class DownloadGroup(StrEnum):
    """What a file belongs to; the downloads are listed in this order."""

    DATA = "data"
    LETTER = "letter"
    TABLES = "tables"
    CHARTS = "charts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A file as pages list it: `size` in bytes."""

    name: str
    group: DownloadGroup
    purpose: Bilingual
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A file in `data/<reply>/`; `purpose` says what it is for."""

    name: str
    group: DownloadGroup
    purpose: Bilingual
    content: bytes

    @property
    def listed(self) -> Listed:
        """The file without its content."""
        size = len(self.content)
        return Listed(name=self.name, group=self.group, purpose=self.purpose, size=size)

    @property
    def sha256(self) -> str:
        """The SHA-256 of the content, in hexadecimal."""
        return hashlib.sha256(self.content).hexdigest()

    @property
    def media_type(self) -> str:
        """What the file is, for machines."""
        return media_type(self.name)


def media_type(name: str) -> str:
    """The media type of a file by its name's ending. Raises KeyError for one never published."""
    *rest, last = PurePosixPath(name).suffixes
    ending = "".join([*rest[-1:], last])
    return _MEDIA_TYPES.get(ending) or _MEDIA_TYPES[last]


def size_text(file: Listed) -> str:
    """The size in kilobytes of 1024 bytes, to a tenth: `12.3 KB`, in either language."""
    kilobytes = Decimal(file.size) / _BYTES_IN_A_KB
    return f"{kilobytes.quantize(Decimal('0.1'), ROUND_HALF_UP):,} KB"


def grouped(downloads: Iterable[Listed]) -> list[tuple[DownloadGroup, list[Listed]]]:
    """The downloads by group; groups without any are left out."""
    listed = list(downloads)
    groups = ((group, [file for file in listed if file.group is group]) for group in DownloadGroup)
    return [(group, files) for group, files in groups if files]


def checksums(downloads: Iterable[Download]) -> bytes:
    """The files' checksums, in the form that `sha256sum --check` reads."""
    lines = (f"{file.sha256}  {file.name}\n" for file in downloads)
    return "".join(lines).encode()
