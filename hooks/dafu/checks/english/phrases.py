"""Find phrases in an English text: of words, of words that begin alike, and of placeholders."""

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import product
from typing import Generic, NamedTuple, TypeVar

from .names import PROVINCES

_PIECE = re.compile(r"\{[a-z0-9:-]+\}|\w+|[^\w\s‐‑-]")
_PHRASE_PIECE = re.compile(r"\{\w*\}|\w+\*?|[^\w\s-]")
_CHOICE = re.compile(r"\(([^()]*)\)")
_PROVINCE = rf"(?:{'|'.join(PROVINCES)})\b"
# In phrases: any placeholder, a name of one word, as of a city, and the name of a province.
_STANDS_FOR = {
    "{}": re.compile(r"\{[a-z0-9:-]+\}"),
    "{name}": re.compile(
        rf"(?!{_PROVINCE})"
        r"(?:(?<=[a-z0-9,] )[A-Z][a-z]{3,}(?! [A-Z])|[A-Z][a-z]{3,}(?= ha[sd] ))"
    ),
    "{province}": re.compile(_PROVINCE),
}
# What {office} is short for in the tables.
_OFFICE = (
    "(bureau|bureaus|bureaux|department|departments|authority|authorities|office|offices"
    "|commission|administration|administrations|committee|ministry)"
)
_GLUED = "+"  # before a piece that no space or hyphen parts from the one before it

Owner = TypeVar("Owner", bound=Hashable)


class Found(NamedTuple):
    """Where a phrase stands in a text: `text[start:end]`."""

    start: int
    end: int


class _Piece(NamedTuple):
    """A word, a placeholder or another character of a text, and whether nothing parts it."""

    name: str
    glued: bool
    start: int
    end: int


@dataclass(slots=True)
class _Node(Generic[Owner]):
    """What may follow the beginning of a phrase, and whose phrases end here, at which rank."""

    words: dict[str, "_Node[Owner]"] = field(default_factory=dict)
    stems: dict[str, "_Node[Owner]"] = field(default_factory=dict)
    stand_ins: dict[str, "_Node[Owner]"] = field(default_factory=dict)
    ends: list[tuple[int, Owner]] = field(default_factory=list)

    @property
    def goes_on(self) -> bool:
        """Whether a phrase is longer."""
        return bool(self.words or self.stems or self.stand_ins)

    def after(self, word: str) -> "list[_Node[Owner]]":
        """Where a word leads to, whole and by its beginnings."""
        nodes = [self.words[word]] if word in self.words else []
        if self.stems:
            begun = (word[:size] for size in range(1, len(word) + 1))
            nodes += [self.stems[stem] for stem in begun if stem in self.stems]
        return nodes

    def stood_for(self, piece: _Piece, text: str) -> "list[_Node[Owner]]":
        """Where stand-ins lead to, of which a piece is one."""
        first = text[piece.start]
        if not self.stand_ins or not (first == "{" or first.isupper()):
            return []
        return [
            node
            for kind, node in self.stand_ins.items()
            if (fits := _STANDS_FOR[kind].match(text, piece.start)) and fits.end() == piece.end
        ]


class Phrases(Generic[Owner]):
    """Phrases by whom they belong to, looked for all at once.

    A phrase has whole words, and `*` for any end of a word; `{}` stands for a placeholder, `{name}`
    for a name of one word, `{province}` for one of a province. Hyphens part words as spaces do, but
    a phrase is found in a part of a compound, as of `half-hearted`, only `within_compounds`.
    """

    def __init__(
        self, owners: Mapping[Owner, Iterable[str]], *, within_compounds: bool = False
    ) -> None:
        self._within_compounds = within_compounds
        self._root: _Node[Owner] = _Node()
        for owner, phrases in owners.items():
            for rank, phrase in enumerate(sorted(phrases, key=len, reverse=True)):
                self._add(phrase, (rank, owner))
        self._after_word = cache(self._root.after)
        self.find = lru_cache(512)(self._find)  # a sentence is read by several checks

    def _add(self, phrase: str, end: tuple[int, Owner]) -> None:
        node, last = self._root, -1
        for piece in _PHRASE_PIECE.finditer(phrase.lower()):
            name = piece[0]
            if name in _STANDS_FOR:
                node = node.stand_ins.setdefault(name, _Node())
            else:
                glue = _GLUED if piece.start() == last else ""
                branches = node.stems if name.endswith("*") else node.words
                node = branches.setdefault(glue + name.rstrip("*"), _Node())
            last = piece.end()
        node.ends.append(end)

    def _find(self, text: str) -> Mapping[Owner, tuple[Found, ...]]:
        """Whose phrases a text has and where: of those that overlap the first, then the longest."""
        pieces = _pieces(text)
        found: dict[Owner, list[Found]] = {}
        for first, piece in enumerate(pieces):
            if not self._within_compounds and text[piece.start - 1 : piece.start] == "-":
                continue
            best: dict[Owner, tuple[int, int]] = {}
            begun = self._after_word(piece.name)
            for last, (rank, owner) in _walk(
                [*begun, *self._root.stood_for(piece, text)], pieces, first, text
            ):
                end = pieces[last].end
                if self._within_compounds or text[end : end + 1] != "-":
                    best[owner] = min((rank, end), best.get(owner, (rank, end)))
            for owner, (_, end) in best.items():
                places = found.setdefault(owner, [])
                if not places or places[-1].end <= piece.start:
                    places.append(Found(piece.start, end))
        return {owner: tuple(places) for owner, places in found.items()}


def _pieces(text: str) -> list[_Piece]:
    pieces, last = [], -1
    for piece in _PIECE.finditer(text):
        start, end = piece.span()
        pieces.append(_Piece(piece[0].lower(), start == last, start, end))
        last = end
    return pieces


def _walk(
    nodes: Iterable[_Node[Owner]], pieces: list[_Piece], at: int, text: str
) -> Iterator[tuple[int, tuple[int, Owner]]]:
    """The ends of phrases of which what is at a piece leads to these nodes, with their last one."""
    for node in nodes:
        yield from ((at, end) for end in node.ends)
        if node.goes_on and at + 1 < len(pieces):
            piece = pieces[at + 1]
            name = _GLUED + piece.name if piece.glued else piece.name
            following = [*node.after(name), *node.stood_for(piece, text)]
            yield from _walk(following, pieces, at + 1, text)


def spelt_out(phrases: Iterable[str]) -> list[str]:
    """The phrases with each choice made: `(on|over) the year` is two; `{office}` is any office."""
    written = (str(phrase).replace("{office}", _OFFICE) for phrase in phrases)
    return [spelt for phrase in written for spelt in _choices(phrase)]


def _choices(phrase: str) -> list[str]:
    if "(" not in phrase:
        return [phrase]
    parts = enumerate(_CHOICE.split(phrase))
    chosen = product(*([part] if n % 2 == 0 else part.split("|") for n, part in parts))
    return [" ".join("".join(each).split()) for each in chosen]
