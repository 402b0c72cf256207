"""What of a draft can be shown before its proofs hold: all but what they refuse."""

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import replace
from functools import reduce
from itertools import chain
from operator import getitem
from typing import Any

from pydantic import BaseModel, ValidationError

from .checks.editing.editorial import is_quote
from .data.draft import Draft, DraftSentence
from .data.load import Sources
from .data.marks import EnglishPart, MarkedText, Placeholder
from .data.schema import ReplyFile
from .data.unfinished import OPEN
from .data.validate import STAND_IN, type_at
from .data.yamltree import Key
from .problems.problem import Problem
from .prove import Proof, Unproved, examine, glossary_of, newest_first
from .reply import Library, Reply
from .resolve import Findings, resolve
from .words.labels import word
from .words.languages import LANGUAGES

_LETTER = ("opening", "sections", "closing")
_WORDING = ("zh", "en", "one")
_ADDRESS = re.compile(r"sections\[\d+\]\.id")
_PART = re.compile(r"\[(\d+)\]|([^.\[\]]+)")


def library_with_drafts(proof: Proof) -> Library:
    """What is published, and beside it the drafts as far as they can be shown.

    Raises Unproved with the problems of what is published, or of the drafts where that is nothing.
    """
    sources, published = proof.sources, proof.published()
    to_come = {lang: word(published.labels, "draft-to-come", lang) for lang in LANGUAGES}
    shown: list[Reply] = []
    for draft in sources.drafts:
        if draft.id in sources.unfinished and (held := _held(draft, sources, to_come)):
            glossary = glossary_of(draft, published.glossary)
            shown.append(replace(resolve(held, glossary, published.labels), is_draft=True))
    replies = newest_first((*published.replies, *shown))
    if not replies:
        raise Unproved(chain.from_iterable(proof.unfinished.values()), sources.contents)
    folder = sources.folder.resolve().parent
    return replace(published, replies=replies, drafts=proof.unfinished, folder=folder)


def _held(draft: Draft, sources: Sources, to_come: Mapping[str, str]) -> Findings | None:
    """A draft without what the proofs refuse; None where it lacks a title or places for its pages.

    What is taken out may be what something else needs, so the rest is proved until all of it holds.
    """
    data: dict[str, Any] = draft.entry.model_dump(mode="json")
    _say_to_come(data, to_come)
    while True:
        entry = _valid(data)
        known = {*entry.facts, *entry.figures}
        sentences = tuple(_sentence(each, known, to_come) for each in draft.sentences)
        problems: list[Problem] = []
        found = examine(replace(draft, entry=entry, sentences=sentences), sources, problems)
        refused = {*_refused(problems, data), *_unread(found)}
        if not refused:
            return None if any(_is_in_the_way(problem) for problem in problems) else found
        _take_out(data, refused)


def _is_in_the_way(problem: Problem) -> bool:
    return problem.code == "role-needed" or bool(_ADDRESS.fullmatch(problem.key))


def _say_to_come(data: Any, to_come: Mapping[str, str]) -> None:
    """Say of this site's own words that are missing that they are to come."""
    for name, value in data.items() if isinstance(data, dict) else enumerate(data):
        if isinstance(value, dict | list):
            _say_to_come(value, to_come)
        elif name in _WORDING and isinstance(value, str):
            data[name] = _words(value, to_come["zh" if name == "zh" else "en"])


def _words(text: str, to_come: str) -> str:
    if text == STAND_IN:
        return to_come
    begun = text.removeprefix(OPEN)
    if begun == text:
        return text
    return f"{to_come} {begun.lstrip()}" if begun.strip() else to_come


def _sentence(
    sentence: DraftSentence, known: Set[str], to_come: Mapping[str, str]
) -> DraftSentence:
    """A sentence with what can be read of it: marks that nothing declares are plain text."""
    zh = sentence.zh
    if sentence.lacks_zh:
        zh = MarkedText(text=_words(sentence.entry.zh, to_come["zh"]), spans=())
    parts: list[EnglishPart] = [*sentence.en]
    if sentence.lacks_en:
        first = parts[0] if parts and isinstance(parts[0], str) else ""
        begun = _words(str(first) or OPEN, to_come["en"])
        parts[: bool(first)] = [f"{begun} " if begun == to_come["en"] and parts[1:] else begun]
    spans = tuple(span for span in zh.spans if span.id in known)
    placed = {part.id for part in parts if not isinstance(part, str)}
    for span in spans:  # figures without a place in the English stand at its end
        if span.id not in placed:
            parts += [" ", Placeholder(id=span.id, form="", source=0)]
    return replace(
        sentence,
        zh=replace(zh, spans=spans),
        en=tuple(p if isinstance(p, str) or p.id in known else f"{{{p.id}}}" for p in parts),
        lacks_zh=False,
        lacks_en=False,
    )


def _valid(data: dict[str, Any]) -> ReplyFile:
    """The entry that is left; what no longer fits, such as an empty table, is taken out, too."""
    while True:
        try:
            return ReplyFile.model_validate(data)
        except ValidationError as error:
            _take_out(data, {*filter(None, (_droppable(e["loc"], data) for e in error.errors()))})


def _refused(problems: list[Problem], data: dict[str, Any]) -> Iterator[Key]:
    """What is to be taken out for problems: not the letter's text, nor wording.

    Of a figure or a fact only what is known of it goes, for it stands in the letter.
    """
    for problem in problems:
        key = tuple(int(number) if number else name for number, name in _PART.findall(problem.key))
        if not key or key[0] in _LETTER or (key[-1] in _WORDING and not is_quote(key[:-1])):
            continue
        cut = _droppable(key, data)
        if cut and (cut[0] not in ("figures", "facts") or cut[2:]):
            yield cut


def _unread(found: Findings) -> Iterator[Key]:
    """What the letter, as far as it can be read, does not state, or states for something else."""
    entry = found.draft.entry
    marked = {span.id for _, span in found.draft.marks()}
    quantities: Mapping[str, object] = found.quantities
    yield from (("figures", id_) for id_ in entry.figures if id_ not in quantities)
    stated = {*entry.figures, *entry.facts}
    yield from (("derived", id_) for id_ in entry.derived if id_ not in quantities or id_ in stated)
    for id_, fact in entry.facts.items():
        if id_ not in marked or fact.label is None:
            yield "facts", id_


def _droppable(key: Key, data: dict[str, Any]) -> Key | None:
    """The least at or around a key that is there and may be left out."""
    for end in range(len(key), 0, -1):
        around, name = type_at(ReplyFile, key[: end - 1]), key[end - 1]
        is_entry = isinstance(around, type) and issubclass(around, BaseModel)
        if is_entry and around.model_fields[str(name)].is_required():
            continue
        if _there(data, key[:end]):
            return key[:end]
    return None


def _there(data: Any, key: Key) -> bool:
    try:
        return bool(reduce(getitem, key, data))
    except (LookupError, TypeError):
        return False


def _take_out(data: dict[str, Any], keys: Set[Key]) -> None:
    for *around, name in sorted(keys, reverse=True):
        del reduce(getitem, around, data)[name]  # type: ignore[arg-type]
