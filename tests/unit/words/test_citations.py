"""Citations of the real reply: what the standard and BibTeX ask for, in both languages."""

import pytest
from dafu.words.addresses import entry_url
from dafu.words.citations import (
    bibtex_original,
    bibtex_page,
    figure_citation,
    gbt_original,
    gbt_page,
)
from dafu.words.letter import reply_title
from dafu.words.sentences import fact_text

from tests.reply import label, library, reply

URL = "https://dafu.example/en/2021-107/"

languages = pytest.mark.parametrize("lang", ["zh", "en"])


def cited(lang: str) -> tuple[str, str]:
    """The issuer and the title."""
    return fact_text(reply().facts["issuer"], lang), reply_title(reply(), lang)


@languages
def test_the_letter_is_cited_as_a_document_without_an_address(lang: str) -> None:
    issuer, title = cited(lang)
    citation = gbt_original(library(), reply(), lang)
    assert f"{issuer}. {title}[Z]. 2021-06-08" in citation
    assert "http" not in citation


@languages
def test_a_page_is_cited_as_an_electronic_bulletin_with_its_own_address(lang: str) -> None:
    issuer, title = cited(lang)
    citation = gbt_page(library(), reply(), lang, URL)
    assert f"{issuer}. {title}[EB/OL]. " in citation
    assert f" (2021-06-08). {URL}." in citation


def test_bibtex_keeps_author_and_title_whole_and_names_the_captured_page() -> None:
    (issuer, title), (_, translated) = cited("zh"), cited("en")
    assert bibtex_original(library(), reply(), "zh").splitlines() == [
        "@misc{dafu-2021-107,",
        f"  author = {{{{{issuer}}}}},",
        f"  title = {{{{{title} [{translated}]}}}},",
        "  year = {2021},",
        "  month = jun,",
        "  language = {Chinese},",
        f"  note = {{{label('captured-hash', 'zh')}：{reply().sha256}}},",
        "}",
    ]


def test_bibtex_of_a_page_has_its_address_and_language() -> None:
    (issuer, title), (_, original) = cited("en"), cited("zh")
    assert bibtex_page(library(), reply(), "en", URL).splitlines() == [
        "@misc{dafu-2021-107-en,",
        f"  author = {{{{{issuer}}}}},",
        f"  title = {{{{{title} [{original}]}}}},",
        "  year = {2021},",
        "  month = jun,",
        "  language = {English},",
        f"  url = {{{URL}}},",
        f"  note = {{{label('captured-hash', 'en')}: {reply().sha256}}},",
        "}",
    ]


@pytest.mark.parametrize(
    ("id_", "basis", "lang", "signed", "value"),
    [
        ("parks", "quoted", "zh", "2021年6月8日", "7家"),
        ("revenue", "quoted", "en", "8 June 2021", "CNY 23.68 billion"),
        ("tax-share", "computed", "en", "8 June 2021", "about 5.1%"),
    ],
)
def test_a_figure_is_cited_as_quoted_or_computed(
    id_: str, basis: str, lang: str, signed: str, value: str
) -> None:
    issuer, title = cited(lang)
    figure = reply().figures[id_]
    url = entry_url(reply(), figure, lang)
    assert figure_citation(library(), reply(), figure, lang, url) == label(
        f"figure-citation-{basis}", lang, issuer=issuer, title=title, signed=signed, value=value,
        label=figure.label.text(lang), url=url,
    )  # fmt: skip
