"""A label that names one of two things which are counted together names the other, too."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from ...data.draft import Draft
from ...data.yamltree import Key
from ...numbers.formula import formula_names
from ...problems.characters import HAN
from ...problems.problem import Problem
from ..quantities.stated import is_listed
from .labelling import words_of

_AND = (
    "(?:以及|(?<![总饱缓调温柔中共])和(?![谐平解睦])|(?<![参给赠授])与(?!会)"
    "|(?<![涉普以惠波遍触提危论顾])及(?![时格]))"
)
# Two nouns and what may stand between them and their number. 分别 has a number for each of them.
_COUNTED = re.compile(
    rf"(?P<one>{HAN.pattern}{{2,6}}){_AND}(?P<other>(?:(?!分别|各){HAN.pattern}){{2,10}}?)"
    r"(?:均|共计?|合计|总计|累计|总额|金额|达到?|为|约|近|超过?)*$"
)
_Pair = tuple[str, str]


def check_conjuncts(draft: Draft) -> Iterator[Problem]:
    """Of labels, and of titles of charts: 补贴和资助30万元 is no sum of 补贴 alone.

    A label that has words of neither, or of the second alone, may name them otherwise. Of three
    things only the last two are compared.
    """
    pairs = _pairs(draft)
    for key, zh, ids in _labels(draft):
        counted = [pairs.get(id_, frozenset()) for id_ in ids]
        for one, other in frozenset.intersection(*map(frozenset, counted)) if counted else ():
            words = words_of(other, "zh") - words_of(one, "zh")
            if one[-2:] in zh and not words & words_of(zh, "zh"):
                yield draft.tree.problem(key, "label-in-part", found=zh, missing=other)


def _pairs(draft: Draft) -> Mapping[str, Set[_Pair]]:
    """The two things that each figure counts, as they stand before it or the list that it is in."""
    found: defaultdict[str, set[_Pair]] = defaultdict(set)
    for sentence in draft.sentences:
        if sentence.lacks_zh:
            continue
        text, begins, end = sentence.zh.text, 0, 0
        for span in sentence.zh.spans:
            if not is_listed(text, end, span.start):
                begins = span.start
            end = span.end
            if pair := _COUNTED.search(text[:begins]):
                found[span.id].add((pair["one"], pair["other"]))
    return found


def _labels(draft: Draft) -> Iterator[tuple[Key, str, Sequence[str]]]:
    """Labels and titles, with the quoted figures of which they are."""
    entry = draft.entry
    for id_, figure in entry.all_figures.items():
        group = "figures" if id_ in entry.figures else "derived"
        yield (group, id_, "label", "zh"), figure.label.zh, [*_quoted(draft, id_)]
    for index, chart in enumerate(entry.charts):
        shown = [quoted for id_ in chart.figures for quoted in _quoted(draft, id_)]
        yield ("charts", index, "title", "zh"), chart.title.zh, shown


def _quoted(draft: Draft, id_: str, above: Set[str] = frozenset()) -> Iterator[str]:
    """A figure of the letter, or those from which one is computed; of a circle nothing."""
    formula = draft.formula(id_)
    if formula is None:
        yield id_
    elif id_ not in above:
        for name in formula_names(formula):
            yield from _quoted(draft, name, above | {id_})
