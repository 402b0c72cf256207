"""What translators' tools get and give: `python -m dafu xliff ID [--from FILE]`, `… tbx`."""

import os
import sys
from argparse import ArgumentParser, Namespace
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from ..data.draft import Draft
from ..data.load import Sources, load_sources
from ..data.yamltree import key_text
from ..problems.messages import message, message_language
from ..problems.problem import Place, Problem
from ..problems.refusal import refusal
from ..prove import proof_of
from .intake import taken_over
from .tbx import term_base
from .units import read_units
from .xliff import xliff


def add_commands(commands: Any) -> None:
    """Add the verbs `xliff` and `tbx`, whose `run` gives the exit status."""
    reply: ArgumentParser = commands.add_parser("xliff", help="write or take back a translation")
    reply.add_argument("id", help="the reply, such as 2021-107")
    reply.add_argument("--from", dest="file", type=Path, help="a translated file to take back")
    _add_files(reply, _run_xliff, "the file to write, else ID.xlf")
    terms: ArgumentParser = commands.add_parser("tbx", help="write the glossary as a term base")
    _add_files(terms, _run_tbx, "the file to write, else glossary.tbx")


def _add_files(parser: ArgumentParser, run: Callable[[Namespace], int], to: str) -> None:
    parser.add_argument("--data", type=Path, default=Path("data"), metavar="FOLDER")
    parser.add_argument("--to", type=Path, metavar="FILE", help=to)
    parser.set_defaults(run=run)


def _run_tbx(asked: Namespace) -> int:
    sources = load_sources(asked.data.resolve())
    if (lacking := _lacking(sources)) or sources.glossary is None:
        return _refused(lacking, sources)
    file, terms = asked.to or Path("glossary.tbx"), sources.glossary.entry
    return _written(file, term_base(terms), "terms-written", count=len(terms.terms))


def _run_xliff(asked: Namespace) -> int:
    sources = load_sources(asked.data.resolve())
    draft = next((draft for draft in sources.drafts if draft.id == asked.id), None)
    if draft is None:
        return _refused(_why_none(asked.id, sources), sources)
    if asked.file:
        return _take(asked.file, draft, sources)
    if (lacking := _lacking(sources, draft)) or sources.glossary is None:
        return _refused(lacking, sources)
    glossary = sources.glossary.entry.of((draft.id, *draft.entry.regions))
    unfinished = _unfinished(draft, sources.folder)
    file, count = asked.to or Path(f"{draft.id}.xlf"), len(draft.sentences)
    content = xliff(draft, glossary, unfinished)
    return _written(file, content, "translation-written", count=count, open=len(unfinished))


def _why_none(id_: str, sources: Sources) -> Iterable[Problem]:
    folder = f"{sources.folder.name}/replies"
    files = {f"{folder}/{id_}.yml", f"{folder}/{id_}.txt"}
    known = ", ".join(draft.id for draft in sources.drafts)
    unknown = Problem(
        place=Place(path=folder), key="", code="reply-unknown", found=id_, details={"known": known}
    )
    return [p for p in sources.problems if p.place.path in files] or [unknown]


def _lacking(sources: Sources, *drafts: Draft) -> list[Problem]:
    """Why the glossary, or the Chinese of a reply, is not known, of which nothing is made up."""
    unread = [draft for draft in drafts if any(s.lacks_zh for s in draft.sentences)]
    paths = {sources.path(sources.folder / "glossary.yml"), *(draft.tree.path for draft in unread)}
    return [problem for problem in sources.problems if problem.place.path in paths]


def _unfinished(draft: Draft, folder: Path) -> set[str]:
    """The anchors of sentences whose English is missing, or is not proved."""
    keys = {problem.key for problem in proof_of(folder).problems_in(draft.tree.path)}
    return {
        sentence.anchor
        for sentence in draft.sentences
        if sentence.lacks_en or key_text((*sentence.key, "en")) in keys
    }


def _take(file: Path, draft: Draft, sources: Sources) -> int:
    reply = sources.folder / "replies" / f"{draft.id}.yml"
    try:
        translated, raw = file.read_bytes(), reply.read_bytes()
    except OSError as error:
        return _said(f"{error.filename}: {error.strerror}", sys.stderr)
    units, problems = read_units(translated, str(file))
    taken, changed, found = taken_over(raw.decode("utf-8-sig"), draft, units)
    problems += found
    if problems:
        sources.contents[str(file)] = translated.decode("utf-8", "replace")
        return _refused(problems, sources)
    if changed:
        mark = BOM_UTF8 if raw.startswith(BOM_UTF8) else b""
        reply.write_bytes(mark + taken.encode())
    lang = message_language(os.environ)
    return _said(message("translation-taken", lang, count=changed, file=draft.tree.path))


def _written(file: Path, content: bytes, code: str, **details: object) -> int:
    """Write a file that is not there yet: it might hold somebody's work."""
    try:
        with file.open("xb") as stream:
            stream.write(content)
    except OSError as error:
        return _said(f"{file}: {error.strerror}", sys.stderr)
    return _said(message(code, message_language(os.environ), file=str(file), **details))


def _refused(problems: Iterable[Problem], sources: Sources) -> int:
    lang = message_language(os.environ)
    said = refusal(problems, lang, sources.contents, title="refused-translation")
    return _said(said.text, sys.stderr)


def _said(text: str, stream: Any = None) -> int:
    print(text, file=stream)
    return int(stream is sys.stderr)
