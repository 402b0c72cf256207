"""The numbers that the English of a sentence states outside its placeholders."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from decimal import Decimal

from ...data.draft import DraftSentence
from ...data.marks import Placeholder
from ...numbers.english import EnglishNumber, scan_english_numbers
from ...numbers.named_periods import NamedPeriod, english_periods
from ...numbers.numerals import CHINESE_RUN, blanked, parse_numeral
from ...numbers.quantity import Quantity
from ...numbers.spelling import fitting_forms, in_form
from .writing import NUMBERED

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
# The 1990s: 90年代, 上世纪90年代, 20世纪90年代.
_DECADE_ZH = re.compile(
    f"(?:(?P<last>上个?世纪)|(?P<this>本世纪)|(?P<nth>[0-9]{{1,2}}|{CHINESE_RUN})世纪)?"
    f"(?P<years>[1-9]0|{CHINESE_RUN})年代"
)
_DECADE_EN = re.compile(r"(?<![0-9])(?P<century>[0-9]{2})(?P<years>[0-9]0)['’]?s\b")


def periods_of(text: str, chinese: list[NamedPeriod]) -> list[NamedPeriod]:
    """The named periods of an English text: “the first half” may be of anything but a year."""
    halves = any(meaning.startswith("half") for p in chinese for meaning in p.means)
    return [p for p in english_periods(text) if halves or not p.means[0].startswith("half")]


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
        rest = blanked(part, [(each.start, each.end) for each in periods_of(part, periods)])
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


def _plain(text: str) -> str:
    """The text with plain letters, each in its place: no ligature hides a number."""
    forms = (unicodedata.normalize("NFKC", char) for char in text)
    return text if text.isascii() else "".join(forms)
