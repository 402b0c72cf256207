"""Sentences as runs of text, figures, facts and terms, in either language."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from ..data.marks import EnglishPart, Placeholder
from ..data.schema import Bilingual, Term
from ..numbers.quantity import Quantity
from ..reply import Fact, Quote, Reply, Sentence
from .languages import enumerated
from .punctuation import widen
from .quantities import date_text, quantity_text

_CLOSING = ",.;:!?)，。；：！？）、”》"
_REACH = {"zh": 30, "en": 90}  # characters of a sentence to each side of a figure
_BREAK = re.compile(r"(?<=[，。；：、\s])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of a sentence: `kind` is text, figure, fact or term; `id` names the latter.

    `tail` is the punctuation after a figure, which must not begin a line of its own.
    """

    kind: str
    text: str
    id: str = ""
    tail: str = ""


def fact_text(fact: Fact, lang: str) -> str:
    """A fact in one language; empty where the letter leaves it blank.

    Chinese has it as the letter does; an editor's reading says that it is one.
    """
    if lang == "zh" and not fact.reading:
        return fact.quote
    return tagged(fact.tag, _fact_words(fact, lang), lang)


def fact_value(fact: Fact, lang: str) -> str:
    """A fact away from its sentence: a date is written alike wherever it comes from."""
    text = date_text(fact.date, lang) if fact.date else ""
    return tagged(fact.tag, text, lang) if text else fact_text(fact, lang)


def facts_text(facts: Iterable[Fact], lang: str) -> str:
    """Several facts of a kind, such as the issuers of a letter."""
    return enumerated((fact_text(fact, lang) for fact in facts), lang)


def _fact_words(fact: Fact, lang: str) -> str:
    if fact.date:
        return date_text(fact.date, lang)
    said = fact.reading or fact.quote
    return said if lang == "zh" else fact.en or said


def tagged(tag: Bilingual | None, text: str, lang: str) -> str:
    """A text, said to be an editor's reading where it is one: where there is a tag."""
    return tag.text(lang).replace("{text}", text) if tag else text


@lru_cache(maxsize=1024)  # pages and files repeat a sentence for each of its figures
def sentence_runs(reply: Reply, sentence: Sentence, lang: str) -> tuple[Run, ...]:
    """The sentence in one language: Chinese in full-width punctuation, English computed."""
    if lang == "zh":
        return _with_tails(_chinese(reply, sentence, 0, len(sentence.zh.text)))
    return _with_tails(_english(reply, sentence, sentence.en))


def quote_runs(reply: Reply, quote: Quote, lang: str) -> tuple[Run, ...]:
    """A quote in one language, as the sentence around it words it."""
    if lang == "zh":
        return _with_tails(_chinese(reply, quote.sentence, quote.start, quote.end))
    return _with_tails(_english(reply, quote.sentence, quote.en))


@lru_cache(maxsize=16384)  # the glossary has each for each of its terms
def sentence_text(reply: Reply, sentence: Sentence, lang: str) -> str:
    """The sentence as plain text."""
    return "".join(run.text + run.tail for run in sentence_runs(reply, sentence, lang))


def figure_in_context(
    reply: Reply, sentence: Sentence, id_: str, lang: str
) -> tuple[str, Run, str]:
    """A figure with what surrounds it in its sentence, cut where a clause or a word ends."""
    runs = sentence_runs(reply, sentence, lang)
    index = next(i for i, run in enumerate(runs) if (run.kind, run.id) == ("figure", id_))
    before, after = (
        "".join(run.text + run.tail for run in part) for part in (runs[:index], runs[index + 1 :])
    )
    return _last(before, _REACH[lang]), runs[index], _first(after, _REACH[lang])


def _first(text: str, length: int) -> str:
    if len(text) <= length:
        return text
    breaks = [match.start() for match in _BREAK.finditer(text, length // 2, length)]
    return f"{text[: breaks[-1] if breaks else length].rstrip()}…"


def _last(text: str, length: int) -> str:
    if len(text) <= length:
        return text
    start = len(text) - length
    breaks = [match.start() for match in _BREAK.finditer(text, start, start + length // 2)]
    return f"…{text[breaks[0] if breaks else start :].lstrip()}"


def _with_tails(runs_: Iterable[Run]) -> tuple[Run, ...]:
    """The runs, with punctuation moved from the text after a figure to the figure's tail."""
    done: list[Run] = []
    for run in runs_:
        text = run.text
        if run.kind == "text" and done and done[-1].kind == "figure":
            rest = text.lstrip(_CLOSING)
            tail = done[-1].tail + text[: len(text) - len(rest)]
            done[-1] = replace(done[-1], tail=tail)
            text = rest
        if text:
            done.append(replace(run, text=text))
    return tuple(done)


def _chinese(reply: Reply, sentence: Sentence, first: int, last: int) -> Iterator[Run]:
    shown = widen(sentence.zh.text)
    marked = [
        (span.start, span.end, "figure" if span.id in reply.figures else "fact", span.id)
        for span in sentence.zh.spans
        if span.end > span.start
    ]
    terms = [
        (use.start, use.end, "term", use.term.id)
        for use in sentence.terms
        if not any(start < use.end and use.start < end for start, end, _, _ in marked)
    ]
    position = first
    for start, end, kind, id_ in sorted(marked + terms):
        if start < first or end > last:
            continue
        if position < start:
            yield Run(kind="text", text=shown[position:start])
        yield Run(kind=kind, text=shown[start:end], id=id_)
        position = end
    if position < last:
        yield Run(kind="text", text=shown[position:last])


def _english(reply: Reply, sentence: Sentence, parts: tuple[EnglishPart, ...]) -> Iterator[Run]:
    terms = {use.term.id: use.term for use in sentence.terms}
    for part in parts:
        if isinstance(part, Placeholder):
            yield _placeholder(reply, part)
        else:
            yield from _term_runs(part, terms)


def _placeholder(reply: Reply, part: Placeholder) -> Run:
    if part.id in reply.figures:
        figure = reply.figures[part.id]
        text = quantity_text(figure.quantity, "en", part.form)
        return Run(kind="figure", text=text, id=part.id, tail=tagged(figure.tag, "", "en"))
    return Run(kind="fact", text=fact_text(reply.facts[part.id], "en"), id=part.id)


def _term_runs(text: str, terms: Mapping[str, Term]) -> Iterator[Run]:
    forms = {
        form.lower(): (form, id_)
        for id_, term in terms.items()
        for form in (term.en, *term.also_en)
    }
    if not forms:
        yield Run(kind="text", text=text)
        return
    # A group for each form tells which one was met: letters such as ſ have no other way back.
    longest_first = sorted(forms.values(), key=lambda form: -len(form[0]))
    pattern = "|".join(f"({re.escape(form)})" for form, _ in longest_first)
    position = 0
    for match in re.finditer(rf"(?<!\w)(?:{pattern})\w*", text, re.IGNORECASE):
        if position < match.start():
            yield Run(kind="text", text=text[position : match.start()])
        _, id_ = longest_first[int(match.lastindex or 1) - 1]
        yield Run(kind="term", text=match[0], id=id_)
        position = match.end()
    if position < len(text):
        yield Run(kind="text", text=text[position:])


def drafted_english(
    parts: tuple[EnglishPart, ...], quantities: Mapping[str, Quantity], facts: Mapping[str, str]
) -> str:
    """An unproved English sentence as plain text: what cannot be worded yet is left blank."""
    return "".join(
        part
        if isinstance(part, str)
        else quantity_text(quantities[part.id], "en", part.form)
        if part.id in quantities
        else facts.get(part.id, "")
        for part in parts
    )
