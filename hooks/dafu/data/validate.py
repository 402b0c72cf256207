"""Hold a YAML tree against its model, and word what pydantic finds as problems."""

from __future__ import annotations

import copy
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from ..problems import Problem
from .yamltree import Key, Tree

_Model = TypeVar("_Model", bound=BaseModel)
_STAND_IN = "?"


def _at(data: Any, key: Key) -> Any:
    for part in key:
        data = data[part]
    return data


def _repair(data: Any, key: Key, kind: str) -> None:
    """Take out a value that does not fit, or stand something in for one that is missing."""
    parent = _at(data, key[:-1])
    if kind == "missing":
        parent[key[-1]] = _STAND_IN
    else:
        del parent[key[-1]]


def _problem(tree: Tree, error: Any) -> Problem:
    key: Key = tuple(part for part in error["loc"] if part != "[key]")
    kind = error["type"]
    if kind == "missing":
        return tree.problem(key[:-1], "key-missing", missing=key[-1])
    if kind == "extra_forbidden":
        return tree.problem(key, "key-unknown", found=str(key[-1]))
    found = error["input"] if isinstance(error["input"], str) else type(error["input"]).__name__
    return tree.problem(key, "value-wrong", found=found, expected=error["msg"])


def validate(tree: Tree, model: type[_Model]) -> tuple[_Model | None, list[Problem], list[Key]]:
    """The tree as a `model`, with the problems found and the keys that had to be patched.

    What does not fit is reported, then patched if it can be, so that one fault does not hide
    others; problems below a patched key's parent are echoes. None where patching cannot help.
    """
    data = copy.deepcopy(tree.data)
    problems: list[Problem] = []
    patched: list[Key] = []
    while True:
        try:
            return model.model_validate(data), problems, patched
        except ValidationError as failure:
            fresh = [error for error in failure.errors() if tuple(error["loc"]) not in patched]
            problems += [
                _problem(tree, error)
                for error in fresh
                if not any(tuple(error["loc"][: len(key)]) == key for key in patched)
            ]
            try:
                for error in sorted(fresh, key=lambda e: [str(p) for p in e["loc"]], reverse=True):
                    key = tuple(error["loc"])
                    _repair(data, key, error["type"])
                    patched.append(key)
            except (KeyError, IndexError, TypeError):
                return None, problems, patched
            if not fresh:
                return None, problems, patched
