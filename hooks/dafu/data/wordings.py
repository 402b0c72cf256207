"""The program's own words for figures, facts and dates, to which a site's labels add theirs."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from ..problems.problem import Problem
from ..tables import table
from .schema import LabelsFile
from .yamltree import Key, Tree

WORDINGS = Path(__file__).with_name("wordings.yml")
_GROUPS = ("words", "facts", "periods", "scopes")


@cache
def wordings() -> LabelsFile:
    """The words of wordings.yml."""
    return LabelsFile.model_validate(table(WORDINGS))


def with_wordings(labels: LabelsFile) -> LabelsFile:
    """The words of a site and the program's own, which stand."""
    return LabelsFile.model_construct(
        **{group: getattr(labels, group) | getattr(wordings(), group) for group in _GROUPS}
    )


def check_fixed(tree: Tree, labels: LabelsFile) -> Iterator[Problem]:
    """A site's labels have other keys than the program's own words."""
    for group in _GROUPS:
        for name in getattr(labels, group).keys() & getattr(wordings(), group).keys():
            key: Key = (group, name)
            yield tree.problem(key, "label-fixed", found=name)
