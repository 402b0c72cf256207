"""The site under its own Content-Security-Policy: it holds up nothing of the site, and all else."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.reply import page_of_each_kind

from .watch import complaints_of, use

pytestmark = pytest.mark.browser

SECTION = "zh/2021-107/talent-policy/"
ELSEWHERE = "https://elsewhere.example"


def test_readers_with_phones_meet_no_violation(
    new_page: Callable[..., Page], guarded_site: str
) -> None:
    page = new_page(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    complaints = complaints_of(page)
    page.goto(guarded_site + SECTION)
    use(page)
    inner = [own.url for own in page_of_each_kind() if own.kind != "front"]
    for url in (*inner, "404.html"):
        page.goto(guarded_site + url)
        page.locator("label[for=__drawer]:visible").first.click()
        expect(page.locator("#__drawer")).to_be_checked()
    assert complaints == []


def test_a_download_of_each_kind_arrives_whole(page: Page, guarded_site: str, site: Path) -> None:
    complaints = complaints_of(page)
    page.goto(f"{guarded_site}zh/2021-107/figures/")
    links = page.locator("a[download]").all()
    kinds = {Path(str(link.get_attribute("href"))).suffix: link for link in links}
    assert kinds.keys() == {".bib", ".csv", ".docx", ".json", ".svg", ".tmx", ".txt", ".zip"}
    for link in kinds.values():
        with page.expect_download() as download:
            link.click()
        file = download.value
        published = site / file.url.removeprefix(guarded_site)
        assert file.path().read_bytes() == published.read_bytes()
    assert complaints == []


TURN = "document.title = `turned`"
MARKUP = {
    f"<script>{TURN}</script>": "script-src-elem forbids inline",
    f"<script type=module>{TURN}</script>": "script-src-elem forbids inline",
    f"<script src='data:text/javascript,{TURN}'></script>": "script-src-elem forbids data",
    f"<script src={ELSEWHERE}/a.js></script>": f"script-src-elem forbids {ELSEWHERE}/a.js",
    f"<img src=/no.png onerror='{TURN}'>": "script-src-attr forbids inline",
    f"<img src={ELSEWHERE}/a.png>": f"img-src forbids {ELSEWHERE}/a.png",
    "<style>h1 { display: none }</style>": "style-src-elem forbids inline",
    f"<link rel=stylesheet href={ELSEWHERE}/a.css>": f"style-src-elem forbids {ELSEWHERE}/a.css",
    "<p style='position: fixed'>turned</p>": "style-src-attr forbids inline",
    f"<video src={ELSEWHERE}/a.mp4></video>": f"media-src forbids {ELSEWHERE}/a.mp4",
    f"<iframe src={ELSEWHERE}></iframe>": f"frame-src forbids {ELSEWHERE}",
    f"<object data={ELSEWHERE}/a.pdf></object>": f"object-src forbids {ELSEWHERE}",
    f"<base href={ELSEWHERE}/>": f"base-uri forbids {ELSEWHERE}/",
    f"<button class=bait onclick='{TURN}'>bait</button>": "script-src-attr forbids inline",
    f"<a class=bait href='javascript:{TURN}'>bait</a>": "script-src-elem forbids inline",
    f"<form action={ELSEWHERE}><button class=bait>bait</button></form>": (
        f"form-action forbids {ELSEWHERE}/?"
    ),
}


@pytest.mark.parametrize("markup", MARKUP)
def test_markup_that_got_into_a_page_is_held_up(
    shared_page: Page, served_site: str, markup: str
) -> None:
    def turn(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=response.text().replace("<h1", f"{markup}<h1", 1))

    page = shared_page
    page.unroute_all()
    page.route(served_site + SECTION, turn)
    with page.expect_console_message(lambda said: said.text == MARKUP[markup]):
        page.goto(served_site + SECTION)
        page.evaluate("() => document.querySelector('.bait')?.click()")
    assert page.title() != "turned"
    assert page.evaluate("() => document.querySelector('h1').checkVisibility()")


SCRIPTS = {
    f"fetch('{ELSEWHERE}')": f"connect-src forbids {ELSEWHERE}/",
    f"navigator.sendBeacon('{ELSEWHERE}')": f"connect-src forbids {ELSEWHERE}/",
    "document.querySelector('h1').innerHTML = '<b>turned</b>'": (
        "require-trusted-types-for forbids trusted-types-sink"
    ),
    "trustedTypes.createPolicy('any', {})": "trusted-types forbids trusted-types-policy",
}


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_script_cannot_be_made_to_talk_elsewhere_or_to_write_markup(
    shared_page: Page, served_site: str, script: str
) -> None:
    page = shared_page
    page.unroute_all()
    page.goto(served_site + SECTION)
    with page.expect_console_message(lambda said: said.text == SCRIPTS[script]):
        page.evaluate(f"async () => {{ try {{ await ({script}) }} catch {{}} }}")


def test_no_other_site_can_show_a_page_in_a_frame(
    page: Page, served_site: str, guarded_site: str
) -> None:
    page.goto(f"{served_site}data/2021-107/reply.zh.txt")
    page.evaluate(
        """(address) => {
          const frame = document.body.appendChild(document.createElement("iframe"))
          return new Promise((loaded) => { frame.onload = loaded; frame.src = address })
        }""",
        guarded_site + SECTION,
    )
    assert [frame.url for frame in page.frames[1:]] == ["chrome-error://chromewebdata/"]
