"""Charts as they are seen: legible at any width, in real fonts, and open to questions."""

from collections.abc import Callable
from itertools import combinations

import pytest
from dafu.words.addresses import chart_url
from playwright.sync_api import Locator, Page, expect

from tests.reply import reply

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
    page.locator("#c-talent-subsidies tspan:visible", has_text="1.31亿元").click(force=True)
    expect(page.locator("#p-2021-107-subsidy-second")).to_be_visible()


def test_the_alternative_of_a_chart_is_its_title_and_what_it_shows(
    page: Page, served_site: str
) -> None:
    page.goto(f"{served_site}en/2021-107/talent-policy/")
    expect(page.locator("#c-talent-subsidies svg:visible")).to_have_accessible_name(
        "Talent subsidies and project funding paid out Bar chart."
        " Unit: CNY · the last 3 years · the city's own level (without counties and county-level"
        " cities)."
        " First listed: CNY 81 million; Second listed: CNY 131 million; Third listed:"
        " CNY 157 million."
        " Source: Jiaxing Human Resources and Social Security Bureau, Reply to Proposal No. 107 of"
        " the Fifth Session of the Eighth Jiaxing Municipal Committee of the CPPCC, 8 June 2021"
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
