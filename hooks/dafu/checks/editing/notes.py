"""Editor's notes tell whose word they are, quote the letter, and turn alike in both languages."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from ...data.draft import Draft
from ...data.schema import Bilingual, GlossaryFile
from ...data.unfinished import is_open
from ...data.yamltree import Key, Tree
from ...problems.characters import HAN
from ...problems.problem import Problem
from ...tables import table
from ..english.listed import has_lost_items
from .turns import SAYS, turned

_FILE = Path(__file__).with_name("notes.yml")
_QUOTE = re.compile("“([^“”]+)”")
_IN_ENGLISH = re.compile(r"[（(]([^（()）]*[\u3400-\u9fff][^（()）]*)[）)]")
_BRACES = re.compile(r"\{[^{}]*\}")
_SPACE = re.compile(r"\s+")
_WIDE = str.maketrans("（），：；！？．", "(),:;!?.")


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
            if SAYS.search(note.zh) and not (_sources(lang).search(text) or _QUOTE.search(text)):
                yield draft.tree.problem((*key, lang), "note-unsourced", found=text)
            for brace in _BRACES.finditer(text):
                if brace[0].strip("{}") in {*draft.entry.figures, *draft.entry.derived}:
                    yield draft.tree.problem((*key, lang), "note-filled", found=brace[0])
        in_english = _IN_ENGLISH.findall(note.en)
        for words in (*_QUOTE.findall(note.zh), *in_english):
            if len(HAN.findall(words)) > 1 and _plain(words) not in letter:
                lang = "zh" if words in note.zh else "en"
                yield draft.tree.problem((*key, lang), "note-misquotes", found=words)
        for words in in_english:
            if _plain(words) not in _plain(note.zh):
                yield draft.tree.problem((*key, "en"), "note-turned", found=words)
        if has_lost_items(note.zh, note.en):
            yield draft.tree.problem((*key, "en"), "items-lost")
        for found in turned(note.zh, note.en):
            yield draft.tree.problem((*key, "en"), "note-turned", found=found)


def check_glosses(tree: Tree, glossary: GlossaryFile) -> Iterator[Problem]:
    """The gloss of a term turns alike in both languages."""
    for index, term in enumerate(glossary.terms):
        gloss = term.gloss
        for found in turned(gloss.zh, gloss.en) if gloss else ():
            yield tree.problem(("terms", index, "gloss", "en"), "note-turned", found=found)


def _plain(text: str) -> str:
    return _SPACE.sub("", text).translate(_WIDE)
