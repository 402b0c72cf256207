"""A build that is killed, or that runs out of disk, loses nothing that was published."""

import hashlib
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Tally
from tests.site.project import copied_project, replace

KILLS = 12
BUILD = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
ENVIRON = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "LC_ALL": "C.UTF-8"}


def start(project: Path, *options: str, **settings: Any) -> subprocess.Popen[str]:
    """Begin to build a project."""
    return subprocess.Popen(  # noqa: S603 - this project's own build
        [*BUILD, *options], cwd=project, env=ENVIRON, text=True, **settings
    )


def ended(build: subprocess.Popen[str]) -> tuple[int, str]:
    """Wait for a build; its exit code and what it said."""
    _, said = build.communicate()
    return build.returncode, said or ""


def digests(folder: Path) -> dict[str, str]:
    """The SHA-256 of every file, by its name within the folder."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def prototype(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose data have changed since its site was built."""
    project = copied_project(tmp_path_factory.mktemp("prototype"))
    assert ended(start(project)) == (0, "")
    replace(project / "data" / "labels.yml", "概览", "总览")
    return project


@pytest.fixture
def project(prototype: Path, tmp_path: Path) -> Path:
    """A copy of such a project."""
    return Path(shutil.copytree(prototype, tmp_path / "project"))


@pytest.fixture(scope="module")
def rebuilt(
    prototype: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[dict[str, str], float]:
    """The files of the changed data's site, and how many seconds they take to build."""
    folder = tmp_path_factory.mktemp("rebuilt")
    began = time.monotonic()
    assert ended(start(prototype, "-d", str(folder / "site"))) == (0, "")
    return digests(folder / "site"), time.monotonic() - began


def last_site(project: Path) -> Path:
    """The published site, or where a build put it that was killed before the new one came."""
    site = project / "site"
    return site if site.exists() else next(project.glob(".site.last-*"))


def kill_when(project: Path, is_time: Callable[[], bool]) -> bool:
    """Build, and kill the build outright when the time has come; whether it was still at work."""
    with start(project, process_group=0) as build:
        while build.poll() is None and not is_time():
            time.sleep(0.0005)
        if build.poll() is None:
            os.killpg(build.pid, signal.SIGKILL)
        return build.wait() == -9


def moments(project: Path, seconds: float) -> Iterator[Callable[[], bool]]:
    """When to kill builds that take so many seconds: as they write, and at their last steps."""
    for n in range(KILLS):
        moment = time.monotonic() + seconds * (n + KILLS) / (2 * KILLS)
        yield lambda moment=moment: time.monotonic() >= moment  # type: ignore[misc]
    yield lambda: any(project.glob(".site-*/pagefind"))
    inode = (project / "site").stat().st_ino
    yield lambda: not (project / "site").exists() or (project / "site").stat().st_ino != inode


def test_a_killed_build_leaves_the_last_site_or_the_new_one(
    project: Path, rebuilt: tuple[dict[str, str], float], tally: Tally
) -> None:
    new, seconds = rebuilt
    old = digests(project / "site")
    assert set(old) & set(new)
    assert old != new
    tried = killed = 0
    for is_time in moments(project, seconds):
        tried += 1
        killed += kill_when(project, is_time)
        assert digests(last_site(project)) in (old, new)
    assert killed >= KILLS // 2
    left = sum(1 for _ in project.glob(".site-*"))
    tally(f"builds to kill: {tried}; {killed} were at work, {left} writing; 0 files lost or mixed")
    assert ended(start(project)) == (0, "")
    assert digests(project / "site") == new


def test_two_builds_at_once_make_the_site_that_each_makes_alone(
    project: Path, rebuilt: tuple[dict[str, str], float]
) -> None:
    builds = [start(project), start(project)]
    assert [ended(build) for build in builds] == [(0, ""), (0, "")]
    assert digests(project / "site") == rebuilt[0]
    assert not list(project.glob(".site*"))


@pytest.mark.parametrize("limit", [10_000, 50_000, 100_000])
def test_a_build_that_cannot_write_a_file_to_its_end_loses_nothing(
    project: Path, limit: int
) -> None:
    """A limit on the size of files ends writing midway, as a full disk does."""
    old = digests(project / "site")
    smaller = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (limit, limit))
    code, said = ended(start(project, preexec_fn=smaller, stderr=subprocess.PIPE))
    assert code == 1
    assert "the last good site is as it was" in said
    assert "Traceback" not in said
    assert digests(project / "site") == old
    assert not list(project.glob(".site*"))


def kibibytes(folder: Path) -> int:
    """The room that a folder takes on a disk that stores whole pages."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return sum(4 * -(-path.stat().st_size // 4096) for path in files)


@pytest.mark.parametrize("room", [0.1, 0.5, 0.9])
def test_a_full_disk_loses_nothing(project: Path, room: float, tally: Tally) -> None:
    """The site lies on a disk with room for a part of a second one."""
    old = digests(project / "site")
    disk = project / "disk"
    disk.mkdir()
    size = round(kibibytes(project / "site") * (1 + room))
    script = f"""
        mount -t tmpfs -o size={size}k none {disk} && cp -a site {disk} || exit 77
        {" ".join(BUILD)} -d {disk}/site
        code=$?
        cp -a {disk} after
        exit $code
    """
    done = subprocess.run(  # noqa: S603 - the lines above
        ["unshare", "--map-root-user", "--mount", "sh", "-c", script],  # noqa: S607 - util-linux
        cwd=project,
        env=ENVIRON,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode == 77 or done.stderr.startswith("unshare:"):
        pytest.skip(f"this machine lends no small disk: {done.stderr}")
    assert done.returncode == 1
    assert "No space left on device" in done.stderr
    assert "the last good site is as it was" in done.stderr
    assert digests(project / "after") == {f"site/{name}": value for name, value in old.items()}
    tally(f"disks filled when {room:.0%} of the site was written: 1 of 3, 0 files lost")
