"""What stands at the foot of each printed sheet."""

from __future__ import annotations

import re

from .sitemap import Page


def imprint(page: Page, address: str) -> str:
    """Where a sheet is from, and from which capture; the site's `address` ends in `/`."""
    own = f"{address}{page.url}"
    return f"{own} · SHA-256 {page.reply.sha256}" if page.reply else own


def css_string(text: str) -> str:
    """A text as a string of CSS, which ends where the text does."""
    escaped = re.sub(r'["\\\n\r\f]', lambda found: f"\\{ord(found[0]):x} ", text)
    return f'"{escaped}"'
