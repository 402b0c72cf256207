"""Who issued a letter that nobody signed, as the rest of its page tells."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import pairwise

from ..data.page_words import BULLETS, is_label
from .letter import Mark, Piece
from .roles import is_body

_TITLED = re.compile(r"(\S{3,30}?)\s*(?=关于|对)")
_BEHIND_TITLE = re.compile(r"[(（]([^()（）]+)[)）]$")
_ANSWERS = re.compile(r"(?:联系单位(?:及电话)?[:：]\s*)?(\S{3,})")
_SITE = re.compile("(?<![政府])网站$")
_BESIDE_NAME = re.compile(r"签[名字发][:：]\S{2,4}\s+(\S{4,})$")
_ASKS = re.compile("人大|政协")  # bodies that are answered
_NAMING = re.compile("heading|page-title|contact")


def issued_by_others(pieces: list[Piece]) -> Iterator[Piece]:
    """Where nobody signed, the issuer is who leads, who the title or the page names, or answers."""
    found = [*filter(None, (find(pieces) for find in _STAND_INS))]
    issuer = max((name for name in found if name.endswith(found[0])), key=len, default="")
    for piece in pieces:
        start = piece.text.find(issuer) + piece.start
        end = start + len(issuer)
        renamed = [m for m in piece.marks if issuer and _SITE.sub("", piece.quote(m)) == issuer]
        bare = replace(piece, marks=tuple(m for m in piece.marks if m not in renamed))
        free = piece.role == "contact" or not piece.marks
        named = issuer not in ("", piece.text) and free and _NAMING.match(piece.role)
        names = named or renamed or issuer in {find(piece) for find in _ALONE} - {""}
        own = [Mark(id="issuer", start=start, end=end)] if names and start >= piece.start else []
        yield bare.with_marks(iter(own))


def _marked(id_: str, pieces: list[Piece]) -> str:
    """The words of a fact that is marked, if they are the name of a body."""
    quotes = (p.quote(mark) for p in pieces for mark in p.marks if mark.id == id_)
    bodies = (_SITE.sub("", words) for words in quotes)
    return next((words for words in bodies if is_body(words) and not _ASKS.search(words)), "")


def _item(piece: Piece) -> str:
    """The body that the page lists without a label: • 清屏市教育局."""
    listed = piece.role == "page-data" and piece.text[0] in BULLETS and not piece.marks
    words = piece.text.lstrip(BULLETS)
    return words if listed and is_body(words) else ""


def _that_is_listed(pieces: list[Piece]) -> str:
    """The first body that the page lists so, and not below a label."""
    items = (_item(piece) for above, piece in pairwise(pieces) if not is_label(above.text))
    return next(filter(None, items), "")


def _of_title(pieces: list[Piece]) -> str:
    """The body with which a title begins, or that in brackets at its end: 关于…的答复(教育局)."""
    titles = [p.text for p in pieces if p.role in ("heading", "page-title")]
    bodies = (find(text) for text in titles for find in (_TITLED.match, _BEHIND_TITLE.search))
    return next((body[1] for body in bodies if body and is_body(body[1])), "")


def _that_answers(pieces: list[Piece]) -> str:
    """The body that contacts name: 联系单位:清屏市教育局, or 清屏市教育局 联系电话:82210098."""
    contacts = (_ANSWERS.match(p.text) for p in pieces if p.role == "contact")
    return next((body[1] for body in contacts if body and is_body(body[1])), "")


def _beside_name(piece: Piece) -> str:
    """The body that stands beside the name of who signs for it: 领导签名:李强 清屏市教育局."""
    found = _BESIDE_NAME.search(piece.text) if piece.role == "page-data" else None
    return found[1] if found and is_body(found[1]) and not piece.marks else ""


def _letterhead(piece: Piece) -> str:
    """The body whose letterhead a line is: 清屏市教育局文件."""
    body = piece.text.removesuffix("文件")
    return body if piece.role == "page-data" and body != piece.text and is_body(body) else ""


def _first(find: Callable[[Piece], str], pieces: list[Piece]) -> str:
    return next(filter(None, map(find, pieces)), "")


_ALONE = (_item, _beside_name, _letterhead)
_STAND_INS = (
    partial(_first, _letterhead),
    partial(_marked, "lead"),
    _of_title,
    partial(_marked, "source"),
    _that_answers,
    partial(_first, _beside_name),
    _that_is_listed,
)
