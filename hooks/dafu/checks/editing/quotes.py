"""Quotes of the letter, in benefits and lists: each stands in one sentence, in both languages."""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress

from ...data.draft import Draft, DraftSentence
from ...data.marks import EnglishPart, MarkError, Placeholder, parse_english
from ...data.schema import Bilingual, GlossaryFile
from ...data.yamltree import Key
from ...numbers.quantity import Quantity
from ...problems.characters import HAN
from ...problems.problem import Problem
from ..english.lexicon import unmatched
from ..english.terms import without_terms

_WORD = re.compile(r"[A-Za-z{]+")
_FEWEST_WORDS = 0.3  # for each character
_FAR = 0.2  # of a sentence
_LONG = 40  # characters of one that has several parts
# What stands between the things of one enumeration, and what tells that it goes on.
_BETWEEN = re.compile(r"[、,，;；“”]{0,3}(?:和|及|以及|与|或|并)?|")
_GOES_ON = re.compile("[”)）]?[、和及与]")
_GOES_ON_BEFORE = re.compile("(?:、|以及)$")


def _rebuilt(sentence: DraftSentence, quote: Iterable[EnglishPart]) -> str | None:
    """A Chinese quote with each `{id}` replaced by the span it names in this sentence."""
    spans = {span.id: sentence.zh.quote(span) for span in sentence.zh.spans}
    words = ""
    for part in quote:
        if isinstance(part, Placeholder):
            if part.id not in spans:
                return None
            words += spans[part.id]
        else:
            words += part
    return words


def _sentences(draft: Draft, section: str) -> Iterator[DraftSentence]:
    parts = [part for part, entry in enumerate(draft.entry.sections, 1) if entry.id == section]
    return (sentence for sentence in draft.sentences if sentence.part in parts)


def find_quote(draft: Draft, section: str, quote: Bilingual) -> tuple[DraftSentence, int, int]:
    """The sentence of `section` that holds the Chinese quote, and where in its plain text.

    Raises LookupError if no sentence does, MarkError if the quote's placeholders are malformed.
    """
    for found in find_quotes(draft, section, quote):
        return found
    raise LookupError(quote.zh)


def find_quotes(
    draft: Draft, section: str, quote: Bilingual
) -> Iterator[tuple[DraftSentence, int, int]]:
    """The same of every sentence that holds the quote."""
    parts = parse_english(quote.zh)
    for sentence in _sentences(draft, section):
        words = _rebuilt(sentence, parts)
        start = sentence.zh.text.find(words) if words else -1
        if words and start >= 0:
            yield sentence, start, start + len(words)


def _quotes(draft: Draft) -> Iterator[tuple[str, Key, Bilingual]]:
    for index, benefit in enumerate(draft.entry.benefits):
        for side in ("who", "gets", "through"):
            quote = getattr(benefit, side)
            if quote is not None:
                yield benefit.section, ("benefits", index, side), quote
    for index, items in enumerate(draft.entry.lists):
        for number, item in enumerate(items.items):
            yield items.section, ("lists", index, "items", number), item


def check_quotes(draft: Draft, glossary: GlossaryFile | None) -> Iterator[Problem]:
    """Each quote is found, its English in the same sentence's English, and says what it says."""
    for section, key, quote in _quotes(draft):
        lang = "zh"
        try:
            sentence, _, end = find_quote(draft, section, quote)
            lang = "en"
            parse_english(quote.en)
        except MarkError as error:
            yield draft.tree.problem(
                (*key, lang), "mark-malformed-en", found=error.found, offset=error.offset
            )
        except LookupError:
            if not any(s.lacks_zh for s in _sentences(draft, section)):
                yield draft.tree.problem((*key, "zh"), "quote-not-found", found=quote.zh)
        else:
            if quote.en not in sentence.entry.en and not sentence.lacks_en:
                yield draft.tree.problem((*key, "en"), "quote-not-found", found=quote.en)
            elif not sentence.lacks_en and _is_elsewhere(sentence, quote):
                yield draft.tree.problem((*key, "en"), "quote-elsewhere", found=quote.en)
            elif glossary:
                for words in _added(sentence, end, quote, glossary):
                    yield draft.tree.problem((*key, "en"), "meaning-not-in-chinese", found=words)


def _added(
    sentence: DraftSentence, end: int, quote: Bilingual, glossary: GlossaryFile
) -> Iterator[str]:
    """What a quote's English says and its sentence does not by the `end` of the Chinese one."""
    text = sentence.zh.text
    en = without_terms(text, quote.en, glossary)[1]
    for stated in unmatched(text[:end], en, before=text):
        yield stated.words


def _is_elsewhere(sentence: DraftSentence, quote: Bilingual) -> bool:
    """Whether the two sides quote other figures, or other parts of their sentences."""
    figures = [
        {part.id for part in parse_english(text) if isinstance(part, Placeholder)}
        for text in (quote.zh, quote.en)
    ]
    words = _rebuilt(sentence, parse_english(quote.zh)) or ""
    zh, en = _middles(sentence.zh.text, words), _middles(sentence.entry.en, quote.en)
    said = len(_WORD.findall(quote.en)) + len(HAN.findall(quote.en))
    short = said < len(HAN.findall(words)) * _FEWEST_WORDS
    far = len(sentence.zh.text) > _LONG and min(abs(x - y) for x in zh for y in en) > _FAR
    return figures[0] != figures[1] or far or short


def _middles(text: str, part: str) -> list[float]:
    """Where in a text, from 0 to 1, the middle of a part lies, wherever it stands."""
    starts = (match.start() for match in re.finditer(re.escape(part), text))
    return [(start + len(part) / 2) / len(text) for start in starts]


def check_lists(draft: Draft) -> Iterator[Problem]:
    """The items of a list are all that the letter enumerates there, each once, in its order."""
    for index, items in enumerate(draft.entry.lists):
        found: list[tuple[DraftSentence, int, int]] = []
        for item in items.items:
            with suppress(LookupError, MarkError):
                found.append(find_quote(draft, items.section, item))
        homes = {sentence.anchor for sentence, _, _ in found}
        if len(found) < len(items.items) or len(homes) > 1:
            continue
        key = ("lists", index, "items")
        for number, item in enumerate(items.items):
            if item.en in [other.en for other in items.items[:number]]:
                yield draft.tree.problem((*key, number, "en"), "id-doubled", found=item.en)
        text = found[0][0].zh.text
        before = text[: found[0][1]]
        for number, (_, start, end) in enumerate(found):
            left_out = text[len(before) : start]
            if start < len(before) or not _BETWEEN.fullmatch(left_out):
                yield draft.tree.problem((*key, number), "list-incomplete", found=left_out)
            before = text[:end]
        if _GOES_ON.match(text, found[-1][2]) or _GOES_ON_BEFORE.search(text[: found[0][1]]):
            yield draft.tree.problem(key, "list-incomplete", found="、")


def check_counts(draft: Draft, quantities: Mapping[str, Quantity]) -> Iterator[Problem]:
    """A list that is counted by a figure of its sentence has just as many items."""
    homes = {span.id: sentence.anchor for sentence, span in draft.marks()}
    for index, items in enumerate(draft.entry.lists):
        with suppress(LookupError, MarkError):
            sentence, _, _ = find_quote(draft, items.section, items.items[0])
            if items.count in homes and homes[items.count] != sentence.anchor:
                yield draft.tree.problem(
                    ("lists", index, "count"), "count-elsewhere", found=items.count
                )
        quantity = quantities.get(items.count or "")
        if quantity is not None and quantity.value != len(items.items):
            yield draft.tree.problem(
                ("lists", index, "items"), "count-differs",
                found=str(len(items.items)), expected=str(quantity.value), id=items.count,
            )  # fmt: skip
