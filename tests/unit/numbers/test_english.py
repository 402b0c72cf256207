from decimal import Decimal

import pytest
from dafu.numbers.english import scan_english_numbers, spell_cardinal, spell_ordinal
from hypothesis import given
from hypothesis import strategies as st


def values_in(text: str) -> list[int | Decimal]:
    return [value for number in scan_english_numbers(text) for value in number.values]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "In 2020 the city had 531 human-resources agencies, with revenue of CNY 23.68 billion",
            [2020, 531, 23_680_000_000],
        ),
        ("Reply to Proposal No. 107 of the Fifth Session of the Eighth Committee", [107, 5, 8]),
        ("429 agencies were inspected, 19 inquiries and 11 orders issued", [429, 19, 11]),
        ("“one matter” reform in 72 services of four kinds", [1, 72, 4]),
        ("the “550” Programme, Jia Zheng Ban Fa [2020] No. 28", [550, 2020, 28]),
        ("more than 2,000 people a week, 64,000 in all", [2000, 64000]),
        ("Tel. 82228945", [82228945]),
    ],
)
def test_every_number_of_a_sentence_is_found(text: str, values: list[int]) -> None:
    assert values_in(text) == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,234,567.50", Decimal("1234567.5")),
        ("5.11%", Decimal("5.11")),
        ("1.2 million", 1_200_000),
        ("1.2-million", 1_200_000),
        ("3 dozen", 36),
        ("8th", 8),
        ("2ND", 2),
        ("zero", 0),
        ("Twelve", 12),
        ("twenty", 20),
        ("twenty-one", 21),
        ("ninety nine", 99),
        ("a hundred and five", 105),
        ("one hundred and seven", 107),
        ("two thousand and twenty-one", 2021),
        ("five hundred and twenty thousand", 520_000),
        ("two million three hundred thousand and five", 2_300_005),
        ("twenty-two hundred", 2200),
        ("two dozen", 24),
        ("first", 1),
        ("twentieth", 20),
        ("twenty-first", 21),
        ("one hundred and twelfth", 112),
        ("dozens", 12),
        ("June", 6),
        ("December", 12),
    ],
)
def test_one_number_has_one_value(text: str, value: int | Decimal) -> None:
    assert values_in(text) == [value]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("5,000–10,000", [5000, 10000]),
        ("12,3456", [12, 3456]),
        ("2021-06-08 11:26", [2021, 6, 8, 11, 26]),
        ("5G, A4, 3D", [5, 4, 3]),
        ("between one hundred and two hundred", [100, 200]),
        ("from two thousand and three million", [2000, 3_000_000]),
        ("one, two and three", [1, 2, 3]),
        ("five zero one", [5, 0, 1]),
        ("tens of thousands", [10, 1000]),
        ("the second one, and the other ones", [2, 1, 1]),
        ("8th dozen", [8, 12]),
    ],
)
def test_neighbouring_numbers_stay_apart(text: str, values: list[int]) -> None:
    assert values_in(text) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("8 June 2021", [8, 6, 2021]),
        ("May 2021", [5, 2021]),
        ("8 May", [8, 5]),
        ("8th May, 2021", [8, 5, 2021]),
        ("March 8", [3, 8]),
        ("One may apply", [1]),
        ("May one apply? They march", [1]),
        ("In March they may", [3]),
        ("in 2020. May they apply", [2020]),
        ("an august body", []),
    ],
)
def test_a_month_states_its_number_where_it_cannot_be_another_word(
    text: str, values: list[int]
) -> None:
    assert values_in(text) == values


@pytest.mark.parametrize("text", ["someone often weighs alone", "", "twice half", "II, IV"])
def test_words_that_only_contain_a_number_state_none(text: str) -> None:
    assert values_in(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("CNY 23.68 billion in all", "23.68 billion"),
        ("No. 107,", "107"),
        ("rose 10%.", "10%"),
        ("the 8th, too", "8th"),
        ("a one-stop office", "one"),
        ("Twenty-one agencies", "Twenty-one"),
    ],
)
def test_the_place_covers_all_that_states_the_number(text: str, found: str) -> None:
    (number,) = scan_english_numbers(text)
    assert (number.text, text[number.start : number.end]) == (found, found)


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "zero"), (1, "one"), (12, "twelve"), (13, "13"), (64000, "64,000"), (-2, "-2")],
)
def test_cardinals_are_words_up_to_twelve(number: int, text: str) -> None:
    assert spell_cardinal(number) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1, "first"),
        (12, "twelfth"),
        (13, "13th"),
        (21, "21st"),
        (22, "22nd"),
        (43, "43rd"),
        (111, "111th"),
        (112, "112th"),
        (1001, "1,001st"),
    ],
)
def test_ordinals_are_words_up_to_twelfth(number: int, text: str) -> None:
    assert spell_ordinal(number) == text


@given(st.integers(0, 10**40))
def test_a_spelled_cardinal_is_found_again(number: int) -> None:
    assert values_in(f"There are {spell_cardinal(number)} of them.") == [number]


@given(st.integers(1, 10**40))
def test_a_spelled_ordinal_is_found_again(number: int) -> None:
    assert values_in(f"It is the {spell_ordinal(number)} of them.") == [number]


@given(st.text("ab019,.-% 〇é\n", max_size=60))
def test_places_are_in_order_and_hold_the_text(text: str) -> None:
    end = 0
    for number in scan_english_numbers(text):
        assert end <= number.start < number.end
        assert text[number.start : number.end] == number.text
        end = number.end
