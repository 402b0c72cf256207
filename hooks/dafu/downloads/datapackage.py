"""The descriptor of a reply's files: a Frictionless Data Package, version 2."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from types import MappingProxyType

from ..numbers.quantity import Bound
from ..reply import Library, Reply
from .bilingual import in_both, joined
from .figures_json import Node, as_json
from .listing import Download
from .provenance import provenance
from .spreadsheet import COLUMNS, Column

_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
# That of the repository's LICENSE.
_LICENCE: Node = {
    "name": "MIT",
    "title": "MIT License",
    "path": "https://opensource.org/license/mit",
}
_CONSTRAINTS: Mapping[str, Node] = MappingProxyType(
    {
        "id": {"required": True, "unique": True},
        "bound": {"required": True, "enum": [bound.value for bound in Bound]},
        "basis": {"required": True, "enum": ["quoted", "computed"]},
    }
)


def datapackage(library: Library, reply: Reply, files: Iterable[Download], homepage: str) -> bytes:
    """The descriptor of `files`, which lie beside it; `homepage` is where readers find them."""
    source = provenance(reply)
    keywords = [text for topic in reply.topics for text in (topic.zh, topic.en)]
    description = in_both(library, "package-description", title=source.title, issuer=source.issuer)
    return as_json(
        {
            "$schema": _PROFILE,
            "name": f"dafu-{reply.id}",
            "title": joined(source.title),
            "description": joined(description, "\n\n"),
            "homepage": homepage,
            "licenses": [_LICENCE],
            "sources": [
                {
                    "title": f"{joined(source.issuer)}: {joined(source.title)}",
                    "sha256": source.sha256,
                    "signed": source.signed.isoformat(),
                    "published": source.published.isoformat(),
                }
            ],
            **({"keywords": keywords} if keywords else {}),
            "resources": [_resource(library, file) for file in files],
        }
    )


def _resource(library: Library, file: Download) -> Node:
    path = PurePosixPath(file.name)
    is_schema = file.name.endswith(".schema.json")
    node: Node = {
        "name": file.name.removesuffix(path.suffix).replace(".", "-") + path.suffix,
        "path": file.name,
        "title": joined(file.purpose),
        # Of a JSON file, the program `frictionless` would expect a schema of its own by this name.
        "format": "schema+json" if is_schema else path.suffix.removeprefix("."),
        "mediatype": file.media_type,
        "encoding": "utf-8",
        "bytes": len(file.content),
        "hash": f"sha256:{file.sha256}",
    }
    if path.suffix != ".csv":
        return node
    return {
        **node,
        "type": "table",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "header": True},
        "schema": {
            "fields": [_field(library, column) for column in COLUMNS],
            "primaryKey": ["id"],
            "missingValues": [""],
        },
    }


def _field(library: Library, column: Column) -> Node:
    node: Node = {
        "name": column.name,
        "type": column.kind,
        "title": joined(in_both(library, column.title)),
        "description": joined(in_both(library, column.hint), " "),
    }
    constraints = _CONSTRAINTS.get(column.name)
    return {**node, "constraints": constraints} if constraints else node
