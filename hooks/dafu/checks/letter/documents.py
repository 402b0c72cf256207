"""Replies as documents: their dates in order, no two alike, one English for the same sentence."""

import datetime as dt
import hashlib
import re
from collections.abc import Container, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

from ...data.draft import Draft, DraftSentence
from ...data.marks import Placeholder
from ...data.schema import (
    Bilingual,
    CaptureEntry,
    CorrectionEntry,
    ReplacedEntry,
    ReplyFile,
    ReviewEntry,
)
from ...data.yamltree import Key
from ...numbers.classify import NumeralKind, scan_numerals
from ...numbers.english import scan_english_numbers
from ...problems.problem import Problem
from ..labels.interface import claim_in
from ..quantities.context import marked_date

_Dated = ReplacedEntry | ReviewEntry | CorrectionEntry
# https://web.archive.org/web/20240501120000/https://www.example.gov.cn/...
_ARCHIVED = re.compile(
    "/(?P<year>(?:19|20)[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})[0-9]*[a-z_]*/"
    "https?://(?P<host>[0-9A-Za-z.-]+)"
)
_LONG = 12  # characters from which a sentence is the same, and not a common phrase


def check_dates(draft: Draft) -> Iterator[Problem]:
    """What was done with a letter was done in its order, on days that have been, and with it.

    It is published not before it is signed; captures, reviews and corrections come after that.
    """
    signed, published = marked_date(draft, "signed"), marked_date(draft, "published")
    if signed and published and published < signed:
        yield draft.tree.problem(
            ("facts", "published"), "dates-reversed", found=str(published), signed=str(signed)
        )
    out = str(published or signed or "")
    tomorrow = dt.datetime.now(dt.UTC).date() + dt.timedelta(days=1)  # it is, somewhere, already
    for key, day in _days(draft.entry):
        if not _is_day(day):
            yield draft.tree.problem(key, "day-malformed", found=day)
        elif day < out:
            yield draft.tree.problem(key, "day-too-early", found=day, out=out)
        elif day > str(tomorrow):
            yield draft.tree.problem(key, "day-to-come", found=day)
    yield from _check_order(draft)
    yield from _check_capture(draft, out)
    yield from _check_corrections(draft)


def _check_corrections(draft: Draft) -> Iterator[Problem]:
    """What was corrected states its numbers alike in both languages."""
    for number, correction in enumerate(draft.entry.corrections):
        for name in ("what", "why"):
            key = ("corrections", number, name, "en")
            words: Bilingual = getattr(correction, name)
            said, every, counted = _numbers(words)
            told = [value for value in said if value in counted]
            if strange := next((value for value in said if value not in every), None):
                yield draft.tree.problem(key, "number-not-in-chinese", found=str(strange))
            elif told != counted and sorted(told) == sorted(counted):
                yield draft.tree.problem(key, "numbers-turned", found=words.en)


def _check_capture(draft: Draft, out: str) -> Iterator[Problem]:
    """What made a capture makes nothing official; its archived copy is of this page, and not older.

    The address of a copy tells its page and day. Archives count days by UTC, in which it may still
    be the day before.
    """
    capture = draft.entry.capture
    if claim := claim_in(capture.tool or ""):
        yield draft.tree.problem(("capture", "tool"), "prose-claim", found=claim)
    told = _ARCHIVED.search(capture.archived or "")
    if told is None:
        return
    host = urlsplit(capture.url or "").hostname
    is_other = bool(host) and told["host"].lower() != host
    day = f"{told['year']}-{told['month']}-{told['day']}"
    if is_other or (_is_day(day) and out and _next_day(day) < out):
        key = ("capture", "archived")
        yield draft.tree.problem(key, "capture-of-another", found=capture.archived or "")


def _next_day(day: str) -> str:
    return str(dt.date.fromisoformat(day) + dt.timedelta(days=1))


def _is_day(day: str) -> bool:
    try:
        dt.date.fromisoformat(day)
    except ValueError:
        return False
    return True


def _numbers(text: Bilingual) -> tuple[list[Decimal], list[Decimal], list[Decimal]]:
    """The numbers that a text states in English; in Chinese all, and those but dates and the like.

    One is also a word.
    """
    zh, en = scan_numerals(text.zh), scan_english_numbers(text.en)
    plain = [each for each in zh if each.kind in (NumeralKind.NUMBER, NumeralKind.NAME)]
    stated = ([Decimal(v) for each in found for v in each.values] for found in (en, zh, plain))
    said, every, counted = ([value for value in values if value != 1] for values in stated)
    return said, every, counted


def _check_order(draft: Draft) -> Iterator[Problem]:
    """Captures that were replaced and corrections stand newest first, reviews newest last."""
    entry = draft.entry
    lists: list[tuple[Key, Sequence[_Dated], bool]] = [
        (("capture", "replaced"), entry.capture.replaced, True),
        (("corrections",), entry.corrections, True),
        *(
            (("sections", part, "reviews"), section.reviews, False)
            for part, section in enumerate(entry.sections)
        ),
    ]
    for key, listed, newest_first in lists:
        for number, (before, after) in enumerate(pairwise(listed), 1):
            if before.on != after.on and (before.on > after.on) != newest_first:
                order = "newest-first" if newest_first else "newest-last"
                yield draft.tree.problem((*key, number, "on"), order, found=after.on)


def _days(entry: ReplyFile) -> Iterator[tuple[Key, str]]:
    """The days of captures, earlier ones too, reviews and corrections, each with its key."""
    dated: list[tuple[Key, CaptureEntry | _Dated]] = [
        (("capture",), entry.capture),
        *((("capture", "replaced", n), each) for n, each in enumerate(entry.capture.replaced)),
        *((("corrections", n), each) for n, each in enumerate(entry.corrections)),
        *(
            (("sections", part, "reviews", n), review)
            for part, section in enumerate(entry.sections)
            for n, review in enumerate(section.reviews)
        ),
    ]
    yield from (((*key, "on"), each.on) for key, each in dated if each.on)


def check_replaced(draft: Draft, published: Path) -> Iterator[Problem]:
    """A capture that differs from the one in the published site says why it does."""
    file = published / "data" / draft.id / "reply.zh.txt"
    if not file.is_file():
        return
    before = hashlib.sha256(file.read_bytes()).hexdigest()
    known = {draft.sha256, *(capture.sha256 for capture in draft.entry.capture.replaced)}
    if before not in known:
        yield draft.tree.problem(("capture",), "capture-unexplained", found=before)


def check_across(drafts: Iterable[Draft]) -> Iterator[Problem]:
    """Of all replies together: figures can be told apart, letters too, and English agrees."""
    ids: set[str] = set()
    letters: dict[tuple[str, str, str], Draft] = {}
    english: dict[str, tuple[Draft, DraftSentence]] = {}
    for draft in drafts:
        yield from _check_ids(draft, ids)
        twin = letters.setdefault(_letter(draft), draft)
        if twin is not draft and _letter(draft)[0] and draft.captured != twin.captured:
            yield draft.tree.problem(("name",), "letter-doubled", found=twin.id)
        for sentence in draft.sentences:
            if sentence.lacks_zh or sentence.lacks_en or len(sentence.zh.text) < _LONG:
                continue
            other, same = english.setdefault(
                _wording(sentence, draft.entry.facts), (draft, sentence)
            )
            if other is not draft and _template(same) != _template(sentence):
                place = other.tree.place((*same.key, "en"))
                yield draft.tree.problem(
                    (*sentence.key, "en"), "translation-differs-elsewhere",
                    found=sentence.entry.en, place=str(place),
                )  # fmt: skip


def _check_ids(draft: Draft, seen: set[str]) -> Iterator[Problem]:
    """A page of several replies tells their figures apart by both ids, joined by a hyphen."""
    for group in ("figures", "derived"):
        for id_ in getattr(draft.entry, group):
            joined = f"{draft.id}-{id_}"
            if joined in seen and id_ not in draft.entry.figures.keys() & draft.entry.derived:
                yield draft.tree.problem((group, id_), "id-doubled", found=joined)
            seen.add(joined)


def _letter(draft: Draft) -> tuple[str, str, str]:
    """What tells a letter from all others: its heading, who issued it, and when."""
    titles = [s.zh.text for s in draft.sentences if s.role in ("heading", "page-title")]
    issuers = [s.zh.quote(span) for s, span in draft.marks() if span.id == "issuer"]
    return (
        "".join(title for title in titles[-1:] if len(title) >= _LONG),
        "".join(issuers),
        str(marked_date(draft, "signed")),
    )


def _wording(sentence: DraftSentence, facts: Container[str]) -> str:
    """The Chinese without what is marked in it; `facts` are told apart."""
    text, position = "", 0
    for span in sentence.zh.spans:
        own = f"[{span.id}]" if span.id in facts else "[]"
        text += sentence.zh.text[position : span.start] + own
        position = span.end
    return text + sentence.zh.text[position:]


def _template(sentence: DraftSentence) -> str:
    """The English, with the number of its mark in the place of each id."""
    marks = {span.id: str(number) for number, span in enumerate(sentence.zh.spans)}
    return "".join(
        f"{{{marks.get(part.id, part.id)}}}" if isinstance(part, Placeholder) else part
        for part in sentence.en
    )
