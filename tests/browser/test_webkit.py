"""What readers do in Safari, as far as its engine is to be had on other systems."""

import os
import shutil
from collections.abc import Iterator

import pytest
from dafu.words.sentences import sentence_text

from tests.reply import reply

from . import webkit

languages = pytest.mark.parametrize("lang", ["zh", "en"])
pytestmark = pytest.mark.browser

COPY = """const range = document.createRange()
range.selectNodeContents(document.querySelector(".dafu-letter"))
getSelection().removeAllRanges()
getSelection().addRange(range)
return getSelection().toString()"""


@pytest.fixture(scope="module")
def window() -> Iterator[webkit.Session]:
    """Open WebKit; without it the test is skipped, except in CI, where it fails."""
    programs = (webkit.DRIVER, webkit.DISPLAY)
    missing = [name for name in programs if shutil.which(name) is None]
    if missing or webkit.browser() is None:
        give_up = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        give_up("no WebKit on this machine: on Debian, apt install webkit2gtk-driver xvfb")
    with webkit.session() as opened:
        yield opened


@languages
def test_a_search_shows_what_it_finds(window: webkit.Session, served_site: str, lang: str) -> None:
    window.go(f"{served_site}{lang}/2021-107/skills/")
    window.click("button.dafu-search-open")
    window.type(".dafu-search__input", "531")
    window.wait("return document.querySelector('.dafu-search__hit')?.href")
    assert window.run("return document.querySelector('.dafu-search__hits').clientHeight") > 50


@languages
def test_a_click_on_a_figure_opens_its_passport(
    window: webkit.Session, served_site: str, lang: str
) -> None:
    window.go(f"{served_site}{lang}/2021-107/hr-services/")
    window.click("#s-2-1 button.dafu-figure")
    opened = "document.querySelector('.dafu-passport:popover-open')"
    assert window.wait(f"return {opened}?.id") == "p-2021-107-agencies"
    assert window.run(f"return {opened}.clientHeight") > 100


@languages
def test_what_is_copied_is_the_letter(window: webkit.Session, served_site: str, lang: str) -> None:
    for section in reply().sections:
        window.go(f"{served_site}{lang}/2021-107/{section.id}/")
        texts = [sentence_text(reply(), sentence, lang) for sentence in section.sentences]
        between = "" if lang == "zh" else " "
        assert between.join(window.run(COPY).split("\n\n")).strip() == between.join(texts)


@languages
def test_no_space_is_put_between_scripts_for_it_would_draw_digits_over_each_other(
    window: webkit.Session, served_site: str, lang: str
) -> None:
    window.go(f"{served_site}{lang}/2021-107/talent-policy/")
    spacing = window.run(
        "return [...document.querySelectorAll('data')].map(e => getComputedStyle(e).textAutospace)"
    )
    assert len(spacing) > 10
    assert set(spacing) <= {"no-autospace", None}


def test_the_language_switch_keeps_the_page(window: webkit.Session, served_site: str) -> None:
    window.go(f"{served_site}zh/2021-107/skills/")
    window.click("a.dafu-language")
    assert window.wait("return document.documentElement.lang === 'en' && location.pathname") == (
        "/en/2021-107/skills/"
    )
