"""A span is one quantity, and the one that the YAML describes."""

import json
from typing import Any

import pytest
from dafu.checks.quantities.figures import read_quantities
from dafu.data.load import load_sources
from dafu.numbers.quantity import Bound

from tests.unit.conftest import DataFolder

from .letter import NAME, sentence, write_letter

HR = "sections[1].sentences[0].zh"
ENVIRONMENT = "sections[4].sentences[0].zh"


@pytest.mark.parametrize(
    "spans",
    [
        [
            ("5000-[‸10000元]", "[5000-10000元]", "sections[0].sentences[3].zh", "mark-too-short"),
            ("23[‸6.8亿元]", "[236.8亿元]", HR, "mark-too-short"),
            ("[‸2000人]{weekly-growth}以上", "[2000人以上]{weekly-growth}", ENVIRONMENT,
             "mark-too-short"),
        ],
        [
            ("第[‸三]", "[第三]", HR, "mark-too-short"),
            ("[‸180]{scenarios}多个", "[180多个]{scenarios}", ENVIRONMENT, "quantity-no-unit"),
        ],
        [
            ("[‸624位专技]{pilot-titles}", "[624位]{pilot-titles}专技",
             "sections[0].sentences[1].zh", "quantity-trailing-text"),
            ("[‸营收236.8亿元]", "营收[236.8亿元]", HR, "quantity-leading-text"),
            ("[‸414名,安置率达]{children-placed}", "[414名]{children-placed},安置率达",
             "sections[2].sentences[1].zh", "quantity-trailing-text"),
            ("4[‸大类]{service-categories}", "[4大类]{service-categories}", ENVIRONMENT,
             "quantity-no-number"),
        ],
    ],
    ids=["too short", "without its unit", "too long"],
)  # fmt: skip
def test_a_mark_of_the_wrong_length_is_refused_at_its_first_character(
    data: DataFolder, spans: list[tuple[str, str, str, str]]
) -> None:
    expected = {(data.spoil(old, new), key, code) for new, old, key, code in spans}
    assert expected <= set(data.faults())


def test_a_span_that_states_no_quantity_is_refused(data: DataFolder) -> None:
    expected = {
        (data.spoil(f"[{old}]", f"[‸{new}]"), key, code)
        for old, new, key, code in [
            ("2481人", "两百五人", "sections[0].sentences[4].zh", "quantity-no-number"),
            (
                "5000-10000元",
                "10000-5000元",
                "sections[0].sentences[3].zh",
                "quantity-range-reversed",
            ),
            ("429家", "429-500家份", "sections[1].sentences[2].zh", "quantity-trailing-text"),
            ("19家", "5家-10人", "sections[0].sentences[1].zh", "quantity-units-differ"),
            ("2000人以上", "至少2000人以内", ENVIRONMENT, "quantity-two-bounds"),
            ("531家", f"{'9' * 31}家", HR, "quantity-too-large"),
            ("414名", "414咖", "sections[2].sentences[1].zh", "quantity-unknown-unit"),
        ]
    }
    assert expected <= set(data.faults())


def test_a_unit_other_than_the_letters_is_refused(data: DataFolder) -> None:
    place = data.spoil('zh: "家"', 'zh: "‸个"', after="\n  agencies:\n")
    assert data.faults() == [(place, "figures.agencies.unit.zh", "unit-differs")]
    assert "not that of the value, “家”; found “个”" in data.report()[0]


@pytest.mark.parametrize(
    "zh", ["每月[20日]{a}前。", "[21年]{a}底。", "[2020年]{a}起。", "[第107号]{a}。"]
)
def test_a_date_or_the_number_of_a_document_is_no_figure(data: DataFolder, zh: str) -> None:
    write_letter(data, sentence("有[3天]{a}。", "{a}."))
    data.spoil("[3天]{a}。", zh)
    assert {"mark-of-no-quantity", "quantity-unknown-unit"} & {code for _, _, code in data.faults()}


def test_a_number_that_nothing_follows_needs_no_unit(data: DataFolder) -> None:
    write_letter(data, sentence("合计:[9%]{all}。", "In all: {all}."))
    data.spoil("[9%]{all}", "[531]{all}")
    assert "quantity-no-unit" not in {code for _, _, code in data.faults()}
    data.spoil("[531]{all}。", "[531]{all}家。")
    assert "quantity-no-unit" in {code for _, _, code in data.faults()}


def test_a_unit_that_has_one_english_needs_none_of_the_entry(data: DataFolder) -> None:
    figures = {"roads": {"label": NAME}}
    write_letter(data, sentence("长[9公里]{roads}。", "{roads} kilometres long."), figures=figures)
    assert data.faults() == []


def test_a_unit_of_the_glossary_is_a_unit(data: DataFolder) -> None:
    write_letter(data, sentence("有[9家]{racks}。", "{racks}."))
    data.spoil("[9家]", "[9机柜]")
    assert "quantity-unknown-unit" in {code for _, _, code in data.faults()}
    glossary = json.loads(data.read("glossary.yml"))
    glossary["units"] = [{"zh": "机柜", "en": "racks", "one": "rack"}]
    data.write(json.dumps(glossary, ensure_ascii=False), "glossary.yml")
    assert "quantity-unknown-unit" not in {code for _, _, code in data.faults()}


def test_a_count_needs_its_unit_named(data: DataFolder) -> None:
    write_letter(
        data,
        sentence("有[9家]{parks}。", "{parks}."),
        figures={"parks": {"label": {"zh": "乙", "en": "B"}}},
    )
    place = data.place('"parks": ‸{')
    assert data.faults() == [(place, "figures.parks.unit", "unit-needed")]


def test_an_entry_that_nothing_marks_is_refused(data: DataFolder) -> None:
    data.spoil("\nfacts:\n", '\nfacts:\n  spare:\n    kind: date\n    label: {zh: "甲", en: "A"}\n')
    data.spoil("\nfigures:\n", '\nfigures:\n  idle:\n    label: {zh: "乙", en: "B"}\n')
    assert data.faults() == [
        (data.place("\n  ‸spare:\n"), "facts.spare", "figure-unused"),
        (data.place("\n  ‸idle:\n"), "figures.idle", "figure-unused"),
    ]


def test_a_mark_that_nothing_declares_or_that_stands_twice_is_refused(data: DataFolder) -> None:
    undeclared = data.spoil("[21家]{pilots-new}", "[‸21家]{pilots-next}")
    doubled = data.spoil("[72项]{service-items}", "[‸72项]{service-categories}")
    assert {
        (undeclared, "sections[0].sentences[1].zh", "mark-undeclared"),
        (doubled, "sections[4].sentences[0].zh", "mark-doubled"),
    } <= set(data.faults())


def test_an_id_of_a_figure_and_of_a_computed_figure_is_refused(data: DataFolder) -> None:
    label = '    label: {zh: "甲", en: "A"}\n'
    entry = f'  parks:\n{label}    formula: "tax / revenue"\n    show: percent\n'
    data.spoil("\nderived:\n", f"\nderived:\n{entry}")
    place = data.place("\n  ‸parks:\n    label:\n")
    assert (place, "figures.parks", "id-doubled") in data.faults()


def test_a_rank_is_a_figure_and_a_rank(data: DataFolder) -> None:
    dangling = data.spoil("rank: hr-rank", "rank: ‸hr-rink", after="\n  agencies:\n")
    none = data.spoil("rank: hr-rank", "rank: ‸parks", after="\n  revenue:\n")
    assert data.faults() == [
        (dangling, "figures.agencies.rank", "id-dangling"),
        (none, "figures.revenue.rank", "rank-is-none"),
    ]


def test_the_values_of_the_letter_are_read_exactly(data: DataFolder) -> None:
    quantities, problems = read_quantities(load_sources(data.path).drafts[0])
    assert not problems
    assert quantities["revenue"].value == 23_680_000_000
    assert quantities["talent-registered"].value == 64_000
    assert quantities["senior-title-award"].low == 5_000
    assert quantities["senior-title-award"].high == 10_000
    bounds = {id_: q.bound for id_, q in quantities.items() if q.bound is not Bound.EXACT}
    assert bounds == {
        "senior-title-award": Bound.RANGE,
        "scenarios": Bound.MORE_THAN,
        "weekly-growth": Bound.AT_LEAST,
    }


HEAD = sentence("长度(公里)", "Length (kilometres)", role="head")
CELL = sentence("[7.5]{length}", "{length}", role="cell")
LENGTH = {"label": NAME, "unit": {"zh": "公里", "en": "kilometres"}}


@pytest.mark.parametrize(
    ("cells", "counted_in", "codes"),
    [
        ((HEAD, CELL), "公里", []),
        ((HEAD, CELL), None, ["quantity-no-unit"]),
        ((HEAD, CELL), "亩", ["unit-differs", "unit-not-in-head"]),
        ((CELL,), "公里", ["unit-not-in-head"]),
        ((HEAD, {**CELL, "role": None}), "公里", ["noun-missing", "unit-not-in-head"]),
        ((sentence("下表为里程(单位:公里)。", "The table gives lengths."), CELL), "公里", []),
    ],
)
def test_a_number_in_a_cell_has_the_unit_of_the_head(
    data: DataFolder, cells: tuple[dict[str, Any], ...], counted_in: str | None, codes: list[str]
) -> None:
    figure = {**LENGTH, **({"counted_in": counted_in} if counted_in else {})}
    said = [{key: value for key, value in cell.items() if value} for cell in cells]
    write_letter(data, *said, figures={"length": figure})
    assert sorted(code for *_, code in data.faults()) == codes
