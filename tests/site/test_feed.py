"""The Atom feeds, and the corrections that they tell of."""

import re
from pathlib import Path

import pytest
from lxml import etree  # type: ignore[import-untyped] # it has no types of its own

from tests.reply import label, library

from .html import elements, page_at
from .project import built, copied_project

ATOM = "{http://www.w3.org/2005/Atom}"
ADDRESS = "https://dafu.example/"

CORRECTIONS = """
corrections:
  - on: "2024-05-02"
    what:
      zh: "英文版曾把首批企业误作91家，现为19家。"
      en: "The English had 91 enterprises in the first batch; it has 19 now."
    why:
      zh: "数字颠倒"
      en: "Digits were exchanged"
"""


def entries(site: Path, lang: str) -> list[dict[str, str]]:
    """The entries of a feed: the text of each of their elements, and where they lead."""
    feed = etree.parse(site / lang / "feed.xml").getroot()
    for name in ("id", "title", "updated"):
        assert feed.findtext(ATOM + name)
    return [
        {
            **{name: entry.findtext(ATOM + name) for name in ("id", "title", "updated", "summary")},
            "link": entry.find(f"{ATOM}link").get("href"),
        }
        for entry in feed.iter(f"{ATOM}entry")
    ]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_feed_tells_of_each_reply_and_leads_to_it(site: Path, lang: str) -> None:
    told = {entry["link"]: entry for entry in entries(site, lang)}
    for each in library().replies:
        entry = told[f"{ADDRESS}{lang}/{each.id}/"]
        assert entry["id"] == entry["link"]
        assert entry["updated"].startswith(f"{each.published:%Y-%m-%d}T")


def test_every_page_leads_to_the_feed_of_its_language(site: Path) -> None:
    page = page_at(site, "en/2021-107/figures")
    assert 'type="application/atom+xml"' in page
    assert "../../feed.xml" in [link.attributes.get("href") for link in elements(page, "a")]


def test_a_correction_is_shown_on_the_overview_and_told_in_the_feed(tmp_path: Path) -> None:
    project = copied_project(tmp_path)
    data = project / "data" / "replies" / "2021-107.yml"
    others = re.sub(r"\ncorrections:\n(?: .*\n)*", "\n", data.read_text("utf-8"))
    data.write_text(others + CORRECTIONS, "utf-8")
    site = built(project, SITE_URL=ADDRESS)
    page = page_at(site, "en/2021-107")
    assert label("corrections", "en") in page
    assert "The English had 91 enterprises" in page
    told = entries(site, "en")
    assert told == sorted(told, key=lambda entry: entry["updated"], reverse=True)
    [correction] = [entry for entry in told if "Digits were exchanged" in entry["summary"]]
    assert correction["updated"].startswith("2024-05-02T")
    _, _, anchor = correction["link"].partition("#")
    assert f'id="{anchor}"' in page
