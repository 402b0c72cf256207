"""The real reply, proved once for all tests of its files."""

from pathlib import Path

import pytest
from dafu.charts.svg import chart_files
from dafu.downloads.download import Download
from dafu.downloads.properties import Row, figure_rows
from dafu.downloads.reply_files import reply_files
from dafu.prove import prove
from dafu.reply import Library, Reply

DATA = Path(__file__).parents[3] / "data"
ADDRESS = "https://dafu.example/"


@pytest.fixture(scope="session")
def library() -> Library:
    return prove(DATA)


@pytest.fixture(scope="session")
def reply(library: Library) -> Reply:
    return next(reply for reply in library.replies if reply.id == "2021-107")


@pytest.fixture(scope="session")
def rows(library: Library, reply: Reply) -> dict[str, Row]:
    return figure_rows(library, reply)


@pytest.fixture(scope="session")
def files(library: Library, reply: Reply) -> dict[str, Download]:
    made = reply_files(library, reply, ADDRESS, chart_files(library))
    return {file.name: file for file in made}
