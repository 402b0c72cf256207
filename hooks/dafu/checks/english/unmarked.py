"""Years and levels that no mark holds: the English bounds them where the Chinese does."""

import re
from collections.abc import Iterator

from ...data.draft import Draft, DraftSentence
from ...problems.problem import Problem

SIDES_ZH = re.compile("[前后以底初末至到截起自从—–~～-]|年度")
NEAR = 3  # characters beside a year or a fact in Chinese that may bound it
_YEAR = re.compile(r"(?<![\w\[.,])(?:19|20)[0-9]{2}(?![0-9])")
_BOUND_YEAR = re.compile(
    r"\b(?:before|since|until|till|by|after|from|to|late|early|mid|fiscal|around|about|not in|"
    r"(?:end|start|beginning|middle|close) of)[\s-]+$",
    re.IGNORECASE,
)
_BEHIND_YEAR = re.compile(r"s\b| (?:BC|BCE|to date|onwards?)\b")
# Levels and ages beside no mark: `中级以上` is intermediate or above, `水位以上` only above.
_OR_ABOVE_ZH = re.compile(
    "(?<=[\u4e00-\u9fff])(?<!水位|界线)以上(?!答复|意见|回复|内容|情况|问题|建议|措施|工作|做法|项目|原因|部门|各[项点]|[几两三四五六七八九十]+[个项点种方])"
)
_OR_ABOVE_EN = re.compile(
    r"\b(?:(?:or|and) (?:above|higher|more|over|better|upwards?|older)|at least|or at a higher|"
    r"no lower than|not below|above[ -](?:designated|quota|norm|threshold|scale)|minimum|"
    r"upwards of)\b",
    re.IGNORECASE,
)


def check_unmarked(draft: Draft, sentence: DraftSentence) -> Iterator[Problem]:
    """Of each level, and each year, of a sentence."""
    yield from _check_levels(draft, sentence)
    for part in sentence.en:
        if isinstance(part, str):
            yield from _check_years(draft, sentence, part)


def _check_levels(draft: Draft, sentence: DraftSentence) -> Iterator[Problem]:
    """Each 以上 outside the marks is in the English, as often."""
    spans = sentence.zh.spans
    levels = [
        found
        for found in _OR_ABOVE_ZH.finditer(sentence.zh.text)
        if not any(span.start < found.end() and found.start() < span.end for span in spans)
    ]
    if levels and len(_OR_ABOVE_EN.findall(sentence.entry.en)) < len(levels):
        yield draft.tree.problem(
            (*sentence.key, "en"), "meaning-not-in-english", missing=levels[0][0]
        )


def _check_years(draft: Draft, sentence: DraftSentence, text: str) -> Iterator[Problem]:
    """A plain year is bounded in English where it is in Chinese."""
    for match in _YEAR.finditer(text):
        if not (_BOUND_YEAR.search(text[: match.start()]) or _BEHIND_YEAR.match(text, match.end())):
            continue
        zh = sentence.zh.text
        places = [found.start() for found in re.finditer(f"{match[0]}年", zh)]
        sides = [
            zh[max(0, start - NEAR) : start] + zh[start + 5 : start + 5 + NEAR] for start in places
        ]
        if places and not any(map(SIDES_ZH.search, sides)):
            offset = sentence.entry.en.find(text) + match.start()
            yield draft.tree.problem(
                (*sentence.key, "en"), "meaning-not-in-chinese", found=match[0], offset=offset
            )
