"""Write a drafted reply as the YAML that people go on with."""

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from ..data.unfinished import OPEN
from ..numbers.units import UnitKind
from .draft import Drafted
from .english import english_of
from .entries import fact_lines, figure_lines, names, topic_lines
from .figure import Figure
from .known import Known
from .letter import Piece

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
        ["name:", *names(drafted.name, "  ")],
        [f"regions: [{', '.join(drafted.places)}]"] if drafted.places else [],
        [*_headline(drafted)],
        ["opening:", *_pieces(drafted.letter.opening, drafted, known, "  ")],
        [*_sections(drafted, known)],
        ["closing:", *_pieces(drafted.letter.closing, drafted, known, "  ")]
        if drafted.letter.closing
        else [],
        [*topic_lines(_titles(drafted), known, drafted.places)],
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
        yield from names(section.name, "      ", known.title(section.name, drafted.places) or OPEN)
        if section.part.heading:
            yield "    heading:"
            yield from _sentence(
                section.part.heading, drafted.facts, known, drafted.places, "      "
            )
        yield "    sentences:"
        yield from _pieces(section.part.pieces, drafted, known, "      ")
        yield ""


def _titles(drafted: Drafted) -> list[str]:
    """The titles of the letter and the headings of its sections."""
    letter = drafted.letter
    titles = [piece.text for piece in letter.opening if piece.role in ("heading", "page-title")]
    return titles + [part.heading.text for part in letter.parts if part.heading]


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
        yield from (f"#   {line}" for line in names(own.name, "    "))
        yield f"#     rows: [{', '.join(figure.id for figure in figures)}]"
