"""Ids in Latin letters for Chinese words, as they are read."""

import re

from ..checks.english.names import usual_first
from ..problems.characters import HAN

_SYLLABLES = 4
_LITTLE = re.compile("(?:的|了|和|与|及|等|在|为|是|已|共|将|有|达)")
_LATIN = re.compile("[A-Za-z]+")


def latin_id(words: str, fallback: str) -> str:
    """An id of the last words, two syllables joined: 人力资源机构 gives `ziyuan-jigou`."""
    characters = "".join(HAN.findall(_LITTLE.sub("", words))) or "".join(HAN.findall(words))
    syllables = [usual_first(char)[:1] for char in characters[-_SYLLABLES:]]
    read = [syllable[0] for syllable in syllables if syllable and _LATIN.fullmatch(syllable[0])]
    if not read:
        return fallback
    pairs = [read] if len(read) < _SYLLABLES else [read[:2], read[2:]]
    return "-".join(map("".join, pairs))


class Ids:
    """Ids that are given once; a second one of the same words gets a count."""

    def __init__(self, taken: set[str]) -> None:
        self.taken = set(taken)

    def new(self, words: str, fallback: str) -> str:
        """An id for these words."""
        wanted = latin_id(words, fallback)
        count, id_ = 1, wanted
        while id_ in self.taken:
            count += 1
            id_ = f"{wanted}-{count}"
        self.taken.add(id_)
        return id_
