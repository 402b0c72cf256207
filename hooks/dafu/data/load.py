"""Read the data folder: replies with their captured pages, the glossary, the labels."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel

from ..problems import Place, Problem
from .draft import Draft, draft_sentences
from .schema import GlossaryFile, LabelsFile, ReplyFile
from .validate import validate
from .yamltree import Key, Tree, key_text, read_yaml

_Model = TypeVar("_Model", bound=BaseModel)


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded(Generic[_Model]):
    """One YAML file: where things stand in it, and what it says."""

    tree: Tree
    entry: _Model


@dataclass(slots=True)
class Sources:
    """Everything that could be read from the data folder, and every problem met on the way."""

    drafts: list[Draft] = field(default_factory=list)
    glossary: Loaded[GlossaryFile] | None = None
    labels: Loaded[LabelsFile] | None = None
    problems: list[Problem] = field(default_factory=list)
    patched: list[tuple[str, Key]] = field(default_factory=list)

    def is_echo(self, problem: Problem) -> bool:
        """Whether a problem only repeats that some value was missing or did not fit."""
        return any(
            problem.place.path == path and f"{problem.key}.".startswith(f"{key_text(key[:-1])}.")
            for path, key in self.patched
            if len(key) > 1
        )


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
    sources.problems.append(
        Problem(place=Place(path=path, line=line), key="", code=code, found=found)
    )
    return None


def _load(file: Path, path: str, model: type[_Model], sources: Sources) -> Loaded[_Model] | None:
    content = _text(file, path, sources)
    if content is None:
        return None
    tree, problems = read_yaml(content, path)
    sources.problems += problems
    if tree.data in ({}, ""):
        return None
    entry, problems, patched = validate(tree, model)
    sources.problems += problems
    sources.patched += [(path, key) for key in patched]
    return Loaded(tree=tree, entry=entry) if entry else None


def load_sources(folder: Path) -> Sources:
    """Read `folder` (the project's `data/`). Problems name files as `data/…`, relative to it."""
    sources = Sources()
    name = folder.name
    sources.labels = _load(folder / "labels.yml", f"{name}/labels.yml", LabelsFile, sources)
    sources.glossary = _load(folder / "glossary.yml", f"{name}/glossary.yml", GlossaryFile, sources)
    for file in sorted((folder / "replies").glob("*.yml")):
        loaded = _load(file, f"{name}/replies/{file.name}", ReplyFile, sources)
        captured_path = f"{name}/replies/{file.stem}.txt"
        captured = _text(file.with_suffix(".txt"), captured_path, sources)
        if loaded is None or captured is None:
            continue
        sentences, problems = draft_sentences(loaded.tree, loaded.entry)
        sources.problems += problems
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
    return sources
