"""The translation memory."""

from xml.etree import ElementTree as ET

from dafu.words.sentences import sentence_text

from tests.reply import reply

from .made import files

LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def memory() -> ET.Element:
    return ET.fromstring(files()["reply.tmx"].content)  # noqa: S314 - our own file


def segments(unit: ET.Element) -> dict[str, str]:
    return {variant.attrib[LANG]: variant.findtext("seg", "") for variant in unit.iter("tuv")}


def test_each_sentence_is_a_unit_with_the_captured_chinese_and_the_english_of_the_pages() -> None:
    units = [(unit.attrib["tuid"], segments(unit)) for unit in memory().iter("tu")]
    assert units == [
        (s.anchor, {"zh-CN": s.zh.text, "en-GB": sentence_text(reply(), s, "en").strip()})
        for s in reply().sentences
    ]
    assert all(text for _, texts in units for text in texts.values())


def test_editors_notes_go_with_their_sentence_in_both_languages() -> None:
    [unit] = [unit for unit in memory().iter("tu") if unit.attrib["tuid"] == "s-0-4"]
    [sentence] = [sentence for sentence in reply().sentences if sentence.anchor == "s-0-4"]
    notes = [(note.attrib[LANG], note.text) for note in unit.iter("note")]
    assert notes == [pair for n in sentence.notes for pair in (("zh-CN", n.zh), ("en-GB", n.en))]
    assert notes


def test_the_header_names_the_languages_and_the_evidence() -> None:
    header = memory().find("header")
    assert header is not None
    assert (header.attrib["srclang"], header.attrib["segtype"]) == ("zh-CN", "sentence")
    assert header.findtext("prop") == reply().sha256
    assert "creationdate" not in header.attrib
