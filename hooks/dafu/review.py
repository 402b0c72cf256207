"""What people compare before they sign a translation: `python -m dafu.review data site`."""

import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from .changes import changes
from .checks.editing.reviews import section_digest, section_review, signed_words
from .checks.english.parts import CLAUSE_ENDS
from .checks.english.renderings import used
from .checks.english.terms import without_terms
from .data.draft import Draft
from .data.load import load_sources
from .data.marks import IN_BRACES, without_marks
from .data.schema import GlossaryFile, InBothLanguages, SectionEntry, SentenceEntry
from .dictionary import unsaid_in_chinese, unsaid_in_english
from .numbers.english import scan_english_numbers
from .problems.characters import HAN
from .prove import glossary_of

_WORD = re.compile(r"[A-Za-z{]+")
_PLAIN_WORD = re.compile(r"(?<![A-Za-z{'’])[a-z]{3,}(?![A-Za-z}'’])")
_FIRST_WORD = re.compile(r"(?:^|[.!?;] )([A-Z][a-z]{2,})(?![A-Za-z’'])")
_CLAUSE_EN = re.compile(r"[,;:.]|\band\b")
_NEGATIONS_ZH = re.compile("[不无未没非勿]|[禁停]止")
_NEGATIONS_EN = re.compile(
    r"\b(?:not?|never|none|without|un\w+|in(?:sufficient|eligible)|fail\w*)\b"
)
_USUAL = (0.8, 2.2)  # Chinese characters for each English word
_LONG = 20  # characters of a sentence whose length says something
# British spellings, of which the speller knows the American twins.
_TWINS = (("our", "or"), ("ise", "ize"), ("isa", "iza"), ("isi", "izi"), ("yse", "yze"))
_ENDINGS = (("mme", "m"), ("tre", "ter"), ("lled", "led"), ("lling", "ling"), ("ence", "ense"))


def doubts(piece: InBothLanguages, glossary: GlossaryFile | None = None) -> Iterator[str]:
    """What a program can only suspect of a sentence, or of other words in both languages.

    A lost negation, English long or short or in fewer clauses, numbers or figures in another order,
    words that English does not have, and, terms of the glossary apart, words of one language that
    no word of the other means.
    """
    zh, en = piece.text("zh"), piece.text("en")
    if bool(_NEGATIONS_ZH.search(zh)) != bool(_NEGATIONS_EN.search(en.lower())):
        yield "only one language negates"
    ratio = len(HAN.findall(zh)) / max(len(_WORD.findall(en)), 1)
    if len(zh) > _LONG and not _USUAL[0] <= ratio <= _USUAL[1]:
        yield f"{ratio:.1f} characters for each English word"
    clauses = len(CLAUSE_ENDS.findall(zh)), len(_CLAUSE_EN.findall(en))
    if clauses[0] > clauses[1] + 1:
        yield f"{clauses[0]} clauses in Chinese, about {clauses[1]} in English"
    if isinstance(piece, SentenceEntry) and piece.order:
        yield "the figures stand in another order"
    years = [n.text for n in scan_english_numbers(en) if re.fullmatch("[12]\\d{3}", n.text)]
    if years and years != [year for year in re.findall("[12]\\d{3}", zh) if year in years]:
        yield "years stand in another order"
    known = _words_of(glossary) if glossary else frozenset()
    if strange := sorted(unknown(en) - known):
        yield f"no English words: {', '.join(strange)}"
    zh, en = without_marks(zh), IN_BRACES.sub(" ", en)
    if glossary:
        for pair in used(glossary.renderings, zh, en):
            yield f"the glossary puts {pair.zh} into “{pair.en}”"
        zh, en = without_terms(zh, en, glossary)
    if added := unsaid_in_chinese(zh, en):
        yield f"the Chinese may not say: {', '.join(added)}"
    if lost := unsaid_in_english(zh, en):
        yield f"the English may not say: {'、'.join(lost)}"


def unknown(text: str) -> frozenset[str]:
    """The words of a text, names apart, that neither British nor American English has.

    None where the speller is not installed.
    """
    speller = _speller()
    first = (word.lower() for word in _FIRST_WORD.findall(text))
    words = {*_PLAIN_WORD.findall(text), *first} if speller else set()
    return frozenset(word for word in speller.unknown(words) if not speller.known(_twins(word)))


@cache
def _speller() -> Any:
    try:
        from spellchecker import SpellChecker  # noqa: PLC0415 - the site is built without it
    except ImportError:
        return None
    return SpellChecker(language="en")


def _twins(word: str) -> set[str]:
    spelt = {word.replace(british, american) for british, american in _TWINS}
    stem = word.removesuffix("s")
    ended = {stem.removesuffix(b) + a for b, a in _ENDINGS if stem.endswith(b)}
    return {*spelt, *ended}


def report(draft: Draft, glossary: GlossaryFile | None = None) -> Iterator[str]:
    """The sections of a reply that nobody has signed as they stand, sentence by sentence."""
    for section in draft.entry.sections:
        review = section_review(draft.entry, section)
        if review.stands:
            yield f"{draft.id}, {section.id}: reviewed by {review.people}, last on {review.on}"
            continue
        since = f"changed since {review.on}" if review.people else "not reviewed"
        yield f"{draft.id}, {section.id}: {since}; to sign: {section_digest(draft.entry, section)}"
        for piece in section.pieces:
            yield f"\n  {piece.zh}\n  {piece.en}"
            yield from (f"  ! {doubt}" for doubt in doubts(piece, glossary))
            for note in piece.notes:
                yield from _beside(note, glossary, "note: ")
        yield ""
        for words in signed_words(draft.entry, section):
            yield from _beside(words, glossary)
        yield from around(draft, section)
        yield ""


def _beside(words: InBothLanguages, glossary: GlossaryFile | None, name: str = "") -> Iterator[str]:
    """Words beside the sentences. Labels and quotes are proved from these; doubts are of notes."""
    yield f"  {name}{words.text('zh')} / {words.text('en')}"
    if words.text("zh").endswith("。"):
        yield from (f"  ! {doubt}" for doubt in doubts(words, glossary))


def report_glosses(glossary: GlossaryFile) -> Iterator[str]:
    """What a program can only suspect of the glossary's explanations."""
    for term in glossary.terms:
        if term.gloss and any(doubts(term.gloss, glossary)):
            yield from _beside(term.gloss, glossary, f"{term.zh}: ")


def around(draft: Draft, section: SectionEntry) -> Iterator[str]:
    """What a program cannot judge of the words around a section's sentences, as questions."""
    entry = draft.entry
    marked = {id_: figure for id_, figure in entry.figures.items()
              if any(f"{{{id_}}}" in piece.zh for piece in section.pieces)}  # fmt: skip
    tables = [table for table in entry.tables if table.section == section.id]
    derived = {id_: entry.derived[id_] for table in tables for id_ in table.rows
               if id_ in entry.derived}  # fmt: skip
    for id_, figure in marked.items():
        if figure.carried:
            words = ", ".join(filter(None, [figure.period, figure.scope, figure.rank]))
            yield f"  ! {id_}: does {figure.carried} say this of it: {words}?"
    noted = [(id_, figure.note) for id_, figure in marked.items()]
    noted += [(id_, figure.note) for id_, figure in derived.items()]
    for id_, note in noted:
        if note:
            yield f"  ! {id_}: does the letter bear out “{note.zh}” / “{note.en}”?"
    for table in tables:
        yield f"  ! do all rows belong under “{table.title.zh}”: {', '.join(table.rows)}?"
    for chart in entry.charts:
        if set(chart.figures) <= marked.keys() | derived.keys():
            yield f"  ! do all bars show “{chart.title.zh}”: {', '.join(chart.figures)}?"
    for card in entry.headline:
        if len(card) > 1 and card[0] in marked:
            yield f"  ! do these go together on one card: {', '.join(card)}?"
    for benefit in entry.benefits:
        if benefit.section == section.id:
            who = benefit.who.zh if benefit.who else "nobody named"
            yield f"  ! {benefit.id}: is it {benefit.status}, and for whom: {who}?"


@cache
def _words_of(glossary: GlossaryFile) -> frozenset[str]:
    """Words of the glossary, which are English here whatever a speller has."""
    texts = (text for term in glossary.terms for text in (term.en, *term.also_en))
    return frozenset(word for text in texts for word in _PLAIN_WORD.findall(text.lower()))


def main(folder: Path, site: Path) -> None:
    """Print the report on every reply in `folder`, the project's `data/`."""
    sources = load_sources(folder)
    for draft in sources.drafts:
        glossary = glossary_of(draft, sources.glossary.entry) if sources.glossary else None
        print(*report(draft, glossary), sep="\n")  # noqa: T201 - what it is for
    if sources.glossary:
        print("Glossary:", *report_glosses(sources.glossary.entry), sep="\n")  # noqa: T201
    if site.is_dir():
        print("Against the published site:", *changes(folder, site), sep="\n")  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
