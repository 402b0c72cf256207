"""Links of hand-written pages: those that lead nowhere in the site are found."""

from pathlib import Path

import pytest
from dafu.pages.links import check_links


@pytest.fixture
def site(tmp_path: Path) -> Path:
    glossary = tmp_path / "en" / "glossary"
    glossary.mkdir(parents=True)
    (glossary / "index.html").write_text('<h2 id="talent">Talent</h2>', "utf-8")
    (tmp_path / "en" / "about").mkdir()
    (tmp_path / "en" / "about" / "index.html").write_text("<h1 id=top>About</h1>", "utf-8")
    (tmp_path / "licences.txt").write_text("MIT", "utf-8")
    return tmp_path


def dead(site: Path, address: str) -> bool:
    html = f'<p>See <a href="{address}">there</a>.</p>'
    codes = [each.code for each in check_links("en/about/", html, "docs/en/about.md", site)]
    assert codes in ([], ["link-dead"])
    return bool(codes)


@pytest.mark.parametrize(
    "address",
    [
        "../glossary/", "../glossary/#talent", "#top", "../../licences.txt", "../../checksums.txt",
        "https://example.org/none", "mailto:a@example.org",
    ],
)  # fmt: skip
def test_what_the_site_has_may_be_linked_to_and_other_hosts(site: Path, address: str) -> None:
    assert not dead(site, address)


@pytest.mark.parametrize(
    "address",
    [
        "glossary.md", "../glosary/", "../glossary/#talents", "#nowhere", "../../licence.txt",
        "/en/glossary/", "../../../en/glossary/", "../", "http://[::1",
    ],
)  # fmt: skip
def test_what_leads_nowhere_is_found(site: Path, address: str) -> None:
    assert dead(site, address)


def test_a_picture_that_is_not_there_is_found(site: Path) -> None:
    html = '<img src="../nowhere.png" alt="">'
    assert [each.found for each in check_links("en/about/", html, "docs/en/about.md", site)] == [
        "../nowhere.png"
    ]


@pytest.mark.parametrize(
    ("shown", "is_refused"),
    [
        ("https://example.org.", False),
        ("the form", False),
        ("www.jiaxing.gov.cn", True),
        ("www.jiaxing.gov.cn网站", True),
    ],
)
def test_a_link_shows_no_other_address_than_its_own(
    site: Path, shown: str, *, is_refused: bool
) -> None:
    html = f'<a href="https://example.org/form">{shown}</a>'
    codes = [each.code for each in check_links("en/about/", html, "docs/en/about.md", site)]
    assert codes == ["link-otherwise"] * is_refused
