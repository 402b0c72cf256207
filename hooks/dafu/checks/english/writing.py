"""English is written in plain English letters and words, behind which no number hides."""

import re
import unicodedata

from ...problems.characters import HAN, HAN_RUN

_TENS = "twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|eigthy|ninety|ninty"
_UNITS = "one|two|three|four|five|six|seven|eight|nine"
_UNUSUAL = re.compile(r"[^\W\x00-\x7f]")  # a letter or digit beyond ASCII
_LETTERS = re.compile(r"[^\W\d_]+")
_ALIKE = frozenset({"CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"})
_LONG_WORD = re.compile(r"[a-z]{5,}")
_NUMBER_WORDS = frozenset(_TENS.split("|")) - {"fourty", "eigthy", "ninty"}
_SPACED = re.compile(r"\b(?:[a-zA-Z] ){2,}[a-zA-Z]\b")
_NUMBERED = r"(?:class|grade|phase|stage|level|type|tier|category|part|zone|volume|line)"
_NUMERAL = r"(?:VI{1,3}|I[VX]|I{1,3}|XI{0,2}|V)"
# What Roman numerals number: Class III, Grades II and III.
NUMBERED = re.compile(
    rf"\b(?i:{_NUMBERED}(?:e?s)?|categories) "
    rf"({_NUMERAL}(?:(?:, | to | and | or |[–/-]){_NUMERAL})*)\b"
)
_ROMAN = re.compile(
    r"\b(?=[MDCLXVI]{2,}\b)M*(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})"
    r"(?<=[MDCLXVI])\b(?!\.)"
)
_NO_TENS = frozenset({"nifty", "thirsty"})
_SET_OFF = re.compile(r"\([^()]*\)|“[^“”]*”|‘[^‘’]*’|\"[^\"]*\"")
_SLIP = re.compile(
    rf"(?:{_TENS})(?:{_UNITS})?|(?:{_TENS}|{_UNITS}|hundred)ish"
    rf"|fourty(?:th)?|(?:fourti|ninti)eth|(?:fiv|fif)e?teen|eightteen"
    rf"|fourten|tweleve|twelv|thirten|(?:{_UNITS})(?:hundred|thousand|million)"
    r"|hund(?:er|re)ed|hundert|thousend|thousant|millon|milion|bilion|billon"
)


def unquoted_chinese(text: str) -> tuple[str, int] | None:
    """The first Chinese words in an English text that neither brackets nor quotes set off."""
    plain = _SET_OFF.sub(lambda match: " " * len(match[0]), text) if HAN.search(text) else ""
    words = (run for run in HAN_RUN.finditer(plain) if len(run[0]) > _FEW)
    return next(((run[0], run.start()) for run in words), None)


def foreign(text: str, *, chinese: bool = True) -> tuple[str, int] | None:
    """The first digit or word behind which a number would hide from the proofs, and where it is.

    Such are decorated, full-width and foreign digits, and words that mix letters of other scripts,
    which look like Latin ones, with these. `chinese` lets Chinese numerals pass.
    """
    if not _UNUSUAL.search(text):
        return None
    for offset, char in enumerate(text):
        passes = char.isascii() or (chinese and unicodedata.name(char, "").startswith("CJK"))
        if not passes and unicodedata.numeric(char, None) is not None:
            return char, offset
    return _mixed(text)


def _mixed(text: str) -> tuple[str, int] | None:
    for word in _LETTERS.finditer(text):
        scripts = {unicodedata.name(char, " ").split()[0] for char in word[0]}
        if "LATIN" in scripts and scripts & _ALIKE:
            return word[0], word.start()
    return None


def misspelt(text: str) -> tuple[str, int] | None:
    """The first word that is a number but for how it is written: `fourty`, `f i v e`, `MMXX`.

    A Roman numeral with a full stop may count a heading, and one behind `Class` is read.
    """
    text = NUMBERED.sub(lambda numbered: numbered[0].lower(), text)
    if hidden := _SPACED.search(text) or _ROMAN.search(text):
        return hidden[0], hidden.start()
    for word in _LONG_WORD.finditer(unicodedata.normalize("NFKC", text).lower()):
        slips = _SLIP.fullmatch(word[0]) or _is_near(word[0])
        if word[0] not in _NUMBER_WORDS and slips:
            return word[0], word.start()
    return None


def _is_near(word: str) -> bool:
    """Whether a word that ends in -ty is one letter off the name of a ten: `fivty`, `thrty`."""
    if not word.endswith("ty") or word in _NO_TENS:
        return False
    return any(
        sum(a != b for a, b in zip(word, ten, strict=True)) == 1
        if len(word) == len(ten)
        else abs(len(word) - len(ten)) == 1 and _lacks_one(*sorted((word, ten), key=len))
        for ten in _NUMBER_WORDS
    )


def _lacks_one(short: str, long: str) -> bool:
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


SMALL_WORDS = frozenset(
    "the a an of and to in for is are be been was were with by on at as that which this these it "
    "has have had will from or its their not we may more than into between who all".split()
)
_OTHER = frozenset(
    "le la les des du et une est dans pour sur avec par au aux cette qui que sont "
    "der die das und ist ein eine mit von zu den dem für auf el los las del con para por una "
    "il gli che di della os um uma não são dos das na em".split()
)
_FEW = 2  # characters, of which an English text may speak
_MANY = 12  # different characters, or words, of a sentence


def other_language(zh: str, en: str) -> str | None:
    """The first small word of another language, of an English text that has two such.

    The English of a Chinese sentence that has no small word of English is none either: `…`.
    """
    words: list[str] = [word.lower() for word in _LETTERS.findall(en)]
    small = [word for word in words if word in SMALL_WORDS]
    other = [word for word in dict.fromkeys(words) if word in _OTHER]
    if len(other) > 1 and len(other) >= len(small):
        return other[0]
    is_sentence = len({*HAN.findall(zh)}) >= _MANY and len(words) >= _MANY
    return "…" if is_sentence and not small else None
