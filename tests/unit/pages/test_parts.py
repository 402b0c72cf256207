"""Parts that pages have in common."""

import re
from posixpath import join, normpath

import pytest
from dafu.pages.parts import part
from dafu.pages.sitemap import SitePage
from dafu.pages.view import PageView
from dafu.words.addresses import entry_url, sentence_url

from tests.reply import library, page_of_each_kind, reply

FIGURE = reply().figures["agencies"]


def passport(page: SitePage) -> str:
    return part(PageView(library(), page, ""), "passport", reply=reply(), figure=FIGURE)


@pytest.mark.parametrize("page", page_of_each_kind(), ids=lambda page: page.kind)
def test_the_links_of_a_part_lead_to_the_same_places_from_every_page(page: SitePage) -> None:
    links = re.findall(r' href="([^"]*)"', passport(page))
    sentence = FIGURE.sentence.anchor if FIGURE.sentence else ""
    assert [normpath(join("/", page.url, link)).replace("/#", "#") for link in links] == [
        f"/{url}".replace("/#", "#")
        for url in (
            sentence_url(reply(), sentence, page.lang),
            entry_url(reply(), FIGURE, page.lang),
        )
    ]


def test_a_part_is_the_same_on_every_page_but_for_its_links() -> None:
    pages = [page for page in page_of_each_kind() if page.lang == "en"]
    assert len({re.sub(r' href="[^"]*"', "", passport(page)) for page in pages}) == 1
    assert len({passport(page) for page in pages}) > 1
