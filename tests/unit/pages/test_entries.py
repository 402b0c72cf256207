"""Entries that pages of a site for a disk have with them."""

import re

import pytest
from dafu.pages.markup import parsed
from dafu.pages.render import render_entries, render_page
from dafu.pages.shown_figures import check_shown_figures, shown_figures
from dafu.pages.sitemap import SitePage

from tests.reply import library, pages, reply

LINK = re.compile(r'<a class="dafu-figure" href="[^"]*#(f-[^"]+)"')


@pytest.mark.parametrize("page", [p for p in pages() if p.kind == "section"], ids=lambda p: p.url)
def test_a_page_has_the_entry_of_each_figure_that_it_leads_to_once_and_proved(
    page: SitePage,
) -> None:
    article = render_page(library(), page, "", ()).html
    entries = render_entries(library(), page, "", article)
    linked = [*dict.fromkeys(LINK.findall(article))]
    assert re.findall(r'<details class="dafu-entry" id="([^"]+)"', entries) == linked
    shown = shown_figures(parsed(article + entries))
    assert {f"f-{figure.id}" for figure in shown} >= {*linked}
    replies = {reply().id: reply()}
    assert not [*check_shown_figures(shown, replies, url=page.url, source=page.source_uri)]
