"""WCAG 2.2 AA, as far as axe can tell: every page, both languages, both schemes."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from dafu.pages.sitemap import site_map
from dafu.prove import prove
from playwright.sync_api import Page

from tests.conftest import Tally

pytestmark = pytest.mark.browser

PAGES = site_map(prove(Path(__file__).parents[2] / "data"))
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page: Page) -> list[str]:
    """What axe finds wrong, as `rule: element`."""
    response = Axe().run(page, options={"runOnly": RULES}).response
    return [
        f"{violation['id']}: {node['html']}"
        for violation in response["violations"]
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_wrong_on_any_page(
    new_page: Callable[..., Page], served_site: str, tally: Tally, scheme: Literal["light", "dark"]
) -> None:
    page = new_page(color_scheme=scheme)
    found = {}
    for own in PAGES:
        page.goto(served_site + own.url)
        found[own.url] = violations(page)
    tally(f"axe, {scheme}: {len(found)} pages checked, {sum(map(len, found.values()))} violations")
    assert {url: faults for url, faults in found.items() if faults} == {}


def test_axe_finds_nothing_wrong_on_a_phone(
    new_page: Callable[..., Page], served_site: str
) -> None:
    page = new_page(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    found = {}
    for own in {own.kind: own for own in PAGES}.values():
        page.goto(served_site + own.url)
        found[own.url] = violations(page)
    assert {url: faults for url, faults in found.items() if faults} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_wrong_with_an_open_passport(
    new_page: Callable[..., Page], served_site: str, scheme: Literal["light", "dark"]
) -> None:
    page = new_page(color_scheme=scheme)
    page.goto(f"{served_site}zh/2021-107/hr-services/")
    page.locator("#s-2-1 button.dafu-figure").first.click()
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_wrong_with_an_open_search(
    new_page: Callable[..., Page], served_site: str, scheme: Literal["light", "dark"], width: int
) -> None:
    page = new_page(color_scheme=scheme, viewport={"width": width, "height": 740})
    page.goto(f"{served_site}zh/2021-107/hr-services/")
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill("人力资源")
    page.locator(".dafu-search mark").first.wait_for()
    page.keyboard.press("ArrowDown")
    assert violations(page) == []
