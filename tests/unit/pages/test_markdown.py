"""Texts within Markdown stay the texts they are."""

from __future__ import annotations

from html import unescape

import pytest
from dafu.pages.markdown import as_text, in_page
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown  # type: ignore[import-untyped]
from markupsafe import Markup

SIGNS = "\\`*_{}[]()<>&#~|=!-+.:\"' ax1"


@pytest.mark.parametrize(
    "text", ["2021-107", "人力资源服务业", "CNY 23.68 billion", "first, second"]
)
def test_a_text_without_signs_stays_as_it_is(text: str) -> None:
    assert (as_text(text), in_page(text)) == (text, text)


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
    assert as_text(text) == escaped


@given(st.text(SIGNS, min_size=1).map(str.strip).filter(bool))
def test_a_value_in_a_hand_written_page_is_shown_as_text(text: str) -> None:
    made = markdown(f"甲{in_page(text)}乙", extensions=["attr_list", "tables", "toc"])
    assert unescape(made) == f"<p>甲{text}乙</p>"


def test_values_that_are_no_text_are_left_alone() -> None:
    assert in_page(2021) == 2021
    assert in_page(Markup("<b>")) == "<b>"
