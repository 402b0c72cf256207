"""Charts as they are seen: legible at any width, in real fonts, and open to questions."""

from collections.abc import Callable
from itertools import combinations

import pytest
from dafu.charts.text import chart_text
from dafu.words.addresses import chart_url
from dafu.words.figures import value_text
from playwright.sync_api import Locator, Page, expect

from tests.reply import library, reply

from .passports import passport_of

pytestmark = pytest.mark.browser

REPLY = reply()

MEASURE = """svg => {
  const box = element => {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    return [left, right, top, bottom]
  }
  const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width
  const texts = [...svg.querySelectorAll("text")]
  return {
    picture: box(svg),
    texts: texts.map(text => [text.textContent, ...box(text)]),
    smallest: Math.min(...texts.map(text => text.getAttribute("font-size") * scale)),
  }
}"""


def illegible(picture: Locator) -> list[str]:
    """The texts that leave the picture, run into another or are too small to read."""
    seen = picture.evaluate(MEASURE)
    left, right, top, bottom = seen["picture"]
    faults = [
        f"{text} leaves the picture"
        for text, x1, x2, y1, y2 in seen["texts"]
        if x1 < left or x2 > right or y1 < top or y2 > bottom
    ]
    faults += [
        f"{one[0]} meets {other[0]}"
        for one, other in combinations(seen["texts"], 2)
        if one[1] < other[2]
        and other[1] < one[2]
        and one[3] < other[4] - 3
        and other[3] < one[4] - 3
    ]
    return faults if seen["smallest"] >= 11.5 else [*faults, "too small"]


@pytest.mark.parametrize("width", [360, 719, 720, 1280])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_text_of_a_chart_is_legible_on_the_page(
    shared_page: Page, served_site: str, lang: str, width: int
) -> None:
    page = shared_page
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{served_site}{lang}/2021-107/full/")
    for chart in REPLY.charts:
        picture = page.locator(f"#c-{chart.id} svg:visible")
        expect(picture).to_have_count(1)
        assert illegible(picture) == [], chart.id


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_text_of_a_chart_is_legible_in_its_file(
    shared_page: Page, served_site: str, lang: str
) -> None:
    for chart in REPLY.charts:
        shared_page.goto(served_site + chart_url(REPLY, chart, lang))
        assert illegible(shared_page.locator("svg")) == [], chart.id


@pytest.mark.parametrize("width", [360, 1280])
def test_a_click_on_the_value_of_a_bar_opens_the_passport_of_its_figure(
    new_page: Callable[..., Page], served_site: str, width: int
) -> None:
    page = new_page(viewport={"width": width, "height": 800})
    page.goto(f"{served_site}zh/2021-107/talent-policy/")
    value = value_text(REPLY.figures["subsidy-second"], "zh")
    page.locator("#c-talent-subsidies tspan:visible", has_text=value).click(force=True)
    expect(page.locator(passport_of("subsidy-second"))).to_be_visible()


def test_the_alternative_of_a_chart_is_its_title_and_what_it_shows(
    page: Page, served_site: str
) -> None:
    [chart] = [each for each in REPLY.charts if each.id == "talent-subsidies"]
    text = chart_text(library(), REPLY, chart, "en")
    page.goto(f"{served_site}en/2021-107/talent-policy/")
    expect(page.locator(f"#c-{chart.id} svg:visible")).to_have_accessible_name(
        " ".join([text.title, text.summary, *text.sources])
    )


@pytest.mark.parametrize(
    ("scheme", "colour"), [("light", "rgb(255, 255, 255)"), ("dark", "rgb(28, 36, 47)")]
)
def test_a_file_follows_the_colours_of_the_screen_whatever_headers_come_with_it(
    new_page: Callable[..., Page], served_site: str, guarded_site: str, scheme: str, colour: str
) -> None:
    page = new_page(color_scheme=scheme)
    for address in (served_site, guarded_site):
        for lang in ("zh", "en"):
            page.goto(address + chart_url(REPLY, REPLY.charts[0], lang))
            expect(page.locator(".dafu-picture__ground")).to_have_css("fill", colour)
