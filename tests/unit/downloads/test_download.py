"""What is said of each file."""

import hashlib

import pytest
from dafu.data.schema import Bilingual
from dafu.downloads.download import (
    Download,
    DownloadGroup,
    checksums,
    grouped,
    media_type,
    size_text,
)

from tests.reply import reply

from .made import files, text


def file(name: str = "a.txt", size: int = 0, group: DownloadGroup = DownloadGroup.DATA) -> Download:
    return Download(name=name, group=group, purpose=Bilingual(zh="甲", en="a"), content=b"x" * size)


@pytest.mark.parametrize(
    ("size", "shown"),
    [(0, "0.0 KB"), (512, "0.5 KB"), (1024, "1.0 KB"), (1331, "1.3 KB"), (1258496, "1,229.0 KB")],
)
def test_sizes_are_in_kilobytes_to_a_tenth(size: int, shown: str) -> None:
    assert size_text(file(size=size).listed) == shown


def test_checksums_are_in_the_form_that_sha256sum_reads() -> None:
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert checksums([file("a.txt"), file("b.txt")]) == f"{empty}  a.txt\n{empty}  b.txt\n".encode()


def test_files_are_listed_by_group() -> None:
    chart, data = file("c.svg", group=DownloadGroup.CHARTS).listed, file("d.csv").listed
    assert grouped([chart, data]) == [(DownloadGroup.DATA, [data]), (DownloadGroup.CHARTS, [chart])]


@pytest.mark.parametrize(
    ("name", "type_"),
    [
        ("figures.csv", "text/csv"),
        ("figures.json", "application/json"),
        ("figures.schema.json", "application/schema+json"),
        ("reply.zh.txt", "text/plain"),
        ("chart-pilots.zh.svg", "image/svg+xml"),
    ],
)
def test_the_media_type_follows_from_the_name(name: str, type_: str) -> None:
    assert media_type(name) == type_


def test_every_promised_file_is_made() -> None:
    tables = {f"table-{table.id}.csv" for table in reply().tables}
    charts = {f"chart-{chart.id}.{lang}.svg" for chart in reply().charts for lang in ("zh", "en")}
    figures = {"figures.csv", "figures.json", "figures.schema.json", "columns.schema.json"}
    texts = {f"reply.{kind}" for kind in ("docx", "zh.txt", "en.txt", "tmx", "bib")}
    about = {"datapackage.json", "checksums.txt", "2021-107.zip"}
    assert set(files()) == tables | charts | figures | texts | about


def test_the_checksums_are_of_all_the_other_files() -> None:
    lines = text("checksums.txt").splitlines()
    assert {name: digest for digest, name in (line.split("  ") for line in lines)} == {
        name: hashlib.sha256(other.content).hexdigest()
        for name, other in files().items()
        if name not in ("checksums.txt", "2021-107.zip")
    }
