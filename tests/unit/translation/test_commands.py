"""`make xliff` and `make tbx`, as a maintainer asks for them."""

from pathlib import Path

import pytest
from dafu.__main__ import main

from tests.other_letters import data_with

ID = "2021-107"
VIEWS = "Views: {views}"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the commands run, with a copy of the data in it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C")
    data_with(tmp_path)
    return tmp_path


def reply(folder: Path) -> Path:
    return folder / "data" / "replies" / f"{ID}.yml"


def spoil(file: Path, old: str, new: str) -> bytes:
    before = file.read_bytes()
    assert old.encode() in before
    file.write_bytes(before.replace(old.encode(), new.encode()))
    return file.read_bytes()


def test_a_reply_goes_out_and_comes_back(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = reply(folder).read_bytes()
    assert main(["xliff", ID]) == 0
    assert capsys.readouterr().out.startswith(f"wrote {ID}.xlf: ")
    spoil(folder / f"{ID}.xlf", "Views: <ph", "Seen: <ph")
    assert main(["xliff", ID, "--from", f"{ID}.xlf"]) == 0
    assert f"taken over into data/replies/{ID}.yml: 1;" in capsys.readouterr().out
    assert reply(folder).read_bytes() == before.replace(VIEWS.encode(), b"Seen: {views}")


@pytest.mark.parametrize(("mark", "end"), [(b"", b"\r\n"), (b"\xef\xbb\xbf", b"\n")])
def test_line_ends_and_byte_order_marks_stay(folder: Path, mark: bytes, end: bytes) -> None:
    before = mark + reply(folder).read_bytes().replace(b"\n", end)
    reply(folder).write_bytes(before)
    assert main(["xliff", ID]) == 0
    spoil(folder / f"{ID}.xlf", "Views: <ph", "Seen: <ph")
    assert main(["xliff", ID, "--from", f"{ID}.xlf"]) == 0
    assert reply(folder).read_bytes() == before.replace(VIEWS.encode(), b"Seen: {views}")


def test_english_that_is_missing_or_not_proved_is_not_approved(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(reply(folder), VIEWS, "Views")
    spoil(reply(folder), "en: |-\n      Source: {source}\n", 'en: ""\n')
    spoil(reply(folder), "    en: |-\n      Published: {published}\n", "")
    assert main(["xliff", ID]) == 0
    assert capsys.readouterr().out.endswith(" 3 of them not finished\n")
    units = (folder / f"{ID}.xlf").read_text("utf-8").split('<trans-unit id="')
    unfinished = {unit[:5]: "<target" in unit for unit in units if 'approved="no"' in unit}
    assert unfinished == {"s-0-2": False, "s-0-3": False, "s-0-4": True}


@pytest.mark.parametrize(("empty", "status"), [('    en: ""\n', 0), ("    en:\n", 0), ("", 1)])
def test_missing_english_is_filled_in_where_its_key_stands(
    folder: Path, capsys: pytest.CaptureFixture[str], empty: str, status: int
) -> None:
    spoil(reply(folder), "    en: |-\n      Source: {source}\n", empty)
    assert main(["xliff", ID]) == 0
    target = '</source>\n        <target>From the <ph id="source"/></target>\n'
    file = folder / f"{ID}.xlf"
    before, unit, after = file.read_text("utf-8").partition('<trans-unit id="s-0-3"')
    file.write_text(before + unit + after.replace("</source>\n", target, 1), "utf-8")
    assert main(["xliff", ID, "--from", file.name]) == status
    is_filled_in = '    en: "From the {source}"\n' in reply(folder).read_text("utf-8")
    says_why = "opening[2]: the key “en” is missing" in capsys.readouterr().err
    assert (is_filled_in, says_why) == (status == 0, status == 1)


def test_nothing_is_written_where_anything_is_wrong(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = reply(folder).read_bytes()
    assert main(["xliff", ID]) == 0
    file = folder / f"{ID}.xlf"
    spoil(file, "Views: <ph", "Seen: <ph")
    spoil(file, "浏览次数:<", "浏览数:<")
    spoil(file, 'id="s-0-2"', 'id="s-9-9"')
    capsys.readouterr()
    assert main(["xliff", ID, "--from", file.name]) == 1
    said = capsys.readouterr().err
    assert said.startswith("nothing was written\n")
    assert f"{file.name}:15:1: s-9-9: the reply has no sentence" in said
    assert "the Chinese of this unit is not that of the data (浏览次数:{views}); found “浏" in said
    assert reply(folder).read_bytes() == before


def test_a_file_that_is_there_is_not_overwritten(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, arguments in ((f"{ID}.xlf", ["xliff", ID]), ("glossary.tbx", ["tbx"])):
        (folder / name).write_text("weeks of work", "utf-8")
        assert main(arguments) == 1
        assert name in capsys.readouterr().err
        assert (folder / name).read_text("utf-8") == "weeks of work"
        assert main([*arguments, "--to", "other"]) == 0
        (folder / "other").unlink()


def test_a_reply_that_is_none_or_cannot_be_read_is_said(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["xliff", "2021-701"]) == 1
    assert f"there is no reply with this id among those that can be read ({ID})" in (
        capsys.readouterr().err
    )
    assert main(["xliff", ID, "--from", "none.xlf"]) == 1
    assert capsys.readouterr().err == "none.xlf: No such file or directory\n"
    spoil(reply(folder), "capture:", "capture: [")
    assert main(["xliff", ID]) == 1
    assert f"data/replies/{ID}.yml:" in capsys.readouterr().err


def test_chinese_that_cannot_be_read_is_not_sent_out(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(reply(folder), "浏览次数:[]{views}", "浏览次数:[]{views")
    assert main(["xliff", ID]) == 1
    assert f"data/replies/{ID}.yml:" in capsys.readouterr().err
    assert not (folder / f"{ID}.xlf").exists()


@pytest.mark.parametrize(("old", "new"), [("terms:", "terms: ["), ('    en: "Proposal"\n', "")])
def test_a_glossary_that_cannot_be_read_is_said(
    folder: Path, capsys: pytest.CaptureFixture[str], old: str, new: str
) -> None:
    spoil(folder / "data" / "glossary.yml", old, new)
    assert main(["tbx"]) == main(["xliff", ID]) == 1
    assert "data/glossary.yml:" in capsys.readouterr().err
    assert [file.name for file in folder.iterdir()] == ["data"]
