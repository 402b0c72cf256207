"""The preview of a site that cannot be built: it shows why, until there is something to show."""

import errno
import socket
import sys
import time
from collections.abc import Callable
from logging import Logger
from pathlib import Path

from ..problems.failures import explain
from ..problems.messages import message
from ..problems.refusal import ReasonedError, Refusal, reason
from ..templating import templates
from ..words.languages import LANGUAGE_TAGS
from .workspace import Workspace

# MkDocs' preview shows this file at every address at which it finds none.
NOT_FOUND = "404.html"
_PORTS = range(2**16)


def check_port(host: str, port: int) -> None:
    """Raise ReasonedError where the preview cannot listen, before a build has taken its time."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    if port not in _PORTS:
        raise ReasonedError("address-unusable", f"{host}:{port}")
    try:
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        raise _unusable(error, f"{host}:{port}") from error


def binding(bind: Callable[[], None], address: str, lang: str) -> Callable[[], None]:
    """What takes the preview's address after the build; it says why where another was quicker."""

    def bind_or_say_why() -> None:
        try:
            bind()
        except OSError as error:
            sys.exit(_unusable(error, address).refusal(lang).text)

    return bind_or_say_why


def _unusable(error: OSError, address: str) -> ReasonedError:
    is_taken = error.errno == errno.EADDRINUSE
    return ReasonedError("port-taken" if is_taken else "address-unusable", address)


def refusal_page(refusal: Refusal, lang: str) -> str:
    """The page that says why, and gives way to the next build.

    MkDocs' preview numbers its builds by the milliseconds of the system's monotonic clock.
    """
    template = templates().get_template("refused.html")
    return template.render(
        refusal=refusal,
        tag=LANGUAGE_TAGS[lang],
        advice=message("preview-waits", lang),
        since=round(time.monotonic() * 1000),
    )


def surviving(build: Callable[[], None], site: Path, lang: str, log: Logger) -> Callable[[], None]:
    """A build that, when it fails, leaves in `site` nothing but the page that says why."""

    def build_or_say_why() -> None:
        try:
            build()
        except Exception as error:
            refusal = explain(error.__cause__ or error, lang)
            if refusal is None:
                log.exception("the build failed")
                refusal = reason("build-crashed", lang, repr(error))
            else:
                log.error(refusal.text)  # noqa: TRY400 - it says what a traceback would hide
            workspace = Workspace(site)
            (workspace.folder / NOT_FOUND).write_text(refusal_page(refusal, lang), "utf-8")
            workspace.publish()

    return build_or_say_why
