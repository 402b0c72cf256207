"""The real data, proved once for all tests that read it."""

from functools import cache
from pathlib import Path

from dafu.prove import prove
from dafu.reply import Library, Reply
from dafu.words.labels import word

DATA = Path(__file__).parents[1] / "data"


@cache
def library() -> Library:
    """All that is published."""
    return prove(DATA)


@cache
def reply() -> Reply:
    """The reply whose figures tests name, whatever others there are."""
    return next(reply for reply in library().replies if reply.id == "2021-107")


def label(key: str, lang: str, **values: object) -> str:
    """A word of the interface, as it is worded now."""
    return word(library().labels, key, lang, **values)
