"""The glossary for translators' tools: TBX-Basic, of the version that most of them read.

That is the older one of ISO 30042:2008, whose root is `martif`.
"""

from xml.etree import ElementTree as ET

from ..data.schema import GlossaryFile, Term
from ..words.languages import LANGUAGES, LOCALES

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_RULES = "http://www.lisa.org/fileadmin/standards/tbx_basic/TBXBasicXCSV02.xcs"


def term_base(glossary: GlossaryFile) -> bytes:
    """An entry for each term, with its forms in each language, the preferred one first.

    No document type is named: a reader that looked for its file would find none.
    """
    root = ET.Element("martif", {"type": "TBX-Basic", _LANG: LOCALES["zh"]})
    header = ET.SubElement(root, "martifHeader")
    described = ET.SubElement(header, "fileDesc")
    ET.SubElement(ET.SubElement(described, "titleStmt"), "title").text = "Dafu: data/glossary.yml"
    ET.SubElement(ET.SubElement(described, "sourceDesc"), "p").text = "data/glossary.yml"
    ET.SubElement(ET.SubElement(header, "encodingDesc"), "p", type="XCSURI").text = _RULES
    body = ET.SubElement(ET.SubElement(root, "text"), "body")
    for term in glossary.terms:
        _add_entry(body, term)
    ET.indent(root)
    xml: bytes = ET.tostring(root, encoding="UTF-8", xml_declaration=True)
    return xml + b"\n"


def _add_entry(body: ET.Element, term: Term) -> None:
    entry = ET.SubElement(body, "termEntry", id=term.id)
    ET.SubElement(entry, "descrip", type="subjectField").text = term.kind
    if term.within:
        ET.SubElement(entry, "note").text = f"within: {term.within}"
    if term.not_in:
        ET.SubElement(entry, "note").text = f"not in: {'、'.join(term.not_in)}"
    for lang in LANGUAGES:
        names = ET.SubElement(entry, "langSet", {_LANG: LOCALES[lang]})
        if term.gloss:
            ET.SubElement(names, "descrip", type="definition").text = term.gloss.text(lang)
        others = term.also_zh if lang == "zh" else term.also_en
        for form in (term.text(lang), *others):
            status = "admitted" if form in others else "preferred"
            said = ET.SubElement(names, "tig")
            ET.SubElement(said, "term").text = form
            note = ET.SubElement(said, "termNote", type="administrativeStatus")
            note.text = f"{status}Term-admn-sts"
