"""What of the letter each label and title may stand on, in both languages."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from ...data.draft import Draft, DraftSentence
from ...data.marks import MarkError
from ...data.schema import Bilingual, ReplyFile
from ...data.yamltree import Key
from ...numbers.formula import formula_names
from ..editing.quotes import find_quotes

_TITLES = ("page-title", "heading")


@dataclass(frozen=True, slots=True)
class Ground:
    """What a name may stand on: a Chinese text, and the English of it.

    `en` is None where not all of the English is there yet.
    """

    zh: str = ""
    en: str | None = ""

    def __add__(self, other: "Ground") -> "Ground":
        whole = self.en is not None and other.en is not None
        en = f"{self.en}\n{other.en}" if whole else None
        return Ground(f"{self.zh}\n{other.zh}", en)


class Named(NamedTuple):
    """A label or title at its key, and what it may stand on."""

    key: Key
    name: Bilingual
    ground: Ground


def named(draft: Draft) -> Iterator[Named]:
    """Every label and title of a reply that stands on sentences which can be found.

    A figure's label stands on its own sentences and the heading above them, a computed figure's on
    those of its inputs; the title of a list or benefit on the sentences that it quotes, others on
    their section; the reply's name on all of the letter; each also on the letter's title and facts.
    """
    above = _above(draft)
    for key, name, ground in (*_labels(draft), *_titles(draft)):
        yield Named(key, name, ground + above)


def _labels(draft: Draft) -> Iterator[tuple[Key, Bilingual, Ground]]:
    entry, grounds = draft.entry, _figures(draft)
    for id_, figure in entry.figures.items():
        if id_ in grounds:
            yield ("figures", id_, "label"), figure.label, grounds[id_]
    for id_, derived in entry.derived.items():
        if (ground := _computed(draft, id_, grounds)) is not None:
            grounds[id_] = ground
            yield ("derived", id_, "label"), derived.label, ground
    for index, chart in enumerate(entry.charts):
        for id_, label in chart.labels.items():
            if id_ in grounds:
                ground = grounds[id_] + _of_label(entry, id_)
                yield ("charts", index, "labels", id_), label, ground


def _titles(draft: Draft) -> Iterator[tuple[Key, Bilingual, Ground]]:
    entry = draft.entry
    parts = {s.id: _ground(_of_part(draft, n)) for n, s in enumerate(entry.sections, 1)}
    homes = {shown.id: shown.section for shown in entry.tables}
    for index, section in enumerate(entry.sections):
        yield ("sections", index, "name"), section.name, parts[section.id]
    for index, shown in enumerate(entry.tables):
        if shown.section in parts:
            yield ("tables", index, "title"), shown.title, parts[shown.section]
    for index, chart in enumerate(entry.charts):
        if (part := homes.get(chart.table)) in parts:
            yield ("charts", index, "title"), chart.title, parts[str(part)]
    quotes = [
        *(
            (("lists", n), one.title, one.section, one.items[0])
            for n, one in enumerate(entry.lists)
        ),
        *((("benefits", n), b.title, b.section, b.gets) for n, b in enumerate(entry.benefits)),
    ]
    for key, title, home, quote in quotes:
        if ground := _quoted(draft, home, quote):
            yield (*key, "title"), title, ground
    yield ("name",), entry.name, _ground(draft.sentences)


def _of_part(draft: Draft, part: int) -> list[DraftSentence]:
    return [sentence for sentence in draft.sentences if sentence.part == part]


def _ground(sentences: Iterable[DraftSentence]) -> Ground:
    said = list(sentences)
    lacks = any(sentence.lacks_en for sentence in said)
    en = None if lacks else "\n".join(sentence.entry.en for sentence in said)
    return Ground("\n".join(sentence.zh.text for sentence in said), en)


def _above(draft: Draft) -> Ground:
    """The letter's title and its facts: from whom to whom it goes, and what it replies to."""
    titles = [sentence for sentence in draft.sentences if sentence.role in _TITLES]
    facts = [(s.zh.quote(span), draft.entry.facts.get(span.id)) for s, span in draft.marks()]
    said = [(zh, fact.en or "") for zh, fact in facts if fact and fact.kind == "text"]
    own = Ground("\n".join(zh for zh, _ in said), "\n".join(en for _, en in said))
    return _ground(titles) + own


def _quoted(draft: Draft, section: str, quote: Bilingual) -> Ground | None:
    """The sentences that a quote stands in, with their heading; None where it stands in none."""
    try:
        homes = [sentence for sentence, _, _ in find_quotes(draft, section, quote)]
    except MarkError:
        homes = []
    parts = {sentence.part for sentence in homes}
    heads = [s for s in draft.sentences if s.part in parts and s.role == "heading-of-section"]
    return _ground([*heads, *homes]) if homes else None


def _figures(draft: Draft) -> dict[str, Ground]:
    """The sentences of each marked figure with their heading; of a table's cell, its section."""
    homes: dict[str, list[DraftSentence]] = {}
    for sentence, span in draft.marks():
        if span.id in draft.entry.figures:
            part = _of_part(draft, sentence.part)
            heads = [s for s in part if s.role == "heading-of-section"]
            own = part if sentence.role == "cell" else [*heads, sentence]
            homes[span.id] = [*homes.get(span.id, []), *own]
    return {id_: _ground(sentences) for id_, sentences in homes.items()}


def _computed(draft: Draft, id_: str, grounds: Mapping[str, Ground]) -> Ground | None:
    formula = draft.formula(id_)
    names = formula_names(formula) if formula else ()
    if not names or not grounds.keys() >= set(names):
        return None
    ground = Ground()
    for name in names:
        ground = ground + grounds[name] + _of_label(draft.entry, name)
    return ground


def _of_label(entry: ReplyFile, id_: str) -> Ground:
    label = (entry.figures.get(id_) or entry.derived[id_]).label
    return Ground(label.zh, label.en)
