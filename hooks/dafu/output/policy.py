"""What pages may load and run: their Content-Security-Policy."""

import base64
import hashlib
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from ..problems.refusal import Refusal, RefusedError, reason

# What docs/.overrides/main.html has where the policy is to stand.
_PLACE = "the-policy-of-this-page"
_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script\s*>", re.DOTALL | re.IGNORECASE)
_NOT_INLINE = re.compile(
    r"""\bsrc\s*=|\btype\s*=\s*["']?application/(?:ld\+)?json\b""", re.IGNORECASE
)
_STYLE = re.compile(r"<style\b[^>]*>(.*?)</style\s*>", re.DOTALL | re.IGNORECASE)
_EXPRESSION = re.compile(r"\{\{.*?\}\}", re.DOTALL)


class ForeignScriptError(RefusedError):
    """A page holds a script that is not the theme's: `page` is its URL."""

    def __init__(self, page: str, script: str) -> None:
        super().__init__(page, script)
        self.page = page
        self.script = script

    def refusal(self, lang: str) -> Refusal:
        """Say which script stands on which page, and where scripts belong."""
        found = f"{self.page}: {' '.join(self.script.split())[:80]}"
        return reason("script-foreign", lang, found)


def policy(
    scripts: Iterable[str], styles: Iterable[str] = (), *, relaxed: bool = False, **more: str
) -> str:
    """A policy that lets the site's own files in, and of inline scripts and styles the given ones.

    What is not named, such as fonts, frames, plugins and workers, is not let in at all. `relaxed`
    lets every inline script run, as a preview needs. `more` adds directives.
    """
    hashes = ["'unsafe-inline'"] if relaxed else sorted(map(source_hash, set(scripts)))
    directives = {
        "default-src": "'none'",
        # Pagefind is WebAssembly.
        "script-src": " ".join(["'self'", "'wasm-unsafe-eval'", *hashes]),
        "style-src": " ".join(["'self'", *sorted(map(source_hash, set(styles)))]),
        # The theme's style sheet has its icons in it.
        "img-src": "'self' data:",
        "connect-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
        # No script may write HTML from text.
        "require-trusted-types-for": "'script'",
        "trusted-types": "'none'",
        **{name.replace("_", "-"): value for name, value in more.items()},
    }
    return "; ".join(f"{name} {value}" for name, value in directives.items())


def source_hash(text: str) -> str:
    """An inline script or style as a policy names it."""
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def inline_scripts(html: str) -> list[str]:
    """The scripts that stand in a page and run; JSON does not."""
    found = (match.groups() for match in _SCRIPT.finditer(html))
    return [text for attributes, text in found if not _NOT_INLINE.search(attributes)]


def inline_styles(markup: str) -> list[str]:
    """The style sheets that stand in a page or a picture."""
    return _STYLE.findall(markup)


@cache
def theme_scripts(folders: tuple[Path, ...]) -> tuple[re.Pattern[str], ...]:
    """Patterns for the scripts that the theme writes into pages, of which it fills in addresses.

    `folders` are the theme's, with its templates.
    """
    templates = (path for folder in folders for path in folder.glob("partials/javascripts/*.html"))
    scripts = (script for path in templates for script in inline_scripts(path.read_text("utf-8")))
    literals = (map(re.escape, _EXPRESSION.split(script)) for script in scripts)
    return tuple(re.compile("[^\"'<>\\\\]*".join(parts)) for parts in literals)


def own_scripts(html: str, url: str, folders: tuple[Path, ...]) -> frozenset[str]:
    """The inline scripts of the page at `url`. Raises ForeignScriptError if one is not the theme's.

    Were any script of a page let through, one that came in with the data would be, too.
    """
    scripts = frozenset(inline_scripts(html))
    known = theme_scripts(folders)
    for script in scripts:
        if not any(pattern.fullmatch(script) for pattern in known):
            raise ForeignScriptError(url, script)
    return scripts


def with_policy(html: str, text: str) -> str:
    """The page with its policy in the place that its template keeps. Raises ValueError for none."""
    before, place, after = html.partition(_PLACE)
    if not place:
        raise ValueError(f"main.html has no {_PLACE}")
    return f"{before}{text}{after}"
