"""Read the data folder: replies with their captured pages, the glossary, the labels."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel

from ..problems import Place, Problem
from .addresses import is_reply_name
from .draft import Draft, draft_sentences
from .schema import GlossaryFile, LabelsFile, ReplyFile
from .validate import validate
from .yamltree import Tree, key_text, read_yaml

_Model = TypeVar("_Model", bound=BaseModel)


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded(Generic[_Model]):
    """One YAML file: where things stand in it, and what it says."""

    tree: Tree
    entry: _Model


@dataclass(slots=True)
class Sources:
    """Everything that could be read from the data folder, and every problem met on the way.

    `unfit` holds the paths and keys of values that could not be used; `complete` tells whether
    every reply could be read.
    """

    drafts: list[Draft] = field(default_factory=list)
    glossary: Loaded[GlossaryFile] | None = None
    labels: Loaded[LabelsFile] | None = None
    problems: list[Problem] = field(default_factory=list)
    unfit: list[tuple[str, str]] = field(default_factory=list)
    complete: bool = False

    def fault(self, path: str, code: str, *, line: int = 1, found: str = "") -> None:
        """Note a problem with a file as a whole."""
        place = Place(path=path, line=line)
        self.problems.append(Problem(place=place, key="", code=code, found=found))

    def is_echo(self, problem: Problem) -> bool:
        """Whether a problem only repeats that a value, or the one around it, could not be read."""
        return any(
            problem.place.path == path and re.match(rf"{re.escape(key)}(?![^.\[])", problem.key)
            for path, key in self.unfit
        )


_CUT_TEXT = {"text-folded", "text-not-one-line"}


def _text(file: Path, path: str, sources: Sources) -> str | None:
    try:
        return file.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        code, found = "file-not-utf8", f"0x{error.object[error.start]:02x}"
    except FileNotFoundError:
        line, code, found = 1, "file-missing", ""
    except OSError as error:
        line, code, found = 1, "file-unreadable", error.strerror or ""
    sources.fault(path, code, line=line, found=found)
    return None


def _load(file: Path, path: str, model: type[_Model], sources: Sources) -> Loaded[_Model] | None:
    content = _text(file, path, sources)
    if content is None:
        return None
    tree, problems = read_yaml(content, path)
    sources.problems += problems
    sources.unfit += [(path, p.key) for p in problems if p.code in _CUT_TEXT]
    if tree.data is None:
        return None
    entry, problems, patched = validate(tree, model)
    sources.problems += problems
    sources.unfit += [(path, key_text(key)) for key in patched]
    return Loaded(tree=tree, entry=entry) if entry else None


def load_sources(folder: Path) -> Sources:
    """Read `folder` (the project's `data/`). Problems name files as `data/…`, relative to it."""
    sources = Sources()
    name = folder.name
    sources.labels = _load(folder / "labels.yml", f"{name}/labels.yml", LabelsFile, sources)
    sources.glossary = _load(folder / "glossary.yml", f"{name}/glossary.yml", GlossaryFile, sources)
    files = sorted((folder / "replies").glob("*.yml"))
    for file in files:
        _load_reply(file, f"{name}/replies", sources)
    if not files:
        sources.fault(f"{name}/replies", "replies-none")
    sources.complete = bool(files) and len(sources.drafts) == len(files)
    return sources


def _load_reply(file: Path, folder: str, sources: Sources) -> None:
    path, captured_path = f"{folder}/{file.name}", f"{folder}/{file.stem}.txt"
    if not is_reply_name(file.stem):
        sources.fault(path, "reply-misnamed", found=file.stem)
        return
    loaded = _load(file, path, ReplyFile, sources)
    captured = _text(file.with_suffix(".txt"), captured_path, sources)
    if captured is not None and not captured.strip():
        sources.fault(captured_path, "file-empty")
        return
    if loaded is None or captured is None:
        return
    sentences, problems = draft_sentences(loaded.tree, loaded.entry)
    sources.problems += problems
    sources.unfit += [(path, problem.key) for problem in problems]
    sources.drafts.append(
        Draft(
            id=file.stem,
            tree=loaded.tree,
            entry=loaded.entry,
            captured=captured,
            captured_path=captured_path,
            sha256=hashlib.sha256(captured.encode()).hexdigest(),
            sentences=tuple(sentences),
        )
    )
