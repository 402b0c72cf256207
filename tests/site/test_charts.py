"""The charts as readers get them: on the page, and as files that travel without it."""

import re
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

import pytest
from dafu.charts.svg import chart_files
from dafu.pages.markup import parsed
from dafu.pages.shown_figures import shown_figures
from dafu.prove import prove
from dafu.reply import Chart
from dafu.words.figures import machine_value

from .html import elements

LIBRARY = prove(Path(__file__).parents[2] / "data")
[REPLY] = LIBRARY.replies
SVG = "{http://www.w3.org/2000/svg}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
SIGNED = {"zh": "2021年6月8日", "en": "8 June 2021"}

charts = pytest.mark.parametrize("chart", REPLY.charts, ids=lambda chart: str(chart.id))
languages = pytest.mark.parametrize("lang", ["zh", "en"])


def file_of(site: Path, chart: Chart, lang: str) -> Path:
    return site / "data" / REPLY.id / f"chart-{chart.id}.{lang}.svg"


def figure_on(site: Path, page: str, chart: Chart) -> str:
    """The HTML of a chart on a page."""
    html = (site / page / "index.html").read_text("utf-8")
    start = html.index(f'<figure class="dafu-chart" id="c-{chart.id}"')
    return html[start : html.index("</figure>", start)]


def texts(markup: str) -> list[str]:
    """The lines of text that are drawn."""
    found = re.findall(r"<text[^>]*>(.*?)</text>", markup)
    return [re.sub(r"<[^>]*>", "", line) for line in found]


def test_every_chart_is_published_in_both_languages_and_nothing_else_is(site: Path) -> None:
    published = set((site / "data").rglob("chart-*"))
    assert published == {file_of(site, c, lang) for c in REPLY.charts for lang in ("zh", "en")}


@charts
@languages
def test_a_file_is_well_formed_and_says_what_it_is(site: Path, chart: Chart, lang: str) -> None:
    root = ET.parse(file_of(site, chart, lang)).getroot()  # noqa: S314 - our own file
    title, desc = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert root.tag == f"{SVG}svg"
    assert root.get("role") == "img"
    assert root.get(XML_LANG) == {"zh": "zh-CN", "en": "en"}[lang]
    assert title is not None
    assert title.text == getattr(chart.title, lang)
    assert desc is not None
    assert root.get("aria-labelledby") == f"{title.get('id')} {desc.get('id')}"
    for shown in shown_figures(parsed(file_of(site, chart, lang).read_text("utf-8"))):
        assert shown.text in (desc.text or "")


@charts
@languages
def test_the_source_line_stands_inside_the_picture(site: Path, chart: Chart, lang: str) -> None:
    for markup in (
        file_of(site, chart, lang).read_text("utf-8"),
        figure_on(site, f"{lang}/{REPLY.id}/{chart.section}", chart),
    ):
        drawn = "".join(texts(markup)).replace(" ", "")
        assert {"zh": "来源：嘉兴市", "en": "Source:Jiaxing"}[lang] in drawn
        assert SIGNED[lang].replace(" ", "") in drawn


@charts
@languages
def test_a_file_states_the_values_of_its_figures(site: Path, chart: Chart, lang: str) -> None:
    shown = shown_figures(parsed(file_of(site, chart, lang).read_text("utf-8")))
    assert [(s.id, s.value) for s in shown] == [
        (id_, machine_value(REPLY.figures[id_].quantity)) for id_ in chart.figures
    ]


@charts
@languages
def test_a_file_needs_nothing_from_elsewhere_and_suits_dark_screens(
    site: Path, chart: Chart, lang: str
) -> None:
    markup = file_of(site, chart, lang).read_text("utf-8")
    assert set(re.findall(r"https?://[^\"' ]+", markup)) == {"http://www.w3.org/2000/svg"}
    assert not re.search(r"<script|<image|url\(|href=|@import", markup)
    assert "@media (prefers-color-scheme: dark)" in markup


@languages
def test_the_subsidies_name_no_calendar_year(site: Path, lang: str) -> None:
    [chart] = [chart for chart in REPLY.charts if chart.id == "talent-subsidies"]
    drawn = texts(file_of(site, chart, lang).read_text("utf-8"))
    before_source = drawn[
        : next(n for n, t in enumerate(drawn) if t.startswith(("来源", "Source")))
    ]
    assert len(before_source) == 8
    assert not re.search(r"20\d\d", " ".join(before_source))


@charts
@languages
def test_a_chart_stands_directly_above_its_table(site: Path, chart: Chart, lang: str) -> None:
    for page in (chart.section, "full"):
        html = (site / lang / REPLY.id / page / "index.html").read_text("utf-8")
        after = html[html.index(f'id="c-{chart.id}"') :]
        assert elements(after, "caption")[0].attributes["id"] == f"t-{chart.table}"


@charts
@languages
def test_each_value_of_a_chart_opens_the_passport_of_its_figure(
    site: Path, chart: Chart, lang: str
) -> None:
    page = f"{lang}/{REPLY.id}/{chart.section}"
    opened = [
        button.attributes["popovertarget"]
        for button in elements(figure_on(site, page, chart), "button")
    ]
    passports = [f"p-{REPLY.id}-{id_}" for id_ in chart.figures]
    assert opened == passports * 2  # wide and narrow
    html = (site / page / "index.html").read_text("utf-8")
    assert set(passports) <= {e.attributes.get("id") for e in elements(html)}


@charts
@languages
def test_a_chart_is_downloaded_in_the_language_of_its_page(
    site: Path, chart: Chart, lang: str
) -> None:
    page = f"{lang}/{REPLY.id}/{chart.section}"
    [link] = elements(figure_on(site, page, chart), "a")
    assert "download" in link.attributes
    target = urljoin(f"/{page}/", link.attributes["href"]).lstrip("/")
    assert site / target == file_of(site, chart, lang)


def test_the_files_are_the_same_in_every_build(site: Path) -> None:
    for url, content in chart_files(LIBRARY).items():
        assert (site / url).read_bytes() == content.encode()
