"""Problems: what is wrong in the data, where, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import yaml

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


def _excerpt(text: str, limit: int = 60) -> str:
    """`text` on one line, with control characters escaped, cut to `limit` characters."""
    shown = "".join(c if c.isprintable() else repr(c)[1:-1] for c in text)
    return shown if len(shown) <= limit else shown[: limit - 1] + "…"


def problem_text(problem: Problem, lang: str = "en") -> str:
    """Word a problem as `path:line:column: key.path: what is wrong; what was found; mending`."""
    message = _messages()[problem.code][lang]
    details = {name: _excerpt(str(value)) for name, value in problem.details.items()}
    parts = [message["wrong"].format(**details)]
    if problem.found:
        parts.append(_messages()["found"][lang]["wrong"].format(found=_excerpt(problem.found)))
    parts.append(message["mend"].format(**details))
    key = f"{_excerpt(problem.key, 200)}: " if problem.key else ""
    return f"{problem.place}: {key}{('; ' if lang == 'en' else '；').join(parts)}"


def report(problems: Iterable[Problem], lang: str = "en") -> str:
    """All problems in the order of their places, one a line, at most `MOST_SHOWN` of them."""
    lines = list(
        dict.fromkeys(
            problem_text(problem, lang)
            for problem in sorted(problems, key=lambda p: (p.place, p.key, p.code))
        )
    )
    hidden = len(lines) - MOST_SHOWN
    if hidden > 0:
        more = _messages()["more"][lang]["wrong"].format(count=hidden)
        lines = [*lines[:MOST_SHOWN], more]
    return "\n".join(lines)


def refusal(problems: Iterable[Problem], lang: str = "en") -> str:
    """What a refused build says: that nothing was published, and why."""
    return f"{_messages()['refused'][lang]['wrong']}\n{report(problems, lang)}"
