"""Hold a YAML tree against its model, and word what pydantic finds as problems."""

import copy
from dataclasses import replace
from enum import EnumType
from functools import reduce
from operator import getitem
from types import MappingProxyType
from typing import Any, Literal, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError

from ..problems.problem import Problem
from .schema import ADDRESS, ANCHOR, DAY, DIGEST, ID, SHA256, SOMETHING, ReplyFile
from .yamltree import Key, Tree

_Model = TypeVar("_Model", bound=BaseModel)

# What pydantic calls a misfit, and what a maintainer is told; the context fills the message.
_BY_KIND = MappingProxyType(
    {
        "too_short": "list-too-short",
        "too_long": "list-too-long",
        "literal_error": "value-not-listed",
        "enum": "value-not-listed",
        "string_type": "text-wanted",
        "string_unicode": "text-wanted",
        "int_parsing": "number-wanted",
        "int_type": "number-wanted",
        "greater_than_equal": "number-wanted",
        "less_than_equal": "number-wanted",
        "tuple_type": "list-wanted",
        "dict_type": "mapping-wanted",
        "model_type": "mapping-wanted",
    }
)
_BY_PATTERN = MappingProxyType(
    {
        SOMETHING: "text-blank",
        ID: "id-malformed",
        DAY: "day-malformed",
        SHA256: "sha256-malformed",
        DIGEST: "digest-malformed",
        ADDRESS: "address-malformed",
        ANCHOR: "anchor-malformed",
    }
)

STAND_IN = "left-out"  # stands for a text that is missing; no letter has it as a sentence
_STAND_IN_SHA256 = "0" * 64
_OF_KEY = "[key]"  # ends what pydantic names the place of a key that does not fit


def _without_marker(key: Key) -> Key:
    return tuple(part for part in key if part != _OF_KEY)


def type_at(model: Any, key: Key) -> Any:
    """The type that the model wants at a key."""
    for part in key:
        if isinstance(model, type) and issubclass(model, BaseModel):
            model = model.model_fields[str(part)].annotation
        else:
            model = get_args(model)[-1 if get_origin(model) is dict else 0]
        if type(None) in get_args(model):
            model = get_args(model)[0]
    return model


def _stand_in(wanted: Any) -> Any:
    """The least that fits a type, so that the checks can go on."""
    if isinstance(wanted, EnumType):
        return next(iter(wanted))
    if isinstance(wanted, type) and issubclass(wanted, BaseModel):
        return {
            name: _STAND_IN_SHA256 if name == "sha256" else _stand_in(field.annotation)
            for name, field in wanted.model_fields.items()
            if field.is_required()
        }
    if get_origin(wanted) is Literal:
        return get_args(wanted)[0]
    if get_origin(wanted) is tuple:
        return [_stand_in(get_args(wanted)[0])]
    return {} if get_origin(wanted) is dict else STAND_IN


def _repair(data: Any, model: type[BaseModel], loc: Key, kind: str) -> None:
    """Take out what the model does not know; put a stand-in where a value is missing or unfit.

    Raises LookupError where that would only make more problems: for a whole part of a file that all
    replies need. Of a reply the rest is checked without the part.
    """
    key = _without_marker(loc)
    name, parent = key[-1], reduce(getitem, key[:-1], data)
    if kind == "extra_forbidden" or key != loc:
        del parent[name]
        return
    wanted = type_at(model, key)
    if len(key) == 1 and get_origin(wanted) in (dict, tuple):
        if not issubclass(model, ReplyFile):
            raise LookupError(key)
        if not model.model_fields[str(name)].is_required():
            del parent[name]
            return
    if wanted in (int, bool):
        del parent[name]
    else:
        parent[name] = _stand_in(wanted)


def _problem(tree: Tree, error: Any) -> Problem:
    key = _without_marker(error["loc"])
    kind = error["type"]
    if kind == "missing":
        return tree.problem(key[:-1], "key-missing", missing=key[-1])
    if kind == "extra_forbidden":
        unknown = tree.problem(key, "key-unknown", found=str(key[-1]))
        return replace(unknown, place=tree.name_place(key))
    found = error["input"] if isinstance(error["input"], str) else ""
    context = error.get("ctx", {})
    code = _BY_PATTERN.get(context.get("pattern")) or _BY_KIND.get(kind, "value-wrong")
    if code == "text-blank":
        found = ""
    return tree.problem(key, code, found=found, **{"expected": error["msg"], **context})


def _ordered(errors: list[Any]) -> list[Any]:
    """Errors of keys last; a list is not too short where pydantic left out what is unfit."""
    places = (error["loc"] for error in errors)
    around = {place[:length] for place in places for length in range(len(place))}
    return sorted(
        (e for e in errors if e["type"] != "too_short" or e["loc"] not in around),
        key=lambda error: _OF_KEY in error["loc"],
    )


def validate(tree: Tree, model: type[_Model]) -> tuple[_Model | None, list[Problem], list[Key]]:
    """The tree as a `model`, with the problems found and the keys that were filled with stand-ins.

    What does not fit is reported, then patched if it can be, so that one fault does not hide
    others; problems at a patched key or below it are echoes. None where patching cannot help.
    """
    try:
        return model.model_validate(tree.data), [], []
    except ValidationError as failure:
        errors = _ordered(failure.errors(include_url=False))
    problems = [_problem(tree, error) for error in errors]
    patched = [_without_marker(e["loc"]) for e in errors if e["type"] != "extra_forbidden"]
    data = copy.deepcopy(tree.data)
    try:
        for error in errors:
            _repair(data, model, error["loc"], error["type"])
        return model.model_validate(data), problems, patched
    except (LookupError, ValidationError):
        return None, problems, patched
