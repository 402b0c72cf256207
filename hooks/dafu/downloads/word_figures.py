"""The table of all figures in the Word document."""

from collections.abc import Sequence

from lxml.etree import _Element  # type: ignore[import-untyped] # it has no types

from ..reply import Figure, Library, Reply
from ..words.bilingual import in_both
from ..words.figures import (
    formula_in_words,
    full_value,
    period_text,
    rank_text,
    scope_text,
    shown_value,
)
from ..words.labels import word
from ..words.languages import LANGUAGES
from .word_parts import DETAIL, SMALL, add_paragraph, add_row, add_table, write

_COLUMNS = (("figure", 58), ("value", 36), ("period", 30), ("scope", 26), ("basis", 20))


def add_figures(body: _Element, library: Library, reply: Reply) -> None:
    """A row for each figure: what the register says of it, in both languages, and its id."""
    read = any(figure.tag for figure in reply.figures.values())
    for lang in LANGUAGES:
        for key in ("figures-intro", *(["figures-reading-intro"] if read else [])):
            write(add_paragraph(body, SMALL), word(library.labels, key, lang), lang)
    widths = [width for _, width in _COLUMNS]
    table = add_table(body, widths, [in_both(library, head) for head, _ in _COLUMNS])
    for figure in reply.figures.values():
        _fill(add_row(table), library, reply, figure)


def _fill(cells: Sequence[_Element], library: Library, reply: Reply, figure: Figure) -> None:
    name, value, period, scope, basis = cells
    for lang in LANGUAGES:
        unsaid = word(library.labels, "not-stated", lang)
        _write(name, figure.label.text(lang), lang)
        _write(value, shown_value(figure, lang), lang)
        _write(period, period_text(figure, library, lang) or unsaid, lang)
        _write(scope, scope_text(figure, library, lang) or unsaid, lang)
        _write(basis, word(library.labels, figure.basis, lang), lang)
    for lang in LANGUAGES:
        _write(value, full_value(figure, lang), lang, DETAIL)
        _write(scope, rank_text(figure, reply, library, lang), lang, DETAIL)
        if figure.formula is not None:
            _write(name, f"= {formula_in_words(figure, reply, lang)}", lang, DETAIL)
        if figure.reading_note is not None:
            _write(name, figure.reading_note.text(lang), lang, DETAIL)
        if figure.note is not None:
            _write(name, figure.note.text(lang), lang, DETAIL)
    write(add_paragraph(name, DETAIL), figure.id)
    if figure.sentence is not None:
        write(add_paragraph(basis, DETAIL), figure.sentence.anchor)


def _write(cell: _Element, text: str, lang: str, style: str = SMALL) -> None:
    if text:
        write(add_paragraph(cell, style), text, lang)
