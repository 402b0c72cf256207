"""This site's own words state no numbers: those come from marked spans alone."""

import re
from collections.abc import Collection, Iterator

from pydantic import BaseModel

from ..data.schema import Bilingual, GlossaryFile, ReplyFile, SentenceEntry, UnitNames
from ..data.yamltree import Key, Tree
from ..problems.problem import Problem

_NUMBER = re.compile(r"\d+")
_QUOTE = re.compile(r"“([^“”]+)”|[（(]([^（()）]+)[）)]")


def _texts(value: object, key: Key) -> Iterator[tuple[Key, str]]:
    """Every editorial text with a digit below a value; the letter's own sentences are none."""
    if isinstance(value, SentenceEntry):
        for index, note in enumerate(value.notes):
            yield from _texts(note, (*key, "notes", index))
    elif isinstance(value, Bilingual | UnitNames):
        for name in type(value).model_fields:
            text = getattr(value, name) or ""
            if _NUMBER.search(text):
                yield (*key, name), text
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name), (*key, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, (*key, index))
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from _texts(item, (*key, name))


def check_editorial(
    tree: Tree, entry: ReplyFile | GlossaryFile, glossary: GlossaryFile, letters: Collection[str]
) -> Iterator[Problem]:
    """Digits are refused outside official names and a letter's words in “” or brackets.

    Corrections may have them.
    """
    names = [form for term in glossary.terms for form in (term.zh, term.en, *term.also_zh)]
    for key, text in _texts(entry, ()):
        if key[0] in ("benefits", "lists") and key[-2] != "title":
            continue
        if key[0] == "corrections":
            continue  # they quote what was wrong
        rest = text
        for quote in _QUOTE.finditer(text):
            words = quote[1] or quote[2]
            listed = words.isdigit() and quote[2]  # (1) counts this site's own points
            if not listed and any(words in letter for letter in letters):
                rest = rest.replace(quote[0], " " * len(quote[0]))
        for name in names:
            rest = rest.replace(name, " " * len(name))
        number = _NUMBER.search(rest)
        if number:
            yield tree.problem(key, "number-in-editorial", found=number[0], offset=number.start())
