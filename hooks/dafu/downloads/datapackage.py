"""The descriptor of a reply's files: a Frictionless Data Package, version 2."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from ..reply import Library, Reply
from ..words.bilingual import in_both, joined
from ..words.provenance import captured_title, days_for_machines, issuer_names, terms_of_use
from .download import Download
from .figures_json import as_json
from .properties import LICENCE, Node, Property, properties

# What the columns are of every CSV file beside the descriptor.
COLUMNS = "columns.schema.json"
_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_TABLE_PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json"
# That of the repository's LICENSE.
_LICENCE: Node = {
    "name": LICENCE,
    "title": "MIT License",
    "path": "https://opensource.org/license/mit",
}


def datapackage(library: Library, reply: Reply, files: Iterable[Download], homepage: str) -> bytes:
    """The descriptor of `files`, which lie beside it; `homepage` is where, or empty."""
    title = joined(captured_title(reply))
    keywords = [text for topic in reply.topics for text in (topic.zh, topic.en)]
    return as_json(
        {
            "$schema": _PROFILE,
            "name": f"dafu-{reply.id}",
            "title": title,
            "description": joined(terms_of_use(library, reply), "\n\n"),
            **({"homepage": homepage} if homepage else {}),
            "licenses": [_LICENCE],
            "sources": [
                {
                    "title": f"{joined(issuer_names(reply))}: {title}",
                    "sha256": reply.sha256,
                    **dict(sorted(days_for_machines(reply).items(), reverse=True)),
                }
            ],
            **({"keywords": keywords} if keywords else {}),
            "resources": [*map(_resource, files)],
        }
    )


def columns_schema(library: Library, reply: Reply) -> bytes:
    """The columns of the CSV files of a reply: a Table Schema."""
    return as_json(
        {
            "$schema": _TABLE_PROFILE,
            "fields": [
                _field(library, of, *column)
                for of in properties(reply)
                for column in of.columns.items()
            ],
            "primaryKey": ["id"],
            "missingValues": [""],
        }
    )


def _resource(file: Download) -> Node:
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
        "schema": COLUMNS,
    }


def _field(library: Library, of: Property, name: str, title: str) -> Node:
    node: Node = {
        "name": name,
        "type": of.kind,
        "title": joined(in_both(library, title)),
        "description": joined(in_both(library, of.explanation), " "),
    }
    return {**node, "constraints": of.constraints} if of.constraints else node
