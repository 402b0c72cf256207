"""Static hosts on this machine that send headers as the site asks them to."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from types import MappingProxyType
from typing import Any

NONE: Mapping[str, str] = MappingProxyType({})


def headers_of(site: Path) -> dict[str, str]:
    """The headers that the site's `_headers` asks for on every page."""
    lines = (site / "_headers").read_text("utf-8").splitlines()
    rule, *fields = [line for line in lines if not line.startswith("#")]
    assert rule == "/*"
    assert all(field.startswith("  ") for field in fields)
    return dict(field.strip().split(": ", 1) for field in fields)


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *args: Any, headers: Mapping[str, str], **options: Any) -> None:
        self.headers_to_send = headers
        super().__init__(*args, **options)

    def end_headers(self) -> None:
        for name, value in self.headers_to_send.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        pass


@contextmanager
def hosted(site: Path, headers: Mapping[str, str] = NONE) -> Iterator[str]:
    """The address, ending in `/`, at which the site is served with these headers."""
    handler = partial(_Handler, directory=str(site), headers=headers)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
