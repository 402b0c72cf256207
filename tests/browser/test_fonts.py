"""Fonts: English looks English and Chinese Chinese, whatever fonts the reader's machine has."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from dafu.words.addresses import chart_url
from playwright.sync_api import Browser, Page

from tests.reply import reply

pytestmark = pytest.mark.browser

REPLY = reply()
BILINGUAL = ["en/2021-107/parallel/", "zh/2021-107/parallel/", "en/glossary/", "zh/glossary/"]
NOTO_CJK = Path("/usr/share/fonts/opentype/noto")
NOTO_CJK_ALONE = """<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


@pytest.fixture(scope="module", params=["the machine's fonts", "Noto CJK alone"])
def reader(
    request: pytest.FixtureRequest,
    launch: Callable[..., Browser],
    tmp_path_factory: pytest.TempPathFactory,
) -> Browser:
    """The browser with all fonts of the machine, and with none that was made for English."""
    if request.param == "the machine's fonts":
        browser: Browser = request.getfixturevalue("browser")
        return browser
    if not any(NOTO_CJK.glob("NotoSansCJK*")):
        give_up = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        give_up(f"no Noto CJK in {NOTO_CJK}")
    folder = tmp_path_factory.mktemp("fonts")
    config = folder / "fonts.conf"
    config.write_text(NOTO_CJK_ALONE.format(fonts=NOTO_CJK, cache=folder), encoding="utf-8")
    return launch(env={**os.environ, "FONTCONFIG_FILE": str(config)})


ENGLISH = r"[ -~\n“”‘’–—…]+"
CHINESE = r"[一-鿿，。、；：（）《》]+"
MARK = """([lang, text]) => {
  for (const element of document.body.querySelectorAll("*")) {
    const whole = !element.childElementCount && element.innerText?.match(`^${text}$`)
    element.toggleAttribute("data-drawn", element.matches(`:lang(${lang})`) && Boolean(whole))
  }
}"""


def fonts(page: Page, lang: str, text: str) -> set[str]:
    """The families that draw the elements in a language that hold nothing but such text."""
    page.evaluate(MARK, [lang, text])
    chromium = page.context.new_cdp_session(page)
    chromium.send("DOM.enable")
    chromium.send("CSS.enable")
    root = chromium.send("DOM.getDocument")["root"]["nodeId"]
    found = chromium.send("DOM.querySelectorAll", {"nodeId": root, "selector": "[data-drawn]"})
    return {
        font["familyName"]
        for node in found["nodeIds"]
        for font in chromium.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    }


@pytest.mark.parametrize("path", BILINGUAL)
def test_english_and_chinese_are_drawn_by_fonts_of_their_own(
    page: Page, served_site: str, path: str
) -> None:
    page.goto(served_site + path)
    english = fonts(page, "en", ENGLISH)
    chinese = fonts(page, "zh", CHINESE)
    assert english
    assert chinese
    assert english.isdisjoint(chinese)


def test_chinese_words_in_english_text_are_drawn_as_in_chinese_text(
    reader: Browser, served_site: str
) -> None:
    with reader.new_page() as page:
        page.goto(f"{served_site}en/2021-107/parallel/")
        assert fonts(page, "en", "答复 Dafu") & fonts(page, "zh", CHINESE)


QUOTES = """lang => [...document.body.querySelectorAll(`:lang(${lang})`)]
  .filter(element => element.checkVisibility())
  .flatMap(element => [...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE))
  .flatMap(node => [...node.data.matchAll(/[“”‘’]/g)].map(({ index }) => {
    const range = document.createRange()
    range.setStart(node, index)
    range.setEnd(node, index + 1)
    const size = parseFloat(getComputedStyle(node.parentElement).fontSize)
    return range.getBoundingClientRect().width / size
  }))"""


@pytest.mark.parametrize("path", BILINGUAL)
def test_quotation_marks_are_narrow_in_english_and_wide_in_chinese(
    reader: Browser, served_site: str, path: str
) -> None:
    with reader.new_page() as page:
        page.goto(served_site + path)
        assert 0 < max(page.evaluate(QUOTES, "en")) < 0.6
        assert max(page.evaluate(QUOTES, "zh")) > 0.95


PARTS = [
    ".md-header__title",
    ".md-sidebar--primary .md-nav",
    ".md-sidebar--secondary .md-nav",
    ".md-footer",
]
# What is too long for its line and ends in dots is meant to be cut.
SHOW_ALL = """part => [...part.querySelectorAll("*:not(svg)")]
  .filter(box => getComputedStyle(box).overflowY === "hidden" && box.scrollWidth <= box.clientWidth)
  .map(box => Object.assign(box.style, { overflow: "visible", minWidth: 0 })).length"""


@pytest.mark.parametrize("width", [360, 1000, 1280])
@pytest.mark.parametrize(
    "path", ["en/2021-107/environment/", "en/2021-107/parallel/", "zh/2021-107/environment/"]
)
def test_no_letter_is_cut_off_by_the_box_of_its_line(
    reader: Browser, served_site: str, path: str, width: int
) -> None:
    with reader.new_page(
        viewport={"width": width, "height": 2000}, reduced_motion="reduce"
    ) as page:
        page.goto(served_site + path)
        page.locator("label[for=__drawer]").first.dispatch_event("click")
        for name in PARTS:
            part = page.locator(name).first
            box = part.bounding_box()
            if box and box["y"] < 2000:
                before = page.screenshot(clip=box)
                assert part.evaluate(SHOW_ALL)
                assert page.screenshot(clip=box) == before, name


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_chart_names_the_same_fonts_in_its_file_as_on_the_page(
    page: Page, served_site: str, lang: str
) -> None:
    page.goto(served_site + chart_url(REPLY, REPLY.charts[0], lang))
    in_file = page.locator("svg").evaluate("e => getComputedStyle(e).fontFamily")
    page.goto(f"{served_site}{lang}/2021-107/full/")
    on_page = page.locator("svg text").first.evaluate("e => getComputedStyle(e).fontFamily")
    assert in_file == on_page.removeprefix('"Dafu Han", ')
