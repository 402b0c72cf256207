"""The letter as a Word document: both languages side by side, and the table of figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from docx import Document as new_document
from docx.document import Document
from docx.table import _Cell

from ..data.schema import Bilingual
from ..pages.labels import word
from ..pages.letter import reply_title, section_title
from ..pages.runs import runs
from ..pages.sitemap import LANGUAGES
from ..reply import Library, Reply, Section, Sentence
from .bilingual import in_both, of_both
from .provenance import provenance, source_line
from .word_figures import add_figures
from .word_package import packed, set_properties
from .word_parts import (
    add_footer,
    add_row,
    add_table,
    finish_tables,
    paragraph_in,
    write,
    write_both,
)
from .word_styles import DETAIL, FIGURE, SMALL, apply_styles

_WIDTHS = (16, 74, 80)


def word_document(library: Library, reply: Reply, address: str) -> bytes:
    """The letter with its notes, a row for each sentence, and all figures, as `.docx`.

    Chinese has the punctuation of the pages, as the document says. `address` is the site's.
    """
    document = new_document()
    apply_styles(document)
    _add_front(document, library, reply, address)
    _add_heading(document, in_both(library, "opening"))
    _add_sentences(document, library, reply, reply.opening)
    for section in reply.sections:
        _add_section(document, library, reply, section)
    _add_heading(document, in_both(library, "closing"))
    _add_sentences(document, library, reply, reply.closing)
    _add_heading(document, in_both(library, "figures"))
    add_figures(document, library, reply)
    finish_tables(document)
    add_footer(document, in_both(library, "captured-hash"), reply.sha256)
    set_properties(document, library, reply)
    return packed(document)


def _add_front(document: Document, library: Library, reply: Reply, address: str) -> None:
    source = provenance(reply)
    write(document.add_paragraph(style="Title"), reply_title(reply, "zh"), "zh")
    write(document.add_paragraph(style="Subtitle"), source.title.en, "en")
    notices = (
        source_line(library, reply),
        in_both(library, "package-description", title=source.title, issuer=source.issuer),
        in_both(library, "word-punctuation"),
        of_both(lambda lang: f"{address}{lang}/{reply.id}/"),
    )
    for lang in LANGUAGES:
        for notice in notices:
            write(document.add_paragraph(style=SMALL), getattr(notice, lang), lang)


def _add_heading(document: Document, text: Bilingual) -> None:
    write_both(document.add_paragraph(style="Heading 1"), text, "\n")


def _add_section(document: Document, library: Library, reply: Reply, section: Section) -> None:
    _add_heading(document, of_both(lambda lang: section_title(reply, section, lang)))
    for note in section.heading.notes if section.heading else ():
        for lang in LANGUAGES:
            write(document.add_paragraph(style=DETAIL), _editor_note(library, note, lang), lang)
    _add_sentences(document, library, reply, section.sentences)


def _add_sentences(
    document: Document, library: Library, reply: Reply, sentences: Iterable[Sentence]
) -> None:
    heads = [in_both(library, key) for key in ("sentence", "chinese", "english")]
    table = add_table(document, _WIDTHS, heads)
    for sentence in sentences:
        anchor, *texts = add_row(table)
        paragraph_in(anchor, DETAIL).add_run(sentence.anchor)
        for cell, lang in zip(texts, LANGUAGES, strict=True):
            _write_sentence(cell, reply, sentence, lang)
            for note in sentence.notes:
                write(paragraph_in(cell, DETAIL), _editor_note(library, note, lang), lang)


def _write_sentence(cell: _Cell, reply: Reply, sentence: Sentence, lang: str) -> None:
    paragraph = paragraph_in(cell, "Normal")
    for is_figure, texts in groupby(_stretches(reply, sentence, lang), itemgetter(0)):
        text = "".join(text for _, text in texts)
        write(paragraph, text, lang, FIGURE if is_figure else None)


def _stretches(reply: Reply, sentence: Sentence, lang: str) -> Iterator[tuple[bool, str]]:
    """The sentence in pieces: whether each is a figure, and its text."""
    for run in runs(reply, sentence, lang):
        yield run.kind == "figure", run.text
        yield False, run.tail


def _editor_note(library: Library, note: Bilingual, lang: str) -> str:
    colon = "：" if lang == "zh" else ": "
    return f"{word(library.labels, 'editor-note', lang)}{colon}{getattr(note, lang)}"
