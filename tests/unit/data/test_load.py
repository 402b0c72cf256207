"""Files that are missing, empty or unreadable are named, and nothing is blamed for them."""

import hashlib
import re
import shutil
from pathlib import Path

import pytest
from dafu.data.files import LARGEST
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
    alone = whole_file(CAPTURED, "file-alone")
    assert data.faults() == [alone if file == REPLY else whole_file(file, "file-missing")]


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
    assert {code for _, _, code in faults} <= {"key-missing", "mapping-wanted"}


@pytest.mark.parametrize("file", FILES)
def test_a_file_with_a_byte_that_is_no_utf8_is_the_only_problem(
    data: DataFolder, file: str
) -> None:
    content = data.read(file).encode()
    (data.path / file).write_bytes(content[:200] + b"\xb4\xf0" + content[200:])
    line = content[:200].count(b"\n") + 1
    assert data.faults() == [whole_file(file, "file-not-utf8", line)]


@pytest.mark.parametrize("encoding", ["gbk", "gb18030", "big5", "utf-16", "utf-32"])
@pytest.mark.parametrize("file", [REPLY, CAPTURED])
def test_a_file_that_was_saved_in_another_encoding_is_the_only_problem(
    data: DataFolder, file: str, encoding: str
) -> None:
    (data.path / file).write_bytes(data.read(file).encode(encoding, "replace"))
    assert [(place.path, code) for place, _, code in data.faults()] == [
        (f"data/{file}", "file-not-utf8")
    ]


@pytest.mark.parametrize(
    ("file", "before"),
    [
        (REPLY, "# "),
        (REPLY, r"label:\n +zh: ."),
        (REPLY, r"zh: \|-\n +"),
        (REPLY, r"en: \|-\n +"),
        (CAPTURED, "\n"),
        (GLOSSARY, r"gloss:\n +zh: \|-\n +"),
        (LABELS, r"en: ."),
    ],
)
def test_a_character_that_cannot_be_seen_is_named_where_it_stands(
    data: DataFolder, file: str, before: str
) -> None:
    content = data.read(file)
    found = re.search(before, content)
    assert found
    at = found.end() + 1
    data.write(f"{content[:at]}\u200b{content[at:]}", file)
    line, column = content[:at].count("\n") + 1, at - content.rfind("\n", 0, at)
    place = Place(path=f"data/{file}", line=line, column=column)
    assert (place, "", "character-unseen") in data.faults()


def test_a_captured_page_with_a_byte_order_mark_is_refused(data: DataFolder) -> None:
    data.write("\ufeff" + data.read(CAPTURED), CAPTURED)
    assert "character-unseen" in {code for _, _, code in data.faults()}


@pytest.mark.parametrize("file", FILES)
def test_a_file_that_is_too_large_is_the_only_problem(data: DataFolder, file: str) -> None:
    data.write("a" * (LARGEST + 1), file)
    assert data.faults() == [whole_file(file, "file-too-large")]


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


def test_a_file_that_may_not_be_read_is_named(
    data: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert {code for _, _, code in data.faults()} == {"file-unreadable"}


@pytest.mark.parametrize("name", ["Foo Bar", "2021_107", "a\nb"])
def test_a_file_whose_name_cannot_be_an_address_is_refused(data: DataFolder, name: str) -> None:
    data.write(data.read(), f"replies/{name}.yml")
    shown = name.replace("\n", r"\n")
    assert data.faults() == [whole_file(f"replies/{shown}.yml", "reply-misnamed")]


@pytest.mark.parametrize("name", ["2021-107.yaml", "2021-107.YML", "2021-107.yml.bak", "2021-107"])
def test_a_file_that_belongs_to_no_reply_is_refused(data: DataFolder, name: str) -> None:
    data.write("x", f"replies/{name}")
    assert data.faults() == [whole_file(f"replies/{name}", "file-stray")]


def test_a_captured_page_without_its_sentences_is_told_which_file_is_missing(
    data: DataFolder,
) -> None:
    data.write("x", "replies/2021-108.txt")
    assert data.faults() == [whole_file("replies/2021-108.txt", "file-alone")]
    assert "no 2021-108.yml beside it" in data.report()[0]


def test_a_folder_among_the_replies_is_refused(data: DataFolder) -> None:
    (data.path / "replies" / "old").mkdir()
    assert data.faults() == [whole_file("replies/old", "file-stray")]


@pytest.mark.parametrize(
    "name", [".2021-107.yml.swp", "2021-107.yml~", "#2021-107.yml#", ".DS_Store", "Thumbs.db"]
)
def test_what_editors_and_systems_leave_behind_is_passed_over(data: DataFolder, name: str) -> None:
    (data.path / "replies" / name).write_bytes(b"\xff\0")
    assert data.faults() == []
