"""Jinja as every template of this site is read: it escapes text, and a missing name is an error."""

from functools import cache
from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from jinja2.sandbox import ImmutableSandboxedEnvironment

TEMPLATES = Path(__file__).with_name("templates")


class Compiled(BytecodeCache):
    """Templates that a preview need not compile at every build, as long as they stay the same."""

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was compiled of the template, if it was."""
        if code := self._code.get(bucket.key):
            bucket.bytecode_from_string(code)  # unless the template has changed

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._code[bucket.key] = bucket.bytecode_to_string()


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
    return kind(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
