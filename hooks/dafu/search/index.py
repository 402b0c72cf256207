"""The search index, made by Pagefind from one small file for each record.

A record's address within the index is `<kind>/<URL of its page><anchor>.html`, of which
`search-query.js` makes a link.
"""

import json
import re
import shutil
import subprocess
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from ..problems.refusal import ReasonedError
from ..templating import templates
from .records import SearchRecord

_SERVED = (
    "pagefind.js",
    "pagefind-entry.json",
    "*.pf_meta",
    "wasm.*.pagefind",
    "fragment",
    "index",
)

# Pagefind cuts Chinese into words by a dictionary, browsers cut a query by another one, and where
# the two differ nothing is found. Zero-width spaces around it make each character a word.
_HAN = r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]"
_SIDE_OF_HAN = re.compile(rf"(?<=\S)(?={_HAN})|(?<={_HAN})(?=\S)")
_BOUNDARY = "\u200b"

# Of words that a dash joins Pagefind knows the first only. `search-text.js` takes the joint out.
_DASH = re.compile(r"(?<=\w)([–—])(?=\w)")
_JOINT = "\u2060 "


class SearchError(ReasonedError):
    """The index cannot be made."""


def pagefind() -> Path:
    """Pagefind's program. Raises SearchError where there is none for this platform."""
    try:
        program: Path | None = import_module("pagefind.service").get_executable()
    except (ImportError, FileNotFoundError):
        program = None
    if program is None or not program.is_file():
        raise SearchError("search-missing")
    return program


def indexed_text(text: str, lang: str) -> str:
    """A text with marks, unseen by readers, at which Pagefind parts its words."""
    if lang == "zh":
        return _SIDE_OF_HAN.sub(_BOUNDARY, text)
    return _DASH.sub(rf"\1{_JOINT}", text)


def index_site(records: Iterable[SearchRecord], folder: Path) -> None:
    """Write the index of `records` and the script that reads it into `folder`, anew.

    The same records give the same bytes. Raises SearchError.
    """
    template = templates().get_template("search-record.html")
    with TemporaryDirectory() as name:
        workshop = Path(name)
        for record in records:
            path = workshop / "records" / record.kind / record.url / f"{record.anchor}.html"
            path.parent.mkdir(parents=True, exist_ok=True)
            text = indexed_text(record.text, record.lang)
            path.write_text(template.render(record=record, text=text), "utf-8")
        _run_pagefind(workshop)
        shutil.rmtree(folder, ignore_errors=True)
        for pattern in _SERVED:
            for path in (workshop / "pagefind").glob(pattern):
                _copy(path, folder / path.name)


def _run_pagefind(workshop: Path) -> None:
    # In a folder of its own, so that it reads no settings that happen to lie about.
    command = [str(pagefind()), "--site", "records", "--output-path", "pagefind", "--silent"]
    try:
        done = subprocess.run(  # noqa: S603 - the program that the lock installs
            command, cwd=workshop, capture_output=True, text=True, check=False
        )
    except OSError as error:
        raise SearchError("search-unrunnable", str(error)) from error
    if done.returncode:
        raise SearchError("search-failed", done.stderr.strip() or done.stdout.strip())


def _copy(path: Path, target: Path) -> None:
    if path.is_dir():
        shutil.copytree(path, target)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix == ".json":
        # Pagefind writes the languages in an order that changes from run to run.
        content = json.loads(path.read_text("utf-8"))
        target.write_text(json.dumps(content, sort_keys=True, separators=(",", ":")), "utf-8")
    else:
        shutil.copyfile(path, target)
