"""What an editor reads in damaged words fills the gaps, changes nothing, and is not built on."""

import re
from collections.abc import Iterator

from ...data.draft import Draft, DraftSentence
from ...data.marks import Span
from ...data.schema import Bilingual, FactEntry, LabelsFile, ReadingEntry
from ...data.yamltree import Key
from ...numbers.dates import DateError, parse_date
from ...numbers.quantity import QuantityError, parse_quantity
from ...problems.problem import Problem

# What a capture has for a character that is lost, or that a program has taken for a letter.
_DAMAGE = re.compile(r"[□■◻◼?？*＊×_\sA-Za-z]")


def check_readings(draft: Draft) -> Iterator[Problem]:
    """A reading keeps the characters that are there, in order, and takes in all of its words.

    Where none are, nothing can be read.
    """
    seen: set[str] = set()
    for sentence, span in draft.marks():
        said = draft.meant(sentence, span)
        if span.id in seen or not _has_reading(draft, span.id):
            continue
        seen.add(span.id)
        group = "figures" if span.id in draft.entry.figures else "facts"
        key: Key = (group, span.id, "reading", "text")
        quote = sentence.zh.quote(span)
        if said == quote:
            yield draft.tree.problem(key, "reading-needless", found=said)
        elif not quote.strip():
            yield draft.tree.problem(key, "reading-of-nothing", found=said)
        elif not _is_within(_DAMAGE.sub("", quote), said):
            yield draft.tree.problem(key, "reading-unlike", found=said, quote=quote)
        elif _is_sound(quote, draft.entry.facts.get(span.id)):
            yield draft.tree.problem(key, "reading-of-sound", found=said, quote=quote)
        yield from _check_ends(draft, sentence, span, said)
    yield from _check_use(draft)


def _has_reading(draft: Draft, id_: str) -> bool:
    entry = draft.entry.figures.get(id_) or draft.entry.facts.get(id_)
    return entry is not None and entry.reading is not None


def _is_sound(quote: str, fact: FactEntry | None) -> bool:
    """Whether nothing is lost of a date or a quantity, which says something as it stands."""
    if _DAMAGE.search(quote) or (fact and fact.kind == "text"):
        return False
    try:
        parse_date(quote) if fact else parse_quantity(quote)
    except (DateError, QuantityError):
        return False
    return True


def _is_within(kept: str, said: str) -> bool:
    """Whether a text has the characters kept, in their order, among others."""
    rest = iter(said)
    return all(char in rest for char in kept)


def _check_ends(draft: Draft, sentence: DraftSentence, span: Span, said: str) -> Iterator[Problem]:
    """What the reading begins or ends with stands in the mark, and not right outside it."""
    text, quote = sentence.zh.text, sentence.zh.quote(span)
    before, after = text[: span.start][-1:], text[span.end :][:1]
    for outside, own, end in ((before, quote[:1], said[0]), (after, quote[-1:], said[-1])):
        if outside == end != own:
            yield draft.problem(sentence, "mark-too-short", span.start, found=outside, id=span.id)


def _check_use(draft: Draft) -> Iterator[Problem]:
    """Nothing is drawn or computed from a reading."""
    for index, chart in enumerate(draft.entry.charts):
        for number, id_ in enumerate(chart.figures):
            if _has_reading(draft, id_):
                key = ("charts", index, "figures", number)
                yield draft.tree.problem(key, "reading-used", found=id_)
    for id_, derived in draft.entry.derived.items():
        for name in re.findall(r"[a-z][a-z0-9-]*", derived.formula):
            if _has_reading(draft, name):
                yield draft.tree.problem(("derived", id_, "formula"), "reading-used", found=name)


def reading_notes(draft: Draft, labels: LabelsFile) -> dict[str, dict[str, Bilingual]]:
    """A note for each reading: what stands there, what it is taken for, and why.

    By the anchor of the sentence, with whose notes they stand, and by the id.
    """
    notes: dict[str, dict[str, Bilingual]] = {}
    for sentence, span in draft.marks():
        entry = draft.entry.figures.get(span.id) or draft.entry.facts.get(span.id)
        if entry and entry.reading:
            note = _reading_note(entry.reading, sentence.zh.quote(span), labels)
            notes.setdefault(sentence.anchor, {})[span.id] = note
    return notes


def _reading_note(reading: ReadingEntry, quote: str, labels: LabelsFile) -> Bilingual:
    def text_in(lang: str) -> str:
        text = labels.words["reading-note"].text(lang)
        filled = {"quote": quote, "text": reading.text, "note": reading.note.text(lang)}
        for name, words in filled.items():
            text = text.replace(f"{{{name}}}", words)
        return text

    return Bilingual(zh=text_in("zh"), en=text_in("en"))
