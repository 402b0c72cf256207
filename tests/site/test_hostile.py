"""Text in the data stays text where the theme shows it, which of itself escapes nothing."""

import json
import re
from pathlib import Path

import pytest
from dafu.words.punctuation import narrow

from tests.conftest import build_site
from tests.site.project import copied_project
from tests.unit.hostile_letter import write_letter
from tests.unit.hostile_surfaces import html_parts

HARMLESS = "甲乙"
HOSTILE = (
    '<script>alert(document.domain)</script>"><img src=x onerror=alert(document.domain)>'
    "</title></style><base href=//evil.example>' autofocus onfocus='alert(document.domain)"
    "&lt;b&gt;&amp;<!-- --!> `x` *y* \\"
)
_VARYING = re.compile(r"[0-9a-f]{64}|[0-9.]+ KB|sha256-[^']+")
_LINKED_DATA = re.compile(r'<script type="application/ld\+json">[^<]*</script>')
_SPACE = re.compile(r"(?:\\n|\s)+")


def pages(folder: Path, text: str) -> dict[str, str]:
    """All pages with a text in every place, taken apart, and the harmless text in its stead."""
    project = copied_project(folder)
    write_letter(project / "data", text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tests.conftest.ROOT", project)
        build_site(folder / "site", "https://dafu.example/")
    return {
        str(file.relative_to(folder / "site")): plain(file.read_text("utf-8"), text)
        for file in sorted((folder / "site").rglob("*.html"))
    }


def plain(html: str, text: str) -> str:
    """A page's tags, attributes and texts as JSON; its linked data is JSON that cannot end."""
    parts = json.dumps(html_parts(_LINKED_DATA.sub("", html)), ensure_ascii=False)
    sought = json.dumps(narrow(text), ensure_ascii=False)[1:-1]
    return _SPACE.sub(" ", _VARYING.sub("0", narrow(parts).replace(sought, HARMLESS)))


def test_the_theme_shows_hostile_text_as_text(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("harmless", "hostile")]
    for folder in folders:
        folder.mkdir()
    harmless, hostile = map(pages, folders, (HARMLESS, HOSTILE))
    assert len(harmless) > 20
    assert {page: hostile[page] for page in harmless if hostile[page] != harmless[page]} == {}
