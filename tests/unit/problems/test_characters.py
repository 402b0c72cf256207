"""Characters that no text may have are told by name; those of real letters are let through."""

from pathlib import Path

import pytest
from dafu.problems.characters import character_name, is_unseen, replaced, unseen_characters
from hypothesis import given
from hypothesis import strategies as st

DATA = Path(__file__).parents[3] / "data"


@pytest.mark.parametrize(
    "file", [file for file in DATA.rglob("*") if file.suffix in (".txt", ".yml")]
)
def test_the_real_data_has_none(file: Path) -> None:
    assert list(unseen_characters(file.read_bytes().decode())) == []


@pytest.mark.parametrize(
    "text",
    [
        "《关于…》(嘉政办发〔2020〕28号)“550”——①㈠Ⅳ½℃",
        "　首行\u2003缩进\u00a0空格\t制表",
        "𠮷\U00030000\U000323af\U0003134b",
        "ü Ā e\u0301 Ω Я ש ع ね 한",
        "👍 ☎ → ■",
    ],
)
def test_what_letters_are_written_with_is_allowed(text: str) -> None:
    assert list(unseen_characters(text)) == []


@pytest.mark.parametrize(
    ("char", "name"),
    [
        ("\0", "U+0000 NULL"),
        ("\x01", "U+0001 CONTROL CHARACTER"),
        ("\x1b", "U+001B ESCAPE"),
        ("\x85", "U+0085 NEXT LINE"),
        ("\xad", "U+00AD SOFT HYPHEN"),
        ("\u200b", "U+200B ZERO WIDTH SPACE"),
        ("\u202e", "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("\u2066", "U+2066 LEFT-TO-RIGHT ISOLATE"),
        ("\u3164", "U+3164 HANGUL FILLER"),
        ("\ufe0f", "U+FE0F VARIATION SELECTOR-16"),
        ("\ufeff", "U+FEFF ZERO WIDTH NO-BREAK SPACE"),
        ("\ufffd", "U+FFFD REPLACEMENT CHARACTER"),
        ("\ud800", "U+D800 SURROGATE"),
        ("\ue000", "U+E000 PRIVATE USE"),
        ("\uffff", "U+FFFF UNASSIGNED"),
        ("\U0002fffe", "U+2FFFE UNASSIGNED"),
        ("\U000e0041", "U+E0041 TAG LATIN CAPITAL LETTER A"),
    ],
)
def test_what_cannot_be_seen_is_named(char: str, name: str) -> None:
    assert list(unseen_characters(f"甲\n乙{char}丙")) == [(3, char)]
    assert character_name(char) == name


def test_a_carriage_return_is_half_a_line_end() -> None:
    assert list(unseen_characters("a\r\nb\r\n")) == []
    assert list(unseen_characters("a\rb\r\r\n\r")) == [(1, "\r"), (3, "\r"), (6, "\r")]


@given(st.text(alphabet=st.characters(), max_size=30))
def test_a_text_keeps_its_length_and_line_ends_where_characters_are_replaced(text: str) -> None:
    made = replaced(text)
    assert len(made) == len(text)
    assert made.count("\n") == text.count("\n")
    assert {c for c in made if is_unseen(c) and c != "\r"} <= {"\ufffd"}
