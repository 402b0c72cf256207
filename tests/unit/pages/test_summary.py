"""Titles, descriptions and keywords that name pages away from the site."""

from pathlib import Path

import pytest
from dafu.pages.head import keywords
from dafu.pages.sitemap import alternates, site_map
from dafu.pages.summary import page_description, page_title
from dafu.prove import prove
from dafu.reply import Library
from dafu.words.letter import shortened
from hypothesis import given
from hypothesis import strategies as st

DATA = Path(__file__).parents[3] / "data"


ADDRESS = "https://dafu.example/"


@pytest.fixture(scope="module")
def library() -> Library:
    return prove(DATA)


def test_a_long_sentence_is_cut_where_it_pauses() -> None:
    assert shortened("营收236.8亿元，税收12.1亿元，均列全省第三。", 15) == "营收236.8亿元…"
    assert shortened("revenue of CNY 1,234 million, taxes", 30) == "revenue of CNY 1,234 million…"


def test_a_number_is_not_cut_at_its_own_comma() -> None:
    assert shortened("growth of 12,345 people a week", 14) == "growth of 12,345 people a week"


@given(st.text("答0,.， ;", max_size=40), st.integers(0, 40))
def test_what_is_cut_is_the_beginning_of_the_text(text: str, most: int) -> None:
    short = shortened(text, most)
    assert short == text or (text.startswith(short[:-1]) and len(short) <= most + 1)


def test_descriptions_are_in_the_language_of_the_page(library: Library) -> None:
    for page in site_map(library):
        if page.kind in ("front", "about"):
            continue
        text = page_description(library, page)
        assert any("\u4e00" <= char <= "\u9fff" for char in text) == (page.lang == "zh"), page.url


def test_the_front_door_is_described_in_both_languages(library: Library) -> None:
    front = next(page for page in site_map(library) if page.kind == "front")
    assert page_title(library, front) == "答复 Dafu"
    assert page_description(library, front) == (
        "每个数字都可与原文核对 / Official replies in which every number can be checked"
    )


def test_a_section_is_described_by_its_first_sentence(library: Library) -> None:
    pages = {page.url: page for page in site_map(library)}
    assert page_description(library, pages["zh/2021-107/hr-services/"]) == (
        "2020年，全市共有人力资源机构531家，营收236.8亿元，税收12.1亿元，均列全省第三；"
        "现有人力资源产业园7家，实现县（市、区）全覆盖。"
    )


def test_the_keywords_of_a_reply_begin_with_its_topics_and_are_ten(library: Library) -> None:
    [reply] = library.replies
    for lang in ("zh", "en"):
        found = keywords(reply, None, lang)
        topics = [getattr(topic, lang) for topic in reply.topics]
        assert list(found[: len(topics)]) == topics
        assert len(found) == 10


def test_the_keywords_of_a_section_stand_in_it(library: Library) -> None:
    [reply] = library.replies
    section = reply.sections[1]
    words = keywords(reply, section, "zh")
    assert words[0] == "人力资源机构"
    text = "".join(sentence.zh.text for sentence in section.sentences)
    assert all(word in text + "人力资源服务业" for word in words)


def test_no_keyword_has_the_comma_that_parts_them(library: Library) -> None:
    [reply] = library.replies
    for section in reply.sections:
        assert not any("," in word for word in keywords(reply, section, "en"))


@pytest.mark.parametrize(
    ("url", "default"),
    [
        ("", ""),
        ("zh/", ""),
        ("en/", ""),
        ("en/2021-107/", "zh/2021-107/"),
        ("zh/2021-107/full/", "zh/2021-107/full/"),
        ("en/glossary/", "zh/glossary/"),
    ],
)
def test_the_default_is_the_front_door_for_homes_and_the_chinese_page_for_others(
    library: Library, url: str, default: str
) -> None:
    page = next(page for page in site_map(library) if page.url == url)
    assert alternates(page, ADDRESS)["x-default"] == ADDRESS + default
