"""Official names say the same in both languages: bodies, ranks, fields, in facts and terms."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from ...data.draft import Draft
from ...data.facts import fact_kind
from ...data.page_words import labels_of
from ...data.schema import Bilingual, GlossaryFile, TermKind
from ...data.wordings import wordings
from ...data.yamltree import Tree
from ...problems.characters import HAN
from ...problems.problem import Problem
from ...tables import table
from ..labels.labelling import words_of
from .lexicon import unmatched

_FILE = Path(__file__).with_name("official.yml")
_KINDS = {
    TermKind.ORGANISATION: re.compile("(?:(?<![布格结棋])局|委员会|联合会|协会|人民政府)$"),
    TermKind.DOCUMENT: re.compile("^《|^关于.*(?:通知|意见|条例|办法|细则)$"),
}
_ALSO_KNOWN = {"telephone": ("手机", "热线"), "signer": ("局长", "主任", "负责人")}  # in labels


class _Pair(NamedTuple):
    """Chinese that owes English, the English, what else lets it stand; if in terms and glosses."""

    zh: re.Pattern[str]
    en: re.Pattern[str]
    said: re.Pattern[str]
    both: bool
    gloss: bool


@cache
def _pairs() -> tuple[_Pair, ...]:
    return tuple(
        _Pair(
            zh=_any_of(entry["zh"]),
            en=re.compile(rf"(?<!\w)(?:{entry['en']})(?!\w)", re.IGNORECASE),
            said=_any_of(f"{entry['zh']} {entry['also']}"),
            both=entry.get("both", False),
            gloss=entry.get("gloss", False),
        )
        for entry in table(_FILE).values()
    )


def _any_of(words: str) -> re.Pattern[str]:
    return re.compile("|".join(words.split()) or "(?!)")


@lru_cache(4096)  # a preview proves again and again what has not changed
def _faults(zh: str, en: str, *, is_term: bool = False) -> tuple[tuple[str, str], ...]:
    """What is amiss with the English of an official name, by code, with the words."""
    faults: list[tuple[str, str]] = []
    for pair in _pairs():
        said, found = pair.zh.search(zh), pair.en.search(en)
        if said and not found:
            faults.append(("official-lacks", said[0]))
        if found and (pair.both or not is_term) and not _is_said(zh, found[0]):
            faults.append(("official-unsaid", found[0]))
    return tuple(faults)


@lru_cache(4096)
def _beyond(zh: str, en: str) -> tuple[str, ...]:
    """The ranks and owners that a gloss names in English alone."""
    found = (pair.en.search(en) for pair in _pairs() if pair.gloss)
    return tuple(match[0] for match in found if match and not _is_said(zh, match[0]))


def _is_said(zh: str, words: str) -> bool:
    """Whether the Chinese has what English words stand for, be it 医疗 or 卫生 for `health`."""
    return any(pair.said.search(zh) for pair in _pairs() if pair.en.fullmatch(words))


def check_official_facts(draft: Draft) -> Iterator[Problem]:
    """Of each fact with English of its own; no label calls a fact by the name of another.

    The English of a usual value, such as 主动公开, is the usual one.
    """
    said: dict[str, list[str]] = {}
    for sentence, span in draft.marks():
        said.setdefault(span.id, []).append(draft.meant(sentence, span))
    for id_, fact in draft.entry.facts.items():
        quotes = said.get(id_, [])
        if fact.kind != "text" or not fact.en or not quotes:
            continue
        usual = wordings().facts.get(fact_kind(id_))
        values = [usual.values.get(quote, "") for quote in quotes] if usual else [""]
        key = ("facts", id_, "en")
        if all(values) and fact.en.casefold() not in map(str.casefold, values):
            yield draft.tree.problem(key, "fact-usual", found=fact.en, expected=values[0])
        elif not all(values) and HAN.search(quotes[0]):
            for code, found in _faults(quotes[0], fact.en):
                yield draft.tree.problem(key, code, found=found)
    for id_, fact in draft.entry.facts.items():
        for lang in ("zh", "en") if fact.label else ():
            label = fact.label.text(lang) if fact.label else ""
            kind = fact_kind(id_)
            if _is_anothers(label, kind, lang) or (lang == "zh" and _is_none(label, kind)):
                yield draft.tree.problem(("facts", id_, "label", lang), "fact-label", found=label)


def _is_anothers(label: str, kind: str, lang: str) -> bool:
    """Whether a label has the usual words for another fact, and none of those for its own."""
    words = {
        id_: words_of(Bilingual(zh=fact.zh, en=fact.en).text(lang), lang)
        for id_, fact in wordings().facts.items()
    }
    own = words.pop(kind, frozenset())
    said = words_of(label, lang)
    return bool(own) and not said & own and any(other and other <= said for other in words.values())


def _is_none(label: str, kind: str) -> bool:
    """Whether a Chinese label has no word by which pages announce a fact of this kind."""
    usual = wordings().facts.get(kind)
    known = labels_of(kind)
    said = words_of(label, "zh")
    words = (usual.zh, *known, *_ALSO_KNOWN.get(kind, ())) if usual else ()
    return bool(said and known) and not any(said & words_of(word, "zh") for word in words)


def _kind_of(zh: str) -> TermKind | None:
    """The kind of what a Chinese name says that it is, where that is of one kind alone."""
    return next((kind for kind, ends in _KINDS.items() if ends.search(zh)), None)


def check_official_terms(tree: Tree, glossary: GlossaryFile) -> Iterator[Problem]:
    """Of each term: its English says what its Chinese says, as do its other forms."""
    for index, term in enumerate(glossary.terms):
        if (kind := _kind_of(term.zh)) and kind != term.kind:
            yield tree.problem(
                ("terms", index, "kind"), "term-kind", found=term.kind, expected=kind
            )
        zh = " ".join((term.zh, *term.also_zh))
        for code, found in _faults(term.zh, term.en, is_term=True):
            yield tree.problem(("terms", index, "en"), code, found=found)
        for found in _beyond(term.gloss.zh, term.gloss.en) if term.gloss else ():
            key = ("terms", index, "gloss", "en")
            yield tree.problem(key, "official-unsaid", found=found)
        for number, en in enumerate(term.also_en):
            for code, found in _faults(zh, en, is_term=True):
                if code == "official-unsaid":
                    yield tree.problem(("terms", index, "also_en", number), code, found=found)
            for stated in unmatched(zh, en):
                yield tree.problem(
                    ("terms", index, "also_en", number), "meaning-not-in-chinese",
                    found=stated.words,
                )  # fmt: skip
