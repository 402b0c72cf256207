"""The site under its own Content-Security-Policy: it holds up nothing of the site, and all else."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from dafu.pages.sitemap import site_map
from dafu.prove import prove
from dafu.words.addresses import chart_url
from playwright.sync_api import Page, Route, expect

from tests.conftest import Tally
from tests.site.hosts import headers_of, hosted

pytestmark = pytest.mark.browser

LIBRARY = prove(Path(__file__).parents[2] / "data")
[REPLY] = LIBRARY.replies
PAGES = {page.url: page.kind for page in site_map(LIBRARY)} | {"404.html": "404"}
SECTION = "zh/2021-107/talent-policy/"
WATCH = """document.addEventListener("securitypolicyviolation", (event) =>
  console.error(`${event.effectiveDirective} forbids ${event.blockedURI}`))"""
PATIENCE = 5000  # milliseconds
ELSEWHERE = "https://elsewhere.example"

NewPage = Callable[..., Page]


@pytest.fixture(scope="module")
def bare(site: Path) -> Iterator[str]:
    """The site's address on a host that sends no headers: the pages' own policy holds."""
    with hosted(site, {}) as address:
        yield address


@pytest.fixture(scope="module")
def guarded(site: Path) -> Iterator[str]:
    """The site's address on a host that obeys `_headers`."""
    with hosted(site, headers_of(site)) as address:
        yield address


def watched(page: Page) -> list[str]:
    """What the page's console will complain of, each violation of a policy included."""
    page.add_init_script(WATCH)
    complaints: list[str] = []
    page.on(
        "console",
        lambda m: complaints.append(m.text) if m.type in ("error", "warning") else None,
    )
    page.on("pageerror", lambda error: complaints.append(str(error)))
    return complaints


def use(page: Page) -> None:
    """Do on a page what readers do, as far as it offers it."""
    for _ in range(2):
        page.locator("[data-md-component=palette] label:visible").click()
    for button in page.locator("button.dafu-text-size:visible").all():
        button.dblclick()
    for opener in page.locator("button.dafu-figure:visible, button.dafu-trigger:visible").all()[:1]:
        opener.click()
        page.locator(".dafu-passport:popover-open q.dafu-cite").click()
        page.keyboard.press("Control+c")
        page.keyboard.press("Escape")
    for opener in page.locator("button.dafu-search-open:visible").all():
        opener.click()
        page.get_by_role("searchbox").fill("531")
        page.locator(".dafu-search__hit").first.wait_for()
        page.keyboard.press("Escape")
    page.emulate_media(media="print")
    page.emulate_media(media="screen")


@pytest.mark.parametrize("host", ["bare", "guarded"])
def test_readers_meet_no_violation_on_any_page(
    request: pytest.FixtureRequest, new_page: NewPage, tally: Tally, host: str
) -> None:
    address = request.getfixturevalue(host)
    lang, scheme = {"bare": ("zh", "light"), "guarded": ("en", "dark")}[host]
    page = new_page(color_scheme=scheme)
    complaints = watched(page)
    for url in PAGES:
        page.goto(address + url)
        if url.startswith(lang):
            use(page)
    sent = {"bare": "sent in pages", "guarded": "sent in pages and headers"}[host]
    tally(f"the policy, {sent}: {len(PAGES)} pages visited, {len(complaints)} violations or errors")
    assert complaints == []


def test_readers_with_phones_meet_no_violation(new_page: NewPage, guarded: str) -> None:
    page = new_page(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    complaints = watched(page)
    page.goto(guarded + SECTION)
    use(page)
    for url in {kind: url for url, kind in PAGES.items()}.values():
        page.goto(guarded + url)
        page.locator("label[for=__drawer]:visible").first.click()
        expect(page.locator("#__drawer")).to_be_checked()
    assert complaints == []


def test_a_download_of_each_kind_arrives_whole(page: Page, guarded: str, site: Path) -> None:
    complaints = watched(page)
    page.goto(f"{guarded}zh/2021-107/figures/")
    links = page.locator("a[download]").all()
    kinds = {Path(str(link.get_attribute("href"))).suffix: link for link in links}
    assert kinds.keys() == {".bib", ".csv", ".docx", ".json", ".svg", ".tmx", ".txt"}
    for link in kinds.values():
        with page.expect_download() as download:
            link.click()
        file = download.value
        assert file.path().read_bytes() == (site / file.url.removeprefix(guarded)).read_bytes()
    assert complaints == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_picture_that_stands_alone_keeps_its_colours(
    new_page: NewPage, guarded: str, lang: str
) -> None:
    page = new_page(color_scheme="dark")
    page.goto(guarded + chart_url(REPLY, REPLY.charts[0], lang))
    ground = page.locator(".dafu-picture__ground")
    expect(ground).to_have_css("fill", "rgb(28, 36, 47)")


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
def test_markup_that_got_into_a_page_is_held_up(page: Page, bare: str, markup: str) -> None:
    def turn(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=response.text().replace("<h1", f"{markup}<h1", 1))

    page.route(bare + SECTION, turn)
    page.add_init_script(WATCH)
    with page.expect_console_message(lambda said: said.text == MARKUP[markup], timeout=PATIENCE):
        page.goto(bare + SECTION)
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
    page: Page, bare: str, script: str
) -> None:
    page.add_init_script(WATCH)
    page.goto(bare + SECTION)
    with page.expect_console_message(lambda said: said.text == SCRIPTS[script], timeout=PATIENCE):
        page.evaluate(f"async () => {{ try {{ await ({script}) }} catch {{}} }}")


def test_no_other_site_can_show_a_page_in_a_frame(page: Page, bare: str, guarded: str) -> None:
    page.goto(f"{bare}data/2021-107/reply.zh.txt")
    page.evaluate(
        """(address) => {
          const frame = document.body.appendChild(document.createElement("iframe"))
          return new Promise((loaded) => { frame.onload = loaded; frame.src = address })
        }""",
        guarded + SECTION,
    )
    assert [frame.url for frame in page.frames[1:]] == ["chrome-error://chromewebdata/"]
