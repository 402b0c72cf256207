"""Parts of pages that are the same on each that shows them, but for where their links lead."""

import re
from collections.abc import Hashable
from functools import lru_cache, partial

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
    view = PageView(library, SitePage(kind=template, lang=lang, url="", title=""), address)
    html = templates().get_template(f"{template}.html")
    return html.render(page=view, part=partial(part, view), **dict(values))
