"""Figures as JSON, and their schema."""

import json
from copy import deepcopy

import jsonschema
import pytest
from dafu.words.letter import reply_title

from tests.reply import library, reply

from .made import SOURCE, files, parsed, text


def test_the_file_says_of_which_letter_it_is() -> None:
    figures = parsed("figures.json")
    assert [*figures] == ["reply", "title", "source", "figures"]
    assert figures["reply"] == "2021-107"
    assert figures["title"] == {lang: reply_title(reply(), lang) for lang in ("zh", "en")}
    assert figures["source"] == {
        "sha256": reply().sha256,
        "published": "2021-12-09T11:26:00",
        "signed": "2021-06-08",
        "publisher": "嘉兴市人力资源和社会保障局",
    }


def test_a_quoted_figure_comes_with_all_its_properties() -> None:
    [revenue] = [each for each in parsed("figures.json")["figures"] if each["id"] == "revenue"]
    label = reply().figures["revenue"].label
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
        "period_en": "2020",
        "scope_en": library().labels.scopes["全市"].en,
        "rank": 3,
        "basis": "quoted",
        "formula": None,
        "label": {"zh": label.zh, "en": label.en},
        "text": {"zh": "236.8亿元", "en": "CNY 23.68 billion"},
        "sentence": "s-2-1",
        "section": "hr-services",
        "source": SOURCE,
        "licence": "MIT",
    }


def test_no_number_is_a_float() -> None:
    def refuse(number: str) -> None:
        raise AssertionError(number)

    json.loads(files()["figures.json"].content, parse_float=refuse)


def test_chinese_is_written_as_such() -> None:
    assert "嘉兴市" in text("figures.json")


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
def test_the_schema_refuses_what_a_figure_never_is(name: str, wrong: object) -> None:
    spoilt = deepcopy(parsed("figures.json"))
    spoilt["figures"][0][name] = wrong
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(parsed("figures.schema.json")).validate(spoilt)


def test_the_schema_explains_every_property_in_both_languages() -> None:
    figure = parsed("figures.schema.json")["$defs"]["figure"]
    for name, property_ in figure["properties"].items():
        assert any("\u4e00" <= char <= "\u9fff" for char in property_["description"]), name
        assert any(char.isascii() and char.isalpha() for char in property_["description"]), name
