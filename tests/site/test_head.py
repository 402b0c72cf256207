"""What the built site tells machines: heads of pages, sitemap, robots.txt, llms.txt, the 404."""

import re
import struct
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from dafu.pages.head import keywords
from dafu.pages.sitemap import SitePage, site_map
from dafu.words.languages import LANGUAGE_TAGS
from dafu.words.sentences import fact_text

from tests.reply import label, library, reply

from .html import elements, linked_data, page_at, part, text_of

ADDRESS = "https://dafu.example/"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"

# Every page of the site, as it was meant and as it was built.
Pages = list[tuple[SitePage, str]]

languages = pytest.mark.parametrize("lang", ["zh", "en"])


@pytest.fixture(scope="module")
def pages(site: Path) -> Pages:
    return [(page, page_at(site, page.url)) for page in site_map(library())]


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


def versions(markup: str) -> dict[str, str]:
    return {
        link["hreflang"]: link["href"] for link in links(markup, "alternate") if "hreflang" in link
    }


def in_both(key: str) -> list[str]:
    return [label(key, lang) for lang in ("zh", "en")]


def test_every_page_has_one_canonical_address_its_own(pages: Pages) -> None:
    for page, markup in pages:
        [canonical] = links(markup, "canonical")
        assert canonical["href"] == ADDRESS + page.url


def test_a_page_and_its_twin_name_the_same_versions_and_themselves(pages: Pages) -> None:
    named = {ADDRESS + page.url: versions(markup) for page, markup in pages}
    for page, _ in pages:
        own = named[ADDRESS + page.url]
        assert set(own) == {"zh-CN", "en", "x-default"}, page.url
        tag = LANGUAGE_TAGS[page.lang] if page.url else "x-default"
        assert own[tag] == ADDRESS + page.url
        assert all(named[address] == own for address in own.values()), page.url


def test_the_rel_of_alternates_is_not_the_bare_word_that_the_theme_looks_for(pages: Pages) -> None:
    for _, markup in pages:
        assert {link["rel"] for link in links(markup, "alternate")} == {"alternate "}


def test_the_sitemap_has_every_page_with_the_versions_that_the_page_names(
    site: Path, pages: Pages
) -> None:
    urls = ET.parse(site / "sitemap.xml").getroot()  # noqa: S314 - our own file
    found = {
        url.findtext(f"{SITEMAP}loc"): {
            link.attrib["hreflang"]: link.attrib["href"] for link in url.iter(f"{XHTML}link")
        }
        for url in urls
    }
    assert found == {ADDRESS + page.url: versions(markup) for page, markup in pages}
    assert len(urls) == len(pages)


def test_the_sitemap_gives_no_date_that_nobody_knows(site: Path) -> None:
    assert "lastmod" not in (site / "sitemap.xml").read_text("utf-8")


def test_every_page_has_a_description_of_its_own_in_its_language(pages: Pages) -> None:
    descriptions = {page.url: metas(markup)["description"] for page, markup in pages}
    assert [text for text, count in Counter(descriptions.values()).items() if count > 1] == []
    for page, _ in pages:
        if page.kind != "front":
            chinese = re.search(r"[\u4e00-\u9fff]", descriptions[page.url]) is not None
            assert chinese == (page.lang == "zh"), page.url


def test_titles_are_unique_and_name_the_site_once(pages: Pages) -> None:
    titles = [re.findall(r"<title>(.*?)</title>", markup) for _, markup in pages]
    assert max(Counter(map(str, titles)).values()) == 1
    assert titles[0] == [" ".join(in_both("site-name"))]
    for (page, _), [title] in zip(pages[1:], titles[1:], strict=True):
        assert title.endswith(f" - {label('site-name', page.lang)}")


def test_open_graph_repeats_what_the_page_says_of_itself(pages: Pages) -> None:
    for page, markup in pages:
        found = metas(markup)
        assert found["og:url"] == ADDRESS + page.url
        assert found["og:description"] == found["description"]
        locales = ["zh_CN", "en_GB"] if page.lang == "zh" else ["en_GB", "zh_CN"]
        assert [found["og:locale"], found["og:locale:alternate"]] == locales
        assert found["twitter:card"] == "summary_large_image"
        assert (found["og:type"] == "article") == (page.reply is not None)
        published = page.reply and page.reply.published and page.reply.published.isoformat()
        assert found.get("article:published_time") == published


def test_the_social_picture_is_a_png_of_the_size_that_is_said(site: Path) -> None:
    found = metas(page_at(site, ""))
    picture = site / found["og:image"].removeprefix(ADDRESS)
    header = picture.read_bytes()[:24]
    assert header.startswith(b"\x89PNG")
    size = struct.unpack(">II", header[16:])
    assert size == (int(found["og:image:width"]), int(found["og:image:height"])) == (1200, 630)


def test_the_social_picture_bears_the_names_and_the_taglines_of_the_site(site: Path) -> None:
    drawn = text_of((site / "assets" / "social.svg").read_text("utf-8"))
    assert all(word in drawn for key in ("site-name", "site-tagline") for word in in_both(key))


@languages
def test_a_page_of_a_reply_has_the_names_that_government_pages_use(site: Path, lang: str) -> None:
    found = metas(page_at(site, f"{lang}/2021-107"))
    assert found["SiteName"] == label("site-name", lang)
    assert found["ColumnName"] == label("replies", lang)
    assert found["ArticleTitle"] == found["og:title"]
    assert found["PubDate"] == "2021-12-09 11:26"
    assert found["ContentSource"] == fact_text(reply().facts["source"], lang)
    assert found["Keywords"] == ",".join(keywords(reply(), None, lang))


def test_a_page_of_the_site_is_a_column_and_no_article(site: Path) -> None:
    found = metas(page_at(site, "zh/glossary"))
    assert found["ColumnName"] == label("glossary", "zh")
    assert not {"ArticleTitle", "PubDate", "ContentSource"} & set(found)


def test_the_linked_data_names_the_page_as_its_head_does(pages: Pages) -> None:
    for page, markup in pages:
        found = linked_data(markup)
        own = found.get("WebPage") or found.get("Dataset")
        if page.reply is None or page.kind == "reply":
            assert own is None
            continue
        assert own is not None
        head = metas(markup)
        names = (own["url"], own["name"], own["description"])
        assert names == (head["og:url"], head["og:title"], head["og:description"])


def test_breadcrumbs_lead_through_pages_that_exist(pages: Pages) -> None:
    known = {ADDRESS + page.url for page, _ in pages}
    for page, markup in pages:
        if page.kind in ("front", "home"):
            continue
        items = linked_data(markup)["BreadcrumbList"]["itemListElement"]
        assert {item["item"] for item in items} <= known
        assert items[-1]["item"] == ADDRESS + page.url


def test_the_404_speaks_both_languages_and_leads_to_both_homes(site: Path) -> None:
    markup = (site / "404.html").read_text("utf-8")
    assert elements(markup, "html")[0].attributes["lang"] == "zh-CN"
    parts = [e.attributes for e in elements(markup, "div") if "lang" in e.attributes]
    assert [part["lang"] for part in parts] == ["zh-CN", "en"]
    body = part(markup, '<article class="md-content__inner', "</article>")
    assert [e.attributes["href"] for e in elements(body, "a")] == ["/zh/", "/en/"]
    assert all(said in text_of(body) for said in in_both("not-found"))
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
    sitemap = "Sitemap: https://dafu.example/sitemap.xml"
    robots = (site / "robots.txt").read_text("utf-8")
    assert robots == f"User-agent: *\nAllow: /\n\n{sitemap}\n"


def test_llms_txt_lists_every_page_and_every_file_of_the_replies(site: Path, pages: Pages) -> None:
    text = (site / "llms.txt").read_text("utf-8")
    taglines = "\n".join(f"> {tagline}" for tagline in in_both("site-tagline"))
    assert text.startswith(f"# {' '.join(in_both('site-name'))}\n\n{taglines}\n")
    listed = re.findall(r"^- \[.+?\]\((.+?)\)", text, re.MULTILINE)
    files = [file.relative_to(site).as_posix() for file in (site / "data").rglob("*.*")]
    urls = [page.url for page, _ in pages if page.kind != "front"]
    assert sorted(listed) == sorted(ADDRESS + url for url in urls + files)


@languages
def test_the_reply_page_says_how_to_cite_it(site: Path, lang: str) -> None:
    section = part(page_at(site, f"{lang}/2021-107"), 'id="cite"', "</section>")
    cited = elements(section, css_class="dafu-cite__text")
    assert [e.tag for e in cited] == ["p", "p", "pre", "pre"]
    address = f"{ADDRESS}{lang}/2021-107/"
    text = text_of(section)
    assert "[Z]. 2021-06-08" in text
    assert f"(2021-06-08). {address}." in text
    assert f"url = {{{address}}}" in text
