"""What a preview adds to a site that is in its place already."""

from pathlib import Path
from threading import Event

import pytest
from dafu.output.latecomers import INDEX, Latecomers


def index(folder: Path, _: Event) -> None:
    folder.mkdir()
    (folder / "words.json").write_text("new")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that searches as the last one did."""
    (tmp_path / "site" / INDEX).mkdir(parents=True)
    (tmp_path / "site" / INDEX / "words.json").write_text("old")
    return tmp_path / "site"


def test_the_index_takes_the_place_of_the_last_one_and_stands_in_the_manifest(site: Path) -> None:
    Latecomers().add(index, site).result()
    assert (site / INDEX / "words.json").read_text() == "new"
    assert (site / "checksums.txt").read_text().endswith("  pagefind/words.json\n")


def test_a_site_that_gives_way_to_the_next_gets_nothing_more(site: Path) -> None:
    latecomers, begun, told = Latecomers(), Event(), Event()

    def slow(folder: Path, over: Event) -> None:
        begun.set()
        told.wait(10)
        index(folder, over)

    added = latecomers.add(slow, site)
    begun.wait(10)
    latecomers.leave_off()
    told.set()
    added.result()
    assert (site / INDEX / "words.json").read_text() == "old"
    assert not (site / "checksums.txt").exists()


def test_the_next_site_searches_as_the_last_one_did(site: Path, tmp_path: Path) -> None:
    (tmp_path / "next").mkdir()
    Latecomers().bring_along(site, tmp_path / "next")
    assert (tmp_path / "next" / INDEX / "words.json").read_text() == "old"
    Latecomers().bring_along(tmp_path / "none", tmp_path / "next")
