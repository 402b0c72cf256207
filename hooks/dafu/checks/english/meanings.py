"""What the English of a sentence says, its Chinese says: no more, no less, and not turned round."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from ...data.draft import Draft, DraftSentence
from ...data.schema import GlossaryFile, Rendering
from ...numbers.classify import SetWords
from ...numbers.numerals import blanked, half_width
from ...numbers.quantity import Context, Quantity
from ...problems.problem import Problem
from .beside import check_beside
from .clauses import (
    Clauses,
    brought_forward,
    crossed,
    lost_in_clause,
    named_in_both,
    told_elsewhere,
)
from .connectives import added_choice, lost_choice
from .deadlines import mistimed
from .denials import added_denial, added_duty, forbidden_leave, lost_denial
from .exchanged import (
    before_for_after,
    done_to_you,
    exchanged,
    may_for_must,
    misassigned,
    reordered,
    sent_away,
)
from .lexicon import Stated, meaning, unmatched
from .listed import has_lost_items, opened_list
from .placeholders import check_placeholders
from .renderings import still_owed, used
from .tenses import done_of_plans, other_tense
from .terms import find_terms, without_terms
from .unmarked import check_unmarked
from .writing import foreign, misspelt, other_language, unquoted_chinese

_TURNING = (
    reordered,
    misassigned,
    sent_away,
    done_to_you,
    mistimed,
    before_for_after,
    may_for_must,
)
_DIRECTIONS = {Context.INCREASE: "up", Context.DECREASE: "down"}


@dataclass(frozen=True)
class _Spoken:
    """A sentence with what its part of the letter has `said` before it."""

    draft: Draft
    sentence: DraftSentence
    quantities: Mapping[str, Quantity]
    glossary: GlossaryFile | None
    set_words: SetWords
    said: str

    @cached_property
    def whole(self) -> tuple[str, str]:
        """The Chinese in half width, and the English."""
        return half_width(self.sentence.zh.text), self.sentence.entry.en

    @cached_property
    def unmarked(self) -> str:
        """The Chinese with blanks for its marks: what they say, their placeholders say."""
        return blanked(self.whole[0], [(span.start, span.end) for span in self.sentence.zh.spans])

    @cached_property
    def bare(self) -> tuple[str, str]:
        """Both texts without the glossary's terms, whose English is held elsewhere."""
        return without_terms(*self.whole, self.glossary) if self.glossary else self.whole

    @cached_property
    def owing(self) -> str:
        """The Chinese with blanks for its marks and for terms that it has with them."""
        uses = find_terms(self.whole[0], self.glossary) if self.glossary else ()
        return blanked(self.unmarked, [(use.start, use.end) for use in uses])

    @cached_property
    def rendered(self) -> Sequence[Rendering]:
        """The pairs of the glossary's `renderings` that stand in it."""
        return used(self.glossary.renderings if self.glossary else (), *self.whole)

    @cached_property
    def clauses(self) -> Clauses:
        """Its clauses, and what is named in both languages."""
        named = named_in_both(self.sentence, self.glossary, self.quantities, self.set_words)
        return Clauses(*self.bare, named)

    @cached_property
    def labels(self) -> str:
        """What the figures of a table's cell are called, which its row and column tell."""
        figures = self.draft.entry.figures
        ids = [s.id for s in self.sentence.zh.spans] if self.sentence.role == "cell" else []
        return "".join(figures[id_].label.zh for id_ in ids if id_ in figures)


def check_meanings(
    draft: Draft,
    quantities: Mapping[str, Quantity],
    glossary: GlossaryFile | None,
    set_words: SetWords,
) -> Iterator[Problem]:
    """Of each sentence: its English states what its Chinese states, no more and no less.

    It is English, and says nothing false right beside a placeholder or an unmarked number.
    """
    said: dict[int, str] = {}  # by the part of the letter, what it has said so far
    for sentence in draft.sentences:
        if sentence.lacks_zh or sentence.lacks_en:
            continue
        before = said.get(sentence.part, "")
        said[sentence.part] = before + sentence.zh.text
        spoken = _Spoken(draft, sentence, quantities, glossary, set_words, before)
        key = (*sentence.key, "en")
        for words in _lost(spoken):
            yield draft.tree.problem(key, "meaning-not-in-english", missing=words)
        if has_lost_items(spoken.unmarked, sentence.entry.en):
            yield draft.tree.problem(key, "items-lost")
        for code, found in (
            ("meaning-not-in-chinese", _added(spoken)),
            ("meanings-exchanged", () if sentence.entry.order else exchanged(*spoken.bare)),
            ("turned-round", _turned(spoken)),
        ):
            for stated in dict.fromkeys(found):
                yield draft.tree.problem(key, code, found=stated.words, offset=stated.start)
        yield from _foreign(draft, sentence)
        yield from check_placeholders(draft, sentence, quantities)
        yield from check_beside(draft, sentence, quantities)
        yield from check_unmarked(draft, sentence)


def _lost(spoken: _Spoken) -> Iterator[str]:
    """The Chinese words that the English does not state."""
    english = spoken.sentence.entry.en
    lacking = (
        *lost_in_clause(spoken.clauses),
        *still_owed(spoken.owing, english, spoken.rendered),
        *_lost_directions(spoken.sentence, spoken.quantities),
        lost_choice(*spoken.whole),
        lost_denial(spoken.unmarked, english),
    )
    yield from filter(None, lacking)


def _lost_directions(
    sentence: DraftSentence, quantities: Mapping[str, Quantity]
) -> Iterator[Context]:
    """Increases and decreases that the Chinese states of its figures and the English does not."""
    marked = (quantities[span.id] for span in sentence.zh.spans if span.id in quantities)
    stated = {context for quantity in marked for context in quantity.contexts}
    for context, name in _DIRECTIONS.items():
        if context in stated and not meaning(name).is_paid(sentence.entry.en):
            yield context


def _added(spoken: _Spoken) -> Iterator[Stated]:
    """The English words that the Chinese does not state."""
    known, whole = spoken.quantities, spoken.whole
    counts = [(s.start, known[s.id].value) for s in spoken.sentence.zh.spans if s.id in known]
    added = {
        "or": added_choice(*whole),
        "must": added_duty(*whole),
        "for example": opened_list(*whole, counts),
    }
    yield from (Stated(word, start) for word, start in added.items() if start is not None)
    zh, en = spoken.bare
    pairs = {pair.en for pair in spoken.rendered}
    yield from unmatched(zh + spoken.labels, en, before=spoken.said, known=pairs)
    yield from brought_forward(spoken.clauses)
    yield from told_elsewhere(spoken.clauses)
    yield from added_denial(*whole)
    yield from forbidden_leave(*whole)


def _turned(spoken: _Spoken) -> Iterator[Stated]:
    """The English words that say the other way round what the Chinese says."""
    for find in _TURNING:
        yield from find(*spoken.whole)
    yield from other_tense(spoken.clauses)
    yield from done_of_plans(spoken.said, *spoken.whole)
    yield from crossed(spoken.clauses)
    by_item = replace(spoken.clauses, in_items=True)
    if by_item.told != spoken.clauses.told:
        yield from crossed(by_item)


def _foreign(draft: Draft, sentence: DraftSentence) -> Iterator[Problem]:
    """English with letters or words of another language."""
    key = (*sentence.key, "en")
    en = sentence.entry.en
    if fault := foreign(en, chinese=False) or misspelt(en) or unquoted_chinese(en):
        yield draft.tree.problem(key, "english-foreign", found=fault[0], offset=fault[1])
    english = " ".join(part for part in sentence.en if isinstance(part, str))
    if other := other_language(sentence.zh.text, english):
        yield draft.tree.problem(key, "english-other", found=other)
