"""The same data give the same site, whenever, wherever and by whichever process it is built."""

import datetime as dt
import gzip
import random
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.conftest import build_site
from tests.reply import library

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
    files = (path for path in site.rglob("*") if path.is_file())
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


EDITS = (
    ("data/replies/2021-107.yml", "Next, we will further", "Next, we will now further"),
    ("data/replies/2021-107.yml", "Enterprises in the first batch", "Firms in the first batch"),
    ("data/labels.yml", '"Register of figures"', '"Figures"'),
    ("data/glossary.yml", "An intermediate professional title in", "A middle title in"),
    ("docs/.overrides/partials/copyright.html", "<", "<!-- edited --><"),
    ("docs/assets/css/base.css", "{", "{ color: inherit;"),
    ("docs/en/about.md", "# ", "# Not only "),
)


def test_a_preview_makes_what_a_build_from_nothing_makes_after_any_edits(tmp_path: Path) -> None:
    project, chance = copied_project(tmp_path), random.Random(14)  # noqa: S311 - the same edits in each run
    original = {file: (project / file).read_text("utf-8") for file, _, _ in EDITS}
    for _ in range(4):
        for file, text in original.items():
            (project / file).write_text(text, "utf-8")
        for file, old, new in chance.sample(EDITS, chance.randrange(1, 4)):
            replace(project / file, old, new)
        build_site(project / "again", ADDRESS, project)
        assert contents(project / "again") == contents(built(project, SITE_URL=ADDRESS))
