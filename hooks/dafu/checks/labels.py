"""A label has the same `{names}` to fill in in both languages."""

from collections.abc import Iterator
from string import Formatter

from ..data.schema import LabelsFile
from ..data.yamltree import Tree
from ..problems.problem import Problem


def _names(text: str) -> set[str] | None:
    """The names in braces, or None where the braces do not pair."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return None


def check_labels(tree: Tree, labels: LabelsFile) -> Iterator[Problem]:
    """No language of a label lacks a name that the other has, nor braces that pair."""
    for key, label in labels.words.items():
        names = {"zh": _names(label.zh), "en": _names(label.en)}
        every = set().union(*filter(None, names.values()))
        for lang, own in names.items():
            if own != every:
                yield tree.problem(("words", key, lang), "label-malformed", label=key)
