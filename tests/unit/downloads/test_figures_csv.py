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

from tests.reply import library

from .made import SOURCE, files, rows

X = Bilingual(zh="x", en="x")
EMPTY: Row = {each.name: X if each.schema is BILINGUAL else None for each in PROPERTIES}


def read(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def cell(column: str, **changes: object) -> str:
    """A cell of a row of which only this is known."""
    return read(figures_csv([{**EMPTY, **changes}]))[0][column]  # type: ignore[dict-item]


def test_the_file_begins_with_a_byte_order_mark_so_that_excel_reads_chinese() -> None:
    assert files()["figures.csv"].content.startswith(b"\xef\xbb\xbfid,")


def test_every_line_ends_with_crlf() -> None:
    content = files()["figures.csv"].content
    assert content.count(b"\n") == content.count(b"\r\n") == len(rows()) + 1
    assert content.endswith(b"\r\n")


def test_a_row_says_all_that_is_known_of_a_figure() -> None:
    [row] = [row for row in read(files()["figures.csv"].content) if row["id"] == "tax"]
    label, unit = (rows()["tax"][name] for name in ("label", "unit"))
    assert isinstance(label, Bilingual)
    assert isinstance(unit, Bilingual)
    expected = {
        "id": "tax",
        "label_zh": label.zh,
        "label_en": label.en,
        "value": "1210000000",
        "low": "1210000000",
        "high": "1210000000",
        "unit_zh": "元",
        "unit_en": "CNY",
        "bound": "exact",
        "period": "2020",
        "scope": "全市",
        "period_en": "2020",
        "scope_en": library().labels.scopes["全市"].en,
        "rank": "3",
        "basis": "quoted",
        "formula": "",
        "quote": "12.1亿元",
        "sentence": "s-2-1",
        "section": "hr-services",
        "text_zh": "12.1亿元",
        "text_en": "CNY 1.21 billion",
        "source": SOURCE,
        "licence": "MIT",
    }
    assert list(row.items()) == list(expected.items())


def test_what_is_open_or_unsaid_is_an_empty_cell() -> None:
    for column in ("value", "period", "scope", "rank", "formula"):
        assert cell(column) == ""


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "＠x", "-5%左右"]
)
def test_a_text_that_would_be_a_formula_is_neutralised(text: str) -> None:
    assert cell("label_zh", label=Bilingual(zh=text, en="x")) == f"'{text}"
    assert cell("quote", quote=text) == f"'{text}"


def test_a_negative_number_stays_a_number() -> None:
    for column in ("value", "low", "high"):
        assert cell(column, **{column: "-0.052"}) == "-0.052"


def test_no_cell_of_the_real_figures_needs_neutralising() -> None:
    for line in read(figures_csv(rows().values())):
        assert not [cell for cell in line.values() if cell.startswith("'")]


@given(st.text())
def test_no_harmless_cell_begins_a_formula_and_its_text_is_kept(text: str) -> None:
    made = harmless(text)
    assert made.removeprefix("'") == text.removeprefix("'") or made == text
    assert not made.lstrip(" ").startswith(tuple("=+-@\t\r\n"))


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6))
def test_numbers_are_written_with_the_digits_they_have(value: Decimal) -> None:
    assert cell("value", value=f"{value:f}") == f"{value:f}"
