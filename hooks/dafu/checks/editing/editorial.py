"""This site's own words state no numbers, and in English no more than in Chinese."""

import re
from collections.abc import Collection, Iterable, Iterator
from decimal import Decimal
from functools import lru_cache
from typing import cast

from pydantic import BaseModel

from ...data.schema import (
    GlossaryFile,
    InBothLanguages,
    ReplyFile,
    SentenceEntry,
    Term,
    UnitNames,
)
from ...data.yamltree import Key, Tree
from ...numbers.classify import Numeral, NumeralKind, SetWords, scan_numerals
from ...numbers.english import scan_english_numbers
from ...numbers.numerals import CHINESE
from ...numbers.units import find_unit
from ...problems.characters import HAN
from ...problems.problem import Problem
from ..english.lexicon import unmatched
from ..english.listed import has_lost_items
from ..english.names import reads_as
from ..english.writing import foreign, misspelt, other_language
from .turns import turned

_DIGITS = re.compile(r"\d+")
_RIGHT = re.compile("(?<![对相适])应[为作是]“?([0-9][0-9,.]*[十百千万亿]*[一-鿿%])")
_COMPUTED = re.compile("推算|计算|换算|合计|[增降]幅|本站")
_NUMBER = re.compile(f"[0-9]|[{CHINESE}]".translate({ord(few): None for few in "一两二"}))
_STATED = {NumeralKind.NUMBER, NumeralKind.DATE, NumeralKind.YEAR, NumeralKind.YEAR_RANGE}
_QUOTE = re.compile(r"“([^“”]+)”|[（(]([^（()）]+)[）)]")
_REFERENCE = re.compile(r"\b(?:[Ss]ection|[Pp]art|[Nn]ote|[Pp]aragraph) [0-9]{1,2}\b")
_ALIKE = re.compile("[\u2e80-\u2fdf\uf900-\ufaff]")  # radicals, and forms kept for old encodings
_FILLED_IN = re.compile(r"\{\w+\}")
_FEW = 2
_ONE = Decimal(1)  # “one of them” and “first of all” count nothing

OwnWords = InBothLanguages | UnitNames


def own_words(value: object, key: Key = ()) -> Iterator[tuple[Key, OwnWords]]:
    """Every editorial text below a value; the letter's own sentences, and quotes, are none."""
    is_sentence = isinstance(value, SentenceEntry)
    if isinstance(value, OwnWords) and not is_sentence and not is_quote(key):
        yield key, value
    for name, part in _parts(value):
        if isinstance(part, (BaseModel, tuple, dict)):
            yield from own_words(part, (*key, name))


def _parts(value: object) -> Iterable[tuple[str | int, object]]:
    if isinstance(value, SentenceEntry):
        return [("notes", value.notes)]
    if isinstance(value, tuple):
        return enumerate(value)
    return value.items() if isinstance(value, dict) else cast("BaseModel", value)


def is_quote(key: Key) -> bool:
    """Whether a text is one of the letter's own, in a benefit or a list."""
    return key[0] in ("benefits", "lists") and key[-1] != "title"


def check_editorial(
    tree: Tree, entry: ReplyFile | GlossaryFile, glossary: GlossaryFile, letters: Collection[str]
) -> Iterator[Problem]:
    """Numbers are refused outside official names and a letter's words in “” or brackets.

    Notes may have those of numerals that a letter holds, and corrections any but for those that
    they say are right.
    """
    names = [form for term in glossary.terms for form in (term.zh, term.en, *term.also_zh)]
    for key, words in own_words(entry):
        if not isinstance(words, BaseModel) or "gloss" in type(words).model_fields:
            continue  # a term is itself an official name
        if key[0] == "corrections":
            for found in _uncorrected(str(getattr(words, "zh", "")), letters):
                yield tree.problem((*key, "zh"), "correction-not-in-letter", found=found)
            continue
        for name in type(words).model_fields:
            text = getattr(words, name) or ""
            if isinstance(words, UnitNames) and find_unit(text):
                continue  # m3 is a unit, and has no number
            rest = _unquoted(text, names, letters) if _NUMBER.search(text) else ""
            if _DIGITS.search(rest) and _is_note(key) and _are_cited(words, letters):
                rest = _DIGITS.sub(_blank, rest)
            if number := _first_number(rest, glossary.idioms, letters):
                yield tree.problem(
                    (*key, name), "number-in-editorial", found=number[0], offset=number[1]
                )


def _uncorrected(zh: str, letters: Collection[str]) -> Iterator[str]:
    """The numbers that a correction says are right and no letter has, but for computed ones."""
    said = [letter.replace(",", "").replace(" ", "") for letter in letters]
    for right in _RIGHT.findall(zh) if not _COMPUTED.search(zh) else ():
        if not any(right.replace(",", "") in letter for letter in said):
            yield right


def _is_note(key: Key) -> bool:
    return "notes" in key or key[-1] == "note"


def _tells(key: Key) -> bool:
    """Whether the site tells something there, and does not only name it."""
    return key[0] != "words" and (_is_note(key) or key[-1] in ("gloss", "what", "why"))


def _are_cited(words: BaseModel, letters: Collection[str]) -> bool:
    """Whether a letter holds every numeral that a note's Chinese has in digits, if it has any.

    A number has its unit there, too; of a date the letter may have more, and in another form. What
    the English says is held to the Chinese elsewhere.
    """
    zh = str(getattr(words, "zh", ""))
    cited = [numeral for numeral in _numerals(zh) if _DIGITS.search(numeral.text)]
    return bool(cited) and all(_is_held(numeral, zh, letters) for numeral in cited)


def _is_held(numeral: Numeral, text: str, letters: Collection[str]) -> bool:
    length = len(numeral.values)
    if numeral.kind is NumeralKind.NUMBER:
        letters = [each for each in letters if text[numeral.start : numeral.end + 1] in each]
    return any(
        held.kind is numeral.kind
        and held.values[:length] == numeral.values
        and (numeral.kind is not NumeralKind.NUMBER or len(held.values) == length)
        for letter in letters
        for held in _numerals(letter)
    )


@lru_cache(512)
def _numerals(text: str) -> tuple[Numeral, ...]:
    return scan_numerals(text)


def check_translation(tree: Tree, entry: BaseModel) -> Iterator[Problem]:
    """The English of this site's own words says what their Chinese says.

    Names in Chinese syllables need not. Notes and the like turn alike in both languages. No Chinese
    has a character that only looks like another.
    """
    for key, words in own_words(entry):
        zh, en = (str(getattr(words, lang)) for lang in ("zh", "en"))
        counts = isinstance(words, UnitNames)
        is_name = isinstance(words, Term) and reads_as(en.replace(" ", ""), zh)
        about = _about(entry, key)
        for found in turned(zh, en) if _tells(key) else ():
            yield tree.problem((*key, "en"), "note-turned", found=found)
        for code, found in _faults(zh, en, about, counts=counts, is_name=is_name):
            yield tree.problem((*key, "en"), code, found=found)
        if has_lost_items(zh, en):
            yield tree.problem((*key, "en"), "items-lost")
        if alike := _ALIKE.search(zh):
            yield tree.problem(
                (*key, "zh"), "character-alike", found=alike[0], offset=alike.start()
            )


def _about(entry: BaseModel, key: Key) -> str:
    """The Chinese term that a gloss explains, whose English it may say."""
    if not isinstance(entry, GlossaryFile) or key[-1] != "gloss":
        return ""
    return entry.terms[int(key[1])].zh


@lru_cache(4096)  # a preview proves again and again what has not changed
def _faults(
    zh: str, en: str, about: str, *, counts: bool, is_name: bool
) -> tuple[tuple[str, str], ...]:
    """What is wrong with a text's English, by code.

    `about` is what it tells of, in Chinese; `counts` says that it names a unit, `is_name` that its
    English is in Chinese syllables.
    """
    zh, en = _FILLED_IN.sub("", zh), _FILLED_IN.sub("", en)
    stated = (
        () if counts else unmatched(zh + about, en, senses=not is_name and bool(HAN.search(zh)))
    )
    faults = [("meaning-not-in-chinese", each.words) for each in stated]
    if fault := foreign(en):
        faults.append(("english-foreign", fault[0]))
    if fault := misspelt(en):
        faults.append(("english-foreign", fault[0]))
    if word := other_language(zh, en):
        faults.append(("english-other", word))
    numbers = [n for n in scan_english_numbers(en) if set(map(Decimal, n.values)) - {_ONE}]
    known = {Decimal(v) for n in (scan_numerals(zh) if numbers else ()) for v in n.values}
    faults += [
        ("number-not-in-chinese", number.text)
        for number in numbers
        if not known.issuperset(set(map(Decimal, number.values)) - {_ONE})
    ]
    return tuple(faults)


def _unquoted(text: str, names: Collection[str], letters: Collection[str]) -> str:
    """The text with blanks for official names and for words of a letter in “” or brackets."""
    rest = _REFERENCE.sub(_blank, text)
    for quote in _QUOTE.finditer(text):
        words = quote[1] or quote[2]
        listed = words.isdigit() and quote[2]  # (1) counts this site's own points
        if not listed and any(words in letter for letter in letters):
            rest = rest.replace(quote[0], " " * len(quote[0]))
    for name in names:
        rest = rest.replace(name, " " * len(name))
    return rest


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _first_number(
    text: str, idioms: Collection[str], letters: Collection[str]
) -> tuple[str, int] | None:
    """The first number or date and where it is.

    第三项 counts nothing, nor do one and two in words; a date in words may be a letter's.
    """
    if digits := _DIGITS.search(text):
        return digits[0], digits.start()
    for numeral in scan_numerals(text, SetWords(idioms=frozenset(idioms))):
        is_ordinal = text.startswith("第", numeral.start)
        is_date = numeral.kind is not NumeralKind.NUMBER
        if numeral.kind not in _STATED or is_ordinal or max(numeral.values, default=0) <= _FEW:
            continue
        if not is_date or not any(numeral.text in letter for letter in letters):
            return numeral.text, numeral.start
    return None
