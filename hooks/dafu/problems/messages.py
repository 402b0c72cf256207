"""The words of problems: what is wrong, what was found, and how to mend it."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from ..tables import table
from .excerpts import visible
from .problem import Problem

_LONGEST, _LONGEST_LIST = 64, 400  # characters; a SHA-256 has as many as the first
_LISTS = frozenset({"expected", "ids", "known"})


@cache
def _messages() -> dict[str, dict[str, dict[str, str]]]:
    path = Path(__file__).with_name("messages.yml")
    messages: dict[str, dict[str, dict[str, str]]] = table(path)
    return messages


def message_language(environ: Mapping[str, str]) -> str:
    """`zh` where the locale of the environment is Chinese, else `en`."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((environ[name] for name in names if environ.get(name)), "")
    return "zh" if locale.startswith("zh") else "en"


def _cut(text: str, limit: int = _LONGEST) -> str:
    """`text` on one line, cut to `limit` characters."""
    shown = visible(text)
    return shown if len(shown) <= limit else shown[: limit - 1] + "…"


def _phrase(code: str, lang: str, part: str, details: Mapping[str, object]) -> str:
    shown = {
        name: _cut(str(value), _LONGEST_LIST if name in _LISTS else _LONGEST)
        for name, value in details.items()
    }
    return _messages()[code][lang][part].format(**shown)


def message(code: str, lang: str, **details: object) -> str:
    """The message `code` without advice."""
    return _phrase(code, lang, "wrong", details)


def statement(
    code: str, lang: str, *, found: str = "", details: Mapping[str, object] = MappingProxyType({})
) -> str:
    """Word `code` as `what is wrong; what was found; how to mend it`."""
    parts = [_phrase(code, lang, "wrong", details)]
    if found:
        parts.append(message("found", lang, found=found))
    parts.append(_phrase(code, lang, "mend", details))
    return ("; " if lang == "en" else "；").join(parts)


def problem_text(problem: Problem, lang: str = "en") -> str:
    """Word a problem as `path:line:column: key.path: statement`."""
    key = f"{_cut(problem.key, 200)}: " if problem.key else ""
    words = statement(problem.code, lang, found=problem.found, details=problem.details)
    return f"{problem.place}: {key}{words}"


def worded(problems: Iterable[Problem], lang: str = "en") -> dict[str, Problem]:
    """All problems by their texts, in the order of their places; each text once."""
    ordered = sorted(problems, key=lambda p: (p.place, p.key, p.code))
    return {problem_text(problem, lang): problem for problem in ordered}
