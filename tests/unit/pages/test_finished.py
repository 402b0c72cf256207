"""Pages as they are written: what a theme or a script of the build might add is found."""

import pytest
from dafu.pages.finished import check_finished
from dafu.pages.sitemap import SitePage

from tests.reply import library, reply

ARTICLE = '<p><data value="531" data-figure="2021-107/agencies">531</data></p>'
MEASURED = '{"propertyID":"agencies","description":"531家","value":"531"}'
PAGE = SitePage(url="zh/2021-107/figures/", kind="figures", lang="zh", title="", reply=reply())


def finished(article: str = ARTICLE, measured: str = MEASURED) -> str:
    data = f'{{"@graph":[{{"variableMeasured":[{measured}]}}]}}'
    head = f'<script type="application/ld+json">{data}</script>'
    return f"<html><head>{head}</head><body>{article}</body></html>"


def test_a_page_with_its_article_and_the_data_of_its_figures_passes() -> None:
    assert library().replies
    assert [*check_finished(PAGE, ARTICLE, finished())] == []


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
    assert [problem.code for problem in check_finished(PAGE, ARTICLE, output)] == [
        "surface-differs"
    ]
