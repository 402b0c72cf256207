"""Numbers that no mark holds: the English states those of the Chinese, and counts the same."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal

from ...data.draft import Draft, DraftSentence
from ...data.marks import Placeholder
from ...numbers.classify import Numeral, NumeralKind, SetWords, scan_numerals
from ...numbers.english import MONTHS, EnglishNumber, scan_english_numbers
from ...numbers.named_periods import NamedPeriod, chinese_periods, english_periods, without
from ...numbers.numerals import CHINESE_RUN, NumeralError, parse_numeral
from ...numbers.quantity import Quantity
from ...numbers.spelling import fitting_forms, in_form
from ...problems.problem import Problem
from .counted import nouns
from .writing import NUMBERED

# Numerals that count nothing.
FREE = {NumeralKind.NAME, NumeralKind.IDIOM}
_IMPLIED = {
    "首": 1,
    "先": 1,
    "前": 1,
    "初次": 1,
    "其次": 2,
    "前年": 2,
    "双": 2,
    "俩": 2,
    "正月": 1,
    "冬月": 11,
    "腊月": 12,
}
_WEEKDAY = re.compile("(?:周|星期|礼拜)[一二三四五六]")  # which is held to its English name
_OPENING = re.compile(r"\s*\(")
# One that stands for what was named: "one of them", "each with one."
_NO_NUMBER = re.compile(
    r"ones\b|one(?=[,.;:)”]|$"
    r"| (?:has|have|had|should|must|may|can|already|of|in|on|at|by|for|to|from|another|that|which"
    r"|who|where|with|is|was|are)\b"
    r"| (?:[\w-]+ ){1,4}(?:and|to|or) another\b)|(?<=\bno )one\b|(?<=\bany )one\b"
    r"|(?<=\bat )one (?:point|time|stage)\b",
    re.IGNORECASE,
)
_ONE_OF_SUCH = re.compile(r"\b(?:an?|this|that)(?: [\w-]+){0,2} $", re.IGNORECASE)
_ROMAN_VALUES = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_ROMAN = re.compile(rf"({'|'.join(sorted(_ROMAN_VALUES, key=len, reverse=True))})\. ")
_BEGINNING = re.compile(r"To begin with(?=, )")
_AFTERNOON = re.compile(r"(?::[0-9]{2})? ?p\.?m\b")
_HOURS = 12  # that a clock shows for 24
_MIDNIGHT = re.compile(r"\bmidnight\b")
_BEHIND = 3  # characters behind a numeral that may be its unit
_NEXT_WORD = re.compile(r"[\s-]+([A-Za-z]+)")
# The 1990s: 90年代, 上世纪90年代, 20世纪90年代.
_DECADE_ZH = re.compile(
    f"(?:(?P<last>上个?世纪)|(?P<this>本世纪)|(?P<nth>[0-9]{{1,2}}|{CHINESE_RUN})世纪)?"
    f"(?P<years>[1-9]0|{CHINESE_RUN})年代"
)
_DECADE_EN = re.compile(r"(?<![0-9])(?P<century>[0-9]{2})(?P<years>[0-9]0)['’]?s\b")
_N = f"(?:[0-9]+|{CHINESE_RUN})"
_ORDINAL = r"[A-Z][a-z]+(?:-[a-z]+)?|[0-9]+(?:st|nd|rd|th)"
_MONTH = "|".join(MONTHS)
# Numbers that belong together: a day and its month, a year and a document's number, a session and
# its committee.
_PAIRS = (
    (
        re.compile(r"(?P<one>[0-9]{1,2})月(?P<two>[0-9]{1,2})日"),
        re.compile(
            rf"(?P<two>[0-9]{{1,2}}) (?P<one>{_MONTH})\b"
            rf"|(?P<one_>{_MONTH}) (?P<two_>[0-9]{{1,2}})(?![0-9])"
        ),
    ),
    (
        re.compile(r"[〔\[［(（](?P<one>[0-9]{4})[〕\]］)）](?P<two>[0-9]+)号"),
        re.compile(r"\[(?P<one>[0-9]+)\] No\. ?(?P<two>[0-9]+(?:,[0-9]{3})*)"),
    ),
    (
        re.compile(f"(?P<one>{_N})届(?:[一-鿿]{{0,8}}?)第?(?P<two>{_N})次"),
        re.compile(
            rf"(?P<two>{_ORDINAL}) (?:Plenary )?(?:Session|Meeting|Plenum) of the "
            rf"(?P<one>{_ORDINAL})\b"
        ),
    ),
)


def check_pairs(draft: Draft, sentence: DraftSentence) -> Iterator[Problem]:
    """Numbers that belong together do so in both languages."""
    for zh, en in _PAIRS:
        stated = {_pair(match) for match in zh.finditer(sentence.zh.text)}
        for match in en.finditer(sentence.entry.en) if stated else ():
            if _pair(match) not in stated:
                yield draft.tree.problem(
                    (*sentence.key, "en"), "numbers-exchanged", found=match[0],
                    offset=match.start(),
                )  # fmt: skip


def _pair(match: re.Match[str]) -> tuple[int, int]:
    groups = {name.rstrip("_"): text for name, text in match.groupdict().items() if text}
    return _whole(groups["one"]), _whole(groups["two"])


def _whole(text: str) -> int:
    """A number in digits, in Chinese, as an English ordinal or as the name of a month."""
    try:
        return int(parse_numeral(text.replace(",", "")))
    except NumeralError:
        return int(scan_english_numbers(f"{text} 1")[0].values[0])


def check_literals(
    draft: Draft, sentence: DraftSentence, words: SetWords, quantities: Mapping[str, Quantity]
) -> Iterator[Problem]:
    """Each number of the English stands in the Chinese, counting the same, as often; and back."""
    periods = [
        period
        for period in chinese_periods(sentence.zh.text)
        if not _inside(period.start, period.end, sentence)
    ]
    yield from _check_periods(draft, sentence, periods)
    numerals = [
        numeral
        for numeral in scan_numerals(without(sentence.zh.text, periods), words)
        if not _inside(numeral.start, numeral.end, sentence, year=numeral.kind is NumeralKind.YEAR)
        and not _WEEKDAY.fullmatch(numeral.text)
    ]
    spare = Counter(Decimal(value) for numeral in numerals for value in numeral.values)
    for word, implied in _IMPLIED.items():
        spare[Decimal(implied)] += sentence.zh.text.count(word)
    used: Counter[Decimal] = Counter()
    for number, value, offset in numbers_stated(sentence, periods, quantities):
        noun = _NEXT_WORD.match(sentence.entry.en, offset + len(number.text))
        fits = noun is None or _counts(sentence.zh.text, numerals, value, noun[1])
        fits = fits or any(word in sentence.zh.text for word, n in _IMPLIED.items() if n == value)
        if spare[value] == 0 or not fits:
            yield draft.tree.problem(
                (*sentence.key, "en"), "number-not-in-chinese", found=number.text, offset=offset
            )
        else:
            spare[value] -= 1
            used[value] += 1
    owed = Counter(Decimal(v) for n in numerals if n.kind not in FREE for v in n.values)
    for value in owed - used:
        yield draft.tree.problem((*sentence.key, "en"), "number-not-in-english", missing=value)


def _check_periods(
    draft: Draft, sentence: DraftSentence, periods: list[NamedPeriod]
) -> Iterator[Problem]:
    """Quarters, halves of years and plans: each of the Chinese in the English, and back."""
    key, meant = (*sentence.key, "en"), {meaning for p in periods for meaning in p.means}
    said: set[str] = set()
    offset = 0
    for part in sentence.en:
        if isinstance(part, str):
            for period in _english_periods(part, periods):
                said.update(period.means)
                if not meant.issuperset(period.means):
                    yield draft.tree.problem(
                        key, "period-not-in-chinese", found=period.words,
                        offset=offset + period.start,
                    )  # fmt: skip
            offset += len(part)
        else:
            offset = part.end
    for period in periods:
        if not said.issuperset(period.means):
            yield draft.tree.problem(key, "period-not-in-english", missing=period.words)


def _english_periods(text: str, chinese: list[NamedPeriod]) -> list[NamedPeriod]:
    """The named periods of an English text: “the first half” may be of anything but a year."""
    halves = any(meaning.startswith("half") for p in chinese for meaning in p.means)
    return [p for p in english_periods(text) if halves or not p.means[0].startswith("half")]


def _inside(start: int, end: int, sentence: DraftSentence, *, year: bool = False) -> bool:
    """Whether a mark holds a number; a year with which it compares is none of its own."""
    return any(
        span.start < end and start < span.end and not (year and span.start < start < end < span.end)
        for span in sentence.zh.spans
    )


def numbers_stated(
    sentence: DraftSentence, periods: list[NamedPeriod], quantities: Mapping[str, Quantity]
) -> Iterator[tuple[EnglishNumber, Decimal, int]]:
    """The English numbers outside placeholders, each value and where it stands in the English."""
    offset = 0
    for part, following in zip(sentence.en, (*sentence.en[1:], ""), strict=True):
        if not isinstance(part, str):
            offset = part.end
            continue
        counted = (_ROMAN.match(part) or _BEGINNING.match(part)) if offset == 0 else None
        if counted:
            text = counted[counted.re.groups]
            value = _ROMAN_VALUES.index(text) + 1 if counted.re is _ROMAN else 1
            yield (
                EnglishNumber(start=0, end=len(text), text=text, values=(value,)),
                Decimal(value),
                0,
            )
        yield from _numbered(part, offset)
        rest = without(part, _english_periods(part, periods))
        for number in scan_english_numbers(_plain(rest)):
            again = isinstance(following, Placeholder) and _says_again(
                part[: number.end], part[number.end :], quantities.get(following.id)
            )
            if again or _is_pronoun(part, number) or _is_after(part, number):
                continue
            hours = _HOURS if _AFTERNOON.match(part, number.end) else 0
            values = _of_decade(part, number, sentence.zh.text) or number.values
            for stated in values:
                is_late = f"{Decimal(stated) + hours}" in sentence.zh.text
                yield number, Decimal(stated) + hours * is_late, offset + number.start
        for word in _MIDNIGHT.finditer(part):
            if "24" in sentence.zh.text:
                number = EnglishNumber(
                    start=word.start(), end=word.end(), text=word[0], values=(2 * _HOURS,)
                )
                yield number, Decimal(2 * _HOURS), offset + word.start()
        offset += len(part)


def _numbered(part: str, offset: int) -> Iterator[tuple[EnglishNumber, Decimal, int]]:
    """The Roman numerals of classes, grades and phases."""
    for listed in NUMBERED.finditer(part):
        for roman in re.finditer("[IVX]+", listed[1]):
            value = _ROMAN_VALUES.index(roman[0]) + 1
            start = listed.start(1) + roman.start()
            end = start + len(roman[0])
            number = EnglishNumber(start=start, end=end, text=roman[0], values=(value,))
            yield number, Decimal(value), offset + start


def _of_decade(part: str, number: EnglishNumber, zh: str) -> list[int]:
    """What Chinese has for the years of a decade: 90 of the 1990s, and 20 of 20世纪90年代."""
    stated = _DECADE_EN.match(part, number.start)
    for told in _DECADE_ZH.finditer(zh) if stated else ():
        century = int(parse_numeral(told["nth"])) if told["nth"] else 21 if told["this"] else 20
        years = int(parse_numeral(told["years"]))
        if stated and (century - 1, years) == (int(stated["century"]), int(stated["years"])):
            return [years, century] if told["nth"] else [years]
    return []


def _is_pronoun(part: str, number: EnglishNumber) -> bool:
    """Whether “one” stands for what was named: “one of them”, “a good one”."""
    of_such = number.text.lower() == "one" and _ONE_OF_SUCH.search(part[: number.start])
    return bool(of_such or _NO_NUMBER.match(part, number.start))


def _is_after(part: str, number: EnglishNumber) -> bool:
    """Whether a number is the country's code before a telephone number, or a clock's :00."""
    before = part[: number.start]
    return (number.text == "86" and before.endswith("+")) or (
        number.text == "00" and before.endswith(":")
    )


def _says_again(said: str, between: str, quantity: Quantity | None) -> bool:
    """Whether words state a quantity that a placeholder in brackets states again."""
    if quantity is None or not _OPENING.fullmatch(between):
        return False
    forms = [in_form(quantity, form) for form in fitting_forms(quantity)]
    if any(form and said.lower().endswith(form) for form in forms):
        return True
    numbers = scan_english_numbers(said)
    return quantity.value is not None and Decimal(numbers[-1].values[-1]) == quantity.value


def _counts(text: str, numerals: list[Numeral], value: Decimal, noun: str) -> bool:
    """Whether one of the numerals of that value counts what the noun names, if that is known."""
    known = nouns().get(noun)
    return known is None or any(
        unit in text[numeral.start : numeral.end + _BEHIND]
        for numeral in numerals
        if value in map(Decimal, numeral.values)
        for unit in known.units
    )


def _plain(text: str) -> str:
    """The text with plain letters, each in its place: no ligature hides a number."""
    forms = (unicodedata.normalize("NFKC", char) for char in text)
    return text if text.isascii() else "".join(forms)
