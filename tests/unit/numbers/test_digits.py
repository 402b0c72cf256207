"""A computed value keeps no more digits than its inputs carry."""

from decimal import Decimal
from fractions import Fraction

import pytest
from dafu.numbers.digits import last_place, rounded, rounded_down, rounded_up
from dafu.numbers.formula import evaluate, formula_names, parse_formula
from dafu.numbers.measure import measure_of
from dafu.numbers.quantity import parse_quantity
from hypothesis import example, given
from hypothesis import strategies as st

SPANS = {"tax": "12.1亿元", "revenue": "236.8亿元", "agencies": "531家", "people": "2481人",
         "growth": "10%", "few": "7家"}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("tax / revenue", -3),
        ("revenue / agencies", 4),
        ("people / (1 + growth)", 1),
        ("tax + revenue", 7),
        ("people + people", 0),
        ("people / agencies", -2),
        ("people / few", 1),
        ("agencies * 52", 0),
    ],
)
def test_the_last_digit_is_one_that_the_inputs_make_certain(text: str, place: int) -> None:
    formula = parse_formula(text)
    inputs = {name: parse_quantity(SPANS[name]) for name in formula_names(formula)}
    measure = evaluate(formula, {name: measure_of(quantity) for name, quantity in inputs.items()})
    assert last_place(measure, inputs.values()) == place


@pytest.mark.parametrize(
    ("amount", "place", "text"),
    [
        (Fraction(121, 2368), -4, "0.0511"),
        (Fraction(1, 2), 0, "1"),
        (Fraction(-1, 2), 0, "-1"),
        (Fraction(-1, 3), 0, "0"),
        (Fraction(44_566_855), 4, "44570000"),
    ],
)
def test_rounding_is_half_up(amount: Fraction, place: int, text: str) -> None:
    assert rounded(amount, place) == Decimal(text)


@given(st.fractions(max_denominator=10**6), st.integers(-9, 9))
@example(Fraction(11_646_407_953_728_445_551_751_462_164), 0)
def test_the_ends_of_an_interval_are_rounded_outwards(amount: Fraction, place: int) -> None:
    low, middle, high = (
        Fraction(end(amount, place)) for end in (rounded_down, rounded, rounded_up)
    )
    assert low <= amount <= high
    assert low <= middle <= high
    assert high - low in (0, Fraction(10) ** place)
