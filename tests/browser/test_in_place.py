"""What readers get without leaving the page: terms, the other language, copies and pictures."""

from collections.abc import Callable
from pathlib import Path

import pytest
from dafu.words.citations import figure_citation
from dafu.words.figures import shown_value, value_text
from dafu.words.languages import explained
from dafu.words.sentences import sentence_text
from playwright.sync_api import Locator, Page, expect

from tests.reply import label, library, reply

from .passports import figure_in_text, passport_of

pytestmark = pytest.mark.browser

HR_SERVICES = "2021-107/hr-services/"
PASSPORTS = """async links => {
  const found = []
  for (const link of links) {
    link.click()
    let box = null
    while (!box) {
      await new Promise(requestAnimationFrame)
      box = document.querySelector(".dafu-passport:popover-open")
    }
    const said = name => box.querySelector(`.dafu-passport__${name}`).textContent
    found.push([link.querySelector("data").dataset.figure, said("label"), said("value")])
    box.hidePopover()
  }
  return found
}"""


def opened(page: Page, figure: str) -> Locator:
    """The passport of a figure of the page, open."""
    page.locator(figure_in_text(figure)).click()
    return page.locator(passport_of(figure))


@pytest.mark.parametrize(
    ("lang", "button", "said"),
    [("zh", "copy-value", "236.8亿元"), ("en", "copy-value", "CNY 23.68 billion")],
)
def test_a_passport_copies_the_value(
    new_page: Callable[..., Page], served_site: str, lang: str, button: str, said: str
) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{served_site}{lang}/{HR_SERVICES}")
    passport = opened(page, "revenue")
    passport.get_by_role("button", name=label(button, lang)).click()
    expect(passport.get_by_role("status")).to_have_text(label("copied", lang))
    assert page.evaluate("navigator.clipboard.readText()") == said


def test_a_passport_copies_the_citation_and_the_link(
    new_page: Callable[..., Page], served_site: str
) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{served_site}en/{HR_SERVICES}")
    passport = opened(page, "revenue")
    passport.get_by_role("button", name=label("copy-link", "en")).click()
    link = page.evaluate("navigator.clipboard.readText()")
    assert link == f"{served_site}en/2021-107/figures/#f-revenue"
    passport.get_by_role("button", name=label("copy-citation", "en")).click()
    figure = reply().figures["revenue"]
    url = f"{served_site}en/{HR_SERVICES}#s-2-1"
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.rpartition(" ")[0] in figure_citation(library(), reply(), figure, "en", url)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_passport_is_that_of_its_own_figure(page: Page, served_site: str, lang: str) -> None:
    page.goto(f"{served_site}{lang}/2021-107/full/")
    shown = page.locator("a.dafu-figure, a.dafu-trigger").evaluate_all(PASSPORTS)
    expected = {
        f"2021-107/{figure.id}": [
            figure.label.text(lang),
            f"{shown_value(figure, lang)} {label(figure.basis, lang)}",
        ]
        for figure in reply().figures.values()
    }
    assert {key: said for key, *said in shown} == expected


def test_a_passport_carries_the_notes_on_its_sentence(page: Page, served_site: str) -> None:
    page.goto(f"{served_site}zh/2021-107/talent-policy/")
    passport = opened(page, "subsidy-third")
    sentence = reply().figures["subsidy-third"].sentence
    assert sentence
    for note in sentence.notes:
        expect(passport).to_contain_text(note.zh)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_link_of_a_figure_says_what_it_opens(page: Page, served_site: str, lang: str) -> None:
    page.goto(f"{served_site}{lang}/{HR_SERVICES}")
    figure = reply().figures["agencies"]
    name = explained(figure.label.text(lang), value_text(figure, lang), lang)
    page.locator("#s-2-1").get_by_role("link", name=name).click()
    expect(page.locator(passport_of("agencies"))).to_be_visible()


def test_a_term_opens_in_place_and_leads_to_the_glossary(page: Page, served_site: str) -> None:
    page.goto(f"{served_site}en/2021-107/talent-policy/")
    [hukou] = [term for term in library().glossary.terms if term.id == "hukou"]
    assert hukou.gloss
    link = page.locator("#s-3-3 a.dafu-term[href$='#t-hukou']").first
    link.click()
    box = page.get_by_role("dialog", name=hukou.en)
    expect(box).to_contain_text(hukou.zh)
    expect(box).to_contain_text(hukou.gloss.en)
    page.keyboard.press("Escape")
    expect(box).to_have_count(0)
    link.click()
    box.get_by_role("link").click()
    expect(page).to_have_url(f"{served_site}en/glossary/#t-hukou")


def test_without_scripts_a_term_leads_to_the_glossary(
    new_page: Callable[..., Page], served_site: str
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{served_site}en/2021-107/talent-policy/")
    page.locator("#s-3-3 a.dafu-term[href$='#t-hukou']").first.click()
    expect(page).to_have_url(f"{served_site}en/glossary/#t-hukou")


@pytest.mark.parametrize(("lang", "other"), [("zh", "en"), ("en", "zh")])
def test_the_other_language_of_a_sentence_is_shown_beneath_it(
    page: Page, served_site: str, lang: str, other: str
) -> None:
    page.goto(f"{served_site}{lang}/{HR_SERVICES}")
    sentence = page.locator("#s-2-1")
    sentence.hover()
    button = sentence.get_by_role("button", name=label("show-other", lang))
    button.click()
    twin = page.locator("#s-2-1 + .dafu-other")
    [stated] = [s for s in reply().sentences if s.anchor == "s-2-1"]
    expect(twin).to_have_text(sentence_text(reply(), stated, other))
    expect(button).to_have_attribute("aria-expanded", "true")
    button.click()
    expect(twin).to_have_count(0)


def test_a_chart_can_be_taken_as_a_picture_and_a_table_as_a_file(
    page: Page, served_site: str, tmp_path: Path
) -> None:
    page.goto(f"{served_site}zh/2021-107/talent-policy/")
    with page.expect_download() as download:
        page.get_by_role("button", name=label("chart-picture", "zh")).click()
    picture = tmp_path / "chart.png"
    download.value.save_as(picture)
    assert download.value.suggested_filename == "chart-talent-subsidies.zh.png"
    assert picture.read_bytes().startswith(b"\x89PNG")
    table = page.locator("#t-talent-subsidies").locator("xpath=following::a[@download][1]")
    assert (table.get_attribute("href") or "").endswith("table-talent-subsidies.csv")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_notes_have_the_numbers_of_their_marks(page: Page, served_site: str, lang: str) -> None:
    page.goto(f"{served_site}{lang}/2021-107/full/")
    marks = page.locator(".dafu-mark a")
    word = label("note-mark", lang)
    shown = {mark.get_attribute("href"): mark.inner_text() for mark in marks.all()}
    notes = page.locator(".dafu-notes li").all()
    numbered = {f"#{n.get_attribute('id')}": f"{word}{i}" for i, n in enumerate(notes, start=1)}
    assert len(numbered) > 20
    assert shown.items() <= numbered.items()


@pytest.mark.parametrize("path", ["", "zh/about/", "en/2021-107/", "404.html"])
def test_the_foot_says_who_runs_the_site_and_where_to_turn(
    page: Page, served_site: str, path: str
) -> None:
    page.goto(served_site + path)
    foot = page.locator(".dafu-foot")
    lang = "en" if path.startswith("en") else "zh"
    expect(foot).to_contain_text(label("foot-publisher", lang))
    foot.get_by_role("link", name=label("foot-accessibility", lang)).click()
    expect(page).to_have_url(f"{served_site}{lang}/about/#accessibility")
    expect(page.locator("#accessibility")).to_be_in_viewport()
