"""The site's name and pictures state no number, and what pages load lies in the site."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from ..pages.markup import text_of
from ..pages.prose import check_numbers
from ..problems.refusal import ReasonedError


def check_settings(
    words: Iterable[str | None], loaded: Iterable[object], navigation: object
) -> None:
    """Hold the site's name and the like, the addresses that pages load, and a navigation.

    Words state no number, what is loaded lies in the site, and pages come from data. Raises
    ReasonedError.
    """
    for text in filter(None, words):
        _check_words("mkdocs.yml", text)
    for address in map(str, loaded):
        if "\\" in address or urlsplit(address).scheme or urlsplit(address).netloc:
            raise ReasonedError("settings-elsewhere", address)
    if navigation:
        raise ReasonedError("settings-nav")


def check_picture(uri: str, content: str) -> None:
    """Hold the text of an SVG file of `docs/`, by its path there. Raises ReasonedError."""
    _check_words(f"docs/{uri}", text_of(content))


def _check_words(source: str, text: str) -> None:
    for lang in ("zh", "en"):
        for problem in check_numbers(source, text, lang):
            raise ReasonedError("words-number", f"{source}: {problem.found}")
