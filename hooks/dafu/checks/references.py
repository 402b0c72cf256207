"""Ids that tables, lists, benefits and headlines name must exist, and be unique."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..data.draft import Draft
from ..data.yamltree import Key
from ..problems import Problem


def _unique(draft: Draft, group: str) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, entry in enumerate(getattr(draft.entry, group)):
        if entry.id in seen:
            yield draft.tree.problem((group, index, "id"), "id-doubled", found=entry.id)
        seen.add(entry.id)


def _dangling(
    draft: Draft, known: Iterable[str], named: Iterable[tuple[Key, str | None]]
) -> Iterator[Problem]:
    names = set(known)
    for key, id_ in named:
        if id_ is not None and id_ not in names:
            yield draft.tree.problem(key, "id-dangling", found=id_)


def check_references(draft: Draft) -> Iterator[Problem]:
    """Sections of tables, lists and benefits; figures of rows, counts and headlines."""
    entry = draft.entry
    for group in ("sections", "tables", "lists", "benefits"):
        yield from _unique(draft, group)
    sections = [section.id for section in entry.sections]
    figures = [*entry.figures, *entry.derived]
    for group in ("tables", "lists", "benefits"):
        named: list[tuple[Key, str | None]] = [
            ((group, index, "section"), item.section)
            for index, item in enumerate(getattr(entry, group))
        ]
        yield from _dangling(draft, sections, named)
    rows: list[tuple[Key, str | None]] = [
        (("tables", index, "rows", row), id_)
        for index, table in enumerate(entry.tables)
        for row, id_ in enumerate(table.rows)
    ]
    counts: list[tuple[Key, str | None]] = [
        (("lists", index, "count"), item.count) for index, item in enumerate(entry.lists)
    ]
    headline: list[tuple[Key, str | None]] = [
        (("headline", index), id_) for index, id_ in enumerate(entry.headline)
    ]
    yield from _dangling(draft, figures, [*rows, *counts, *headline])
    if not {"heading", "page-title"} & {piece.role.value for piece in entry.opening}:
        yield draft.tree.problem(("opening",), "role-needed")
