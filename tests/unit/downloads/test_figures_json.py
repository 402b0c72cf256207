"""Figures as JSON, and their schema."""

import json
from copy import deepcopy
from typing import Any

import jsonschema
import pytest
from dafu.downloads.download import Download
from dafu.reply import Reply


@pytest.fixture
def figures(files: dict[str, Download]) -> Any:
    return json.loads(files["figures.json"].content)


@pytest.fixture
def schema(files: dict[str, Download]) -> Any:
    return json.loads(files["figures.schema.json"].content)


def test_the_file_says_of_which_letter_it_is(figures: Any) -> None:
    assert [*figures] == ["reply", "title", "source", "figures"]
    assert figures["reply"] == "2021-107"
    assert figures["title"]["zh"] == "对市政协八届五次会议第107号提案的答复"
    assert figures["title"]["en"].startswith("Reply to Proposal No. 107 of the Fifth Session")
    assert figures["source"] == {
        "sha256": "f12cae996136a97e0d1af6ef048e4740a2aeb245e60a744082f09aa92188d780",
        "published": "2021-12-09T11:26:00",
        "signed": "2021-06-08",
        "publisher": "嘉兴市人力资源和社会保障局",
    }


def test_every_figure_is_in_it(figures: Any, reply: Reply) -> None:
    assert [figure["id"] for figure in figures["figures"]] == list(reply.figures)


def test_a_quoted_figure_comes_with_all_its_properties(figures: Any) -> None:
    [revenue] = [figure for figure in figures["figures"] if figure["id"] == "revenue"]
    assert revenue == {
        "id": "revenue",
        "quote": "236.8亿元",
        "value": "23680000000",
        "low": "23680000000",
        "high": "23680000000",
        "unit": {"zh": "元", "en": "CNY"},
        "bound": "exact",
        "period": "2020",
        "scope": "全市",
        "rank": 3,
        "basis": "quoted",
        "formula": None,
        "label": {"zh": "人力资源机构营收", "en": "Revenue of human resources agencies"},
        "text": {"zh": "236.8亿元", "en": "CNY 23.68 billion"},
        "sentence": "s-2-1",
        "section": "hr-services",
    }


def test_no_number_is_a_float(files: dict[str, Download]) -> None:
    def refuse(text: str) -> None:
        raise AssertionError(text)

    json.loads(files["figures.json"].content, parse_float=refuse)


def test_chinese_is_written_as_such(files: dict[str, Download]) -> None:
    assert "人力资源机构".encode() in files["figures.json"].content


def test_the_figures_are_as_the_schema_says(figures: Any, schema: Any) -> None:
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(figures)


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("value", 0.1),
        ("value", "1,000"),
        ("value", "1e3"),
        ("bound", "roughly"),
        ("basis", "guessed"),
        ("rank", 1.5),
        ("unit", {"zh": "元"}),
        ("sentence", "2-1"),
        ("extra", ""),
    ],
)
def test_the_schema_refuses_what_a_figure_never_is(
    figures: Any, schema: Any, name: str, wrong: object
) -> None:
    spoilt = deepcopy(figures)
    spoilt["figures"][0][name] = wrong
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate(spoilt)


def test_the_schema_explains_every_property_in_both_languages(schema: Any) -> None:
    for name, property_ in schema["$defs"]["figure"]["properties"].items():
        assert any("\u4e00" <= char <= "\u9fff" for char in property_["description"]), name
        assert any(char.isascii() and char.isalpha() for char in property_["description"]), name
