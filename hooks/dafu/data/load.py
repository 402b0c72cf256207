"""Read the data folder: replies with their captured pages, the glossary, the labels."""

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from ..memory import Memory
from ..problems.characters import REPLACEMENT, replaced
from ..problems.excerpts import visible
from ..problems.problem import Place, Problem
from .draft import Draft, draft_sentences
from .facts import with_usual_words
from .files import FileError, character_errors, decoded, listed, read_file
from .page_kinds import is_reply_name
from .schema import GlossaryFile, LabelsFile, ReplyFile
from .unfinished import OPEN, is_open
from .validate import validate
from .wordings import with_wordings
from .yamltree import Key, Tree, key_text, read_yaml

_Model = TypeVar("_Model", bound=BaseModel)
# After these a text is not what was meant, and nothing can be held against it.
_UNREAD = {"text-folded", "text-not-one-line", "yaml-alias", "yaml-escape"}
# What tells a draft even where the rest of its file cannot be read.
_ENGLISH = ("en", "one")
_DRAFT = re.compile(r"^draft:[ \t]*true\b", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded(Generic[_Model]):
    """One YAML file: where things stand in it, what it says, and the keys of stand-ins in that."""

    tree: Tree
    entry: _Model
    patched: frozenset[Key]


@dataclass(slots=True)
class Sources:
    """Everything that could be read from the data folder, and every problem met on the way.

    `contents` holds the files as they were read, by path; `unfit` the paths and keys of values
    that could not be used; `unfinished` the ids of the replies that are drafts, which stand behind
    all others; `complete` tells whether every other reply could be read. `words`
    are the site's labels and the program's own wordings.
    """

    folder: Path
    memory: Memory
    drafts: list[Draft] = field(default_factory=list)
    glossary: Loaded[GlossaryFile] | None = None
    labels: Loaded[LabelsFile] | None = None
    words: LabelsFile | None = None
    problems: list[Problem] = field(default_factory=list)
    contents: dict[str, str] = field(default_factory=dict)
    unfit: set[tuple[str, str]] = field(default_factory=set)
    unfinished: set[str] = field(default_factory=set)
    complete: bool = False

    @property
    def finished(self) -> list[Draft]:
        """The replies that are to be published."""
        return [draft for draft in self.drafts if draft.id not in self.unfinished]

    def path(self, file: Path) -> str:
        """How problems name a file of the folder, or one that could not be named otherwise."""
        return visible(file.relative_to(self.folder.parent).as_posix())

    def fault(self, file: Path, error: FileError) -> None:
        """Note a problem with a file, not with a value in it."""
        place = Place(path=self.path(file), line=error.line, column=error.column)
        details = {"other": visible(error.other)}
        self.problems.append(
            Problem(place=place, key="", code=error.code, found=error.found, details=details)
        )


def _text(file: Path, encoding: str, sources: Sources) -> str | None:
    """What a file says, with stand-ins for the characters that it may not have."""
    path = sources.path(file)
    try:
        content = read_file(file)
        said = sources.contents[path] = content.decode("utf-8", "replace")
        text = decoded(content, encoding)
    except FileError as error:
        sources.fault(file, error)
        return None
    unseen = character_errors(text)
    for fault in unseen:
        sources.fault(file, fault)
    return replaced(text) if unseen else said if said == text else text  # once in memory


def _load(file: Path, model: type[_Model], sources: Sources) -> Loaded[_Model] | None:
    text = _text(file, "utf-8-sig", sources)
    if text is None:
        return None
    path = sources.path(file)
    read = partial(read_entry, text, path, model)
    loaded, problems, unfit = sources.memory.recall(("file", path, text), read)
    sources.problems += problems
    sources.unfit |= {(path, key) for key in unfit}
    return loaded


def read_entry(
    text: str, path: str, model: type[_Model]
) -> tuple[Loaded[_Model] | None, list[Problem], set[str]]:
    """What a YAML file says, if one can tell; what is wrong with it; the keys of unfit values."""
    tree, problems = read_yaml(text, path)
    if tree.data is None:
        return None, problems, set()
    entry, misfits, patched = validate(tree, model)
    unfit = {problem.key for problem in problems if problem.code in _UNREAD}
    unfit |= {key_text(key) for key in patched}
    if REPLACEMENT in text:
        unfit |= {key_text(key) for key in _texts(tree.data, lambda _, text: REPLACEMENT in text)}
    if OPEN in text:
        unwritten = [*_texts(tree.data, _is_unwritten)]
        problems = [*problems, *(tree.problem(key, _open_code(key)) for key in unwritten)]
        unfit |= {key_text(key) for key in unwritten}
        patched += unwritten
    loaded = Loaded(tree=tree, entry=entry, patched=frozenset(patched)) if entry else None
    return loaded, problems + misfits, unfit


def _is_unwritten(key: Key, text: str) -> bool:
    return is_open(text) if key[-1] in _ENGLISH else text == OPEN


def _open_code(key: Key) -> str:
    return "english-open" if key[-1] in _ENGLISH else "words-open"


def _texts(data: Any, is_meant: Callable[[Key, str], bool], key: Key = ()) -> Iterator[Key]:
    """The keys of some texts of a YAML file."""
    if isinstance(data, str):
        if is_meant(key, data):
            yield key
        return
    for name, value in data.items() if isinstance(data, dict) else enumerate(data or ()):
        yield from _texts(value, is_meant, (*key, name))


def load_sources(folder: Path, memory: Memory | None = None) -> Sources:
    """Read `folder` (the project's `data/`). Problems name files as `data/…`, relative to it."""
    sources = Sources(folder=folder, memory=memory or Memory())
    sources.labels = _load(folder / "labels.yml", LabelsFile, sources)
    sources.words = with_wordings(sources.labels.entry) if sources.labels else None
    sources.glossary = _load(folder / "glossary.yml", GlossaryFile, sources)
    replies = folder / "replies"
    names = listed(replies)
    for file in (replies / name for name in names):
        if file.suffix == ".yml":
            _load_reply(file, sources)
        elif file.suffix != ".txt":
            sources.fault(file, FileError("file-stray"))
        elif file.with_suffix(".yml").name not in names:
            sources.fault(file, FileError("file-alone", other=file.with_suffix(".yml").name))
    if not names:
        sources.fault(replies, FileError("replies-none"))
    expected = sum(n.endswith(".yml") and n[:-4] not in sources.unfinished for n in names)
    sources.complete = 0 < len(sources.finished) == expected
    sources.drafts.sort(key=lambda draft: draft.id in sources.unfinished)
    return sources


def _load_reply(file: Path, sources: Sources) -> None:
    if not is_reply_name(file.stem):
        sources.fault(file, FileError("reply-misnamed", file.stem))
        return
    captured = file.with_suffix(".txt")
    loaded = _load(file, ReplyFile, sources)
    said = sources.contents.get(sources.path(file), "")
    if loaded.entry.draft == "true" if loaded else _DRAFT.search(said):
        sources.unfinished.add(file.stem)
    text = _text(captured, "utf-8", sources)
    if text is not None and not text.strip():
        sources.fault(captured, FileError("file-empty"))
    elif loaded is not None and text is not None:
        sentences, problems = draft_sentences(loaded.tree, loaded.entry, loaded.patched)
        sources.problems += problems
        sources.unfit |= {(loaded.tree.path, problem.key) for problem in problems}
        path = sources.path(captured)
        entry = loaded.entry
        if sources.words:
            entry = with_usual_words(entry, (s.zh for s in sentences), sources.words)
        draft = Draft(
            id=file.stem,
            tree=loaded.tree,
            entry=entry,
            captured=text,
            captured_path=path,
            sha256=hashlib.sha256(sources.contents[path].encode()).hexdigest(),
            sentences=tuple(sentences),
        )
        sources.drafts.append(draft)
