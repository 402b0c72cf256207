"""What mkdocs.yml and the files of docs/ may say and load: nothing that data do not prove."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from ..checks.labels.interface import claim_in
from ..pages.markup import text_of
from ..pages.prose import check_numbers
from ..problems.refusal import ReasonedError

_HOOKS = {"hooks/publish.py"}  # which MkDocs counts among the plugins, too
_TEMPLATES = "docs/.overrides"
_EXTRA = {"alternate", "contact", "generator", "offline"}
_EXTENSIONS = {"abbr", "attr_list", "def_list", "fenced_code", "sane_lists", "tables", "toc"}
# What the buttons of the light and of the dark scheme lead to, in both languages.
_LEADS_TO = {"default": ("[深暗夜]", "dark"), "slate": ("[浅亮日]", "light")}
_OWN_STYLES = {
    f"assets/css/{name}.css"
    for name in "base charts entries letter passports print search tables theme".split()
}
_OWN_SCRIPTS = {
    f"assets/js/{name}.js"
    for name in "language text-size search print passports in-place pictures titles".split()
}
_CONTACT = re.compile("mailto:|https?://")
_FONT = re.compile(r"@font-face[^}]*url\(")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_DECLARED = re.compile(r"([a-z-]+)\s*:\s*([^;{}]*)[;}]")
# What other style sheets may set, and values that would hide or move with it all the same.
_PLAIN = re.compile(
    "(?:background-)?color|(?:border|outline|padding|margin)(?:-[a-z-]+)?|line-height|text-align"
    "|font-(?:family|weight|style)"
)
_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
# What would add to a text or turn it round, and what hides; arrows and page numbers add nothing.
_ADDING = re.compile(
    r"""\bcontent\s*:(?:[^;"']|"[^"]*"|'[^']*')*?(?:(?:"[^"]*|'[^']*)[\w+%<>=≈~–-]|"/"|\bvar\()"""
    r"|counter\((?!pages?\))|\bdirection\s*:\s*rtl|unicode-bidi\s*:\s*[a-z-]*override"
)
_GONE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*\.?0?(?![.0-9])"
    r"|color\s*:\s*transparent|font-size\s*:\s*(?:0?\.0\d*|0(?![.0-9]))"
)
# What tells readers how certain a value is, and which language prevails, is not hidden.
_TELLING = re.compile(
    r"(?:\.dafu-(?:prevails|unit|basis|bound|figure)|(?<![\w.-])data)(?![\w-])[^ >+~]*$"
)
_HIDING = re.compile(r"transparent|url\(|(?<![a-z0-9])-[0-9.]|\\")


class Settings(NamedTuple):
    """What mkdocs.yml sets: words that pages show, and what makes and changes pages.

    `unproved` are settings by their names that show words of their own, where there are any.
    """

    words: Sequence[str | None]
    unproved: Mapping[str, object]
    loaded: Sequence[object]
    navigation: object
    hooks: Sequence[str]
    plugins: Sequence[str]
    extra: Sequence[str]
    templates: str | None
    extensions: Sequence[str]
    options: Mapping[str, Mapping[str, object]]
    palette: Any
    contact: str


def check_settings(settings: Settings) -> None:
    """Hold the settings. Raises ReasonedError.

    Words state no number and claim nothing, what is loaded lies in the site, and nothing but the
    program makes pages or changes them.
    """
    for text in filter(None, settings.words):
        _check_words("mkdocs.yml", text)
    for address in map(str, settings.loaded):
        if "\\" in address or urlsplit(address).scheme or urlsplit(address).netloc:
            raise ReasonedError("settings-elsewhere", address)
        if not address.endswith(".css") and address not in _OWN_SCRIPTS:
            raise ReasonedError("settings-changing", f"extra_javascript: {address}")
    if settings.contact and not _CONTACT.match(settings.contact):
        raise ReasonedError("settings-contact", settings.contact)
    if settings.navigation:
        raise ReasonedError("settings-nav")
    for strange in _changing(settings):
        raise ReasonedError("settings-changing", strange)
    for name in _misnamed(settings.palette):
        raise ReasonedError("settings-toggle", name)


def check_name(site_name: str, names: Sequence[str]) -> None:
    """Hold what mkdocs.yml calls the site against what its pages do. Raises ReasonedError."""
    rest = site_name
    for name in sorted(names, key=len, reverse=True):
        rest = rest.replace(name, " ")
    if rest == site_name or re.search(r"\w", rest):
        raise ReasonedError("settings-name", site_name)


def _changing(settings: Settings) -> Iterator[str]:
    """The settings by which something else than the program would make or change pages."""
    yield from (f"{name}: {value}" for name, value in settings.unproved.items() if value)
    yield from (f"hooks: {name}" for name in settings.hooks if name not in _HOOKS)
    yield from (f"plugins: {name}" for name in settings.plugins if name not in _HOOKS)
    yield from (f"extra: {name}" for name in settings.extra if name not in _EXTRA)
    if settings.templates != _TEMPLATES:
        yield f"custom_dir: {settings.templates}"
    yield from (
        f"markdown_extensions: {name}" for name in settings.extensions if name not in _EXTENSIONS
    )
    for option, value in settings.options.get("toc", {}).items():
        if option != "permalink" or not isinstance(value, bool):
            yield f"toc: {option}"


def _misnamed(palette: Any) -> Iterator[str]:
    """The names of buttons that say another scheme than they lead to."""
    for scheme in palette if isinstance(palette, list) else [palette]:
        toggle = scheme.get("toggle") if isinstance(scheme, dict) else None
        leads = _LEADS_TO.get(str(scheme.get("scheme"))) if toggle else None
        if toggle and leads:
            name = str(toggle.get("name", ""))
            others = [word for pair in _LEADS_TO.values() if pair != leads for word in pair]
            says = all(re.search(word, name, re.IGNORECASE) for word in leads)
            if not says or any(re.search(word, name, re.IGNORECASE) for word in others):
                yield name


def check_picture(uri: str, content: str) -> None:
    """Hold the text of an SVG file of `docs/`, by its path there. Raises ReasonedError."""
    _check_words(f"docs/{uri}", text_of(content))


def check_style(uri: str, content: str) -> None:
    """Hold a style sheet of `docs/`. Raises ReasonedError.

    None brings a font or texts of its own; one that is not the program's sets little.
    """
    plain = _COMMENT.sub("", content).lower()
    if font := _FONT.search(plain):
        raise ReasonedError("style-font", f"docs/{uri}: {font[0]}")
    for selectors, declared in _RULE.findall(plain):
        adding = _ADDING.search(declared)
        tells = any(_TELLING.search(each.strip()) for each in selectors.split(","))
        if fault := adding or (_GONE.search(declared) if tells else None):
            raise ReasonedError("style-hiding", f"docs/{uri}: {fault[0].strip()}")
    if uri in _OWN_STYLES:
        return
    for name, value in _DECLARED.findall(plain):
        if not _PLAIN.fullmatch(name) or _HIDING.search(value):
            raise ReasonedError("style-hiding", f"docs/{uri}: {name}: {value.strip()}")
    if other := re.search(r"@(?!media\b)[a-z-]+|\\", plain):
        raise ReasonedError("style-hiding", f"docs/{uri}: {other[0]}")


def _check_words(source: str, text: str) -> None:
    if claim := claim_in(text):
        raise ReasonedError("settings-claim", f"{source}: {claim}")
    for lang in ("zh", "en"):
        for problem in check_numbers(source, text, lang):
            raise ReasonedError("words-number", f"{source}: {problem.found}")
