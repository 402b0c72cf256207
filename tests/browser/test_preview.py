"""What a maintainer sees who edits the data beside `mkdocs serve`."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect

from tests.site.project import copied_project, replace

pytestmark = pytest.mark.browser

REPLY = "data/replies/2021-107.yml"
PATIENCE = 30_000  # milliseconds
# MkDocs does not say twice that a build took so and so long.
BEGUN, ENDED = "Building documentation...", "Reloading browsers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A preview that runs: its project, its address, and the file of what it prints."""

    project: Path
    address: str
    log: Path

    @contextmanager
    def broken(self, old: str, new: str, file: str = REPLY) -> Iterator[None]:
        """Save a file with one text replaced, and as it was before when the block ends."""
        path = self.project / file
        content = path.read_bytes()
        replace(path, old, new)
        try:
            yield
        finally:
            path.write_bytes(content)

    def builds(self, said: str = BEGUN) -> int:
        """How many builds there were, or how many have said something else."""
        return self.log.read_text("utf-8").count(said)


@contextmanager
def preview_of(project: Path, *options: str, locale: str = "C.UTF-8") -> Iterator[Preview]:
    """Run `mkdocs serve` until it answers, and end it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = project / "serve.log"
    command = [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}", *options]
    environ = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "LC_ALL": locale}
    with (
        log.open("w") as output,
        subprocess.Popen(  # noqa: S603 - this project's own preview
            command, cwd=project, env=environ, stdout=output, stderr=output
        ) as served,
    ):
        preview = Preview(project=project, address=f"http://127.0.0.1:{port}/", log=log)
        try:
            wait_until(lambda: answers(preview.address), log)
            yield preview
        finally:
            served.terminate()


def answers(address: str) -> bool:
    """Whether a server answers, be it with an error."""
    try:
        urlopen(address, timeout=10).close()  # noqa: S310 - an address of this machine
    except URLError as error:
        return not isinstance(error.reason, OSError)
    return True


def wait_until(holds: Callable[[], bool], log: Path, seconds: float = 60) -> None:
    """Wait for a condition; fail, with the end of the log, when it has not come to hold."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, log.read_text("utf-8")[-2000:]
        time.sleep(0.1)


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview of the real data, for tests that mend what they break."""
    with preview_of(copied_project(tmp_path_factory.mktemp("preview"))) as running:
        yield running


def test_a_fault_takes_the_place_of_the_page_until_it_is_mended(
    preview: Preview, page: Page
) -> None:
    page.goto(f"{preview.address}en/2021-107/hr-services/")
    heading = page.get_by_role("heading", level=1)
    before = heading.text_content()
    with preview.broken("[531家]", "[532家]"):
        expect(heading).to_have_text("nothing was published", timeout=PATIENCE)
        [shown] = page.get_by_role("listitem").all_inner_texts()
        said = preview.log.read_text("utf-8")
        assert all(line.strip() in said for line in shown.splitlines())
        expect(page.locator("mark")).to_have_text("2")
    expect(heading).to_have_text(str(before), timeout=PATIENCE)
    assert page.url.endswith("/en/2021-107/hr-services/")


BREAKS = {
    "data": [
        ("data/glossary.yml", "terms:\n", "term:\n"),
        ("data/labels.yml", "words:\n", "word:\n"),
        (REPLY, "[531家]", "[532家]"),
    ],
    "evidence": [("data/replies/2021-107.txt", "236.8", "236.9")],
    "template": [("hooks/dafu/templates/section.html", "{{", "{{ no.thing }}{{")],
    "theme": [("docs/.overrides/main.html", "{{", "{{ no.thing }}{{")],
    "page": [("docs/en/about.md", "## ", "{{ no.thing }} ## ")],
}


@pytest.mark.parametrize("broken", BREAKS)
def test_whatever_is_broken_the_preview_names_the_file_and_recovers(
    preview: Preview, page: Page, broken: str
) -> None:
    page.goto(f"{preview.address}en/2021-107/")
    with ExitStack() as breaks:
        for file, old, new in BREAKS[broken]:
            breaks.enter_context(preview.broken(old, new, file))
        for file, _, _ in BREAKS[broken]:
            named = page.get_by_role("listitem").filter(has_text=file)
            expect(named.first).to_be_visible(timeout=PATIENCE)
    expect(page.locator(".md-content")).to_be_visible(timeout=PATIENCE)


@pytest.mark.parametrize("how", ["in place", "by a new file"])
def test_one_save_makes_one_build(preview: Preview, how: str) -> None:
    begun, ended = preview.builds(), preview.builds(ENDED)
    path = preview.project / REPLY
    if how == "in place":
        path.write_bytes(path.read_bytes() + b"\n")
    else:
        beside = preview.project / "unwatched.yml"
        beside.write_bytes(path.read_bytes() + b"\n")
        beside.replace(path)
    wait_until(lambda: preview.builds(ENDED) > ended, preview.log)
    time.sleep(1)  # in which a second build would begin
    assert preview.builds() == begun + 1


def test_a_preview_that_begins_with_a_fault_shows_it_and_recovers(
    tmp_path: Path, page: Page
) -> None:
    project = copied_project(tmp_path)
    path = project / REPLY
    good = path.read_bytes()
    replace(path, "[531家]", "[532家]")
    with preview_of(project, "--strict", locale="zh_CN.UTF-8") as preview:
        page.goto(preview.address)
        heading = page.get_by_role("heading", level=1)
        expect(heading).to_have_text("未发布任何内容", timeout=PATIENCE)
        assert page.get_attribute("html", "lang") == "zh-CN"
        path.write_bytes(good)
        expect(page.locator(".md-content")).to_be_visible(timeout=PATIENCE)
