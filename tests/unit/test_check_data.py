"""A maintainer asks whether the data hold, without a build, once or at each save."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from dafu.__main__ import main
from dafu.problems.refusal import refusal

from tests.unit.conftest import DataFolder

HOOKS = Path(__file__).parents[2] / "hooks"


def checked(data: DataFolder, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """The exit status of `check-data`, and what it prints."""
    status = main(["check-data", str(data.path)])
    return status, capsys.readouterr().out


def test_data_that_hold_are_said_to(
    data: DataFolder, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert checked(data, capsys) == (0, "the data hold; replies to publish: 1\n")
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert checked(data, capsys) == (0, "数据通过核对，可发布的答复：1 份\n")


def test_problems_are_told_as_a_build_tells_them(
    data: DataFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    data.spoil("[531家]", "[532家]")
    status, said = checked(data, capsys)
    contents = {
        f"data/replies/2021-107.{end}": data.read(f"replies/2021-107.{end}")
        for end in ("yml", "txt")
    }
    assert (status, said) == (1, f"{refusal(data.problems(), 'en', contents).text}\n")


def test_what_a_draft_lacks_is_told_and_is_no_failure(
    data: DataFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    content = data.read()
    for ending in ("yml", "txt"):
        data.write(data.read(f"replies/2021-107.{ending}"), f"replies/2021-900.{ending}")
    data.write(f"draft: true\n{content}", "replies/2021-900.yml")
    _, complete = checked(data, capsys)
    assert "draft 2021-900 lacks nothing" in complete
    data.write(f"draft: true\n{content}".replace("[531家]", "[532家]"), "replies/2021-900.yml")
    status, said = checked(data, capsys)
    assert status == 0
    assert said.startswith(
        "draft 2021-900, which is not published, lacks:\n\ndata/replies/2021-900.yml:"
    )
    assert said.endswith("the data hold; replies to publish: 1\n")


def test_the_data_are_proved_at_each_save_until_the_maintainer_ends_it(
    data: DataFolder, tmp_path: Path
) -> None:
    log = tmp_path / "log"

    def until_said(text: str) -> None:
        end = time.monotonic() + 60
        while text not in log.read_text("utf-8"):
            assert time.monotonic() < end, log.read_text("utf-8")
            time.sleep(0.05)

    command = [sys.executable, "-m", "dafu", "check-data", str(data.path), "--watch"]
    environ = {**os.environ, "PYTHONPATH": str(HOOKS), "LC_ALL": "C.UTF-8"}
    with (
        log.open("w") as output,
        subprocess.Popen(  # noqa: S603 - this project's own
            command,
            env=environ,
            stdout=output,
            stderr=output,
            preexec_fn=_heeding_ctrl_c,  # noqa: PLW1509 - the tests have no threads
        ) as watching,
    ):
        try:
            until_said("the data hold")
            data.spoil("[531家]", "[532家]")
            until_said("the text departs from the captured page")
            watching.send_signal(signal.SIGINT)
            assert watching.wait(30) == 0
        finally:
            watching.kill()
    assert "Traceback" not in log.read_text("utf-8")


def _heeding_ctrl_c() -> None:
    """Shells make what runs in the background ignore Ctrl-C, and what it starts, too."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_a_reader_that_has_seen_enough_is_met_without_a_traceback(data: DataFolder) -> None:
    command = [sys.executable, "-m", "dafu", "check-data", str(data.path)]
    environ = {**os.environ, "PYTHONPATH": str(HOOKS)}
    reading, writing = os.pipe()
    os.close(reading)
    ended = subprocess.run(  # noqa: S603 - this project's own
        command, env=environ, stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert (ended.returncode, ended.stderr) == (1, b"")
