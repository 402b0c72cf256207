"""The numerals of labelled sentences are read as people read them."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal, localcontext
from itertools import product
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml
from dafu.numbers.quantity import MAX_DIGITS, Quantity
from dafu.numbers.reading import CLASSES, Reading, read_text

from tests.conftest import Tally

SENTENCES: list[str] = yaml.safe_load(Path(__file__).with_name("numerals.yml").read_text("utf-8"))[
    "letters"
]
_LABEL = re.compile(r"\[([^\[\]{}]*)\]\{([^}]*)\}|<([^<>{}]*)>\{([a-z,]+)\}")
_UNLABELLED = ("idiom", "name")


class Label(NamedTuple):
    """What a person says of a numeral's place: its classes, and what a quantity states."""

    start: int
    end: int
    classes: tuple[str, ...]
    states: str


def labelled(sentence: str) -> tuple[str, list[Label]]:
    """A sentence without its labels, and these."""
    text, labels, at = "", [], 0
    for match in _LABEL.finditer(sentence):
        text += sentence[at : match.start()]
        words = match[1] if match[1] is not None else match[3]
        classes = ("quantity",) if match[1] is not None else tuple(match[4].split(","))
        labels.append(Label(len(text), len(text) + len(words), classes, match[2] or ""))
        text, at = text + words, match.end()
    return text + sentence[at:], labels


def stated(quantity: Quantity) -> str:
    """What a quantity states, as a label writes it."""
    ends = (quantity.value,) if quantity.value is not None else (quantity.low, quantity.high)
    number = "..".join(f"{end:f}" for end in ends if end is not None) or "vague"
    bound = "" if quantity.bound in {"exact", "vague"} else f" {quantity.bound}"
    return f"{number} {quantity.unit.name or 'null'}{bound}"


def meant(label: Label) -> str:
    """The same of a label, in which fractions may stand: 1/3."""
    number, rest = label.states.split(" ", 1)
    if "/" not in number:
        return label.states
    with localcontext(prec=MAX_DIGITS):
        parts, whole = map(Decimal, number.split("/"))
        return f"{parts / whole:f} {rest}"


def judged(text: str, labels: list[Label]) -> Iterator[tuple[str, str]]:
    """What is right and wrong in how a sentence is read, each with the words concerned."""
    readings = list(read_text(text))
    for label in labels:
        inside = [r for r in readings if _overlap(r, label)]
        figures = [r for r in inside if CLASSES[r.numeral.kind] == "quantity"]
        words = f"{text[label.start : label.end]} in {text}"
        if label.classes != ("quantity",):
            yield ("class" if inside else "unseen"), words
        elif not figures:
            yield "missed", words
        else:
            yield "figure", words
            yield from _values(figures[0], label, text)
    for reading in readings:
        classes = next((lab.classes for lab in labels if _overlap(reading, lab)), _UNLABELLED)
        class_ = CLASSES[reading.numeral.kind]
        words = f"{reading.numeral.text} ({class_}) in {text}"
        if class_ == "quantity" and classes != ("quantity",):
            yield "no figure", words
        yield ("class right" if class_ in classes else "class wrong"), words


def _values(reading: Reading, label: Label, text: str) -> Iterator[tuple[str, str]]:
    mark = text[reading.start : reading.end]
    read = stated(reading.quantity) if reading.quantity else "nothing"
    words = f"{mark}: {read}, not {label.states}, in {text}"
    if read == meant(label) and (reading.start, reading.end) == (label.start, label.end):
        yield "value right", words
    else:
        yield (
            ("mark wrong" if read == meant(label) or not reading.quantity else "value wrong"),
            words,
        )


def _overlap(reading: Reading, label: Label) -> bool:
    return reading.numeral.start < label.end and label.start < reading.numeral.end


@pytest.fixture(scope="module")
def judgements() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for sentence in SENTENCES:
        for verdict, words in judged(*labelled(sentence)):
            found.setdefault(verdict, []).append(words)
    return found


def test_the_figures_of_letters_are_told_from_what_counts_nothing(
    judgements: dict[str, list[str]], tally: Tally
) -> None:
    count = Counter({verdict: len(words) for verdict, words in judgements.items()})
    precision = count["figure"] / (count["figure"] + count["no figure"])
    recall = count["figure"] / (count["figure"] + count["missed"])
    tally(
        f"labelled sentences: {len(SENTENCES)}, with {count['figure'] + count['missed']} figures; "
        f"{count['missed']} missed, {count['no figure']} taken for figures that are none"
    )
    assert precision >= 0.97, judgements["no figure"]
    assert recall >= 0.995, judgements["missed"]


def test_numerals_get_their_classes(judgements: dict[str, list[str]], tally: Tally) -> None:
    right, wrong = (judgements.get(f"class {kind}", []) for kind in ("right", "wrong"))
    tally(f"numerals of labelled sentences: {len(right) + len(wrong)}, {len(wrong)} misclassified")
    assert len(right) / (len(right) + len(wrong)) >= 0.97, wrong


def test_marks_values_units_and_bounds_are_those_that_are_meant(
    judgements: dict[str, list[str]], tally: Tally
) -> None:
    right, other = judgements["value right"], judgements.get("mark wrong", [])
    tally(f"quantities of labelled sentences: {len(right)} read whole, {len(other)} not")
    assert judgements.get("value wrong", []) == []
    assert len(right) / (len(right) + len(other)) >= 0.98, other


LEADING = {
    "不少于": "at-least",
    "不得少于": "at-least",
    "至少": "at-least",
    "≥": "at-least",
    "超过": "more-than",
    "超": "more-than",
    "逾": "more-than",
    "突破": "more-than",
    "不超过": "at-most",
    "至多": "at-most",
    "最多": "at-most",
    "最高": "at-most",
    "不足": "less-than",
    "不到": "less-than",
    "低于": "less-than",
    "<": "less-than",
    "约": "about",
    "将近": "about",
    "大约": "about",
    "接近": "about",
    "": "exact",
}
TRAILING = {
    "以上": "at-least",
    "及以上": "at-least",
    "以下": "at-most",
    "以内": "at-most",
    "左右": "about",
    "上下": "about",
    "": "exact",
}
NUMBERS = ("5", "236.8", "1,200", "三", "十二", "两百", "三千五百", "1.2万", "3亿", "一百二十")
UNITS = (
    *("家", "个", "人次", "元", "%", "个百分点", "平方米", "吨", "台(套)", "元/吨", "个月", "年"),
    *("小时", "岁", "倍", "项", "名"),
)


@pytest.mark.parametrize("unit", UNITS)
def test_a_bound_on_either_side_is_part_of_any_number_with_any_unit(unit: str) -> None:
    for (before, bound), (after, other), number in product(
        LEADING.items(), TRAILING.items(), NUMBERS
    ):
        if before and after:
            continue
        mark = f"{before}{number}{unit}{after}"
        (reading,) = read_text(f"目前规模为{mark},下同。")
        assert reading.quantity is not None, mark
        assert (reading.start, reading.end) == (5, 5 + len(mark)), mark
        assert reading.quantity.bound == (bound if before else other), mark
