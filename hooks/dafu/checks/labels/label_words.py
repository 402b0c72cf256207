"""What labels and titles say of their figures is said in both languages, and by the letter."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from ...data.draft import Draft
from ...data.schema import Bilingual, DerivedEntry, FigureEntry
from ...data.yamltree import Key
from ...numbers.formula import formula_names
from ...problems.problem import Problem
from ...tables import either, table

_WORDS = Path(__file__).with_name("label_words.yml")


class _Said(NamedTuple):
    """Patterns for what a label says: in Chinese, for what there must be, and in English.

    Chinese that has what `owes` does owes English that has `paid`.
    """

    zh: re.Pattern[str]
    needed: re.Pattern[str]
    en: re.Pattern[str]
    computed: bool
    owes: re.Pattern[str]
    paid: re.Pattern[str]


@cache
def _all_said() -> tuple[_Said, ...]:
    return tuple(
        _Said(
            zh=re.compile(entry["zh"]),
            needed=re.compile(entry["for"]),
            en=_words(entry["en"]),
            computed=entry.get("computed", False),
            owes=re.compile(
                f"[（(](?:{entry.get('status', '(?!)')})[）)]|{entry.get('owes', '(?!)')}"
            ),
            paid=_words(either(entry, "en", "or")),
        )
        for entry in table(_WORDS).values()
    )


def _words(english: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{english})(?![\w-])", re.IGNORECASE)


def check_label_words(draft: Draft) -> Iterator[Problem]:
    """Labels of figures and bars, and titles of tables, charts, lists and benefits.

    What a label says in Chinese stands in the sentence of its figure, or of those from which it is
    computed, as what a title says does in those of the figures shown; what either says in English,
    its Chinese says, and it says what is planned only.
    """
    entry = draft.entry
    said = _sentences(draft)
    figures: Mapping[str, FigureEntry | DerivedEntry] = {**entry.figures, **entry.derived}
    for id_, figure in figures.items():
        group = "figures" if id_ in entry.figures else "derived"
        yield from _check(
            draft, (group, id_, "label"), figure.label, _of(draft, id_, said), id_ in entry.derived
        )
    for index, chart in enumerate(entry.charts):
        for id_, label in chart.labels.items():
            yield from _check(
                draft, ("charts", index, "labels", id_), label,
                _with_label(draft, id_, _of(draft, id_, said)),
            )  # fmt: skip
    shown = {"tables": "rows", "charts": "figures"}
    for name in (*shown, "lists", "benefits"):
        for index, item in enumerate(getattr(entry, name)):
            ids = getattr(item, shown[name]) if name in shown else ()
            source = _of_all(draft, ids, said) or draft.captured
            yield from _check(draft, (name, index, "title"), item.title, source)


def _check(
    draft: Draft, key: Key, label: Bilingual, source: str | None, computed: bool = False
) -> Iterator[Problem]:
    for said, zh, en in _said(label.zh, label.en):
        is_own = said.computed and computed
        if zh and source is not None and not is_own and not said.needed.search(source):
            yield draft.tree.problem((*key, "zh"), "label-unsaid", found=zh[0])
        if en and not said.needed.search(label.zh):
            yield draft.tree.problem((*key, "en"), "label-unsaid", found=en[0])
        if (owed := said.owes.search(label.zh)) and not said.paid.search(label.en):
            yield draft.tree.problem((*key, "en"), "meaning-not-in-english", missing=owed[0])


@lru_cache(4096)  # a preview proves again and again what has not changed
def _said(zh: str, en: str) -> tuple[tuple[_Said, re.Match[str] | None, re.Match[str] | None], ...]:
    """What a label says, and where it does so in its languages."""
    found = ((said, said.zh.search(zh), said.en.search(en)) for said in _all_said())
    return tuple(each for each in found if each[1] or each[2] or each[0].owes.search(zh))


def unspoken(text: str, lang: str) -> str:
    """A label without the words of which the check of label words tells whether they may stand."""
    return _anything_said(lang).sub(" ", text)


@cache
def _anything_said(lang: str) -> re.Pattern[str]:
    patterns = [said.zh if lang == "zh" else said.en for said in _all_said()]
    return re.compile("|".join(each.pattern for each in patterns), patterns[0].flags)


def _sentences(draft: Draft) -> dict[str, str]:
    """The sentences of each figure, with what its period says, unless they cannot be read.

    Of a cell of a table these are also those that name its rows and columns.
    """
    found: dict[str, str] = {}
    naming = [(s.part, s.zh.text) for s in draft.sentences if s.role in ("head", "row")]
    for sentence, span in draft.marks():
        figure = draft.entry.figures.get(span.id)
        if figure is not None and not sentence.lacks_zh:
            period = figure.period or ""
            names = [t for part, t in naming if sentence.role == "cell" and part == sentence.part]
            said = "\n".join((sentence.zh.text, *names, period))
            found[span.id] = f"{found.get(span.id, '')}{said}\n"
    return found


def _of(draft: Draft, id_: str, said: Mapping[str, str]) -> str | None:
    """What the letter says of a figure, or of those from which it is computed."""
    derived = draft.entry.derived.get(id_)
    if derived is None:
        return said.get(id_)
    formula = draft.formula(id_)
    parts = [said.get(name) for name in formula_names(formula)] if formula else [None]
    return None if None in parts else "".join([*filter(None, parts), derived.period or ""])


def _of_all(draft: Draft, ids: Sequence[str], said: Mapping[str, str]) -> str:
    """What is said of all these figures, nothing where it is not known of one."""
    of_all = [_with_label(draft, id_, _of(draft, id_, said)) for id_ in ids]
    return "" if None in of_all else "".join(filter(None, of_all))


def _with_label(draft: Draft, id_: str, source: str | None) -> str | None:
    """What is said of a bar's figure, with the label of one that is computed."""
    derived = draft.entry.derived.get(id_)
    return f"{source}{derived.label.zh}" if derived and source is not None else source
