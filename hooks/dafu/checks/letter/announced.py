"""Each fact is what the words beside it announce, and all of that."""

import re
from collections.abc import Iterable, Iterator

from ...data.draft import Draft, DraftSentence
from ...data.facts import CONTACTS, PROPOSALS, fact_kind
from ...data.marks import Span
from ...data.page_words import LabelledValue, labelled_values
from ...data.wordings import wordings
from ...problems.problem import Problem

_OF_ROLE = {"addressee": "addressee", "signature": "issuer", "date": "signed"}
_PROSE = ("sentence", "heading-of-section", "subheading", "minor-heading", "item")
# What labels announce besides the fact that they name first.
_ALSO = {
    "source": ("issuer", "lead"),
    "lead": ("issuer",),
    "published": ("signed", "drafted"),
    "signed": ("published", "drafted"),
    "class": ("result",),
    "result": ("class",),
    "proposer": ("addressee",),
}
# Facts of which none stands alone where a letter says to whom, from whom and when.
_WHO = {*_OF_ROLE.values(), "source", "lead", "joint", "proposer"}
_SOURCE = re.compile(
    "来源|稿源"
)  # who gave a page the text, which may be all that tells its issuer
_NUMBERED = ("telephone", "signed", "published", "document-number", "index-number")
_TOLD = re.compile("[0-9].*[0-9]")
_NUMBER = re.compile("[0-9]{3}")
_PARTED = re.compile(r"[:：|｜\s]")  # as a label is from what it announces
_NOTHING = re.compile(r"[\s次人℃度()（）、,，/-]*")  # what a counter leaves that shows none
_BEHIND_TITLE = re.compile("》”?的?(?:建议)?(提案|建议|议案)")
_PROPOSALS = dict(zip(("提案", "建议", "议案"), PROPOSALS, strict=True))
_ONE_NUMBER = re.compile("[0-9]{2}")


def check_announced(draft: Draft) -> Iterator[Problem]:
    """No fact is another than its role, its label or the word behind a title says, nor cut."""
    for sentence in draft.sentences:
        if sentence.lacks_zh:
            continue
        text = sentence.zh.text
        may_tell = sentence.role not in _PROSE and _PARTED.search(text)
        told = [*labelled_values(text)] if may_tell else []
        yield from _unmarked(draft, sentence, told)
        for span in sentence.zh.spans:
            if span.id not in draft.entry.facts:
                continue
            label = next((each for each in told if each.value <= span.start <= each.end), None)
            kind = fact_kind(span.id)
            if sentence.role in _PROSE and kind == "document-number":
                yield draft.problem(sentence, "fact-of-elsewhere", span.start, found=span.id)
            expected = _announced(sentence, span, label)
            if expected != kind:
                yield draft.problem(
                    sentence, "fact-of-another", span.start, found=span.id, expected=expected
                )
            if label and span.start == span.end and (left := _left(sentence, label)):
                yield draft.problem(sentence, "fact-not-blank", span.start, found=left)
            if any(at > 0 and _ONE_NUMBER.match(text, at - 1) for at in {span.start, span.end}):
                words = text[span.start : span.end]
                yield draft.problem(sentence, "fact-cut", span.start, found=words)


def _unmarked(
    draft: Draft, sentence: DraftSentence, told: Iterable[LabelledValue]
) -> Iterator[Problem]:
    """Numbers and dates behind a label that announces a fact, of which nothing is marked."""
    text = sentence.zh.text
    for value in told:
        marked = any(value.value <= span.start <= value.end for span in sentence.zh.spans)
        if value.id in _NUMBERED and not marked and _TOLD.search(text, value.value, value.end):
            found = text[value.value : value.end]
            yield draft.problem(sentence, "fact-unmarked", value.value, found=found)


def _left(sentence: DraftSentence, label: LabelledValue) -> str:
    """What a label announces that no mark holds; nothing where that says nothing."""
    spans = [s for s in sentence.zh.spans if label.value <= s.start <= label.end]
    words = sentence.zh.text[label.value : label.end]
    whole = any(span.start < span.end for span in spans)
    return "" if whole or _NOTHING.fullmatch(words) else words.strip()


def _announced(sentence: DraftSentence, span: Span, label: LabelledValue | None) -> str:
    """The kind of fact that stands at a mark; that of the mark where nothing else is told."""
    kind = fact_kind(span.id)
    title = _BEHIND_TITLE.match(sentence.zh.text, span.end)
    if title and kind in PROPOSALS:
        return _PROPOSALS[title[1]]
    if label and label.id:
        return kind if _is_named(label, span.id, sentence.zh.quote(span)) else label.id
    own = _OF_ROLE.get(sentence.role, kind)
    kinds = {fact_kind(each.id) for each in sentence.zh.spans}
    return own if kind in _WHO and own not in kinds else kind


def _is_named(label: LabelledValue, id_: str, words: str) -> bool:
    """Whether a label may stand before this fact; who answers and a number share theirs.

    A letter may have facts of its own behind any label, and name an office there.
    """
    kind = fact_kind(id_)
    if kind not in wordings().facts or (kind == "issuer" and label.id in CONTACTS):
        return True
    if label.id in CONTACTS and kind in CONTACTS:
        return bool(_NUMBER.search(words)) == (kind == "telephone")
    if _SOURCE.search(label.label):
        return kind == label.id or id_ == "issuer"
    return kind == label.id or kind in _ALSO.get(label.id, ())
