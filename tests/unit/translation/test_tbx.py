"""The glossary as a term base."""

from io import BytesIO
from pathlib import Path

from dafu.data.schema import GlossaryFile
from dafu.translation.tbx import term_base
from lxml import etree  # type: ignore[import-untyped] # it has no types of its own

from tests.reply import library

LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def test_the_glossary_is_valid_by_the_rules_of_tbx_basic() -> None:
    rules = etree.DTD(str(Path(__file__).with_name("tbx-basic.dtd")))
    assert rules.validate(etree.parse(BytesIO(term_base(library().glossary)))), rules.error_log


def test_each_term_has_its_forms_and_its_meaning_in_both_languages() -> None:
    glossary = library().glossary
    entries = {e.get("id"): e for e in etree.fromstring(term_base(glossary)).iter("termEntry")}
    assert list(entries) == [term.id for term in glossary.terms]
    for term in glossary.terms:
        found = {
            said.get(LANG): (
                [form.text for form in said.iter("term")],
                said.findtext("descrip[@type='definition']"),
            )
            for said in entries[term.id].iter("langSet")
        }
        gloss = term.gloss
        assert found == {
            "zh-CN": ([term.zh, *term.also_zh], gloss and gloss.zh),
            "en-GB": ([term.en, *term.also_en], gloss and gloss.en),
        }


def test_the_first_form_is_the_preferred_one() -> None:
    terms = [{"id": "a", "kind": "title", "zh": "甲", "en": "A", "also_en": ["B", "A <b>"]}]
    content = etree.fromstring(term_base(GlossaryFile.model_validate({"terms": terms})))
    said = {form.findtext("term"): form.findtext("termNote") for form in content.iter("tig")}
    assert said == {
        "甲": "preferredTerm-admn-sts",
        "A": "preferredTerm-admn-sts",
        "B": "admittedTerm-admn-sts",
        "A <b>": "admittedTerm-admn-sts",
    }


def test_where_a_term_counts_and_where_it_does_not_is_noted() -> None:
    term = {"id": "a", "kind": "title", "zh": "甲", "en": "A", "within": "jiaxing"}
    terms = [{**term, "not_in": ["甲乙", "丙甲"]}]
    content = etree.fromstring(term_base(GlossaryFile.model_validate({"terms": terms})))
    assert [note.text for note in content.iter("note")] == ["within: jiaxing", "not in: 甲乙、丙甲"]
