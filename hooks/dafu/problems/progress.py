"""How far a build is, for whoever waits for it at a terminal."""

from collections.abc import Callable
from typing import TextIO, TypeAlias

from .messages import message

# The message that says what is being done, how much of it is done, and of how much.
Tell: TypeAlias = Callable[[str, int, int], None]

_ANEW = "\r\033[K"  # the line, for the next one to take its place


def untold(code: str, done: int, of: int) -> None:
    """Tell nobody."""


def told_on(stream: TextIO, lang: str) -> Tell:
    """Tell a terminal, on one line, which is gone when all is done; and nobody else."""
    if not stream.isatty():
        return untold

    def tell(code: str, done: int, of: int) -> None:
        text = message(code, lang, done=done, of=of) if done < of else ""
        stream.write(f"{_ANEW}{text}")
        stream.flush()

    return tell
