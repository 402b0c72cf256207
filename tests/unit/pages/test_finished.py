"""Pages as they are written: what a theme or a script of the build might add is found."""

import pytest
from dafu.pages.finished import check_finished
from dafu.pages.sitemap import SitePage

from tests.reply import library, reply

PUBLISHER = "本站不是发文机关的网站。"
FOOT = f'<div class="md-copyright dafu-foot"><p>{PUBLISHER} · 无障碍</p></div>'
ARTICLE = '<p><data value="531" data-figure="2021-107/agencies">531</data></p>'
MEASURED = '{"propertyID":"agencies","description":"531家","value":"531"}'
TEXTS = [PUBLISHER, "无障碍"]
PAGE = SitePage(url="zh/2021-107/figures/", kind="figures", lang="zh", title="", reply=reply())


def finished(article: str = ARTICLE, measured: str = MEASURED) -> str:
    data = f'{{"@graph":[{{"variableMeasured":[{measured}]}}]}}'
    head = f'<script type="application/ld+json">{data}</script>'
    return f"<html><head>{head}</head><body>{article}{FOOT}</body></html>"


def test_a_page_with_its_article_and_the_data_of_its_figures_passes() -> None:
    assert library().replies
    assert [*check_finished(PAGE, ARTICLE, finished(), TEXTS, "https://dafu.example/")] == []


def test_what_the_theme_puts_around_a_page_of_no_reply_has_no_number_of_its_own() -> None:
    home = SitePage(url="zh/", kind="home", lang="zh", title="")
    for words, numbers in (("531", []), ("40,000", ["000", "40"])):
        around = f"<style>td {{ top: 9px }}</style><p>{words}</p>"
        found = check_finished(
            home, ARTICLE, finished(ARTICLE + around), TEXTS, "https://dafu.example/"
        )
        assert [problem.found for problem in found] == numbers


@pytest.mark.parametrize(
    "output",
    [
        finished(ARTICLE.replace(">531<", ">532<")),
        finished(ARTICLE + '<data value="9" data-figure="2021-107/parks">9</data>'),
        finished(measured=MEASURED.replace('"value":"531"', '"value":"532"')),
        finished(measured=MEASURED.replace("531家", "至少531家")),
        finished(measured=MEASURED.replace('"agencies"', '"parks"')),
    ],
)
def test_a_page_that_shows_a_figure_otherwise_is_refused(output: str) -> None:
    assert [
        problem.code
        for problem in check_finished(PAGE, ARTICLE, output, TEXTS, "https://dafu.example/")
    ] == ["surface-differs"]


@pytest.mark.parametrize(
    ("output", "fault"),
    [
        (finished().replace(PUBLISHER, ""), "foot"),
        (finished().replace(PUBLISHER, f"市政府主办 {PUBLISHER}"), "foot"),
        (
            finished().replace(
                "</head>", '<link rel="canonical" href="https://a.example/"></head>'
            ),
            "canonical",
        ),
    ],
)
def test_a_page_says_whose_it_is_and_where(output: str, fault: str) -> None:
    [problem] = check_finished(PAGE, ARTICLE, output, TEXTS, "https://dafu.example/")
    assert problem.details["id"] == fault
