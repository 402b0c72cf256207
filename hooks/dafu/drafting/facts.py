"""Mark what a letter states of itself: who, to whom, when, about what."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from ..data.facts import PROPOSALS
from .letter import Letter, Mark, Piece
from .page_words import fact_of, is_label, stated
from .roles import CLASS, DOCUMENT_NUMBER, is_body
from .values import stated_values, values

_TITLES = "(?:代表|委员|同志|先生|女士)"
_ADDRESSED = re.compile(
    "(?:尊敬的?)?(?P<name>[^、,，\\s:：()（）]+?)"
    f"(?:等?(?:[省市州县区](?:政协|人大))?(?:[0-9一二三四五六七八九十]+[名位])?{_TITLES}?们?(?:[你您]们?好)?)"
    "(?=[、,，\\s:：!！(（]|$)"
)
_TITLED = re.compile(r"(\S{3,30}?)\s*(?=关于|对)")
_BEHIND_TITLE = re.compile(r"[(（]([^()（）]+)[)）]$")
_ANSWERS = re.compile(r"(?:联系单位(?:及电话)?[:：]\s*)?(\S+)")
_ASKS = re.compile("人大|政协")  # bodies that are answered
_NAMING = re.compile("heading|page-title|contact")
_GENERAL = re.compile(f"^(?:各位|贵|你|您|诸位|有关|等|集体)|^{_TITLES}$")
_QUOTED = re.compile(
    "《([^《》]{4,80})》|“(关于[^“”]{4,80})”|关于“([^“”]{4,80}(?:建议|提案|议案))”"
    "|关于“([^“”]{4,80})”的(?:建议|提案|议案)"
    "|提出的?“([^“”]{4,80})”的?(?:第[0-9]+号)?(?:建议|提案|议案)"
    "|提出的?(关于[^，,。“《]{4,60}?的(?:建议|提案|议案))(?=收悉|提案|建议|[,，(（])"
)
_ATTACHMENT = re.compile(
    r"^(?:附件?[0-9一二三四五六]?[:：]\s*)?(?:[0-9]{1,2}[.、．])?\s*(.*?)(\.[A-Za-z]{2,4})?$"
)


def mark_facts(letter: Letter) -> None:
    """Mark the facts of every piece, each by the id that `labels.yml` has for it."""
    pieces = letter.pieces()
    about = replies_to(pieces)
    ids = _Ids()
    order = sorted(
        range(len(pieces)), key=lambda at: (pieces[at].role not in ("signature", "date"), at)
    )
    for at in order:
        found = [
            fact
            for fact in _of(pieces, at, about)
            if fact[0] != about or ids.may_be(about, pieces[at].text[slice(*fact[1:])])
        ]
        pieces[at] = pieces[at].with_marks(
            Mark(id=ids.for_(kind, pieces[at].text[start:end]), start=base + start, end=base + end)
            for kind, start, end in found
            for base in [pieces[at].start]
        )
    letter.change(pieces)
    if "issuer" not in {mark.id for piece in pieces for mark in piece.marks}:
        letter.change([*_issued_by_others(pieces)])


class _Ids:
    """Ids for facts: what is stated again word for word has the same, another one a count."""

    def __init__(self) -> None:
        self.said: dict[str, str] = {}

    def may_be(self, kind: str, words: str) -> bool:
        """Whether these words are those of the only fact of a kind."""
        return self.said.get(kind, words) == words

    def for_(self, kind: str, words: str) -> str:
        """The id of a fact of this kind that says these words."""
        count = 1
        while self.said.get(id_ := kind if count == 1 else f"{kind}-{count}", words) != words:
            count += 1
        self.said[id_] = words
        return id_


def replies_to(pieces: list[Piece]) -> str:
    """What the letter replies to, by its title: a proposal, a suggestion or a motion."""
    titles = " ".join(p.text for p in pieces if p.role in ("heading", "page-title"))
    proposal, suggestion, motion = PROPOSALS
    found = {"提案": proposal, "议案": motion, "建议": suggestion}
    return next((id_ for word, id_ in found.items() if word in titles), proposal)


def _of(pieces: list[Piece], at: int, about: str) -> Iterator[tuple[str, int, int]]:
    """The kind of each fact of a piece, and where it stands in that."""
    piece = pieces[at]
    text = piece.text
    if piece.role == "signature":
        bodies = [*re.finditer(r"\S+", text)]
        joint = all(is_body(body[0]) for body in bodies)
        spans = [body.span() for body in bodies] if joint else [(0, len(text))]
        yield from (("issuer", *span) for span in spans)
    elif piece.role == "date":
        bare = text.strip("()（）")
        start = text.index(bare)
        yield "signed", start, start + len(bare)
    elif piece.role == "addressee":
        for name in _ADDRESSED.finditer(text):
            if not _GENERAL.match(name["name"]):
                yield "addressee", *name.span("name")
    elif piece.role == "page-data" and not next(stated(text), None):
        label = pieces[at - 1].text if at else ""
        yield from values(fact_of(label), text, 0, len(text)) if is_label(label) else ()
        yield from (("document-number", *m.span()) for m in [DOCUMENT_NUMBER.match(text)] if m)
        yield from (("class", *m.span(1)) for m in [CLASS.search(text)] if m)
    elif piece.role in ("page-data", "contact"):
        yield from stated_values(text)
    elif piece.role == "cell" and at and pieces[at - 1].role == "row":
        label = pieces[at - 1].text
        kind = "signed" if label == "日期" else fact_of(label)
        kind = kind or ("signed" if label.endswith("日期") else "")
        if kind and (kind != "result" or len(text) <= len("列入计划解决")):
            yield from values(kind, text, 0, len(text))
    elif piece.role == "attachment":
        file = _ATTACHMENT.match(text)
        named = {p.text for p in pieces if p.role == "attachment" and p is not piece}
        if file and file[1] and (not file[2] or _is_listed(file[1], named)):
            yield "attachment", file.start(1), file.end(1)
    elif re.search("收悉|收到|答复如下|提出", text) and (match := _QUOTED.search(text)):
        group = match.lastindex or 0
        yield about, match.start(group), match.end(group)


def _is_listed(name: str, others: set[str]) -> bool:
    """Whether a file's name is that of an attachment that the letter lists."""
    return any(other.endswith(name) for other in others)


def _issued_by_others(pieces: list[Piece]) -> Iterator[Piece]:
    """Where nobody signed, the issuer is who leads, who the title or the page names, or answers."""
    issuer = next(filter(None, (find(pieces) for find in _STAND_INS)), "")
    for piece in pieces:
        start = piece.text.find(issuer) + piece.start
        end = start + len(issuer)
        renamed = [m for m in piece.marks if issuer and (m.start, m.end) == (start, end)]
        bare = replace(piece, marks=tuple(m for m in piece.marks if m not in renamed))
        free = piece.role == "contact" or not piece.marks
        names = renamed or (issuer not in ("", piece.text) and free and _NAMING.match(piece.role))
        own = [Mark(id="issuer", start=start, end=end)] if names and start >= piece.start else []
        yield bare.with_marks(iter(own))


def _marked(id_: str, pieces: list[Piece]) -> str:
    """The words of a fact that is marked, if they are the name of a body."""
    quotes = (p.quote(mark) for p in pieces for mark in p.marks if mark.id == id_)
    return next((words for words in quotes if is_body(words) and not _ASKS.search(words)), "")


def _of_title(pieces: list[Piece]) -> str:
    """The body with which a title begins, or that in brackets at its end: 关于…的答复(教育局)."""
    titles = [p.text for p in pieces if p.role in ("heading", "page-title")]
    bodies = (find(text) for text in titles for find in (_TITLED.match, _BEHIND_TITLE.search))
    return next((body[1] for body in bodies if body and is_body(body[1])), "")


def _that_answers(pieces: list[Piece]) -> str:
    """The body that contacts name: 联系单位:清屏市教育局, or 清屏市教育局 联系电话:82210098."""
    contacts = (_ANSWERS.match(p.text) for p in pieces if p.role == "contact")
    return next((body[1] for body in contacts if body and is_body(body[1])), "")


_STAND_INS = (partial(_marked, "lead"), _of_title, partial(_marked, "source"), _that_answers)
