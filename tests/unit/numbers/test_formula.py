from collections.abc import Callable
from fractions import Fraction

import pytest
from dafu.numbers.formula import (
    MAX_LENGTH,
    Formula,
    Name,
    Number,
    Operation,
    evaluate,
    evaluation_order,
    formula_names,
    formula_text,
    parse_formula,
)
from dafu.numbers.measure import FormulaError, FormulaFault, Measure, measure_of
from dafu.numbers.quantity import parse_quantity
from hypothesis import given
from hypothesis import strategies as st

SPANS = {
    "revenue": "236.8亿元",
    "tax": "12.1亿元",
    "assoc-senior": "2481人",
    "assoc-senior-growth": "10%",
    "inquiries": "19份",
    "rectifications": "11份",
    "inspected": "429家",
    "agencies": "531家",
}


def value_of(text: str) -> Measure:
    return evaluate(
        parse_formula(text), {id_: measure_of(parse_quantity(span)) for id_, span in SPANS.items()}
    )


def fault_of(action: Callable[[], object]) -> tuple[FormulaFault, int, str]:
    with pytest.raises(FormulaError) as caught:
        action()
    return caught.value.code, caught.value.offset, caught.value.found


@pytest.mark.parametrize(
    ("text", "amount", "dimensions"),
    [
        ("tax / revenue", Fraction(121, 2368), ()),
        ("revenue / agencies", Fraction(23_680_000_000, 531), (("CNY", 1), ("家", -1))),
        (
            "(inquiries + rectifications) * 100 / inspected",
            Fraction(3000, 429),
            (("份", 1), ("家", -1)),
        ),
        ("assoc-senior / (1 + assoc-senior-growth)", Fraction(24810, 11), (("人", 1),)),
        ("revenue - tax", Fraction(22_470_000_000), (("CNY", 1),)),
        ("tax / agencies * agencies", Fraction(1_210_000_000), (("CNY", 1),)),
        ("1 - 2 - 3", Fraction(-4), ()),
        ("2 + 3 * 4", Fraction(14), ()),
        ("12 / 3 / 2", Fraction(2), ()),
    ],
)
def test_a_formula_is_computed_exactly_with_its_dimensions(
    text: str, amount: Fraction, dimensions: tuple[tuple[str, int], ...]
) -> None:
    measure = value_of(text)
    assert (measure.amount, measure.dimensions) == (amount, dimensions)


def test_a_hyphen_without_spaces_belongs_to_the_id() -> None:
    assert formula_names(parse_formula("a-1 - b-c-2")) == ("a-1", "b-c-2")


def test_names_are_told_once_in_the_order_of_their_first_use() -> None:
    assert formula_names(parse_formula("(b + a) * 2 / b")) == ("b", "a")


def test_an_id_may_be_a_word_that_means_something_to_python() -> None:
    assert formula_names(parse_formula("(is + for) / none")) == ("is", "for", "none")


def test_signs_other_than_minus_need_no_spaces() -> None:
    assert parse_formula("(a+b)*100/c") == parse_formula(" ( a + b ) * 100 / c ")


@pytest.mark.parametrize(
    ("text", "code", "offset", "found"),
    [
        ("tax % revenue", FormulaFault.UNEXPECTED_CHARACTER, 4, "%"),
        ("tax / Revenue", FormulaFault.UNEXPECTED_CHARACTER, 6, "R"),
        ("tax * 0.5", FormulaFault.UNEXPECTED_CHARACTER, 7, "."),
        ("tax * ٣", FormulaFault.UNEXPECTED_CHARACTER, 6, "٣"),
        ("tax -revenue", FormulaFault.UNSPACED_MINUS, 4, "-"),
        ("tax- revenue", FormulaFault.UNSPACED_MINUS, 3, "-"),
        ("2-1", FormulaFault.UNSPACED_MINUS, 1, "-"),
        ("-tax", FormulaFault.UNSPACED_MINUS, 0, "-"),
        ("tax * -2", FormulaFault.UNSPACED_MINUS, 6, "-"),
        ("", FormulaFault.MALFORMED, 0, ""),
        ("a" * (MAX_LENGTH + 1), FormulaFault.MALFORMED, MAX_LENGTH, "a"),
        ("tax /", FormulaFault.MALFORMED, 5, ""),
        ("tax ** 2", FormulaFault.MALFORMED, 0, "tax ** 2"),
        ("()", FormulaFault.MALFORMED, 0, "()"),
        ("(tax 2)", FormulaFault.MALFORMED, 1, "tax 2)"),
        ("2 * (tax + 1", FormulaFault.MALFORMED, 4, "(tax + 1"),
        ("tax + 1)", FormulaFault.MALFORMED, 7, ")"),
        ("f(tax)", FormulaFault.MALFORMED, 0, "f(tax)"),
        ("0x10", FormulaFault.MALFORMED, 0, "0x10"),
    ],
)
def test_a_malformed_formula_names_the_fault_and_its_place(
    text: str, code: FormulaFault, offset: int, found: str
) -> None:
    assert fault_of(lambda: parse_formula(text)) == (code, offset, found)


@pytest.mark.parametrize(
    ("text", "code", "offset", "found"),
    [
        ("1 + tax", FormulaFault.UNIT_MISMATCH, 2, "1 + CNY"),
        ("tax - agencies", FormulaFault.UNIT_MISMATCH, 4, "CNY - 家"),
        ("tax / agencies + tax", FormulaFault.UNIT_MISMATCH, 15, "CNY·家^-1 + CNY"),
        ("tax / (agencies - agencies)", FormulaFault.DIVISION_BY_ZERO, 4, "agencies − agencies"),
        ("tax / 0", FormulaFault.DIVISION_BY_ZERO, 4, "0"),
        ("tax * agencies", FormulaFault.PRODUCT, 4, "CNY·家"),
        ("2 * taxes", FormulaFault.UNKNOWN_NAME, 4, "taxes"),
    ],
)
def test_a_formula_that_cannot_be_computed_names_the_fault_and_its_place(
    text: str, code: FormulaFault, offset: int, found: str
) -> None:
    assert fault_of(lambda: value_of(text)) == (code, offset, found)


@pytest.mark.parametrize(
    ("span", "dimensions"),
    [
        ("236.8亿元", (("CNY", 1),)),
        ("5角", (("CNY", 1),)),
        ("531家", (("家", 1),)),
        ("10%", ()),
        ("5.2个百分点", ()),
        ("3年", (("年", 1),)),
    ],
)
def test_the_unit_decides_the_dimension(span: str, dimensions: tuple[tuple[str, int], ...]) -> None:
    assert measure_of(parse_quantity(span)).dimensions == dimensions


def test_a_bounded_figure_enters_with_its_stated_number() -> None:
    assert measure_of(parse_quantity("2000人以上")).amount == 2000


def test_a_range_is_no_input() -> None:
    quantity = parse_quantity("5000-10000元")
    assert fault_of(lambda: measure_of(quantity)) == (FormulaFault.RANGE_INPUT, 0, "5000–10000")


def test_a_formula_comes_after_those_it_uses() -> None:
    formulas = {
        key: parse_formula(text) for key, text in (("a", "b * c"), ("b", "tax"), ("c", "b"))
    }
    assert evaluation_order(formulas) == ("b", "c", "a")


@pytest.mark.parametrize(
    ("formulas", "offset", "found"),
    [
        ({"a": "1 + a"}, 4, "a → a"),
        ({"a": "tax / b", "b": "a"}, 6, "a → b → a"),
        ({"x": "c", "c": "a", "a": "2 * b", "b": "c"}, 0, "c → a → b → c"),
    ],
)
def test_a_cycle_is_told_from_user_to_used(
    formulas: dict[str, str], offset: int, found: str
) -> None:
    parsed = {key: parse_formula(text) for key, text in formulas.items()}
    assert fault_of(lambda: evaluation_order(parsed)) == (FormulaFault.CYCLE, offset, found)


@pytest.mark.parametrize(
    ("text", "readable"),
    [
        ("tax / revenue", "Tax ÷ Revenue"),
        ("(a + b) * 100 / c", "(A + B) × 100 ÷ C"),
        ("a - (b - c)", "A − (B − C)"),
        ("(a - b) - c", "A − B − C"),
        ("a * (b / c)", "A × (B ÷ C)"),
    ],
)
def test_the_readable_formula_has_labels_signs_and_only_the_needed_parentheses(
    text: str, readable: str
) -> None:
    assert formula_text(parse_formula(text), str.title) == readable


def operations(operands: st.SearchStrategy[Formula]) -> st.SearchStrategy[Formula]:
    return st.builds(Operation, sign=st.sampled_from("+-*/"), left=operands, right=operands)


FORMULAS: st.SearchStrategy[Formula] = st.recursive(
    st.builds(Number, value=st.integers(0, 10**6))
    | st.builds(Name, name=st.from_regex("[a-z][a-z0-9]{0,3}(-[a-z0-9]{1,3})?", fullmatch=True)),
    operations,
    max_leaves=10,
)


@given(FORMULAS)
def test_the_readable_formula_reads_back_as_the_same_formula(formula: Formula) -> None:
    readable = formula_text(formula, str).translate(str.maketrans("−×÷", "-*/"))
    assert parse_formula(readable) == formula


@given(st.text("ab1-+*/() \t.%", max_size=40))
def test_any_text_is_a_formula_or_a_fault_within_it(text: str) -> None:
    offset = 0
    try:
        parse_formula(text)
    except FormulaError as error:
        offset = error.offset
    assert 0 <= offset <= len(text)
