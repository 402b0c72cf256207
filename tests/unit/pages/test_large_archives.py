"""Pages about all replies stay light, however many there are."""

from dataclasses import replace
from functools import cache

import pytest
from dafu.pages.render import render_page
from dafu.pages.sitemap import site_map
from dafu.reply import Library

from tests.reply import library, reply

languages = pytest.mark.parametrize("lang", ["zh", "en"])


@cache
def archive(size: int) -> Library:
    """A library of as many replies, with the same letter in each."""
    return replace(
        library(), replies=tuple(replace(reply(), id=f"2021-{number}") for number in range(size))
    )


def page(size: int, kind: str, lang: str) -> str:
    """A page of an archive."""
    pages = site_map(archive(size))
    wanted = next(page for page in pages if page.kind == kind and page.lang == lang)
    return render_page(archive(size), wanted, "https://dafu.example/", []).html


@languages
def test_the_home_page_shows_the_newest_replies_and_lists_every_other(lang: str) -> None:
    html = page(30, "home", lang)
    assert all(f'href="2021-{number}/"' in html for number in range(30))
    assert html.count('<article class="dafu-reply"') == 10


@languages
def test_the_home_page_grows_by_less_than_a_kilobyte_for_a_reply(lang: str) -> None:
    assert len(page(30, "home", lang)) - len(page(20, "home", lang)) < 10 * 1000


@languages
def test_the_glossary_of_a_large_archive_counts_the_earlier_replies(lang: str) -> None:
    assert page(10, "glossary", lang).count("<details>") == page(30, "glossary", lang).count(
        "<details>"
    )
    assert len(page(30, "glossary", lang)) == len(page(20, "glossary", lang))


def test_the_front_door_names_the_newest_replies() -> None:
    assert page(30, "front", "zh").count('<ul class="dafu-ways">') == 2 * 10
