"""Everything that a site publishes, taken apart by the rules of its formats into plain texts."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from itertools import accumulate, groupby
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree as ET

from dafu.pages.headings import TocToken, toc_tokens
from dafu.pages.render import RenderedPage, render_markdown
from dafu.search.records import search_records
from dafu.site import Site
from markdown import markdown  # type: ignore[import-untyped]

EXTENSIONS = ["attr_list", "tables", "toc"]  # those of mkdocs.yml
_WORD_PARTS = ("word/document.xml", "word/footer1.xml", "docProps/core.xml")
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_MARKDOWN_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_MARKDOWN_LINK = re.compile(r"\[[^\[\]]*\]\(([^()]*)\)")
# Where a chart's lines of text stand, and how many there are, follows from the text.
_DRAWN = frozenset({"text", "tspan", "rect", "path"})
_PLACED = frozenset({"x", "y", "d", "width", "height", "viewbox", "viewBox"})
_TEX = {r"\textbackslash{}": "\\", r"\textasciitilde{}": "~", r"\textasciicircum{}": "^",
        r"\textbraceleft{}": "{", r"\textbraceright{}": "}",
        **{f"\\{char}": char for char in "&%$#_"}}  # fmt: skip

Parts = list[object]


class _Events(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.events: Parts = []
        self._drawn = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._drawn += tag in _DRAWN
        self.events.append(["<", tag, [a for a in attrs if a[0] not in _PLACED]])

    def handle_endtag(self, tag: str) -> None:
        self._drawn -= tag in _DRAWN
        self.events.append([">", tag])

    def handle_data(self, data: str) -> None:
        if data.startswith("@misc{"):
            self.events.append(["bibtex", _bibtex_parts(data)])
        elif not self._drawn and not data.isspace():
            self.events.append(["text", data])

    def handle_comment(self, data: str) -> None:
        self.events.append(["comment", data])

    def handle_decl(self, decl: str) -> None:
        self.events.append(["declaration", decl])

    def unknown_decl(self, data: str) -> None:
        self.events.append(["unknown", data])

    def handle_pi(self, data: str) -> None:
        self.events.append(["instruction", data])


def _is_drawn(event: object) -> bool:
    return isinstance(event, list) and event[0] in ("<", ">") and event[1] in _DRAWN


def _without_repeats(events: Parts) -> Parts:
    """The events with those of a drawing each once in a row."""
    once: Parts = []
    for drawn, group in groupby(events, key=_is_drawn):
        found = list(group)
        once += sorted({json.dumps(event) for event in found}) if drawn else found
    return once


def html_parts(html: str) -> Parts:
    """Tags with their attributes and texts; comments and declarations, too."""
    parser = _Events()
    parser.feed(html)
    parser.close()
    return _without_repeats(parser.events)


def _xml_parts(content: bytes) -> Parts:
    return _without_repeats(list(_events_of(ET.fromstring(content))))  # noqa: S314 - our own


def _events_of(element: ET.Element) -> Iterator[object]:
    name = element.tag.rpartition("}")[2]
    drawn = name in _DRAWN
    keep = {k: v for k, v in element.items() if k not in _PLACED and k != _XML_SPACE}
    yield ["<", name, keep]
    if element.text and not element.text.isspace() and not drawn:
        yield ["text", element.text]
    for child in element:
        yield from _events_of(child)
        if child.tail and not child.tail.isspace():
            yield ["text", child.tail]
    yield [">", name]


def _csv_parts(content: bytes) -> Parts:
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
    for cell in (cell for row in rows for cell in row):
        assert not cell.lstrip().startswith(tuple("=+-@＝＋－＠")), f"a formula: {cell!r}"
        assert not cell.startswith(("\t", "\r")), f"a formula: {cell!r}"
    return [[cell.removeprefix("'") for cell in row] for row in rows]


def _word_parts(content: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return [_xml_parts(package.read(part)) for part in _WORD_PARTS]


def _bibtex_parts(text: str) -> Parts:
    """The entries, each ending where BibTeX, which counts all braces, sees its end."""
    entries: Parts = []
    while text := text.strip():
        assert text.startswith("@misc{")
        depths = accumulate({"{": 1, "}": -1}.get(char, 0) for char in text)
        end = next((at for at, depth in enumerate(depths) if text[at] == "}" and not depth), 0)
        assert end, "braces that do not match"
        pattern = "|".join(re.escape(sign) for sign in sorted(_TEX, key=len, reverse=True))
        fields = re.findall(r"^  (\w+) = (.*),$", text[:end], re.MULTILINE)
        assert len(fields) == text[:end].count("\n") - 1
        entries.append([(name, re.sub(pattern, lambda m: _TEX[m[0]], v)) for name, v in fields])
        text = text[end + 1 :]
    return entries


def _markdown_parts(content: bytes) -> Parts:
    """The lines without escapes, and where the links lead; nothing else may be markup."""
    text = content.decode()
    bare = _MARKDOWN_ESCAPE.sub("", text)
    assert not set(bare) & set("<`*|~"), "markup of Markdown or of HTML"
    return [_MARKDOWN_ESCAPE.sub(r"\1", text).splitlines(), _MARKDOWN_LINK.findall(bare)]


def _file_parts(name: str, content: bytes) -> Parts:
    match PurePosixPath(name).suffix:
        case ".csv":
            return _csv_parts(content)
        case ".json":
            return [json.loads(content)]
        case ".svg" | ".tmx" | ".xml":
            return _xml_parts(content)
        case ".zip":  # holds the other files, each of which is looked at by itself
            return [*zipfile.ZipFile(io.BytesIO(content)).namelist()]
        case ".docx":
            return _word_parts(content)
        case ".bib":
            return _bibtex_parts(content.decode())
        case ".css":
            return [re.sub(r"[0-9a-f]{64}|[0-9.]+", "0", content.decode())]
    return _markdown_parts(content) if name == "llms.txt" else [content.decode()]


def _names(tokens: Sequence[TocToken]) -> Parts:
    """The entries of a table of contents, of which the theme makes HTML."""
    return [[token["id"], html_parts(token["name"]), _names(token["children"])] for token in tokens]


def _page_parts(site: Site, page: RenderedPage) -> Iterator[tuple[str, Parts]]:
    url, meta = page.url, page.meta
    yield f"{url} article", html_parts(page.html)
    yield f"{url} contents", _names(toc_tokens(page.headings))
    theme = site.context(site.pages[page.url], str(meta["description"]))
    head = theme.pop("head")
    script = str(getattr(head, "linked_data", ""))
    assert "<" not in script
    yield f"{url} linked data", [json.loads(script)]
    # Keywords are parted by commas, and the best ten stand there.
    metas = {k: v for k, v in getattr(head, "metas", {}).items() if k != "Keywords"}
    yield f"{url} head", [getattr(head, "title", ""), metas, getattr(head, "properties", {})]
    yield f"{url} theme", [_theme_parts(theme)]


def _theme_parts(value: object) -> object:
    """What the theme writes into pages as it is, down to the texts."""
    if isinstance(value, dict):
        return {name: _theme_parts(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [*map(_theme_parts, value)]
    return html_parts(str(value))


def _hand_written(site: Site, docs: Path) -> Iterator[tuple[str, Parts]]:
    """The pages of `docs`, which mention replies, as Python-Markdown makes HTML of them."""
    for page in site.pages.values():
        if page.url not in site.rendered:
            file = docs / page.source_uri
            body = file.read_text("utf-8").partition("\n---\n")[2]
            filled = render_markdown(site.library, page, body, site.address, file)
            yield page.url, html_parts(markdown(filled, extensions=EXTENSIONS))


def surfaces(site: Site, docs: Path) -> dict[str, Parts]:
    """What pages, files, the theme and the search index are given, by what it is given to."""
    parts: dict[str, Parts] = {}
    for page in site.rendered.values():
        parts |= _page_parts(site, page)
    for name, content in site.files.items():
        if name != "licences.txt":
            parts[name] = _file_parts(name, content)
    parts |= _hand_written(site, docs)
    records = search_records(site.library, {})
    parts["search"] = [[r.kind, r.url, r.anchor, r.place, r.text] for r in records]
    parts["sitemap"] = [json.dumps(site.theme["sitemap"])]
    return parts
