"""What search knows of words beside the index: everyday, known and traditional ones."""

import json
import re
from collections import Counter
from collections.abc import Collection, Mapping
from importlib.metadata import distribution
from pathlib import Path

from ..problems.characters import HAN
from ..reply import Library

_CHARACTERS = "opencc/dictionary/TSCharacters.txt"
_WORD = re.compile(r"[a-z]{4,}")  # shorter ones of English are not worth correcting


def words_of(text: str, lang: str) -> list[str]:
    """What search is to know of a text that it finds: characters of Chinese, words of English."""
    return HAN.findall(text) if lang == "zh" else _WORD.findall(text.lower())


def search_words(
    library: Library, found: Mapping[str, Counter[str]], indexes: Mapping[str, int]
) -> str:
    """The words as JSON, for `search-words.js`, and how many `indexes` there are by language.

    `found` counts the words of the texts that search finds. `known` words are what a slip is
    corrected to: English ones of the texts, the most frequent first, and the Chinese terms of the
    glossary.
    """
    glossary, english = library.glossary, found["en"]
    chinese = ("".join(HAN.findall(term.zh)) for term in glossary.terms)
    known = {
        "zh": [*dict.fromkeys(chinese)],
        "en": sorted(english, key=lambda word: (-english[word], word)),
    }
    words: dict[str, object] = {
        lang: {
            "everyday": getattr(glossary.everyday, lang),
            "questions": getattr(glossary.questions, lang),
            "known": known[lang],
            "indexes": indexes[lang],
        }
        for lang in known
    }
    words["simplified"] = _simplified(found["zh"].keys())
    return json.dumps(words, ensure_ascii=False, separators=(",", ":"))


def _simplified(characters: Collection[str]) -> dict[str, str]:
    """The simplified form of each traditional character that stands for one of `characters`."""
    installed = distribution("opencc-python-reimplemented")
    table = Path(str(installed.locate_file(_CHARACTERS))).read_text("utf-8")
    pairs = (line.split() for line in table.splitlines() if line.strip())
    return {
        traditional: simplified
        for traditional, simplified, *_ in pairs
        if simplified in characters and traditional not in characters
    }
