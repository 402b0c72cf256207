"""Find the letter in a saved web page, among its navigation and footers.

The page is laid out as lines, as a browser would; the letter is what stands in the smallest
element that holds its title or address and most of the page's running text.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from lxml import html as lxml_html  # type: ignore[import-untyped] # it has no types
from lxml.etree import _Element  # type: ignore[import-untyped]

from ..data.page_words import labelled_values
from .own_lines import RUNNING, belongs, own_lines
from .roles import is_addressee, is_date, is_title, receives, thanks

_BLOCKS = frozenset(
    "address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3"
    " h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul".split()
)
_SKIPPED = frozenset(
    "script style noscript iframe select option button input textarea head svg template".split()
)
_FURNITURE = re.compile(
    r"(?:^|[-_ ])(?:nav|menu|footer|foot|header|breadcrumb|sidebar|crumb)", re.IGNORECASE
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACE = re.compile("[ \t\r\n\f]+")
_MANY_BREAKS = 3  # in a cell that holds a text
_OF_PAGE = {"published", "source", "views", "index-number", "document-number", "publicity"}
_NUMBER = re.compile("[0-9]+(?=号)")
_FEWEST = 2  # lines of running text
_MOST = 0.9  # of the running text that the letter's element has


def from_html(source: str) -> tuple[str, int]:
    """The letter's text, and how many lines of the page were left out."""
    source = re.sub(r"^\s*<\?xml[^>]*\?>", "", source)
    root = lxml_html.document_fromstring(source or "<html></html>")
    body = root.find("body")
    whole = root if body is None else body
    element = _letter_element(whole)
    taken = own_lines([*_lines(element)])
    heads = [line for line in _lines_before(whole, element) if belongs(line)]
    title = (
        []
        if any(is_title(line) for line in taken)
        else [line for line in heads if is_title(line)][-1:]
    )
    lines = [*title, *taken]
    return "\n".join(lines) + "\n", max(len([*_lines(whole)]) - len(lines), 0)


def _weight(element: _Element) -> int:
    """How much running text an element holds, in characters."""
    return sum(len(line) for line in _lines(element) if RUNNING.search(line))


def _letter_element(body: _Element) -> _Element:
    """The smallest element with all that a letter has of its page, or most of the running text."""
    everything = _weight(body)
    element = body
    while True:
        lines = {child: [*_lines(child)] for child in element if isinstance(child.tag, str)}
        holding = [child for child, own in lines.items() if _holds_letter(own)]
        heavy = [child for child in lines if _weight(child) >= _MOST * everything]
        inner = next(iter(holding or heavy), None)
        if inner is None or inner.tag in ("p", "span", "tr", "td", "font", "tbody"):
            return element
        if _tells([*_lines(element)]) - _tells(lines[inner]):
            return element
        element = inner


def _holds_letter(lines: list[str]) -> bool:
    """Whether lines are more of a letter than the paragraph that says what it received."""
    running = sum(bool(RUNNING.search(line)) for line in lines)
    return any(map(receives, lines)) and running >= _FEWEST


def _tells(lines: list[str]) -> set[str]:
    """Which of a letter's own lines there are: its title, its day, what its page says of it.

    A title below the words that say what it received is that of another, and so is one above them
    with another number.
    """
    received = next((i for i, line in enumerate(lines) if receives(line)), len(lines))
    above, below = lines[:received], lines[received:] or lines
    told = {"received"} if received < len(lines) else set()
    told |= {"addressee"} if any(map(is_addressee, above)) else set()
    titles = [*map(_serial, filter(is_title, above))]
    told |= {f"title {number}" for number in range(titles.count(titles[-1]) if titles else 0)}
    told |= {"thanks"} if any(map(thanks, below)) else set()
    days = (not is_title(before) for before, line in pairwise(below) if is_date(line))
    told |= {"date"} if any(days) else set()
    return told | {
        each.id for line in lines for each in labelled_values(line) if each.id in _OF_PAGE
    }


def _serial(title: str) -> str:
    """The number of what a title replies to."""
    return "".join(_NUMBER.findall(title)[-1:])


def _lines_before(body: _Element, element: _Element) -> Iterator[str]:
    inner = [*_lines(element)]
    whole = [*_lines(body)]
    end = next((i for i in range(len(whole)) if whole[i : i + len(inner)] == inner), 0)
    yield from whole[:end]


def _is_in_data(element: _Element) -> bool:
    table = next(element.iterancestors("table"), None)
    return table is not None and _is_data(table)


def _lines(element: _Element) -> Iterator[str]:
    """The lines of an element as a browser lays them out; rows of a table have tabs."""
    text = "".join(_text(element, data=_is_in_data(element)))
    for line in text.split("\n"):
        cells = (_SPACE.sub(" ", cell).replace("\xa0", " ") for cell in line.split("\v"))
        if words := "\t".join(cell.strip() for cell in cells).strip("\t"):
            yield words


def _text(element: _Element, *, data: bool, inside: bool = False) -> Iterator[str]:
    r"""Texts with a line feed about each block and a `\v` between the cells of a row of `data`.

    What is `inside` such a cell has no lines of its own.
    """
    if not isinstance(element.tag, str) or element.tag in _SKIPPED or _is_furniture(element):
        return
    tag = element.tag
    if tag == "br":
        yield "" if inside else "\n"
        return
    if tag == "table":
        data = _is_data(element)
    cell = tag in ("td", "th")
    inside = inside or (cell and data and len(element.findall(".//p")) <= 1)
    edge = "\v" if cell and data else "\n" if (tag in _BLOCKS or cell) and not inside else ""
    yield edge
    yield _SPACE.sub(" ", element.text or "")
    for child in element:
        yield from _text(child, data=data, inside=inside)
        yield _SPACE.sub(" ", child.tail or "")
    yield "" if edge == "\v" else edge


def _is_data(table: _Element) -> bool:
    """Whether a table is one of data, and does not lay out the page."""
    cells = [*table.iter("td", "th")]
    rows = len([*table.iter("tr")])
    return (
        table.find(".//table") is None
        and rows < len(cells)
        and not any(len(cell.findall("br")) >= _MANY_BREAKS for cell in cells)
    )


def _is_furniture(element: _Element) -> bool:
    named = f"{element.get('class', '')} {element.get('id', '')}"
    return (
        element.tag in ("nav", "footer", "aside")
        or bool(_HIDDEN.search(element.get("style", "")))
        or bool(_FURNITURE.search(named) and _is_links(element))
    )


def _is_links(element: _Element) -> bool:
    """Whether an element is mostly links, or holds no running text."""
    text = "".join(element.itertext())
    links = "".join("".join(link.itertext()) for link in element.iter("a"))
    return len(links) * 2 >= len(text.strip()) or not re.search("收悉|答复如下", text)
