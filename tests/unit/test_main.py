"""A maintainer asks how the program reads a text."""

import io
import json
from pathlib import Path

import pytest
from dafu.__main__ import main

TEXT = "一、2020年,全市共有机构531家,\n最高给予500万元,带动数百家。"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "letter.txt"
    file.write_text(TEXT, "utf-8")
    return file


def test_each_numeral_has_a_line_with_its_place_and_what_it_states(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["numerals", str(file)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "1:1   ordinal   一、",
        "1:3   period    2020年",
        "1:15  quantity  531家            531 家 exact",
        "2:5   quantity  最高给予500万元  5000000 元 at-most",
        "2:14  quantity  数百家           家 vague",
    ]


def test_programs_get_offsets_and_decimal_strings(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["numerals", str(file), "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert rows[0] == {"start": 0, "end": 2, "text": "一、", "class": "ordinal"}
    assert rows[3] == {
        "start": 24,
        "end": 28,
        "text": "500万",
        "class": "quantity",
        "mark": "最高给予500万元",
        "low": None,
        "high": "5000000",
        "value": "5000000",
        "unit": "元",
        "bound": "at-most",
    }
    assert all(TEXT[row["start"] : row["end"]] == row["text"] for row in rows)


def test_a_text_may_come_from_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("有3家".encode())))
    assert main(["numerals", "-"]) == 0
    assert capsys.readouterr().out == "1:2  quantity  3家  3 家 exact\n"


def test_the_words_of_the_data_are_taken_in(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("大学生“550”引才计划", "utf-8")
    data = Path(__file__).parents[2] / "data"
    assert main(["numerals", str(file), "--data", str(data)]) == 0
    assert "大学生“550”引才计划" in capsys.readouterr().out


def test_what_cannot_be_read_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "letter.txt"
    file.write_bytes("有3家".encode("gb18030"))
    assert main(["numerals", str(file)]) == 1
    assert main(["numerals", str(tmp_path / "none.txt")]) == 1
    assert capsys.readouterr().err.count("\n") == 2


def test_a_text_without_numerals_has_no_lines(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_text("再次感谢。", "utf-8")
    assert main(["numerals", str(file)]) == 0
    assert capsys.readouterr().out.strip() == ""
