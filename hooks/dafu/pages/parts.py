"""Parts of pages that are the same on each that shows them, but for where their links lead."""

import re
from collections.abc import Hashable, Mapping
from functools import lru_cache, partial
from typing import Any

from markupsafe import Markup

from ..reply import Library
from ..templating import templates
from .sitemap import SitePage
from .view import PageView

_LINK = re.compile(r'(?<= href=")[^#"][^"]*')


def part(view: PageView, template: str, **values: Hashable) -> Markup:
    """What a template makes of values, for a page: it is rendered once in each language.

    It depends on no other reply, and on no draft.
    """
    library = view.library.bare or view.library
    html = _rendered(library, view.address, view.lang, template, tuple(values.items()))
    return Markup(_LINK.sub(lambda link: view.href(link[0]), html))  # noqa: S704 - from a template


@lru_cache(maxsize=4096)  # a reply has some 700, the home page some 30 of each
def _rendered(
    library: Library,
    address: str,
    lang: str,
    template: str,
    values: tuple[tuple[str, Hashable], ...],
) -> str:
    """The part as it would stand on a page at the site's root, from where all links lead down."""
    html = templates().get_template(f"{template}.html")
    return html.render(**_at_root(library, address, lang), **dict(values))


@lru_cache(maxsize=8)  # two languages of a library, and of one with drafts
def _at_root(library: Library, address: str, lang: str) -> Mapping[str, Any]:
    """What a part may use on such a page, macros among it: to import them takes half its time."""
    view = PageView(library, SitePage(kind="part", lang=lang, url="", title=""), address)
    given: dict[str, Any] = {"page": view, "part": partial(part, view)}
    link, show = (_macros(name, given) for name in ("figure.html", "macros.html"))
    return {**given, "figure_link": link.figure_link, "show": show}


def _macros(name: str, given: dict[str, Any]) -> Any:
    return templates().get_template(name).make_module(given)
