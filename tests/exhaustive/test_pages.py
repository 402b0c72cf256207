"""Hand-written pages are held to the data, and in each language to the other."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml
from dafu.pages.sitemap import HAND_WRITTEN
from dafu.problems.problem import Problem
from dafu.prove import Unproved
from dafu.site import Site, make_site
from dafu.templating import TEMPLATES
from markdown import markdown  # type: ignore[import-untyped] # it has no types of its own
from mkdocs.utils.meta import get_data

from tests.conftest import ROOT, Tally

from .surfaces import EXTENSIONS

# What the program says of itself is edited here, too: any page may say such things.
_INCLUDED = re.compile('{% include "(.+)" %}')


def _listed(file: str) -> list[tuple[str, str, str]]:
    pages: dict[str, Any] = yaml.safe_load(Path(__file__).with_name(file).read_text("utf-8"))
    return [(page, old, new) for page, edits in pages.items() for old, new in edits]


@pytest.fixture(scope="module")
def site() -> Site:
    return make_site(ROOT / "data", "https://dafu.example/")


def problems_after(site: Site, folder: Path, page: str, old: str, new: str) -> Sequence[Problem]:
    """What is wrong with the hand-written pages after an edit of one; they are put in `folder`."""
    prose: dict[str, str] = {}
    try:
        for own in (each for each in site.pages.values() if each.kind == HAND_WRITTEN):
            content = (ROOT / "docs" / own.source_uri).read_text("utf-8")
            if own.source_uri == page:
                content = _INCLUDED.sub(
                    lambda name: (TEMPLATES / name[1]).read_text("utf-8"), content
                )
                assert old in content
                content = content.replace(old, new)
            file = folder / f"{own.lang}.md"
            file.write_text(content, "utf-8")
            text, meta = get_data(content)
            filled = site.fill_in(own, text, file)
            prose[own.url] = (
                f"<p>{meta['description']}</p>{markdown(filled, extensions=EXTENSIONS)}"
            )
            site.check_prose(own, prose)
    except Unproved as unproved:
        return unproved.problems
    return ()


def test_no_wrong_page_is_published(site: Site, tmp_path: Path, tally: Tally) -> None:
    edits = _listed("wrong_pages.yml")
    missed = [edit for edit in edits if not problems_after(site, tmp_path, *edit)]
    tally(f"wrong pages: {len(edits)} tried, {len(missed)} missed")
    assert missed == []


def test_every_right_page_is_published(site: Site, tmp_path: Path, tally: Tally) -> None:
    edits = _listed("right_pages.yml")
    refused = [(edit, found) for edit in edits if (found := problems_after(site, tmp_path, *edit))]
    tally(f"right pages: {len(edits)} tried, {len(refused)} refused")
    assert refused == []
