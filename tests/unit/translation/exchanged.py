"""A data folder whose replies go to a translator and come back."""

from collections.abc import Callable, Iterable
from pathlib import Path

from dafu.data.draft import Draft
from dafu.data.load import load_sources
from dafu.problems.problem import Problem
from dafu.translation.intake import taken_over
from dafu.translation.units import read_units
from dafu.translation.xliff import xliff
from lxml import etree  # type: ignore[import-untyped] # it has no types of its own

SPACE = "{urn:oasis:names:tc:xliff:document:1.2}"


def draft_of(data: Path, id_: str) -> Draft:
    return next(draft for draft in load_sources(data).drafts if draft.id == id_)


def exported(data: Path, id_: str, unfinished: Iterable[str] = ()) -> bytes:
    glossary = load_sources(data).glossary
    assert glossary
    draft = draft_of(data, id_)
    terms = glossary.entry.of((draft.id, *draft.entry.regions))
    return xliff(draft, terms, frozenset(unfinished))


def taken(data: Path, id_: str, content: bytes) -> tuple[str, int, list[Problem]]:
    """The reply's YAML with what a translator has sent, how many texts changed, the problems."""
    units, problems = read_units(content, "translated.xlf")
    text = (data / "replies" / f"{id_}.yml").read_bytes().decode()
    new, changed, found = taken_over(text, draft_of(data, id_), units)
    return new, changed, problems + found


def with_targets(content: bytes, change: Callable[[etree._Element], None]) -> bytes:
    """The file after a change of every target."""
    root = etree.fromstring(content)
    for target in root.iter(f"{SPACE}target"):
        change(target)
    changed: bytes = etree.tostring(root)
    return changed
