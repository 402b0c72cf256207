"""A label says of which things alone a number is, where it names these things."""

import re
from collections.abc import Iterator

from ...data.draft import Draft
from ...problems.characters import HAN
from ...problems.problem import Problem

_SENTENCE, _CLAUSE = re.compile("[。；;]"), re.compile("[,，;；。]")
_RESTRICTED = re.compile(
    rf"(?P<which>首批|符合条件|规模以上|规上|限额以上)的?(?P<of>{HAN.pattern}{{2}})"
)
_SAME = {"规上": "规模以上", "规模以上": "规上"}
_WIDER = re.compile("全[市省县区]")
_RATE = re.compile("率$|占比$|比[例重]$")
_LEVELS = re.compile(f"([高中初副正])、([高中初副正])级({HAN.pattern}{{2}})")


def check_restrictions(draft: Draft) -> Iterator[Problem]:
    """The rate of eligible children (符合条件的子女,入学率[9%]) is not called that of children.

    Nor are holders of 中、初级职称 called holders of intermediate titles.
    """
    for sentence, span in draft.marks():
        figure = draft.entry.figures.get(span.id)
        if figure is None or sentence.lacks_zh:
            continue
        label, text = figure.label.zh, sentence.zh.text
        before, after = text[: span.start], text[span.end :]
        alone = _SENTENCE.split(before)[-1] if _RATE.search(label) else ""
        around = _CLAUSE.split(before)[-1] + "□" + _CLAUSE.split(after)[0]
        for missing in (*_restriction(label, alone), *_level(label, around)):
            key = ("figures", span.id, "label", "zh")
            yield draft.tree.problem(key, "label-in-part", found=label, missing=missing)


def _restriction(label: str, said: str) -> Iterator[str]:
    for kind in _RESTRICTED.finditer(said):
        names = (kind["which"], _SAME.get(kind["which"], kind["which"]))
        is_wider = kind["of"] in label and not any(name in label for name in names)
        if is_wider and not _WIDER.search(said, kind.end()):
            yield kind["which"]


def _level(label: str, said: str) -> Iterator[str]:
    for level in _LEVELS.finditer(said):
        one, other, what = level.groups()
        named = [each for each in (one, other) if f"{each}级" in label or f"{each}、" in label]
        if what in label and len(named) == 1:
            yield level[0]
