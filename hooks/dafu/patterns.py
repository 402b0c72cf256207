"""Regular expressions that are compiled once for all runs.

Python keeps modules that it has compiled, and compiles patterns anew in every process: for the two
thousand of this program that is a third of the proof of a letter.
"""

import _sre  # type: ignore[import-not-found] # Python's own, which `re` is written in
import hashlib
import marshal
import re
import sys
import warnings
from array import array
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from re import _compiler
from re._compiler import _code  # type: ignore[import-not-found] # Python's own, too
from re._parser import parse  # type: ignore[import-not-found]
from typing import Any

_CACHE = Path(__file__).parents[2] / ".cache" / "patterns"
_MOST = 24_000_000  # bytes, several times what the program has; more are of data that have changed
_CODES = "I"  # what a pattern comes to is numbers of four bytes
_LENGTH, _DIGEST = 4, 16  # bytes before each entry

_Key = tuple[str, int]  # a pattern and its flags
_Compiled = tuple[int, bytes, int, dict[str, int]]  # all flags, codes, groups, the named ones


def keep_compiled() -> None:
    """Have `re` look in `.cache/` for what a pattern comes to, and keep there what is new.

    What is kept is of one version of Python. Nothing is where Python keeps no modules, either, nor
    of a pattern of which `re` warns. Raises AttributeError or TypeError where `re` is another one.
    """
    if sys.dont_write_bytecode:
        return
    anew = _compiler.compile
    file = _CACHE / f"{sys.implementation.cache_tag}-{sys.hexversion:x}"
    kept = _read(file)

    def once(pattern: object, flags: int = 0) -> Any:
        if type(pattern) is not str or flags & re.DEBUG:
            return anew(pattern, flags)
        key = (pattern, int(flags))
        if key not in kept:
            with warnings.catch_warnings(record=True) as warned:
                warnings.simplefilter("always")
                compiled = _compiled(*key)
            if warned:
                return anew(pattern, flags)
            kept[key] = compiled
            _add(file, key, compiled)
        return _pattern(pattern, kept[key])

    once("")  # to raise now what it ever would
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
    """What is kept; a file that is not whole, or has grown large, is begun anew."""
    kept: dict[_Key, _Compiled] = {}
    with suppress(OSError):
        stream = BytesIO(file.read_bytes() if file.stat().st_size <= _MOST else b"?")
        while length := stream.read(_LENGTH):
            digest, entry = stream.read(_DIGEST), stream.read(int.from_bytes(length, "big"))
            if digest != _digest(entry):
                file.unlink()
                return {}
            key, compiled = marshal.loads(entry)  # noqa: S302 - as safe as modules Python keeps
            kept[key] = compiled
    return kept


def _add(file: Path, key: _Key, compiled: _Compiled) -> None:
    """Write an entry at once, for copies of this process add theirs, too."""
    entry = marshal.dumps((key, compiled))
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("ab", buffering=0) as stream:
            stream.write(len(entry).to_bytes(_LENGTH, "big") + _digest(entry) + entry)


def _digest(entry: bytes) -> bytes:
    return hashlib.blake2b(entry, digest_size=_DIGEST).digest()
