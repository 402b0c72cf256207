"""WCAG 2.2 AA, as far as axe can tell: every page, both languages, both schemes."""

from collections.abc import Callable
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Page

from tests.conftest import Tally
from tests.reply import pages

from .passports import figure_in_text, passport_of

pytestmark = pytest.mark.browser

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PHONE: dict[str, Any] = {
    "viewport": {"width": 360, "height": 740},
    "has_touch": True,
    "is_mobile": True,
}


def violations(page: Page) -> list[str]:
    """What axe finds wrong, as `rule: element`."""
    options = {"runOnly": RULES, "resultTypes": ["violations"]}
    return [
        f"{violation['id']}: {node['html']}"
        for violation in Axe().run(page, options=options).response["violations"]
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_wrong_on_any_page(
    new_page: Callable[..., Page], served_site: str, tally: Tally, scheme: Literal["light", "dark"]
) -> None:
    """In each scheme one language is read on a phone, so of each kind of page all four are seen."""
    wide = new_page(color_scheme=scheme)
    phone = new_page(color_scheme=scheme, **PHONE)
    found = {}
    for own in pages():
        page = phone if (own.lang == "en") == (scheme == "light") else wide
        page.goto(served_site + own.url)
        found[own.url] = violations(page)
    tally(f"axe, {scheme}: {len(found)} pages checked, {sum(map(len, found.values()))} violations")
    assert {url: faults for url, faults in found.items() if faults} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_wrong_with_an_open_passport(
    new_page: Callable[..., Page], served_site: str, scheme: Literal["light", "dark"]
) -> None:
    page = new_page(color_scheme=scheme)
    page.goto(f"{served_site}zh/2021-107/hr-services/")
    page.locator(figure_in_text("agencies")).click()
    page.locator(passport_of("agencies")).wait_for()
    assert violations(page) == []


@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("dark", 1280)])
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
