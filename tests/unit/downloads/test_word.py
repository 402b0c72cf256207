"""The Word document."""

import io
import zipfile
from dataclasses import replace

import pytest
from dafu.downloads.download import Download
from dafu.downloads.word import word_document
from dafu.reply import Library, Reply
from dafu.words.sentences import sentence_text
from docx import Document
from docx.document import Document as DocumentType
from docx.oxml.ns import qn

ADDRESS = "https://dafu.example/"


@pytest.fixture(scope="module")
def document(files: dict[str, Download]) -> DocumentType:
    return Document(io.BytesIO(files["reply.docx"].content))


def test_every_sentence_stands_beside_its_translation(document: DocumentType, reply: Reply) -> None:
    rows = {
        row.cells[0].text: [cell.paragraphs[0].text for cell in row.cells[1:3]]
        for table in document.tables[:-1]
        for row in table.rows[1:]
    }
    in_tables = [s for s in reply.sentences if s.role != "heading-of-section"]
    assert rows == {
        sentence.anchor: [sentence_text(reply, sentence, lang) for lang in ("zh", "en")]
        for sentence in in_tables
    }


def test_headings_are_real_headings_in_both_languages(document: DocumentType) -> None:
    headings = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 1"]
    assert headings[0] == "称谓与开头\nSalutation and opening"
    assert headings[2] == (
        "二、推动人力资源服务业快速发展\n"
        "2. Promoting the rapid development of the human resources services industry"
    )
    assert headings[-1] == "数据总表\nRegister of figures"
    outline = document.styles["Heading 1"].element.find(f".//{qn('w:outlineLvl')}")
    assert outline is not None
    assert outline.get(qn("w:val")) == "0"


def test_the_page_is_a4(document: DocumentType) -> None:
    section = document.sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


def test_every_page_repeats_the_heads_of_a_table_and_parts_no_row(document: DocumentType) -> None:
    for table in document.element.body.iter(qn("w:tbl")):
        rows = list(table.iter(qn("w:tr")))
        heads = [row.find(f".//{qn('w:tblHeader')}") is not None for row in rows]
        assert heads == [True, *[False] * (len(rows) - 1)]
        assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in rows)


@pytest.mark.parametrize(
    ("style", "latin", "chinese"),
    [("Normal", "Times New Roman", "SimSun"), ("Heading 1", "Arial", "SimHei")],
)
def test_chinese_has_a_font_of_its_own(
    document: DocumentType, style: str, latin: str, chinese: str
) -> None:
    fonts = document.styles[style].element.rPr.rFonts
    assert (fonts.get(qn("w:ascii")), fonts.get(qn("w:eastAsia"))) == (latin, chinese)
    assert fonts.get(qn("w:asciiTheme")) is None


def test_the_languages_are_chinese_and_british_english(document: DocumentType) -> None:
    lang = document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    assert lang is not None
    assert (lang.get(qn("w:val")), lang.get(qn("w:eastAsia"))) == ("en-GB", "zh-CN")


def test_the_footer_has_page_numbers_and_the_evidence(document: DocumentType, reply: Reply) -> None:
    [footer] = document.sections[0].footer.paragraphs
    codes = [code.text for run in footer.runs for code in run.element.iter(qn("w:instrText"))]
    assert codes == [" PAGE ", " NUMPAGES "]
    assert footer.text.endswith(reply.sha256)


def test_the_properties_tell_of_the_letter_and_of_no_clock(
    document: DocumentType, reply: Reply
) -> None:
    properties = document.core_properties
    assert properties.title.startswith("对市政协八届五次会议第107号提案的答复 / Reply to Proposal")
    assert properties.author == "答复 Dafu"
    assert f"{properties.created:%Y-%m-%d}" == f"{properties.modified:%Y-%m-%d}" == "2021-12-09"
    assert reply.sha256 in properties.comments


def test_quotation_marks_of_chinese_are_set_in_the_chinese_font(document: DocumentType) -> None:
    runs = [
        run
        for table in document.tables
        for row in table.rows
        for paragraph in row.cells[1].paragraphs
        for run in paragraph.runs
        if "“一件事”" in run.text
    ]
    assert runs
    for run in runs:
        fonts = run.element.rPr.rFonts
        assert fonts.get(qn("w:hint")) == "eastAsia"


def test_notes_of_the_editor_stand_with_their_sentence(document: DocumentType) -> None:
    text = "\n".join(cell.text for row in document.tables[0].rows for cell in row.cells)
    assert "编者注：存档网页上的浏览次数为空。" in text
    assert "Editor's note: The view count is blank on the captured page." in text


def test_a_note_on_a_heading_is_kept(document: DocumentType) -> None:
    assert any("此处作“五是”" in paragraph.text for paragraph in document.paragraphs)


def test_nothing_in_the_file_depends_on_clock_machine_or_compressor(
    files: dict[str, Download],
) -> None:
    with zipfile.ZipFile(io.BytesIO(files["reply.docx"].content)) as package:
        for entry in package.infolist():
            assert entry.date_time == (1980, 1, 1, 0, 0, 0)
            assert entry.compress_type == zipfile.ZIP_STORED
            assert (entry.create_system, entry.extra) == (0, b"")


def test_the_template_leaves_nothing_of_its_own(files: dict[str, Download]) -> None:
    with zipfile.ZipFile(io.BytesIO(files["reply.docx"].content)) as package:
        assert not [n for n in package.namelist() if "thumbnail" in n or "customXml" in n]
        assert b"python-docx" not in package.read("docProps/core.xml")


def test_the_same_values_give_the_same_bytes(
    library: Library, reply: Reply, files: dict[str, Download]
) -> None:
    again = word_document(library, replace(reply), ADDRESS)
    assert again == files["reply.docx"].content
