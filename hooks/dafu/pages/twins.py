"""Hand-written pages say in both languages the same, passage by passage, with the same figures."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from types import MappingProxyType
from urllib.parse import urldefrag, urlsplit

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
_DATE_ZH = re.compile(r"([12][0-9]{3})年0?(1[0-2]|[1-9])月0?([1-3]?[0-9])日")
_FEW_EN, _FEW_ZH = re.compile(r"\btwo\b", re.IGNORECASE), re.compile("[两二双俩]")
_RELATIVE = MappingProxyType({"今年": "this", "去年": "last"})
_MEANT_ZH = re.compile(f"“({'|'.join(_RELATIVE)})”[^0-9]{{0,3}}([12][0-9]{{3}})")
_MEANT_EN = re.compile(r"“(this|last) year” (?:is|means) ([12][0-9]{3})", re.IGNORECASE)
_DATE_EN = re.compile(rf"([1-3]?[0-9]) ({'|'.join(MONTHS)}) ([12][0-9]{{3}})")


def check_twins(pages: Mapping[str, HtmlElement], sources: Mapping[str, str]) -> Iterator[Problem]:
    """Hold the English page against the Chinese one; `sources` are the names of their files.

    Both by language. Each has the passages of the other, and in each passage what the other says,
    as far as words tell, with its years; what is Latin in Chinese is so in English, and the Chinese
    that English quotes stands in its passage. Both have the same dates and code, and links to the
    same pages, or at least hosts.
    """
    in_zh, in_en = (
        Counter((*dates(pages[lang].text_content()), *_code(pages[lang])))
        for lang, dates in (("zh", _dates_zh), ("en", _dates_en))
    )
    for found in _apart(in_zh, in_en):
        yield _problem(sources["en"], "twins-differ", found)
    for found in _apart(*(Counter(_links(pages[lang])) for lang in ("zh", "en"))):
        yield _problem(sources["en"], "twins-linked", found)
    quotes = [HAN_RUN.findall(paragraph.text) for paragraph in paragraphs_of(pages["en"])]
    for quoted in pages["en"].xpath("//*[@lang='zh']"):
        quoted.drop_tree()
    zh_figures, en_figures = (
        Counter(figure.id for figure in shown_figures(pages[lang])) for lang in ("zh", "en")
    )
    for id_ in _apart(zh_figures, en_figures):
        yield _problem(sources["en"], "twins-parted", id_)
    passages = zip_longest(paragraphs_of(pages["zh"]), paragraphs_of(pages["en"]))
    for number, (zh, en) in enumerate(passages):
        if zh is None or en is None or zh.anchor != en.anchor:
            lang, alone = ("en", en) if en else ("zh", zh)
            yield _problem(sources[lang], "twins-parted", alone.text, alone.anchor)
            return
        unquoted = (words for words in quotes[number] if words not in zh.text)
        for found in dict.fromkeys((*unquoted, *_differing(zh, en))):
            yield _problem(sources["en"], "twins-differ", found, en.anchor)


def _apart(one: Counter[str], other: Counter[str]) -> Counter[str]:
    """What either has more of than the other."""
    return (one - other) + (other - one)


def _differing(zh: Paragraph, en: Paragraph) -> Iterator[str]:
    """The words and years of one paragraph that the other ought to have."""
    yield from turned(zh.text, en.text)
    years, others = (Counter(_YEAR.findall(each.text)) for each in (zh, en))
    yield from _apart(years, others)
    meant = {_RELATIVE[words]: year for words, year in _MEANT_ZH.findall(zh.text)}
    yield from (
        year for words, year in _MEANT_EN.findall(en.text) if meant.get(words.lower()) != year
    )
    stated = {word.casefold() for word in _LATIN.findall(en.text)}
    for word in _LATIN.findall(zh.text):
        if not {word.casefold(), f"{word.casefold()}s"} & stated:
            yield word
    yield from (stated.words for stated in unmatched(zh.text, en.text))
    yield from (few[0] for few in _FEW_EN.finditer(en.text) if not _FEW_ZH.search(zh.text))


def _dates_zh(text: str) -> Iterator[str]:
    for year, month, day in _DATE_ZH.findall(text):
        yield f"{day} {MONTHS[int(month) - 1]} {year}"


def _dates_en(text: str) -> Iterator[str]:
    yield from (" ".join(found) for found in _DATE_EN.findall(text))


def _code(page: HtmlElement) -> Iterator[str]:
    yield from (code.text_content() for code in page.iter("code"))


def _links(page: HtmlElement) -> Iterator[str]:
    """Where links lead: to another page of the site, or to a host that has several."""
    for address in page.xpath("//a/@href"):
        try:
            link = urlsplit(urldefrag(address)[0])
        except ValueError:  # no address at all
            yield address
        else:
            if place := link.hostname or link.geturl():
                yield place.removeprefix("www.")


def _problem(source: str, code: str, found: str, anchor: str = "") -> Problem:
    return Problem(place=Place(path=source), key=anchor, code=code, found=found)
