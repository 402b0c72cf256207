"""The letter as a Word document: both languages side by side, and the table of figures."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from docx import Document as open_document
from docx.document import Document
from docx.table import _Cell

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
    add_row,
    add_table,
    fill_footer,
    finish_tables,
    paragraph_in,
    styled,
    write,
    write_both,
)

_EMPTY = Path(__file__).with_name("reply.docx")
_WIDTHS = (16, 74, 80)


def word_document(library: Library, reply: Reply, address: str) -> bytes:
    """The letter with its notes, a row for each sentence, and all figures, as `.docx`.

    Chinese has the punctuation of the pages, as the document says. `address` is the site's,
    if it has one.
    """
    document = open_document(str(_EMPTY))
    _add_front(document, library, reply, address)
    _add_heading(document, in_both(library, "opening"))
    _add_sentences(document, library, reply, reply.opening)
    for section in reply.sections:
        _add_section(document, library, reply, section)
    if reply.closing:
        _add_heading(document, in_both(library, "closing"))
        _add_sentences(document, library, reply, reply.closing)
    if reply.figures:
        _add_heading(document, in_both(library, "figures"))
        add_figures(document, library, reply)
    finish_tables(document)
    fill_footer(document, in_both(library, "captured-hash"), reply.sha256)
    set_properties(document, library, reply)
    return packed(document)


def _add_front(document: Document, library: Library, reply: Reply, address: str) -> None:
    write(document.add_paragraph(style="Title"), reply_title(reply, "zh"), "zh")
    write(document.add_paragraph(style="Subtitle"), reply_title(reply, "en"), "en")
    notices = [
        of_both(lambda lang: source_line(library, reply, lang)),
        terms_of_use(library, reply),
        in_both(library, "word-punctuation"),
    ]
    if address:
        notices.append(of_both(lambda lang: address + reply_url(reply, lang)))
    for lang in LANGUAGES:
        for notice in notices:
            write(styled(document.add_paragraph(), SMALL), notice.text(lang), lang)


def _add_heading(document: Document, text: Bilingual) -> None:
    write_both(document.add_paragraph(style="Heading 1"), text, "\n")


def _add_section(document: Document, library: Library, reply: Reply, section: Section) -> None:
    _add_heading(document, of_both(lambda lang: section_title(reply, section, lang)))
    for note in section.heading.notes if section.heading else ():
        for lang in LANGUAGES:
            write(styled(document.add_paragraph(), DETAIL), _editor_note(library, note, lang), lang)
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
    paragraph = paragraph_in(cell)
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
