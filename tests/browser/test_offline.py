"""A site that is opened from a disk, as it may be handed over."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.reply import reply
from tests.site.project import built, copied_project

from .passports import figure_in_text, passport_of

pytestmark = pytest.mark.browser


def test_a_site_for_a_disk_can_be_read_without_a_server(tmp_path: Path, page: Page) -> None:
    site = built(copied_project(tmp_path), OFFLINE="1")
    page.goto((site / "index.html").as_uri())
    page.get_by_role("link", name="Enter the English site").click()
    page.locator(f"a.md-button[href^='{reply().id}/']").click()
    page.get_by_role("link", name="Full text").first.click()
    expect(page.locator("#s-2-1")).to_contain_text("531")
    page.locator("a.dafu-language").click()
    expect(page.locator("#s-2-1")).to_contain_text("531家")
    expect(page.locator(".dafu-search-open")).to_be_hidden()
    page.locator(figure_in_text("agencies")).click()
    expect(page.locator(passport_of("agencies"))).to_be_visible()
