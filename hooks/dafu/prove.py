"""Prove the data: every check on every file in one pass, then the values that the site shows."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path

from .checks.editing.benefits import check_benefits
from .checks.editing.editorial import check_editorial, check_translation
from .checks.editing.notes import check_notes
from .checks.editing.quote_ends import check_quote_ends
from .checks.editing.quotes import check_counts, check_lists, check_quotes
from .checks.editing.references import check_references
from .checks.editing.topics import check_topics
from .checks.english.counted import check_counted
from .checks.english.languages import check_forms, check_languages
from .checks.english.meanings import check_meanings
from .checks.english.names import check_names, reads_as
from .checks.english.nounless import check_nounless
from .checks.english.official import check_official_facts, check_official_terms
from .checks.english.renderings import check_renderings
from .checks.english.terms import check_glossary, check_terms
from .checks.labels.conjuncts import check_conjuncts
from .checks.labels.interface import check_labels, check_words_alike
from .checks.labels.label_words import check_label_words
from .checks.labels.labelling import check_labelling
from .checks.labels.naming import check_naming
from .checks.labels.restrictions import check_restrictions
from .checks.labels.titles import check_titles
from .checks.labels.unit_nouns import check_unit_nouns
from .checks.letter.announced import check_announced
from .checks.letter.cells import check_cells
from .checks.letter.coverage import Covered, cover, set_words
from .checks.letter.documents import check_across, check_dates, check_replaced
from .checks.letter.facts import check_facts
from .checks.letter.readings import check_readings
from .checks.letter.roles import check_roles, check_sections
from .checks.letter.verbatim import Alignment, align, check_capture
from .checks.quantities.charts import check_charts
from .checks.quantities.combining import check_combined
from .checks.quantities.context import check_context
from .checks.quantities.derived import compute
from .checks.quantities.figures import check_ids, check_ranks, read_quantities
from .checks.quantities.governing import check_governing
from .checks.quantities.shapes import check_shapes
from .checks.quantities.stated import check_stated
from .data.draft import Draft, DraftSentence
from .data.echoes import is_echo
from .data.load import Sources, load_sources
from .data.schema import GlossaryFile
from .data.unfinished import is_open
from .data.wordings import check_fixed
from .memory import Memory
from .numbers.classify import NO_WORDS
from .numbers.quantity import Quantity
from .problems.problem import Problem
from .problems.progress import Tell, untold
from .problems.refusal import ReasonedError, Refusal, RefusedError, refusal
from .reply import Library, Reply
from .resolve import Findings, resolve
from .words.sentences import drafted_english


class Unproved(RefusedError):
    """The data is not proved; `problems` says what is wrong in the files of `contents`."""

    def __init__(self, problems: Iterable[Problem], contents: Mapping[str, str]) -> None:
        self.problems = tuple(problems)
        self.contents = contents
        super().__init__(f"{len(self.problems)} problems")

    def refusal(self, lang: str) -> Refusal:
        """Word the problems, with excerpts of the files."""
        return refusal(self.problems, lang, self.contents)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What the proofs say of the data: the `problems` of what is published, and its `findings`.

    `unfinished` has the problems of each draft by its id, which keep nothing from being published.
    """

    sources: Sources
    findings: tuple[Findings, ...]
    problems: tuple[Problem, ...]
    unfinished: Mapping[str, tuple[Problem, ...]]
    memory: Memory

    def problems_in(self, path: str) -> list[Problem]:
        """All that is found in a file, be it published or a draft, in the file's order."""
        every = chain(self.problems, *self.unfinished.values())
        return sorted((p for p in every if p.place.path == path), key=lambda p: p.place)

    def library(self) -> Library:
        """What is published. Raises as `published`, and ReasonedError where that is nothing."""
        published = self.published()
        if not published.replies:
            raise ReasonedError("drafts-alone", ", ".join(self.unfinished))
        return published

    def published(self) -> Library:
        """What is published, be it nothing. Raises Unproved with all problems."""
        glossary, labels = self.sources.glossary, self.sources.words
        if self.problems or glossary is None or labels is None:
            raise Unproved(self.problems, self.sources.contents)

        def resolved(finding: Findings) -> Reply:
            return resolve(finding, glossary_of(finding.draft, glossary.entry), labels)

        replies = (
            self.memory.recall(
                ("reply", _read_for(finding.draft, self.sources)), partial(resolved, finding)
            )
            for finding in self.findings
        )
        bare = self.memory.recall(
            ("bare", *_shared(self.sources)),
            lambda: Library(replies=(), glossary=glossary.entry, labels=labels),
        )
        return replace(bare, replies=newest_first(replies), bare=bare)


def prove(folder: Path, *, published: Path | None = None) -> Library:
    """What of `folder` is published, if `proof_of` finds no problem. Raises as `Proof.library`."""
    return proof_of(folder, published=published).library()


def _places(sources: Sources, glossary: GlossaryFile) -> set[str] | None:
    """The ids and regions of replies, where all could be read.

    A draft may have yet to say its regions: a place that its letter can name may be one of them.
    """
    read = {draft.id for draft in sources.drafts}
    if not sources.complete or not sources.unfinished <= read:
        return None
    places = {place for draft in sources.drafts for place in (draft.id, *draft.entry.regions)}
    unsaid = [d for d in sources.drafts if d.id in sources.unfinished and not d.entry.regions]
    terms_of = {term.within for term in glossary.terms if term.within} - places if unsaid else ()
    named = (p for p in terms_of if any(reads_as(p.replace("-", ""), d.captured) for d in unsaid))
    return {*places, *named}


def proof_of(
    folder: Path,
    *,
    published: Path | None = None,
    tell: Tell = untold,
    memory: Memory | None = None,
) -> Proof:
    """Read `folder` (the project's `data/`) and run every check.

    A capture that is not the one in the site that is `published` must say why.
    """
    memory = memory or Memory()
    sources = load_sources(folder, memory)
    problems = list(sources.problems)
    findings: list[Findings] = []
    examined = memory.each(
        partial(_examined, sources),
        sources.drafts,
        lambda draft: ("findings", _read_for(draft, sources)),
    )
    for draft, (alignment, numerals, quantities, own) in zip(sources.drafts, examined, strict=True):
        findings.append(
            Findings(draft=draft, alignment=alignment, numerals=numerals, quantities=quantities)
        )
        problems += own
        tell("progress-proved", len(findings), len(sources.drafts))
    if sources.glossary:
        letters = [text for path, text in sources.contents.items() if path.endswith(".txt")]
        loaded = sources.glossary
        problems += check_glossary(loaded.tree, loaded.entry, _places(sources, loaded.entry))
        problems += check_renderings(loaded.tree, loaded.entry)
        problems += check_official_terms(loaded.tree, loaded.entry)
        problems += check_translation(loaded.tree, loaded.entry)
        if sources.complete:
            problems += check_editorial(loaded.tree, loaded.entry, loaded.entry, letters)
    problems += check_across(sources.drafts)
    if published:
        for draft in sources.drafts:
            problems += check_replaced(draft, published)
    if sources.labels:
        problems += check_fixed(sources.labels.tree, sources.labels.entry)
        problems += check_labels(sources.labels.tree, sources.labels.entry)
        problems += check_words_alike(sources.labels.tree, sources.labels.entry)
    schema_problems = set(map(id, sources.problems))
    problems = [p for p in problems if id(p) in schema_problems or not is_echo(p, sources.unfit)]
    replies = sources.folder / "replies"
    drafts = {
        sources.path(replies / f"{id_}{ending}"): id_
        for id_ in sources.unfinished
        for ending in (".yml", ".txt")
    }
    lacking: dict[str, list[Problem]] = {id_: [] for id_ in sorted(sources.unfinished)}
    for problem in problems:
        if problem.place.path in drafts:
            lacking[drafts[problem.place.path]].append(problem)
    return Proof(
        sources=sources,
        findings=tuple(f for f in findings if f.draft.id not in lacking),
        problems=tuple(p for p in problems if p.place.path not in drafts),
        unfinished={id_: tuple(own) for id_, own in lacking.items()},
        memory=memory,
    )


def newest_first(replies: Iterable[Reply]) -> tuple[Reply, ...]:
    """The order in which the site shows replies."""
    return tuple(sorted(replies, key=lambda reply: (str(reply.day), reply.id), reverse=True))


def glossary_of(draft: Draft, glossary: GlossaryFile) -> GlossaryFile:
    """The glossary of a letter's own place."""
    return glossary.of((draft.id, *draft.entry.regions))


def _read_for(draft: Draft, sources: Sources) -> Hashable:
    """All that was read on which the findings about a reply, and its values, depend."""
    return draft.id, draft.tree.content, draft.captured, *_shared(sources)


def _shared(sources: Sources) -> tuple[str | None, ...]:
    """What was read on which every reply depends."""
    read = (sources.glossary, sources.labels)
    return tuple(loaded.tree.content if loaded else None for loaded in read)


def _examined(
    sources: Sources, draft: Draft
) -> tuple[Alignment, tuple[Covered, ...], Mapping[str, Quantity], list[Problem]]:
    """What is found out about a reply, and what is wrong in it; its draft is known already."""
    problems: list[Problem] = []
    found = examine(draft, sources, problems)
    return found.alignment, found.numerals, found.quantities, problems


def examine(draft: Draft, sources: Sources, problems: list[Problem]) -> Findings:
    """Run every check on one reply, adding what is wrong to `problems`."""
    glossary = glossary_of(draft, sources.glossary.entry) if sources.glossary else None
    labels = sources.words
    words = set_words(glossary) if glossary and not _lacks_entries(sources) else None
    alignment, found = align(draft)
    problems += [*check_capture(draft), *found, *check_ids(draft), *check_facts(draft, labels)]
    problems += check_official_facts(draft)
    numerals, found = cover(draft, alignment, words or NO_WORDS)
    problems += found if words else []
    quantities, found = read_quantities(draft, words or NO_WORDS)
    problems += found
    computed, found = compute(draft, quantities)
    problems += found
    values = {**quantities, **computed}
    problems += [*check_readings(draft), *check_cells(draft)]
    problems += [*check_roles(draft, alignment), *check_sections(draft, alignment)]
    problems += check_announced(draft)
    problems += check_combined(draft)
    problems += check_shapes(draft, values)
    problems += check_ranks(draft, quantities)
    problems += check_context(draft, labels)
    problems += check_governing(draft, labels)
    problems += check_stated(draft, labels, quantities)
    problems += check_dates(draft)
    problems += check_languages(draft, words, values)
    problems += check_forms(draft, values)
    problems += check_counted(draft, values)
    problems += check_nounless(draft, values)
    problems += check_unit_nouns(draft, values, glossary)
    problems += check_meanings(draft, values, glossary, words or NO_WORDS)
    problems += check_names(draft)
    problems += check_labelling(draft, values)
    problems += check_label_words(draft)
    problems += (*check_conjuncts(draft), *check_restrictions(draft))
    problems += check_notes(draft)
    problems += check_titles(draft, labels)
    problems += check_references(draft)
    problems += check_quotes(draft, glossary)
    problems += check_benefits(draft)
    problems += check_lists(draft)
    problems += check_topics(draft)
    problems += check_counts(draft, values)
    problems += check_charts(draft, values)
    problems += check_translation(draft.tree, draft.entry)
    if glossary:
        problems += check_naming(draft, glossary)
        problems += check_quote_ends(draft, glossary)
        for sentence in draft.sentences:
            if not sentence.lacks_zh and not sentence.lacks_en:
                problems += _check_sentence_terms(draft, sentence, quantities, glossary)
        problems += check_editorial(draft.tree, draft.entry, glossary, [draft.captured])
    return Findings(
        draft=draft,
        alignment=alignment,
        numerals=tuple(numerals),
        quantities=values,
    )


def _lacks_entries(sources: Sources) -> bool:
    """Whether a key of the glossary was misspelt, so that names may be missing from it."""
    path = sources.glossary.tree.path if sources.glossary else ""
    return any(p.code == "key-unknown" and p.place.path == path for p in sources.problems)


def _check_sentence_terms(
    draft: Draft,
    sentence: DraftSentence,
    quantities: Mapping[str, Quantity],
    glossary: GlossaryFile,
) -> Iterable[Problem]:
    facts = {id_: fact.en or "" for id_, fact in draft.entry.facts.items()}
    if any(is_open(facts.get(part.id, "")) for part in sentence.placeholders):
        return ()
    english = drafted_english(sentence.en, quantities, facts)
    zh, once = sentence.zh.text, sentence.entry.once
    return check_terms(draft.tree, sentence.key, zh, english, glossary, once)
