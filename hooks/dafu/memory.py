"""What the builds of a preview make once, as long as nothing changes that it depends on."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Any, TypeVar

from .processes import side_by_side

T = TypeVar("T")
R = TypeVar("R")


class Memory:
    """Values by their keys, which must hold all that the values depend on.

    A build, after which there is no other, keeps none: `keeps` is false.
    """

    def __init__(self, *, keeps: bool = False) -> None:
        self._keeps = keeps
        self._values: dict[Hashable, Any] = {}
        self._asked: set[Hashable] = set()

    def each(
        self, work: Callable[[T], R], things: Sequence[T], key: Callable[[T], Hashable]
    ) -> Iterator[R]:
        """What `work` makes, or has made, of each thing, in their order."""
        if not self._keeps:
            yield from side_by_side(work, things)
            return
        keys = [key(thing) for thing in things]
        new = side_by_side(
            work, [t for t, k in zip(things, keys, strict=True) if k not in self._values]
        )
        for k in keys:
            if k not in self._values:
                self._values[k] = next(new)
            self._asked.add(k)
            yield self._values[k]

    def recall(self, key: Hashable, make: Callable[[], R]) -> R:
        """What `make` makes, or has made."""
        if not self._keeps:
            return make()
        if key not in self._values:
            self._values[key] = make()
        self._asked.add(key)
        value: R = self._values[key]
        return value

    def settle(self) -> None:
        """Forget what was not asked for since the last time; the preview need not grow."""
        self._values = {key: self._values[key] for key in self._asked}
        self._asked.clear()
