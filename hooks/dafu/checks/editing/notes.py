"""Editor's notes tell whose word they are, quote the letter, and turn alike in both languages."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from ...data.draft import Draft
from ...data.schema import Bilingual, GlossaryFile
from ...data.unfinished import is_open
from ...data.yamltree import Key, Tree
from ...numbers.tables import either, table
from ...problems.characters import HAN
from ...problems.problem import Problem

_FILE = Path(__file__).with_name("notes.yml")
_QUOTE = re.compile("“([^“”]+)”")
_IN_ENGLISH = re.compile(r"[（(]([^（()）]*[\u3400-\u9fff][^（()）]*)[）)]")
_BRACES = re.compile(r"\{[^{}]*\}")
_SAYS = re.compile(r"[\u3400-\u9fff]{4}")
_ANYTHING = re.compile("")
_SPACE = re.compile(r"\s+")
_WIDE = str.maketrans("（），：；！？．", "(),:;!?.")


class _Turn(NamedTuple):
    """A turn of phrase: Chinese that owes English, what pays it, English that owes, and what."""

    zh: re.Pattern[str]
    paid: re.Pattern[str]
    en: re.Pattern[str]
    owed: re.Pattern[str]
    in_glosses: bool


@cache
def _turns() -> tuple[_Turn, ...]:
    return tuple(
        _Turn(
            re.compile(entry["zh"] if entry.get("zh_owes", True) else "(?!)"),
            re.compile(either(entry, "en", "pays"), re.IGNORECASE),
            re.compile(entry["en"], re.IGNORECASE),
            re.compile(either(entry, "zh", "also")) if entry.get("en_owes", True) else _ANYTHING,
            name in table(_FILE)["in_glosses"],
        )
        for name, entry in table(_FILE)["turns"].items()
    )


@cache
def _sources(lang: str) -> re.Pattern[str]:
    words = re.findall(r'"[^"]+"|\S+', table(_FILE)["sources"][lang])
    return re.compile("|".join(re.escape(word.strip('"')) for word in words), re.IGNORECASE)


def notes(draft: Draft) -> Iterator[tuple[Key, Bilingual]]:
    """Every note on a sentence, a figure or a computed figure, at its key."""
    for sentence in draft.sentences:
        for number, note in enumerate(sentence.entry.notes):
            yield (*sentence.key, "notes", number), note
    for group in ("figures", "derived"):
        for id_, entry in getattr(draft.entry, group).items():
            if entry.note:
                yield (group, id_, "note"), entry.note


def check_notes(draft: Draft) -> Iterator[Problem]:
    """A note states no fact of its own: it tells what the letter says, or how the site reads it."""
    letter = _plain(draft.captured)
    for key, note in notes(draft):
        if is_open(note.en):
            continue
        for lang in ("zh", "en"):
            text = note.text(lang)
            if _SAYS.search(note.zh) and not (_sources(lang).search(text) or _QUOTE.search(text)):
                yield draft.tree.problem((*key, lang), "note-unsourced", found=text)
            for brace in _BRACES.finditer(text):
                if brace[0].strip("{}") in {*draft.entry.figures, *draft.entry.derived}:
                    yield draft.tree.problem((*key, lang), "note-filled", found=brace[0])
        quoted = [*_QUOTE.findall(note.zh), *_IN_ENGLISH.findall(note.en)]
        for words in quoted:
            if len(HAN.findall(words)) > 1 and _plain(words) not in letter:
                lang = "zh" if words in note.zh else "en"
                yield draft.tree.problem((*key, lang), "note-misquotes", found=words)
        for found in _turned(note.zh, note.en):
            yield draft.tree.problem((*key, "en"), "note-turned", found=found)


def check_glosses(tree: Tree, glossary: GlossaryFile) -> Iterator[Problem]:
    """The gloss of a term turns alike in both languages."""
    for index, term in enumerate(glossary.terms):
        for found in _turned(term.gloss.zh, term.gloss.en, of_gloss=True) if term.gloss else ():
            yield tree.problem(("terms", index, "gloss", "en"), "note-turned", found=found)


@lru_cache(4096)  # a preview proves again and again what has not changed
def _turned(zh: str, en: str, *, of_gloss: bool = False) -> tuple[str, ...]:
    """The words of one language that turn what it says where the other has none such."""
    zh, en = _QUOTE.sub(" ", zh), _QUOTE.sub(" ", en)
    if not _SAYS.search(zh):
        return ()
    found: list[str] = []
    for turn in _turns():
        if of_gloss and not turn.in_glosses:
            continue
        said, english = turn.zh.search(zh), turn.en.search(en)
        if said and not turn.paid.search(en):
            found.append(said[0])
        elif english and not turn.owed.search(zh):
            found.append(english[0])
    return tuple(found)


def _plain(text: str) -> str:
    return _SPACE.sub("", text).translate(_WIDE)
