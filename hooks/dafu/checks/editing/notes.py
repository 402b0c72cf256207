"""Editor's notes tell whose word they are, and quote the letter in both languages."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from ...data.draft import Draft, DraftSentence
from ...data.schema import Bilingual
from ...data.unfinished import is_open
from ...data.yamltree import Key
from ...problems.characters import HAN
from ...problems.problem import Problem
from ...tables import table
from ..quantities.context import marked_date
from .turns import SAYS

_FILE = Path(__file__).with_name("notes.yml")
_QUOTE = re.compile("“([^“”]+)”")
_IN_ENGLISH = re.compile(r"[（(]([^（()）]*[\u3400-\u9fff][^（()）]*)[）)]")
_BRACES = re.compile(r"\{[^{}]*\}")
_FEW = 2  # characters that stand in many sentences
# What a note says that the letter says, unless it denies it or goes on with the words themselves.
_CLAIM = re.compile(
    "(?<!的)(?:(?:写|说|载|列|注|表|指)明|指出|明确|给出|提到|声明|[界规]定为?|定义为)(?!的)"
)
_LETTER = re.compile("原文|答复|来文|网页|存档")
_DENIED = re.compile("(?:没有?|[未无非]|不曾?|是否)[\u4e00-\u9fff]{0,4}$")
_QUOTED_AT_ONCE = re.compile(
    r"(?:了|的是|为)?[：:]?\s*“[^“”]*”(?:(?:[、和与及或]|以及|或者)?“[^“”]*”)*(?=[，,。；;（(—]|\s*$)"
)
_CLAUSE_END, _SENTENCE_END = re.compile("[，,。；;]"), re.compile("[。；;]")
_SENTENCE_END_EN = re.compile(r"[.;](?=\s|$)")
_UNSAID = re.compile("[没未不无]")
_UNSAID_EN = re.compile(
    r"\b(?:no|not|nor|neither|none|nothing|without|open|silent"
    r"|un(?:said|stated|clear|known|named|specified|explained|settled|mentioned))\b",
    re.IGNORECASE,
)
_ZERO = re.compile("(?<=[为是])零(?=[，,。；;]|$)")
_DATES = {"发布": "published", "成文": "signed", "签署": "signed"}
_WHICH_FIRST = re.compile(
    f"(?P<one>{'|'.join(_DATES)})日期(?P<way>[早晚])于(?P<other>{'|'.join(_DATES)})日期"
)
_SPACE = re.compile(r"\s+")
_WIDE = str.maketrans("（），：；！？．", "(),:;!?.")


@cache
def _sources(lang: str) -> re.Pattern[str]:
    words = re.findall(r'"[^"]+"|\S+', table(_FILE)["sources"][lang])
    return re.compile("|".join(re.escape(word.strip('"')) for word in words), re.IGNORECASE)


def notes(draft: Draft) -> Iterator[tuple[Key, Bilingual, str]]:
    """Every note on a sentence, a figure or a computed figure, at its key.

    With it comes what the letter says there: nothing of what is computed or around the sections.
    """
    said: dict[str, str] = {}
    for sentence, span in draft.marks():
        said[span.id] = said.get(span.id, "") + sentence.zh.text
    for sentence in draft.sentences:
        for number, note in enumerate(sentence.entry.notes):
            there = _around(draft, sentence) if sentence.key[0] == "sections" else ""
            yield (*sentence.key, "notes", number), note, there
    for group in ("figures", "derived"):
        for id_, entry in getattr(draft.entry, group).items():
            if entry.note:
                yield (group, id_, "note"), entry.note, said.get(id_, "")


def _around(draft: Draft, sentence: DraftSentence) -> str:
    """A sentence that could be read; of a heading, a cell and the like, the whole section."""
    if sentence.lacks_zh:
        return ""
    if sentence.role == "sentence":
        return sentence.zh.text
    return "\n".join(each.zh.text for each in draft.sentences if each.part == sentence.part)


def check_notes(draft: Draft) -> Iterator[Problem]:
    """A note states no fact of its own: it tells what the letter says, or how the site reads it."""
    letter = _plain(draft.captured)
    said = "\n".join(_plain(sentence.zh.text) for sentence in draft.sentences)
    for key, note, there in notes(draft):
        if is_open(note.en):
            continue
        for lang in ("zh", "en"):
            text = note.text(lang)
            if SAYS.search(note.zh) and not (_sources(lang).search(text) or _QUOTE.search(text)):
                yield draft.tree.problem((*key, lang), "note-unsourced", found=text)
            for brace in _BRACES.finditer(text):
                if brace[0].strip("{}") in {*draft.entry.figures, *draft.entry.derived}:
                    yield draft.tree.problem((*key, lang), "note-filled", found=brace[0])
        for lang, code, words in (
            ("en", "note-turned", _told_besides(note)),
            ("zh", "number-in-editorial", _zero(note.zh, letter)),
            ("zh", "note-misdates", _misdated(draft, note.zh)),
            ("zh", "note-claims", _claim(note.zh)),
            ("zh", "note-elsewhere", _of_elsewhere(note.zh, there, said)),
        ):
            if words:
                yield draft.tree.problem((*key, lang), code, found=words)
        for lang, words in _misquoted(note, letter):
            yield draft.tree.problem((*key, lang), "note-misquotes", found=words)
        unquoted = (w for w in _IN_ENGLISH.findall(note.en) if _plain(w) not in _plain(note.zh))
        for found in unquoted:
            yield draft.tree.problem((*key, "en"), "note-turned", found=found)


def _misquoted(note: Bilingual, letter: str) -> Iterator[tuple[str, str]]:
    """The words that a note quotes in either language and the letter does not have."""
    for words in (*_QUOTE.findall(note.zh), *_IN_ENGLISH.findall(note.en)):
        is_quote = HAN.search(words) and len(_plain(words)) > 1
        if is_quote and _plain(words) not in letter:
            yield ("zh" if words in note.zh else "en"), words


def _zero(note: str, letter: str) -> str | None:
    """The 零 that a note says of something, where the letter has none."""
    found = _ZERO.search(note)
    return found[0] if found and "零" not in letter else None


def _misdated(draft: Draft, note: str) -> str | None:
    """What a note says of which date of the letter comes first, where the dates say otherwise."""
    for said in _WHICH_FIRST.finditer(note):
        one, other = (marked_date(draft, _DATES[said[name]]) for name in ("one", "other"))
        if one and other and not (one < other if said["way"] == "早" else one > other):
            return said[0]
    return None


def _told_besides(note: Bilingual) -> str | None:
    """A sentence that English tells beside what the Chinese says that the letter leaves unsaid."""
    zh = [part for part in _CLAUSE_END.split(note.zh) if part.strip()]
    en = [part.strip() for part in _SENTENCE_END_EN.split(note.en) if part.strip()]
    if len(en) <= len(zh) or not all(map(_UNSAID.search, zh)):
        return None
    return next((part for part in en if not _UNSAID_EN.search(part)), None)


def _claim(note: str) -> str | None:
    """What a note says in its own words that the letter says: 原文写明是增值税."""
    for verb in _CLAIM.finditer(note):
        before = _SENTENCE_END.split(note[: verb.start()])[-1]
        clause = _CLAUSE_END.split(before)[-1]
        is_own = "本站" in clause and not _LETTER.search(clause)
        is_letters = _LETTER.search(before) or _QUOTE.fullmatch(clause)
        if is_own or not is_letters or _DENIED.search(clause):
            continue
        if not _QUOTED_AT_ONCE.match(note, verb.end()):
            return f"{clause}{verb[0]}"
    return None


def _of_elsewhere(note: str, there: str, said: str) -> str | None:
    """The first words of the letter that a note quotes, where none of them stand `there`."""
    quoted = [_plain(words) for words in _QUOTE.findall(note)]
    if not there or any(words in _plain(there) for words in quoted):
        return None
    return next((words for words in quoted if len(words) > _FEW and words in said), None)


def _plain(text: str) -> str:
    return _SPACE.sub("", text).translate(_WIDE)
