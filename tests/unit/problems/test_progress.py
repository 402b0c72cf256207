"""What a terminal is told of a long build."""

from io import StringIO

import pytest
from dafu.problems.progress import told_on


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("stage", ["progress-proved", "progress-rendered", "progress-written"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_terminal_is_told_how_much_is_done_until_all_is(stage: str, lang: str) -> None:
    terminal = Terminal()
    tell = told_on(terminal, lang)
    tell(stage, 12, 100)
    *_, line = terminal.getvalue().split("\r")
    assert "12" in line
    assert "100" in line
    tell(stage, 100, 100)
    assert terminal.getvalue().endswith("\r\033[K")


def test_a_file_is_told_nothing() -> None:
    log = StringIO()
    told_on(log, "en")("progress-proved", 1, 2)
    assert log.getvalue() == ""
