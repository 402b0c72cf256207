"""Read what people have saved: a web page, a Word file or a text; only the letter is taken."""

import re
from dataclasses import dataclass
from email import message_from_bytes
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from zipfile import BadZipFile

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table
from docx.text.paragraph import Paragraph

from ..data.facts import PROPOSALS
from ..data.page_words import fact_of
from ..problems.characters import HAN, is_unseen
from .html import from_html
from .roles import is_addressee, is_title, may_be_addressee, receives, replies

_FEWEST = 30  # Chinese characters of any letter
_YOU = re.compile(
    "[你您]们?(?:在(?!的?位置)|于|提|所提|反映|来[信电]|关于|对|[,，]|的(?:建议|提案|来信))"
    "|贵(?:[委会党局]|单位|代表)|代表[们所]?提出"
)
_HTML = re.compile(rb"<(?:!doctype html|html|head|body|div|p|meta|table)\b", re.IGNORECASE)
_ARCHIVE = re.compile(
    rb"(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart/related", re.IGNORECASE
)
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([a-z0-9_-]+)""", re.IGNORECASE)
_CHINESE_SETS = ("gb2312", "gbk", "gb18030", "x-gbk")
_ASKED = {"proposer", *PROPOSALS}


class NoLetterError(Exception):
    """A file from which no letter can be taken; `code` says why."""

    def __init__(self, code: str, found: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.found = found


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The text of a letter as its evidence has it, and what of the file it is.

    `taken` is the message that tells what was read, `left_out` counts the lines of the page that
    were not taken.
    """

    text: str
    taken: str
    left_out: int = 0


def read_page(file: Path) -> Page:
    """Read a saved page; raises NoLetterError, and OSError where the file cannot be read."""
    raw = _unpacked(file.read_bytes())
    if raw.startswith(b"PK\x03\x04"):
        page = Page(text=_seen(_from_word(raw)), taken="draft-read-word")
    elif raw.startswith((b"%PDF", b"\xd0\xcf\x11\xe0")):
        raise NoLetterError("draft-format", file.suffix or file.name)
    elif _HTML.search(raw[:4096]):
        text, left_out = from_html(_decoded(raw))
        page = Page(text=_seen(text), taken="draft-read-html", left_out=left_out)
    else:
        page = Page(text=_seen(_decoded(raw).replace("\r\n", "\n")), taken="draft-read-text")
    if len(HAN.findall(page.text)) < _FEWEST:
        raise NoLetterError("draft-no-chinese", file.name)
    if not _is_letter([*filter(None, map(str.strip, page.text.split("\n")))]):
        raise NoLetterError("draft-no-letter", file.name)
    return page


def _is_letter(lines: list[str]) -> bool:
    """Whether lines answer, and somebody, be it a form: news of a reply speak of it to nobody."""
    parted = [cell for line in lines for cell in line.split("\t") if cell]
    answers = any(is_title(each) or receives(each) or replies(each) for each in parted)
    asked = any(is_addressee(each) or _YOU.search(each) for each in parted)
    asked = asked or any(may_be_addressee(one) and replies(two) for one, two in pairwise(parted))
    return (answers and asked) or any(fact_of(each) in _ASKED for each in parted)


def _unpacked(raw: bytes) -> bytes:
    """The page of a web archive (`.mhtml`), or else the file as it is."""
    if not _ARCHIVE.match(raw):
        return raw
    parts = message_from_bytes(raw).walk()
    page = next((part for part in parts if part.get_content_type() == "text/html"), None)
    content = page.get_payload(decode=True) if page else None
    return content if isinstance(content, bytes) else raw


def _decoded(raw: bytes) -> str:
    """A file in UTF-8, or in GB18030, which holds GBK and GB2312."""
    stated = _CHARSET.search(raw[:4096])
    first = "gb18030" if stated and stated[1].decode().lower() in _CHINESE_SETS else "utf-8-sig"
    for encoding in (first, "utf-8-sig", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise NoLetterError("draft-encoding")


def _seen(text: str) -> str:
    """The text without characters that nobody sees, which the evidence may not have."""
    return "".join(char for char in text if char in "\n\t" or not is_unseen(char))


def _from_word(raw: bytes) -> str:
    """Each paragraph of a Word file in a line, each row of a table with tabs."""
    try:
        document = Document(BytesIO(raw))
    except (BadZipFile, KeyError, ValueError, PackageNotFoundError) as error:
        raise NoLetterError("draft-format", "docx") from error
    lines: list[str] = []
    for block in document.iter_inner_content():
        if isinstance(block, Paragraph):
            lines.append(block.text.strip())
        elif isinstance(block, Table):
            lines += ["\t".join(_row(row.cells)) for row in block.rows]
    return "\n".join(lines).strip("\n") + "\n"


def _row(cells: "tuple[object, ...]") -> list[str]:
    """The texts of a row; a cell that spans columns is given once."""
    texts: list[str] = []
    before: object = None
    for cell in cells:
        element = getattr(cell, "_tc", None)
        if element is not before:
            texts.append(" ".join(str(getattr(cell, "text", "")).split()))
        before = element
    return texts
