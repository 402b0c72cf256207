"""Words that the glossary puts into others, which the proofs would not know for each other."""

import re
from collections.abc import Iterator, Sequence

from ...data.schema import GlossaryFile, Rendering
from ...data.yamltree import Tree
from ...numbers.classify import scan_numerals
from ...numbers.english import scan_english_numbers
from ...problems.problem import Problem
from .lexicon import meanings_in, owed

# What denies, binds or dates what a sentence says, for which no other word may stand.
_BINDING = re.compile(
    "[不未无没非勿禁须应必将已拟可能限仅只均各每全半双倍]|以[上下内外]|左右|超过|大约|有余"
)


def check_renderings(tree: Tree, glossary: GlossaryFile) -> Iterator[Problem]:
    """No word pair says how many, how much, how far or when, denies or binds."""
    for index, pair in enumerate(glossary.renderings):
        numbers = (*scan_numerals(pair.zh), *scan_english_numbers(pair.en))
        counts = any(not meaning.is_sense for meaning in meanings_in(pair.en))
        if numbers or counts or _BINDING.search(pair.zh):
            found = f"{pair.zh} / {pair.en}"
            yield tree.problem(("renderings", index), "rendering-binds", found=found)


def used(pairs: Sequence[Rendering], zh: str, en: str) -> tuple[Rendering, ...]:
    """The word pairs of which a sentence has both words."""
    text = en.lower()
    return tuple(
        pair
        for pair in pairs
        if pair.zh in zh and re.search(rf"(?<![a-z]){re.escape(pair.en)}(?![a-z])", text)
    )


def still_owed(zh: str, en: str, pairs: Sequence[Rendering]) -> Iterator[str]:
    """The Chinese words that owe English which neither the proofs nor a word pair find."""
    for words in owed(zh, en):
        if not any(pair.zh in words or words in pair.zh for pair in pairs):
            yield words
