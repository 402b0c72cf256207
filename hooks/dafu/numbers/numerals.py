"""Numerals: Arabic, Chinese, and Arabic with a Chinese scale, each read exactly."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from decimal import Decimal, localcontext

MAX_LENGTH = 40
PRECISION = 100  # digits; more than MAX_LENGTH characters can state, so nothing is ever rounded

# Fragments of patterns, for text in half-width forms. None of them has a capturing group.
DIGIT = "〇零一二两三四五六七八九"
PLAIN = f"{DIGIT}十百千万亿廿卅"
FORMAL = "壹贰叁肆柒捌玖佰仟貳萬億兩"
# 伍, 陆 and 拾 are numerals only beside a formal one: 队伍, 大陆 and 收拾 count nothing.
AMBIGUOUS = "伍陆拾"
CHINESE = f"{PLAIN}{FORMAL}{AMBIGUOUS}"
CHINESE_RUN = (
    f"(?:[{PLAIN}{FORMAL}]"
    f"|[{AMBIGUOUS}](?=[{FORMAL}{AMBIGUOUS}零万亿元圆角分整])"
    f"|(?<=[{FORMAL}{AMBIGUOUS}零万亿])[{AMBIGUOUS}]"
    f"|(?<=[{CHINESE}○])○)++"
)
ARABIC = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]++)(?:\.[0-9]+)?"
# 百 of 百分点 and 千 of 千克 belong to the unit.
SCALE = "(?:(?:十|百(?!分[点之])|千(?![克米瓦伏帕卡赫]))万?亿?|万亿?|亿)"
# Behind a number and a blank, these go on with it: 10 多家, 1.2 万平方米, 90 后, 5 号线.
GOES_ON = "多余几来十百千万亿后强号月年日岁成"
VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_NO_UNIT = "(?![元级亩头吨斤公只羽株人户千百平])"
_PIECE = f"(?:个(?=[万亿]{_NO_UNIT}))?"  # 1.5个亿, but 5个万亩基地
# No `*+` here: in Python before 3.11.3 it keeps what a repetition that failed has taken.
NUMERAL = (
    f"(?:{ARABIC}(?:{SCALE}零?{ARABIC})*{_PIECE}{SCALE}?|[{VULGAR}]"
    f"|{CHINESE_RUN}(?:点[{DIGIT}]+(?:{SCALE})?|个[万亿]{_NO_UNIT})?)"
)
RANGE_SEPARATOR = "(?:[-–—―−~〜]{1,2}|至|到)"

_DIGITS = "零一二三四五六七八九"
_HALF_WIDTH = (
    {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
    | {code: ord("0") + (code - 0x1D7CE) % 10 for code in range(0x1D7CE, 0x1D800)}
    | {first + n: ord((_DIGITS + "十")[n + 1]) for first in (0x2160, 0x2170) for n in range(10)}
    | dict.fromkeys(map(ord, "∶︰"), ord(":"))
)
_POWERS = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}
_SIMPLE = str.maketrans(
    "〇○两兩壹贰貳叁肆伍陆柒捌玖拾佰仟萬億", "零零二二一二二三四五六七八九十百千万亿"
) | {ord("廿"): "二十", ord("卅"): "三十"}

_NUMERAL = re.compile(NUMERAL)
_INTEGER = re.compile(f"[0-9]+|{CHINESE_RUN}")
_MIXED = re.compile(f"{ARABIC}(?:{SCALE}零?{ARABIC})*{SCALE}?")
_MIXED_PART = re.compile(f"({ARABIC})({SCALE}?)")
_DECIMALS = re.compile(f"([{_DIGITS}]+)({SCALE}?)")
_SECTION = re.compile(
    f"(?:([{_DIGITS[1:]}])千)?零?(?:([{_DIGITS[1:]}])百)?零?"
    f"(?:([{_DIGITS[1:]}]?)(十))?零?([{_DIGITS[1:]}])?"
)
# Speech drops the last scale: 一百五 is 150 and 三万五 is 35,000.
_CLIPPED = re.compile(f"[百千万亿][{_DIGITS[1:]}]$|.零$")
_PAIR = re.compile(f"(.*[十百千万亿])?([{_DIGITS[1:]}])([{_DIGITS[1:]}])({SCALE}?)")


_SPACE = "[ \u00a0\u2002-\u200a\u202f\u3000]"
_HAN = "\u4e00-\u9fff"
_SPACED = re.compile(
    f"(?=[0-9]|{_SPACE})(?:"
    rf"(?<=[{_HAN}(《〔]){_SPACE}(?=[0-9])(?![0-9]{{1,2}}[.、][^0-9])"
    rf"|(?<=[0-9]){_SPACE}(?=[{_HAN}%‰℃㎡]|[-—–~]{_SPACE}?[0-9])"
    rf"|(?<=[0-9][-—–~]){_SPACE}(?=[0-9])|(?<=[0-9] [-—–~]){_SPACE}(?=[0-9])"
    rf"|(?<=[0-9]:){_SPACE}(?=[0-9]{{2}}(?![0-9]))"
    rf"|(?<![0-9])(?<![0-9][., \u3000])(?:[0-9]{{1,3}}(?:{_SPACE}[0-9]{{3}})+)"
    rf"(?=\.[0-9]|{_SPACE}?[{_HAN}%(]|\Z)"
    rf"|(?<![0-9])(?<![0-9][.,])(?:(?:[0-9]{_SPACE}){{2,}}[0-9])(?={_SPACE}?[年.,万亿元%]))"
)


class NumeralError(ValueError):
    """A text that is no numeral, or none that states one number."""


def half_width(text: str) -> str:
    """Return the text with full-width forms as ASCII; every character keeps its place.

    Decorated digits are plain ones, Ⅲ is 三, and signs that look like a colon are one.
    """
    return text.translate(_HALF_WIDTH)


def blanked(text: str, places: Iterable[tuple[int, int]], by: str = " ") -> str:
    """The text with blanks, or another character, from each of the places' starts to its end."""
    for start, end in places:
        text = text[:start] + by * (end - start) + text[end:]
    return text


def closed_up(text: str) -> tuple[str, list[int]]:
    """The text in half-width forms without the spaces that only set its numbers: `6 月`, `1 234元`.

    With it comes the place in `text` of each character that is left, and of the end.
    """
    plain = half_width(text)
    if not _SPACED.search(plain):
        return plain, list(range(len(plain) + 1))
    spaces: set[int] = set()
    for match in _SPACED.finditer(plain):
        start, end = match.span()
        spaces.update(at for at in range(start, end) if plain[at].isspace())
    left = [at for at in range(len(plain)) if at not in spaces]
    return "".join(plain[at] for at in left), [*left, len(plain)]


def trim(value: Decimal) -> Decimal:
    """Return the same value without trailing zeros and, if it is whole, without an exponent."""
    with localcontext(prec=PRECISION):
        return Decimal(int(value)) if value == int(value) else value.normalize()


def parse_numeral(text: str) -> Decimal:
    """Read one numeral, such as `236.8亿`, `1亿2000万`, `一万五千亿`, `二〇二一` or `伍佰`.

    Exact. Raises NumeralError for what is malformed, longer than 40 characters, or says a number
    only by custom (`一百五`); `三四`, which says two numbers, is for parse_pair.
    """
    if len(text) > MAX_LENGTH:
        raise _no_numeral(text)
    plain = half_width(text).translate(_SIMPLE).replace("个", "")
    with localcontext(prec=PRECISION):
        if plain in VULGAR and plain:
            parts, whole = unicodedata.normalize("NFKC", plain).split("⁄")
            return trim(Decimal(parts) / Decimal(whole))
        return trim(_mixed(plain) if plain[:1].isascii() else _chinese(plain))


def parse_pair(text: str) -> tuple[Decimal, Decimal] | None:
    """Read neighbouring digits as the bounds they mean: 三四十 is 30 to 40, 十七八 17 to 18."""
    if len(text) > MAX_LENGTH or not (match := _PAIR.fullmatch(text.translate(_SIMPLE))):
        return None
    head, low, high, scale = match.groups(default="")
    if low + high != "三五" and _DIGITS.index(high) - _DIGITS.index(low) != 1:
        return None
    try:
        return parse_numeral(f"{head}{low}{scale}"), parse_numeral(f"{head}{high}{scale}")
    except NumeralError:
        return None


def numbers_in(text: str) -> tuple[int | Decimal, ...]:
    """Return the numbers that a text in half-width forms states; malformed ones are left out."""
    return tuple(_values(_NUMERAL.findall(text)))


def integers_in(text: str) -> tuple[int, ...]:
    """Return the whole numbers in it, with `.` and `,` as separators: 2021.12.09 states three."""
    return tuple(map(int, _values(_INTEGER.findall(text))))


def _values(numerals: Iterable[str]) -> Iterator[int | Decimal]:
    for numeral in numerals:
        try:
            values: tuple[Decimal, ...] = (parse_numeral(numeral),)
        except NumeralError:
            values = parse_pair(numeral) or ()
        for value in values:
            yield int(value) if value == int(value) else value


def _no_numeral(text: str) -> NumeralError:
    return NumeralError(f"not a numeral that states one number: {text[:MAX_LENGTH]!r}")


def _multiplier(scale: str) -> int:
    return int(10 ** sum(_POWERS[character] for character in scale))


def _mixed(text: str) -> Decimal:
    """Read Arabic digits with scales; each part is less than the scale before it."""
    if not _MIXED.fullmatch(text):
        raise _no_numeral(text)
    total, limit, previous = Decimal(0), None, ""
    for digits, scale in _MIXED_PART.findall(text):
        number = Decimal(digits.replace(",", ""))
        value = number * _multiplier(scale)
        if limit is not None:
            # 1亿5000 may be meant as 1亿5000万; 3万5000 cannot be meant otherwise.
            clipped = not scale and number * 10 < limit and f"零{digits}" not in text
            if value >= limit or clipped or "." in previous:
                raise _no_numeral(text)
        total, limit, previous = total + value, _multiplier(scale), digits
    return total


def _chinese(text: str) -> Decimal:
    whole, point, rest = text.partition("点")
    if not point:
        return Decimal(_whole(whole))
    decimals = _DECIMALS.fullmatch(rest)
    if not decimals:
        raise _no_numeral(text)
    digits = "".join(str(_DIGITS.index(digit)) for digit in decimals[1])
    return Decimal(f"{_whole(whole)}.{digits}") * _multiplier(decimals[2])


def _whole(text: str) -> int:
    if text and not set(text) - set(_DIGITS):
        if len(text) == len("三四") and "零" not in text:
            raise _no_numeral(text)
        return int("".join(str(_DIGITS.index(digit)) for digit in text))
    if text.startswith("零") or _CLIPPED.search(text):
        raise _no_numeral(text)
    if text[:1] in _POWERS and not text.startswith("十"):
        text = f"一{text}"
    high, scale, low = text.rpartition("亿")
    if not scale:
        return _below_yi(text)
    return _below_yi(high) * _multiplier(scale) + (_below_yi(low.removeprefix("零")) if low else 0)


def _below_yi(text: str) -> int:
    high, scale, low = text.partition("万")
    if not scale:
        return _section(text)
    return _section(high) * _multiplier(scale) + (_section(low.removeprefix("零")) if low else 0)


def _section(text: str) -> int:
    """Read up to four places: 三千零五十."""
    match = _SECTION.fullmatch(text)
    if not text or not match:
        raise _no_numeral(text)
    thousands, hundreds, tens, ten, ones = match.groups(default="")
    places = (thousands or "零", hundreds or "零", tens or ("一" if ten else "零"), ones or "零")
    return int("".join(str(_DIGITS.index(place)) for place in places))
