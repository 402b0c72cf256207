"""Write a drafted reply as the YAML that people go on with."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby

from ..data.facts import fact_kind
from ..data.schema import LabelsFile
from ..data.unfinished import OPEN
from ..numbers.classify import scan_numerals
from ..numbers.units import UnitKind
from ..problems.characters import HAN
from .draft import Drafted
from .english import english_of
from .figure import Figure
from .known import Known
from .letter import Piece
from .values import DATES, is_read_as_date

_HEAD = """\
# yaml-language-server: $schema=../schema/reply.json
#
# Drafted from the captured page beside this file, {id}.txt. What begins with {open} is open.
# [span]{{id}} in Chinese names what the span states; {{id}} in English stands for it.

capture:
  sha256: {sha256}
"""


def reply_yaml(drafted: Drafted, known: Known, id_: str, sha256: str) -> str:
    """The text of `<id>.yml`."""
    blocks = [
        [*_HEAD.format(id=id_, sha256=sha256, open=OPEN).splitlines()],
        ["draft: true"],
        ["name:", *_names(drafted.name, "  ")],
        [f"regions: [{', '.join(drafted.places)}]"] if drafted.places else [],
        [*_headline(drafted)],
        ["opening:", *_pieces(drafted.letter.opening, drafted, known, "  ")],
        [*_sections(drafted, known)],
        ["closing:", *_pieces(drafted.letter.closing, drafted, known, "  ")]
        if drafted.letter.closing
        else [],
        [*_topics(drafted, known)],
        [
            "facts:" if drafted.facts else "facts: {}",
            *fact_lines(drafted.facts, known, drafted.places),
        ],
        ["figures:", *figure_lines(drafted.figures, known, drafted.places)]
        if drafted.figures
        else [],
        [*_tables(drafted)],
    ]
    return "\n".join("\n".join(block).rstrip("\n") + "\n" for block in blocks if block)


def quoted(text: str) -> str:
    """A text in double quotes, with the two escapes that the files have."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _names(zh: str, indent: str, en: str = OPEN) -> Iterator[str]:
    yield f"{indent}zh: {quoted(zh)}"
    yield f"{indent}en: {quoted(en)}"


def _sentence(
    piece: Piece, facts: Collection[str], known: Known, places: tuple[str, ...], indent: str
) -> Iterator[str]:
    for lang, text in (("zh", piece.marked()), ("en", english_of(piece, facts, known, places))):
        yield f"{indent}{lang}: |-"
        yield f"{indent}  {text}"


def _pieces(pieces: Sequence[Piece], drafted: Drafted, known: Known, indent: str) -> Iterator[str]:
    for piece in pieces:
        lines = [*_sentence(piece, drafted.facts, known, drafted.places, f"{indent}  ")]
        if piece.role:
            lines.insert(0, f"{indent}  role: {piece.role}")
        yield f"{indent}- {lines[0].strip()}"
        yield from lines[1:]


def _sections(drafted: Drafted, known: Known) -> Iterator[str]:
    if drafted.sections:
        yield "sections:"
    for section in drafted.sections:
        yield f"  - id: {section.id}"
        yield "    name:"
        yield from _names(section.name, "      ", known.title(section.name, drafted.places) or OPEN)
        if section.part.heading:
            yield "    heading:"
            yield from _sentence(
                section.part.heading, drafted.facts, known, drafted.places, "      "
            )
        yield "    sentences:"
        yield from _pieces(section.part.pieces, drafted, known, "      ")
        yield ""


def _topics(drafted: Drafted, known: Known) -> Iterator[str]:
    """What titles and headings are about, as far as its English is known."""
    letter = drafted.letter
    titles = [piece.text for piece in letter.opening if piece.role in ("heading", "page-title")]
    titles += [part.heading.text for part in letter.parts if part.heading]
    terms = known.topics(drafted.places)
    found = {zh: en for text in titles for zh, en in terms.items() if zh in text}
    named = [zh for zh in found if not any(zh in other and zh != other for other in found)]
    if topics := [zh for zh in named if not [*scan_numerals(zh)]]:
        yield "topics:"
    for zh in topics:
        yield f"  - zh: {quoted(zh)}"
        yield f"    en: {quoted(found[zh])}"


def fact_lines(facts: Mapping[str, str], known: Known, places: tuple[str, ...]) -> Iterator[str]:
    """The entries of facts, below `facts:`; `facts` are the words that state each, by its id."""
    usual = [*known.labels.facts] if known.labels else []
    for id_, words in sorted(facts.items(), key=lambda fact: _rank(fact[0], usual)):
        kind = fact_kind(id_)
        yield f"  {id_}:"
        yield f"    kind: {'date' if kind in DATES else 'text'}"
        if kind in DATES and not is_read_as_date(words):
            yield from _reading()
        if kind in DATES or not HAN.search(words) or _is_usual(kind, words, known.labels):
            continue
        yield f"    en: {quoted(known.name(words, places) or OPEN)}"


def _rank(id_: str, usual: Sequence[str]) -> int:
    """Where a fact stands among others: in the order in which the labels have them."""
    kind = fact_kind(id_)
    return usual.index(kind) if kind in usual else len(usual)


def _reading() -> Iterator[str]:
    """What an editor fills in where words are damaged on the page."""
    yield "    reading:"
    yield f"      text: {quoted(OPEN)}"
    yield "      note:"
    for lang in ("zh", "en"):
        yield f"        {lang}: |-"
        yield f"          {OPEN}"


def _is_usual(kind: str, words: str, labels: LabelsFile | None) -> bool:
    """Whether the labels have the English of these words."""
    return bool(labels and kind in labels.facts and words in labels.facts[kind].values)


def figure_lines(figures: Sequence[Figure], known: Known, places: tuple[str, ...]) -> Iterator[str]:
    """The entries of figures, below `figures:`."""
    for figure in figures:
        yield f"  {figure.id}:"
        yield "    label:"
        yield from _names(figure.label, "      ", known.title(figure.label, places) or OPEN)
        if figure.unit:
            yield "    unit:"
            yield from _names(figure.unit.name, "      ", figure.unit.many or OPEN)
            if figure.unit.one and figure.unit.one != figure.unit.many:
                yield f"      one: {quoted(figure.unit.one)}"
        for key in ("counted_in", "period", "nth", "scope", "rank"):
            value = getattr(figure, key)
            if value is not None:
                plain = key in ("nth", "rank")
                yield f"    {key}: {value if plain else quoted(value)}"
        if figure.damaged:
            yield from _reading()


def _groups(drafted: Drafted) -> Iterator[tuple[int, list[Figure]]]:
    """Figures of one section, unit and period that stand together, two or more."""

    def alike(figure: Figure) -> tuple[object, ...]:
        quantity = figure.quantity
        unit = quantity.unit.name if quantity else ""
        return figure.section, unit, figure.period

    for (section, unit, _), found in groupby(drafted.figures, key=alike):
        together = [*found]
        if section and unit and len(together) > 1:
            yield int(str(section)), together


def _headline(drafted: Drafted) -> Iterator[str]:
    shown = [f for f in drafted.figures if f.quantity and f.quantity.unit.kind in _TELLING][:4]
    if shown:
        yield "# Proposed for the overview, to be judged:"
        yield "# headline:"
        yield from (f"#   - [{figure.id}]" for figure in shown)


_TELLING = (UnitKind.CURRENCY, UnitKind.COUNT)


def _tables(drafted: Drafted) -> Iterator[str]:
    groups = [*_groups(drafted)]
    if groups:
        yield "# Proposed tables, of figures of one unit and period that stand together:"
        yield "# tables:"
    for number, (section, figures) in enumerate(groups, start=1):
        own = drafted.sections[section - 1]
        yield f"#   - id: table-{number}"
        yield f"#     section: {own.id}"
        yield "#     title:"
        yield from (f"#   {line}" for line in _names(own.name, "    "))
        yield f"#     rows: [{', '.join(figure.id for figure in figures)}]"
