"""The charts as readers get them: on the page, and as files that travel without it."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

from dafu.pages.markup import parsed
from dafu.pages.shown_figures import shown_figures
from dafu.reply import Chart, Reply
from dafu.words.addresses import chart_url
from dafu.words.languages import LANGUAGE_TAGS
from dafu.words.provenance import source_line

from tests.reply import library

from .html import elements, page_at, part

SVG = "{http://www.w3.org/2000/svg}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def charts() -> Iterator[tuple[Reply, Chart, str]]:
    """Every chart in every language, with its reply."""
    for reply in library().replies:
        for chart in reply.charts:
            for lang in LANGUAGE_TAGS:
                yield reply, chart, lang


def files(site: Path) -> Iterator[tuple[Chart, str, str]]:
    """Every chart in every language, with the content of its file."""
    for reply, chart, lang in charts():
        yield chart, lang, (site / chart_url(reply, chart, lang)).read_text("utf-8")


def on_its_page(site: Path, reply: Reply, chart: Chart, lang: str) -> str:
    """The HTML of a chart in its section."""
    html = page_at(site, f"{lang}/{reply.id}/{chart.section}")
    return part(html, f'<figure class="dafu-chart" id="c-{chart.id}"', "</figure>")


def drawn(markup: str) -> str:
    """The text that is drawn, without spaces: a line ends anywhere."""
    texts = re.findall(r"<text[^>]*>(.*?)</text>", markup)
    return unescape(re.sub(r"<[^>]*>|\s", "", "".join(texts)))


def test_every_chart_is_published_in_both_languages_and_nothing_else_is(site: Path) -> None:
    published = {path.relative_to(site).as_posix() for path in (site / "data").rglob("chart-*")}
    assert published == {chart_url(*each) for each in charts()}


def test_a_file_is_well_formed_and_says_what_it_is(site: Path) -> None:
    for chart, lang, content in files(site):
        root = ET.fromstring(content)  # noqa: S314 - our own file
        title, desc = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
        assert (root.tag, root.get("role")) == (f"{SVG}svg", "img")
        assert root.get(XML_LANG) == LANGUAGE_TAGS[lang]
        assert title is not None
        assert title.text == chart.title.text(lang)
        assert desc is not None
        assert root.get("aria-labelledby") == f"{title.get('id')} {desc.get('id')}"
        shown = shown_figures(parsed(content))
        assert [each.id for each in shown] == list(chart.figures)
        assert all(each.text in (desc.text or "") for each in shown)


def test_the_source_line_stands_inside_the_picture(site: Path) -> None:
    for reply, chart, lang in charts():
        source = source_line(library(), reply, lang).replace(" ", "")
        file = (site / chart_url(reply, chart, lang)).read_text("utf-8")
        assert source in drawn(file)
        assert source in drawn(on_its_page(site, reply, chart, lang))


def test_a_file_needs_nothing_from_elsewhere_and_suits_dark_screens(site: Path) -> None:
    for _, _, content in files(site):
        assert set(re.findall(r"https?://[^\"' ]+", content)) == {"http://www.w3.org/2000/svg"}
        assert not re.search(r"<script|<image|url\(|href=|@import", content)
        assert "@media (prefers-color-scheme: dark)" in content


def test_a_chart_stands_directly_above_its_table(site: Path) -> None:
    for reply, chart, lang in charts():
        for page in (chart.section, "full"):
            html = page_at(site, f"{lang}/{reply.id}/{page}")
            after = html[html.index(f'id="c-{chart.id}"') :]
            assert elements(after, "caption")[0].attributes["id"] == f"t-{chart.table}"


def test_each_value_of_a_chart_leads_to_the_entry_of_its_figure(site: Path) -> None:
    for reply, chart, lang in charts():
        *links, _ = elements(on_its_page(site, reply, chart, lang), "a")
        entries = [f"../figures/#f-{id_}" for id_ in chart.figures]
        assert [link.attributes["href"] for link in links] == entries * 2  # wide and narrow


def test_a_chart_is_downloaded_in_the_language_of_its_page(site: Path) -> None:
    for reply, chart, lang in charts():
        *_, link = elements(on_its_page(site, reply, chart, lang), "a")
        assert "download" in link.attributes
        target = urljoin(f"/{lang}/{reply.id}/{chart.section}/", link.attributes["href"])
        assert target == f"/{chart_url(reply, chart, lang)}"
