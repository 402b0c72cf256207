"""The real site, built as `make build` builds it, for the tests that read or visit it."""

import fcntl
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.site.hosts import hosted

ROOT = Path(__file__).parents[1]
ORIGIN = "https://dafu.example"
BELOW = "/sub/dafu/"
_NUMBER = re.compile(r"\d[\d,]*")

Tally = Callable[[str], None]
SharedSite = Callable[[str], Path]
_counts = pytest.StashKey[list[str]]()

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def tally(pytestconfig: pytest.Config) -> Tally:
    """Add a line to what the run counts up at its end, such as how many faults were tried."""
    worker: dict[str, Any] | None = getattr(pytestconfig, "workeroutput", None)
    if worker is None:
        return pytestconfig.stash.setdefault(_counts, []).append
    return worker.setdefault("counts", []).append  # type: ignore[no-any-return]


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Take over what a worker has counted."""
    counts = node.config.stash.setdefault(_counts, [])
    counts += getattr(node, "workeroutput", {}).get("counts", [])


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a run of all tests that counts otherwise than the READMEs say."""
    if hasattr(session.config, "workeroutput") or session.config.args_source.name != "TESTPATHS":
        return
    picked = session.config.option.keyword or session.config.option.markexpr
    counted = session.config.stash.get(_counts, [])
    if picked or session.testsfailed or not counted:
        return
    missing = wrong_counts(counted)
    if missing:
        counted.append(f"The READMEs state other numbers than this run: {', '.join(missing)}")
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def wrong_counts(counted: list[str]) -> list[str]:
    """The numbers in the READMEs' tables of what is tried that were not counted."""
    known = {number.replace(",", "") for line in counted for number in _NUMBER.findall(line)}
    wrong = []
    for name in ("README.md", "README.zh.md"):
        text = (ROOT / name).read_text("utf-8")
        rows = re.split(r"^## ", text, flags=re.MULTILINE)
        table = next(part for part in rows if part.startswith(("What is tried", "经得起什么")))
        cells = [line.split("|")[2:4] for line in table.splitlines() if line.startswith("| ")][2:]
        stated = _NUMBER.findall(" ".join(cell for row in cells for cell in row))
        wrong += [f"{name}: {n}" for n in stated if n.replace(",", "") not in known]
    return wrong


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Print what the tests have counted."""
    if counts := config.stash.get(_counts, []):
        terminalreporter.section("counted")
        for line in sorted(counts):
            terminalreporter.line(line)


def build_site(folder: Path, address: str, project: Path = ROOT) -> None:
    """Build the site for `address` into `folder`; a warning ends the build, as any error does."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", address)
        config = load_config(str(project / "mkdocs.yml"), site_dir=str(folder), strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()


@pytest.fixture(scope="session")
def shared_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> SharedSite:
    """Give the folder of the site as built for a path of `ORIGIN`, by whichever worker is first."""
    base = tmp_path_factory.getbasetemp()
    root = base if worker_id == "master" else base.parent

    def built_for(path: str) -> Path:
        folder = root / f"site{path.replace('/', '-')}" / path.strip("/")
        with (root / "sites.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not folder.exists():
                build_site(folder, ORIGIN + path)
        return folder

    return built_for


@pytest.fixture(scope="session")
def site(shared_site: SharedSite) -> Path:
    """The folder of the site, built for <https://dafu.example/>."""
    return shared_site("/")


@pytest.fixture(scope="session")
def served_site(request: pytest.FixtureRequest, shared_site: SharedSite) -> Iterator[str]:
    """The address, ending in `/`, of the site as served on this machine.

    It lies at the root, or under the path that a test gives:
    `@pytest.mark.parametrize("served_site", ["/", BELOW], indirect=True)`. The pages
    themselves name `ORIGIN`, where they are to be published.
    """
    path: str = getattr(request, "param", "/")
    folder = shared_site(path)
    root = folder.parents[len(Path(path).parts) - 2] if path != "/" else folder
    with hosted(root) as address:
        yield address + path.removeprefix("/")
