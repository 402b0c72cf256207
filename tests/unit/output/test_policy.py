"""What a page may load and run."""

from importlib.resources import files
from pathlib import Path

import pytest
from dafu.output.policy import (
    ForeignScriptError,
    inline_scripts,
    inline_styles,
    own_scripts,
    policy,
    source_hash,
    theme_scripts,
    with_policy,
)

THEME = (Path(str(files("material"))) / "templates",)
SCOPE = (THEME[0] / "partials" / "javascripts" / "base.html").read_text("utf-8")


def scope(address: str) -> str:
    """The first of the theme's scripts, for a page from which the root is at `address`."""
    [script] = inline_scripts(SCOPE)
    return script.replace("{{ config.extra.scope | d(base_url) }}", address)


def directives(text: str) -> dict[str, list[str]]:
    return {name: values for name, *values in (part.split() for part in text.split("; "))}


def test_a_hash_is_written_as_browsers_compute_it() -> None:
    # The example of the standard, Content Security Policy Level 3.
    shown = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
    assert source_hash("alert('Hello, world.');") == shown


def test_nothing_is_let_in_that_is_not_named() -> None:
    assert directives(policy([])) == {
        "default-src": ["'none'"],
        "script-src": ["'self'", "'wasm-unsafe-eval'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
        "require-trusted-types-for": ["'script'"],
        "trusted-types": ["'none'"],
    }


def test_a_policy_is_the_same_in_whatever_order_scripts_are_met() -> None:
    assert policy(["a", "b", "a"], ["c", "d"]) == policy(["b", "a"], ["d", "c"])


def test_a_preview_runs_what_mkdocs_adds_and_is_as_strict_in_all_else() -> None:
    strict, relaxed = directives(policy(["a"])), directives(policy(["a"], relaxed=True))
    assert relaxed.pop("script-src") == ["'self'", "'wasm-unsafe-eval'", "'unsafe-inline'"]
    assert strict.pop("script-src")
    assert relaxed == strict


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<script>a()</script><script type=module>b()\n</script >", ["a()", "b()\n"]),
        ('<SCRIPT\nid="x">a()</SCRIPT>', ["a()"]),
        ('<script src="a.js"></script>', []),
        ('<script type="application/ld+json">{"a": "<b>"}</script>', []),
        ('<script id="__config" type="application/json">{}</script>', []),
        ('<script type="text/json">a()</script>', ["a()"]),
        ("<scripture>a()</scripture>", []),
    ],
)
def test_the_scripts_that_run_are_those_without_an_address_that_are_no_json(
    html: str, found: list[str]
) -> None:
    assert inline_scripts(html) == found


def test_the_style_sheets_of_a_picture_are_found() -> None:
    assert inline_styles("<svg><style>\na { }\n</style><path style='b'/></svg>") == ["\na { }\n"]


@pytest.mark.parametrize("address", [".", "..", "../../..", "/", "/sub/dafu/", "/%E7%AD%94/"])
def test_a_script_is_the_themes_wherever_the_page_lies(address: str) -> None:
    script = scope(address)
    assert own_scripts(f"<script>{script}</script>", "zh/", THEME) == {script}


@pytest.mark.parametrize(
    "script",
    [
        "alert(1)",
        scope(".") + ";alert(1)",
        scope('",location);alert(1);new URL("'),
        scope("..").replace("localStorage", "sessionStorage"),
    ],
)
def test_a_script_that_is_not_the_themes_is_refused(script: str) -> None:
    with pytest.raises(ForeignScriptError) as refused:
        own_scripts(f"<script>{scope('..')}</script><script>{script}</script>", "zh/", THEME)
    assert (refused.value.page, refused.value.script) == ("zh/", script)


def test_a_refusal_says_on_which_page_and_what_to_do() -> None:
    [entry] = ForeignScriptError("zh/about/", "alert( 1\n)").refusal("en").entries
    assert "zh/about/: alert( 1 )" in entry
    assert "docs/assets/js/" in entry


def test_no_pattern_of_the_theme_matches_any_script() -> None:
    assert all(len(pattern.pattern) > 80 for pattern in theme_scripts(THEME))


def test_the_policy_stands_in_the_first_place_that_is_kept_for_it() -> None:
    place = '<meta content="the-policy-of-this-page">'
    assert with_policy(f"{place}{place}", "default-src 'none'") == (
        f"<meta content=\"default-src 'none'\">{place}"
    )


def test_a_page_without_a_place_for_its_policy_is_a_fault_of_the_program() -> None:
    with pytest.raises(ValueError, match="the-policy-of-this-page"):
        with_policy("<!doctype html>", "default-src 'none'")
