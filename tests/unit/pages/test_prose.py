"""Hand-written pages: a number of their own is found wherever it stands."""

import pytest
from dafu.pages.prose import check_numbers


def found(markdown: str, lang: str = "en") -> list[str]:
    return [problem.found for problem in check_numbers("docs/page.md", markdown, lang)]


@pytest.mark.parametrize(
    ("markdown", "lang", "number"),
    [
        ("It has 531 agencies.", "en", "531"),
        ("It has twelve agencies.", "en", "twelve"),
        ("It has {{ '531' }} agencies.", "en", "531"),
        ('---\ndescription: "All 531 agencies"\n---\nText.', "en", "531"),
        ("| a | 7 |", "en", "7"),
        ("共有531家机构。", "zh", "531"),
        ("共有五百三十一家机构。", "zh", "五百三十一"),
        ("设立十二项行动。", "zh", "十二"),
    ],
)
def test_a_number_in_prose_is_refused(markdown: str, lang: str, number: str) -> None:
    assert found(markdown, lang) == [number]


@pytest.mark.parametrize(
    ("markdown", "lang"),
    [
        ('It has {{ figure("2021-107", "agencies") }} agencies.', "en"),
        ('It has <data value="531" data-figure="2021-107/agencies">many</data> agencies.', "en"),
        ("It aims at WCAG 2.2 and gives a SHA-256 value, `a1b2`.", "en"),
        ("See [the first](2021-107/index.md) of two {: #s-1 }, in millions.", "en"),
        ("{{ signed.year - 1 }} was last year.", "en"),
        ("只在最后四舍五入，两种语言一致，“亿元”改写。", "zh"),
    ],
)
def test_what_is_filled_in_and_what_is_no_number_passes(markdown: str, lang: str) -> None:
    assert found(markdown, lang) == []


def test_a_number_is_found_where_it_stands() -> None:
    (problem,) = check_numbers("docs/page.md", "One.\n\nIt has 531.\n", "en")
    assert str(problem.place) == "docs/page.md:3:8"
