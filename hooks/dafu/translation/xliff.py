"""A reply for translators' tools: XLIFF 1.2, one unit for each sentence."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from xml.etree import ElementTree as ET

from ..checks.english.terms import find_terms
from ..data.draft import Draft, DraftSentence
from ..data.marks import EnglishPart, Placeholder
from ..data.schema import Bilingual, GlossaryFile
from ..data.yamltree import key_text
from ..words.languages import LANGUAGES, LOCALES

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_HOW = Bilingual(
    zh="花括号中的占位符代表中文里标注的文字，由程序填写，请全部保留。译文写在一行内。",
    en="A placeholder in braces stands for words that are marked in the Chinese, and the program "
    "fills it in: keep each of them. A translation is one line.",
)


def xliff(draft: Draft, glossary: GlossaryFile, unfinished: Collection[str]) -> bytes:
    """The sentences of a reply, in its order; a unit's id is its sentence's anchor.

    What the Chinese marks is a protected code, `{id}`, with the marked words beside it. English
    is approved but for that of the `unfinished` anchors.
    """
    root = ET.Element("xliff", version="1.2", xmlns=NAMESPACE)
    file = ET.SubElement(
        root,
        "file",
        {
            "original": draft.tree.path,
            "source-language": LOCALES["zh"],
            "target-language": LOCALES["en"],
            "datatype": "plaintext",
            "product-name": "Dafu",
        },
    )
    header, body = ET.SubElement(file, "header"), ET.SubElement(file, "body")
    _add_notes(header, _HOW)
    for sentence in draft.sentences:
        unit = _unit(sentence, is_approved=sentence.anchor not in unfinished)
        for use in {use.term.id: use for use in find_terms(sentence.zh.text, glossary)}.values():
            english = " / ".join((use.term.en, *use.term.also_en))
            _add_note(unit, f"{sentence.zh.text[use.start : use.end]}: {english}", "glossary")
        for note in sentence.entry.notes:
            _add_notes(unit, note)
        body.append(unit)
    _indent(root, ("xliff", "file", "header", "body", "trans-unit"))
    content: bytes = ET.tostring(root, encoding="UTF-8", xml_declaration=True)
    return content + b"\n"


def source_parts(sentence: DraftSentence) -> Iterator[EnglishPart]:
    """The Chinese with a placeholder for each mark, in the form in which the English has it."""
    forms = {part.id: part.form for part in reversed(sentence.placeholders)}
    position = 0
    for span in sentence.zh.spans:
        yield sentence.zh.text[position : span.start]
        yield Placeholder(id=span.id, form=forms.get(span.id, ""), source=span.source)
        position = span.end
    yield sentence.zh.text[position:]


def marked_words(sentence: DraftSentence) -> dict[str, str]:
    """The Chinese words for which each placeholder stands."""
    return {span.id: sentence.zh.quote(span) for span in sentence.zh.spans}


def _unit(sentence: DraftSentence, *, is_approved: bool) -> ET.Element:
    unit = ET.Element(
        "trans-unit",
        {
            "id": sentence.anchor,
            "resname": key_text(sentence.key),
            "restype": f"x-{sentence.role}",
            "approved": "yes" if is_approved else "no",
            f"{_XML}space": "preserve",
        },
    )
    words = marked_words(sentence)
    _fill(ET.SubElement(unit, "source"), source_parts(sentence), words)
    if not sentence.lacks_en and any(sentence.en):
        state = "translated" if is_approved else "needs-translation"
        _fill(ET.SubElement(unit, "target", state=state), sentence.en, words)
    for id_, quote in words.items():
        if quote:
            _add_note(unit, f"{{{id_}}}: {quote}", "marks")
    return unit


def _fill(
    element: ET.Element,
    parts: Iterable[EnglishPart],
    words: Mapping[str, str],
) -> None:
    """Write text, with codes for placeholders."""
    code: ET.Element | None = None
    for part in parts:
        if isinstance(part, Placeholder):
            quote = {"equiv-text": words[part.id]} if words.get(part.id) else {}
            code = ET.SubElement(element, "ph", {"id": part.id, "ctype": "x-mark", **quote})
            code.text = f"{{{part.id}{part.form and f':{part.form}'}}}"
        elif code is None:
            element.text = (element.text or "") + part
        else:
            code.tail = (code.tail or "") + part


def _add_notes(parent: ET.Element, text: Bilingual) -> None:
    for lang in LANGUAGES:
        _add_note(parent, text.text(lang), "editor", lang)


def _add_note(parent: ET.Element, text: str, author: str, lang: str = "") -> None:
    language = {f"{_XML}lang": LOCALES[lang]} if lang else {}
    ET.SubElement(parent, "note", {"from": author, **language}).text = text


def _indent(element: ET.Element, tags: Collection[str], level: int = 1) -> None:
    """Set the children of such elements on lines of their own; texts stay as they are."""
    if element.tag not in tags:
        return
    element.text = "\n" + "  " * level
    for child in element:
        child.tail = element.text
        _indent(child, tags, level + 1)
    element[-1].tail = "\n" + "  " * (level - 1)
