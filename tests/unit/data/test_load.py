"""Files that are missing, empty or unreadable are named, and nothing is blamed for them."""

import hashlib
import shutil

import pytest
from dafu.data.load import load_sources
from dafu.problems.problem import Place

from tests.unit.conftest import DataFolder

REPLY = "replies/2021-107.yml"
CAPTURED = "replies/2021-107.txt"
GLOSSARY = "glossary.yml"
LABELS = "labels.yml"
FILES = [REPLY, CAPTURED, GLOSSARY, LABELS]


def whole_file(file: str, code: str, line: int = 1) -> tuple[Place, str, str]:
    return Place(path=f"data/{file}", line=line), "", code


def test_a_draft_holds_the_yaml_the_captured_page_and_its_hash(data: DataFolder) -> None:
    sources = load_sources(data.path)
    [draft] = sources.drafts
    content = (data.path / CAPTURED).read_bytes()
    assert (draft.id, draft.tree.path, draft.captured_path) == (
        "2021-107",
        f"data/{REPLY}",
        f"data/{CAPTURED}",
    )
    assert draft.captured.encode() == content
    assert draft.sha256 == hashlib.sha256(content).hexdigest()
    assert (sources.problems, sources.complete) == ([], True)


@pytest.mark.parametrize("file", FILES)
def test_a_missing_file_is_the_only_problem(data: DataFolder, file: str) -> None:
    (data.path / file).unlink()
    stray = whole_file(CAPTURED, "file-stray")
    assert data.faults() == [stray if file == REPLY else whole_file(file, "file-missing")]


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("content", ["", "\n \n"])
def test_an_empty_file_is_the_only_problem(data: DataFolder, file: str, content: str) -> None:
    data.write(content, file)
    assert data.faults() == [whole_file(file, "file-empty")]


@pytest.mark.parametrize("content", ["{}\n", "[]\n", '""\n'])
def test_a_file_without_keys_is_refused(data: DataFolder, content: str) -> None:
    for file in (REPLY, GLOSSARY, LABELS):
        data.write(content, file)
    faults = data.faults()
    assert {place.path for place, _, _ in faults} == {
        f"data/{f}" for f in (REPLY, GLOSSARY, LABELS)
    }
    assert {code for _, _, code in faults} <= {"key-missing", "value-wrong"}


@pytest.mark.parametrize("file", FILES)
def test_a_file_that_is_not_utf8_is_the_only_problem(data: DataFolder, file: str) -> None:
    content = data.read(file).encode()
    (data.path / file).write_bytes(content[:200] + b"\xb4\xf0" + content[200:])
    line = content[:200].count(b"\n") + 1
    [(place, _, code)] = data.faults()
    assert (place, code) == (Place(path=f"data/{file}", line=line), "file-not-utf8")


def test_a_folder_in_place_of_a_file_is_refused(data: DataFolder) -> None:
    (data.path / LABELS).unlink()
    (data.path / LABELS).mkdir()
    assert data.faults() == [whole_file(LABELS, "file-unreadable")]


def test_a_folder_without_replies_is_refused(data: DataFolder) -> None:
    shutil.rmtree(data.path / "replies")
    assert data.faults() == [(Place(path="data/replies"), "", "replies-none")]


def test_problems_name_files_from_the_data_folder_on(data: DataFolder) -> None:
    elsewhere = data.path.rename(data.path.with_name("daten"))
    (elsewhere / LABELS).unlink()
    assert [p.place.path for p in load_sources(elsewhere).problems] == [f"daten/{LABELS}"]


@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_windows_line_ends_and_a_byte_order_mark_do_no_harm_in_yaml(
    data: DataFolder, end: str
) -> None:
    content = "\ufeff" + data.read().replace("\n", end)
    (data.path / REPLY).write_bytes(content.encode())
    assert data.faults() == []


def test_windows_line_ends_change_the_captured_page(data: DataFolder) -> None:
    content = data.read(CAPTURED).replace("\n", "\r\n")
    (data.path / CAPTURED).write_bytes(content.encode())
    assert [code for _, _, code in data.faults()] == ["capture-changed"]


@pytest.mark.parametrize("name", ["glossary", "Foo Bar", "2021_107", "..2021"])
def test_a_file_whose_name_cannot_be_an_address_is_refused(data: DataFolder, name: str) -> None:
    data.write(data.read(), f"replies/{name}.yml")
    found = [(place.path, code) for place, _, code in data.faults()]
    assert found == [(f"data/replies/{name}.yml", "reply-misnamed")]
