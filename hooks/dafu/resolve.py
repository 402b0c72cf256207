"""Turn a reply whose proofs hold into the values that the site shows."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace

from .checks.editing.quotes import find_quote
from .checks.editing.reviews import section_review
from .checks.english.terms import find_terms
from .checks.letter.coverage import Covered
from .checks.letter.readings import reading_notes
from .checks.letter.verbatim import Alignment
from .checks.quantities.context import signing_date
from .data.draft import Draft
from .data.marks import parse_english
from .data.schema import Bilingual, FactEntry, GlossaryFile, LabelsFile, UnitNames
from .numbers.dates import DateError, parse_date
from .numbers.formula import formula_names, parse_formula
from .numbers.partial_dates import partial_date_english
from .numbers.period import Period, parse_period, until_signed
from .numbers.quantity import Quantity
from .reply import Benefit, Chart, Fact, Figure, ItemList, Quote, Reply, Section, Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What the checks found out about a reply on their way."""

    draft: Draft
    alignment: Alignment
    numerals: tuple[Covered, ...]
    quantities: Mapping[str, Quantity]


def resolve(finding: Findings, glossary: GlossaryFile, labels: LabelsFile) -> Reply:
    """The reply's values. Call it only where no check found a problem.

    `glossary` is that of the letter's place.
    """
    draft, entry = finding.draft, finding.draft.entry
    signed = signing_date(draft) or dt.date.max  # nothing counts from it where there is none
    tag = labels.words.get("reading-tag")
    readings = reading_notes(draft, labels)
    sentences = {
        sentence.anchor: Sentence(
            anchor=sentence.anchor,
            role=sentence.role,
            zh=sentence.zh,
            en=sentence.en,
            terms=find_terms(sentence.zh.text, glossary),
            notes=(*readings.get(sentence.anchor, {}).values(), *sentence.entry.notes),
            paragraph=sentence.anchor in finding.alignment.paragraphs,
            gap=finding.alignment.gaps.get(sentence.anchor, ""),
        )
        for sentence in draft.sentences
    }
    by_part = {
        part: tuple(sentences[s.anchor] for s in draft.sentences if s.part == part)
        for part in range(len(entry.sections) + 2)
    }
    quoted = _quoted(draft, finding.quantities, sentences, signed)
    for notes in readings.values():
        for id_ in notes.keys() & quoted.keys():
            quoted[id_] = replace(quoted[id_], tag=tag, reading_note=notes[id_])
    return Reply(
        id=draft.id,
        name=entry.name,
        title=next(s for s in by_part[0] if s.role in ("heading", "page-title")),
        sha256=draft.sha256,
        capture=entry.capture,
        captured=draft.captured,
        corrections=entry.corrections,
        opening=by_part[0],
        sections=tuple(
            Section(
                id=section.id,
                number=number,
                name=section.name,
                heading=sentences[f"s-{number}-0"] if section.heading else None,
                sentences=tuple(s for s in by_part[number] if s.role != "heading-of-section"),
                review=section_review(entry, section),
            )
            for number, section in enumerate(entry.sections, start=1)
        ),
        closing=by_part[len(entry.sections) + 1],
        topics=entry.topics,
        facts=_facts(draft, sentences, tag),
        figures=_with_computed(draft, quoted, finding.quantities, signed),
        headline=entry.headline,
        tables=entry.tables,
        featured=tuple(
            table for id_ in entry.featured for table in entry.tables if table.id == id_
        ),
        charts=_charts(draft),
        lists=_lists(draft, sentences),
        benefits=_benefits(draft, sentences),
        numerals=finding.numerals,
    )


def _facts(
    draft: Draft, sentences: Mapping[str, Sentence], tag: Bilingual | None
) -> dict[str, Fact]:
    marks = {span.id: (sentence, span) for sentence, span in reversed([*draft.marks()])}
    facts: dict[str, Fact] = {}
    for id_, fact in draft.entry.facts.items():
        sentence, span = marks[id_]
        said = draft.meant(sentence, span)
        if fact.label is None:
            raise ValueError("the checks of facts let none through without a name")
        facts[id_] = Fact(
            id=id_,
            label=fact.label,
            quote=sentence.zh.quote(span),
            en=partial_date_english(said) if fact.kind == "date" else fact.en,
            date=_date(fact, said),
            sentence=sentences[sentence.anchor],
            reading=said if fact.reading else None,
            tag=tag if fact.reading else None,
        )
    return facts


def _date(fact: FactEntry, said: str) -> dt.date | None:
    """The date that a fact states, if it states a complete one."""
    try:
        return parse_date(said) if fact.kind == "date" else None
    except DateError:
        return None


def _quoted(
    draft: Draft,
    quantities: Mapping[str, Quantity],
    sentences: Mapping[str, Sentence],
    signed: dt.date,
) -> dict[str, Figure]:
    sections = {0: None, len(draft.entry.sections) + 1: None} | {
        number: section.id for number, section in enumerate(draft.entry.sections, start=1)
    }
    figures: dict[str, Figure] = {}
    for sentence, span in draft.marks():
        if span.id not in draft.entry.figures or span.id in figures:
            continue
        entry = draft.entry.figures[span.id]
        figures[span.id] = Figure(
            id=span.id,
            label=entry.label,
            quantity=quantities[span.id],
            unit=entry.unit or _unit_names(quantities[span.id]),
            period=_stated_period(entry.period, sentence.zh.text[: span.start], signed),
            nth=entry.nth,
            scope=entry.scope,
            rank=entry.rank,
            note=entry.note,
            quote=sentence.zh.quote(span),
            sentence=sentences[sentence.anchor],
            section=sections[sentence.part],
            counted_in=entry.counted_in,
        )
    return figures


def _unit_names(quantity: Quantity) -> UnitNames | None:
    """The English of a unit that has one whatever it counts."""
    unit = quantity.unit
    if not unit.many or unit.kind.is_bare or unit.name.startswith("/"):
        return None
    return UnitNames(zh=unit.name, en=unit.many, one=unit.one)


def _with_computed(
    draft: Draft,
    quoted: Mapping[str, Figure],
    quantities: Mapping[str, Quantity],
    signed: dt.date,
) -> dict[str, Figure]:
    """The quoted figures, and the computed ones after them."""
    figures = dict(quoted)
    for id_, entry in draft.entry.derived.items():
        formula, period = parse_formula(entry.formula), _period(entry.period, signed)
        inputs = [figures[name] for name in formula_names(formula) if name in figures]
        if period and any(of.period and of.period.until == signed for of in inputs):
            period = replace(period, until=signed)
        figures[id_] = Figure(
            id=id_,
            label=entry.label,
            quantity=quantities[id_],
            unit=entry.unit,
            period=period,
            nth=None,
            scope=entry.scope,
            rank=None,
            note=entry.note,
            formula=formula,
        )
    return figures


def _period(words: str | None, signed: dt.date) -> Period | None:
    return parse_period(words, signed) if words else None


def _stated_period(words: str | None, before: str, signed: dt.date) -> Period | None:
    period = _period(words, signed)
    return until_signed(period, before, signed) if period else None


def _quote(
    draft: Draft, sentences: Mapping[str, Sentence], section: str, quote: Bilingual
) -> Quote:
    sentence, start, end = find_quote(draft, section, quote)
    return Quote(
        sentence=sentences[sentence.anchor], start=start, end=end, en=parse_english(quote.en)
    )


def _lists(draft: Draft, sentences: Mapping[str, Sentence]) -> tuple[ItemList, ...]:
    return tuple(
        ItemList(
            id=entry.id,
            section=entry.section,
            title=entry.title,
            count=entry.count,
            items=tuple(_quote(draft, sentences, entry.section, item) for item in entry.items),
        )
        for entry in draft.entry.lists
    )


def _charts(draft: Draft) -> tuple[Chart, ...]:
    sections = {table.id: table.section for table in draft.entry.tables}
    labels = {id_: figure.label for id_, figure in draft.entry.figures.items()}
    labels |= {id_: derived.label for id_, derived in draft.entry.derived.items()}
    return tuple(
        Chart(
            id=entry.id,
            section=sections[entry.table],
            table=entry.table,
            title=entry.title,
            figures=entry.figures,
            labels={id_: entry.labels.get(id_, labels[id_]) for id_ in entry.figures},
        )
        for entry in draft.entry.charts
    )


def _benefits(draft: Draft, sentences: Mapping[str, Sentence]) -> tuple[Benefit, ...]:
    def side(section: str, quote: Bilingual | None) -> Quote | None:
        return _quote(draft, sentences, section, quote) if quote else None

    return tuple(
        Benefit(
            id=entry.id,
            section=entry.section,
            title=entry.title,
            status=entry.status,
            who=side(entry.section, entry.who),
            gets=_quote(draft, sentences, entry.section, entry.gets),
            through=side(entry.section, entry.through),
        )
        for entry in draft.entry.benefits
    )
