"""Search as readers use it: what is found first, and by which keys."""

import gzip
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from dafu.reply import Figure
from dafu.search import index
from dafu.words.addresses import figure_url
from dafu.words.figures import value_text
from dafu.words.sentences import sentence_text
from playwright.sync_api import Locator, Page, expect

from tests.conftest import BELOW, ORIGIN, build_site
from tests.reply import library, reply
from tests.site.hosts import hosted

from .passports import figure_in_text

pytestmark = pytest.mark.browser

REPLY = reply()
HEAD = b"pagefind_dcd"

SEARCHES = [
    ("zh", "531", ("hr-services/#s-2-1", "531")),
    ("zh", "236.8", ("hr-services/#s-2-1", "236.8")),
    ("zh", "人力资源", ("hr-services/#s-2-0", "人力资源")),
    ("zh", "人才码", ("environment/#s-5-1", "人才码")),
    ("zh", "补贴", ("talent-policy/#s-3-1", "补贴")),
    ("zh", "购房", ("talent-policy/#s-3-1", "购房")),
    ("zh", "落户", ("talent-policy/#s-3-3", "落户")),
    ("zh", "长三角", ("hr-services/#s-2-2", "长三角")),
    ("zh", "2,481", ("professional-titles/#s-1-5", "2481")),
    ("zh", "10%", ("professional-titles/#s-1-5", "10%")),
    ("en", "10%", ("professional-titles/#s-1-5", "10%")),
    ("en", "2481", ("professional-titles/#s-1-5", "2,481")),
    ("en", "subsidy", ("talent-policy/#s-3-1", "subsidies")),
    ("en", "subsidies", ("talent-policy/#s-3-1", "subsidies")),
    ("en", "talent code", ("environment/#s-5-1", "Code")),
    ("en", "hukou", ("talent-policy/#s-3-3", "hukou")),
    ("en", "23.68", ("hr-services/#s-2-1", "23.68")),
]


def box(page: Page) -> Locator:
    return page.get_by_role("searchbox")


def hits(page: Page) -> Locator:
    return page.locator(".dafu-search__hit")


def best(page: Page) -> Locator:
    """The first of the hits in the reply whose sentences tests name, whatever others there are."""
    return page.locator(f".dafu-search__hit[href*='/{REPLY.id}/']").first


def search(page: Page, address: str, query: str) -> None:
    page.goto(address)
    page.keyboard.press("/")
    box(page).press_sequentially(query)
    expect(page.locator(".dafu-search__status")).to_contain_text(re.compile(r"\d|“"))


FIND = """async (query) => {
  const base = document.querySelector("script[src$='js/search.js']").src
  const { find } = await import(new URL("search-query.js", base))
  return find(query)
}"""


def found(page: Page, query: str) -> list[str]:
    """The addresses of what the page's own search finds, without waiting as for one who types.

    Those that are counted and not shown are empty.
    """
    answer = page.evaluate(FIND, query)
    shown = [hit["href"] for hit in answer["hits"]]
    return shown + [""] * (answer["count"] - len(shown))


@pytest.mark.parametrize(("lang", "query", "expected"), SEARCHES)
def test_the_right_hit_is_first_and_all_are_in_the_readers_language(
    shared_page: Page, served_site: str, lang: str, query: str, expected: tuple[str, str]
) -> None:
    page = shared_page
    target, marked = expected
    search(page, f"{served_site}{lang}/", query)
    first = best(page)
    expect(first).to_have_attribute("href", f"{served_site}{lang}/2021-107/{target}")
    whole = re.compile(rf"^{re.escape(marked)}$")
    expect(first.locator("mark").filter(has_text=whole).first).to_be_visible()
    for hit in hits(page).all():
        assert (hit.get_attribute("href") or "").startswith(f"{served_site}{lang}/")


# Asked otherwise than the letter words it: where that is found, and what is searched for instead.
OTHERWISE = [
    ("zh", "subsidies", ("talent-policy/#s-3-1", None)),
    ("zh", "23.68", ("hr-services/#s-2-1", None)),
    ("en", "购房补贴", ("talent-policy/#s-3-1", None)),
    ("en", "236.8", ("hr-services/#s-2-1", None)),
    ("zh", "購房補貼", ("talent-policy/#s-3-1", None)),
    ("en", "人才碼", ("environment/#s-5-1", None)),
    ("zh", "买房", ("talent-policy/#s-3-1", "购房")),
    ("zh", "户口", ("talent-policy/#s-3-3", None)),
    ("zh", "大专可以落户吗", ("talent-policy/#s-3-3", "大专 落户")),
    ("zh", "有没有购房补贴", ("talent-policy/#s-3-1", "购房补贴")),
    ("zh", "请问打给谁", ("#s-7-4", "联系电话")),
    ("zh", "浙江长三角人才大夏", ("environment/#s-5-2", "浙江长三角人才大厦")),
    ("en", "bonus", ("professional-titles/#s-1-4", "award")),
    ("en", "phone", ("#s-7-4", "telephone")),
    ("en", "Whom do I call?", ("#s-7-4", "telephone")),
    ("en", "housing subsidy", ("talent-policy/#s-3-1", "home-purchase subsidies")),
    ("en", "Is there a home-purchase subsidy?", ("talent-policy/#s-3-1", "home-purchase subsidy")),
    (
        "en",
        "May I settle with a junior-college degree?",
        ("talent-policy/#s-3-3", "household registration junior-college education"),
    ),
    ("en", "What can my staff get?", ("professional-titles/#s-1-4", "staff")),
    ("en", "programs", ("talent-policy/#s-3-1", None)),
    ("en", "houkou", ("talent-policy/#s-3-3", "hukou")),
    ("en", "apprentiseship", ("skills/#s-4-1", "apprenticeship")),
]


@pytest.mark.parametrize(("lang", "query", "expected"), OTHERWISE)
def test_other_languages_other_words_slips_and_questions_find_the_sentence(
    shared_page: Page, served_site: str, lang: str, query: str, expected: tuple[str, str | None]
) -> None:
    page, (target, instead) = shared_page, expected
    search(page, f"{served_site}{lang}/", query)
    expect(best(page)).to_have_attribute("href", f"{served_site}{lang}/2021-107/{target}")
    status = page.locator(".dafu-search__status")
    if instead is None:
        expect(status).not_to_contain_text(query)
    else:
        expect(status).to_contain_text(f"“{instead}”")


def test_the_front_door_searches_both_languages(page: Page, served_site: str) -> None:
    search(page, served_site, "531")
    for lang in ("zh", "en"):
        target = f"{served_site}{lang}/2021-107/hr-services/#s-2-1"
        expect(page.locator(f".dafu-search__hit[href='{target}']")).to_be_visible()


@pytest.mark.parametrize(
    ("lang", "query"),
    [
        ("zh", "2368"),
        ("zh", "码才人"),
        ("en", "2368"),
        ("en", "taxi"),
        ("en", "subsidy zebra"),
    ],
)
def test_what_no_language_says_is_not_found(
    shared_page: Page, served_site: str, lang: str, query: str
) -> None:
    page = shared_page
    search(page, f"{served_site}{lang}/", query)
    expect(page.locator(".dafu-search__status")).to_contain_text(query)
    expect(hits(page)).to_have_count(0)


def test_a_chinese_term_is_found_in_every_text_that_has_it_and_in_no_other(
    page: Page, served_site: str, site: Path
) -> None:
    fragments = (site / "pagefind" / "fragment").glob("zh_*.pf_fragment")
    texts = [
        json.loads(gzip.decompress(path.read_bytes()).removeprefix(HEAD))["content"]
        for path in fragments
    ]
    plain = [text.replace("\u200b", "") for text in texts]
    page.goto(f"{served_site}zh/")
    terms = [term.zh.strip("“”") for term in library().glossary.terms]
    expected = {term: sum(term in text for text in plain) for term in terms}
    assert {term: len(found(page, term)) for term in terms} == expected


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_figure_is_found_by_its_number_and_leads_to_its_sentence(
    page: Page, served_site: str, lang: str
) -> None:
    page.goto(f"{served_site}{lang}/")
    for figure in REPLY.figures.values():
        for number in re.findall(r"\d[\d.,]*", value_text(figure, lang)):
            if spelled_out(figure, number, lang):
                continue
            targets = found(page, number)
            assert served_site + figure_url(REPLY, figure, lang) in targets, (figure.id, number)


def spelled_out(figure: Figure, number: str, lang: str) -> bool:
    """Whether the English sentence has a small number in words."""
    sentence = figure.sentence
    if sentence is None:
        return False
    text = sentence_text(REPLY, sentence, lang)
    return not re.search(rf"(?<![\d.,]){re.escape(number)}", text)


@pytest.fixture(scope="module")
def parted_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site with as little in each index as if it were a large archive."""
    folder = tmp_path_factory.mktemp("parted") / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(index, "_MOST", 40)
        build_site(folder, f"{ORIGIN}/")
    assert (folder / "pagefind" / "3").is_dir()
    with hosted(folder) as address:
        yield address


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_search_in_several_indexes_finds_what_it_finds_in_one(
    new_page: Callable[..., Page], served_site: str, parted_site: str, lang: str
) -> None:
    whole, parted = new_page(), new_page()
    whole.goto(f"{served_site}{lang}/")
    parted.goto(f"{parted_site}{lang}/")
    for of, query, (target, _) in SEARCHES:
        if of == lang:
            one = [href.removeprefix(served_site) for href in found(whole, query)]
            several = [href.removeprefix(parted_site) for href in found(parted, query)]
            assert sorted(several) == sorted(one), query
            best_of_reply = next(href for href in several if f"/{REPLY.id}/" in href)
            assert best_of_reply == f"{lang}/{REPLY.id}/{target}", query


def test_chinese_words_that_stand_apart_are_found_together(page: Page, served_site: str) -> None:
    search(page, f"{served_site}zh/", "生活津贴")
    expect(best(page)).to_have_attribute("href", f"{served_site}zh/2021-107/talent-policy/#s-3-1")


@pytest.mark.parametrize("served_site", ["/", BELOW], indirect=True)
def test_a_hit_leads_to_its_sentence_wherever_the_site_lies(page: Page, served_site: str) -> None:
    search(page, f"{served_site}zh/glossary/", "429")
    best(page).click()
    expect(page).to_have_url(f"{served_site}zh/2021-107/hr-services/#s-2-3")
    expect(page.locator("#s-2-3")).to_be_in_viewport()


def test_a_hit_on_the_same_page_closes_the_search(page: Page, served_site: str) -> None:
    search(page, f"{served_site}zh/2021-107/hr-services/", "429")
    best(page).click()
    expect(page.locator("dialog.dafu-search")).to_be_hidden()
    expect(page).to_have_url(f"{served_site}zh/2021-107/hr-services/#s-2-3")
    expect(page.locator("#s-2-3")).to_be_in_viewport()


@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_a_key_opens_the_search_and_escape_gives_the_focus_back(
    page: Page, served_site: str, key: str
) -> None:
    page.goto(f"{served_site}en/2021-107/hr-services/")
    figure = page.locator(figure_in_text("agencies"))
    figure.focus()
    page.keyboard.press(key)
    expect(box(page)).to_be_focused()
    expect(box(page)).to_have_value("")
    page.keyboard.press("Escape")
    expect(page.locator("dialog.dafu-search")).to_be_hidden()
    expect(figure).to_be_focused()


@pytest.mark.parametrize(("lang", "name"), [("zh", "搜索"), ("en", "Search")])
def test_the_button_opens_the_search_in_the_words_of_the_page(
    page: Page, served_site: str, lang: str, name: str
) -> None:
    page.goto(f"{served_site}{lang}/")
    button = page.get_by_role("button", name=name)
    button.click()
    expect(page.get_by_role("dialog", name=name)).to_be_visible()
    expect(page.get_by_role("searchbox", name=name)).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()


def test_a_stroke_in_the_box_is_written_there(page: Page, served_site: str) -> None:
    page.goto(f"{served_site}en/")
    page.keyboard.press("/")
    page.keyboard.type("and/or")
    expect(box(page)).to_have_value("and/or")


def test_search_works_by_keyboard_alone(page: Page, served_site: str) -> None:
    search(page, f"{served_site}zh/", "人才码")
    first = str(hits(page).first.get_attribute("href"))
    expect(page.get_by_role("status")).to_have_text(re.compile(r"找到\d+条结果"))
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(hits(page).nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(box(page)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(first)


def test_enter_in_the_box_opens_the_first_hit_at_once(page: Page, served_site: str) -> None:
    page.goto(f"{served_site}zh/")
    first, *_ = found(page, "购房")
    page.keyboard.press("/")
    box(page).fill("购房")
    page.keyboard.press("Enter")
    expect(page).to_have_url(first)


def test_what_is_typed_on_a_hit_goes_to_the_box_and_turns_no_page(
    page: Page, served_site: str
) -> None:
    search(page, f"{served_site}en/2021-107/hr-services/", "hukou")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("n")
    expect(box(page)).to_be_focused()
    expect(page).to_have_url(f"{served_site}en/2021-107/hr-services/")


def test_nothing_of_the_index_is_asked_for_before_the_search_opens(
    page: Page, served_site: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{served_site}zh/2021-107/", wait_until="networkidle")
    assert not [url for url in asked if "pagefind" in url or "search-" in url]
    with page.expect_response("**/pagefind/wasm.*"):
        page.get_by_role("button", name="搜索").click()


def test_a_search_that_cannot_be_loaded_says_so_and_tries_again(
    page: Page, served_site: str
) -> None:
    page.route("**/pagefind/pagefind.js", lambda route: route.abort())
    page.goto(f"{served_site}en/")
    page.keyboard.press("/")
    box(page).fill("hukou")
    expect(page.get_by_role("status")).to_contain_text("could not be loaded")
    expect(page.get_by_role("dialog").get_by_role("link", name="Glossary")).to_be_visible()
    page.unroute("**/pagefind/pagefind.js")
    box(page).fill("hukou ")
    expect(hits(page)).not_to_have_count(0)


@pytest.mark.parametrize(
    ("lang", "register", "glossary"),
    [("zh", "数据总表", "术语表"), ("en", "Register of figures", "Glossary")],
)
def test_without_scripts_the_box_is_a_link_to_the_register_and_the_glossary(
    new_page: Callable[..., Page], served_site: str, lang: str, register: str, glossary: str
) -> None:
    page = new_page(java_script_enabled=False, viewport={"width": 360, "height": 740})
    for name, url in ((register, "2021-107/figures/"), (glossary, "glossary/")):
        page.goto(f"{served_site}{lang}/2021-107/skills/")
        expect(page.locator(".dafu-search-open")).to_be_hidden()
        page.get_by_role("banner").get_by_role("link", name=name).click()
        expect(page).to_have_url(f"{served_site}{lang}/{url}")


def test_the_open_search_fits_a_narrow_screen(
    new_page: Callable[..., Page], served_site: str
) -> None:
    page = new_page(viewport={"width": 360, "height": 640})
    search(page, f"{served_site}en/2021-107/", "talent")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    shown = page.locator("dialog.dafu-search").bounding_box()
    assert shown is not None
    assert shown["x"] >= 0
    assert shown["x"] + shown["width"] <= 360
    assert shown["y"] + shown["height"] <= 640
