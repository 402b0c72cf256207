"""What pages ask the server for: nothing that is not there."""

from pathlib import Path

import pytest
from dafu.pages.sitemap import site_map
from dafu.prove import prove
from playwright.sync_api import Page, Response, Route

pytestmark = pytest.mark.browser

PAGES = {page.kind: page for page in site_map(prove(Path(__file__).parents[2] / "data"))}


def test_no_page_asks_for_what_is_not_there_or_for_a_sitemap(page: Page, served_site: str) -> None:
    asked: list[Response] = []
    page.on("response", lambda response: asked.append(response))  # noqa: PLW0108 - it is marked
    for own in PAGES.values():
        page.goto(served_site + own.url, wait_until="networkidle")
        assert page.locator("link[hreflang]").count() == 3
    assert [response.url for response in asked if response.status >= 400] == []
    assert [response.url for response in asked if response.url.endswith("sitemap.xml")] == []


@pytest.mark.parametrize("served_site", ["/", "/sub/dafu/"], indirect=True)
def test_the_404_is_styled_and_leads_home_from_any_depth(page: Page, served_site: str) -> None:
    missing = f"{served_site}zh/2021-107/no/such/page/"
    body = page.request.get(f"{served_site}404.html").text()

    def answer(route: Route) -> None:
        route.fulfill(status=404, content_type="text/html; charset=utf-8", body=body)

    page.route(missing, answer)
    failed: list[str] = []
    page.on("response", lambda r: failed.append(r.url) if r.status >= 400 else None)
    page.goto(missing, wait_until="networkidle")
    assert failed == [missing]
    page.get_by_role("link", name="Home", exact=True).click()
    assert page.url == f"{served_site}en/"
