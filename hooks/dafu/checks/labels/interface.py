"""Labels fit in both languages, and those that carry meaning mean what their keys say."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from string import Formatter

from ...data.schema import LabelsFile
from ...data.yamltree import Tree
from ...numbers.classify import NumeralKind, scan_numerals
from ...problems.characters import HAN
from ...problems.problem import Problem
from ...tables import table
from ..editing.editorial import check_translation
from ..editing.turns import turned
from ..english.lexicon import Meaning, lexicon, meaning

# Labels by their keys, and the meanings of the lexicon that they are to state.
_STATE = {
    "bound-at-least": "at-least",
    "bound-more-than": "more-than",
    "bound-at-most": "at-most",
    "bound-less-than": "less-than",
    "bound-about": "about",
    "context-year-on-year": "year-on-year",
    "context-month-on-month": "month-on-month",
    "context-increase": "up",
    "context-decrease": "down",
    "quoted": "quoted",
    "computed": "computed",
    "computed-hint": "computed",
    "period-last-years": "past",
    "period-nth": "past",
}
_FILE = Path(__file__).with_suffix(".yml")
# What would deny, bound or date what a label stands beside.
_STRANGE = re.compile("并非|不是|并不|早于|晚于|不足|超过|不到|大约|至少|最多|[百千万亿]")
_FEW = 2
_MANY = re.compile("[三四五六七八九十百千万亿]")
_CONTEXT = ("period", "frequency", "scope", "extent")
_NAMED = re.compile(r"\{\w+\}")
# Quoted names, and keys of the keyboard; the labels that lead to the other language.
_ORDERED = re.compile(r"“\{\w+\}”|(?<![A-Za-z])[A-Z][a-z]+")
_IN_OTHER = "other-language"
_DENIED = re.compile(r"(?:不是|并非|非)官方|\bnot (?:an? )?official|\bunofficial\b", re.IGNORECASE)
_NO_DENIAL = re.compile("不[仅止但光只]|无障碍|非常|not (?:only|just|merely)", re.IGNORECASE)
_OFFICIAL = re.compile(r"官方答复|\bofficial repl(?:y|ies)", re.IGNORECASE)
_BRACKETS = re.compile("[（(].*?[）)]")


def check_labels(tree: Tree, labels: LabelsFile) -> Iterator[Problem]:
    """No language of a label lacks a name that the other has, nor braces that pair.

    Words for bounds, directions, bases, periods and scopes say in both languages what they are for,
    and no label states a number or a bound of its own.
    """
    for key, label in labels.words.items():
        names = {"zh": _names(label.zh), "en": _names(label.en)}
        every = set().union(*filter(None, names.values()))
        for lang, own in names.items():
            if own != every:
                yield tree.problem(("words", key, lang), "label-malformed", label=key)
        for lang, text in _faults(key, label.zh, label.en):
            yield tree.problem(("words", key, lang), "label-misread", found=text, label=key)
        if key.startswith(_IN_OTHER):
            continue
        if words := _exchanged(label.zh, label.en):
            yield tree.problem(("words", key, "en"), "label-misread", found=words, label=key)
        if HAN.search(label.en) and not HAN.search(label.zh):
            yield tree.problem(("words", key, "en"), "label-misread", found=label.en, label=key)
    for group in ("periods", "scopes"):
        for words, label in getattr(labels, group).items():
            for lang, text in _misread_context(words, label.zh, label.en):
                yield tree.problem((group, words, lang), "label-misread", found=text, label=words)
    yield from check_translation(tree, labels)


def check_words_alike(tree: Tree, labels: LabelsFile) -> Iterator[Problem]:
    """The site's own words for navigating turn alike in both languages."""
    for key, label in labels.words.items():
        for found in turned(label.zh, label.en):
            yield tree.problem(("words", key, "en"), "note-turned", found=found)


def _names(text: str) -> set[str] | None:
    """The names in braces, or None where the braces do not pair."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return None


def _exchanged(zh: str, en: str) -> str | None:
    """The first quoted name or key of a label that stands in another order in English."""
    named = _ORDERED.findall(zh.replace("回车", "Enter"))
    stated = [word for word in _ORDERED.findall(en) if word in named]
    return next((word for word, other in zip(named, stated, strict=False) if word != other), None)


@lru_cache(4096)  # a preview proves again and again what has not changed
def _faults(key: str, zh: str, en: str) -> tuple[tuple[str, str], ...]:
    """The languages in which a label says what it is not for, with what it says."""
    found = (_unstated, _misread)
    own = (fault for find in found for fault in find(key, {"zh": zh, "en": en}))
    return tuple(dict.fromkeys((*own, *_overstated(key, zh))))


def _unstated(key: str, texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The languages in which a label does not state the meaning of the lexicon that it is for."""
    if key not in _STATE:
        return
    stated = meaning(_STATE[key])
    turned = stated.family == "period" and _states_other(texts["zh"], [stated], "period")
    if turned or not stated.is_told(texts["zh"]):
        yield "zh", texts["zh"]
    if not stated.is_stated(texts["en"]):
        yield "en", texts["en"]


def _misread(key: str, texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The languages in which a label lacks what its key says, or says more than it may."""
    file = table(_FILE)
    own = file["words"].get(key)
    said = own or file["fixed"].get(key)
    for lang, text in texts.items() if said else ():
        if not _says(said[lang], lang, text):
            yield lang, text
        if own and (claim := claim_in(text)):
            yield lang, claim
        denial = _word(file["denials"][lang], lang, whole=True).search(text)
        if own and denial and "denies" not in own:
            yield lang, denial[0]


def claim_in(text: str) -> str | None:
    """Words that claim what no word of the site's own may: a standing, or that it is exact."""
    return standing_in(text) or _claimed("claims", text)


def standing_in(text: str) -> str | None:
    """Words that claim to be official, approved, authorised or the like."""
    return _claimed("standing", _OFFICIAL.sub(" ", text))


def denies(text: str) -> bool:
    """Whether a text says that something is not so; 不仅 and 无障碍 do not."""
    denials, text = table(_FILE)["denials"], _NO_DENIAL.sub(" ", text)
    return any(_word(denials[lang], lang, whole=True).search(text) for lang in ("zh", "en"))


def _claimed(group: str, text: str) -> str | None:
    claims, text = table(_FILE)[group], _DENIED.sub(" ", text)
    found = (_word(claims[lang], lang, whole=True).search(text) for lang in ("zh", "en"))
    return next((match[0] for match in found if match), None)


def _says(words: str, lang: str, text: str) -> bool:
    """Whether a text has one of these words; no pattern is made of what is plainly there."""
    edge = " " if lang == "en" else ""
    plain = f"{edge}{text.lower()}"
    there = any(f"{edge}{word}" in plain for word in words.split("|"))
    return there or _word(words, lang).search(text) is not None


def _word(words: str, lang: str, *, whole: bool = False) -> re.Pattern[str]:
    """What finds one of these words; English ones begin a word of the text, or are whole ones."""
    if lang == "en":
        words = rf"(?<![A-Za-z])(?:{words}){'(?![A-Za-z])' if whole else ''}"
    return re.compile(words, re.IGNORECASE)


def _overstated(key: str, zh: str) -> Iterator[tuple[str, str]]:
    """A number or a bound in what stands beside a value, in which it would be read as part of it.

    Words for bounds may bound, and the columns of files are explained by examples.
    """
    plain = _NAMED.sub(" ", zh)
    strange = _STRANGE.search(plain)
    beside = plain != zh or key in ("quoted", "computed")
    if strange and beside and not key.startswith("bound-"):
        yield "zh", strange[0]
    counts = not key.startswith("column-") and _MANY.search(plain)
    for numeral in scan_numerals(plain) if counts else ():
        is_number = numeral.kind is NumeralKind.NUMBER and not numeral.text.isascii()
        if is_number and max(numeral.values, default=0) > _FEW:
            yield "zh", numeral.text


def _misread_context(words: str, zh: str, en: str) -> Iterator[tuple[str, str]]:
    """The same of a label for the letter's words for a period or a scope."""
    meant = [m for m in lexicon() if m.family in _CONTEXT and m.is_told(words)]
    if not zh.startswith(words) or _BRACKETS.sub("", zh.removeprefix(words)):
        yield "zh", zh
    if meant and not any(meaning.is_stated(en) for meaning in meant):
        yield "en", en


def _states_other(zh: str, meant: list[Meaning], *families: str) -> bool:
    """Whether Chinese has a word for a meaning of these families beside those that are meant."""
    own = {word for one in meant for word in one.zh.every}
    return any(
        re.search(word, zh)
        for one in lexicon()
        if one.family in families and one not in meant
        for word in one.zh.every
        if word not in own and (len(word) > 1 or one.family != "period")
    )
