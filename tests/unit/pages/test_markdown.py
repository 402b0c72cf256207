"""Texts within Markdown stay the texts they are."""

from html import unescape

import pytest
from dafu.pages.markdown import markdown_text, page_value
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown  # type: ignore[import-untyped]
from markupsafe import Markup

SIGNS = "\\`*_{}[]()<>&#~|=!-+.:\"' ax1"


@pytest.mark.parametrize(
    "text", ["2021-107", "人力资源服务业", "CNY 23.68 billion", "first, second"]
)
def test_a_text_without_signs_stays_as_it_is(text: str) -> None:
    assert (markdown_text(text), page_value(text)) == (text, text)


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("[x](javascript:alert)", "\\[x\\](javascript:alert)"),
        ("<b>&amp;", "\\<b\\>\\&amp;"),
        ("# x", "\\# x"),
        ("- x", "\\- x"),
        ("1. x", "1\\. x"),
        ("--- x", "\\--- x"),
    ],
)
def test_signs_of_markdown_get_a_backslash(text: str, escaped: str) -> None:
    assert markdown_text(text) == escaped


@given(st.text(SIGNS, min_size=1).map(str.strip).filter(bool))
def test_a_value_in_a_hand_written_page_is_shown_as_text(text: str) -> None:
    made = markdown(f"甲{page_value(text)}乙", extensions=["attr_list", "tables", "toc"])
    assert unescape(made) == f"<p>甲{text}乙</p>"


def test_values_that_are_no_text_are_left_alone() -> None:
    assert page_value(2021) == 2021
    assert page_value(Markup("<b>")) == "<b>"
