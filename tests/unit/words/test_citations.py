"""Citations of the real reply, character for character."""

from pathlib import Path

import pytest
from dafu.prove import prove
from dafu.reply import Library
from dafu.words.addresses import figure_url
from dafu.words.citations import (
    bibtex_original,
    bibtex_page,
    figure_citation,
    gbt_original,
    gbt_page,
)

DATA = Path(__file__).parents[3] / "data"
SHA = "f12cae996136a97e0d1af6ef048e4740a2aeb245e60a744082f09aa92188d780"
ENGLISH_TITLE = (
    "Reply to Proposal No. 107 of the Fifth Session of the Eighth Jiaxing Municipal Committee"
    " of the CPPCC"
)
ZH_URL = "https://dafu.example/zh/2021-107/"
EN_URL = "https://dafu.example/en/2021-107/"


@pytest.fixture(scope="module")
def library() -> Library:
    return prove(DATA)


def test_the_letter_is_cited_as_a_document_without_an_address(library: Library) -> None:
    [reply] = library.replies
    assert gbt_original(library, reply, "zh") == (
        "嘉兴市人力资源和社会保障局. 对市政协八届五次会议第107号提案的答复[Z]. 2021-06-08."
    )
    assert gbt_original(library, reply, "en") == (
        "Jiaxing Human Resources and Social Security Bureau. Reply to Proposal No. 107 of the Fifth"
        " Session of the Eighth Jiaxing Municipal Committee of the CPPCC[Z]."
        " 2021-06-08 (in Chinese)."
    )


def test_a_page_is_cited_as_an_electronic_bulletin_with_its_own_address(library: Library) -> None:
    [reply] = library.replies
    assert gbt_page(library, reply, "zh", ZH_URL) == (
        "嘉兴市人力资源和社会保障局. 对市政协八届五次会议第107号提案的答复[EB/OL]. (2021-12-09)."
        " https://dafu.example/zh/2021-107/."
    )
    assert gbt_page(library, reply, "en", EN_URL) == (
        "Jiaxing Human Resources and Social Security Bureau. Reply to Proposal No. 107 of the Fifth"
        " Session of the Eighth Jiaxing Municipal Committee of the CPPCC[EB/OL]. English"
        " translation. (2021-12-09). https://dafu.example/en/2021-107/."
    )


def test_bibtex_keeps_author_and_title_whole_and_names_the_captured_page(library: Library) -> None:
    [reply] = library.replies
    assert bibtex_original(library, reply, "zh").splitlines() == [
        "@misc{dafu-2021-107,",
        "  author = {{嘉兴市人力资源和社会保障局}},",
        f"  title = {{{{对市政协八届五次会议第107号提案的答复 [{ENGLISH_TITLE}]}}}},",
        "  year = {2021},",
        "  month = jun,",
        "  language = {Chinese},",
        f"  note = {{存档网页的 SHA-256 校验值：{SHA}}},",
        "}",
    ]


def test_bibtex_of_a_page_has_its_address_and_language(library: Library) -> None:
    [reply] = library.replies
    assert bibtex_page(library, reply, "en", EN_URL).splitlines() == [
        "@misc{dafu-2021-107-en,",
        "  author = {{Jiaxing Human Resources and Social Security Bureau}},",
        f"  title = {{{{{ENGLISH_TITLE} [对市政协八届五次会议第107号提案的答复]}}}},",
        "  year = {2021},",
        "  month = dec,",
        "  language = {English},",
        "  url = {https://dafu.example/en/2021-107/},",
        f"  note = {{SHA-256 of the captured page: {SHA}}},",
        "}",
    ]


def test_a_quoted_figure_is_cited_with_the_sentence_that_states_it(library: Library) -> None:
    [reply] = library.replies
    agencies = reply.figures["agencies"]
    address = f"https://dafu.example/{figure_url(reply, agencies, 'zh')}"
    assert figure_citation(library, reply, agencies, "zh", address) == (
        "嘉兴市人力资源和社会保障局《对市政协八届五次会议第107号提案的答复》（2021年6月8日）："
        "人力资源机构，531家。https://dafu.example/zh/2021-107/hr-services/#s-2-1"
    )
    scenarios = reply.figures["scenarios"]
    assert figure_citation(library, reply, scenarios, "en", "…#s-5-1") == (
        "Jiaxing Human Resources and Social Security Bureau, “Reply to Proposal No. 107 of the"
        " Fifth Session of the Eighth Jiaxing Municipal Committee of the CPPCC” (8 June 2021):"
        " Offline application scenarios, more than 180 scenarios. …#s-5-1"
    )


def test_a_computed_figure_is_cited_as_computed_and_leads_to_the_register(library: Library) -> None:
    [reply] = library.replies
    share = reply.figures["tax-share"]
    address = figure_url(reply, share, "en")
    assert address == "en/2021-107/figures/#f-tax-share"
    assert figure_citation(library, reply, share, "en", address) == (
        "Computed from Jiaxing Human Resources and Social Security Bureau, “Reply to Proposal No."
        " 107 of the Fifth Session of the Eighth Jiaxing Municipal Committee of the CPPCC” (8 June"
        " 2021), which does not state it: Tax as a share of revenue, about 5.1%."
        " en/2021-107/figures/#f-tax-share"
    )
