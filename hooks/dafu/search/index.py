"""The search index, made by Pagefind of records.

A record's address within the index is `<kind>/<URL of its page><anchor>.html`, of which
`search-query.js` makes a link.
"""

import base64
import json
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from importlib import import_module
from io import FileIO
from itertools import chain, takewhile
from pathlib import Path
from threading import Event
from typing import Any, cast

from ..problems.refusal import ReasonedError
from ..processes import begun
from .records import SearchRecord

_SERVED = (
    "pagefind.js",
    "pagefind-entry.json",
    "*.pf_meta",
    "wasm.*.pagefind",
    "fragment/*",
    "index/*",
)

# Pagefind cuts Chinese into words by a dictionary, browsers cut a query by another one, and where
# the two differ nothing is found. Zero-width spaces around it make each character a word.
_HAN = r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]"
_SIDE_OF_HAN = re.compile(rf"(?<=\S)(?={_HAN})|(?<={_HAN})(?=\S)")
_BOUNDARY = "\u200b"

# Of words that a dash joins Pagefind knows the first only. `search-text.js` takes the joint out.
_DASH = re.compile(r"(?<=\w)([–—])(?=\w)")
_JOINT = "\u2060 "

_INDEX = 0  # the number that Pagefind gives to its first index
_END = b","  # of a message
_PART = 65536  # bytes of an answer, as many as a pipe holds


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


def index_site(records: Iterable[SearchRecord], folder: Path, *, over: Event | None = None) -> None:
    """Write the index of `records` and the script that reads it into `folder`, anew.

    The same records give the same bytes. It is left off when `over` is set. Raises SearchError.
    """
    files = _indexed(pagefind(), records, over or Event())
    shutil.rmtree(folder, ignore_errors=True)
    for file in takewhile(lambda _: not (over and over.is_set()), files):
        path = Path(file["path"])
        if any(map(path.match, _SERVED)):
            content = base64.b64decode(file["content"])
            (folder / path.parent).mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(_sorted(content) if path.suffix == ".json" else content)


def _sorted(content: bytes) -> bytes:
    """JSON with its keys in order: Pagefind writes the languages in one that changes."""
    return json.dumps(json.loads(content), sort_keys=True, separators=(",", ":")).encode()


def _message(record: SearchRecord) -> dict[str, object]:
    return {
        "type": "AddRecord",
        "index_id": _INDEX,
        "url": f"/{record.kind}/{record.url}{record.anchor}.html",
        "language": record.lang,
        "content": indexed_text(record.text, record.lang),
        "meta": {"place": " · ".join(record.place)},
    }


def _indexed(program: Path, records: Iterable[SearchRecord], over: Event) -> list[dict[str, str]]:
    """What Pagefind makes of records: files with a `path`, and their `content` in Base64.

    It is asked as its own packages for Python and Node ask it. Were it to write the files itself,
    it would not say when a disk is full.
    """
    messages: Iterable[Mapping[str, object]] = chain(
        [{"type": "NewIndex"}],
        map(_message, records),
        [{"type": "GetFiles", "index_id": _INDEX}],
    )
    try:
        service = subprocess.Popen(  # noqa: S603 - the program that the lock installs
            [program, "--service"],
            cwd=program.parent,  # not where settings may happen to lie about
            bufsize=0,  # so that nothing is left to be written to a program that has ended
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
    except OSError as error:
        raise SearchError("search-unrunnable", str(error)) from error
    with service:
        writing = begun(partial(_write, cast(FileIO, service.stdin), messages))
        for answer in _answers(cast(FileIO, service.stdout)):
            if over.is_set():
                service.kill()
                return []
            if answer["type"] == "GetFiles":
                writing.result()
                files: list[dict[str, str]] = answer["files"]
                return files
            if answer["type"] == "Error":
                service.kill()
                raise SearchError("search-failed", answer["message"])
        said = cast(FileIO, service.stderr).read()
        raise SearchError("search-failed", said.decode(errors="replace").strip())


def _write(stream: FileIO, messages: Iterable[Mapping[str, object]]) -> None:
    """Write the messages, and leave the stream open: Pagefind leaves off where it ends."""
    for number, message in enumerate(messages):
        request = json.dumps({"message_id": number, "payload": message})
        stream.write(base64.b64encode(request.encode()) + _END)


def _answers(stream: FileIO) -> Iterator[dict[str, Any]]:
    """What Pagefind answers, message by message, until it ends."""
    answer = bytearray()
    while part := stream.read(_PART):
        *ends, rest = part.split(_END)
        for end in ends:
            answer += end
            text = base64.b64decode(answer).decode()
            answer.clear()  # the last one has all files
            yield json.loads(text)["payload"]
        answer += rest
