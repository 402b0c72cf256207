"""Titles and descriptions that name pages away from the site."""

from dafu.pages.sitemap import SitePage, site_map
from dafu.pages.summary import page_description, page_title
from dafu.words.letter import shortened
from dafu.words.sentences import sentence_text

from tests.reply import label, library, reply


def page(url: str) -> SitePage:
    return next(page for page in site_map(library()) if page.url == url)


def test_the_front_door_is_named_and_described_in_both_languages() -> None:
    front = page("")
    names, taglines = (
        [label(f"site-{key}", lang) for lang in ("zh", "en")] for key in ("name", "tagline")
    )
    assert page_title(library(), front) == " ".join(names)
    assert page_description(library(), front) == " / ".join(taglines)


def test_a_section_is_described_by_its_first_sentence() -> None:
    sentence = sentence_text(reply(), reply().sections[1].sentences[0], "zh")
    described = page_description(library(), page("zh/2021-107/hr-services/"))
    assert described == shortened(sentence, 110)
    assert described.startswith("2020年，全市共有人力资源机构531家，")
