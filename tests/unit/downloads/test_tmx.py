"""The translation memory."""

from xml.etree import ElementTree as ET

import pytest
from dafu.downloads.download import Download
from dafu.reply import Reply
from dafu.words.sentences import sentence_text

LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture
def memory(files: dict[str, Download]) -> ET.Element:
    return ET.fromstring(files["reply.tmx"].content)  # noqa: S314 - our own file


def segments(unit: ET.Element) -> dict[str, str]:
    return {variant.attrib[LANG]: variant.findtext("seg", "") for variant in unit.iter("tuv")}


def test_there_is_a_unit_for_every_sentence_in_order(memory: ET.Element, reply: Reply) -> None:
    ids = [unit.attrib["tuid"] for unit in memory.iter("tu")]
    assert ids == [sentence.anchor for sentence in reply.sentences]


def test_a_unit_has_the_captured_chinese_and_the_english_of_the_pages(
    memory: ET.Element, reply: Reply
) -> None:
    for unit, sentence in zip(memory.iter("tu"), reply.sentences, strict=True):
        assert segments(unit) == {
            "zh-CN": sentence.zh.text,
            "en-GB": sentence_text(reply, sentence, "en").strip(),
        }


def test_no_segment_is_empty(memory: ET.Element) -> None:
    assert all(text for unit in memory.iter("tu") for text in segments(unit).values())


def test_editors_notes_go_with_their_sentence_in_both_languages(memory: ET.Element) -> None:
    [unit] = [unit for unit in memory.iter("tu") if unit.attrib["tuid"] == "s-0-4"]
    notes = {note.attrib[LANG]: note.text for note in unit.iter("note")}
    assert notes == {
        "zh-CN": "存档网页上的浏览次数为空。",
        "en-GB": "The view count is blank on the captured page.",
    }


def test_the_header_names_the_languages_and_the_evidence(memory: ET.Element, reply: Reply) -> None:
    header = memory.find("header")
    assert header is not None
    assert (header.attrib["srclang"], header.attrib["segtype"]) == ("zh-CN", "sentence")
    assert header.findtext("prop") == reply.sha256
    assert "creationdate" not in header.attrib
