"""Write the entries of a draft's facts, figures and topics."""

from collections.abc import Iterator, Mapping, Sequence

from ..data.facts import fact_kind
from ..data.schema import LabelsFile
from ..data.unfinished import OPEN
from ..numbers.classify import scan_numerals
from ..problems.characters import HAN
from .figure import Figure
from .known import Known
from .values import DATES, is_read_as_date


def quoted(text: str) -> str:
    """A text in double quotes, with the two escapes that the files have."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def names(zh: str, indent: str, en: str = OPEN) -> Iterator[str]:
    """A text in both languages, the English open where it is not known."""
    yield f"{indent}zh: {quoted(zh)}"
    yield f"{indent}en: {quoted(en)}"


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


def _is_usual(kind: str, words: str, labels: LabelsFile | None) -> bool:
    """Whether the labels have the English of these words."""
    return bool(labels and kind in labels.facts and words in labels.facts[kind].values)


def figure_lines(figures: Sequence[Figure], known: Known, places: tuple[str, ...]) -> Iterator[str]:
    """The entries of figures, below `figures:`."""
    for figure in figures:
        yield f"  {figure.id}:"
        yield "    label:"
        yield from names(figure.label, "      ", known.title(figure.label, places) or OPEN)
        if figure.unit:
            yield "    unit:"
            yield from names(figure.unit.name, "      ", figure.unit.many or OPEN)
            if figure.unit.one and figure.unit.one != figure.unit.many:
                yield f"      one: {quoted(figure.unit.one)}"
        for key in ("counted_in", "period", "nth", "scope", "rank"):
            value = getattr(figure, key)
            if value is not None:
                plain = key in ("nth", "rank")
                yield f"    {key}: {value if plain else quoted(value)}"
        if figure.damaged:
            yield from _reading()


def _reading() -> Iterator[str]:
    """What an editor fills in where words are damaged on the page."""
    yield "    reading:"
    yield f"      text: {quoted(OPEN)}"
    yield "      note:"
    for lang in ("zh", "en"):
        yield f"        {lang}: |-"
        yield f"          {OPEN}"


def topic_lines(titles: Sequence[str], known: Known, places: tuple[str, ...]) -> Iterator[str]:
    """What titles and headings are about, as far as its English is known."""
    terms = known.topics(places)
    found = {zh: en for text in titles for zh, en in terms.items() if zh in text}
    named = [zh for zh in found if not any(zh in other and zh != other for other in found)]
    if topics := [zh for zh in named if not [*scan_numerals(zh)]]:
        yield "topics:"
    for zh in topics:
        yield f"  - zh: {quoted(zh)}"
        yield f"    en: {quoted(found[zh])}"
