"""Readings of damaged words: they fill gaps, and nothing is built on them."""

from typing import Any

import pytest

from tests.unit.conftest import DataFolder

from .letter import NAME, sentence, write_letter

WHY = {"zh": "末位残缺。", "en": "The last digit is lost."}


def codes(data: DataFolder) -> list[str]:
    return [code for *_, code in data.faults()]


def read(text: str) -> dict[str, Any]:
    unit = {"zh": "家", "en": "firms"}
    return {"all": {"label": NAME, "unit": unit, "reading": {"text": text, "note": WHY}}}


@pytest.mark.parametrize(
    ("zh", "text", "code"),
    [
        ("有[1□0家]{all}。", "120家", None),
        ("有[l20家]{all}。", "120家", None),
        ("有[1?0家]{all}。", "1200家", None),
        ("有[1□0家]{all}。", "201家", "reading-unlike"),
        ("有[130家]{all}。", "120家", "reading-unlike"),
        ("有[130家]{all}。", "130家", "reading-needless"),
        ("有[130家]{all}。", "1300家", "reading-of-sound"),
        ("有[1□0]{all}家。", "120家", "mark-too-short"),
        ("有1[□0家]{all}。", "120家", "mark-too-short"),
        ("[有1□0家]{all}。", "120家", "reading-unlike"),
        ("有[1□0家。]{all}", "120家", "reading-unlike"),
    ],
)
def test_a_reading_fills_the_gaps_of_all_its_words_and_changes_nothing(
    data: DataFolder, zh: str, text: str, code: str | None
) -> None:
    write_letter(data, sentence(zh, "There are {all}."), figures=read(text))
    assert code in codes(data) if code else codes(data) == []


def test_a_whole_date_has_no_other_reading(data: DataFolder) -> None:
    why = '{zh: "月日之间看不清。", en: "The day is hard to make out."}'
    reading = f'    reading: {{text: "2021年6月18日", note: {why}}}\n'
    data.spoil("  signed:\n    kind: date\n", f"  signed:\n    kind: date\n{reading}")
    assert "reading-of-sound" in codes(data)


def test_nothing_is_computed_or_drawn_from_a_reading(data: DataFolder) -> None:
    unit = {"zh": "家", "en": "firms"}
    shown = {"label": NAME, "unit": unit}
    read = {**shown, "reading": {"text": "120家", "note": WHY}}
    write_letter(
        data,
        sentence("[1?0家]{all}、[30家]{new}。", "{all} and {new}."),
        figures={"all": {**read, "label": {"zh": "丙", "en": "C"}}, "new": shown},
        derived={"old": {"label": {"zh": "乙", "en": "B"}, "formula": "all - new", "unit": unit}},
        tables=[{"id": "t", "section": "only", "title": NAME, "rows": ["all", "new"]}],
        charts=[{"id": "c", "table": "t", "title": NAME, "figures": ["all", "new"]}],
    )
    assert codes(data).count("reading-used") == len(["derived", "charts"])


def test_nothing_is_read_where_there_is_nothing(data: DataFolder) -> None:
    reading = f'    reading: {{text: "1024", note: {{zh: "{WHY["zh"]}", en: "{WHY["en"]}"}}}}\n'
    data.spoil("  views:\n    kind: text\n", f"  views:\n    kind: text\n{reading}")
    assert "reading-of-nothing" in codes(data)
