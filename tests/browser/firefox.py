"""A session with Firefox, which is driven by WebDriver BiDi without another program."""

import base64
import itertools
import json
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from websockets.sync.client import ClientConnection, connect

from .driven import PATIENCE, ScriptError, Window

NAMES = ("firefox-esr", "firefox")
_CENTRE = """const e = document.querySelector(%s)
e.scrollIntoView({ block: "center" })
const box = e.getClientRects()[0]
return [box.x + box.width / 2, box.y + box.height / 2].map(Math.round)"""


def browser() -> str | None:
    """The program, if the machine has it."""
    return next(filter(None, map(shutil.which, NAMES)), None)


class Session(Window):
    """A window."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection
        self._ids = itertools.count(1)
        self._ask("session.new", capabilities={})
        [window, *_] = self._ask("browsingContext.getTree")["contexts"]
        self._context = window["context"]

    def go(self, url: str) -> None:
        self._in_window("browsingContext.navigate", url=url, wait="complete")

    def run(self, script: str) -> Any:
        answer = self._ask(
            "script.evaluate",
            expression=f"JSON.stringify((() => {{ {script}\n }})() ?? null)",
            target={"context": self._context},
            awaitPromise=False,
        )
        if answer["type"] != "success":
            raise ScriptError(answer)
        return json.loads(answer["result"]["value"])

    def click(self, selector: str) -> None:
        x, y = self.run(_CENTRE % json.dumps(selector))
        move = {"type": "pointerMove", "x": x, "y": y}
        press = [{"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]
        self._act({"type": "pointer", "id": "mouse", "actions": [move, *press]})

    def type(self, selector: str, text: str) -> None:
        self.run(f"document.querySelector({json.dumps(selector)}).focus()")
        kinds = ("keyDown", "keyUp")
        keys = [{"type": kind, "value": character} for character in text for kind in kinds]
        self._act({"type": "key", "id": "keyboard", "actions": keys})

    def printed(self) -> bytes:
        """The page as a PDF."""
        return base64.b64decode(self._in_window("browsingContext.print")["data"])

    def _act(self, source: dict[str, object]) -> None:
        self._in_window("input.performActions", actions=[source])

    def _in_window(self, method: str, **params: object) -> Any:
        return self._ask(method, context=self._context, **params)

    def _ask(self, method: str, **params: object) -> Any:
        own = next(self._ids)
        self._connection.send(json.dumps({"id": own, "method": method, "params": params}))
        while True:
            answer = json.loads(self._connection.recv(PATIENCE))
            if answer.get("id") == own:
                if answer["type"] != "success":
                    raise ScriptError(answer)
                return answer["result"]


@contextmanager
def session() -> Iterator[Session]:
    """Open a window that nobody sees, with settings of its own, and close it."""
    program = str(browser())
    with TemporaryDirectory() as profile:
        command = [program, "--headless", "--profile", profile, "--remote-debugging-port", "0"]
        said = Path(profile) / "said.txt"
        with (
            said.open("w") as output,
            subprocess.Popen(command, stdout=output, stderr=output) as firefox,  # noqa: S603 - Debian's own
        ):
            try:
                with connect(f"{_address(said)}/session", max_size=None) as connection:
                    yield Session(connection)
            finally:
                firefox.terminate()


def _address(said: Path) -> str:
    end = time.monotonic() + PATIENCE
    while not (found := re.search(r"BiDi listening on (ws://\S+)", said.read_text("utf-8"))):
        assert time.monotonic() < end, said.read_text("utf-8")
        time.sleep(0.05)
    return found[1]
