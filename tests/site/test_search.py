"""The search index of the built site."""

import gzip
import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

import pytest

from .html import elements, page_at

HEAD = b"pagefind_dcd"


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A record as the index has it: its page, its anchor there, and its text."""

    page: str
    anchor: str
    text: str


def entries(site: Path, lang: str) -> list[IndexEntry]:
    found = []
    for path in sorted((site / "pagefind" / "fragment").glob(f"{lang}_*.pf_fragment")):
        data = json.loads(gzip.decompress(path.read_bytes()).removeprefix(HEAD))
        _, _, page = unquote(data["url"]).partition("#")[0].removeprefix("/").partition("/")
        page, _, anchor = page.removesuffix(".html").rpartition("/")
        found.append(IndexEntry(page, anchor, data["content"].replace("\u200b", "")))
    return found


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_record_leads_to_an_anchor_of_a_page_in_its_language(site: Path, lang: str) -> None:
    anchors: dict[str, set[str]] = {}
    found = entries(site, lang)
    for entry in found:
        if entry.page not in anchors:
            html = page_at(site, entry.page)
            anchors[entry.page] = {e.attributes.get("id", "") for e in elements(html)}
        assert entry.page.split("/")[0] == lang
        assert entry.anchor in anchors[entry.page], entry
    assert len(found) > 100


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_nothing_is_found_twice_in_a_reply(site: Path, lang: str) -> None:
    counted = Counter(
        (entry.page.partition("/")[2].partition("/")[0], entry.text)
        for entry in entries(site, lang)
    )
    assert [text for text, count in counted.items() if count > 1] == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_hand_written_pages_are_found(site: Path, lang: str) -> None:
    assert [e for e in entries(site, lang) if e.page == f"{lang}/about" and e.anchor != "top"]


def test_there_is_an_index_for_each_language_and_nothing_unused(site: Path) -> None:
    folder = site / "pagefind"
    entry = json.loads((folder / "pagefind-entry.json").read_text("utf-8"))
    assert list(entry["languages"]) == ["en", "zh"]
    names = {path.name.split(".")[0] for path in folder.iterdir()}
    assert names == {"pagefind", "pagefind-entry", "wasm", "fragment", "index", "words"}
