"""What search knows of words beside the index: everyday, known and traditional ones."""

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from importlib.metadata import distribution
from pathlib import Path

from ..problems.characters import HAN
from ..reply import Library
from ..words.languages import LANGUAGES

_CHARACTERS = "opencc/dictionary/TSCharacters.txt"
_SHORTEST = 4  # letters of an English word that is worth correcting


def search_words(library: Library, found: Mapping[str, Sequence[str]]) -> str:
    """The words as JSON, for `search-words.js`; `found` are the texts that search finds.

    `known` words are what a slip is corrected to: English ones of the texts, the most frequent
    first, and the Chinese terms of the glossary.
    """
    glossary, texts = library.glossary, {lang: "\n".join(found[lang]) for lang in LANGUAGES}
    words_of_english = re.finditer(rf"[a-z]{{{_SHORTEST},}}", texts["en"].lower())
    english = Counter(word[0] for word in words_of_english)
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
        }
        for lang in texts
    }
    words["simplified"] = _simplified({character[0] for character in HAN.finditer(texts["zh"])})
    return json.dumps(words, ensure_ascii=False, separators=(",", ":"))


def _simplified(characters: set[str]) -> dict[str, str]:
    """The simplified form of each traditional character that stands for one of `characters`."""
    installed = distribution("opencc-python-reimplemented")
    table = Path(str(installed.locate_file(_CHARACTERS))).read_text("utf-8")
    pairs = (line.split() for line in table.splitlines() if line.strip())
    return {
        traditional: simplified
        for traditional, simplified, *_ in pairs
        if simplified in characters and traditional not in characters
    }
