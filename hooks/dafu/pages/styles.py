"""The style sheet of a page: what is its own, and what stands at the foot of its printed sheets."""

import re

from markupsafe import Markup

from ..reply import Library
from ..templating import templates
from .sitemap import SitePage
from .view import PageView


def render_style(library: Library, page: SitePage, address: str) -> str:
    """The style sheet of a page; hand-written pages, too, have one."""
    view, imprint = PageView(library, page, address), css_string(_imprint(page, address))
    return templates().get_template("page.css").render(page=view, imprint=imprint)


def css_string(text: str) -> Markup:
    """A text as a string of CSS, which ends where the text does."""
    escaped = re.sub(r'["\\\n\r\f]', lambda found: f"\\{ord(found[0]):x} ", text)
    return Markup(f'"{escaped}"')  # noqa: S704 - CSS has its own escapes


def _imprint(page: SitePage, address: str) -> str:
    """Where a sheet is from, and from which capture."""
    own = [f"{address}{page.url}"] if address else []
    return " · ".join([*own, f"SHA-256 {page.reply.sha256}"] if page.reply else own)
