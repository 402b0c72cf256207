"""Figures as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable

from ..data.schema import Bilingual
from ..reply import Reply
from .provenance import provenance
from .row import FigureRow

Node = dict[str, object]


def as_json(node: Node) -> bytes:
    """A JSON file: UTF-8, indented, its keys in the order given."""
    return (json.dumps(node, ensure_ascii=False, indent=2) + "\n").encode()


def figures_json(reply: Reply, rows: Iterable[FigureRow]) -> bytes:
    """The reply's figures in the form that `figures_schema` describes."""
    source = provenance(reply)
    return as_json(
        {
            "reply": reply.id,
            "title": _pair(source.title),
            "source": {
                "sha256": source.sha256,
                "published": source.published.isoformat(),
                "signed": source.signed.isoformat(),
                "publisher": source.issuer.zh,
            },
            "figures": [_figure(row) for row in rows],
        }
    )


def _figure(row: FigureRow) -> Node:
    return {
        "id": row.id,
        "quote": row.quote,
        "value": row.value,
        "low": row.low,
        "high": row.high,
        "unit": _pair(row.unit),
        "bound": row.bound.value,
        "period": row.period,
        "scope": row.scope,
        "rank": row.rank,
        "basis": row.basis,
        "formula": row.formula,
        "label": _pair(row.label),
        "text": _pair(row.text),
        "sentence": row.sentence,
    }


def _pair(text: Bilingual) -> Node:
    return {"zh": text.zh, "en": text.en}
