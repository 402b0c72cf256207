"""Labels and titles name what the letter names there, in its words or in words alike."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from ..data.draft import Draft, DraftSentence
from ..data.schema import Bilingual, GlossaryFile, ReplyFile
from ..data.unfinished import is_open
from ..data.yamltree import Key
from ..numbers.formula import formula_names
from ..numbers.tables import table
from ..problems.problem import Problem
from .label_words import unspoken
from .terms import find_terms, plainly

_FILE = Path(__file__).with_name("naming.yml")
_HAN_RUN = re.compile(r"[\u3400-\u9fff]+")
_WORD = re.compile(r"[a-z]+")
_COUNTED = re.compile(r"[0-9]+[\u3400-\u9fff]?")
_PLACEHOLDER = re.compile(r"\{[^}]*\}")
_ENDING = re.compile(r"(?:ings?|ed|ions?|ers?|ies|es|s|e|y|ly|ments?)$")
_SHORTEST_STEM = 4
_LONGEST = 12  # characters of Chinese words that are looked for
_TITLES = ("page-title", "heading")


@dataclass(frozen=True, slots=True)
class Ground:
    """What a name may stand on: a Chinese text, and the English of it.

    `en` is None where not all of the English is there yet.
    """

    zh: str = ""
    en: str | None = ""

    def __add__(self, other: "Ground") -> "Ground":
        whole = self.en is not None and other.en is not None
        en = f"{self.en}\n{other.en}" if whole else None
        return Ground(f"{self.zh}\n{other.zh}", en)


def check_naming(draft: Draft, glossary: GlossaryFile) -> Iterator[Problem]:
    """Of each figure, computed figure and bar, and of the titles and names of what shows them.

    A figure's label stands on its own sentences and the heading above them; a title, on its
    section; the reply's name, on all of the letter; a computed figure's label, on those of its
    inputs; each also on the letter's title and its facts.
    """
    if any(sentence.lacks_zh for sentence in draft.sentences):
        return
    above = _above(draft)
    grounds = {id_: ground + above for id_, ground in _figures(draft).items()}
    entry = draft.entry
    names: list[tuple[Key, Bilingual, Ground]] = [
        (("figures", id_, "label"), figure.label, grounds[id_])
        for id_, figure in entry.figures.items()
        if id_ in grounds
    ]
    for id_, derived in entry.derived.items():
        if (ground := _computed(draft, id_, grounds)) is not None:
            grounds[id_] = ground
            names.append((("derived", id_, "label"), derived.label, ground))
    sections = {section.id: part for part, section in enumerate(entry.sections, 1)}
    parts = [_ground(_of_part(draft, n)) + above for n in range(len(entry.sections) + 1)]
    homes = {shown.id: sections.get(shown.section) for shown in entry.tables}
    for group in ("tables", "lists", "benefits"):
        for index, shown in enumerate(getattr(entry, group)):
            if shown.section in sections:
                ground = parts[sections[shown.section]]
                names.append(((group, index, "title"), shown.title, ground))
    for index, chart in enumerate(entry.charts):
        if (part := homes.get(chart.table)) is not None:
            names.append((("charts", index, "title"), chart.title, parts[part]))
        for id_, label in chart.labels.items():
            if id_ in grounds:
                ground = grounds[id_] + _of_label(entry, id_)
                names.append((("charts", index, "labels", id_), label, ground))
    for index, section in enumerate(entry.sections):
        names.append((("sections", index, "name"), section.name, parts[index + 1]))
    names.append((("name",), entry.name, _ground(draft.sentences) + above))
    for key, name, ground in names:
        yield from _check(draft, key, name, ground, glossary)


def _check(
    draft: Draft, key: Key, name: Bilingual, ground: Ground, glossary: GlossaryFile
) -> Iterator[Problem]:
    if is_open(name.en) or not any(len(run) > 1 for run in _HAN_RUN.findall(name.zh)):
        return
    terms = [use.term for use in find_terms(ground.zh, glossary)]
    forms = "\n".join(form for term in terms for form in (term.zh, *term.also_zh))
    if strange := _strange_zh(name.zh, f"{ground.zh}\n{forms}"):
        yield draft.tree.problem((*key, "zh"), "name-unsaid", found=strange)
    if ground.en is None:
        return
    english = " ".join(form for term in terms for form in (term.en, *term.also_en))
    if strange := _strange_en(name.en, ground.zh, f"{ground.en}\n{english}"):
        yield draft.tree.problem((*key, "en"), "name-unsaid", found=strange)


def _strange_zh(name: str, ground: str) -> str | None:
    """The first characters of a name that neither the letter nor any word alike has."""
    alike = {word for words, _ in _alike() if any(w in ground for w in words) for word in words}
    known = alike | _neutral("zh")
    for run in _HAN_RUN.findall(_COUNTED.sub(" ", unspoken(name, "zh"))):
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


def _strange_en(name: str, zh: str, ground: str) -> str | None:
    """The first word of a name that neither the letter's English nor any word alike has."""
    stems = _stems(ground)
    words: list[str] = _WORD.findall(plainly(_PLACEHOLDER.sub(" ", unspoken(name, "en"))))
    for word in words:
        if len(word) == 1 or word in _neutral("en") or _is_among(_stem(word), stems):
            continue
        if not any(
            english.fullmatch(word) and any(each in zh for each in words)
            for words, english in _alike()
        ):
            return word
    return None


def _is_among(stem: str, stems: frozenset[str]) -> bool:
    return stem in stems or (
        len(stem) > _SHORTEST_STEM
        and any(other.startswith(stem) or stem.startswith(other) for other in stems
                if len(other) > _SHORTEST_STEM)
    )  # fmt: skip


@lru_cache(4096)
def _stem(word: str) -> str:
    stem = _ENDING.sub("", word)
    return stem if len(stem) >= _SHORTEST_STEM - 1 else word


@lru_cache(256)
def _stems(text: str) -> frozenset[str]:
    return frozenset(map(_stem, _WORD.findall(plainly(_PLACEHOLDER.sub(" ", text)))))


@cache
def _neutral(lang: str) -> frozenset[str]:
    return frozenset(str(table(_FILE)["neutral"][lang]).split())


@cache
def _alike() -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
    return tuple(
        (
            tuple(str(entry["zh"]).split()),
            re.compile("|".join(plainly(str(entry["en"])).replace("*", r"\w*").split())),
        )
        for entry in table(_FILE)["alike"]
    )


def _of_part(draft: Draft, part: int) -> list[DraftSentence]:
    return [sentence for sentence in draft.sentences if sentence.part == part]


def _ground(sentences: Iterable[DraftSentence]) -> Ground:
    said = list(sentences)
    lacks = any(sentence.lacks_en for sentence in said)
    en = None if lacks else "\n".join(sentence.entry.en for sentence in said)
    return Ground("\n".join(sentence.zh.text for sentence in said), en)


def _above(draft: Draft) -> Ground:
    """The letter's title and its facts: from whom to whom it goes, and what it replies to."""
    titles = [sentence for sentence in draft.sentences if sentence.role in _TITLES]
    facts = [(s.zh.quote(span), draft.entry.facts.get(span.id)) for s, span in draft.marks()]
    said = [(zh, fact.en or "") for zh, fact in facts if fact and fact.kind == "text"]
    own = Ground("\n".join(zh for zh, _ in said), "\n".join(en for _, en in said))
    return _ground(titles) + own


def _figures(draft: Draft) -> dict[str, Ground]:
    """The sentences of each marked figure with their heading; of a table's cell, its section."""
    homes: dict[str, list[DraftSentence]] = {}
    for sentence, span in draft.marks():
        if span.id in draft.entry.figures:
            part = _of_part(draft, sentence.part)
            heads = [s for s in part if s.role == "heading-of-section"]
            own = part if sentence.role == "cell" else [*heads, sentence]
            homes[span.id] = [*homes.get(span.id, []), *own]
    return {id_: _ground(sentences) for id_, sentences in homes.items()}


def _computed(draft: Draft, id_: str, grounds: Mapping[str, Ground]) -> Ground | None:
    formula = draft.formula(id_)
    names = formula_names(formula) if formula else ()
    if not names or not grounds.keys() >= set(names):
        return None
    ground = Ground()
    for name in names:
        ground = ground + grounds[name] + _of_label(draft.entry, name)
    return ground


def _of_label(entry: ReplyFile, id_: str) -> Ground:
    label = (entry.figures.get(id_) or entry.derived[id_]).label
    return Ground(label.zh, label.en)
