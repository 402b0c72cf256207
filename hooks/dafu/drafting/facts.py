"""Mark what a letter states of itself: who, to whom, when, about what."""

import re
from collections.abc import Iterator

from ..data.facts import PROPOSALS
from ..data.page_words import BULLETS, fact_of, is_label, labelled_values
from .issuer import issued_by_others
from .letter import Letter, Mark, Piece
from .roles import CLASS, DOCUMENT_NUMBER, are_bodies
from .values import stated_values, values

_TITLES = "(?:代表|委员|同志|先生|女士)"
_ADDRESSED = re.compile(
    "(?:尊敬的?)?(?P<name>(?<![\u3400-\u9fff])[\u3400-\u9fff]\\s[\u3400-\u9fff](?=[、,，代委])"
    "|[^、,，\\s:：()（）]+?)"
    "(?:等?(?:[省市州县区](?:政协|人大))?(?:[0-9一二两三四五六七八九十]+[名位]"
    f"|(?<=等)[0-9一二两三四五六七八九十]+)?{_TITLES}?们?(?:[你您]们?好)?)"
    "(?=[、,，\\s:：!！(（]|$)"
)
_GENERAL = re.compile(f"^(?:各位|贵|你|您|诸位|有关|等|集体)|^{_TITLES}$")
_QUOTED = re.compile(
    "《([^《》]{4,80})》|“(关于[^“”]{4,80})”|关于“([^“”]{4,80}(?:建议|提案|议案))”"
    "|关于“([^“”]{4,80})”的(?:建议|提案|议案)"
    "|提出的?“([^“”]{4,80})”的?(?:第[0-9]+号)?(?:建议|提案|议案)"
    "|提出的?(关于[^，,。“《]{4,60}?的(?:建议|提案|议案))(?=收悉|提案|建议|[,，(（])"
)
_CLASS_BEHIND = re.compile("[(（]([ABCD][0-9]?类?)[)）]$")
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
        letter.change([*issued_by_others(pieces)])


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
    """What the letter replies to, by its title or whom it addresses.

    That is a proposal, a suggestion or a motion.
    """
    roles = ("heading", "page-title", "addressee")
    titles = " ".join(piece.text for role in roles for piece in pieces if piece.role == role)
    proposal, suggestion, motion = PROPOSALS
    found = {"提案|政协": proposal, "(?<!建)议案": motion, "人大|人民代表": suggestion}
    found |= {"委员(?!会)": proposal, "代表|建议": suggestion}
    return next((id_ for word, id_ in found.items() if re.search(word, titles)), proposal)


def _of(pieces: list[Piece], at: int, about: str) -> Iterator[tuple[str, int, int]]:
    """The kind of each fact of a piece, and where it stands in that."""
    piece = pieces[at]
    text = piece.text
    if piece.role == "signature":
        bodies = re.finditer(r"\S+" if are_bodies(text) else ".+", text)
        yield from (("issuer", *body.span()) for body in bodies)
    elif piece.role == "date":
        bare = text.strip("()（）")
        start = text.index(bare)
        yield "signed", start, start + len(bare)
    elif piece.role == "addressee":
        for name in _ADDRESSED.finditer(text):
            if not _GENERAL.match(name["name"]):
                yield "addressee", *name.span("name")
    elif piece.role == "page-data" and not next(labelled_values(text), None):
        yield from _announced(text, pieces[at - 1]) if at else ()
        yield from (("document-number", *m.span()) for m in [DOCUMENT_NUMBER.match(text)] if m)
        yield from (("class", *m.span(1)) for m in [CLASS.search(text)] if m)
    elif piece.role in ("page-data", "page-tool", "contact"):
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
    else:
        yield from _of_case(piece, about)


def _of_case(piece: Piece, about: str) -> Iterator[tuple[str, int, int]]:
    """What is answered, and behind a title how it is classed."""
    if piece.role in ("heading", "page-title") and (match := _CLASS_BEHIND.search(piece.text)):
        yield "class", *match.span(1)
    if re.search("收悉|收到|答复如下|提出", piece.text) and (match := _QUOTED.search(piece.text)):
        yield about, *match.span(match.lastindex or 0)


def _announced(text: str, above: Piece) -> Iterator[tuple[str, int, int]]:
    """The facts of a line that is the value of the label above it, which has none of its own."""
    if is_label(above.text) and not above.marks:
        yield from values(
            fact_of(above.text), text, len(text) - len(text.lstrip(BULLETS)), len(text)
        )


def _is_listed(name: str, others: set[str]) -> bool:
    """Whether a file's name is that of an attachment that the letter lists."""
    return any(other.endswith(name) for other in others)
