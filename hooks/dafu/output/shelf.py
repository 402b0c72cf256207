"""Where values wait that are too many for memory: the pages and files of a large archive."""

import pickle
from collections.abc import Iterator, MutableMapping
from tempfile import TemporaryFile
from typing import TypeVar
from weakref import finalize

T = TypeVar("T")


class Shelf(MutableMapping[str, T]):
    """Values by key, in a file without a name, which is gone with this object. Raises OSError."""

    def __init__(self) -> None:
        self._file = TemporaryFile()  # noqa: SIM115 - it stays open as long as this object
        finalize(self, self._file.close)
        self._places: dict[str, tuple[int, int]] = {}

    def __setitem__(self, key: str, value: T) -> None:
        content = pickle.dumps(value)
        self._places[key] = (self._file.seek(0, 2), len(content))
        self._file.write(content)

    def __getitem__(self, key: str) -> T:
        start, length = self._places[key]
        self._file.seek(start)
        value: T = pickle.loads(self._file.read(length))  # noqa: S301 - what was put there
        return value

    def __delitem__(self, key: str) -> None:
        del self._places[key]

    def __contains__(self, key: object) -> bool:
        return key in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
