"""The same text for other builders: a Markdown file for each page of a built site."""

import json
from collections.abc import Iterator
from pathlib import Path

from lxml.html import (  # type: ignore[import-untyped] # it has no types of its own
    HtmlElement,
    HTMLParser,
    document_fromstring,
)

_HEADINGS = ("h1", "h2", "h3")
_BLOCKS = ("p", "li", "dt", "dd", "summary", "caption", "figcaption", "pre")
# What is drawn, or run, is no text of the page.
_LEFT_OUT = "self::svg or self::script or self::button or @id='downloads-table'"

# `material` is as it comes; `flat` keeps pages out of the navigation, as this site does, which else
# has every page on every page.
SETTINGS: dict[str, dict[str, object]] = {
    "material": {"plugins": ["search"]},
    "flat": {"plugins": ["search"], "nav": [], "not_in_nav": "*"},
    "i18n": {
        "plugins": [
            "search",
            {
                "i18n": {
                    "docs_structure": "folder",
                    "languages": [
                        {"locale": "zh", "name": "中文", "default": True, "build": True},
                        {"locale": "en", "name": "English", "build": True},
                    ],
                }
            },
        ]
    },
}


def write_rivals(site: Path, folder: Path) -> None:
    """Make a project in `folder` of the text of the built site, with a file of settings each."""
    for page in site.glob("*/**/index.html"):  # the front door is not theirs: i18n has its own
        place = (folder / "docs" / page.relative_to(site)).with_suffix(".md")
        place.parent.mkdir(parents=True, exist_ok=True)
        document = document_fromstring(page.read_bytes(), parser=HTMLParser(encoding="utf-8"))
        place.write_text("\n\n".join(_blocks(document.find(".//article"))) + "\n", "utf-8")
    for name, more in SETTINGS.items():
        settings = {
            "site_name": "Dafu",
            "site_url": "https://dafu.example/",
            "theme": {"name": "material", "language": "zh", "font": False},
            "markdown_extensions": ["attr_list", "tables", "toc"],
            **more,
        }
        # JSON is YAML.
        (folder / f"{name}.yml").write_text(json.dumps(settings), "utf-8")


def _blocks(element: HtmlElement) -> Iterator[str]:
    """The text of an element in blocks of Markdown."""
    for child in element.iterchildren("*"):
        if child.xpath(_LEFT_OUT):
            continue
        if child.tag in _HEADINGS:
            yield f"{'#' * int(child.tag[1])} {_text(child)} {{#{child.get('id', '')}}}"
        elif child.tag == "table":
            yield _table(child)
        elif child.tag in _BLOCKS and not child.xpath(".//p | .//ul | .//table | .//dl"):
            yield f"- {_text(child)}" if child.tag == "li" else _text(child)
        else:
            yield from _blocks(child)


def _table(table: HtmlElement) -> str:
    rows = [[_text(cell).replace("|", r"\|") for cell in row.iter("th", "td")]
            for row in table.iter("tr")]  # fmt: skip
    columns = max(map(len, rows))
    padded = [[*row, *[""] * (columns - len(row))] for row in rows]
    lines = [padded[0], ["---"] * columns, *padded[1:]]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _text(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())
