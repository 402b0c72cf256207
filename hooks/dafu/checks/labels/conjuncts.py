"""A label that names one of two things which are counted together names the other, too."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ...data.draft import Draft
from ...data.yamltree import Key
from ...numbers.formula import formula_names
from ...problems.problem import Problem
from .labelling import words_of

_AND = "(?:以及|(?<![总饱缓调温柔])和(?![谐平解睦])|(?<!参)与(?!会)|(?<![涉普以])及(?![时格]))"
# Two nouns and what may stand between them and their number, numbers of the same things included.
_COUNTED = re.compile(
    rf"(?P<one>[一-鿿]{{2,6}}){_AND}(?P<other>[一-鿿]{{2,10}}?)"
    r"(?:分别|各|均|共计?|合计|总计|累计|总额|金额|达到?|为|约|近|超过?|[0-9.]+[万亿]?[一-鿿]?[、,，])*$"
)
_Pair = tuple[str, str]


def check_conjuncts(draft: Draft) -> Iterator[Problem]:
    """Of labels, and of titles of charts: 补贴和资助30万元 is no sum of 补贴 alone.

    A label that has words of neither, or of the second alone, may name them otherwise.
    """
    pairs = _pairs(draft)
    for key, zh, ids in _labels(draft):
        counted = [pairs[id_] for id_ in ids]
        for one, other in set.intersection(*counted) if counted else ():
            if one[-2:] in zh and not words_of(other, "zh") & words_of(zh, "zh"):
                yield draft.tree.problem(key, "label-in-part", found=zh, missing=other)


def _pairs(draft: Draft) -> Mapping[str, set[_Pair]]:
    found: defaultdict[str, set[_Pair]] = defaultdict(set)
    for sentence, span in draft.marks():
        if not sentence.lacks_zh and (pair := _COUNTED.search(sentence.zh.text[: span.start])):
            found[span.id].add((pair["one"], pair["other"]))
    return found


def _labels(draft: Draft) -> Iterator[tuple[Key, str, Sequence[str]]]:
    """Labels and titles, with the quoted figures of which they are."""
    entry = draft.entry
    for id_, figure in entry.figures.items():
        yield ("figures", id_, "label", "zh"), figure.label.zh, [id_]
    for id_, computed in entry.derived.items():
        yield ("derived", id_, "label", "zh"), computed.label.zh, _quoted(draft, id_)
    for index, chart in enumerate(entry.charts):
        shown = [quoted for id_ in chart.figures for quoted in _quoted(draft, id_)]
        yield ("charts", index, "title", "zh"), chart.title.zh, shown


def _quoted(draft: Draft, id_: str) -> Sequence[str]:
    formula = draft.formula(id_)
    return formula_names(formula) if formula else [id_]
