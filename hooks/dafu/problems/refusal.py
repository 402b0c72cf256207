"""What a refused build says."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType

from .excerpts import Excerpt, excerpt
from .messages import message, statement, worded
from .problem import Problem

MOST_SHOWN = 50


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
    *,
    title: str = "refused",
) -> Refusal:
    """Word `problems` for the maintainer; the message `title` says what comes of them.

    `contents` holds the files that were read, by the paths of the problems' places.
    """
    texts = worded(problems, lang)
    hidden = len(texts) - MOST_SHOWN
    shown = islice(texts.items(), MOST_SHOWN)  # an excerpt takes as long as its file is large
    return Refusal(
        title=message(title, lang),
        entries={text: _excerpt_of(problem, contents) for text, problem in shown},
        more=message("more", lang, count=hidden) if hidden > 0 else "",
    )


def reason(code: str, lang: str, found: str = "", **details: object) -> Refusal:
    """A refusal with one reason, which has no place in a file."""
    entries = {statement(code, lang, found=found, details=details): None}
    return Refusal(title=message("refused", lang), entries=entries)


class RefusedError(Exception):
    """Nothing can be published."""

    def refusal(self, lang: str) -> Refusal:
        """Say why, in the maintainer's language."""
        raise NotImplementedError


class ReasonedError(RefusedError):
    """Nothing can be published for one reason: `code` says which, `found` what was met."""

    def __init__(self, code: str, found: str = "") -> None:
        super().__init__(code, found)
        self.code = code
        self.found = found

    def refusal(self, lang: str) -> Refusal:
        """Say the reason, and what to do."""
        return reason(self.code, lang, self.found)
