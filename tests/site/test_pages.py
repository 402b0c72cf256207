"""The built site as a reader's browser gets it: pages, languages, anchors, links, figures."""

from collections import Counter
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from dafu.pages.markup import parsed
from dafu.pages.shown_figures import shown_figures
from dafu.prove import prove

from .html import Element, elements, text_of

ROOT = Path(__file__).parents[2]
KINDS = ("benefits", "figures", "parallel", "full")


def pages(site: Path) -> dict[str, str]:
    """Every HTML page but the 404, by its URL below the root."""
    return {
        path.parent.relative_to(site).as_posix().removeprefix("."): path.read_text("utf-8")
        for path in sorted(site.rglob("index.html"))
    }


def ids(html: str) -> list[str]:
    return [e.attributes["id"] for e in elements(html) if "id" in e.attributes]


def article(html: str) -> str:
    """The page's own content, without the theme around it."""
    start = html.index('<article class="md-content__inner')
    return html[start : html.index("</article>\n            </div>", start)]


def own_ids(html: str) -> list[str]:
    return [id_ for id_ in ids(html) if not id_.startswith("__")]


def test_both_languages_have_the_same_pages(site: Path) -> None:
    trees = {
        lang: {url.partition("/")[2] for url in pages(site) if url.split("/")[0] == lang}
        for lang in ("zh", "en")
    }
    assert trees["zh"] == trees["en"]
    assert {"2021-107", "2021-107/hr-services", *(f"2021-107/{k}" for k in KINDS)} < trees["zh"]


def test_both_languages_have_the_same_anchors_on_every_page(site: Path) -> None:
    built = pages(site)
    for url, html in built.items():
        if url.startswith("zh"):
            assert own_ids(html) == own_ids(built["en" + url[2:]]), url


def test_no_anchor_stands_twice_on_a_page(site: Path) -> None:
    for url, html in pages(site).items():
        assert [id_ for id_, count in Counter(ids(html)).items() if count > 1] == [], url


def test_a_page_names_its_own_language(site: Path) -> None:
    for url, html in pages(site).items():
        expected = "en" if url.startswith("en") else "zh-CN"
        assert elements(html, "html")[0].attributes["lang"] == expected, url


def test_the_language_switch_leads_to_the_same_page(site: Path) -> None:
    for url, html in pages(site).items():
        if not url:
            continue
        [link] = elements(html, "a", "dafu-language")
        other = ("en" if url.startswith("zh") else "zh") + url[2:]
        assert urljoin(f"/{url}/", link.attributes["href"]) == f"/{other}/", url


def test_previous_and_next_stay_within_the_language_and_the_reply(site: Path) -> None:
    built = pages(site)
    for url, html in built.items():
        links = [e.attributes["href"] for e in elements(html, "a", "md-footer__link")]
        around = [urljoin(f"/{url}/", link).strip("/") for link in links]
        reply = [part for part in url.split("/")[:2] if part]
        for other in around:
            if len(reply) == 2 and reply[1] == "2021-107":
                assert other.split("/")[:2] == reply, url
            else:
                assert other.split("/")[0] == reply[0], url


def test_a_reader_passes_every_page_of_a_reply_by_following_next(site: Path) -> None:
    built = pages(site)
    url, seen = "zh/2021-107", []
    while url not in seen:
        seen.append(url)
        following = elements(built[url], "a", "md-footer__link--next")
        url = urljoin(f"/{url}/", following[0].attributes["href"]).strip("/") if following else url
    assert sorted(seen) == sorted(u for u in built if u.startswith("zh/2021-107"))


def test_the_navigation_of_a_reply_lists_its_own_pages(site: Path) -> None:
    html = pages(site)["en/2021-107/hr-services"]
    links = {
        urljoin("/en/2021-107/hr-services/", e.attributes["href"]).strip("/")
        for e in elements(html, "a", "md-nav__link")
        if not e.attributes["href"].startswith("#")
    }
    expected = {u for u in pages(site) if u.startswith("en/2021-107")}
    assert links == expected | {"en", "en/glossary", "en/about"}


def links_of(url: str, html: str) -> list[tuple[Element, str]]:
    found = []
    for element in elements(html):
        for name in ("href", "src"):
            if name in element.attributes:
                base = f"https://dafu.example/{url}/" if url else "https://dafu.example/"
                found.append((element, urljoin(base, element.attributes[name])))
    return found


def test_every_link_leads_to_a_page_and_an_anchor_that_exist(site: Path) -> None:
    anchors = {url: set(ids(html)) for url, html in pages(site).items()}
    for url, html in pages(site).items():
        for _, target in links_of(url, html):
            parts = urlsplit(target)
            path = parts.path.strip("/")
            if path in anchors:
                assert parts.path.endswith("/"), (url, target)
                assert not parts.fragment or parts.fragment in anchors[path], (url, target)
            else:
                assert (site / path).is_file(), (url, target)


def test_nothing_on_a_page_comes_from_elsewhere(site: Path) -> None:
    for url, html in pages(site).items():
        for element, target in links_of(url, html):
            assert urlsplit(target).netloc == "dafu.example", (url, element)


def test_links_are_relative_so_that_the_site_works_under_a_sub_path(site: Path) -> None:
    for url, html in pages(site).items():
        for element in elements(html):
            link = element.attributes.get("href", element.attributes.get("src", ""))
            if element.attributes.get("rel", "").strip() in ("canonical", "alternate"):
                continue
            assert not link.startswith(("/", "https://dafu.example")), (url, element)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_figure_stands_in_its_section_and_in_the_register(site: Path, lang: str) -> None:
    [reply] = prove(ROOT / "data").replies
    built = pages(site)
    register = {shown.id for shown in shown_figures(parsed(built[f"{lang}/2021-107/figures"]))}
    assert register == set(reply.figures)
    for figure in reply.figures.values():
        if figure.section:
            shown = shown_figures(parsed(built[f"{lang}/2021-107/{figure.section}"]))
            assert figure.id in {s.id for s in shown}
    assert {s.id for s in shown_figures(parsed(built[f"{lang}/2021-107/full"]))} == set(
        reply.figures
    )


def test_the_industry_table_gives_figure_value_period_scope_and_basis(site: Path) -> None:
    html = article(pages(site)["en/2021-107/hr-services"])
    table = html[html.index('id="t-hr-industry"') : html.index('id="t-hr-exchange"')]
    rows = [text_of(row) for row in table.split("<tr")[2:]]
    assert (
        rows[0]
        == "Human resources agencies 531 agencies 2020 city-wide third in the province quoted"
    )
    assert rows[1].startswith("Revenue of human resources agencies CNY 23.68 billion 2020")
    assert rows[4] == "Tax as a share of revenue about 5.1% 2020 city-wide computed"


def test_the_subsidy_table_names_no_calendar_year(site: Path) -> None:
    html = article(pages(site)["zh/2021-107/talent-policy"])
    table = html[html.index('id="t-talent-subsidies"') : html.index('id="t-children-education"')]
    text = text_of(table)
    assert "0.81亿元" in text
    assert "3.69亿元" in text
    assert not any(str(year) in text for year in range(2015, 2026))


def test_tables_have_captions_and_scoped_headers(site: Path) -> None:
    for url, html in pages(site).items():
        for table in article(html).split("<table")[1:]:
            body = table.split("</table>")[0]
            assert "<caption" in body, url
            assert all('scope="' in cell for cell in body.split("<th")[1:] if cell[0] in " >"), url


def test_the_chinese_page_shows_full_width_punctuation(site: Path) -> None:
    html = article(pages(site)["zh/2021-107/hr-services"])
    assert "，均列全省" in html
    assert "县（市、区）" in html


def test_the_metadata_box_shows_the_blank_view_count(site: Path) -> None:
    html = article(pages(site)["zh/2021-107"])
    box = text_of(html[html.index("dafu-metadata") : html.index("</table>")])
    assert "浏览次数 原网页此项为空" in box
    assert "发布日期 2021年12月9日 11:26" in box
    assert "成文日期 2021年6月8日" in box
