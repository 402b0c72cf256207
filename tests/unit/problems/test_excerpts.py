"""An excerpt shows what a problem points at, in a terminal that knows wide characters."""

import pytest
from dafu.problems.excerpts import Excerpt, excerpt, visible
from hypothesis import example, given
from hypothesis import strategies as st

SENTENCE = "去年,全市共培育副高以上专业技术人才[2481人]{associate-senior},同比增长[10%]{growth}。"


def marked(line: str, column: int, found: str = "") -> Excerpt:
    shown = excerpt(line, 1, column, found)
    assert shown
    return shown


def test_carets_stand_under_what_was_found() -> None:
    shown = marked(f"          {SENTENCE}", SENTENCE.index("2481") + 11, "2481人")
    assert shown.text.splitlines() == [
        "  1 | 去年,全市共培育副高以上专业技术人才[2481人]{associate-senior},同比增长[10%]{grow…",
        "    |                                     ^^^^^^",
    ]


def test_a_place_at_which_nothing_of_it_stands_gets_one_caret() -> None:
    assert marked("id: hr-services", 5, "services").marked == "h"


def test_a_place_behind_the_end_of_the_line_gets_one_caret() -> None:
    assert marked("en: missing", 12).text == "  1 | en: missing\n    |            ^"


def test_indentation_is_left_out() -> None:
    assert marked("        - id: x", 15) == Excerpt(line=1, before="- id: ", marked="x", after="")


def test_the_line_is_numbered_as_editors_number_it() -> None:
    content = "\n".join(f"line {n}" for n in range(1, 200))
    shown = excerpt(content, 118, 6)
    assert shown
    assert shown.text == "  118 | line 118\n      |      ^"


def test_a_carriage_return_ends_a_line_with_its_line_feed() -> None:
    shown = excerpt("a: 1\r\nb: 2\r\n", 2, 1)
    assert shown
    assert (shown.marked, shown.after) == ("b", ": 2")


@pytest.mark.parametrize("place", [(3, 1), (2, 1), (90, 1)])
def test_an_empty_line_and_one_that_is_not_there_give_no_excerpt(place: tuple[int, int]) -> None:
    assert excerpt("a: 1\n   \n", *place) is None


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31m", "\\x1b[31m"),
        ("a\u202eb", "a\\u202eb"),
        ("职\u200b称", "职\\u200b称"),
        ("一\u3000二", "一\\u3000二"),
    ],
)
def test_what_cannot_be_seen_is_escaped(text: str, shown: str) -> None:
    assert visible(text) == shown
    assert shown.startswith(marked(text, 1).marked)


@example(line="e" + "\N{COMBINING ACUTE ACCENT}" * 300, column=200, found="")
@given(line=st.text(min_size=1), column=st.integers(1, 300), found=st.text(max_size=80))
def test_an_excerpt_of_any_line_fits_into_two_printable_lines(
    line: str, column: int, found: str
) -> None:
    shown = excerpt(line, 1, column, found)
    if shown:
        assert len(shown.text.splitlines()) == 2
        assert visible(shown.text.replace("\n", "")) == shown.text.replace("\n", "")
        assert len(shown.text.splitlines()[0]) <= 110
