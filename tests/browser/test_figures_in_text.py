"""Figures in the text: nothing lies over them, and their passports keep out of the way."""

from collections.abc import Callable

import pytest
from dafu.words.sentences import sentence_text
from playwright.sync_api import Page, expect

from tests.reply import reply

from .passports import figure_in_text

pytestmark = pytest.mark.browser

SECTIONS = [
    f"{lang}/2021-107/{section.id}/" for lang in ("zh", "en") for section in reply().sections
]
# A sentence shows its tools to the keyboard as it does to a mouse.
COVERED = """sentences => sentences.flatMap(sentence => {
  sentence.querySelector(".dafu-tools a").focus({ preventScroll: true })
  return [...sentence.parentElement.querySelectorAll("a.dafu-figure")].flatMap(figure => {
    figure.scrollIntoView({ block: "center" })
    const { left, right, top, bottom } = figure.getClientRects()[0]
    return [left + 2, right - 2].flatMap(x => [top + 2, bottom - 2].map(y => [x, y]))
      .map(point => document.elementFromPoint(...point))
      .filter(element => !figure.contains(element)).map(element => element?.outerHTML)
  })
})"""
OVERLAP = """link => {
  const figure = link.getClientRects()[0]
  const shown = document.querySelector(".dafu-passport:popover-open").getBoundingClientRect()
  return shown.left < figure.right && figure.left < shown.right
    && shown.top < figure.bottom && figure.top < shown.bottom
}"""


@pytest.mark.parametrize("path", SECTIONS)
def test_what_appears_beside_a_sentence_covers_none_of_its_figures(
    shared_page: Page, served_site: str, path: str
) -> None:
    shared_page.goto(served_site + path)
    assert shared_page.locator(".dafu-sentence").evaluate_all(COVERED) == []


@pytest.mark.parametrize("width", [1280, 800])
def test_a_passport_does_not_cover_its_figure(
    new_page: Callable[..., Page], served_site: str, width: int
) -> None:
    page = new_page(viewport={"width": width, "height": 720})
    page.goto(f"{served_site}zh/2021-107/talent-policy/")
    for figure in page.locator("a.dafu-figure").all():
        figure.click()
        expect(page.locator(".dafu-passport:popover-open")).to_be_visible()
        assert not figure.evaluate(OVERLAP)
        page.keyboard.press("Escape")


def test_a_link_in_a_passport_closes_it(page: Page, served_site: str) -> None:
    page.goto(f"{served_site}zh/2021-107/hr-services/")
    page.locator(figure_in_text("agencies")).click()
    shown = page.locator(".dafu-passport:popover-open")
    shown.locator("a[href$='hr-services/#s-2-1']").click()
    expect(shown).to_have_count(0)
    expect(page.locator("#s-2-1")).to_be_in_viewport()


def test_a_drag_across_a_figure_opens_nothing(page: Page, served_site: str) -> None:
    page.goto(f"{served_site}zh/2021-107/hr-services/")
    figure = page.locator(figure_in_text("revenue"))
    box = figure.bounding_box()
    assert box is not None
    y = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + 3, y)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 3, y, steps=5)
    page.mouse.up()
    expect(page.locator(".dafu-passport:popover-open")).to_have_count(0)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_copied_paragraph_is_the_letter_exactly(
    shared_page: Page, served_site: str, lang: str
) -> None:
    for section in reply().sections:
        shared_page.goto(f"{served_site}{lang}/2021-107/{section.id}/")
        copied = shared_page.evaluate(
            """() => {
              const range = document.createRange()
              range.selectNodeContents(document.querySelector(".dafu-letter"))
              getSelection().removeAllRanges()
              getSelection().addRange(range)
              return getSelection().toString()
            }"""
        )
        between = "" if lang == "zh" else " "
        texts = [sentence_text(reply(), sentence, lang) for sentence in section.sentences]
        assert between.join(copied.split("\n\n")).strip() == between.join(texts), section.id


def test_a_dark_page_is_printed_dark_on_white(
    new_page: Callable[..., Page], served_site: str
) -> None:
    page = new_page(color_scheme="dark")
    page.goto(f"{served_site}zh/2021-107/hr-services/")
    page.emulate_media(media="print")
    for part in (".dafu-letter", ".dafu-row--computed td", "h1"):
        expect(page.locator(part).first).to_have_css("color", "rgb(0, 0, 0)")
    expect(page.locator(".dafu-row--computed").first).to_have_css(
        "background-color", "rgb(245, 247, 250)"
    )
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
