"""Hand-written pages load and run nothing, hide nothing, and lead to no parts of the site."""

from collections.abc import Iterator

from lxml.html import HtmlElement  # type: ignore[import-untyped] # it has no types of its own

from ..problems.problem import Place, Problem

_ACTIVE = frozenset(
    "applet audio base embed form frame iframe input link meta object portal script select style"
    " template textarea video".split()
)
_SETTING = frozenset("download formaction hidden http-equiv ping srcdoc style".split())


def check_passive(page: HtmlElement, source: str) -> Iterator[Problem]:
    """The elements and attributes of a page that are more than text; `source` names its file."""
    for element in page.iter():
        if not isinstance(element.tag, str):
            continue
        own = {name.lower() for name in element.attrib}
        found = [f"<{element.tag}>"] if element.tag in _ACTIVE else []
        found += sorted(name for name in own if name in _SETTING or name.startswith("on"))
        if element.tag == "a" and "assets/" in element.get("href", ""):
            found.append(element.get("href"))
        for each in found:
            yield Problem(place=Place(path=source), key="", code="page-active", found=each)
