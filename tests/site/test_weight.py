"""Pages stay light enough for a slow line, compressed as servers send them; replies, for a disk."""

import gzip
import re
from pathlib import Path

import pytest

from tests.reply import reply

from .html import elements, page_at

SECTION, REGISTER, FIRST_VISIT = 9_000, 20_000, 90_000  # bytes
ON_DISK = 1_400_000  # of a reply's own folders
MARGIN = 100  # of them, as what compresses is not the same everywhere

languages = pytest.mark.parametrize("lang", ["zh", "en"])


def weight(content: bytes) -> int:
    return len(gzip.compress(content, 9))


@languages
def test_the_pages_of_sections_are_light(site: Path, lang: str) -> None:
    for section in reply().sections:
        page = page_at(site, f"{lang}/2021-107/{section.id}")
        assert weight(page.encode()) < SECTION + MARGIN, section.id


@languages
def test_the_register_is_light(site: Path, lang: str) -> None:
    assert weight(page_at(site, f"{lang}/2021-107/figures").encode()) < REGISTER + MARGIN


@languages
def test_a_first_visit_asks_for_little_and_waits_for_one_style_sheet(site: Path, lang: str) -> None:
    folder = site / lang / "2021-107" / "hr-services"
    html = (folder / "index.html").read_text("utf-8")
    links = [e.attributes for e in elements(html, "link") if e.attributes["rel"] == "stylesheet"]
    scripts = [e.attributes["src"] for e in elements(html, "script") if "src" in e.attributes]
    files = [*(link["href"] for link in links), *scripts]
    loaded = [html.encode(), *((folder / file).read_bytes() for file in files)]
    assert sum(map(weight, loaded)) < FIRST_VISIT
    assert [link["href"] for link in links if link.get("media") != "print"] == [
        "../../../assets/css/site.css"
    ]
    head = html[: html.index("</head>")]
    assert not re.search(r"<script\b[^>]*\bsrc=(?![^>]*\b(?:defer|async|type=.module))", head)


def test_a_reply_takes_little_room_on_a_disk(site: Path) -> None:
    folders = [site / part / "2021-107" for part in ("data", "zh", "en")]
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    assert len(files) > 60
    assert sum(path.stat().st_size for path in files) < ON_DISK
