"""The Word document()."""

import io
import zipfile
from functools import cache

import pytest
from dafu.downloads.word import word_document
from dafu.words.languages import explained
from dafu.words.letter import reply_title, section_title
from dafu.words.sentences import sentence_text
from docx import Document
from docx.document import Document as DocumentType
from docx.oxml.ns import qn

from tests.reply import label, library, reply

from .made import ADDRESS, files


@cache
def document() -> DocumentType:
    return Document(package())


def package() -> io.BytesIO:
    return io.BytesIO(files()["reply.docx"].content)


def in_both(key: str) -> list[str]:
    return [label(key, lang) for lang in ("zh", "en")]


def test_every_sentence_stands_beside_its_translation() -> None:
    rows = {
        row.cells[0].text: [cell.paragraphs[0].text for cell in row.cells[1:3]]
        for table in document().tables[:-1]
        for row in table.rows[1:]
    }
    in_tables = [s for s in reply().sentences if s.role != "heading-of-section"]
    assert rows == {
        sentence.anchor: [sentence_text(reply(), sentence, lang) for lang in ("zh", "en")]
        for sentence in in_tables
    }


def test_headings_are_real_headings_in_both_languages() -> None:
    headings = [p.text for p in document().paragraphs if p.style and p.style.name == "Heading 1"]
    second = [section_title(reply(), reply().sections[1], lang) for lang in ("zh", "en")]
    assert headings[0].split("\n") == in_both("opening")
    assert headings[2].split("\n") == second
    assert headings[-1].split("\n") == in_both("figures")
    outline = document().styles["Heading 1"].element.find(f".//{qn('w:outlineLvl')}")
    assert outline is not None
    assert outline.get(qn("w:val")) == "0"


def test_the_page_is_a4() -> None:
    section = document().sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


def test_every_page_repeats_the_heads_of_a_table_and_parts_no_row() -> None:
    for table in document().element.body.iter(qn("w:tbl")):
        rows = list(table.iter(qn("w:tr")))
        heads = [row.find(f".//{qn('w:tblHeader')}") is not None for row in rows]
        assert heads == [True, *[False] * (len(rows) - 1)]
        assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in rows)


@pytest.mark.parametrize(
    ("style", "latin", "chinese"),
    [("Normal", "Times New Roman", "SimSun"), ("Heading 1", "Arial", "SimHei")],
)
def test_chinese_has_a_font_of_its_own(style: str, latin: str, chinese: str) -> None:
    fonts = document().styles[style].element.rPr.rFonts
    assert (fonts.get(qn("w:ascii")), fonts.get(qn("w:eastAsia"))) == (latin, chinese)
    assert fonts.get(qn("w:asciiTheme")) is None


def test_the_languages_are_chinese_and_british_english() -> None:
    lang = document().styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    assert lang is not None
    assert (lang.get(qn("w:val")), lang.get(qn("w:eastAsia"))) == ("en-GB", "zh-CN")


def test_the_footer_has_page_numbers_and_the_evidence() -> None:
    [footer] = document().sections[0].footer.paragraphs
    codes = [code.text for run in footer.runs for code in run.element.iter(qn("w:instrText"))]
    assert codes == [" PAGE ", " NUMPAGES "]
    assert footer.text.endswith(reply().sha256)


def test_the_properties_tell_of_the_letter_and_of_no_clock() -> None:
    properties = document().core_properties
    assert properties.title == " / ".join(reply_title(reply(), lang) for lang in ("zh", "en"))
    assert properties.author == " ".join(in_both("site-name"))
    assert f"{properties.created:%Y-%m-%d}" == f"{properties.modified:%Y-%m-%d}" == "2021-12-09"
    assert reply().sha256 in properties.comments


def test_quotation_marks_of_chinese_are_set_in_the_chinese_font() -> None:
    runs = [
        run
        for table in document().tables
        for row in table.rows
        for paragraph in row.cells[1].paragraphs
        for run in paragraph.runs
        if "“一件事”" in run.text
    ]
    assert runs
    for run in runs:
        fonts = run.element.rPr.rFonts
        assert fonts.get(qn("w:hint")) == "eastAsia"


def test_notes_of_the_editor_stand_with_their_sentence_or_heading() -> None:
    cells = {
        row.cells[0].text: [cell.text.split("\n") for cell in row.cells[1:3]]
        for row in document().tables[0].rows
    }
    headed = [paragraph.text for paragraph in document().paragraphs]
    [piece] = [piece for piece in reply().opening if piece.anchor == "s-0-4"]
    [note] = next(s.heading.notes for s in reply().sections if s.heading and s.heading.notes)
    for lang, shown in zip(("zh", "en"), cells["s-0-4"], strict=True):
        notes = [explained(label("editor-note", lang), n.text(lang), lang) for n in piece.notes]
        assert shown[1:] == notes
        assert explained(label("editor-note", lang), note.text(lang), lang) in headed


def test_nothing_in_the_file_depends_on_clock_or_system() -> None:
    with zipfile.ZipFile(package()) as parts:
        for entry in parts.infolist():
            assert entry.date_time == (1980, 1, 1, 0, 0, 0)
            assert (entry.create_system, entry.extra) == (0, b"")


def test_the_template_leaves_nothing_of_its_own() -> None:
    with zipfile.ZipFile(package()) as parts:
        assert not [n for n in parts.namelist() if "thumbnail" in n or "customXml" in n]
        assert b"python-docx" not in parts.read("docProps/core.xml")


def test_the_same_values_give_the_same_bytes() -> None:
    assert word_document(library(), reply(), ADDRESS) == files()["reply.docx"].content
