"""Jinja as every template of this site is read: it escapes text, and a missing name is an error."""

import hashlib
import sys
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from jinja2.sandbox import ImmutableSandboxedEnvironment

TEMPLATES = Path(__file__).with_name("templates")
_CACHE = Path(__file__).parents[2] / ".cache" / "templates"


class _Kept(FileSystemBytecodeCache):
    """Compiled templates in a folder; one that nobody may write to is none."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was compiled; what is damaged is not there."""
        try:
            super().load_bytecode(bucket)
        except Exception:  # noqa: BLE001 - whatever a damaged file makes of reading it
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


def keep_compiled(environment: Environment) -> Environment:
    """Have its templates compiled once for all builds, as Python keeps modules, in `.cache/`.

    Jinja knows a template that has changed; the options that code depends on name the folder.
    """
    if sys.dont_write_bytecode:
        return environment
    plain = {k: v for k, v in vars(environment).items() if isinstance(v, bool | str | None)}
    options = (
        version("jinja2"),
        type(environment),
        sorted(plain.items()),
        [*environment.extensions],
        sorted(environment.filters),
    )
    folder = _CACHE / hashlib.sha256(repr(options).encode()).hexdigest()[:16]
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        environment.bytecode_cache = _Kept(str(folder))
    return environment


@cache
def templates() -> Environment:
    """The templates of `templates/`, by their file names."""
    return _environment(Environment)


@cache
def sandbox() -> Environment:
    """What pages of `docs/` are filled in by: they can read values, and neither change nor run any.

    They come with the data, not with the program.
    """
    return _environment(ImmutableSandboxedEnvironment)


def _environment(kind: type[Environment]) -> Environment:
    environment = kind(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return keep_compiled(environment)
