"""Jinja as every template of this site is read: it escapes text, and a missing name is an error."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment


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
        loader=FileSystemLoader(Path(__file__).with_name("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
