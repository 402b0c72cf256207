"""The file that a translator gets."""

from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree  # type: ignore[import-untyped] # it has no types of its own

from tests.other_letters import NAMES, data_with

from .exchanged import SPACE, draft_of, exported

ID = "2021-107"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return data_with(tmp_path_factory.mktemp("letters"), *NAMES)


def unit(content: bytes, anchor: str) -> etree._Element:
    return etree.fromstring(content).find(f".//{SPACE}trans-unit[@id='{anchor}']")


def notes(content: bytes, anchor: str, author: str) -> list[tuple[str, str]]:
    found = unit(content, anchor).iter(f"{SPACE}note")
    return [(note.get(LANG, ""), note.text) for note in found if note.get("from") == author]


@pytest.mark.parametrize("id_", [ID, *NAMES])
def test_the_file_is_valid_by_the_rules_of_xliff(data: Path, id_: str) -> None:
    rules = etree.DTD(str(Path(__file__).with_name("xliff12.dtd")))
    assert rules.validate(etree.parse(BytesIO(exported(data, id_)))), rules.error_log


def test_each_sentence_is_a_unit_in_the_order_of_the_letter(data: Path) -> None:
    units = etree.fromstring(exported(data, ID)).iter(f"{SPACE}trans-unit")
    anchors = [sentence.anchor for sentence in draft_of(data, ID).sentences]
    assert [unit.get("id") for unit in units] == anchors


def test_what_is_marked_is_a_code_that_names_its_chinese_words(data: Path) -> None:
    [sentence] = [s for s in draft_of(data, ID).sentences if "associate-senior" in s.entry.en]
    content = exported(data, ID)
    for text in unit(content, sentence.anchor)[:2]:
        codes = [(c.get("id"), c.get("equiv-text"), c.text) for c in text.iter(f"{SPACE}ph")]
        assert codes == [
            ("associate-senior", "2481人", "{associate-senior}"),
            ("associate-senior-growth", "10%", "{associate-senior-growth}"),
        ]
    assert ("", "{associate-senior}: 2481人") in notes(content, sentence.anchor, "marks")


def test_both_languages_have_a_code_in_the_form_that_the_english_asks_for(data: Path) -> None:
    [sentence] = [s for s in draft_of(data, ID).sentences if "{parks:word}" in s.entry.en]
    for text in unit(exported(data, ID), sentence.anchor)[:2]:
        assert "{parks:word}" in "".join(text.itertext())


def test_terms_of_the_glossary_are_notes_of_the_sentences_that_hold_them(data: Path) -> None:
    content = exported(data, ID)
    assert ("", "提案: Proposal") in notes(content, "s-0-1", "glossary")
    assert not any("提案" in text for _, text in notes(content, "s-0-2", "glossary"))


def test_editors_notes_go_with_their_sentence_in_both_languages(data: Path) -> None:
    [sentence] = [s for s in draft_of(data, ID).sentences if s.anchor == "s-0-4"]
    assert notes(exported(data, ID), "s-0-4", "editor") == [
        pair for note in sentence.entry.notes for pair in (("zh-CN", note.zh), ("en-GB", note.en))
    ]


def test_english_is_approved_but_where_it_is_not_finished(data: Path) -> None:
    content = exported(data, ID, ["s-0-2"])
    states = {
        anchor: (unit(content, anchor).get("approved"), unit(content, anchor)[1].get("state"))
        for anchor in ("s-0-1", "s-0-2")
    }
    assert states == {"s-0-1": ("yes", "translated"), "s-0-2": ("no", "needs-translation")}
