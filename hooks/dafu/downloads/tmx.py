"""The letter as a translation memory: TMX 1.4b, one unit for each sentence."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from ..data.schema import Bilingual
from ..reply import Library, Reply, Sentence
from ..words.bilingual import of_both
from ..words.languages import LANGUAGES, LOCALES
from ..words.provenance import source_line, terms_of_use
from ..words.sentences import sentence_text

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def translation_memory(library: Library, reply: Reply) -> bytes:
    """Every sentence and piece, Chinese as captured; its unit's id is its anchor.

    Notes are the editor's. No document type is named: a reader that looked for its file would
    find none.
    """
    root = ET.Element("tmx", version="1.4")
    header = ET.SubElement(
        root,
        "header",
        {
            "creationtool": "Dafu",
            "creationtoolversion": "1",
            "segtype": "sentence",
            "o-tmf": "Dafu",
            "adminlang": LOCALES["en"],
            "srclang": LOCALES["zh"],
            "datatype": "plaintext",
        },
    )
    _add_note(header, of_both(lambda lang: source_line(library, reply, lang)))
    _add_note(header, terms_of_use(library, reply))
    _add_property(header, "x-captured-sha256", reply.sha256)
    body = ET.SubElement(root, "body")
    for sentence in reply.sentences:
        _add_unit(body, reply, sentence)
    ET.indent(root, space="")
    xml: bytes = ET.tostring(root, encoding="UTF-8", xml_declaration=True)
    return xml + b"\n"


def _add_unit(body: ET.Element, reply: Reply, sentence: Sentence) -> None:
    unit = ET.SubElement(body, "tu", tuid=sentence.anchor)
    for note in sentence.notes:
        _add_note(unit, note)
    _add_property(unit, "x-role", sentence.role)
    for lang, text in _texts(reply, sentence):
        variant = ET.SubElement(unit, "tuv", {_LANG: LOCALES[lang]})
        ET.SubElement(variant, "seg").text = text


def _texts(reply: Reply, sentence: Sentence) -> Iterator[tuple[str, str]]:
    yield "zh", sentence.zh.text
    yield "en", sentence_text(reply, sentence, "en").strip()


def _add_note(parent: ET.Element, text: Bilingual) -> None:
    for lang in LANGUAGES:
        ET.SubElement(parent, "note", {_LANG: LOCALES[lang]}).text = text.text(lang)


def _add_property(parent: ET.Element, kind: str, value: str) -> None:
    ET.SubElement(parent, "prop", type=kind).text = value
