"""What English words say of numbers, their Chinese says as well: twice, every week, last year."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from ...data.draft import Draft, DraftSentence
from ...data.schema import GlossaryFile
from ...numbers.classify import SetWords
from ...numbers.numerals import half_width
from ...numbers.quantity import Context, Quantity
from ...problems.problem import Problem
from .beside import check_beside
from .clauses import Clauses, brought_forward, crossed, lost_in_clause, named_in_both
from .connectives import added_choice, lost_choice
from .deadlines import mistimed
from .denials import added_denial, added_duty, lost_denial
from .exchanged import before_for_after, exchanged, may_for_must, misassigned, reordered, sent_away
from .lexicon import meaning, unmatched
from .listed import has_lost_items, opened_list
from .placeholders import check_placeholders
from .renderings import still_owed, used
from .tenses import other_tense
from .terms import find_terms, without_terms
from .unmarked import check_unmarked
from .writing import foreign, misspelt, other_language

_DIRECTIONS = {Context.INCREASE: "up", Context.DECREASE: "down"}


def check_meanings(
    draft: Draft,
    quantities: Mapping[str, Quantity],
    glossary: GlossaryFile | None,
    set_words: SetWords,
) -> Iterator[Problem]:
    """Of each sentence: the English says no more of its numbers, in words beside them or glued.

    Terms of the glossary say nothing of numbers.
    """
    said: dict[int, str] = {}  # by the part of the letter, what it has said so far
    for sentence in draft.sentences:
        if sentence.lacks_zh or sentence.lacks_en:
            continue
        before = said.get(sentence.part, "")
        said[sentence.part] = before + sentence.zh.text
        key = (*sentence.key, "en")
        text, marks = half_width(sentence.zh.text), _marks(sentence)
        whole, unmarked = (text, sentence.entry.en), _blanked(text, marks)
        zh, en = without_terms(*whole, glossary) if glossary else whole
        rendered = used(glossary.renderings if glossary else (), *whole)
        clauses = Clauses(zh, en, named_in_both(sentence, glossary, quantities, set_words))
        lacking = [
            *lost_in_clause(clauses),
            *still_owed(_without(glossary, unmarked, text), sentence.entry.en, rendered),
            *_lost_directions(sentence, quantities),
            lost_choice(*whole),
            lost_denial(unmarked, sentence.entry.en),
        ]
        for words in filter(None, lacking):
            yield draft.tree.problem(key, "meaning-not-in-english", missing=words)
        if has_lost_items(unmarked, sentence.entry.en):
            yield draft.tree.problem(key, "items-lost")
        counts = [
            (s.start, quantities[s.id].value) for s in sentence.zh.spans if s.id in quantities
        ]
        added = {
            "or": added_choice(*whole),
            "must": added_duty(*whole),
            "for example": opened_list(*whole, counts),
        }
        for word, start in added.items():
            if start is not None:
                yield draft.tree.problem(key, "meaning-not-in-chinese", found=word, offset=start)
        told = zh + _of_cell(draft, sentence)
        added_words = (
            *unmatched(told, en, before=before, known={pair.en for pair in rendered}),
            *brought_forward(clauses),
            *added_denial(*whole),
        )
        for stated in dict.fromkeys(added_words):
            yield draft.tree.problem(
                key, "meaning-not-in-chinese", found=stated.words, offset=stated.start
            )
        for stated in () if sentence.entry.order else exchanged(zh, en):
            yield draft.tree.problem(
                key, "meanings-exchanged", found=stated.words, offset=stated.start
            )
        turned = [*reordered(*whole), *misassigned(*whole), *sent_away(*whole), *mistimed(*whole)]
        turned += before_for_after(*whole)
        turned += [*may_for_must(*whole), *other_tense(clauses)]
        by_item = replace(clauses, in_items=True)
        turned += [*crossed(clauses), *(crossed(by_item) if by_item.told != clauses.told else ())]
        for stated in dict.fromkeys(turned):
            yield draft.tree.problem(key, "turned-round", found=stated.words, offset=stated.start)
        if fault := foreign(sentence.entry.en, chinese=False) or misspelt(sentence.entry.en):
            yield draft.tree.problem(key, "english-foreign", found=fault[0], offset=fault[1])
        english = " ".join(part for part in sentence.en if isinstance(part, str))
        if other := other_language(sentence.zh.text, english):
            yield draft.tree.problem(key, "english-other", found=other)
        yield from check_placeholders(draft, sentence, quantities)
        yield from check_beside(draft, sentence, quantities)
        yield from check_unmarked(draft, sentence)


def _of_cell(draft: Draft, sentence: DraftSentence) -> str:
    """What the figures of a table's cell are called, which its row and column tell."""
    ids = [span.id for span in sentence.zh.spans] if sentence.role == "cell" else []
    return "".join(draft.entry.figures[id_].label.zh for id_ in ids if id_ in draft.entry.figures)


def _without(glossary: GlossaryFile | None, unmarked: str, text: str) -> str:
    """A Chinese text without its marks, and the terms that it has with them, blanked as well.

    Their English is held elsewhere, as what marks say is said by their placeholders.
    """
    uses = find_terms(text, glossary) if glossary else ()
    return _blanked(unmarked, [(use.start, use.end) for use in uses])


def _marks(sentence: DraftSentence) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in sentence.zh.spans]


def _blanked(text: str, places: Iterable[tuple[int, int]]) -> str:
    for start, end in places:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _lost_directions(
    sentence: DraftSentence, quantities: Mapping[str, Quantity]
) -> Iterator[Context]:
    """Increases and decreases that the Chinese states of its figures and the English does not."""
    marked = (quantities[span.id] for span in sentence.zh.spans if span.id in quantities)
    stated = {context for quantity in marked for context in quantity.contexts}
    for context, name in _DIRECTIONS.items():
        if context in stated and not meaning(name).is_paid(sentence.entry.en):
            yield context
