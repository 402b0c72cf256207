"""Texts within Markdown that stay texts, whatever signs they hold."""

import re

from markupsafe import Markup, escape

_SIGNS = re.compile(r"[\\`*_{}\[\]]")
_SIGNS_AND_HTML = re.compile(r"[\\`*_{}\[\]<>&~|=]")
# Where a backslash keeps a line from beginning a list, a heading or a rule.
_AT_FIRST = re.compile(r"\A(?=#|[-+](?:\s|\Z)|-{2})|\A[0-9]+(?=[.)](?:\s|\Z))")


def markdown_text(text: str) -> str:
    """A text for CommonMark, which takes a backslash before any sign."""
    return _AT_FIRST.sub(r"\g<0>\\", _SIGNS_AND_HTML.sub(r"\\\g<0>", text.lstrip()))


def page_value(value: object) -> object:
    """A value for a hand-written page: a text as HTML whose signs Python-Markdown passes over."""
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    return escape(_AT_FIRST.sub(r"\g<0>\\", _SIGNS.sub(r"\\\g<0>", value)))
