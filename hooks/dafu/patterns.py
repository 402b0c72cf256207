"""Regular expressions that are compiled once for all runs.

Python keeps modules that it has compiled, and compiles patterns anew in every process: for the two
thousand of this program that is a third of the proof of a letter.
"""

import _sre  # type: ignore[import-not-found] # Python's own, which `re` is written in
import marshal
import re
import sys
from array import array
from contextlib import suppress
from pathlib import Path
from re import _compiler
from re._compiler import _code  # type: ignore[import-not-found] # Python's own, too
from re._parser import parse  # type: ignore[import-not-found]
from typing import Any

_CACHE = Path(__file__).parents[2] / ".cache" / "patterns"
_MOST = 8_000_000  # bytes, a few times what the program has; more are of data that have changed
_CODES = "I"  # what a pattern comes to is numbers of four bytes

_Key = tuple[str, int]  # a pattern and its flags
_Compiled = tuple[int, bytes, int, dict[str, int]]  # all flags, codes, groups, the named ones


def keep_compiled() -> None:
    """Have `re` look in `.cache/` for what a pattern comes to, and keep there what is new.

    What is kept is of one version of Python. Nothing is where Python keeps no modules, either.
    """
    if sys.dont_write_bytecode:
        return
    anew = _compiler.compile
    file = _CACHE / f"{sys.implementation.cache_tag}-{sys.hexversion:x}"
    kept = _read(file)

    def once(pattern: object, flags: int = 0) -> Any:
        if not isinstance(pattern, str) or flags & re.DEBUG:
            return anew(pattern, flags)
        key = (pattern, int(flags))
        if key not in kept:
            kept[key] = _compiled(*key)
            _add(file, key, kept[key])
        return _pattern(pattern, kept[key])

    _compiler.compile = once


def _compiled(pattern: str, flags: int) -> _Compiled:
    parsed = parse(pattern, flags)
    codes = array(_CODES, _code(parsed, flags))
    state = parsed.state
    return flags | state.flags, codes.tobytes(), state.groups - 1, dict(state.groupdict)


def _pattern(text: str, compiled: _Compiled) -> Any:
    flags, codes, groups, named = compiled
    names: list[str | None] = [None] * (groups + 1)
    for name, number in named.items():
        names[number] = name
    numbers = array(_CODES, codes).tolist()
    return _sre.compile(text, flags, numbers, groups, named, tuple(names))


def _read(file: Path) -> dict[_Key, _Compiled]:
    """What is kept; a file that is damaged, or has grown large, is begun anew."""
    kept: dict[_Key, _Compiled] = {}
    try:
        with file.open("rb") as stream:
            while stream.peek(1):
                key, compiled = marshal.load(stream)  # noqa: S302 - as safe as modules Python keeps
                kept[key] = compiled
            if stream.tell() < _MOST:
                return kept
    except FileNotFoundError:
        return {}
    except (EOFError, ValueError, TypeError, OSError):
        pass
    with suppress(OSError):
        file.unlink()
    return {}


def _add(file: Path, key: _Key, compiled: _Compiled) -> None:
    """Write an entry at once, for copies of this process add theirs, too."""
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("ab", buffering=0) as stream:
            stream.write(marshal.dumps((key, compiled)))
