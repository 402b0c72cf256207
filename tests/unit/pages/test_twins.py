"""The two languages of a hand-written page are held against each other."""

import pytest
from dafu.pages.markup import parsed
from dafu.pages.twins import check_twins

SOURCES = {"zh": "docs/zh/about.md", "en": "docs/en/about.md"}
FIGURE = '<data value="{value}" data-figure="2021-107/{id}">{value}</data>'


def found(zh: str, en: str) -> list[tuple[str, str]]:
    pages = {lang: parsed(f'<h1 id="top">A</h1>{html}') for lang, html in (("zh", zh), ("en", en))}
    return [(problem.code, problem.found) for problem in check_twins(pages, SOURCES)]


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("编者注由本站所写。", "The editor's notes are this site's own words."),
        ("以“亿元”计，改用 million。", 'Given in <span lang="zh">亿元</span>, in millions.'),
        ("不符的一律不发布。", "Whatever does not agree is not published."),
        ("“今年”指2021年。", "“This year” is 2021."),
    ],
)
def test_what_says_the_same_passes(zh: str, en: str) -> None:
    assert found(f"<p>{zh}</p>", f"<p>{en}</p>") == []


@pytest.mark.parametrize(
    ("zh", "en", "words"),
    [
        ("答复在发布前经过核对。", "Replies are checked after publication.", "after"),
        ("网页上的编者注由本站所写。", "The notes on the page are the reply's own.", "编者"),
        ("每个数字只写一次。", "Each number is written twice.", "twice"),
        ("“今年”指2021年。", "“This year” is 2022.", "2022"),
        ("货币一律写作 CNY。", "The currency is always written as USD.", "CNY"),
        ("程序不能判断译文是否通顺。", "A program can tell whether it reads well.", "不能"),
        ("英文不得另加数字。", "The English may add numbers.", "不得"),
        ("原文的“以上”。", 'The “or above” (<span lang="zh">以下</span>).', "以下"),
        ("签于2021年6月8日。", "Signed on 9 June 2021.", "9 June 2021"),
        ("其值为<code>a1b2</code>。", "Its value is given.", "a1b2"),
        ("“今年”指2021年，“去年”指2020年。", "“This year” is 2020, “last year” is 2021.", "2020"),
    ],
)
def test_what_one_language_alone_says_is_refused(zh: str, en: str, words: str) -> None:
    assert words in [words for _, words in found(f"<p>{zh}</p>", f"<p>{en}</p>")]


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("<p>数字只写一次。</p>", ""),
        ("<p>数字只写一次。</p>", "<p>Numbers are written only once.</p><p>Thank you.</p>"),
        ('<h2 id="a">一</h2><p>数字只写一次。</p>', "<p>Numbers are written only once.</p>"),
    ],
)
def test_a_passage_that_one_language_alone_has_is_refused(zh: str, en: str) -> None:
    assert "twins-parted" in [code for code, _ in found(zh, en)]


def test_both_languages_show_the_same_figures() -> None:
    one, other = (f"<p>{FIGURE.format(id=id_, value='531')}</p>" for id_ in ("agencies", "staff"))
    assert found(one, one) == []
    assert ("twins-parted", "staff") in found(one, other)
