"""Texts in both languages at once, for files that are not in one of them."""

from collections.abc import Callable

from ..data.schema import Bilingual
from ..reply import Library
from .labels import word
from .languages import LANGUAGES


def pair(zh: str, en: str) -> Bilingual:
    """Texts that are made here, which the limits of those that people write do not hold for."""
    return Bilingual.model_construct(zh=zh, en=en)


def of_both(text_in: Callable[[str], str]) -> Bilingual:
    """What a function gives for each language."""
    return pair(**{lang: text_in(lang) for lang in LANGUAGES})


def in_both(library: Library, key: str, **values: Bilingual) -> Bilingual:
    """A label in both languages, its `{names}` filled in with each language's own."""

    def text_in(lang: str) -> str:
        filled = {name: value.text(lang) for name, value in values.items()}
        return word(library.labels, key, lang, **filled)

    return of_both(text_in)


def joined(text: Bilingual, mark: str = " / ") -> str:
    """Both languages in one string, where a format has no place for two."""
    return f"{text.zh}{mark}{text.en}"
