"""Numbers that belong together in one language do so in the other."""

import re
from collections.abc import Iterator

from ...data.draft import Draft, DraftSentence
from ...numbers.english import MONTHS, scan_english_numbers
from ...numbers.numerals import CHINESE_RUN, NumeralError, parse_numeral
from ...problems.problem import Problem

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
