"""What a reader's browser asks for: on a first visit, and for a first query after it."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which

from playwright.sync_api import Page, Response, sync_playwright

from tests.browser.conftest import ARGUMENTS, NAMES
from tests.site.hosts import hosted

_QUERY = "补贴"
_SETTLED = 1500  # milliseconds after the last key, in which a query is answered


def visits(site: Path, url: str) -> list[tuple[int, int]]:
    """Requests and their bytes, compressed, of a visit to `url` and of a query there.

    None where there is no Chromium.
    """
    program = next(filter(None, map(which, NAMES)), None)
    if program is None:
        return []
    with (
        hosted(site) as address,
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=program, args=ARGUMENTS) as browser,
        browser.new_page() as page,
    ):
        with _counted(page) as visit:
            page.goto(address + url, wait_until="networkidle")
        with _counted(page) as query:
            page.keyboard.press("/")
            page.keyboard.type(_QUERY)
            page.keyboard.press("Shift")  # typed Chinese raises no event that Material waits for
            page.wait_for_timeout(_SETTLED)
        return [(len(found), sum(found)) for found in (visit, query)]


@contextmanager
def _counted(page: Page) -> Iterator[list[int]]:
    """The sizes of what the page is answered."""
    answers: list[Response] = []
    sizes: list[int] = []

    def note(answer: Response) -> None:
        answers.append(answer)

    page.on("response", note)
    yield sizes
    page.remove_listener("response", note)
    sizes += [len(gzip.compress(answer.body(), 9)) for answer in answers if answer.ok]
