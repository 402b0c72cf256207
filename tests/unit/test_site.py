"""The whole site in memory: labels that its pages cannot do without."""

import pytest
from dafu.prove import Unproved
from dafu.site import make_site

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
    data.spoil("见于《{reply}》", "见于《{letter}》", "labels.yml")
    data.spoil("In “{reply}”", "In “{letter}”", "labels.yml")
    place = data.place("‸occurs-in:", "labels.yml")
    assert f"{place}: words.occurs-in: the braces of the label “occurs-in”" in refused(data)


def test_the_site_holds_every_page_in_both_languages(data: DataFolder) -> None:
    site = make_site(data.path, ADDRESS)
    urls = {page.url.partition("/")[2] for page in site.pages if page.url.startswith("zh/")}
    assert urls == {p.url.partition("/")[2] for p in site.pages if p.url.startswith("en/")}
    assert len(site.pages) == 1 + 2 * len(urls)
