"""A figure's label names that figure: its words stand about the figure's mark, not another's."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from ...data.draft import Draft, DraftSentence
from ...data.marks import IN_BRACES, Span
from ...data.schema import Bilingual
from ...data.unfinished import is_open
from ...numbers.english import spell_ordinal
from ...numbers.formula import formula_names
from ...numbers.quantity import Quantity
from ...numbers.spelling import chinese_numeral
from ...problems.characters import HAN_RUN
from ...problems.problem import Problem
from ..english.writing import SMALL_WORDS

_HAN_AT_END = re.compile(HAN_RUN.pattern + "$")
_WORD = re.compile(r"[A-Za-z]+")
_CLAUSE = re.compile(r"[{},;.]")
_REACH = {"zh": 14, "en": 8}  # characters and words to each side of a mark
_NEAR = {"zh": 6, "en": 4}  # in the same clause, which weigh more
_WEIGHT = 3  # of a word next to a mark, and of what tells labels apart
_Labels = Mapping[str, tuple[tuple[str | int, ...], Bilingual]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Surroundings:
    """The words about a figure's mark, by language, those next to it, and that which follows it."""

    wide: Mapping[str, frozenset[str]]
    near: Mapping[str, frozenset[str]]
    first: frozenset[str] = frozenset()

    def fit(self, words: frozenset[str], lang: str) -> int:
        """How many of a label's words stand there."""
        weighty = len(words & self.near[lang]) + len(words & self.first)
        return len(words & self.wide[lang]) + _WEIGHT * weighty


@lru_cache(4096)
def words_of(text: str, lang: str) -> frozenset[str]:
    """What texts are compared by: English words without plural s, Chinese pairs of characters."""
    if lang == "en":
        words = (word.lower().rstrip("s") for word in _WORD.findall(text))
        return frozenset(word for word in words if word not in SMALL_WORDS)
    runs = HAN_RUN.findall(text)
    return frozenset(run[i : i + 2] for run in runs for i in range(len(run) - 1))


def check_labelling(draft: Draft, quantities: Mapping[str, Quantity]) -> Iterator[Problem]:
    """No two figures have one label, nor each the other's; what is counted off says its number."""
    figures, derived = draft.entry.figures, draft.entry.derived
    ranks = {figure.rank for figure in figures.values()}
    quoted = {id_: (("figures", id_, "label"), entry.label) for id_, entry in figures.items()}
    computed = {id_: (("derived", id_, "label"), entry.label) for id_, entry in derived.items()}
    named = {i: label for i, label in quoted.items() if i not in ranks and not figures[i].nth}
    yield from _check_doubled(draft, {**quoted, **computed})
    yield from _check_exchanged(draft, named, dict(_surroundings(draft)), quantities)
    yield from _check_exchanged(draft, computed, dict(_inputs(draft)), quantities)
    yield from _check_counted_off(draft, quoted)
    for index, chart in enumerate(draft.entry.charts):
        short = {
            id_: (("charts", index, "labels", id_), label) for id_, label in chart.labels.items()
        }
        full = {i: _of_labels([label]) for i, (_, label) in {**quoted, **computed}.items()}
        yield from _check_exchanged(draft, short, full, quantities)
        yield from _check_counted_off(draft, short)


def _check_doubled(draft: Draft, known: _Labels) -> Iterator[Problem]:
    for lang in ("zh", "en"):
        counts = Counter(label.text(lang) for _, label in known.values())
        for key, label in known.values():
            if counts[label.text(lang)] > 1 and not is_open(label.text(lang)):
                yield draft.tree.problem((*key, lang), "label-doubled", found=label.text(lang))
                counts[label.text(lang)] = 0


def _check_exchanged(
    draft: Draft,
    named: _Labels,
    around: Mapping[str, _Surroundings],
    quantities: Mapping[str, Quantity],
) -> Iterator[Problem]:
    for lang in ("zh", "en"):
        words = {i: words_of(label.text(lang), lang) for i, (_, label) in named.items()}
        own = {i: around[i].fit(words[i], lang) for i in named if i in around}
        for one, other in combinations(own, 2):
            fits = around[one].fit(words[other], lang), around[other].fit(words[one], lang)
            gained = sum(fits) - own[one] - own[other]
            if gained < _WEIGHT or not all(fits):
                continue  # a label that fits neither says nothing of whose it is
            alike = len({quantities[i].unit for i in (one, other) if i in quantities}) == 1
            if alike or gained >= 2 * _WEIGHT:
                key, label = named[one]
                yield draft.tree.problem(
                    (*key, lang), "label-exchanged", found=label.text(lang), id=other
                )


def _check_counted_off(draft: Draft, known: _Labels) -> Iterator[Problem]:
    for id_, (key, label) in known.items():
        figure = draft.entry.figures.get(id_)
        if figure is None or figure.nth is None:
            continue
        ordinals = {"zh": f"第{chinese_numeral(figure.nth)}", "en": spell_ordinal(figure.nth)}
        for lang, ordinal in ordinals.items():
            if ordinal not in label.text(lang).lower() and not is_open(label.text(lang)):
                yield draft.tree.problem(
                    (*key, lang), "label-nth", found=label.text(lang), expected=ordinal
                )


def _surroundings(draft: Draft) -> Iterator[tuple[str, _Surroundings]]:
    for sentence in draft.sentences:
        if sentence.lacks_zh or sentence.lacks_en:
            continue
        start = 0
        for span in sentence.zh.spans:
            if span.id in draft.entry.figures and span.id in {p.id for p in sentence.placeholders}:
                yield span.id, _about(sentence, span, start)
            start = span.end


def _about(sentence: DraftSentence, span: Span, start: int) -> _Surroundings:
    text = sentence.zh.text
    before, after = text[: span.start], text[span.end :]
    part = next(p for p in sentence.placeholders if p.id == span.id)
    en = sentence.entry.en[: part.source], sentence.entry.en[part.end :]
    plain = [IN_BRACES.sub("", side).split() for side in en]
    clause = _CLAUSE.split(en[0])[-1].split(), _CLAUSE.split(en[1])[0].split()
    beside = _HAN_AT_END.search(text[start : span.start]), HAN_RUN.match(after)
    wide = before[-_REACH["zh"] :], sentence.zh.quote(span) + after[: _REACH["zh"]]
    run = [match[0] if match else "" for match in beside]
    near = run[0][-_NEAR["zh"] :], run[1][: _NEAR["zh"]]
    english = [*plain[0][-_REACH["en"] :], *plain[1][: _REACH["en"]]]
    next_to = [*clause[0][-_NEAR["en"] :], *clause[1][: _NEAR["en"]]]
    return _Surroundings(
        wide={
            "zh": words_of(wide[0], "zh") | words_of(wide[1], "zh"),
            "en": words_of(" ".join(english), "en"),
        },
        near={
            "zh": words_of(near[0], "zh") | words_of(near[1], "zh"),
            "en": words_of(" ".join(next_to), "en"),
        },
        first=words_of(" ".join(clause[1][:1]), "en"),
    )


def _inputs(draft: Draft) -> Iterator[tuple[str, _Surroundings]]:
    """Of computed figures: the labels of what they are computed from."""
    for id_ in draft.entry.derived:
        formula = draft.formula(id_)
        if formula is None:
            continue
        names = formula_names(formula)
        entries = (draft.entry.figures.get(n) or draft.entry.derived.get(n) for n in names)
        yield id_, _of_labels([entry.label for entry in entries if entry])


def _of_labels(labels: list[Bilingual]) -> _Surroundings:
    words = {
        lang: frozenset[str]().union(*(words_of(label.text(lang), lang) for label in labels))
        for lang in ("zh", "en")
    }
    return _Surroundings(wide=words, near=words)
