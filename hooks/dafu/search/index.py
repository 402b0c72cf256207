"""The search index, made by Pagefind of records.

A record's address within the index is `<kind>/<URL of its page><anchor>.html#<its place>`, of which
`search-query.js` makes a link. As data beside the text the place would be indexed, too.

Pagefind holds all of an index in memory, and compares each record with all before it. So a large
archive has several in each language, which Pagefind's script asks together: the first ones stand in
the folder of the whole, with the script, further ones in `2/`, `3/` and so on.
"""

import base64
import json
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from importlib import import_module
from io import FileIO
from itertools import chain, groupby, islice, takewhile
from operator import attrgetter
from pathlib import Path
from threading import Event
from typing import Any, cast

from ..problems.refusal import ReasonedError
from ..processes import begun
from .records import SearchRecord

_MOST = 10_000  # records of an index; each takes Pagefind some 30 KB of memory

_ENTRY = "pagefind-entry.json"
_SERVED = (_ENTRY, "*.pf_meta", "fragment/*", "index/*")
_SERVED_ONCE = ("pagefind.js", "wasm.*.pagefind")

# Pagefind cuts Chinese into words by a dictionary, browsers cut a query by another one, and where
# the two differ nothing is found. Zero-width spaces around it make each character a word.
_HAN = r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]"
_SIDE_OF_HAN = re.compile(rf"(?<=\S)(?={_HAN})|(?<={_HAN})(?=\S)")
_BOUNDARY = "\u200b"

# Of words that a dash joins Pagefind knows the first only. `search-text.js` takes the joint out.
_DASH = re.compile(r"(?<=\w)([–—])(?=\w)")
_JOINT = "\u2060 "

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


def index_site(
    records: Iterable[SearchRecord], folder: Path, *, over: Event | None = None
) -> Counter[str]:
    """Write the indexes of `records` and the script that reads them into `folder`, anew.

    The records come language by language; returned is how many indexes there are of each. The same
    records give the same bytes. It is left off when `over` is set. Raises SearchError.
    """
    over, counted = over or Event(), Counter[str]()
    shutil.rmtree(folder, ignore_errors=True)
    with _service(pagefind()) as service:
        answers = _answers(cast(FileIO, service.stdout))
        for index_id, (lang, part) in enumerate(_parts(records)):
            counted[lang] += 1
            own = folder if counted[lang] == 1 else folder / str(counted[lang])
            served = (*_SERVED, *_SERVED_ONCE) if own is folder else _SERVED
            files = _indexed(service, answers, part, index_id, over)
            for file in takewhile(lambda _: not over.is_set(), files):
                if any(map(Path(file["path"]).match, served)):
                    _write_file(own / file["path"], base64.b64decode(file["content"]))
            if over.is_set():
                service.kill()
                break
    return counted


def _parts(records: Iterable[SearchRecord]) -> Iterator[tuple[str, Sequence[SearchRecord]]]:
    """The records of each index, with their language."""
    for lang, own in groupby(records, key=attrgetter("lang")):
        while part := [*islice(own, _MOST)]:
            yield lang, part


def _write_file(path: Path, content: bytes) -> None:
    """Write a file of an index; the entry tells of those in all languages, in order."""
    if path.name == _ENTRY:
        entry = json.loads(content)
        if path.exists():
            entry["languages"] |= json.loads(path.read_bytes())["languages"]
        content = json.dumps(entry, sort_keys=True, separators=(",", ":")).encode()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _message(record: SearchRecord, index_id: int) -> dict[str, object]:
    address = f"/{record.kind}/{record.url}{record.anchor}.html"
    return {
        "type": "AddRecord",
        "index_id": index_id,
        "url": f"{address}#{' · '.join(record.place)}",
        "language": record.lang,
        "content": indexed_text(record.text, record.lang),
    }


def _service(program: Path) -> "subprocess.Popen[bytes]":
    try:
        return subprocess.Popen(  # noqa: S603 - the program that the lock installs
            [program, "--service"],
            cwd=program.parent,  # not where settings may happen to lie about
            bufsize=0,  # so that nothing is left to be written to a program that has ended
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
    except OSError as error:
        raise SearchError("search-unrunnable", str(error)) from error


def _indexed(
    service: "subprocess.Popen[bytes]",
    answers: Iterator[dict[str, Any]],
    records: Sequence[SearchRecord],
    index_id: int,
    over: Event,
) -> list[dict[str, str]]:
    """What Pagefind makes of records: files with a `path`, and their `content` in Base64.

    It is asked as its own packages for Python and Node ask it. Were it to write the files itself,
    it would not say when a disk is full. `index_id` counts its indexes from 0.
    """
    messages: Iterable[Mapping[str, object]] = chain(
        [{"type": "NewIndex"}],
        (_message(record, index_id) for record in records),
        [{"type": type_, "index_id": index_id} for type_ in ("GetFiles", "DeleteIndex")],
    )
    writing = begun(partial(_write, cast(FileIO, service.stdin), messages))
    files: list[dict[str, str]] = []
    for answer in answers:
        if over.is_set():
            return []
        if answer["type"] == "GetFiles":
            files = answer["files"]
        elif answer["type"] == "DeleteIndex":
            writing.result()
            return files
        elif answer["type"] == "Error":
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
