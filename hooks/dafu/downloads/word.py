"""The letter as a Word document: both languages side by side, and the table of figures."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from docx import Document as open_document
from lxml.etree import _Element  # type: ignore[import-untyped] # it has no types

from ..data.schema import Bilingual
from ..reply import Library, Reply, Section, Sentence
from ..words.addresses import reply_url
from ..words.bilingual import in_both, of_both
from ..words.labels import word
from ..words.languages import LANGUAGES, explained
from ..words.letter import reply_title, section_title
from ..words.provenance import source_line, terms_of_use
from ..words.sentences import sentence_runs
from .word_figures import add_figures
from .word_package import packed, set_properties
from .word_parts import (
    DETAIL,
    FIGURE,
    SMALL,
    add_heading,
    add_paragraph,
    add_row,
    add_table,
    fill_footer,
    write,
)

_EMPTY = Path(__file__).with_name("reply.docx")
_WIDTHS = (16, 74, 80)


def word_document(library: Library, reply: Reply, address: str) -> bytes:
    """The letter with its notes, a row for each sentence, and all figures, as `.docx`.

    Chinese has the punctuation of the pages, as the document says. `address` is the site's,
    if it has one.
    """
    document = open_document(str(_EMPTY))
    body = document.element.body
    *_, page = body
    _add_front(body, library, reply, address)
    add_heading(body, in_both(library, "opening"))
    _add_sentences(body, library, reply, reply.opening)
    for section in reply.sections:
        _add_section(body, library, reply, section)
    if reply.closing:
        add_heading(body, in_both(library, "closing"))
        _add_sentences(body, library, reply, reply.closing)
    if reply.figures:
        add_heading(body, in_both(library, "figures"))
        add_figures(body, library, reply)
    body.append(page)  # what the page is like is said last
    fill_footer(document, in_both(library, "captured-hash"), reply.sha256)
    set_properties(document, library, reply)
    return packed(document)


def _add_front(body: _Element, library: Library, reply: Reply, address: str) -> None:
    write(add_paragraph(body, "Title"), reply_title(reply, "zh"), "zh")
    write(add_paragraph(body, "Subtitle"), reply_title(reply, "en"), "en")
    notices = [
        of_both(lambda lang: source_line(library, reply, lang)),
        terms_of_use(library, reply),
        in_both(library, "word-punctuation"),
    ]
    if address:
        notices.append(of_both(lambda lang: address + reply_url(reply, lang)))
    for lang in LANGUAGES:
        for notice in notices:
            write(add_paragraph(body, SMALL), notice.text(lang), lang)


def _add_section(body: _Element, library: Library, reply: Reply, section: Section) -> None:
    add_heading(body, of_both(lambda lang: section_title(reply, section, lang)))
    for note in section.heading.notes if section.heading else ():
        for lang in LANGUAGES:
            write(add_paragraph(body, DETAIL), _editor_note(library, note, lang), lang)
    _add_sentences(body, library, reply, section.sentences)


def _add_sentences(
    body: _Element, library: Library, reply: Reply, sentences: Iterable[Sentence]
) -> None:
    heads = [in_both(library, key) for key in ("sentence", "chinese", "english")]
    table = add_table(body, _WIDTHS, heads)
    for sentence in sentences:
        anchor, *texts = add_row(table)
        write(add_paragraph(anchor, DETAIL), sentence.anchor)
        for cell, lang in zip(texts, LANGUAGES, strict=True):
            _write_sentence(cell, reply, sentence, lang)
            for note in sentence.notes:
                write(add_paragraph(cell, DETAIL), _editor_note(library, note, lang), lang)


def _write_sentence(cell: _Element, reply: Reply, sentence: Sentence, lang: str) -> None:
    paragraph = add_paragraph(cell)
    for is_figure, texts in groupby(_stretches(reply, sentence, lang), itemgetter(0)):
        text = "".join(text for _, text in texts)
        write(paragraph, text, lang, FIGURE if is_figure else None)


def _stretches(reply: Reply, sentence: Sentence, lang: str) -> Iterator[tuple[bool, str]]:
    """The sentence in pieces: whether each is a figure, and its text."""
    for run in sentence_runs(reply, sentence, lang):
        yield run.kind == "figure", run.text
        yield False, run.tail


def _editor_note(library: Library, note: Bilingual, lang: str) -> str:
    return explained(word(library.labels, "editor-note", lang), note.text(lang), lang)
