"""The same data give the same site, whenever, wherever and by whichever process it is built."""

import datetime as dt
import gzip
import os
import random
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import pytest

from tests.bench.archive import write_archive
from tests.reply import library

from .previewing import built_again
from .project import built, copied_project, replace

ADDRESS = "https://dafu.example/"
# What differs between two machines. The epoch stands for the clock of the day of the build.
HERE = {
    "PYTHONHASHSEED": "1",
    "TZ": "Asia/Shanghai",
    "LC_ALL": "C.UTF-8",
    "SOURCE_DATE_EPOCH": "1700000000",
}
THERE = {
    "PYTHONHASHSEED": "2",
    "TZ": "America/Los_Angeles",
    "LC_ALL": "POSIX",
    "SOURCE_DATE_EPOCH": "1900000000",
}


def built_in(folder: Path, environ: Mapping[str, str]) -> Path:
    """The site, built in a copy of the project in `folder`."""
    folder.mkdir(parents=True)
    return built(copied_project(folder), SITE_URL=ADDRESS, **environ)


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Two builds, in two folders, under two environments."""
    root = tmp_path_factory.mktemp("two")
    folders = (root / "here", root / "some" / "where" / "else")
    with ThreadPoolExecutor() as pool:
        return list(pool.map(built_in, folders, (HERE, THERE)))


def contents(site: Path) -> dict[str, bytes]:
    """What is published; a preview has links to folders of replies that have not changed."""
    files = (
        Path(folder, name) for folder, _, names in os.walk(site, followlinks=True) for name in names
    )
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def test_two_builds_have_the_same_files(sites: list[Path]) -> None:
    one, other = map(contents, sites)
    assert one.keys() == other.keys()
    assert {"sitemap.xml.gz", "data/2021-107/reply.docx", "pagefind/pagefind.js"} < one.keys()


def test_two_builds_have_the_same_bytes(sites: list[Path]) -> None:
    one, other = map(contents, sites)
    assert [name for name in one if one[name] != other[name]] == []


def test_the_compressed_sitemap_has_the_date_of_the_data(sites: list[Path]) -> None:
    with gzip.open(sites[0] / "sitemap.xml.gz") as sitemap:
        assert sitemap.read() == (sites[0] / "sitemap.xml").read_bytes()
        assert sitemap.mtime is not None
        day = dt.datetime.fromtimestamp(sitemap.mtime, dt.UTC)
        newest = max(library().replies, key=lambda each: str(each.published))
        assert f"{day:%Y-%m-%d}" == f"{newest.published:%Y-%m-%d}"


def test_no_file_tells_where_or_when_it_was_built(sites: list[Path]) -> None:
    telling = [str(sites[0].parent), "2023-11-14", "2030-03-17", "November 2023"]
    for name, content in contents(sites[0]).items():
        if not name.startswith("assets/"):
            assert not [text for text in telling if text.encode() in content], name


EDITS = {
    "English of a sentence": ("data/replies/2020-1.yml", "All in all, ", "On the whole, "),
    "English of another": ("data/replies/2019-2.yml", "All in all, ", "Altogether, "),
    "figure": (
        "data/replies/2019-2.yml",
        "Pilot organisations added",
        "Pilot organisations newly added",
    ),
    "glossary": ("data/glossary.yml", "An intermediate professional title in", "A middle title in"),
    "label": ("data/labels.yml", '"Register of figures"', '"Figures"'),
    "template": ("hooks/dafu/templates/section.html", "<h1", "<!-- edited --><h1"),
    "template of the theme": ("docs/.overrides/partials/copyright.html", "<", "<!-- edited --><"),
    "style sheet": ("docs/assets/css/base.css", "{", "{ color: inherit;"),
    "page": ("docs/en/about.md", "# ", "# Not only "),
    "settings": ("mkdocs.yml", "navigation.top", "navigation.tabs"),
    "fault": ("data/replies/2018-3.yml", "]{", "0]{"),
}


def test_a_preview_makes_what_a_build_from_nothing_makes_after_any_edits(tmp_path: Path) -> None:
    project, chance = copied_project(tmp_path, data=False), random.Random(14)  # noqa: S311 - the same edits in each run
    write_archive(project / "data", 3)
    files = {file: (project / file).read_text("utf-8") for file, _, _ in EDITS.values()}
    kinds = chance.sample([*EDITS], len(EDITS))
    with built_again(project, tmp_path / "again") as again:
        again()
        before = contents(tmp_path / "again")
        for edited in (*pairwise(kinds), ()):
            for file, text in files.items():
                (project / file).write_text(text, "utf-8")
            for kind in edited:
                replace(project / EDITS[kind][0], *EDITS[kind][1:])
            again()
            made = contents(tmp_path / "again")
            if "fault" in edited:
                assert made.keys() == {"404.html"}
                continue
            with built_again(project, tmp_path / "anew") as anew:
                anew()
                expected = contents(tmp_path / "anew")
            wrong = [name for name in expected | made if expected.get(name) != made.get(name)]
            assert wrong == [], edited
            assert (made != before) == bool(edited), edited
