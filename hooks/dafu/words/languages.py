"""The languages of the site, and what names and joins them."""

from collections.abc import Iterable
from types import MappingProxyType

LANGUAGES = ("zh", "en")
LANGUAGE_TAGS = MappingProxyType({"zh": "zh-CN", "en": "en"})
# With the region, whose spelling and forms of numbers and dates the site has.
LOCALES = MappingProxyType({"zh": "zh-CN", "en": "en-GB"})
_COLONS = MappingProxyType({"zh": "：", "en": ": "})
_COMMAS = MappingProxyType({"zh": "、", "en": ", "})


def other_language(lang: str) -> str:
    """English for Chinese, and the other way round."""
    return LANGUAGES[1 - LANGUAGES.index(lang)]


def explained(name: str, meaning: str, lang: str) -> str:
    """A name and what it stands for, with the colon of the language."""
    return f"{name}{_COLONS[lang]}{meaning}"


def enumerated(names: Iterable[str], lang: str) -> str:
    """Names one after the other, with what parts them in the language."""
    return _COMMAS[lang].join(names)
