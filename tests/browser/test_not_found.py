"""The page for what is not found, which is shown at any address."""

import pytest
from playwright.sync_api import Page, Route

from tests.conftest import BELOW

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("served_site", ["/", BELOW], indirect=True)
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
