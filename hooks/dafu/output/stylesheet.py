"""The site's one style sheet: of the theme's, what its pages use, and then the site's own."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

import tinycss2  # type: ignore[import-untyped] # it has no types of its own
from tinycss2.ast import Node  # type: ignore[import-untyped]

STYLE_SHEET = "assets/css/site.css"
_THEMES = "assets/stylesheets"
_GROUPS = ("media", "supports", "layer")
_WORD = re.compile(r"[\w-]+")
_MODIFIED = re.compile(r"([\w-]+?)(?:--|__)[\w-]+")  # by the theme's way of naming
_REFERENCE = re.compile(r"var\(\s*(--[\w-]+)")
# What the theme's script sets on elements whose names do not hint at it.
_SET_BY_SCRIPT = frozenset({"js-focus-visible", "focus-visible"})


def write_style_sheet(folder: Path, pages: Iterable[str], own: Iterable[str]) -> None:
    """Put one style sheet in the place of all that were written to `folder`, the built site.

    `pages` are the URLs of pages that have every class of the theme that any page has; `own` are
    the site's own style sheets, in order.
    """
    html = ((folder / url / "index.html").read_text("utf-8") for url in pages)
    scripts = "".join(path.read_text("utf-8") for path in folder.glob("assets/javascripts/*.js"))
    themes = sorted((folder / _THEMES).glob("*.css"))  # main before palette
    theme = "".join(path.read_text("utf-8") for path in themes)
    sheets = [folder / name for name in own]
    text = "".join("".join(_rules(_parsed(path.read_text("utf-8")))) for path in sheets)
    used = used_words(html, scripts)
    for path in (*sheets, *(folder / _THEMES).iterdir()):
        path.unlink()
    (folder / STYLE_SHEET).write_text(used_rules(theme, used, text) + text, "utf-8")


def used_words(pages: Iterable[str], scripts: str) -> set[str]:
    """The names that pages have, and those that scripts give to these and to what is in them."""
    words = {word for html in pages for word in _WORD.findall(html)}
    modified = _MODIFIED.finditer(scripts)
    return words | {match[0] for match in modified if match[1] in words} | _SET_BY_SCRIPT


def used_rules(style_sheet: str, used: set[str], others: str = "") -> str:
    """The rules of a style sheet that can apply where only the names `used` are.

    A custom property is left out where neither they nor `others`, more CSS, refer to it.
    """
    kept = [*_rules(_parsed(style_sheet), used)]
    referred = set(_REFERENCE.findall("".join(kept) + others))
    return "".join(_without_unused_properties(rule, referred) for rule in kept)


@lru_cache(maxsize=32)  # in a preview, style sheets are the same from build to build
def _parsed(css: str) -> list[Node]:
    nodes: list[Node] = tinycss2.parse_component_value_list(css)
    return nodes


def _rules(nodes: list[Node], used: set[str] | None = None) -> Iterator[str]:
    """The rules without comments and blank lines, of `used` names alone where these are given."""
    for rule in tinycss2.parse_stylesheet(nodes, skip_comments=True, skip_whitespace=True):
        if rule.type == "qualified-rule":
            parts = _parts(rule.prelude)
            selectors = [part for part in parts if used is None or used.issuperset(_names(part))]
            if selectors:
                yield f"{','.join(map(_text, selectors))}{{{_text(rule.content)}}}"
        elif rule.content is None:
            yield rule.serialize()
        elif rule.lower_at_keyword in _GROUPS:
            if within := "".join(_rules(rule.content, used)):
                yield f"@{rule.at_keyword} {_text(rule.prelude)}{{{within}}}"
        else:
            yield f"@{rule.at_keyword} {_text(rule.prelude)}{{{_text(rule.content)}}}"


def _parts(prelude: Iterable[Node]) -> Iterator[list[Node]]:
    """The selectors of a list."""
    part: list[Node] = []
    for value in prelude:
        if value == ",":
            yield part
            part = []
        else:
            part.append(value)
    yield part


def _names(selector: Iterable[Node]) -> Iterator[str]:
    """The classes, ids and values of attributes that an element must have for a selector.

    What stands in brackets, as in `:is()` and `:not()`, is passed over.
    """
    before = None
    for token in selector:
        if token.type == "hash" or (token.type == "ident" and before == "."):
            yield token.value
        elif token.type == "[] block":
            inner = [part for part in token.content if part.type != "whitespace"]
            if "=" in inner:
                yield inner[-1].value
        before = token


def _text(tokens: Iterable[Node]) -> str:
    """Component values as CSS, without comments and with one space where there are several."""
    shown = (
        " " if t.type == "whitespace" else t.serialize() for t in tokens if t.type != "comment"
    )
    return "".join(shown).strip()


def _without_unused_properties(rule: str, referred: set[str]) -> str:
    if not rule.startswith((":root{", ":root,", ":root>")):
        return rule
    [parsed] = tinycss2.parse_stylesheet(rule)
    declarations = tinycss2.parse_blocks_contents(parsed.content, True, True)
    kept = [
        declaration.serialize()
        for declaration in declarations
        if not declaration.name.startswith("--") or declaration.name in referred
    ]
    return f"{_text(parsed.prelude)}{{{';'.join(kept)}}}" if kept else ""
