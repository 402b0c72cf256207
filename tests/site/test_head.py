"""What the built site tells machines: heads of pages, sitemap, robots.txt, llms.txt, the 404."""

import json
import re
import struct
from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest
from dafu.pages.sitemap import SitePage, site_map
from dafu.prove import prove
from dafu.words.figures import machine_value

from .html import elements, text_of

ROOT = Path(__file__).parents[2]
ADDRESS = "https://dafu.example/"
LIBRARY = prove(ROOT / "data")
[REPLY] = LIBRARY.replies
PAGES = site_map(LIBRARY)
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def html(site: Path, page: SitePage) -> str:
    return (site / page.url / "index.html").read_text("utf-8")


def links(markup: str, rel: str) -> list[dict[str, str]]:
    """The links whose `rel` has the word, as HTML reads it."""
    found = elements(markup, "link")
    return [e.attributes for e in found if rel in e.attributes.get("rel", "").split()]


def metas(markup: str) -> dict[str, str]:
    """The content of each named meta; none may stand twice, in any case of its letters."""
    named = [e.attributes for e in elements(markup, "meta")]
    pairs = [(m.get("name") or m.get("property"), m["content"]) for m in named if "content" in m]
    counts = Counter(name.lower() for name, _ in pairs if name)
    assert {name for name, count in counts.items() if count > 1} == set()
    return {name: content for name, content in pairs if name}


def nodes(markup: str) -> dict[str, Any]:
    """The nodes of the page's JSON-LD by type."""
    [script] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', markup)
    graph: list[dict[str, Any]] = json.loads(script)["@graph"]
    return {node["@type"]: node for node in graph}


def versions(markup: str) -> dict[str, str]:
    return {link["hreflang"]: link["href"] for link in links(markup, "alternate")}


def test_every_page_has_one_canonical_address_its_own(site: Path) -> None:
    for page in PAGES:
        [canonical] = links(html(site, page), "canonical")
        assert canonical["href"] == ADDRESS + page.url


def test_a_page_and_its_twin_name_the_same_versions_and_themselves(site: Path) -> None:
    by_url = {page.url: page for page in PAGES}
    for page in PAGES:
        named = versions(html(site, page))
        assert set(named) == {"zh-CN", "en", "x-default"}, page.url
        assert ADDRESS + page.url in named.values(), page.url
        for address in named.values():
            assert versions(html(site, by_url[address.removeprefix(ADDRESS)])) == named, page.url


def test_the_versions_of_a_page_are_in_the_languages_they_are_said_to_be_in(site: Path) -> None:
    for page in PAGES:
        for tag, address in versions(html(site, page)).items():
            if tag == "x-default":
                continue
            path = site / urlsplit(address).path.strip("/") / "index.html"
            assert elements(path.read_text("utf-8"), "html")[0].attributes["lang"] == tag


def test_the_rel_of_alternates_is_not_the_bare_word_that_the_theme_looks_for(site: Path) -> None:
    for page in PAGES:
        assert {link["rel"] for link in links(html(site, page), "alternate")} == {"alternate "}


def test_the_sitemap_has_every_page_with_the_versions_that_the_page_names(site: Path) -> None:
    urls = ET.parse(site / "sitemap.xml").getroot()  # noqa: S314 - our own file
    found = {
        url.findtext(f"{SITEMAP}loc"): {
            link.attrib["hreflang"]: link.attrib["href"] for link in url.iter(f"{XHTML}link")
        }
        for url in urls
    }
    assert found == {ADDRESS + page.url: versions(html(site, page)) for page in PAGES}
    assert len(urls) == len(PAGES)


def test_the_sitemap_gives_no_date_that_nobody_knows(site: Path) -> None:
    assert "lastmod" not in (site / "sitemap.xml").read_text("utf-8")


def test_every_page_has_a_description_of_its_own_in_its_language(site: Path) -> None:
    descriptions = {page.url: metas(html(site, page))["description"] for page in PAGES}
    assert [text for text, count in Counter(descriptions.values()).items() if count > 1] == []
    for page in PAGES:
        if page.kind != "front":
            chinese = re.search(r"[\u4e00-\u9fff]", descriptions[page.url]) is not None
            assert chinese == (page.lang == "zh"), page.url


def test_titles_are_unique_and_name_the_site_once(site: Path) -> None:
    titles = [re.findall(r"<title>(.*?)</title>", html(site, page)) for page in PAGES]
    assert max(Counter(map(str, titles)).values()) == 1
    assert titles[0] == ["答复 Dafu"]
    for page, title in zip(PAGES[1:], titles[1:], strict=True):
        assert title[0].endswith(" - 答复" if page.lang == "zh" else " - Dafu")


def test_open_graph_repeats_what_the_page_says_of_itself(site: Path) -> None:
    for page in PAGES:
        found = metas(html(site, page))
        assert found["og:url"] == ADDRESS + page.url
        assert found["og:description"] == found["description"]
        locales = ["zh_CN", "en_GB"] if page.lang == "zh" else ["en_GB", "zh_CN"]
        assert [found["og:locale"], found["og:locale:alternate"]] == locales
        assert found["twitter:card"] == "summary_large_image"
        assert (found["og:type"] == "article") == (page.reply is not None)
        published = found.get("article:published_time")
        assert published == ("2021-12-09T11:26:00" if page.reply else None)


def test_the_social_picture_is_a_png_of_the_size_that_is_said(site: Path) -> None:
    found = metas(html(site, PAGES[0]))
    picture = site / found["og:image"].removeprefix(ADDRESS)
    header = picture.read_bytes()[:24]
    assert header.startswith(b"\x89PNG")
    size = struct.unpack(">II", header[16:])
    assert size == (int(found["og:image:width"]), int(found["og:image:height"])) == (1200, 630)


def test_the_social_picture_bears_the_names_and_the_taglines_of_the_site(site: Path) -> None:
    drawn = text_of((site / "assets" / "social.svg").read_text("utf-8"))
    for key in ("site-name", "site-tagline"):
        assert LIBRARY.labels.words[key].zh in drawn
        assert LIBRARY.labels.words[key].en in drawn


def test_a_chinese_page_of_the_reply_has_the_names_that_government_pages_use(site: Path) -> None:
    page = next(page for page in PAGES if page.url == "zh/2021-107/")
    found = metas(html(site, page))
    assert found["SiteName"] == "答复"
    assert found["ColumnName"] == "全部答复"
    assert found["ArticleTitle"] == "对市政协八届五次会议第107号提案的答复"
    assert found["PubDate"] == "2021-12-09 11:26"
    assert found["ContentSource"] == "市人力社保局"
    assert found["Keywords"].split(",")[:2] == ["中高端人才队伍建设", "民营企业"]


def test_an_english_page_has_the_same_names_in_english(site: Path) -> None:
    page = next(page for page in PAGES if page.url == "en/2021-107/hr-services/")
    found = metas(html(site, page))
    assert found["SiteName"] == "Dafu"
    assert found["ColumnName"] == "All replies"
    assert found["ContentSource"] == "Jiaxing Human Resources and Social Security Bureau"
    assert "human resources agencies" in found["Keywords"].split(",")


def test_a_page_of_the_site_is_a_column_and_no_article(site: Path) -> None:
    page = next(page for page in PAGES if page.url == "zh/glossary/")
    found = metas(html(site, page))
    assert found["ColumnName"] == "术语表"
    assert not {"ArticleTitle", "PubDate", "ContentSource"} & set(found)


def test_the_linked_data_of_the_register_has_the_values_of_the_figures(site: Path) -> None:
    for lang in ("zh", "en"):
        page = next(page for page in PAGES if page.url == f"{lang}/2021-107/figures/")
        dataset = nodes(html(site, page))["Dataset"]
        values = {
            variable["propertyID"]: "/".join(
                variable[name] for name in ("value", "minValue", "maxValue") if name in variable
            )
            for variable in dataset["variableMeasured"]
        }
        assert values == {id_: machine_value(f.quantity) for id_, f in REPLY.figures.items()}


def test_the_linked_data_names_the_page_as_its_head_does(site: Path) -> None:
    for page in PAGES:
        found = nodes(html(site, page))
        own = found.get("WebPage") or found.get("Dataset")
        if page.reply is None or page.kind == "reply":
            assert own is None
            continue
        assert own is not None
        head = metas(html(site, page))
        assert own["url"] == head["og:url"]
        assert own["name"] == head["og:title"]
        assert own["description"] == head["description"]


def test_breadcrumbs_lead_through_pages_that_exist(site: Path) -> None:
    known = {ADDRESS + page.url for page in PAGES}
    for page in PAGES:
        if page.kind in ("front", "home"):
            continue
        items = nodes(html(site, page))["BreadcrumbList"]["itemListElement"]
        assert {item["item"] for item in items} <= known
        assert items[-1]["item"] == ADDRESS + page.url


def test_the_404_speaks_both_languages_and_leads_to_both_homes(site: Path) -> None:
    markup = (site / "404.html").read_text("utf-8")
    assert elements(markup, "html")[0].attributes["lang"] == "zh-CN"
    parts = [e.attributes for e in elements(markup, "div") if "lang" in e.attributes]
    assert [part["lang"] for part in parts] == ["zh-CN", "en"]
    start = markup.index('<article class="md-content__inner')
    body = markup[start : markup.index("</article>", start)]
    assert [e.attributes["href"] for e in elements(body, "a")] == ["/zh/", "/en/"]
    assert "找不到这个页面" in text_of(body)
    assert "Page not found" in text_of(body)
    assert metas(markup)["robots"] == "noindex"


def test_the_404_works_at_any_depth(site: Path) -> None:
    markup = (site / "404.html").read_text("utf-8")
    for element in elements(markup):
        link = element.attributes.get("href", element.attributes.get("src", "/"))
        assert link.startswith(("/", "#", "https://dafu.example/")), element


def test_the_404_is_no_version_of_any_page(site: Path) -> None:
    markup = (site / "404.html").read_text("utf-8")
    assert links(markup, "canonical") == links(markup, "alternate") == []
    assert "ld+json" not in markup


def test_robots_may_read_all_and_find_the_sitemap(site: Path) -> None:
    assert (site / "robots.txt").read_text("utf-8").split("\n") == [
        "User-agent: *",
        "Allow: /",
        "",
        "Sitemap: https://dafu.example/sitemap.xml",
        "",
    ]


def test_llms_txt_lists_every_page_and_every_file_of_the_reply(site: Path) -> None:
    text = (site / "llms.txt").read_text("utf-8")
    assert text.startswith("# 答复 Dafu\n\n> 每个数字都可与原文核对\n> Official replies in which")
    listed = re.findall(r"^- \[.+?\]\((.+?)\)", text, re.MULTILINE)
    files = [file.relative_to(site).as_posix() for file in (site / "data").rglob("*.*")]
    pages = [page.url for page in PAGES if page.kind != "front"]
    assert sorted(listed) == sorted(ADDRESS + url for url in pages + files)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_reply_page_says_how_to_cite_it(site: Path, lang: str) -> None:
    markup = (site / lang / "2021-107" / "index.html").read_text("utf-8")
    start = markup.index('id="cite"')
    section = markup[start : markup.index("</section>", start)]
    cited = elements(section, css_class="dafu-cite__text")
    assert [e.tag for e in cited] == ["p", "p", "pre", "pre"]
    address = f"{ADDRESS}{lang}/2021-107/"
    text = text_of(section)
    assert "[Z]. 2021-06-08" in text
    assert f"(2021-12-09). {address}." in text
    assert f"url = {{{address}}}" in text


@pytest.mark.parametrize(
    ("lang", "rows"),
    [
        (
            "zh",
            [
                *("发文机关", "主送单位", "提案题目", "成文日期", "发布日期", "信息来源"),
                *("主题", "联系方式", "浏览次数", "存档网页的 SHA-256 校验值"),
            ],
        ),
        (
            "en",
            [
                *("Issued by", "Addressed to", "Proposal", "Signed", "Published", "Source"),
                *("Topics", "Contact details", "Views", "SHA-256 of the captured page"),
            ],
        ),
    ],
)
def test_the_metadata_box_follows_the_chinese_convention(
    site: Path, lang: str, rows: list[str]
) -> None:
    markup = (site / lang / "2021-107" / "index.html").read_text("utf-8")
    start = markup.index("dafu-metadata")
    box = markup[start : markup.index("</table>", start)]
    assert re.findall(r'<th scope="row">(.*?)</th>', box) == rows


def test_the_contact_and_the_telephone_stand_in_one_row(site: Path) -> None:
    rows = {}
    for lang in ("zh", "en"):
        markup = (site / lang / "2021-107" / "index.html").read_text("utf-8")
        start = markup.index("dafu-metadata")
        cells = re.findall(r"<td>(.*?)</td>", markup[start : markup.index("</table>", start)])
        rows[lang] = cells[7]
    assert rows == {
        "zh": "联系人：张玮玮；联系电话：82228945",
        "en": "Contact: Zhang Weiwei; Telephone: 82228945",
    }
