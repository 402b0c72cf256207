"""The Word document's page and styles: Song and Hei for Chinese, Times and Arial for English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT, WD_UNDERLINE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle

from .bilingual import LOCALES

FIGURE = "Dafu Figure"
TABLE = "Dafu Table"
HEAD = "Dafu Table Head"
SMALL = "Dafu Small"
DETAIL = "Dafu Detail"

_KEPT = frozenset(
    "Normal Title Subtitle Heading1 Footer DefaultParagraphFont TableNormal NoList".split()
)
_TEXT_WIDTH = 170
_INK = RGBColor(0x1D, 0x3F, 0x66)
_MUTED = RGBColor(0x56, 0x61, 0x6D)
_SERIF = ("Times New Roman", "SimSun")
_SANS = ("Arial", "SimHei")
_BORDERS = (("top", "8", "1F2933"), ("bottom", "8", "1F2933"), ("insideH", "4", "D8DEE5"))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """The fonts for Latin and for Chinese; sizes and distances in points."""

    fonts: tuple[str, str] = _SERIF
    size: float
    color: RGBColor | None = None
    before: float = 0
    after: float = 0
    heads: bool = False


_LOOKS: Mapping[str, _Look] = MappingProxyType(
    {
        "Normal": _Look(size=10.5, after=3),
        "Title": _Look(fonts=_SANS, size=17, color=_INK, after=6, heads=True),
        "Subtitle": _Look(fonts=_SANS, size=12, color=_INK, after=12, heads=True),
        "Heading 1": _Look(fonts=_SANS, size=12.5, color=_INK, before=16, after=6, heads=True),
        "Footer": _Look(size=7.5, color=_MUTED),
        HEAD: _Look(size=9, color=_MUTED, after=1, heads=True),
        SMALL: _Look(size=9, after=1),
        DETAIL: _Look(size=8, color=_MUTED, after=1),
    }
)


def apply_styles(document: Document) -> None:
    """Set the page to A4, and every style that the document uses."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm((210 - _TEXT_WIDTH) // 2)
    section.top_margin = section.bottom_margin = Mm(22)
    styles = document.styles
    _keep_styles(document)
    for name in (HEAD, SMALL, DETAIL):
        styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    for name, look in _LOOKS.items():
        style = styles[name]
        if isinstance(style, ParagraphStyle):
            _dress(style, look)
    footer = styles["Footer"]
    if isinstance(footer, ParagraphStyle):
        footer.paragraph_format.tab_stops.add_tab_stop(Mm(_TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    figure = styles.add_style(FIGURE, WD_STYLE_TYPE.CHARACTER)
    if isinstance(figure, CharacterStyle):
        figure.font.underline = WD_UNDERLINE.DOTTED
    styles.add_style(TABLE, WD_STYLE_TYPE.TABLE).element.append(_table_look())
    _set_languages(document)


def element(name: str, **attributes: str) -> BaseOxmlElement:
    """An element of WordprocessingML with attributes of the same namespace."""
    new = OxmlElement(f"w:{name}")
    for attribute, value in attributes.items():
        new.set(qn(f"w:{attribute}"), value)
    return new


def _keep_styles(document: Document) -> None:
    """Take the template's many other styles out, which nothing uses."""
    for style in list(document.styles.element.findall(qn("w:style"))):
        if style.get(qn("w:styleId")) in _KEPT:
            for link in style.findall(qn("w:link")):
                style.remove(link)
        else:
            document.styles.element.remove(style)


def _dress(style: ParagraphStyle, look: _Look) -> None:
    """Give a style its look and nothing of the template's, which follows a theme of its own."""
    outline = style.element.find(f".//{qn('w:outlineLvl')}")
    for part in ("w:pPr", "w:rPr"):
        for found in style.element.findall(qn(part)):
            style.element.remove(found)
    layout = style.paragraph_format
    layout.space_before, layout.space_after = Pt(look.before), Pt(look.after)
    layout.line_spacing = 1.15
    layout.keep_with_next = look.heads
    if outline is not None:
        style.element.get_or_add_pPr().append(outline)
    latin, chinese = look.fonts
    style.font.size = Pt(look.size)
    style.font.name = latin
    style.font.bold = look.heads
    if look.color is not None:
        style.font.color.rgb = look.color
    style.element.rPr.rFonts.set(qn("w:eastAsia"), chinese)


def _table_look() -> BaseOxmlElement:
    look, borders = element("tblPr"), element("tblBorders")
    for side, size, color in _BORDERS:
        borders.append(element(side, val="single", sz=size, space="0", color=color))
    margins = element("tblCellMar")
    for side in ("top", "left", "bottom", "right"):
        margins.append(element(side, w="60" if side in ("top", "bottom") else "80", type="dxa"))
    look.append(borders)
    look.append(margins)
    return look


def _set_languages(document: Document) -> None:
    defaults = document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    theme = document.settings.element.find(qn("w:themeFontLang"))
    for found in (defaults, theme):
        if found is not None:
            found.set(qn("w:val"), LOCALES["en"])
            found.set(qn("w:eastAsia"), LOCALES["zh"])
