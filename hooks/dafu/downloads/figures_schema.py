"""The JSON Schema of the figures' JSON."""

from __future__ import annotations

from collections.abc import Mapping

from ..numbers.quantity import Bound
from ..reply import Library
from .bilingual import in_both, joined
from .figures_json import Node, as_json

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT: Node = {"type": "string", "minLength": 1}
_TEXT_IF_ANY: Node = {**_TEXT, "type": ["string", "null"]}
_DECIMAL: Node = {"type": ["string", "null"], "pattern": r"^-?[0-9]+(\.[0-9]+)?$"}
_DATE: Node = {
    "type": "string",
    "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2})?$",
}
_BILINGUAL: Node = {"$ref": "#/$defs/bilingual"}

# Each property of a figure, and the label that explains it.
_FIGURE: Mapping[str, tuple[Node, str]] = {
    "id": (_TEXT, "column-id-hint"),
    "quote": (_TEXT_IF_ANY, "column-quote-hint"),
    "value": (_DECIMAL, "column-value-hint"),
    "low": (_DECIMAL, "column-end-hint"),
    "high": (_DECIMAL, "column-end-hint"),
    "unit": (_BILINGUAL, "column-unit-hint"),
    "bound": ({"enum": [bound.value for bound in Bound]}, "column-bound-hint"),
    "period": (_TEXT_IF_ANY, "column-period-hint"),
    "scope": (_TEXT_IF_ANY, "column-scope-hint"),
    "rank": ({"type": ["integer", "null"], "minimum": 1}, "column-rank-hint"),
    "basis": ({"enum": ["quoted", "computed"]}, "column-basis-hint"),
    "formula": (_TEXT_IF_ANY, "column-formula-hint"),
    "label": (_BILINGUAL, "column-label-hint"),
    "text": (_BILINGUAL, "column-text-hint"),
    "sentence": (
        {"type": ["string", "null"], "pattern": r"^s-[0-9]+-[0-9]+$"},
        "column-sentence-hint",
    ),
}


def figures_schema(library: Library, url: str) -> bytes:
    """The schema, for publication at `url`; it says what each property means."""
    figure = {
        name: {**shape, "description": joined(in_both(library, hint), " ")}
        for name, (shape, hint) in _FIGURE.items()
    }
    source = {
        "sha256": {"type": "string", "pattern": r"^[0-9a-f]{64}$"},
        "published": _DATE,
        "signed": _DATE,
        "publisher": _TEXT,
    }
    reply = {
        "reply": _TEXT,
        "title": _BILINGUAL,
        "source": _object(source),
        "figures": {"type": "array", "items": {"$ref": "#/$defs/figure"}},
    }
    definitions = {"bilingual": _object({"zh": _TEXT, "en": _TEXT}), "figure": _object(figure)}
    return as_json({"$schema": _DIALECT, "$id": url, **_object(reply), "$defs": definitions})


def _object(properties: Mapping[str, object]) -> Node:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
