"""Links of a site that is opened from a disk."""

import pytest
from dafu.output.offline import with_file_links


@pytest.mark.parametrize(
    ("link", "file"),
    [
        ("../", "../index.html"),
        ("..", "../index.html"),
        (".", "./index.html"),
        ("../../en/2021-107/", "../../en/2021-107/index.html"),
        ("../skills/#s-4-1", "../skills/index.html#s-4-1"),
        ("../../data/2021-107/figures.csv", "../../data/2021-107/figures.csv"),
        ("../../assets/css/site.css", "../../assets/css/site.css"),
        ("#top", "#top"),
        ("https://example.org/", "https://example.org/"),
        ("mailto:someone@example.org", "mailto:someone@example.org"),
        ("/zh/about/", "/zh/about/"),
    ],
)
def test_a_link_to_a_folder_leads_to_the_page_in_it(link: str, file: str) -> None:
    assert with_file_links(f'<a href="{link}">') == f'<a href="{file}">'
