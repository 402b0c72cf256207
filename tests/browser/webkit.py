"""A session with WebKit, the engine of Safari, through its own W3C WebDriver."""

import json
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from .driven import PATIENCE, ScriptError, Window

DRIVER = "WebKitWebDriver"
DISPLAY = "Xvfb"


def browser() -> Path | None:
    """The small browser that the driver drives, which Debian keeps off the PATH."""
    return next(Path("/usr/lib").glob("*/webkit2gtk-4.1/MiniBrowser"), None)


class Session(Window):
    """A window; `address` is the session's at the driver."""

    def __init__(self, address: str) -> None:
        self.address = address

    def go(self, url: str) -> None:
        _ask("POST", f"{self.address}/url", url=url)

    def run(self, script: str) -> Any:
        return _ask("POST", f"{self.address}/execute/sync", script=script, args=[])

    def click(self, selector: str) -> None:
        _ask("POST", f"{self._element(selector)}/click")

    def type(self, selector: str, text: str) -> None:
        _ask("POST", f"{self._element(selector)}/value", text=text)

    def _element(self, selector: str) -> str:
        found = _ask("POST", f"{self.address}/element", using="css selector", value=selector)
        return f"{self.address}/element/{next(iter(found.values()))}"


@contextmanager
def session() -> Iterator[Session]:
    """Open a window on a screen that nobody sees, and close all of it."""
    with (
        subprocess.Popen(  # noqa: S603 - a screen for the tests
            [DISPLAY, "-displayfd", "1", "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        ) as display,
        socket.socket() as probe,
    ):
        assert display.stdout is not None
        screen = display.stdout.readline().strip()
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        environ = {
            **os.environ,
            "DISPLAY": f":{screen}",
            "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",  # it would need rights of its own
        }
        command = [DRIVER, f"--port={port}"]
        with subprocess.Popen(command, env=environ) as driver:  # noqa: S603 - Debian's own
            options = {"binary": str(browser()), "args": ["--automation"]}
            capabilities = {"alwaysMatch": {"webkitgtk:browserOptions": options}}
            root = f"http://127.0.0.1:{port}/session"
            opened = _ask("POST", root, capabilities=capabilities)
            window = Session(f"{root}/{opened['sessionId']}")
            try:
                yield window
            finally:
                _ask("DELETE", window.address)
                driver.terminate()
                display.terminate()


def _ask(method: str, address: str, **body: object) -> Any:
    data = json.dumps(body).encode() if method == "POST" else None
    request = Request(  # noqa: S310 - an address of this machine
        address, data, {"Content-Type": "application/json"}, method=method
    )
    end = time.monotonic() + PATIENCE
    while True:
        try:
            with urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310 - the same
                return json.load(answer)["value"]
        except HTTPError as error:
            raise ScriptError(error.read().decode()) from error
        except URLError as error:
            starting = isinstance(error.reason, ConnectionRefusedError)
            if not starting or time.monotonic() > end:
                raise
        time.sleep(0.05)
