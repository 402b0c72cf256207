"""A letter that a test writes itself, so that it depends on no other words than its own."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from dafu.data.marks import parse_marked
from dafu.numbers.quantity import parse_quantity
from dafu.numbers.units import UnitKind
from dafu.problems.problem import Place

from tests.unit.conftest import CARET, DataFolder

CAPTURED = "replies/2021-107.txt"
NAME = {"zh": "甲", "en": "A"}


def sentence(zh: str, en: str, **more: Any) -> dict[str, Any]:
    """A sentence's YAML; `‸` in its English marks a place that a test asks for."""
    return {"zh": zh, "en": en.replace(CARET, ""), **more}


def _figure(id_: str, span: str) -> dict[str, Any]:
    unit = parse_quantity(span).unit
    named = {"unit": {"zh": unit.name, "en": "things"}} if unit.kind is UnitKind.COUNT else {}
    note = {
        "zh": "原文如此。",
        "en": "So the reply has it.",
    }  # nothing that it leaves out is missed
    return {"label": {"zh": f"甲 {id_}", "en": f"A {id_}"}, "note": note, **named}


def write_letter(  # noqa: PLR0913 - each has a default
    data: DataFolder,
    *sentences: dict[str, Any],
    terms: tuple[tuple[str, str], ...] = (("无此词", "unsaid"),),
    facts: Mapping[str, Any] = MappingProxyType({}),
    figures: Mapping[str, Any] = MappingProxyType({}),
    signed: str | None = "2021年6月8日",
    published: str | None = "2021-12-09",
    **more: Any,
) -> None:
    """Replace the reply by one of these sentences, and the glossary by these terms.

    Each mark in them that is none of `facts` becomes a figure, whose entry `figures` may state.
    `signed` and `published` are the words of its dates, None for one that it lacks; `more` is what
    else the reply has.
    """
    opening = [
        sentence("关于人才的答复", "Reply on Talent", role="page-title"),
    ]
    closing = [sentence("[某局]{issuer}", "{issuer}", role="signature")]
    own = {"issuer": {"kind": "text", "en": "The Bureau"}}
    for id_, words, pieces, role in (
        ("published", published, opening, "page-data"),
        ("signed", signed, closing, "date"),
    ):
        if words:
            pieces.append(sentence(f"[{words}]{{{id_}}}", f"{{{id_}}}", role=role))
            own[id_] = {"kind": "date"}
    facts = {**own, **facts}
    sentences = (*sentences, sentence("共[9项]{items}。", "{items} in all."))
    said = [parse_marked(each["zh"]) for each in (*opening, *sentences, *closing)]
    spans = [(span.id, text.quote(span)) for text in said for span in text.spans]
    marked = {id_: _figure(id_, quote) for id_, quote in spans if id_ not in {**facts, **figures}}
    page = "\n".join(m.text for m in said)
    reply = {
        "capture": {"sha256": hashlib.sha256(page.encode()).hexdigest()},
        "name": NAME,
        "headline": [["items"]],
        "opening": opening,
        "sections": [{"id": "only", "name": NAME, "sentences": sentences}],
        "closing": closing,
        "facts": facts,
        "figures": {**marked, **figures},
        **more,
    }
    named = [
        {"id": f"t{n}", "kind": "concept", "zh": zh, "en": en, "gloss": NAME}
        for n, (zh, en) in enumerate(terms)
    ]
    # JSON is YAML.
    data.write(json.dumps(reply, ensure_ascii=False, indent=1))
    data.write(json.dumps({"terms": named}, ensure_ascii=False), "glossary.yml")
    data.write(page, CAPTURED)


def marked_places(data: DataFolder, english: str) -> Iterator[Place]:
    """The places of each `‸` in an English sentence."""
    first, *rest = english.split(CARET)
    start = data.place(first + "".join(rest))
    for n in range(len(rest)):
        yield replace(start, column=start.column + len("".join([first, *rest[:n]])))
