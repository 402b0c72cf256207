"""Labels and titles name what the letter names there, in its words or in words alike."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache, partial
from pathlib import Path

from ...data.draft import Draft
from ...data.marks import IN_BRACES
from ...data.schema import Bilingual, GlossaryFile, Term
from ...data.unfinished import is_open
from ...data.yamltree import Key
from ...problems.characters import HAN_RUN
from ...problems.problem import Problem
from ...tables import table
from ..english.lexicon import Meaning, lexicon, unmatched
from ..english.terms import find_terms, plainly
from .grounds import Ground, named
from .label_words import unspoken

_FILE = Path(__file__).with_name("naming.yml")
_WORD = re.compile(r"[a-z]+")
_COUNTED = re.compile(r"[0-9]+[\u3400-\u9fff]?")
_ENDING = re.compile(r"(?:ings?|ed|ions?|ers?|ies|es|s|e|y|ly|ments?)$")
_SHORTEST_STEM = 4
_TITLES = ("name", "title")  # which say in each language all that they say in the other
_LONGEST = 12  # characters of Chinese words that are looked for


def check_naming(draft: Draft, glossary: GlossaryFile) -> Iterator[Problem]:
    """Of each figure, computed figure and bar, and of the titles and names of what shows them."""
    if any(sentence.lacks_zh for sentence in draft.sentences):
        return
    terms_in = cache(partial(find_terms, glossary=glossary))
    for key, name, ground in named(draft):
        terms = [use.term for use in terms_in(ground.zh)]
        yield from _check(draft, key, name, ground, terms)


def _check(
    draft: Draft, key: Key, name: Bilingual, ground: Ground, terms: Iterable[Term]
) -> Iterator[Problem]:
    if is_open(name.en) or not any(len(run) > 1 for run in HAN_RUN.findall(name.zh)):
        return
    forms = "\n".join(form for term in terms for form in (term.zh, *term.also_zh))
    if strange := _strange_zh(name.zh, f"{ground.zh}\n{forms}"):
        yield draft.tree.problem((*key, "zh"), "name-unsaid", found=strange)
    if ground.en is None:
        return
    english = " ".join(form for term in terms for form in (term.en, *term.also_en))
    for strange in _strange_en(name.en, ground.zh, f"{ground.en}\n{english}"):
        if not any(meaning.is_told(name.zh) for meaning in _meant(strange)):
            yield draft.tree.problem((*key, "en"), "name-unsaid", found=strange)
            return
    for stated in unmatched(name.zh, name.en) if key[-1] in _TITLES else ():
        yield draft.tree.problem((*key, "en"), "name-turned", found=stated.words)


@lru_cache(4096)  # a preview proves again and again what has not changed
def _strange_zh(name: str, ground: str) -> str | None:
    """The first characters of a name that neither the letter nor any word alike has."""
    alike = {
        word
        for words, _ in _alike()
        for word in words
        if word in name and any(other in ground for other in words)
    }
    known = alike | _neutral("zh")
    for run in HAN_RUN.findall(_COUNTED.sub(" ", unspoken(name, "zh"))):
        missing = _missing(run, ground, known)
        if missing and len(run) > 1:
            return missing
    return None


def _missing(run: str, ground: str, known: Iterable[str]) -> str:
    """What is left of a run of Chinese when as much as can be is read as words that are known."""
    best: list[tuple[int, str]] = [(0, "")]
    for end in range(1, len(run) + 1):
        count, missing = best[end - 1]
        found = (count + 1, missing + run[end - 1])
        for start in range(max(0, end - _LONGEST), end):
            part = run[start:end]
            if (len(part) > 1 and part in ground) or part in known:
                found = min(found, best[start], key=lambda one: one[0])
        best.append(found)
    return best[-1][1]


@lru_cache(4096)  # a preview proves again and again what has not changed
def _strange_en(name: str, zh: str, ground: str) -> tuple[str, ...]:
    """The words of a name that neither the letter's English nor any word alike has."""
    stems = _stems(ground)
    words: list[str] = _WORD.findall(IN_BRACES.sub(" ", unspoken(name, "en")).lower())
    return tuple(
        written
        for written in words
        if len(word := plainly(written)) > 1
        and word not in _neutral("en")
        and not _is_among(_stem(word), stems)
        and not is_alike(word, zh)
    )


@lru_cache(4096)
def _meant(word: str) -> tuple[Meaning, ...]:
    """What an English word states, which a label says in Chinese as a sentence would."""
    return tuple(one for one in lexicon() if not one.is_wide and one.is_paid(word))


def is_alike(word: str, zh: str) -> bool:
    """Whether an English word may stand for one that a Chinese text has."""
    return any(
        english.fullmatch(word) and any(each in zh for each in words) for words, english in _alike()
    )


def _is_among(stem: str, stems: frozenset[str]) -> bool:
    """Whether a stem is one of these, or but for a few letters at the end."""
    return stem in stems or (
        len(stem) > _SHORTEST_STEM
        and any(
            len(other) > _SHORTEST_STEM
            and abs(len(other) - len(stem)) < _SHORTEST_STEM
            and (other.startswith(stem) or stem.startswith(other))
            for other in stems
        )
    )


@lru_cache(4096)
def _stem(word: str) -> str:
    word = _forms().get(word, word)
    stem = _ENDING.sub("", word)
    return stem if len(stem) >= _SHORTEST_STEM - 1 else word


@lru_cache(256)
def _stems(text: str) -> frozenset[str]:
    return frozenset(map(_stem, _WORD.findall(plainly(IN_BRACES.sub(" ", text)))))


@cache
def _neutral(lang: str) -> frozenset[str]:
    return frozenset(str(table(_FILE)["neutral"][lang]).split())


@cache
def _forms() -> Mapping[str, str]:
    """Irregular forms of English words: the first form of each."""
    listed = (str(forms).split() for forms in table(_FILE)["forms"])
    return {form: first for first, *others in listed for form in others}


@cache
def _alike() -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
    return tuple(
        (
            tuple(str(entry["zh"]).split()),
            re.compile("|".join(plainly(str(entry["en"])).replace("*", r"\w*").split())),
        )
        for entry in table(_FILE)["alike"]
    )
