"""Parts of a Word document in two languages, in the styles of `reply.docx`.

That file is the empty document, with its page, styles and foot: they are changed in Word.
"""

from collections.abc import Sequence

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from ..data.schema import Bilingual

# Styles by their ids: python-docx looks a name up anew each time, for half of all its work.
FIGURE = "DafuFigure"
SMALL = "DafuSmall"
DETAIL = "DafuDetail"
_TABLE = "Dafu Table"
_HEAD = "DafuTableHead"


def write(paragraph: Paragraph, text: str, lang: str, style: str | None = None) -> None:
    """Add text in one language, whose font its quotation marks get.

    The document's defaults name the languages: of Chinese characters, and of all others, even
    those within Chinese, where a number would else be broken between two digits.
    """
    run = paragraph.add_run(text)
    if style is not None:
        run.element.style = style
    if lang == "zh":
        run.element.get_or_add_rPr().append(_element("rFonts", hint="eastAsia"))


def write_both(paragraph: Paragraph, text: Bilingual, mark: str = " ") -> None:
    """Add a text in Chinese and, after `mark`, in English."""
    write(paragraph, text.zh, "zh")
    paragraph.add_run(mark)
    write(paragraph, text.en, "en")


def styled(paragraph: Paragraph, style: str) -> Paragraph:
    """The paragraph, in a style."""
    paragraph.paragraph_format.element.style = style
    return paragraph


def paragraph_in(cell: _Cell, style: str | None = None) -> Paragraph:
    """A new paragraph in a cell, which has an empty one to begin with."""
    paragraph: Paragraph = cell.paragraphs[0]
    if len(cell.paragraphs) > 1 or paragraph.runs:
        paragraph = cell.add_paragraph()
    return styled(paragraph, style) if style else paragraph


def add_table(document: Document, widths: Sequence[int], heads: Sequence[Bilingual]) -> Table:
    """A table with columns of so many millimetres, and its row of heads."""
    table: Table = document.add_table(1, len(widths), _TABLE)
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for cell, width, head in zip(table.rows[0].cells, widths, heads, strict=True):
        cell.width = Mm(width)
        write_both(paragraph_in(cell, _HEAD), head)
    return table


def add_row(table: Table) -> tuple[_Cell, ...]:
    """The cells of a new last row."""
    row: _Row = table.add_row()  # type: ignore[no-untyped-call] # python-docx has not typed it
    return row.cells


def finish_tables(document: Document) -> None:
    """Have every page repeat a table's heads, and no page break part a row."""
    for table in document.element.body.iter(qn("w:tbl")):
        for number, row in enumerate(table.iter(qn("w:tr"))):
            properties = row.get_or_add_trPr()
            properties.append(_element("cantSplit"))
            if number == 0:
                properties.append(_element("tblHeader"))


def fill_footer(document: Document, label: Bilingual, text: str) -> None:
    """On every page, beside its number, a text under its label."""
    zh, _, en, *_, last = document.sections[0].footer.paragraphs[0].runs
    zh.text, en.text, last.text = label.zh, label.en, f"\n{text}"


def _element(name: str, **attributes: str) -> BaseOxmlElement:
    """An element of WordprocessingML with attributes of the same namespace."""
    new = OxmlElement(f"w:{name}")
    for attribute, value in attributes.items():
        new.set(qn(f"w:{attribute}"), value)
    return new
