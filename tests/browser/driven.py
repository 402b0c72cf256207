"""A window of a browser that is not driven by Playwright."""

import time
from abc import ABC, abstractmethod
from contextlib import suppress
from typing import Any

PATIENCE = 30  # seconds


class ScriptError(Exception):
    """A script could not be run, as where a page is just giving way to another."""


class Window(ABC):
    """What tests do in a window."""

    @abstractmethod
    def go(self, url: str) -> None:
        """Go to a page and wait until it is loaded."""

    @abstractmethod
    def run(self, script: str) -> Any:
        """What a script returns."""

    @abstractmethod
    def click(self, selector: str) -> None:
        """Click the first element that a selector finds."""

    @abstractmethod
    def type(self, selector: str, text: str) -> None:
        """Type into it."""

    def wait(self, script: str) -> Any:
        """What a script returns as soon as it can be run and that is anything."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            with suppress(ScriptError):
                if found := self.run(script):
                    return found
            time.sleep(0.05)
        raise AssertionError(script)
