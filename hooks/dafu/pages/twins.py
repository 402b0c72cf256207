"""Hand-written pages say in both languages the same, passage by passage, with the same figures."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import zip_longest

from lxml.html import HtmlElement  # type: ignore[import-untyped] # it has no types of its own

from ..checks.editing.turns import turned
from ..checks.english.lexicon import unmatched
from ..problems.problem import Place, Problem
from .paragraphs import Paragraph, paragraphs_of
from .shown_figures import shown_figures

_YEAR = re.compile(r"(?<![0-9])[12][0-9]{3}(?![0-9])")
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9.-]*[A-Za-z0-9]")


def check_twins(pages: Mapping[str, HtmlElement], sources: Mapping[str, str]) -> Iterator[Problem]:
    """Hold the English page against the Chinese one; `sources` are the names of their files.

    Both by language. Each has the passages of the other, and in each passage what the other says,
    as far as words tell, with its years; what is Latin in Chinese is so in English.
    """
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
    years, others = (Counter(_YEAR.findall(each.text)) for each in (zh, en))
    yield from (years - others) + (others - years)
    stated = {*_LATIN.findall(en.text)}
    yield from (word for word in _LATIN.findall(zh.text) if not {word, f"{word}s"} & stated)
    yield from (stated.words for stated in unmatched(zh.text, en.text, senses=False))


def _problem(source: str, code: str, found: str, anchor: str = "") -> Problem:
    return Problem(place=Place(path=source), key=anchor, code=code, found=found)
