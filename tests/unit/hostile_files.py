"""What can stand in the data folder besides plain files of the right names."""

import os
import shutil
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

from .hostile_faults import FILES, Fault, Spoil, group
from .hostile_letter import CAPTURED, REPLY

REPLIES = "replies"
_GIANT = 200 * 2**20
IGNORED = (".2021-107.yml.swp", "2021-107.yml~", ".DS_Store", "Thumbs.db", "._2021-107.yml",
           "#2021-107.yml#", "desktop.ini", ".#2021-107.yml")  # fmt: skip


def _in_place_of(file: str, make: Callable[[Path], object]) -> Spoil:
    """Make something where a file or folder was, which stays outside as `<name>.moved`."""

    def spoil(folder: Path) -> None:
        path = folder / file
        path.rename(folder.parent / f"{path.name}.moved")
        make(path)

    return spoil


def _giant(path: Path) -> None:
    with path.open("wb") as stream:
        stream.truncate(_GIANT)


def _moved(path: Path) -> Path:
    """What stood at a path of the data folder, now outside."""
    folder = path.parent if path.parent.name == "data" else path.parents[1]
    return folder.parent / f"{path.name}.moved"


def _socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # its path may be longer than a socket's can be
    try:
        with socket.socket(socket.AF_UNIX) as server:
            server.bind(path.name)
    finally:
        os.chdir(here)


def no_files() -> Iterator[Fault]:
    """Folders, pipes, links and giants in the place of files."""
    for file in FILES:
        yield from group(
            "no file",
            "file-unreadable",
            [
                ("folder", file, _in_place_of(file, Path.mkdir)),
                ("loop", file, _in_place_of(file, lambda path: path.symlink_to(path.name))),
            ],
        )
        yield from group(
            "no file",
            "file-no-file",
            [
                ("pipe", file, _in_place_of(file, os.mkfifo)),
                ("socket", file, _in_place_of(file, _socket)),
            ],
        )
        yield from group(
            "no file",
            "file-missing",
            [("dangling link", file, _in_place_of(file, lambda path: path.symlink_to("none.yml")))],
        )
        yield from group(
            "link",
            "file-outside",
            [
                ("moved", file, _in_place_of(file, lambda path: path.symlink_to(_moved(path)))),
                ("device", file, _in_place_of(file, lambda path: path.symlink_to("/dev/zero"))),
                ("secret", file, _in_place_of(file, lambda path: path.symlink_to("/etc/passwd"))),
                ("climbing", file, _in_place_of(file, lambda p: p.symlink_to("../../../x"))),
            ],
        )
        yield from group("giant", "file-too-large", [("200 MB", file, _in_place_of(file, _giant))])
    yield from group(
        "no folder",
        "file-unreadable",
        [
            ("file", REPLIES, _in_place_of(REPLIES, Path.touch)),
            ("pipe", REPLIES, _in_place_of(REPLIES, os.mkfifo)),
            ("loop", REPLIES, _in_place_of(REPLIES, lambda path: path.symlink_to(path.name))),
        ],
    )
    outside = _in_place_of(REPLIES, lambda path: path.symlink_to(_moved(path)))
    yield from group("link", "file-outside", [("replies", REPLY, outside)])
    nowhere = _in_place_of(REPLIES, lambda path: path.symlink_to("nowhere"))
    yield from group("no folder", "replies-none", [("dangling link", REPLIES, nowhere)])


def _copied(name: str) -> Spoil:
    def spoil(folder: Path) -> None:
        shutil.copy(folder / REPLY, folder / REPLIES / name)

    return spoil


def names() -> Iterator[Fault]:
    """Files whose names are none for a reply, or that belong to none."""
    stray = ["2021-107.YML", "2021-107.Yml", "2021-107.yaml", "2021-107.TXT", "2021-107.json",
             "2021-107.yml.bak", "2021-107.txt.orig", "2021-108.txt", "2021-107",
             "a.md"]  # fmt: skip
    found = [(name, f"{REPLIES}/{name}", _copied(name)) for name in stray]
    yield from group("stray file", "file-stray", found)
    misnamed = ["..2021", "CON", "con", "nul", "com1", "index", "glossary", "about", "Foo", "a b",
                "-a", "a-", "a--b", "a.b", "a.", "%2e%2e", "名", "a" * 61, "<b>", "{{ x }}", "é",
                "e\u0301", "$(id)", "a'b", "Ａ", "2021_107"]  # fmt: skip
    found = [(name, f"{REPLIES}/{name}.yml", _copied(f"{name}.yml")) for name in misnamed]
    yield from group("file name", "reply-misnamed", found)
    unseen = ["\udcff", "a\nb", "\x1b[31m", "\u202egpj", "a\u200bb", "a\u00a0b"]
    found = [(n, f"{REPLIES}/{ascii(n)[1:-1]}.yml", _copied(f"{n}.yml")) for n in unseen]
    yield from group("file name", "reply-misnamed", found)
    left = [
        ("folder", f"{REPLIES}/old", _folder),
        ("page without reply", CAPTURED, _in_place_of(REPLY, lambda _: None)),
    ]
    yield from group("stray file", "file-stray", left)


def _folder(folder: Path) -> None:
    (folder / REPLIES / "old").mkdir()


def harmless_neighbours(folder: Path) -> None:
    """What editors and systems leave behind, and a link within the folder."""
    for name in IGNORED:
        (folder / REPLIES / name).write_bytes(b"\xff\0")
    page = folder / CAPTURED
    page.rename(folder / "page.txt")
    page.symlink_to("../page.txt")
