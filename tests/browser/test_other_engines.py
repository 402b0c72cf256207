"""What readers do in Firefox, and in Safari as far as its engine is to be had on other systems."""

import os
import re
import shutil
from collections.abc import Iterator
from io import BytesIO

import pytest
from dafu.words.sentences import sentence_text
from pypdf import PdfReader

from tests.reply import reply

from . import firefox, webkit
from .driven import Window
from .passports import figure_in_text, passport_of

languages = pytest.mark.parametrize("lang", ["zh", "en"])
in_firefox = pytest.mark.parametrize("window", ["firefox"], indirect=True)
in_webkit = pytest.mark.parametrize("window", ["webkit"], indirect=True)
pytestmark = pytest.mark.browser

COPY = """const range = document.createRange()
range.selectNodeContents(document.querySelector(".dafu-letter"))
getSelection().removeAllRanges()
getSelection().addRange(range)
return getSelection().toString()"""


def give_up(missing: str) -> None:
    """Skip the tests, except in CI, where they fail."""
    (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(missing)


@pytest.fixture(scope="module", params=["firefox", "webkit"])
def window(request: pytest.FixtureRequest) -> Iterator[Window]:
    """Open another engine than that of the other tests."""
    if request.param == "firefox":
        if firefox.browser() is None:
            give_up("no Firefox on this machine: on Debian, apt install firefox-esr")
        with firefox.session() as opened:
            yield opened
        return
    programs = (webkit.DRIVER, webkit.DISPLAY)
    if webkit.browser() is None or not all(map(shutil.which, programs)):
        give_up("no WebKit on this machine: on Debian, apt install webkit2gtk-driver xvfb")
    with webkit.session() as driven:
        yield driven


@languages
def test_a_search_shows_what_it_finds(window: Window, served_site: str, lang: str) -> None:
    window.go(f"{served_site}{lang}/2021-107/skills/")
    window.click("button.dafu-search-open")
    window.type(".dafu-search__input", "531")
    window.wait("return document.querySelector('.dafu-search__hit')?.href")
    assert window.run("return document.querySelector('.dafu-search__hits').clientHeight") > 50


@languages
def test_a_click_on_a_figure_opens_its_passport(
    window: Window, served_site: str, lang: str
) -> None:
    window.go(f"{served_site}{lang}/2021-107/hr-services/")
    window.click(figure_in_text("agencies"))
    opened = f'document.querySelector("{passport_of("agencies")}")'
    assert window.wait(f"return {opened}?.clientHeight") > 100


@languages
def test_what_is_copied_is_the_letter(window: Window, served_site: str, lang: str) -> None:
    for section in reply().sections:
        window.go(f"{served_site}{lang}/2021-107/{section.id}/")
        texts = [sentence_text(reply(), sentence, lang) for sentence in section.sentences]
        between = "" if lang == "zh" else " "
        assert between.join(window.run(COPY).split("\n\n")).strip() == between.join(texts)


@in_webkit
@languages
def test_no_space_is_put_between_scripts_for_it_would_draw_digits_over_each_other(
    window: Window, served_site: str, lang: str
) -> None:
    window.go(f"{served_site}{lang}/2021-107/talent-policy/")
    spacing = window.run(
        "return [...document.querySelectorAll('data')].map(e => getComputedStyle(e).textAutospace)"
    )
    assert len(spacing) > 10
    assert set(spacing) <= {"no-autospace", None}


def test_the_language_switch_keeps_the_page(window: Window, served_site: str) -> None:
    window.go(f"{served_site}zh/2021-107/skills/")
    window.click("a.dafu-language")
    assert window.wait("return document.documentElement?.lang === 'en' && location.pathname") == (
        "/en/2021-107/skills/"
    )


@in_firefox  # WebKit's driver prints nothing
@pytest.mark.parametrize(("lang", "figures"), [("zh", "2481 624"), ("en", "2,481 624")])
def test_a_sheet_of_paper_has_the_figures_and_no_controls(
    window: firefox.Session, served_site: str, lang: str, figures: str
) -> None:
    """Of Firefox's Chinese a reader of PDF gets the digits alone."""
    window.go(f"{served_site}{lang}/2021-107/professional-titles/")
    sheets = PdfReader(BytesIO(window.printed())).pages
    text = "".join("".join(sheet.extract_text().split()) for sheet in sheets)
    for figure in figures.split():
        assert figure in text
    assert not re.search("搜索|大字|Largetext|Search", text)
