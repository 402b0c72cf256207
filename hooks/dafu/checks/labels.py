"""Labels fit in both languages, and those that carry meaning mean what their keys say."""

from collections.abc import Iterator
from string import Formatter

from ..data.schema import LabelsFile
from ..data.yamltree import Tree
from ..problems.problem import Problem
from .editorial import check_translation
from .meanings import lexicon

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
}


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
    for group in ("periods", "scopes"):
        for words, label in getattr(labels, group).items():
            if words not in label.zh:
                yield tree.problem(
                    (group, words, "zh"), "label-misread", found=label.zh, label=words
                )
    yield from check_translation(tree, labels)
