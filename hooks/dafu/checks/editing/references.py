"""Ids that tables, charts, lists, benefits and headlines name must exist, and be unique."""

from collections.abc import Iterable, Iterator

from ...data.draft import Draft
from ...data.page_kinds import is_section_name
from ...data.yamltree import Key
from ...numbers.formula import formula_names
from ...problems.problem import Problem

_TITLES = ("page-title", "heading", "heading-of-section")


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
    """Sections of tables, lists and benefits; figures of rows, counts, headlines and charts."""
    entry = draft.entry
    for group in ("sections", "tables", "charts", "lists", "benefits"):
        yield from _unique(draft, group)
    sections = [section.id for section in entry.sections]
    for index, id_ in enumerate(sections):
        if not is_section_name(id_):
            yield draft.tree.problem(("sections", index, "id"), "id-reserved", found=id_)
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
        (("headline", index, number), id_)
        for index, card in enumerate(entry.headline)
        for number, id_ in enumerate(card)
    ]
    yield from _dangling(draft, figures, [*rows, *counts, *headline])
    featured: list[tuple[Key, str | None]] = [
        (("featured", index), id_) for index, id_ in enumerate(entry.featured)
    ]
    yield from _dangling(draft, [table.id for table in entry.tables], featured)
    yield from _check_charts(draft, figures)
    yield from _check_rows(draft)
    if not {"heading", "page-title"} & {piece.role.value for piece in entry.opening}:
        yield draft.tree.problem(("opening",), "role-needed")
    yield from _blank_titles(draft)


def _check_rows(draft: Draft) -> Iterator[Problem]:
    """A table has each figure once, and only those of its own section, or computed from them."""
    parts = {entry.id: part for part, entry in enumerate(draft.entry.sections, 1)}
    homes: dict[str, set[int]] = {}
    for sentence, span in draft.marks():
        homes.setdefault(span.id, set()).add(sentence.part)
    for index, table in enumerate(draft.entry.tables):
        for row, id_ in enumerate(table.rows):
            key = ("tables", index, "rows", row)
            if id_ in table.rows[:row]:
                yield draft.tree.problem(key, "id-doubled", found=id_)
            own = [homes[name] for name in _quoted(draft, id_, {id_}) if name in homes]
            if table.section in parts and own and all(parts[table.section] not in o for o in own):
                yield draft.tree.problem(key, "row-elsewhere", found=id_)


def _quoted(draft: Draft, id_: str, seen: set[str]) -> Iterator[str]:
    """The figures of the letter that a figure is, or is computed from."""
    if id_ not in draft.entry.derived:
        yield id_
        return
    formula = draft.formula(id_)
    for name in formula_names(formula) if formula else ():
        if name not in seen:
            seen.add(name)
            yield from _quoted(draft, name, seen)


def _blank_titles(draft: Draft) -> Iterator[Problem]:
    """Titles and headings name pages, so each says something in both languages."""
    for sentence in draft.sentences:
        if sentence.role in _TITLES:
            if not sentence.lacks_zh and not sentence.zh.text.strip():
                yield draft.tree.problem((*sentence.key, "zh"), "text-blank")
            said = "".join(part for part in sentence.en if isinstance(part, str))
            if not sentence.lacks_en and not said.strip():
                yield draft.tree.problem((*sentence.key, "en"), "text-blank")


def _check_charts(draft: Draft, figures: Iterable[str]) -> Iterator[Problem]:
    """The table and the figures of a chart, and the figures that its labels are for."""
    charts = draft.entry.charts
    tables = [table.id for table in draft.entry.tables]
    yield from _dangling(
        draft, tables, [(("charts", index, "table"), c.table) for index, c in enumerate(charts)]
    )
    for index, chart in enumerate(charts):
        bars: list[tuple[Key, str | None]] = [
            (("charts", index, "figures", number), id_) for number, id_ in enumerate(chart.figures)
        ]
        yield from _dangling(draft, figures, bars)
        labels: list[tuple[Key, str | None]] = [
            (("charts", index, "labels", id_), id_) for id_ in chart.labels
        ]
        yield from _dangling(draft, chart.figures, labels)
