"""The built site as a reader's browser gets it: pages, languages, anchors, links, figures."""

import re
from collections import Counter
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from dafu.pages.markup import parsed
from dafu.pages.shown_figures import shown_figures
from dafu.words.figures import period_text, rank_text, scope_text, shown_value
from dafu.words.languages import explained
from dafu.words.sentences import fact_text

from tests.reply import label, library, reply

from .html import elements, page_at, part, text_of

KINDS = ("benefits", "figures", "parallel", "full")

languages = pytest.mark.parametrize("lang", ["zh", "en"])


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, str]:
    """Every HTML page but the 404, by its URL below the root."""
    urls = (path.parent.relative_to(site).as_posix() for path in sorted(site.rglob("index.html")))
    return {url.removeprefix("."): page_at(site, url) for url in urls}


def ids(html: str) -> list[str]:
    return [e.attributes["id"] for e in elements(html) if "id" in e.attributes]


def article(html: str) -> str:
    """The page's own content, without the theme around it."""
    return part(html, '<article class="md-content__inner', "</article></div>")


def own_ids(html: str) -> list[str]:
    return [id_ for id_ in ids(html) if not id_.startswith("__")]


def test_both_languages_have_the_same_pages(pages: dict[str, str]) -> None:
    trees = {
        lang: {url.partition("/")[2] for url in pages if url.split("/")[0] == lang}
        for lang in ("zh", "en")
    }
    assert trees["zh"] == trees["en"]
    for each in library().replies:
        inner = (*(section.id for section in each.sections), *KINDS)
        assert {each.id, *(f"{each.id}/{name}" for name in inner)} < trees["zh"]


def test_both_languages_have_the_same_anchors_on_every_page(pages: dict[str, str]) -> None:
    for url, html in pages.items():
        if url.startswith("zh"):
            assert sorted(own_ids(html)) == sorted(own_ids(pages["en" + url[2:]])), url


def test_no_anchor_stands_twice_on_a_page(pages: dict[str, str]) -> None:
    for url, html in pages.items():
        assert [id_ for id_, count in Counter(ids(html)).items() if count > 1] == [], url


def test_a_page_names_its_own_language(pages: dict[str, str]) -> None:
    for url, html in pages.items():
        expected = "en" if url.startswith("en") else "zh-CN"
        assert elements(html, "html")[0].attributes["lang"] == expected, url


def test_the_language_switch_leads_to_the_same_page(pages: dict[str, str]) -> None:
    for url, html in pages.items():
        if not url:
            continue
        [link] = elements(html, "a", "dafu-language")
        other = ("en" if url.startswith("zh") else "zh") + url[2:]
        assert urljoin(f"/{url}/", link.attributes["href"]) == f"/{other}/", url


def test_previous_and_next_stay_within_the_language_and_the_reply(pages: dict[str, str]) -> None:
    replies = {each.id for each in library().replies}
    for url, html in pages.items():
        lang, _, inner = url.partition("/")
        for link in elements(html, "a", "md-footer__link"):
            other = urljoin(f"/{url}/", link.attributes["href"]).strip("/").split("/")
            assert other[0] == lang, url
            assert replies & {inner.split("/")[0]} == replies & {*other[1:2]}, url


@languages
def test_a_reader_passes_every_page_of_a_reply_by_following_next(
    pages: dict[str, str], lang: str
) -> None:
    for each in library().replies:
        url, seen = f"{lang}/{each.id}", []
        while url not in seen:
            seen.append(url)
            following = elements(pages[url], "a", "md-footer__link--next")
            url = (
                urljoin(f"/{url}/", following[0].attributes["href"]).strip("/")
                if following
                else url
            )
        assert set(seen) == {u for u in pages if f"{u}/".startswith(f"{lang}/{each.id}/")}


def test_the_navigation_of_a_reply_lists_its_own_pages(pages: dict[str, str]) -> None:
    links = {
        urljoin("/en/2021-107/hr-services/", e.attributes["href"]).strip("/")
        for e in elements(pages["en/2021-107/hr-services"], "a", "md-nav__link")
        if not e.attributes["href"].startswith("#")
    }
    own = {url for url in pages if f"{url}/".startswith("en/2021-107/")}
    assert links == own | {"en", "en/glossary", "en/about"}


def targets(url: str, html: str) -> list[tuple[str, str]]:
    """What the page links to or loads, as it stands there and in full."""
    base = f"https://dafu.example/{url}/" if url else "https://dafu.example/"
    links = [
        e.attributes[name]
        for e in elements(html)
        for name in ("href", "src")
        if name in e.attributes
        and e.attributes.get("rel", "").strip() not in ("canonical", "alternate")
    ]
    return [(link, urljoin(base, link)) for link in links if not link.startswith("tel:")]


def test_every_link_is_relative_and_leads_to_a_page_and_an_anchor_that_exist(
    site: Path, pages: dict[str, str]
) -> None:
    anchors = {url: set(ids(html)) for url, html in pages.items()}
    for url, html in pages.items():
        for link, target in targets(url, html):
            parts = urlsplit(target)
            path = parts.path.strip("/")
            assert parts.netloc == "dafu.example", (url, target)
            assert not link.startswith(("/", "https://dafu.example")), (url, target)
            if path in anchors:
                assert parts.path.endswith("/"), (url, target)
                assert not parts.fragment or parts.fragment in anchors[path], (url, target)
            else:
                assert (site / path).is_file(), (url, target)


@languages
def test_every_figure_stands_in_its_section_and_in_the_full_text(
    pages: dict[str, str], lang: str
) -> None:
    def shown(page: str) -> set[str]:
        return {figure.id for figure in shown_figures(parsed(pages[f"{lang}/{page}"]))}

    for each in library().replies:
        for figure in each.figures.values():
            assert not figure.section or figure.id in shown(f"{each.id}/{figure.section}")
        assert shown(f"{each.id}/full") == set(each.figures)


@languages
def test_a_table_gives_figure_value_rank_basis_and_what_period_and_scope_are_stated(
    pages: dict[str, str], lang: str
) -> None:
    unstated = label("not-stated", lang)
    for table in reply().tables:
        html = pages[f"{lang}/2021-107/{table.section}"]
        shown = part(html, f'id="t-{table.id}"', "</table>")
        caption, _, *rows = shown.split("<tr")
        figures = [reply().figures[id_] for id_ in table.rows]
        columns = [
            [period_text(figure, library(), lang) for figure in figures],
            [scope_text(figure, library(), lang) for figure in figures],
        ]
        assert (unstated in caption) == (not all(map(any, columns))), table.id
        for index, (figure, row) in enumerate(zip(figures, rows, strict=True)):
            silent = unstated if figure.quote else "—"
            cells = [
                figure.label.text(lang),
                shown_value(figure, lang),
                *(column[index] or silent for column in columns if any(column)),
                rank_text(figure, reply(), library(), lang),
                label(figure.basis, lang),
            ]
            assert text_of(row).replace(" ", "") == "".join(cells).replace(" ", ""), figure.id


def test_the_subsidy_table_names_no_calendar_year(pages: dict[str, str]) -> None:
    html = pages["zh/2021-107/talent-policy"]
    text = text_of(part(html, 'id="t-talent-subsidies"', "</table>"))
    assert "0.81亿元" in text
    assert not any(str(year) in text for year in range(2015, 2026))


def test_tables_have_captions_and_scoped_headers(pages: dict[str, str]) -> None:
    for url, html in pages.items():
        for table in article(html).split("<table")[1:]:
            body = table.split("</table>")[0]
            assert "<caption" in body, url
            assert all('scope="' in cell for cell in body.split("<th")[1:] if cell[0] in " >"), url


def test_the_chinese_page_shows_full_width_punctuation(pages: dict[str, str]) -> None:
    text = text_of(article(pages["zh/2021-107/hr-services"]))
    assert "2020年，全市共有" in text
    assert "县（市、区）" in text


@languages
def test_the_metadata_box_follows_the_chinese_convention(pages: dict[str, str], lang: str) -> None:
    facts = {id_: fact.label.text(lang) for id_, fact in reply().facts.items()}
    box = part(pages[f"{lang}/2021-107"], '<table class="dafu-metadata"', "</table>")
    heads, cells = (re.findall(f"<{tag}.*?</{tag}>", box, re.DOTALL) for tag in ("th", "td"))
    rows = dict(zip(map(text_of, heads), map(text_of, cells), strict=True))
    assert list(rows) == [
        *(facts[id_] for id_ in "issuer addressee proposal signed published source".split()),
        *(label(key, lang) for key in ("topics", "contact-details")),
        *(label(key, lang) for key in ("captured-from", "captured-on", "captured-hash")),
    ]
    dates = {
        "zh": ["2021年6月8日", "2021年12月9日 11:26"],
        "en": ["8 June 2021", "9 December 2021, 11:26"],
    }
    assert [rows[facts["signed"]], rows[facts["published"]]] == dates[lang]
    assert rows[label("captured-on", lang)] == label("not-recorded", lang)
    contact, telephone = (
        explained(facts[id_], fact_text(reply().facts[id_], lang), lang)
        for id_ in ("contact", "telephone")
    )
    assert rows[label("contact-details", lang)] == contact + label("semicolon", lang) + telephone


@languages
def test_the_overview_and_the_front_door_lead_to_every_page_of_a_reply(
    pages: dict[str, str], lang: str
) -> None:
    for start in ("", f"{lang}/2021-107"):
        reached = {target for _, target in targets(start, pages[start])}
        wanted = {f"https://dafu.example/{lang}/2021-107/{kind}/" for kind in KINDS}
        assert wanted <= reached, start


@languages
def test_the_parts_of_the_captured_page_stand_in_the_full_text_alone(
    pages: dict[str, str], lang: str
) -> None:
    furniture = [piece.anchor for piece in reply().furniture]
    assert furniture
    for anchor in furniture:
        assert anchor in ids(pages[f"{lang}/2021-107/full"])
        assert anchor not in ids(pages[f"{lang}/2021-107"])


@languages
def test_the_page_of_benefits_begins_with_a_list_of_them_and_links_the_telephone(
    pages: dict[str, str], lang: str
) -> None:
    html = pages[f"{lang}/2021-107/benefits"]
    links = [
        e.attributes["href"] for e in elements(part(html, '<ul class="dafu-index"', "</ul>"), "a")
    ]
    assert links == [*(f"#b-{benefit.id}" for benefit in reply().benefits), "#contact"]
    number = fact_text(reply().facts["telephone"], lang)
    assert f'href="tel:{number}"' in html
