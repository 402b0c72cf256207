"""What every page does as readers use it: it asks for what is there, fits and has no complaint."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import Tally
from tests.reply import pages

from .watch import complaints_of, use

pytestmark = pytest.mark.browser

URLS = [*(page.url for page in pages()), "404.html"]
HOSTS: dict[str, tuple[str, Literal["light", "dark"]]] = {
    "without headers": ("zh", "light"),
    "with headers": ("en", "dark"),
}
MOST_WAITS = 200  # of 10 milliseconds: a request that the page gives up never ends
IDLE = "() => new Promise((done) => requestIdleCallback(done))"


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """What pages asked for, what of that was not to be had, and what they complained of.

    `width` is how wide each page is on a screen of 360 or of 640 pixels: on a phone, and on one of
    1280 pixels at 200 per cent.
    """

    host: str
    origin: str
    complaints: list[str]
    asked: list[str] = field(default_factory=list)
    ended: list[str] = field(default_factory=list)
    in_vain: list[str] = field(default_factory=list)
    width: dict[tuple[str, int], int] = field(default_factory=dict)


def visit(page: Page, host: str, address: str, lang: str) -> Visit:
    """Go to every page, and use one of each kind in one language."""
    used = {own.kind: own.url for own in pages() if own.lang == lang}.values()
    seen = Visit(host=host, origin=urlsplit(address).netloc, complaints=complaints_of(page))
    page.on("request", lambda request: seen.asked.append(request.url))
    page.on("requestfinished", lambda request: seen.ended.append(request.url))
    page.on("requestfailed", lambda request: seen.ended.append(request.url))
    page.on("requestfailed", lambda request: seen.in_vain.append(request.url))
    page.on("response", lambda r: seen.in_vain.append(r.url) if r.status >= 400 else None)
    given_up = 0
    for url in URLS:
        page.set_viewport_size({"width": 1280, "height": 740})
        page.goto(address + url)
        if url in used:
            use(page)
        for width in (360, 640):
            page.set_viewport_size({"width": width, "height": 740})
            seen.width[url, width] = page.evaluate("document.documentElement.scrollWidth")
        page.evaluate(IDLE)
        for _ in range(MOST_WAITS):
            if len(seen.asked) - len(seen.ended) <= given_up:
                break
            page.wait_for_timeout(10)
        given_up = len(seen.asked) - len(seen.ended)
    return seen


@pytest.fixture(scope="module", params=HOSTS)
def seen(
    request: pytest.FixtureRequest, browser: Browser, served_site: str, guarded_site: str
) -> Iterator[Visit]:
    """Visit the site where the pages' own policy holds, and where `_headers` is obeyed, too."""
    host: str = request.param
    lang, scheme = HOSTS[host]
    address = {"without headers": served_site, "with headers": guarded_site}[host]
    with browser.new_page(color_scheme=scheme) as page:
        yield visit(page, host, address, lang)


def test_readers_meet_no_violation_and_no_error(seen: Visit, tally: Tally) -> None:
    faults = len(seen.complaints)
    tally(f"the policy, {seen.host}: {len(URLS)} pages visited, {faults} violations or errors")
    assert seen.complaints == []


def test_no_page_asks_elsewhere_or_for_what_is_not_there(seen: Visit) -> None:
    assert {urlsplit(url).netloc for url in seen.asked} == {seen.origin}
    assert seen.in_vain == []


def test_no_page_asks_for_a_sitemap(seen: Visit) -> None:
    assert [url for url in seen.asked if url.endswith("sitemap.xml")] == []


def test_no_page_scrolls_sideways(seen: Visit) -> None:
    assert len(seen.width) == 2 * len(URLS)
    assert {at: width for at, width in seen.width.items() if width > at[1]} == {}
