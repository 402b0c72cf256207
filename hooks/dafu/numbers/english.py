"""Numbers in English text, in digits or in words: found, and spelled."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import MAX_PREC, Context, Decimal
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from babel import Locale

_CARDINALS = tuple(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen".split()
)
_ORDINALS = tuple(
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()
)
_TENS = tuple("twenty thirty forty fifty sixty seventy eighty ninety".split())
MONTHS = tuple(
    "January February March April May June July August September October November December".split()
)
LAST_SPELLED = 12

# The words that end a number stand apart from those that another word may follow.
_SMALL = MappingProxyType(
    {word: value for value, word in enumerate(_CARDINALS)}
    | {word: 10 * tens for tens, word in enumerate(_TENS, start=2)}
)
_SMALL_LAST = MappingProxyType(
    {word: value for value, word in enumerate(_ORDINALS)}
    | {f"{word[:-1]}ieth": 10 * tens for tens, word in enumerate(_TENS, start=2)}
    | {f"{word}ly": value for value, word in enumerate(_ORDINALS)}
    | {"ones": 1, "tens": 10}
)
_SCALES = MappingProxyType(
    {"dozen": 12, "hundred": 100, "thousand": 10**3}
    | {"million": 10**6, "billion": 10**9, "trillion": 10**12}
)
_SCALES_LAST = MappingProxyType(
    {word + ending: scale for word, scale in _SCALES.items() for ending in ("s", "th")}
)

_TOKEN = re.compile(
    r"(?P<digits>(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?)"
    r"(?:(?:st|nd|rd|th)(?![^\W\d_]))?"
    r"|[^\W\d_]+"
)
_WORDS = frozenset({*_SMALL, *_SMALL_LAST, *_SCALES, *_SCALES_LAST, *map(str.lower, MONTHS)})
# What stands before a month: in May, this May, from March.
BEFORE_MONTHS = (
    "in of by since from until till to through before after during early late mid this last next "
    "each every"
).split()
_JOINED = re.compile(r"\s+|[-‐‑]")
_BESIDE = re.compile(r",?\s+|[-‐‑/]")


@dataclass(frozen=True, slots=True, kw_only=True)
class EnglishNumber:
    """A number and its place in the text.

    The values are those that it states, as it is written: 10 for "10%".
    """

    start: int
    end: int
    text: str
    values: tuple[int | Decimal, ...]


class _Token(NamedTuple):
    start: int
    end: int
    text: str
    digits: str | None
    gap: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Phrase:
    """A number that ends before the token `after`; open if more words may belong to it."""

    value: Decimal
    after: int
    open: bool = True
    room: int = 0


def scan_english_numbers(text: str) -> tuple[EnglishNumber, ...]:
    """Every number that the text writes, in order; the name of a month states its number.

    Digits count wherever they stand (No. 107, A4; 2021-06-08 is three numbers). "one", "second"
    and vague words (dozens, thousands) are reported too: whether they count, the caller knows.
    "March" and "May" are months beside digits, other months and words such as "in". Fractions and
    Roman numerals are not read.
    """
    tokens = tuple(_tokens(text))
    found: list[EnglishNumber] = []
    at = 0
    while at < len(tokens):
        phrase = _number(tokens, at)
        if phrase is None:
            at += 1
            continue
        start, end = tokens[at].start, tokens[phrase.after - 1].end
        end += text.startswith("%", end)
        values = (_plain(phrase.value),)
        found.append(EnglishNumber(start=start, end=end, text=text[start:end], values=values))
        at = phrase.after
    return tuple(found)


def spell_cardinal(n: int) -> str:
    """`six`, and from 13 on digits: `1,200`."""
    return _CARDINALS[n] if 0 <= n <= LAST_SPELLED else f"{n:,}"


def spell_ordinal(n: int) -> str:
    """`third`, and from 13 on digits: `21st`."""
    if 1 <= n <= LAST_SPELLED:
        return _ORDINALS[n]
    ending = {"one": "st", "two": "nd", "few": "rd"}.get(Locale("en").ordinal_form(n), "th")
    return f"{n:,}{ending}"


def _tokens(text: str) -> Iterator[_Token]:
    end = 0
    for match in _TOKEN.finditer(text):
        yield _Token(
            start=match.start(),
            end=match.end(),
            text=match[0],
            digits=match["digits"],
            gap=text[end : match.start()],
        )
        end = match.end()


def _number(tokens: Sequence[_Token], at: int) -> _Phrase | None:
    """The longest number that begins at a token."""
    token = tokens[at]
    if token.digits is None:
        if token.text.lower() not in _WORDS:
            return None
        return _month(tokens, at) or _in_words(tokens, at)
    value = Decimal(token.digits.replace(",", ""))
    digits = _Phrase(value=value, after=at + 1, open=token.text == token.digits)
    return _scaled(tokens, digits, first=at)


def _month(tokens: Sequence[_Token], at: int) -> _Phrase | None:
    name = tokens[at].text.capitalize()
    if not tokens[at].text[0].isupper() or name not in MONTHS:
        return None
    if name in ("March", "May") and not (_beside_digits(tokens, at) or _is_dated(tokens, at)):
        return None
    return _Phrase(value=Decimal(1 + MONTHS.index(name)), after=at + 1, open=False)


def _beside_digits(tokens: Sequence[_Token], at: int) -> bool:
    return any(
        (left.digits or right.digits) and _BESIDE.fullmatch(right.gap)
        for left, right in pairwise(tokens[max(at - 1, 0) : at + 2])
    )


def _is_dated(tokens: Sequence[_Token], at: int) -> bool:
    """Whether a word as before a month stands before one that might be another word."""
    before = tokens[at - 1].text.lower() if at else ""
    return before in BEFORE_MONTHS and bool(_BESIDE.fullmatch(tokens[at].gap))


def _in_words(tokens: Sequence[_Token], at: int) -> _Phrase | None:
    """Groups of ever smaller scale, such as two million three hundred thousand and five."""
    phrase = _group(tokens, at)
    while phrase and phrase.open and (following := _following(tokens, phrase.after)):
        group = _group(tokens, following)
        if group is None or not 0 < group.value < phrase.room:
            break
        phrase = replace(group, value=phrase.value + group.value)
    return phrase


def _group(tokens: Sequence[_Token], at: int) -> _Phrase | None:
    """A number below a thousand with the scale words after it, or scale words alone."""
    number = _hundreds(tokens, at) or _Phrase(value=Decimal(1), after=at)
    group = _scaled(tokens, number, first=at)
    return group if group.after > at else None


def _hundreds(tokens: Sequence[_Token], at: int) -> _Phrase | None:
    """A number below a thousand, or a bare hundred, as in "a hundred and five"."""
    tens = _tens(tokens, at)
    count = tens or _Phrase(value=Decimal(1), after=at)
    if not count.open or _word(tokens, count.after, first=at) != "hundred":
        return tens
    hundreds = _Phrase(value=100 * count.value, after=count.after + 1, room=100)
    following = _following(tokens, hundreds.after)
    rest = _tens(tokens, following) if following else None
    if rest is None or rest.value == 0 or _word(tokens, rest.after, first=at) == "hundred":
        return hundreds
    return replace(rest, value=hundreds.value + rest.value)


def _tens(tokens: Sequence[_Token], at: int) -> _Phrase | None:
    """A number below a hundred, as a cardinal or an ordinal."""
    word = _word(tokens, at, first=at)
    if word in _SMALL_LAST:
        return _Phrase(value=Decimal(_SMALL_LAST[word]), after=at + 1, open=False)
    if word not in _SMALL:
        return None
    tens = _Phrase(value=Decimal(_SMALL[word]), after=at + 1)
    unit = _word(tokens, at + 1, first=at)
    for words, is_open in ((_CARDINALS, True), (_ORDINALS, False)):
        if word in _TENS and unit in words[1:10]:
            value = tens.value + words.index(unit)
            return _Phrase(value=value, after=at + 2, open=is_open)
    return tens


def _scaled(tokens: Sequence[_Token], phrase: _Phrase, *, first: int) -> _Phrase:
    """The phrase with the scale words that follow it."""
    while phrase.open:
        word = _word(tokens, phrase.after, first=first)
        scale = _SCALES.get(word) or _SCALES_LAST.get(word)
        if scale is None:
            break
        phrase = _Phrase(
            value=_times(phrase.value, Decimal(scale)),
            after=phrase.after + 1,
            open=word in _SCALES,
            room=scale,
        )
    return phrase


def _following(tokens: Sequence[_Token], at: int) -> int | None:
    """Where the number before `at` may go on, beyond an "and"."""
    at += _word(tokens, at, first=-1) == "and"
    return at if _word(tokens, at, first=-1) else None


def _word(tokens: Sequence[_Token], at: int, *, first: int) -> str:
    """The word at a place, or nothing where it is no part of the number that begins at `first`."""
    if at >= len(tokens) or not (at == first or _JOINED.fullmatch(tokens[at].gap)):
        return ""
    return tokens[at].text.lower()


def _times(value: Decimal, factor: Decimal) -> Decimal:
    return Context(prec=MAX_PREC).multiply(value, factor)


def _plain(value: Decimal) -> int | Decimal:
    return int(value) if value == value.to_integral_value() else value
