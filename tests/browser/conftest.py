"""A browser for the tests: the machine's own Chromium, driven by Playwright."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.site.hosts import headers_of, hosted

from .watch import VIOLATIONS

# Debian's own build without windows comes first: it opens a page in a third of the time.
NAMES = (
    *("chromium-headless-shell", "chromium", "chromium-browser"),
    *("google-chrome", "google-chrome-stable", "chrome"),
)
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def launch() -> Iterator[Callable[..., Browser]]:
    """Start the browser; the arguments are `BrowserType.launch`'s.

    It is the one that the environment's `CHROMIUM` names, or the first of `NAMES` on the PATH.
    Without one the test is skipped, except in CI, where it fails.
    """
    named = os.environ.get("CHROMIUM")
    names = (named,) if named else NAMES
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None:
        give_up = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        give_up(f"no browser on this machine: none of {', '.join(names)} is on the PATH")
    with sync_playwright() as playwright, ExitStack() as browsers:
        start = partial(playwright.chromium.launch, executable_path=found, args=ARGUMENTS)
        yield lambda **options: browsers.enter_context(start(**options))


@pytest.fixture(scope="session")
def browser(launch: Callable[..., Browser]) -> Browser:
    """The browser as the machine has it."""
    return launch()


@pytest.fixture
def new_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open a page that shares nothing with others; the arguments are `Browser.new_page`'s."""
    with ExitStack() as pages:

        def open_page(**options: Any) -> Page:
            return pages.enter_context(browser.new_page(**options))

        yield open_page


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """Open a page with the browser's usual settings."""
    return new_page()


@pytest.fixture(scope="module")
def shared_page(browser: Browser) -> Iterator[Page]:
    """A page for the tests of a module that leave nothing behind, such as choices of readers.

    It writes each violation of its policy to the console.
    """
    with browser.new_page() as page:
        page.add_init_script(VIOLATIONS)
        yield page


@pytest.fixture(scope="session")
def guarded_site(site: Path) -> Iterator[str]:
    """The site's address on a host that obeys `_headers`."""
    with hosted(site, headers_of(site)) as address:
        yield address
