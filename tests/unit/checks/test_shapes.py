"""Formulas of other shapes than readers know, and labels that say another shape, are refused."""

import pytest

from tests.unit.conftest import DataFolder


def codes(data: DataFolder, old: str, new: str) -> set[str]:
    """What is said of the computed figures with an edit."""
    data.spoil(old, new, after="\nderived:\n")
    return {code for _, _, code in data.faults()}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("pilots-first + pilots-new", "pilots-first + pilots-first"),
        ("pilots-first + pilots-new", "pilots-new"),
        ("tax / revenue", "tax / (revenue + tax)"),
        ("tax / revenue", "1 - tax / revenue"),
        ("tax / revenue", "(revenue - tax) / revenue"),
        ("revenue / agencies", "(revenue - tax) / agencies"),
        ("revenue / agencies", "revenue * 100 / agencies"),
        ("(1 + associate-senior-growth)", "(2 + associate-senior-growth)"),
        ("(1 + associate-senior-growth)", "(1 + placement-rate)"),
    ],
)
def test_a_formula_of_no_known_shape_is_refused(data: DataFolder, old: str, new: str) -> None:
    assert "formula-shape" in codes(data, old, new)


def test_a_sum_takes_all_that_the_letter_lists_together(data: DataFolder) -> None:
    assert "formula-series" in codes(data, " + subsidy-third", "")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("pilots-first + pilots-new", "(pilots-first + pilots-new) / 2"),
        ("pilots-first + pilots-new", "pilots-new - pilots-first"),
        ("pilots-first + pilots-new", "pilots-first + inspected"),
        ("tax / revenue", "revenue / tax"),
        ("tax / revenue", "tax / revenue - 1"),
        ("revenue / agencies", "tax / agencies"),
        ("added, total", "added, average"),
        ("新增试点单位合计", "新增试点单位平均"),
        ("a year earlier (implied)", "a year later (implied)"),
        ("Ratio of taxes to revenue", "Ratio of revenue to taxes"),
        ("Ratio of taxes to revenue", "Ratio of taxes to profit"),
        ("Revenue per agency", "Agencies per unit of revenue"),
        ("the second listed exceeds the first", "the first listed exceeds the second"),
        ("第二项高于第一项", "第一项高于第二项"),
    ],
)
def test_a_label_says_what_its_formula_works_out(data: DataFolder, old: str, new: str) -> None:
    assert "label-shape" in codes(data, old, new)
