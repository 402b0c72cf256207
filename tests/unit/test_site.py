"""The whole site in memory: labels that its pages cannot do without."""

import pytest
from dafu.pages.render import render_markdown
from dafu.prove import Unproved
from dafu.site import make_site

from tests.reply import DATA
from tests.unit.checks.letter import write_letter
from tests.unit.conftest import DataFolder

ADDRESS = "https://dafu.example/"


def refused(data: DataFolder) -> str:
    """Why the site cannot be made."""
    with pytest.raises(Unproved) as unproved:
        make_site(data.path, ADDRESS)
    return unproved.value.refusal("en").text


def test_a_label_that_is_missing_is_named(data: DataFolder) -> None:
    data.spoil("  overview:\n", "  overviews:\n", "labels.yml")
    assert ": words.overview: the pages need the label “overview”" in refused(data)


def test_a_label_with_a_name_that_the_pages_do_not_give_is_refused(data: DataFolder) -> None:
    for _ in ("zh", "en"):
        data.spoil("{reply}", "{letter}", "labels.yml", after="\n  occurs-in:\n")
    place = data.place("‸occurs-in:", "labels.yml")
    assert f"{place}: words.occurs-in: the braces of the label “occurs-in”" in refused(data)


def test_an_address_is_written_in_the_characters_of_addresses(data: DataFolder) -> None:
    site = make_site(data.path, "https://dafu.example/答复/a%20b")
    assert site.address == "https://dafu.example/%E7%AD%94%E5%A4%8D/a%20b/"


def test_hand_written_pages_can_do_without_a_date_of_signature(data: DataFolder) -> None:
    write_letter(data, signed=None, published=None)
    site = make_site(data.path, ADDRESS)
    for page in site.pages.values():
        if page.url not in site.rendered:
            file = DATA.parent / "docs" / page.source_uri
            words = file.read_text("utf-8")
            assert "9999" not in render_markdown(site.library, page, words, ADDRESS, file)
