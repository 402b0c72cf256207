"""What this site says in its own words it says alike in both languages, sentence by sentence."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from ...tables import either, table

_FILE = Path(__file__).with_name("turns.yml")
# Words of the letter, in both languages, and what is told of them in English alone.
_QUOTED = re.compile(
    r"“[^“”]+”|\{[^{}]*\}|\([^()]*[\u3400-\u9fff][^()]*\)|[\u3400-\u9fff]+ \([^()]*\)"
)
SAYS = re.compile(r"[\u3400-\u9fff]{4}")  # what is shorter says nothing
_THAN_ZH = re.compile("(?P<more>[晚高多大])于|(?P<less>[早低少小])于")
_THAN_EN = re.compile(
    r"\b(?:(?P<less>(?:earlier|less|fewer|lower|smaller) than|before)|(?P<more>\w+ than|after))\b"
)
_MONTH = re.compile(r"(?<=[0-9a-z,] )May\b")
_ANYTHING = re.compile("")
# Where clauses end, and where sentences do, in Chinese and in English.
_ENDS = (
    (re.compile("[。！？；]"), re.compile(r"[.!?;](?=\s|$)")),
    (re.compile("[。！？]"), re.compile(r"[.!?](?=\s|$)")),
)


class _Turn(NamedTuple):
    """A turn of phrase: Chinese that owes English, what pays it, English that owes, and what."""

    zh: re.Pattern[str]
    paid: re.Pattern[str]
    en: re.Pattern[str]
    owed: re.Pattern[str]


@cache
def _turns() -> tuple[_Turn, ...]:
    listed: Mapping[str, Mapping[str, Any]] = table(_FILE)["turns"]
    turns = [
        _Turn(
            re.compile(entry["zh"] if entry.get("zh_owes", True) else "(?!)"),
            re.compile(either(entry, "en", "pays"), re.IGNORECASE),
            re.compile(entry["en"], re.IGNORECASE),
            re.compile(either(entry, "zh", "also")) if entry.get("en_owes", True) else _ANYTHING,
        )
        for entry in listed.values()
    ]
    return (*turns, *_subjects())


@cache
def _subjects() -> tuple[_Turn, ...]:
    return tuple(_subject(zh, en) for zh, en in table(_FILE)["subjects"].items())


def _subject(zh: str, en: str) -> _Turn:
    named, _, other = zh.partition("|")
    stating, _, others = en.partition("|")
    return _Turn(
        re.compile("|".join(named.split())),
        _words(f"{stating} {others}"),
        _words(stating),
        re.compile("|".join(f"{named} {other}".split())),
    )


def _words(listed: str) -> re.Pattern[str]:
    """A pattern for any of the words: `*` stands for any end, a hyphen for a space as well."""
    words = "|".join(map(re.escape, listed.split())).replace(r"\*", r"\w*").replace(r"\-", "[ -]")
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


@lru_cache(4096)  # a preview proves again and again what has not changed
def turned(zh: str, en: str) -> tuple[str, ...]:
    """The words of one language that turn what it says where the other has none such.

    Clauses or else sentences are compared where both texts have as many; quotes are left out.
    """
    zh, en = _QUOTED.sub(" ", zh), _MONTH.sub(" ", _QUOTED.sub(" ", en))
    pairs = _parts(zh, en)
    exchanged = (found for pair in pairs for found in _exchanged(*pair))
    return (*(found for pair in pairs for found in _turned(*pair)), *exchanged)


def _parts(zh: str, en: str) -> list[tuple[str, str]]:
    for ends in _ENDS:
        said, stated = (
            [part for part in end.split(text) if part.strip()]
            for end, text in zip(ends, (zh, en), strict=True)
        )
        if len(said) == len(stated):
            return [*zip(said, stated, strict=True)]
    return [(zh, en)]


def _exchanged(zh: str, en: str) -> Iterator[str]:
    """What is compared with what: A晚于B is no B later than A, but B before A.

    Both have to be known subjects, without which English compares as Chinese does.
    """
    than_zh, than_en = _THAN_ZH.search(zh), _THAN_EN.search(en)
    if than_zh and than_en:
        sides = (zh[: than_zh.start()], zh[than_zh.end() :])
        stated = (en[: than_en.start()], en[than_en.end() :])
        first, second = ({turn for turn in _subjects() if turn.zh.search(s)} for s in sides)
        before, behind = ({turn for turn in _subjects() if turn.en.search(s)} for s in stated)
        one, other = first - second, second - first
        known = bool(one and other)
        is_turned = known and one <= behind - before and other <= before - behind
        if is_turned is (than_zh.lastgroup == than_en.lastgroup):
            yield than_zh[0]


def _turned(zh: str, en: str) -> Iterator[str]:
    for turn in _turns():
        said, english = turn.zh.search(zh), turn.en.search(en)
        if said and not turn.paid.search(en):
            yield said[0]
        elif english and english[0] not in zh and not turn.owed.search(zh):
            yield english[0]
