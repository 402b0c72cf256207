"""The files that readers take away: what the register says of them, and programs make of them."""

import csv
import hashlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from decimal import Decimal
from pathlib import Path
from urllib.parse import urljoin

import jsonschema
import pytest
from dafu.words.sentences import sentence_text
from lxml import etree  # type: ignore[import-untyped] # it has no types of its own

from tests.reply import label, reply

from .html import elements, linked_data, page_at, part, text_of

# The token that tells LibreOffice of commas, quotation marks and UTF-8.
CSV_FILTER = "Text - txt - csv (StarCalc):44,34,76,1"


@pytest.fixture(scope="module")
def folder(site: Path) -> Path:
    return site / "data" / "2021-107"


def downloads(site: Path, lang: str) -> dict[str, str]:
    """The rows of the downloads block by the file they link to, without tags."""
    page = f"{lang}/2021-107/figures"
    table = part(page_at(site, page), '<table class="dafu-downloads"', "</table>")
    return {
        urljoin(f"/{page}/", link.attributes["href"]): text_of(f"<tr>{row}")
        for row in table.split("<tr>")[1:]
        for link in elements(row, "a")
    }


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_register_lists_every_file_with_its_purpose_and_size(
    site: Path, folder: Path, lang: str
) -> None:
    rows = downloads(site, lang)
    assert sorted(rows) == sorted(f"/data/2021-107/{file.name}" for file in folder.iterdir())
    assert label("file-reply-docx", lang) in rows["/data/2021-107/reply.docx"]
    for name, row in rows.items():
        content = (site / name.lstrip("/")).read_bytes()
        size = re.search(r"([0-9,]+\.[0-9]) KB", row)
        assert size is not None, row
        assert abs(Decimal(size[1].replace(",", "")) * 1024 - len(content)) <= Decimal("51.2")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_dataset_of_the_register_names_every_file(site: Path, folder: Path, lang: str) -> None:
    dataset = linked_data(page_at(site, f"{lang}/2021-107/figures"))["Dataset"]
    assert sorted(d["contentUrl"] for d in dataset["distribution"]) == sorted(
        f"https://dafu.example/data/2021-107/{file.name}" for file in folder.iterdir()
    )


def test_the_archive_holds_every_other_file(folder: Path) -> None:
    with zipfile.ZipFile(folder / "2021-107.zip") as archive:
        held = {Path(name).name: archive.read(name) for name in archive.namelist()}
    assert held == {
        path.name: path.read_bytes() for path in folder.iterdir() if path.suffix != ".zip"
    }


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_register_leads_to_what_each_column_means(site: Path, folder: Path, lang: str) -> None:
    [names, *_] = csv.reader((folder / "figures.csv").read_text("utf-8-sig").splitlines())
    assert 'href="../../about/#columns"' in page_at(site, f"{lang}/2021-107/figures")
    dictionary = part(page_at(site, f"{lang}/about"), 'id="columns"', "</ul>")
    assert re.findall(r"<strong>(\w+)</strong>", dictionary) == names


def test_files_are_published_in_the_bytes_whose_checksums_were_made(folder: Path) -> None:
    lines = (folder / "checksums.txt").read_text("utf-8").splitlines()
    assert len(lines) == len(list(folder.iterdir())) - 2  # itself and the archive
    for line in lines:
        digest, name = line.split("  ")
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest


def test_frictionless_accepts_the_data_package(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "frictionless", "validate", "datapackage.json", "--json"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    report = json.loads(done.stdout)
    assert report["valid"], report["tasks"]
    assert done.returncode == 0
    assert report["stats"]["tasks"] == len(list(folder.iterdir())) - 3


def test_the_json_is_as_the_schema_beside_it_says(folder: Path) -> None:
    figures, schema = (
        json.loads((folder / name).read_bytes()) for name in ("figures.json", "figures.schema.json")
    )
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(figures)
    assert schema["$id"] == "https://dafu.example/data/2021-107/figures.schema.json"


def test_the_translation_memory_is_valid_by_the_rules_of_tmx(folder: Path) -> None:
    rules = etree.DTD(str(Path(__file__).with_name("tmx14.dtd")))
    memory = etree.parse(str(folder / "reply.tmx"))
    assert rules.validate(memory), rules.error_log


@pytest.fixture(scope="module")
def soffice() -> str:
    """LibreOffice; without it a test is skipped, except in CI, where it fails."""
    found = shutil.which("soffice")
    if found is None:
        give_up = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        give_up("LibreOffice is not on this machine: apt install libreoffice-{writer,calc}")
    return found


def converted(soffice: str, file: Path, folder: Path, to: str, *more: str) -> bytes:
    """What LibreOffice makes of a file; `to` names the format and its filter."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", *more, "--convert-to", to, "--outdir", str(folder)]
    done = subprocess.run(  # noqa: S603 - the program that the fixture found
        [*command, str(file)], capture_output=True, check=True, timeout=120
    )
    made = folder / f"{file.stem}.{to.partition(':')[0]}"
    assert made.is_file(), done.stderr
    return made.read_bytes()


def test_libreoffice_reads_the_word_document_with_its_chinese_intact(
    soffice: str, folder: Path, tmp_path: Path
) -> None:
    text = converted(soffice, folder / "reply.docx", tmp_path, "txt:Text (encoded):UTF8").decode()
    for sentence in reply().sentences:
        for lang in ("zh", "en"):
            shown = sentence_text(reply(), sentence, lang).strip().rstrip("。.")
            assert shown in text, sentence.anchor


def test_libreoffice_makes_pages_of_the_word_document(
    soffice: str, folder: Path, tmp_path: Path
) -> None:
    assert converted(soffice, folder / "reply.docx", tmp_path, "pdf").startswith(b"%PDF")


def test_libreoffice_reads_the_csv_cell_by_cell(soffice: str, folder: Path, tmp_path: Path) -> None:
    file = folder / "figures.csv"
    made = converted(
        soffice, file, tmp_path, f"csv:{CSV_FILTER}", f"--infilter={CSV_FILTER}"
    ).decode("utf-8-sig")
    ours = file.read_bytes().decode("utf-8-sig")
    read, written = (list(csv.reader(io.StringIO(text, newline=""))) for text in (made, ours))
    # A spreadsheet shows the quote 10% in two decimals more.
    assert [[cell.replace(".00%", "%") for cell in row] for row in read] == written
