"""Parts of a Word document in two languages, in the styles of `reply.docx`.

That file is the empty document, with its page, styles and foot: they are changed in Word. Elements
are WordprocessingML's own, put in place directly, for python-docx takes many times as long.
"""

from collections.abc import Sequence
from fractions import Fraction

from docx.document import Document
from lxml.etree import SubElement, _Element  # type: ignore[import-untyped] # it has no types

from ..data.schema import Bilingual

# Styles, by their ids.
FIGURE = "DafuFigure"
SMALL = "DafuSmall"
DETAIL = "DafuDetail"
_TABLE = "DafuTable"
_HEAD = "DafuTableHead"

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_TWIPS = Fraction(14400, 254)  # to the millimetre
# Word's own names for what a table's style sees to: its first row and column, and no bands of rows.
_LOOK = {
    "firstColumn": "1",
    "firstRow": "1",
    "lastColumn": "0",
    "lastRow": "0",
    "noHBand": "0",
    "noVBand": "1",
    "val": "04A0",
}


def add_paragraph(parent: _Element, style: str | None = None) -> _Element:
    """A new last paragraph of the document's body or of a cell."""
    paragraph = _add(parent, "p")
    if style is not None:
        _add(_add(paragraph, "pPr"), "pStyle", val=style)
    return paragraph


def write(paragraph: _Element, text: str, lang: str = "", style: str | None = None) -> None:
    """Add text in one language, if it is in one, whose font its quotation marks get.

    The document's defaults name the languages: of Chinese characters, and of all others, even
    those within Chinese, where a number would else be broken between two digits.
    """
    run = _add(paragraph, "r")
    if style is not None or lang == "zh":
        properties = _add(run, "rPr")
        if style is not None:
            _add(properties, "rStyle", val=style)
        if lang == "zh":
            _add(properties, "rFonts", hint="eastAsia")
    if text:
        written = _add(run, "t")
        written.text = text
        if text != text.strip():
            written.set(_SPACE, "preserve")


def write_both(paragraph: _Element, text: Bilingual) -> None:
    """Add a text in Chinese and, after a space, in English."""
    write(paragraph, text.zh, "zh")
    write(paragraph, " ")
    write(paragraph, text.en, "en")


def add_heading(body: _Element, text: Bilingual) -> None:
    """A heading in Chinese and, below it, in English."""
    paragraph = add_paragraph(body, "Heading1")
    write(paragraph, text.zh, "zh")
    _add(_add(paragraph, "r"), "br")
    write(paragraph, text.en, "en")


def add_table(body: _Element, widths: Sequence[int], heads: Sequence[Bilingual]) -> _Element:
    """A table with columns of so many millimetres; every page repeats its row of heads."""
    table = _add(body, "tbl")
    properties = _add(table, "tblPr")
    _add(properties, "tblStyle", val=_TABLE)
    _add(properties, "tblW", type="auto", w="0")
    _add(properties, "tblLayout", type="fixed")
    _add(properties, "tblLook", **_LOOK)
    grid = _add(table, "tblGrid")
    for width in widths:
        _add(grid, "gridCol", w=str(round(width * _TWIPS)))
    for cell, head in zip(add_row(table, head=True), heads, strict=True):
        write_both(add_paragraph(cell, _HEAD), head)
    return table


def add_row(table: _Element, *, head: bool = False) -> list[_Element]:
    """The cells of a new last row, which no page break parts. Each is to get a paragraph."""
    row = _add(table, "tr")
    properties = _add(row, "trPr")
    _add(properties, "cantSplit")
    if head:
        _add(properties, "tblHeader")
    cells = []
    for column in table.find(f"{_W}tblGrid"):
        cells.append(_add(row, "tc"))
        _add(_add(cells[-1], "tcPr"), "tcW", type="dxa", w=column.get(f"{_W}w"))
    return cells


def fill_footer(document: Document, label: Bilingual, text: str) -> None:
    """On every page, beside its number, a text under its label."""
    zh, _, en, *_, last = document.sections[0].footer.paragraphs[0].runs
    zh.text, en.text, last.text = label.zh, label.en, f"\n{text}"


def _add(parent: _Element, name: str, **attributes: str) -> _Element:
    """A new last child, with attributes of the same namespace."""
    return SubElement(parent, _W + name, {_W + key: value for key, value in attributes.items()})
