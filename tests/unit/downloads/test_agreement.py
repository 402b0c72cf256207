"""Files of figures, read back: a value that differs, is missing or stands twice is found."""

from dataclasses import replace

import pytest
from dafu.charts.svg import chart_files
from dafu.downloads.agreement import check_files
from dafu.downloads.download import Download
from dafu.downloads.reply_files import reply_files

from tests.reply import library, reply

FILES = {
    file.name: file for file in reply_files(library(), reply(), "", chart_files(library(), reply()))
}


def codes(file: Download) -> list[str]:
    return [problem.code for problem in check_files(reply(), [file])]


@pytest.mark.parametrize("name", ["figures.csv", "figures.json"])
def test_a_file_of_figures_states_every_figure_of_the_reply(name: str) -> None:
    assert codes(FILES[name]) == []


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("figures.csv", ",531,531,531,", ",532,531,531,"),
        ("figures.csv", "531 agencies", "532 agencies"),
        ("figures.csv", "agencies,人力资源机构,", "parks,人力资源机构,"),
        ("figures.json", '"value": "531"', '"value": "53"'),
        ("figures.json", "531 agencies", "about 531 agencies"),
    ],
)
def test_a_file_that_states_a_figure_otherwise_is_refused(name: str, old: str, new: str) -> None:
    text = FILES[name].content.decode()
    assert old in text
    changed = replace(FILES[name], content=text.replace(old, new).encode())
    assert codes(changed) == ["surface-differs"]


def test_a_file_that_lacks_a_figure_or_has_one_twice_is_refused() -> None:
    *lines, last = FILES["figures.csv"].content.splitlines(keepends=True)
    for content in (b"".join(lines), b"".join([*lines, last, last])):
        assert codes(replace(FILES["figures.csv"], content=content)) == ["surface-differs"]
