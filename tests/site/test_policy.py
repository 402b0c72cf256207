"""What the built pages let in, as it stands in them and in the files for web servers."""

import re
from pathlib import Path

from dafu.output.policy import source_hash

from .hosts import headers_of
from .html import elements

PLACES = re.compile(r"<head>\s*<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\">")
NO_LINK = re.compile(r"\s*(javascript|data|vbscript|http):", re.IGNORECASE)


def pages(site: Path) -> dict[str, str]:
    """Every HTML page by its path, the 404 among them."""
    found = {path.relative_to(site).as_posix(): path for path in site.rglob("*.html")}
    return {name: path.read_text("utf-8") for name, path in sorted(found.items())}


def directives(policy: str) -> dict[str, set[str]]:
    return {name: set(values) for name, *values in (part.split() for part in policy.split("; "))}


def policy_of(html: str) -> dict[str, set[str]]:
    [policy] = PLACES.findall(html)
    return directives(policy)


def hashes(values: set[str]) -> set[str]:
    return {value for value in values if value.startswith("'sha256-")}


def test_the_policy_is_the_first_thing_in_every_page(site: Path) -> None:
    for name, html in pages(site).items():
        assert policy_of(html)["default-src"] == {"'none'"}, name
        [referrer] = [e for e in elements(html, "meta") if e.attributes.get("name") == "referrer"]
        assert referrer.attributes["content"] == "same-origin"


def test_the_encoding_of_every_page_stands_where_browsers_look_for_it(site: Path) -> None:
    for name, html in pages(site).items():
        assert '<meta charset="utf-8">' in html.encode()[:1024].decode(errors="ignore"), name


def test_the_policy_of_a_page_names_the_scripts_that_stand_in_it_and_no_other(site: Path) -> None:
    for name, html in pages(site).items():
        scripts = re.findall(r"<script(?: type=module)?>(.*?)</script>", html, re.DOTALL)
        assert hashes(policy_of(html)["script-src"]) == set(map(source_hash, scripts)), name


def test_no_policy_names_another_origin_or_lets_inline_code_or_eval_in(site: Path) -> None:
    known = {"'none'", "'self'", "'wasm-unsafe-eval'", "data:", "'script'"}
    policies = {name: policy_of(html) for name, html in pages(site).items()}
    policies["_headers"] = directives(headers_of(site)["Content-Security-Policy"])
    for name, policy in policies.items():
        for values in policy.values():
            assert values - hashes(values) <= known, name
        assert [d for d, values in policy.items() if "data:" in values] == ["img-src"]


def test_the_headers_suit_every_page(site: Path) -> None:
    sent = directives(headers_of(site)["Content-Security-Policy"])
    own = [policy_of(html) for html in pages(site).values()]
    assert sent["script-src"] == set().union(*(policy["script-src"] for policy in own))
    assert {name for policy in own for name in policy} | {"frame-ancestors"} == sent.keys()


def test_the_headers_fit_where_they_are_written(site: Path) -> None:
    assert max(map(len, (site / "_headers").read_text("utf-8").splitlines())) <= 2000
    assert max(map(len, (site / "nginx-headers.conf").read_text("utf-8").splitlines())) < 4096


def test_every_page_has_a_style_sheet_of_its_own_which_says_where_a_printed_sheet_is_from(
    site: Path,
) -> None:
    for name, html in pages(site).items():
        if name == "404.html":
            continue
        folder = name.removesuffix("index.html")
        links = [e.attributes["href"] for e in elements(html, "link") if "href" in e.attributes]
        assert [link for link in links if link.endswith("page.css")] == ["page.css"], name
        style = (site / folder / "page.css").read_text("utf-8")
        assert f'content: "https://dafu.example/{folder}' in style


def test_no_page_holds_what_its_policy_forbids(site: Path) -> None:
    for name, html in pages(site).items():
        for element in elements(html):
            assert element.tag not in ("style", "base", "object", "embed", "iframe"), name
            assert not [a for a in element.attributes if a == "style" or a.startswith("on")], name


def test_no_link_runs_a_script_or_gives_this_page_away(site: Path) -> None:
    for name, html in pages(site).items():
        for element in elements(html):
            attributes = element.attributes
            for address in (attributes.get(a, "") for a in ("href", "src", "action")):
                assert not NO_LINK.match(address), name
            if attributes.get("target", "_self") != "_self":
                assert "noopener" in attributes.get("rel", "").split(), name
