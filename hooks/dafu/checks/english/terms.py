"""Where a glossary term stands in the Chinese, its English stands in the English."""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache

from ...data.schema import GlossaryFile, Term
from ...data.yamltree import Key, Tree
from ...numbers.classify import scan_numerals
from ...numbers.quantity import QuantityError, parse_quantity
from ...problems.problem import Problem
from .phrases import Found
from .writing import SMALL_WORDS

_SHORTEST = 2
_QUOTES = re.compile("[“”‘’'\"]")
_AMERICAN = (
    ("programme", "program"),
    ("centre", "center"),
    ("isation", "ization"),
    ("ise", "ize"),
    ("our", "or"),
    ("licence", "license"),
)
_DIGITS = re.compile("[0-9]+")
_WORD = re.compile("[A-Za-z]+")
# What stands beside a word, and makes no longer word of it.
_FREE = re.compile("及?以[上下内外]|左右|等|[的和与及、]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class TermUse:
    """A term at characters `start` to `end` of a text."""

    term: Term
    start: int
    end: int


def find_terms(text: str, glossary: GlossaryFile) -> tuple[TermUse, ...]:
    """The terms in a Chinese text, left to right, the longest where several would do."""
    return tuple(
        TermUse(term=glossary.by_form[match[0]], start=match.start(), end=match.end())
        for match in glossary.any_form.finditer(text)
        if match[0] in glossary.by_form
    )


def count_english(term: Term, english: str) -> int:
    """How often a rendering of the term begins a word of the text.

    Case does not matter, nor the shape of quotation marks, American spelling or an only one.
    """
    return len(_renderings(term.en, *term.also_en).findall(english))


def places_of(term: Term, english: str) -> list[Found]:
    """Where a text has a rendering of the term."""
    rendered = _renderings(term.en, *term.also_en)
    return [Found(*match.span()) for match in rendered.finditer(english)]


def without_terms(zh: str, en: str, glossary: GlossaryFile) -> tuple[str, str]:
    """The texts with dots for the terms that both have; each stays as long as it was."""
    for use in find_terms(zh, glossary):
        rendered = _renderings(use.term.en, *use.term.also_en)
        if rendered.search(en):
            zh = zh[: use.start] + "·" * (use.end - use.start) + zh[use.end :]
            en = rendered.sub(lambda match: "·" * len(match[0]), en)
    return zh, en


@lru_cache(4096)
def _renderings(*english: str) -> re.Pattern[str]:
    """A pattern for any of these at the beginning of a word, the longest that fits."""
    forms = sorted((re.escape(form.removesuffix("s")) for form in english), key=len, reverse=True)
    pattern = _QUOTES.sub(lambda _: _QUOTES.pattern, "|".join(forms))
    for british, american in _AMERICAN:
        either = f"(?:{british}|{american})"
        pattern = re.sub(british, either, pattern, flags=re.IGNORECASE)
    return re.compile(rf"(?<!\w)(?:{pattern})", re.IGNORECASE)


@lru_cache(4096)
def plainly(english: str) -> str:
    """A text in small letters, with straight quotation marks, and American where that is short."""
    text = _QUOTES.sub('"', english.lower())
    for british, american in _AMERICAN:
        text = text.replace(british, american)
    return text


def check_terms(  # noqa: PLR0913, PLR0917 - a sentence in both languages, and where it stands
    tree: Tree, key: Key, zh: str, en: str, glossary: GlossaryFile, once: Collection[str] = ()
) -> Iterator[Problem]:
    """The English has each term at least as often as the Chinese.

    `zh` and `en` are the texts at `key`, marks removed and figures worded; of the terms `once` one
    mention in English will do.
    """
    uses = find_terms(zh, glossary)
    counts = Counter(use.term.id for use in uses)
    for index, id_ in enumerate(once):
        if counts[id_] < 2:  # noqa: PLR2004 - several
            yield tree.problem((*key, "once", index), "once-needless", found=id_)
    for use in {use.term.id: use for use in uses}.values():
        needed = 1 if use.term.id in once else counts[use.term.id]
        if count_english(use.term, en) < needed:
            yield tree.problem(
                (*key, "en"), "term-missing", term=zh[use.start : use.end], expected=use.term.en
            )


def check_glossary(
    tree: Tree, glossary: GlossaryFile, places: Collection[str] | None
) -> Iterator[Problem]:
    """Ids are unique, and the Chinese forms of a place; longer words that hold none hold the form.

    What a term has as `also_en` is no other term's `en`.

    `places` are the replies and their regions, None where not all are known.
    """
    yield from _check_silencing(tree, glossary)
    yield from _check_everyday(tree, glossary)
    english = {(term.within, term.en.casefold()): term for term in glossary.terms}
    ids: dict[str, int] = {}
    forms: dict[tuple[str | None, str], int] = {}
    for index, term in enumerate(glossary.terms):
        if term.id in ids:
            yield tree.problem(("terms", index, "id"), "id-doubled", found=term.id)
        ids[term.id] = index
        if term.within and places is not None and term.within not in places:
            yield tree.problem(("terms", index, "within"), "term-nowhere", found=term.within)
        for number, longer in enumerate(term.not_in):
            held = [form for form in (term.zh, *term.also_zh) if form in longer]
            if not held or any(_FREE.fullmatch(longer.replace(form, "", 1)) for form in held):
                yield tree.problem(("terms", index, "not_in", number), "term-not-in", found=longer)
        for number, other in enumerate(term.also_en):
            if english.get((term.within, other.casefold()), term) is not term:
                key = ("terms", index, "also_en", number)
                yield tree.problem(key, "term-english-doubled", found=other)
        for form in (term.zh, *term.also_zh):
            if (term.within, form) in forms:
                yield tree.problem(("terms", index, "zh"), "term-doubled", found=form)
            forms[term.within, form] = index


def _check_everyday(tree: Tree, glossary: GlossaryFile) -> Iterator[Problem]:
    """What readers say for one thing of the replies is not another one's own word."""
    for lang in ("zh", "en"):
        rows = getattr(glossary.everyday, lang)
        own = {row[0]: number for number, row in enumerate(rows)}
        for number, row in enumerate(rows):
            for at, word in enumerate(row[1:], 1):
                if own.get(word, number) != number:
                    yield tree.problem(
                        ("everyday", lang, number, at), "everyday-another", found=word
                    )


def _check_silencing(tree: Tree, glossary: GlossaryFile) -> Iterator[Problem]:
    """Names and idioms take their numerals out of the proof, so they state no quantity.

    The English of a name says something, with its digits.
    """
    for index, idiom in enumerate(glossary.idioms):
        is_numeral = len(idiom) < _SHORTEST and scan_numerals(idiom)
        if is_numeral or _states_quantity(idiom):
            yield tree.problem(("idioms", index), "idiom-quantity", found=idiom)
    for index, term in enumerate(glossary.terms):
        for form in (term.zh, *term.also_zh):
            if _states_quantity(form):
                yield tree.problem(("terms", index, "zh"), "idiom-quantity", found=form)
        for name, texts in (("en", (term.en,)), ("also_en", term.also_en)):
            for number, text in enumerate(texts):
                key = ("terms", index, name) if name == "en" else ("terms", index, name, number)
                if _says_nothing(text) or _DIGITS.findall(text) != _DIGITS.findall(term.zh):
                    yield tree.problem(key, "term-empty", found=text, term=term.zh)


@lru_cache(4096)
def _states_quantity(phrase: str) -> bool:
    """Whether a phrase is a number of things, as 六大行动 is, or has one in digits: 机构429家."""
    starts = [match.start() for match in _DIGITS.finditer(phrase)]
    ends = range(len(phrase), 0, -1)
    parts = [(0, len(phrase))] + [(start, end) for start in starts for end in ends if end > start]
    return any(_reads_as_quantity(phrase[start:end]) for start, end in parts)


def _reads_as_quantity(text: str) -> bool:
    try:
        return parse_quantity(text).value != 1
    except QuantityError:
        return False


def _says_nothing(english: str) -> bool:
    words = [word if len(word) == 1 else word.lower() for word in _WORD.findall(english)]
    return bool(words) and SMALL_WORDS.issuperset(words)
