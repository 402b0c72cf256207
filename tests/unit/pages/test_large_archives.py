"""Pages about all replies stay light, however many there are."""

from dataclasses import replace
from functools import cache

import pytest
from dafu.pages.render import render_page
from dafu.pages.shown_figures import check_shown_figures
from dafu.pages.sitemap import site_map
from dafu.reply import Library

from tests.reply import library, reply

languages = pytest.mark.parametrize("lang", ["zh", "en"])


@cache
def archive(size: int) -> Library:
    """A library of as many replies, with the same letter in each."""
    replies = tuple(replace(reply(), id=f"2021-{number}") for number in range(size))
    return replace(library(), replies=replies)


def page(size: int, kind: str, lang: str) -> str:
    """A page of an archive, whose figures are proved."""
    wanted = next(p for p in site_map(archive(size)) if (p.kind, p.lang) == (kind, lang))
    rendered = render_page(archive(size), wanted, "https://dafu.example/", [])
    replies = {reply.id: reply for reply in archive(size).replies}
    assert not [*check_shown_figures(rendered.figures, replies, url=wanted.url, source="")]
    return rendered.html


@languages
def test_the_home_page_shows_the_newest_replies_and_lists_every_other(lang: str) -> None:
    html = page(30, "home", lang)
    assert all(f'href="2021-{number}/"' in html for number in range(30))
    assert html.count('<article class="dafu-reply"') == 10


@languages
def test_the_home_page_grows_by_less_than_a_kilobyte_for_a_reply(lang: str) -> None:
    assert len(page(30, "home", lang)) - len(page(20, "home", lang)) < 10 * 1000


@languages
def test_the_glossary_shows_the_newest_replies_and_counts_every_other(lang: str) -> None:
    ten, twenty, thirty = (page(size, "glossary", lang) for size in (10, 20, 30))
    assert ten.count("<details>") == thirty.count("<details>")
    assert len(twenty) == len(thirty)


def test_the_front_door_names_the_newest_replies() -> None:
    assert page(30, "front", "zh").count('<ul class="dafu-ways">') == 2 * 10
