"""Where everything is read: URLs relative to the site's root, with their anchors."""

import posixpath
from functools import lru_cache

from ..reply import Chart, Figure, Reply


def relative_url(base: str, url: str) -> str:
    """`url`, perhaps with an anchor, as a link on the page at `base`."""
    path, mark, anchor = url.partition("#")
    if mark and path == base:
        return f"#{anchor}"
    return f"{_relative_path(base, path)}{mark}{anchor}"


@lru_cache(maxsize=1024)  # a page has many links to few others
def _relative_path(base: str, path: str) -> str:
    relative = posixpath.relpath(f"/{path}", f"/{base}")
    return f"{relative}{'/' if path.endswith('/') or not path else ''}"


def reply_url(reply: Reply, lang: str) -> str:
    """The overview of a reply, below which its other pages lie."""
    return f"{lang}/{reply.id}/"


def sentence_url(reply: Reply, anchor: str, lang: str) -> str:
    """Where a sentence is read in its place: its section's page, or the reply's own.

    What belongs to the captured page and not to the letter is read in the full text.
    """
    part = int(anchor.split("-")[1])
    if 1 <= part <= len(reply.sections):
        inner = f"{reply.sections[part - 1].id}/"
    else:
        inner = "full/" if any(anchor == piece.anchor for piece in reply.furniture) else ""
    return f"{reply_url(reply, lang)}{inner}#{anchor}"


def register_url(reply: Reply, lang: str) -> str:
    """The register of a reply's figures, where it has any."""
    return f"{reply_url(reply, lang)}figures/"


def files_url(reply: Reply, lang: str) -> str:
    """The page that lists a reply's files and all its numerals: the register, or the full text."""
    return f"{reply_url(reply, lang)}{files_page(reply)}/"


def files_page(reply: Reply) -> str:
    """The kind of that page."""
    return "figures" if reply.figures else "full"


def entry_url(reply: Reply, figure: Figure, lang: str) -> str:
    """A figure's entry in the register."""
    return f"{register_url(reply, lang)}#{figure.anchor}"


def figure_url(reply: Reply, figure: Figure, lang: str) -> str:
    """Where a figure is stated: its sentence, or for a computed one its entry in the register."""
    if figure.sentence is None:
        return entry_url(reply, figure, lang)
    return sentence_url(reply, figure.sentence.anchor, lang)


def glossary_url(lang: str) -> str:
    """The glossary, which all replies share."""
    return f"{lang}/glossary/"


def term_url(id_: str, lang: str) -> str:
    """A term's entry in the glossary."""
    return f"{glossary_url(lang)}#t-{id_}"


def download_url(reply: Reply, name: str = "") -> str:
    """A file to take away, or the folder in which all those of a reply lie."""
    return f"data/{reply.id}/{name}"


def chart_url(reply: Reply, chart: Chart, lang: str) -> str:
    """The file of a chart in one language."""
    return download_url(reply, f"chart-{chart.id}.{lang}.svg")
