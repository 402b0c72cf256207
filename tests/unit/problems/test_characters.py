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
        ("\x01", "U+0001 CONTROL CHARACTER"),
        ("\x1b", "U+001B CONTROL CHARACTER"),
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
        ("\U000e0041", "U+E0041 TAG LATIN CAPITAL LETTER A"),
    ],
)
def test_what_cannot_be_seen_is_named(char: str, name: str) -> None:
    assert list(unseen_characters(f"甲\n乙{char}丙")) == [(3, char)]
    assert character_name(char) == name


UNSEEN = (
    (0x00, 0x08), (0x0B, 0x1F), (0x7F, 0x9F),  # controls
    (0x061C, 0x061C), (0x200E, 0x200F), (0x202A, 0x202E), (0x2066, 0x2069),  # directions
    (0xAD, 0xAD), (0x34F, 0x34F), (0x180B, 0x180F), (0x200B, 0x200D), (0x2060, 0x2064),
    (0xFEFF, 0xFEFF), (0x115F, 0x1160), (0x3164, 0x3164), (0xFFA0, 0xFFA0), (0x2800, 0x2800),
    (0x17B4, 0x17B5), (0x206A, 0x206F), (0xFFF9, 0xFFFD), (0x1D173, 0x1D17A),  # nothing
    (0xFE00, 0xFE0F), (0xE0001, 0xE0001), (0xE0020, 0xE0024), (0xE007F, 0xE007F),
    (0xE0100, 0xE0103), (0xE01EF, 0xE01EF),  # variants and tags
    (0x2028, 0x2029),  # ends of lines
    (0xE000, 0xE000), (0xF8FF, 0xF8FF), (0xF0000, 0xF0000), (0x10FFFD, 0x10FFFD),  # private
    (0xFDD0, 0xFDD0), (0xFFFE, 0xFFFF), (0x10FFFF, 0x10FFFF), (0x378, 0x378),  # none
)  # fmt: skip


@pytest.mark.parametrize(("first", "last"), UNSEEN)
def test_every_character_that_readers_cannot_see_is_refused(first: int, last: int) -> None:
    characters = [chr(code) for code in range(first, last + 1)]
    assert [char for _, char in unseen_characters("甲".join(characters))] == characters


def test_a_carriage_return_is_half_a_line_end() -> None:
    assert list(unseen_characters("a\r\nb\r\n")) == []
    assert list(unseen_characters("a\rb\r\r\n\r")) == [(1, "\r"), (3, "\r"), (6, "\r")]


@given(st.text(alphabet=st.characters(), max_size=30))
def test_a_text_keeps_its_length_and_line_ends_where_characters_are_replaced(text: str) -> None:
    made = replaced(text)
    assert len(made) == len(text)
    assert made.count("\n") == text.count("\n")
    assert {c for c in made if is_unseen(c) and c != "\r"} <= {"\ufffd"}
