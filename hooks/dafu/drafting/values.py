"""The facts that stand behind the labels of a page."""

import re
from collections.abc import Iterator

from ..data.facts import PROPOSALS
from ..data.page_words import labelled_values
from ..numbers.dates import DateError, parse_date
from ..numbers.partial_dates import partial_date_english

Value = tuple[str, int, int]  # the kind of a fact, and where it begins and ends

DATES = frozenset({"signed", "published", "drafted"})
_SEVERAL = frozenset({"lead", "joint", "proposer", "addressee", "copied"})
_NAME = re.compile(r"[\u3400-\u9fff][ \u3000]+[\u3400-\u9fff](?=\s|$)|[^\s,，;；、:：()（）]{2,30}")
_OFFICE = re.compile(".{2}[处科股室办局站]$")
_AREA = re.compile("[(（]0[0-9]{2,3}[)）]")
_TELEPHONE = re.compile(r"[0-9(（][0-9()（）—–－-]{5,}[0-9]")
_LISTED = re.compile(r"[^、,，;；。\s]+")
_COUNT = re.compile("[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+")
_FITTING = {
    "class": re.compile("[ABCD甲乙丙丁][0-9]?类?"),
    "index-number": re.compile(".*[0-9].*"),
    "document-number": re.compile(".*[0-9].*"),
    **dict.fromkeys(PROPOSALS, re.compile("(?=.*[\u3400-\u9fff]).{4,}")),
}


def stated_values(line: str) -> Iterator[Value]:
    """The facts that a line states by known labels."""
    for each in labelled_values(line):
        yield from values(each.id, line, each.value, each.end)


def values(kind: str, text: str, start: int, end: int) -> Iterator[Value]:
    """A value, or several that are listed; what does not fit its kind is none."""
    words = text[start:end].rstrip(")）次 ").lstrip(" ")
    if not _AREA.match(words):
        words = words.lstrip("(（ ")
    start = text.index(words, start)
    end = start + len(words)
    if kind == "result" and _FITTING["class"].fullmatch(words):
        kind = "class"
    fitting = _FITTING.get(kind)
    if kind == "views":
        count = _COUNT.match(words)
        yield kind, start, start + (count.end() if count else 0)
    elif not words or not kind or (fitting and not fitting.fullmatch(words)):
        return
    elif kind in DATES:
        if is_read_as_date(words):
            yield kind, start, end
    elif kind in ("contact", "telephone"):
        named = _who_answers(text, start, end, named=kind == "contact")
        yield from (("contact", *m.span()) for m in named)
        yield from (("telephone", *m.span()) for m in _TELEPHONE.finditer(text, start, end))
    elif kind in _SEVERAL:
        yield from ((kind, *m.span()) for m in _LISTED.finditer(text, start, end))
    else:
        yield kind, start, end


def _who_answers(text: str, start: int, end: int, *, named: bool) -> Iterator[re.Match[str]]:
    """The name behind an office: 规划处 李强 82210098; else what begins a value that is `named`."""
    first = _NAME.match(text, start, end)
    behind = _NAME.search(text, first.end(), end) if first and _OFFICE.search(first[0]) else None
    person = behind if behind and not re.search("[0-9]", behind[0]) else named and first
    yield from [person] if person else []


def is_read_as_date(words: str) -> bool:
    """Whether words are a date, be it one without its year or day."""
    try:
        parse_date(words)
    except DateError:
        return partial_date_english(words) is not None
    return True
