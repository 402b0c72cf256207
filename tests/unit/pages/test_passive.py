"""Hand-written pages are text: what would run, load, hide or lead elsewhere is found."""

import pytest
from dafu.pages.markup import parsed
from dafu.pages.passive import check_passive


def found(html: str) -> list[str]:
    return [problem.found for problem in check_passive(parsed(html), "docs/en/about.md")]


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ('<p>a</p><iframe src="https://example.org/"></iframe>', "<iframe>"),
        ('<p>a</p><script src="x.js"></script>', "<script>"),
        ("<p>a</p><style>td { display: none }</style>", "<style>"),
        ('<p onmouseover="x()">a</p>', "onmouseover"),
        ('<p style="display: none">a</p>', "style"),
        ('<p class="md-hidden">a</p>', "class"),
        ('<p class="dafu-imprint">a</p>', "class"),
        ("<details>a</details>", "<details>"),
        ('<img alt="" src="https://example.org/a.png">', "src"),
        ('<a href="javascript:x()">a</a>', "href"),
        ('<a href="../glossary/" download="register.csv">a</a>', "download"),
        ('<a href="../assets/css/base.css">Figures (CSV)</a>', "href"),
    ],
)
def test_what_is_more_than_text_is_refused(html: str, words: str) -> None:
    assert found(html)[0] == words


def test_it_is_told_below_which_heading_it_stands() -> None:
    page = parsed('<h2 id="a">A</h2><p>a</p><h2 id="b">B</h2><p onclick="x()">b</p>')
    assert [problem.key for problem in check_passive(page, "docs/en/about.md")] == ["b"]


def test_text_with_links_and_pictures_passes() -> None:
    text = '<h2 id="a">A</h2><p lang="en"><a href="../">b</a> <img alt="" src="c.png"></p>'
    table = '<table><tr><td style="text-align: right;">a</td></tr></table>'
    assert found(text + table) == []
