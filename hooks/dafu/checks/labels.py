"""Labels fit in both languages, and those that carry meaning mean what their keys say."""

import re
from collections.abc import Iterator
from string import Formatter

from ..data.schema import LabelsFile
from ..data.yamltree import Tree
from ..numbers.classify import NumeralKind, scan_numerals
from ..problems.problem import Problem
from .editorial import check_translation
from .lexicon import lexicon

# Labels by their keys, and the meanings of the lexicon that they are to state.
_STATE = {
    "bound-at-least": "at-least",
    "bound-more-than": "more-than",
    "bound-at-most": "at-most",
    "bound-less-than": "less-than",
    "bound-about": "about",
    "context-year-on-year": "year-on-year",
    "context-month-on-month": "month-on-month",
    "context-increase": "up",
    "context-decrease": "down",
    "quoted": "quoted",
    "computed": "computed",
    "quoted-hint": "quoted",
    "computed-hint": "computed",
    "period-last-years": "past",
    "period-nth": "past",
}
# Labels that say that something is not so, by their keys.
_DENY = (
    "computed-hint",
    "not-stated",
    "not-recorded",
    "chart-no-period",
    "benefit-who-unstated",
    "benefit-unstated",
    "benefit-planned",
    "review-none",
)
_NO = {"zh": re.compile("[未没不无]"), "en": re.compile(r"\bnot\b")}
_NAMED = re.compile(r"\{\w+\}")
_CONTEXT = ("period", "frequency", "scope")


def _names(text: str) -> set[str] | None:
    """The names in braces, or None where the braces do not pair."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return None


def check_labels(tree: Tree, labels: LabelsFile) -> Iterator[Problem]:
    """No language of a label lacks a name that the other has, nor braces that pair.

    Words for bounds, directions, bases, periods and scopes say in both languages what they are for.
    """
    for key, label in labels.words.items():
        names = {"zh": _names(label.zh), "en": _names(label.en)}
        every = set().union(*filter(None, names.values()))
        for lang, own in names.items():
            if own != every:
                yield tree.problem(("words", key, lang), "label-malformed", label=key)
    meanings = {meaning.name: meaning for meaning in lexicon()}
    for key, name in _STATE.items():
        if key not in labels.words:
            continue
        meaning, (zh, en) = meanings[name], (labels.words[key].zh, labels.words[key].en)
        if not any(word in zh for word in meaning.zh):
            yield tree.problem(("words", key, "zh"), "label-misread", found=zh, label=key)
        if not meaning.en.search(en):
            yield tree.problem(("words", key, "en"), "label-misread", found=en, label=key)
    for key in _DENY:
        for lang, denial in _NO.items() if key in labels.words else ():
            text = labels.words[key].text(lang)
            if not denial.search(text):
                yield tree.problem(("words", key, lang), "label-misread", found=text, label=key)
    yield from _check_context(tree, labels)
    yield from _check_templates(tree, labels)
    yield from check_translation(tree, labels)


def _check_context(tree: Tree, labels: LabelsFile) -> Iterator[Problem]:
    """Words of the letter for a period or a scope keep their meaning in both languages."""
    stated = [meaning for meaning in lexicon() if meaning.family in _CONTEXT]
    for group in ("periods", "scopes"):
        for words, label in getattr(labels, group).items():
            meant = [meaning for meaning in stated if any(zh in words for zh in meaning.zh)]
            if words not in label.zh:
                yield tree.problem(
                    (group, words, "zh"), "label-misread", found=label.zh, label=words
                )
            if meant and not any(meaning.en.search(label.en) for meaning in meant):
                yield tree.problem(
                    (group, words, "en"), "label-misread", found=label.en, label=words
                )


def _check_templates(tree: Tree, labels: LabelsFile) -> Iterator[Problem]:
    """What is filled in beside a value states no number, which would be read as part of it."""
    for key, label in labels.words.items():
        plain = _NAMED.sub(" ", label.zh)
        if plain == label.zh:
            continue
        for numeral in scan_numerals(plain):
            if numeral.kind is NumeralKind.NUMBER and set(numeral.values) - {1}:
                yield tree.problem(
                    ("words", key, "zh"), "number-in-editorial", found=numeral.text,
                )  # fmt: skip
