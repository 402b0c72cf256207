"""Names that become parts of addresses, and those that pages of this site have taken."""

from __future__ import annotations

import re

REPLY_PAGES = ("benefits", "figures", "parallel", "full")
SITE_PAGES = ("glossary", "about")
_ADDRESS = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def is_reply_name(name: str) -> bool:
    """Whether a reply can be published under this name."""
    return _ADDRESS.fullmatch(name) is not None and name not in SITE_PAGES
