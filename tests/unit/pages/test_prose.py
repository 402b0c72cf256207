"""Hand-written pages: a number of their own is found wherever it stands."""

from pathlib import Path

import pytest
from dafu.pages.markup import parsed
from dafu.pages.prose import (
    check_bounds,
    check_claims,
    check_computed,
    check_numbers,
    check_passages,
    check_shown_passages,
)


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
        ("![Revenue: CNY 26.8 billion](a.svg)", "en", "26.8"),
        ("Two thirds are amounts of money.", "en", "Two thirds"),
        ("Captured in MMXIX.", "en", "MMXIX"),
        ("It has ⑳ agencies.", "en", "⑳"),
        ("三分之二的数据是金额。", "zh", "三分之二"),
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
        ("{{ page.year_meant('去年', signed) }} was last year.", "en"),
        ("只在最后四舍五入，两种语言一致，“亿元”改写。", "zh"),
    ],
)
def test_what_is_filled_in_and_what_is_no_number_passes(markdown: str, lang: str) -> None:
    assert found(markdown, lang) == []


def test_a_number_is_found_where_it_stands() -> None:
    (problem,) = check_numbers("docs/page.md", "One.\n\nIt has 531.\n", "en")
    assert str(problem.place) == "docs/page.md:3:8"


@pytest.mark.parametrize(
    "code",
    ["signed.year - 1", "531", "-year", "page.library.replies | length", "'a' * 3", "5 ~ 31"],
)
def test_a_page_works_out_no_number(code: str) -> None:
    page = f"One.\nIt has {{{{ {code} }}}}."
    (problem, *_) = check_computed("docs/page.md", page, Path("page.md"))
    assert (str(problem.place), problem.code) == ("docs/page.md:2:1", "page-computes")


def test_a_page_may_show_what_is_worked_out_elsewhere() -> None:
    shown = (
        '{{ page.year_meant("去年", signed) }}{% for name, title in page.columns() %}{% endfor %}'
    )
    assert not [*check_computed("docs/page.md", shown, Path("page.md"))]


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("英文译文已经发文机关认可。", "认可"),
        ("This is the official site of the city.", "official"),
        ("Sworn translators read every page.", "Sworn"),
        ("Its pages are certified as accessible.", "certified"),
        ("# The official site\n\nNothing here is computed.", "official"),
        ("It is not only approved by the city.", "approved"),
        ("本站是无障碍的官方网站。", "官方"),
        ("英文未经发文机关认可。", None),
        ("Dafu shows official replies, as a server with a certificate does.", None),
        ("This is no official site, and nobody has approved the translation.", None),
    ],
)
def test_a_page_claims_no_standing_but_may_deny_one(sentence: str, claim: str | None) -> None:
    found = [problem.found for problem in check_claims("docs/page.md", f"It is read. {sentence}")]
    assert found == ([claim] if claim else [])


@pytest.mark.parametrize(
    "markdown",
    [
        "Signed not later than {{ day }}.",
        "Captured as of **{{ day }}**.",
        "At least {{ value }} of them.",
        "It has {{ value }} or more.",
        "签于{{ day }}之前。",
        "不晚于**{{ day }}**签署。",
        "截至{{ day }}。",
        "共约{{ value }}。",
    ],
)
def test_a_page_bounds_no_value_that_is_filled_in(markdown: str) -> None:
    assert [each.code for each in check_bounds("docs/page.md", markdown)] == ["prose-bounds"]


@pytest.mark.parametrize(
    "markdown",
    [
        "More about {{ name }}, nearly all of it.",
        "Written as `at least {{ value }}`.",
        "{# until, or up to {{ value }} #}",
        "最近{{ day }}更新。",
        "不过{{ name }}另有规定。",
        "附近{{ name }}。",
        "“以上”：{{ value }}",
    ],
)
def test_what_bounds_no_value_passes(markdown: str) -> None:
    assert [*check_bounds("docs/page.md", markdown)] == []


INCLUDE = '{% include "about.en.md" %}\n'


@pytest.mark.parametrize(
    ("page", "meta", "code"),
    [
        (INCLUDE.replace("about.en", "about.zh"), (), "passage-missing"),
        (INCLUDE.replace("{% ", "{# ").replace(" %}", " #}"), (), "passage-missing"),
        (f"{{% if false %}}{INCLUDE}{{% endif %}}", (), "passage-missing"),
        ("{% include page.lang %}", (), "passage-missing"),
        (f"{{% set page = other %}}{INCLUDE}", (), "passage-changed"),
        (f"{{% macro page() %}}a{{% endmacro %}}{INCLUDE}", (), "passage-changed"),
        (f"{{% import 'a' as page %}}{INCLUDE}", (), "passage-changed"),
        (INCLUDE, ("description", "hide"), "page-meta"),
        (INCLUDE, ("description",), None),
    ],
)
def test_a_page_includes_what_the_program_says_of_itself(
    page: str, meta: tuple[str, ...], code: str | None
) -> None:
    found = [each.code for each in check_passages("docs/en/about.md", page, "en", meta)]
    assert found == ([code] if code else [])


def test_what_the_program_says_of_itself_is_shown() -> None:
    ids = ["method", "quoted-computed", "periods", "punctuation", "columns", "provenance"]
    ids += ["translation", "errors", "accessibility", "licences"]
    shown = "".join(f'<h2 id="{each}">A</h2>' for each in ids)
    assert not [*check_shown_passages(parsed(shown), "docs/en/about.md", "en")]
    hidden = shown.replace('<h2 id="method">A</h2>', "<!-- ## Method -->")
    [problem] = check_shown_passages(parsed(hidden), "docs/en/about.md", "en")
    assert (problem.code, problem.key) == ("passage-missing", "method")
