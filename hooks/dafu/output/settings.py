"""What mkdocs.yml and the files of docs/ may say and load: nothing that data do not prove."""

import re
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from ..checks.labels.interface import claim_in
from ..pages.markup import text_of
from ..pages.prose import check_numbers
from ..problems.refusal import ReasonedError

_HOOKS = {"hooks/publish.py"}
_TEMPLATES = "docs/.overrides"
_EXTRA = {"alternate", "contact", "dafu", "generator", "offline"}
_EXTENSIONS = {"abbr", "attr_list", "def_list", "fenced_code", "sane_lists", "tables", "toc"}
# What the buttons of the light and of the dark scheme lead to, and what they do not.
_LEADS_TO = {
    "default": ("[深暗夜].*dark", "[浅亮日]|light"),
    "slate": ("[浅亮日].*light", "[深暗夜]|dark"),
}
_STYLES = set("base charts entries letter passports print search tables theme".split())
_OFFICIAL = re.compile(r"官方答复|\bofficial repl(?:y|ies)", re.IGNORECASE)
# What style sheets can hide, move or write with.
_HIDING = re.compile(
    r"(?:^|[;{\s])(?:display|visibility|opacity|content|position|clip(?:-path)?|transform"
    r"|font-size|text-indent|overflow|mask|filter)\s*:"
)


class Settings(NamedTuple):
    """What mkdocs.yml sets: words that pages show, and what makes and changes pages."""

    words: Sequence[str | None]
    loaded: Sequence[object]
    navigation: object
    author: str | None
    hooks: Sequence[str]
    plugins: Sequence[str]
    extra: Sequence[str]
    templates: str | None
    extensions: Sequence[str]
    options: Mapping[str, Mapping[str, object]]
    palette: Any


def check_settings(settings: Settings) -> None:
    """Hold the settings. Raises ReasonedError.

    Words state no number and claim nothing, what is loaded lies in the site, and nothing but the
    program makes pages or changes them.
    """
    for text in filter(None, settings.words):
        _check_words("mkdocs.yml", text)
        if claim := claim_in(_OFFICIAL.sub(" ", text)):
            raise ReasonedError("settings-claim", claim)
    for address in map(str, settings.loaded):
        if "\\" in address or urlsplit(address).scheme or urlsplit(address).netloc:
            raise ReasonedError("settings-elsewhere", address)
    if settings.navigation:
        raise ReasonedError("settings-nav")
    if settings.author:
        raise ReasonedError("settings-claim", f"site_author: {settings.author}")
    changing = {*settings.hooks} - _HOOKS | {*settings.extensions} - _EXTENSIONS
    changing |= {*settings.plugins} - _HOOKS | {*settings.extra} - _EXTRA
    changing |= {settings.templates or "custom_dir"} - {_TEMPLATES}
    for strange in sorted(changing):
        raise ReasonedError("settings-changing", strange)
    if not isinstance(link := settings.options.get("toc", {}).get("permalink", False), bool):
        raise ReasonedError("settings-changing", f"permalink: {link}")
    palette = settings.palette if isinstance(settings.palette, list) else [settings.palette or {}]
    for scheme in palette:
        name = str(scheme.get("toggle", {}).get("name", ""))
        leads, other = _LEADS_TO.get(str(scheme.get("scheme")), ("", "(?!)"))
        if not re.search(leads, name, re.IGNORECASE) or re.search(other, name, re.IGNORECASE):
            raise ReasonedError("settings-toggle", name)


def check_picture(uri: str, content: str) -> None:
    """Hold the text of an SVG file of `docs/`, by its path there. Raises ReasonedError."""
    _check_words(f"docs/{uri}", text_of(content))


def check_style(uri: str, content: str) -> None:
    """Hold a style sheet of `docs/` that the program does not bring. Raises ReasonedError."""
    if PurePosixPath(uri).stem not in _STYLES and (hiding := _HIDING.search(content)):
        raise ReasonedError("style-hiding", f"docs/{uri}: {hiding[0].strip(' ;{')}")


def _check_words(source: str, text: str) -> None:
    for lang in ("zh", "en"):
        for problem in check_numbers(source, text, lang):
            raise ReasonedError("words-number", f"{source}: {problem.found}")
