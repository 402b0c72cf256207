"""Draft a reply from its captured page: everything that the page itself and the data tell."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..data.facts import PROPOSALS
from ..numbers.classify import Numeral, NumeralKind
from ..numbers.reading import read_text
from ..problems.progress import Tell, untold
from .facts import mark_facts, replies_to
from .figure import Figure
from .figures import mark_figures
from .known import Known
from .latin import Ids
from .letter import Letter, Mark, Part, Piece
from .structure import parted

_NUMBER = re.compile("^(?:[一二三四五六七八九十]{1,3}[、.．是]|[(（][^()（）]{1,3}[)）])")
_TOPIC = re.compile("^关于(.*?)的?(?:建议|提案|议案|答复.*|意见)?$")
_NAMED = re.compile("关于[^,，。;；“”《》\\n]{4,50}?的(?:建议|提案|议案)")
_LONGEST_NAME = 40
_REPLIES = dict(
    zip(PROPOSALS, ("政协提案答复", "人大代表建议答复", "人大代表议案答复"), strict=True)
)
_LEADING_VERBS = re.compile(
    "^(?:进一步|加快|推动|推进|加强|增设|增加|改善|完善|优化|促进|方便|做好)+(?=[^对与和的、].{3})"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section with its Latin id and the Chinese of its name, which the letter has."""

    id: str
    name: str
    part: Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """A reply as drafted. `facts` are the words that each fact states, by its id."""

    name: str
    places: tuple[str, ...]
    letter: Letter
    sections: tuple[Section, ...]
    facts: Mapping[str, str]
    figures: tuple[Figure, ...]


def draft(captured: str, known: Known, tell: Tell = untold) -> Drafted:
    """Draft the reply of a captured page."""
    letter = parted(captured)
    mark_facts(letter)
    facts = {mark.id: piece.quote(mark) for piece, mark in _marks(letter)}
    figures = mark_figures(letter, known, tell=tell)
    topic = _topic(letter, facts)
    name = _name(letter, topic)
    ids = Ids(set())
    sections = [
        Section(id=ids.new(words, f"section-{number}"), name=words, part=part)
        for number, part in enumerate(letter.parts, start=1)
        for words in [_section_name(part, topic or name)]
    ]
    return Drafted(
        name=name,
        places=known.places(facts.get("issuer", "")),
        letter=letter,
        sections=tuple(sections),
        facts=facts,
        figures=tuple(figures),
    )


def _marks(letter: Letter) -> Iterator[tuple[Piece, Mark]]:
    for piece in letter.pieces():
        for mark in piece.marks:
            yield piece, mark


def _name(letter: Letter, topic: str) -> str:
    """A short name for the reply: what it is and what the proposal is about, or else its title."""
    if topic:
        return f"{_REPLIES[replies_to(letter.pieces())]}：{_LEADING_VERBS.sub('', topic)}"
    titles = [p.text for p in letter.pieces() if p.role in ("heading", "page-title")]
    lines = (*titles, *(piece.text for piece in letter.pieces()))
    return next(filter(None, map(_about, lines)), letter.text.strip()[:2])


def _topic(letter: Letter, facts: Mapping[str, str]) -> str:
    """What the proposal is about, in words of the letter, if it says so."""
    stated = [facts[id_] for id_ in PROPOSALS if id_ in facts]
    named = [match[0] for match in _NAMED.finditer(letter.text)]
    return next(filter(None, map(_about, (*stated, *named))), "")


def _about(words: str) -> str:
    topic = _TOPIC.match(words)
    return _without_numbers((topic and topic[1]) or words)


def _section_name(part: Part, fallback: str) -> str:
    if not part.heading:
        first = part.pieces[0].text
        return "下一步" if first.startswith("下一步") else fallback
    words = _NUMBER.sub("", part.heading.text).strip("。;；:：")
    return _without_numbers(words) or fallback


def _is_word(numeral: Numeral) -> bool:
    """Whether a numeral is in a word (一体化) or in a name without digits (三门县)."""
    named = numeral.kind is NumeralKind.NAME and not re.search("[0-9]", numeral.text)
    return named or numeral.kind is NumeralKind.IDIOM


def _without_numbers(words: str) -> str:
    """The longest run of a text that states no number, which a name may not."""
    stated = [each for each in read_text(words) if not _is_word(each.numeral)]
    starts = [0, *(each.end for each in stated)]
    ends = [*(each.start for each in stated), len(words)]
    runs = (
        run
        for start, end in zip(starts, ends, strict=True)
        for run in re.split("[,，。;；]", words[start:end])
    )
    best = max(runs, key=len, default="").strip()
    return best[:_LONGEST_NAME] if len(best) >= len("两字") else ""
