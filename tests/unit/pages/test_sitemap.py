"""How pages belong together."""

import pytest
from dafu.pages.sitemap import alternates, site_map

from tests.reply import library

ADDRESS = "https://dafu.example/"


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
    url: str, default: str
) -> None:
    page = next(page for page in site_map(library()) if page.url == url)
    assert alternates(page, ADDRESS)["x-default"] == ADDRESS + default
