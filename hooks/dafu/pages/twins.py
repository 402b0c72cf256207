"""Hand-written pages say in both languages the same, passage by passage, with the same figures."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import zip_longest

from lxml.html import HtmlElement  # type: ignore[import-untyped] # it has no types of its own

from ..checks.editing.turns import turned
from ..checks.english.lexicon import unmatched
from ..numbers.english import MONTHS
from ..problems.characters import HAN_RUN
from ..problems.problem import Place, Problem
from .paragraphs import Paragraph, paragraphs_of
from .shown_figures import shown_figures

_YEAR = re.compile(r"(?<![0-9])[12][0-9]{3}(?![0-9])")
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9.-]*[A-Za-z0-9]")
_DATE_ZH = re.compile(r"([12][0-9]{3})年(1[0-2]|[1-9])月([1-3]?[0-9])日")
_DATE_EN = re.compile(rf"([1-3]?[0-9]) ({'|'.join(MONTHS)}) ([12][0-9]{{3}})")


def check_twins(pages: Mapping[str, HtmlElement], sources: Mapping[str, str]) -> Iterator[Problem]:
    """Hold the English page against the Chinese one; `sources` are the names of their files.

    Both by language. Each has the passages of the other, and in each passage what the other says,
    as far as words tell, with its years in order; what is Latin in Chinese is so in English, and
    the Chinese that English quotes stands in its passage. Both have the same dates and code.
    """
    zh, en = pages["zh"], pages["en"]
    for of_zh, of_en in ((_dates_zh(zh), _dates_en(en)), (_code(zh), _code(en))):
        for found in dict.fromkeys((of_zh - of_en) + (of_en - of_zh)):
            yield _problem(sources["en"], "twins-differ", found)
    for told, quoting in zip(paragraphs_of(zh), paragraphs_of(en), strict=False):
        for quote in HAN_RUN.findall(quoting.text) if told.anchor == quoting.anchor else ():
            if quote not in told.text:
                yield _problem(sources["en"], "twins-differ", quote, quoting.anchor)
    for quoted in pages["en"].xpath("//*[@lang='zh']"):
        quoted.drop_tree()
    zh_figures, en_figures = (
        Counter(figure.id for figure in shown_figures(pages[lang])) for lang in ("zh", "en")
    )
    for id_ in (zh_figures - en_figures) + (en_figures - zh_figures):
        yield _problem(sources["en"], "twins-parted", id_)
    for zh, en in zip_longest(paragraphs_of(pages["zh"]), paragraphs_of(pages["en"])):
        if zh is None or en is None or zh.anchor != en.anchor:
            lang, alone = ("en", en) if en else ("zh", zh)
            yield _problem(sources[lang], "twins-parted", alone.text, alone.anchor)
            return
        for found in dict.fromkeys(_differing(zh, en)):
            yield _problem(sources["en"], "twins-differ", found, en.anchor)


def _differing(zh: Paragraph, en: Paragraph) -> Iterator[str]:
    """The words and years of one paragraph that the other ought to have."""
    yield from turned(zh.text, en.text)
    pairs = zip_longest(_YEAR.findall(zh.text), _YEAR.findall(en.text), fillvalue="")
    yield from (other or year for year, other in pairs if year != other)
    stated = {word.casefold() for word in _LATIN.findall(en.text)}
    for word in _LATIN.findall(zh.text):
        if not {word.casefold(), f"{word.casefold()}s"} & stated:
            yield word
    yield from (stated.words for stated in unmatched(zh.text, en.text))


def _dates_zh(page: HtmlElement) -> Counter[str]:
    found = _DATE_ZH.findall(page.text_content())
    return Counter(f"{day} {MONTHS[int(month) - 1]} {year}" for year, month, day in found)


def _dates_en(page: HtmlElement) -> Counter[str]:
    return Counter(" ".join(found) for found in _DATE_EN.findall(page.text_content()))


def _code(page: HtmlElement) -> Counter[str]:
    return Counter(code.text_content() for code in page.iter("code"))


def _problem(source: str, code: str, found: str, anchor: str = "") -> Problem:
    return Problem(place=Place(path=source), key=anchor, code=code, found=found)
