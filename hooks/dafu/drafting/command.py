"""Draft a reply into the data folder: `make draft FROM=page.html ID=2022-0197`."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from ..data.load import load_sources
from ..data.page_kinds import is_reply_name
from ..problems.progress import Tell, untold
from .draft import Drafted, draft
from .known import Known
from .pages import NoLetterError, Page, read_page
from .update import updated
from .writing import reply_yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What was read and what was drafted of it; of an update, how many lines it changed."""

    file: Path
    page: Page
    drafted: Drafted | None = None
    changed: int = 0


def draft_reply(saved: Path, id_: str, data: Path, tell: Tell = untold) -> Outcome:
    """Write `<id>.txt` and `<id>.yml`, neither of which may be there; raises NoLetterError."""
    if not is_reply_name(id_):
        raise NoLetterError("reply-misnamed", id_)
    evidence, file = (data / "replies" / f"{id_}.{ending}" for ending in ("txt", "yml"))
    present = next((each for each in (file, evidence) if each.exists()), None)
    if present and (present == file or present.resolve() != saved.resolve()):
        raise NoLetterError("draft-exists", present.name)
    page = read_page(saved)
    known = Known.of(load_sources(data), id_)
    drafted = draft(page.text, known, tell)
    content = page.text.encode()
    text = reply_yaml(drafted, known, id_, hashlib.sha256(content).hexdigest())
    evidence.parent.mkdir(parents=True, exist_ok=True)
    evidence.write_bytes(content)
    file.write_text(text, "utf-8", newline="\n")
    return Outcome(file=file, page=page, drafted=drafted)


def update_reply(saved: Path | None, id_: str, data: Path) -> Outcome:
    """Add to `<id>.yml` what can be drafted by now; what a person has written stays.

    The page, where it is given, has to be the one that was captured.
    """
    evidence, file = (data / "replies" / f"{id_}.{ending}" for ending in ("txt", "yml"))
    if not file.exists() or not evidence.exists():
        raise NoLetterError("draft-none", f"{id_}.yml")
    page = read_page(saved or evidence)
    if page.text != evidence.read_text("utf-8"):
        raise NoLetterError("draft-changed", evidence.name)
    sources = load_sources(data)
    own = next((each for each in sources.drafts if each.id == id_), None)
    if own is None:
        raise NoLetterError("draft-unread", file.name)
    before = file.read_text("utf-8")
    after = updated(before, own, Known.of(sources, id_))
    if after != before:
        file.write_text(after, "utf-8", newline="\n")
    changed = len({*after.splitlines()} - {*before.splitlines()})
    return Outcome(file=file, page=page, changed=changed)
