"""The files of the real reply, made once for all tests of them."""

import json
from functools import cache
from typing import Any

from dafu.charts.svg import chart_files
from dafu.downloads.download import Download
from dafu.downloads.properties import Row, figure_rows
from dafu.downloads.reply_files import reply_files

from tests.reply import library, reply

ADDRESS = "https://dafu.example/"
TITLE = "对市政协八届五次会议第107号提案的答复"
SOURCE = f"嘉兴市人力资源和社会保障局《{TITLE}》，2021年6月8日"


@cache
def rows() -> dict[str, Row]:
    """Every figure's properties, by its id."""
    return figure_rows(library(), reply())


@cache
def files() -> dict[str, Download]:
    """Every file by its name."""
    made = reply_files(library(), reply(), ADDRESS, chart_files(library(), reply()))
    return {file.name: file for file in made}


def text(name: str) -> str:
    """What a file says."""
    return files()[name].content.decode()


def parsed(name: str) -> Any:
    """What a JSON file holds."""
    return json.loads(files()[name].content)
