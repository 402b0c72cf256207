"""CSV that spreadsheets open as it stands."""

import csv
import io
from decimal import Decimal

import pytest
from dafu.data.schema import Bilingual
from dafu.downloads.figures_csv import figures_csv, harmless
from dafu.downloads.properties import BILINGUAL, PROPERTIES, Row
from hypothesis import given
from hypothesis import strategies as st

COLUMNS = (
    "id label_zh label_en value low high unit_zh unit_en bound period scope rank basis formula "
    "quote sentence section text_zh text_en"
).split()


def read(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def cell(row: Row, column: str) -> str:
    return read(figures_csv([row]))[0][column]


def test_the_file_begins_with_a_byte_order_mark_so_that_excel_reads_chinese(
    rows: dict[str, Row],
) -> None:
    assert figures_csv(rows.values()).startswith(b"\xef\xbb\xbfid,")


def test_every_line_ends_with_crlf(rows: dict[str, Row]) -> None:
    content = figures_csv(rows.values())
    assert content.count(b"\n") == content.count(b"\r\n") == len(rows) + 1
    assert content.endswith(b"\r\n")


def test_there_is_a_row_for_every_figure_in_the_columns_that_are_promised(
    rows: dict[str, Row],
) -> None:
    found = read(figures_csv(rows.values()))
    assert [*found[0]] == COLUMNS
    assert [row["id"] for row in found] == list(rows)


def test_a_row_says_all_that_is_known_of_a_figure(rows: dict[str, Row]) -> None:
    [row] = read(figures_csv([rows["tax"]]))
    assert list(row.values()) == [
        "tax",
        "人力资源机构税收",
        "Taxes of human resources agencies",
        "1210000000",
        "1210000000",
        "1210000000",
        "元",
        "CNY",
        "exact",
        "2020",
        "全市",
        "3",
        "quoted",
        "",
        "12.1亿元",
        "s-2-1",
        "hr-services",
        "12.1亿元",
        "CNY 1.21 billion",
    ]


def test_what_is_open_or_unsaid_is_an_empty_cell(rows: dict[str, Row]) -> None:
    [row] = read(figures_csv([rows["senior-title-award"]]))
    assert [row[name] for name in ("value", "period", "scope", "rank", "formula")] == [""] * 5


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "＠x", "-5%左右"]
)
def test_a_text_that_would_be_a_formula_is_neutralised(rows: dict[str, Row], text: str) -> None:
    row = {**rows["tax"], "label": Bilingual(zh=text, en="x"), "quote": text}
    assert (cell(row, "label_zh"), cell(row, "quote")) == (f"'{text}", f"'{text}")


def test_a_negative_number_stays_a_number(rows: dict[str, Row]) -> None:
    row = {**rows["tax"], **dict.fromkeys(("value", "low", "high"), "-0.052")}
    assert [cell(row, name) for name in ("value", "low", "high")] == ["-0.052"] * 3


def test_no_cell_of_the_real_figures_needs_neutralising(rows: dict[str, Row]) -> None:
    assert b"'" not in figures_csv({**row, "label": rows["tax"]["label"]} for row in rows.values())


@given(st.text())
def test_no_harmless_cell_begins_a_formula_and_its_text_is_kept(text: str) -> None:
    made = harmless(text)
    assert made.removeprefix("'") == text.removeprefix("'") or made == text
    assert not made.lstrip(" ").startswith(tuple("=+-@\t\r\n"))


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6))
def test_numbers_are_written_with_the_digits_they_have(value: Decimal) -> None:
    text = f"{value:f}"
    x = Bilingual(zh="x", en="x")
    row = {each.name: x if each.schema is BILINGUAL else None for each in PROPERTIES}
    assert cell({**row, "value": text}, "value") == text
