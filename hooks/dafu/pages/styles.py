"""The style sheet of a page: what is its own, and what stands at the foot of its printed sheets."""

import re

from markupsafe import Markup

from ..reply import Library
from ..templating import templates
from .sitemap import SitePage, site_map
from .view import PageView


def render_styles(library: Library, address: str) -> dict[str, str]:
    """The style sheet of every page, by the file's URL; hand-written pages, too, have one."""
    template = templates().get_template("page.css")
    return {
        f"{page.url}page.css": template.render(
            page=PageView(library, page, address), imprint=css_string(_imprint(page, address))
        )
        for page in site_map(library)
    }


def css_string(text: str) -> Markup:
    """A text as a string of CSS, which ends where the text does."""
    escaped = re.sub(r'["\\\n\r\f]', lambda found: f"\\{ord(found[0]):x} ", text)
    return Markup(f'"{escaped}"')  # noqa: S704 - CSS has its own escapes


def _imprint(page: SitePage, address: str) -> str:
    """Where a sheet is from, and from which capture."""
    own = [f"{address}{page.url}"] if address else []
    return " · ".join([*own, f"SHA-256 {page.reply.sha256}"] if page.reply else own)
