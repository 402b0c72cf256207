"""Parts that pages have in common."""

import re
from posixpath import join, normpath

import pytest
from dafu.pages.parts import part
from dafu.pages.sitemap import SitePage
from dafu.pages.view import PageView
from dafu.words.addresses import sentence_url

from tests.reply import library, page_of_each_kind, reply

FIGURE = reply().figures["agencies"]


def entry(page: SitePage) -> str:
    return part(PageView(library(), page, ""), "entry", reply=reply(), figure=FIGURE)


@pytest.mark.parametrize("page", page_of_each_kind(), ids=lambda page: page.kind)
def test_the_link_of_a_part_leads_to_the_same_place_from_every_page(page: SitePage) -> None:
    [link] = re.findall(r' href="([^"]*)"', entry(page))
    assert FIGURE.sentence
    url = sentence_url(reply(), FIGURE.sentence.anchor, page.lang)
    assert normpath(join("/", page.url, link)).replace("/#", "#") == f"/{url}".replace("/#", "#")


def test_a_part_is_the_same_on_every_page_but_for_its_links() -> None:
    pages = [page for page in page_of_each_kind() if page.lang == "en"]
    assert len({re.sub(r' href="[^"]*"', "", entry(page)) for page in pages}) == 1
    assert len({entry(page) for page in pages}) > 1
