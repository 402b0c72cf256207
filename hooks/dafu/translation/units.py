"""Read a translated XLIFF 1.2 file, as translators' tools write it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree  # type: ignore[import-untyped] # it has no types of its own

from ..problems.problem import Place, Problem

# What tools write back may be called 1.1, from which 1.2 differs in nothing that is read here.
_ROOT = re.compile(r"\{(urn:oasis:names:tc:xliff:document:1\.[12])\}xliff")
_PLACEHOLDER = re.compile(r"\{([^{}:]*)(?::[a-z]+)?\}")
_LINES = re.compile(r"[ \t]*[\r\n]+[ \t]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A sentence with its placeholders in braces: `zh` with the ids alone, `en` as translated.

    `en` is empty where there is no translation. `words` are those for which the file says that the
    placeholders of the Chinese stand, by id; `misread` are codes that stand for nothing.
    """

    id: str
    place: Place
    zh: str
    en: str
    words: dict[str, str]
    misread: tuple[str, ...]

    def problem(self, code: str, *, found: str = "", **details: object) -> Problem:
        """A problem with this unit of the file."""
        return Problem(place=self.place, key=self.id, code=code, found=found, details=details)


def read_units(content: bytes, path: str) -> tuple[list[Unit], list[Problem]]:
    """The units of a file that problems name `path`; a problem if it is no XLIFF that is read."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        return [], [_unreadable(path, error.msg or "", error.lineno or 1)]
    is_xliff = _ROOT.fullmatch(str(root.tag))
    if not is_xliff or root.getroottree().docinfo.doctype:
        name = etree.QName(root).localname
        return [], [_unreadable(path, f"<{name} version={root.get('version', '')}>", 1)]
    space = f"{{{is_xliff[1]}}}"
    return [_unit(unit, space, path) for unit in root.iter(f"{space}trans-unit")], []


def _unreadable(path: str, found: str, line: int) -> Problem:
    place = Place(path=path, line=line)
    return Problem(place=place, key="", code="translation-unreadable", found=found)


def _unit(unit: etree._Element, space: str, path: str) -> Unit:
    source, target = unit.find(f"{space}source"), unit.find(f"{space}target")
    texts: dict[str, str] = {}
    misread: list[str] = []
    for name, element in (("zh", source), ("en", target)):
        texts[name] = ""
        for part, is_read in _parts(element, space) if element is not None else ():
            texts[name] += part
            misread += () if is_read else (part,)
    codes = source.iter(f"{space}ph", f"{space}x") if source is not None else ()
    return Unit(
        id=unit.get("id", ""),
        place=Place(path=path, line=int(unit.sourceline or 1)),
        zh=_PLACEHOLDER.sub(r"{\1}", texts["zh"]),
        en=_LINES.sub(" ", texts["en"]).strip(" \t"),
        words={code.get("id", ""): code.get("equiv-text", "") for code in codes},
        misread=tuple(misread),
    )


def _parts(element: etree._Element, space: str) -> Iterator[tuple[str, bool]]:
    """The pieces of a text, a code as its placeholder, and whether each could be read.

    A code is `<ph>` or, as some tools have it, `<x>`; a tool's own marks are passed over.
    """
    yield element.text or "", True
    for child in element:
        if child.tag in {f"{space}ph", f"{space}x"}:
            yield _code(child)
        elif child.tag == f"{space}mrk":
            yield from _parts(child, space)
        elif isinstance(child.tag, str):
            yield f"<{etree.QName(child).localname}>", False
        yield child.tail or "", True


def _code(code: etree._Element) -> tuple[str, bool]:
    id_ = code.get("id", "")
    text = "".join(code.itertext()).strip() or f"{{{id_}}}"
    names = _PLACEHOLDER.fullmatch(text)
    return text, names is not None and names[1] == id_
