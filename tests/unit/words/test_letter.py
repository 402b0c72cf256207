"""The letter's parts as pages show them."""

from dafu.words.letter import shortened
from hypothesis import given
from hypothesis import strategies as st


def test_a_long_sentence_is_cut_where_it_pauses() -> None:
    assert shortened("营收236.8亿元，税收12.1亿元，均列全省第三。", 15) == "营收236.8亿元…"
    assert shortened("revenue of CNY 1,234 million, taxes", 30) == "revenue of CNY 1,234 million…"


def test_a_number_is_not_cut_at_its_own_comma() -> None:
    assert shortened("growth of 12,345 people a week", 14) == "growth of 12,345 people a week"


@given(st.text("答0,.， ;", max_size=40), st.integers(0, 40))
def test_what_is_cut_is_the_beginning_of_the_text(text: str, most: int) -> None:
    short = shortened(text, most)
    assert short == text or (text.startswith(short[:-1]) and len(short) <= most + 1)
