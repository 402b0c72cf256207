"""Problems: what is wrong in the data, where, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from pathlib import Path
from types import MappingProxyType

import yaml

from .excerpts import Excerpt, excerpt, visible

MOST_SHOWN = 50


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Place:
    """A position in a file: `path` as the maintainer names it, `line` and `column` from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One fault. `code` names its message in `messages.yml`, `details` fill that message."""

    place: Place
    key: str
    code: str
    found: str = ""
    details: Mapping[str, object] = field(default_factory=dict)


@cache
def _messages() -> dict[str, dict[str, dict[str, str]]]:
    path = Path(__file__).with_name("messages.yml")
    messages: dict[str, dict[str, dict[str, str]]] = yaml.safe_load(path.read_text("utf-8"))
    return messages


def message_language(environ: Mapping[str, str]) -> str:
    """`zh` where the locale of the environment is Chinese, else `en`."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((environ[name] for name in names if environ.get(name)), "")
    return "zh" if locale.startswith("zh") else "en"


def _cut(text: str, limit: int = 60) -> str:
    """`text` on one line, cut to `limit` characters."""
    shown = visible(text)
    return shown if len(shown) <= limit else shown[: limit - 1] + "…"


def _phrase(code: str, lang: str, part: str, details: Mapping[str, object]) -> str:
    shown = {name: _cut(str(value)) for name, value in details.items()}
    return _messages()[code][lang][part].format(**shown)


def sentence(code: str, lang: str, **details: object) -> str:
    """The message `code` without advice."""
    return _phrase(code, lang, "wrong", details)


def statement(
    code: str, lang: str, *, found: str = "", details: Mapping[str, object] = MappingProxyType({})
) -> str:
    """Word `code` as `what is wrong; what was found; how to mend it`."""
    parts = [_phrase(code, lang, "wrong", details)]
    if found:
        parts.append(sentence("found", lang, found=found))
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


def _excerpt_of(problem: Problem, contents: Mapping[str, str]) -> Excerpt | None:
    content = contents.get(problem.place.path, "")
    return excerpt(content, problem.place.line, problem.place.column, problem.found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """What a refused build says: that nothing was published, and why, with excerpts of the data.

    `entries` are at most `MOST_SHOWN` problems; `more` counts the rest, if there are any.
    """

    title: str
    entries: Mapping[str, Excerpt | None]
    more: str = ""

    @property
    def text(self) -> str:
        """The refusal for a terminal."""
        entries = ("\n".join([text, *([e.text] if e else [])]) for text, e in self.entries.items())
        return "\n\n".join(filter(None, [self.title, *entries, self.more]))


def refusal(
    problems: Iterable[Problem],
    lang: str = "en",
    contents: Mapping[str, str] = MappingProxyType({}),
) -> Refusal:
    """Word `problems` for the maintainer.

    `contents` holds the files that were read, by the paths of the problems' places.
    """
    texts = worded(problems, lang)
    hidden = len(texts) - MOST_SHOWN
    shown = islice(texts.items(), MOST_SHOWN)  # an excerpt takes as long as its file is large
    return Refusal(
        title=sentence("refused", lang),
        entries={text: _excerpt_of(problem, contents) for text, problem in shown},
        more=sentence("more", lang, count=hidden) if hidden > 0 else "",
    )


def reason(code: str, lang: str, found: str = "", **details: object) -> Refusal:
    """A refusal with one reason, which has no place in a file."""
    entries = {statement(code, lang, found=found, details=details): None}
    return Refusal(title=sentence("refused", lang), entries=entries)


class RefusedError(Exception):
    """Nothing can be published."""

    def refusal(self, lang: str) -> Refusal:
        """Say why, in the maintainer's language."""
        raise NotImplementedError
