"""The real site, built as `make build` builds it, for the tests that read or visit it."""

from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

ROOT = Path(__file__).parents[1]

Tally = Callable[[str], None]
_counts = pytest.StashKey[list[str]]()


@pytest.fixture(scope="session")
def tally(pytestconfig: pytest.Config) -> Tally:
    """Add a line to what the run counts up at its end, such as how many faults were tried."""
    return pytestconfig.stash.setdefault(_counts, []).append


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Print what the tests have counted."""
    if counts := config.stash.get(_counts, []):
        terminalreporter.section("counted")
        for line in counts:
            terminalreporter.line(line)


def build_site(folder: Path, address: str) -> None:
    """Build the site for `address` into `folder`; a warning ends the build, as any error does."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", address)
        config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder), strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site, built for <https://dafu.example/>."""
    folder = tmp_path_factory.mktemp("site")
    build_site(folder, "https://dafu.example/")
    return folder


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files without a line on stderr for each."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        """Print nothing."""


@pytest.fixture(scope="session")
def served_site(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address, ending in `/`, of the site as served on this machine.

    It lies at the root, or under the path that a test gives:
    `@pytest.mark.parametrize("served_site", ["/", "/sub/dafu/"], indirect=True)`.
    """
    path: str = getattr(request, "param", "/")
    root = tmp_path_factory.mktemp("served")
    handler = partial(QuietHandler, directory=str(root))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        address = f"http://127.0.0.1:{server.server_port}{path}"
        build_site(root / path.strip("/"), address)
        Thread(target=server.serve_forever).start()
        yield address
        server.shutdown()
