"""Figures as JSON, and the JSON Schema that says what each property means."""

import json
from collections.abc import Iterable, Mapping

from ..data.schema import Bilingual
from ..reply import Library, Reply
from ..words.bilingual import in_both, joined
from ..words.languages import LANGUAGES
from ..words.provenance import captured_title, days_for_machines, issuer_names
from .properties import BILINGUAL, TEXT, Node, Row, Value, properties

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DATE: Node = {
    "type": "string",
    "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2})?$",
}


def as_json(node: Node) -> bytes:
    """A JSON file: UTF-8, indented, its keys in the order given."""
    return (json.dumps(node, ensure_ascii=False, indent=1) + "\n").encode()


def figures_json(reply: Reply, rows: Iterable[Row]) -> bytes:
    """The reply's figures in the form that `figures_schema` describes."""
    return as_json(
        {
            "reply": reply.id,
            "title": _plain(captured_title(reply)),
            "source": {
                "sha256": reply.sha256,
                **days_for_machines(reply),
                "publisher": issuer_names(reply).zh,
            },
            "figures": [{name: _plain(value) for name, value in row.items()} for row in rows],
        }
    )


def figures_schema(library: Library, reply: Reply, url: str) -> bytes:
    """The schema of the reply's file, for publication at `url`, if that is known."""
    figure = {
        p.name: {**p.schema, "description": joined(in_both(library, p.explanation), " ")}
        for p in properties(reply)
    }
    source = {
        "sha256": {"type": "string", "pattern": r"^[0-9a-f]{64}$"},
        **dict.fromkeys(days_for_machines(reply), _DATE),
        "publisher": TEXT,
    }
    content = {
        "reply": TEXT,
        "title": BILINGUAL,
        "source": _object(source),
        "figures": {"type": "array", "items": {"$ref": "#/$defs/figure"}},
    }
    definitions = {
        "bilingual": _object(dict.fromkeys(LANGUAGES, TEXT)),
        "figure": _object(figure),
    }
    located = {"$id": url} if url else {}
    return as_json({"$schema": _DIALECT, **located, **_object(content), "$defs": definitions})


def _plain(value: Value) -> object:
    if isinstance(value, Bilingual):
        return {lang: value.text(lang) for lang in LANGUAGES}
    return value


def _object(members: Mapping[str, object]) -> Node:
    return {
        "type": "object",
        "properties": members,
        "required": list(members),
        "additionalProperties": False,
    }
