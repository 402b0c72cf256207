"""What readers do: switch language, open a figure's passport, read small, large, dark, on paper."""

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from dafu.words.figures import formula_in_words, value_text
from playwright.sync_api import Page, Route, expect
from pypdf import PdfReader

from tests.conftest import BELOW, ORIGIN
from tests.reply import label, page_of_each_kind, reply

from .passports import figure_in_text, passport_of

pytestmark = pytest.mark.browser

REPLY = reply()
DASHES = dict.fromkeys(range(ord("‐"), ord("―") + 1), "-")


@pytest.mark.parametrize(
    ("served_site", "kinds"),
    [("/", {own.kind for own in page_of_each_kind()} - {"front"}), (BELOW, {"home", "section"})],
    indirect=["served_site"],
)
def test_the_language_switch_keeps_the_kind_of_page(
    page: Page, served_site: str, kinds: set[str]
) -> None:
    for own in page_of_each_kind():
        if own.kind not in kinds:
            continue
        page.goto(served_site + own.url)
        for url in (own.twin_url, own.url):
            page.locator("a.dafu-language").click()
            expect(page).to_have_url(served_site + url)
            expect(page.locator("html")).to_have_attribute("lang", re.compile(url[:2]))


@pytest.mark.parametrize(
    "path", ["2021-107/hr-services/#s-2-3", "2021-107/figures/#f-revenue", "glossary/#t-hukou"]
)
def test_the_language_switch_keeps_the_anchor(page: Page, served_site: str, path: str) -> None:
    page.goto(f"{served_site}zh/{path}")
    page.locator("a.dafu-language").click()
    expect(page).to_have_url(f"{served_site}en/{path}")
    page.locator("a.dafu-language").click()
    expect(page).to_have_url(f"{served_site}zh/{path}")


def test_from_a_sentence_one_click_leads_to_the_same_sentence_in_the_other_language(
    page: Page, served_site: str
) -> None:
    page.goto(f"{served_site}zh/2021-107/hr-services/")
    sentence = page.locator("#s-2-3")
    sentence.hover()
    sentence.locator(".dafu-tools a[hreflang]").click()
    expect(page).to_have_url(f"{served_site}en/2021-107/hr-services/#s-2-3")
    expect(page.locator("#s-2-3")).to_contain_text("429")


def expect_revenue(page: Page) -> None:
    """The open passport of the revenue says what it is."""
    opened = page.locator(passport_of("revenue"))
    expect(opened).to_be_visible()
    expect(opened).to_contain_text("CNY 23.68 billion")
    expect(opened).to_contain_text("236.8亿元")
    expect(opened).to_contain_text("23,680,000,000 CNY")
    expect(opened).to_contain_text("third in the province")
    expect(opened.locator("mark").first).to_have_text("CNY 23.68 billion")
    expect(opened.locator("[lang=zh] mark")).to_have_text("236.8亿元")


def test_a_click_on_a_figure_opens_its_passport_in_place_and_another_closes_it(
    page: Page, served_site: str
) -> None:
    page.goto(f"{served_site}en/2021-107/hr-services/")
    figure = page.locator(figure_in_text("revenue"))
    figure.click()
    expect_revenue(page)
    figure.click()
    expect(page.locator(".dafu-passport")).to_have_count(0)


@pytest.mark.parametrize("hindered", ["without scripts", "without an answer"])
def test_where_no_passport_can_be_shown_a_figure_leads_to_its_entry(
    new_page: Callable[..., Page], served_site: str, hindered: str
) -> None:
    page = new_page(java_script_enabled=hindered != "without scripts")
    page.route("**/figures/", only_for_readers)
    page.goto(f"{served_site}en/2021-107/hr-services/")
    page.locator(figure_in_text("revenue")).click()
    expect(page).to_have_url(f"{served_site}en/2021-107/figures/#f-revenue")
    expect(page.locator("#f-revenue")).to_be_in_viewport()
    expect(page.locator("#f-revenue > summary")).to_contain_text("CNY 23.68 billion")


def only_for_readers(route: Route) -> None:
    """Give a script no answer."""
    if route.request.resource_type == "xhr":
        route.abort()
    else:
        route.continue_()


def test_a_passport_opens_and_closes_by_keyboard_and_gives_the_focus_back(
    page: Page, served_site: str
) -> None:
    page.goto(f"{served_site}en/2021-107/hr-services/")
    figure = page.locator(figure_in_text("revenue"))
    figure.focus()
    page.keyboard.press("Enter")
    expect_revenue(page)
    page.keyboard.press("Tab")
    expect(page.locator(f"{passport_of('revenue')} .dafu-passport__close")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(passport_of("revenue"))).to_be_hidden()
    expect(figure).to_be_focused()


def test_a_figure_in_a_table_and_one_in_a_card_open_their_passports(
    page: Page, served_site: str
) -> None:
    page.goto(f"{served_site}zh/2021-107/hr-services/")
    page.locator("table a.dafu-figure", has_text="5.1%").click()
    computed = page.locator(passport_of("tax-share"))
    expect(computed).to_contain_text(label("computed-hint", "zh"))
    share = REPLY.figures["tax-share"]
    expect(computed).to_contain_text(formula_in_words(share, REPLY, "zh"))
    page.goto(f"{served_site}zh/2021-107/")
    page.locator(".dafu-card a.dafu-figure", has_text="531家").click()
    expect(page.locator(passport_of("agencies"))).to_be_visible()


def test_a_copied_sentence_holds_its_numbers_and_nothing_else(page: Page, served_site: str) -> None:
    page.goto(f"{served_site}zh/2021-107/professional-titles/")
    copied = page.evaluate(
        """() => {
          const range = document.createRange()
          range.selectNodeContents(document.getElementById("s-1-4"))
          getSelection().removeAllRanges()
          getSelection().addRange(range)
          return getSelection().toString()
        }"""
    )
    assert copied == (
        "鼓励企业人员申报职称评定，对取得高级职称职称的专技人员，给予5000-10000元奖励。"
    )


def test_large_text_is_remembered(page: Page, served_site: str) -> None:
    page.goto(f"{served_site}zh/2021-107/hr-services/")
    before = page.locator("#s-2-1").evaluate("e => parseFloat(getComputedStyle(e).fontSize)")
    button = page.get_by_role("button", name="大字")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    page.goto(f"{served_site}zh/2021-107/talent-policy/")
    after = page.locator("#s-3-1").evaluate("e => parseFloat(getComputedStyle(e).fontSize)")
    assert after >= before * 1.2


def test_without_scripts_no_control_is_shown_that_needs_one(
    new_page: Callable[..., Page], served_site: str
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{served_site}zh/2021-107/full/")
    expect(page.locator(".dafu-text-size")).to_be_hidden()
    expect(page.locator(".dafu-print")).to_be_hidden()
    expect(page.locator("#s-5-4")).to_be_visible()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_printed_letter_holds_every_figure(
    page: Page, served_site: str, tmp_path: Path, lang: str
) -> None:
    page.goto(f"{served_site}{lang}/2021-107/full/")
    text = "".join(printed_sheets(page, tmp_path))
    for figure in REPLY.figures.values():
        assert plain(value_text(figure, lang)) in text, figure.id


def test_every_printed_sheet_says_where_it_is_from(
    page: Page, served_site: str, tmp_path: Path
) -> None:
    page.goto(f"{served_site}zh/2021-107/full/")
    sheets = printed_sheets(page, tmp_path)
    assert len(sheets) > 1
    for number, sheet in enumerate(sheets, start=1):
        assert REPLY.sha256 in sheet
        assert f"{ORIGIN}/zh/2021-107/full/" in sheet
        assert f"{number}/{len(sheets)}" in sheet


def printed_sheets(page: Page, folder: Path) -> list[str]:
    """The plain text of each printed sheet."""
    file = folder / "page.pdf"
    page.pdf(path=file, prefer_css_page_size=True)
    return [plain(sheet.extract_text()) for sheet in PdfReader(file).pages]


def plain(text: str) -> str:
    """The text without white space, and with one character for those that look alike.

    Where a font draws several with one glyph, a PDF holds the first of them, whichever the page
    has: a radical for 人, which NFKC turns back, and the figure dash for the en dash.
    """
    return "".join(unicodedata.normalize("NFKC", text).translate(DASHES).split())
