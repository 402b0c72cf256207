"""Names that become parts of addresses, and those that pages of this site have taken."""

import re

REPLY_PAGES = ("benefits", "figures", "parallel", "full")
SITE_PAGES = ("glossary", "about")
_INDEX = "index"  # the file of every page
_ADDRESS = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def is_reply_name(name: str) -> bool:
    """Whether a reply can be published under this name."""
    return _ADDRESS.fullmatch(name) is not None and name not in {*SITE_PAGES, _INDEX}


def is_section_name(name: str) -> bool:
    """Whether a section with this id can have a page beside those of every reply."""
    return name not in {*REPLY_PAGES, _INDEX}
