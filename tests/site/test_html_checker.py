"""What the Nu HTML Checker says of every page and picture."""

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT, Tally

from .hosts import hosted

Message = dict[str, Any]
JAR = ROOT / ".venv/checker/node_modules/vnu-jar/build/dist/vnu.jar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A message that is let pass: how it begins, what it is about, and why it passes."""

    message: str
    markup: str
    reason: str


KNOWN = [
    *(
        Known(
            message="Attribute “autocomplete” is only allowed when the input type is",
            markup=f'type="checkbox" id="{toggle}" autocomplete="off">',
            reason="The theme's: it keeps Firefox from restoring a drawer that was open, and stands"
            " in no template that could be replaced but the whole page's.",
        )
        for toggle in ("__drawer", "__search")
    ),
    Known(
        message="Bad value “” for attribute “tabindex” on element “label”",
        markup='<label class="md-nav__link" for="__nav_',
        reason="The theme's: a part's name in the navigation is to take no focus, and with no"
        " number it takes none.",
    ),
    *(
        Known(
            message="Inline script violates Content Security Policy",
            markup=markup,
            reason="The checker's own slip: a policy has no say over JSON, which does not run.",
        )
        for markup in ('type="application/ld+json">', 'id="__config" type="application/json">')
    ),
]


def is_about(message: Message, known: Known) -> bool:
    return message["message"].startswith(known.message) and known.markup in message["extract"]


@pytest.fixture(scope="module")
def java() -> str:
    """The program that runs the checker; without both the test is skipped, except in CI."""
    found = shutil.which("java")
    give_up = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
    if found is None:
        give_up("no Java on this machine: on Debian, apt install default-jre-headless")
    if not JAR.is_file():
        give_up("no HTML checker: install npm, with which `make test` then gets it")
    return str(found)


def checked(java: str, *documents: str) -> list[Message]:
    """The checker's messages on addresses and files, all from one process."""
    command = [java, "-Xss8m", "-Dnu.validator.servlet.allow-forbidden-hosts=true"]
    command += ["-jar", str(JAR), "--format", "json", "--exit-zero-always", "--also-check-svg"]
    done = subprocess.run(  # noqa: S603 - the checker, on this machine alone
        [*command, *documents], capture_output=True, text=True, encoding="utf-8", check=True
    )
    messages: list[Message] = json.loads(done.stderr)["messages"]
    return messages


def documents(site: Path, kind: str) -> list[str]:
    """The paths in the site of all files of a kind."""
    return sorted(path.relative_to(site).as_posix() for path in site.rglob(f"*.{kind}"))


@pytest.fixture(scope="module")
def messages(java: str, site: Path) -> list[Message]:
    """What the checker says of the whole site."""
    with hosted(site) as address:  # without an address, a page's policy would mean another
        pages = [address + page for page in documents(site, "html")]
        return checked(java, *pages, *(str(site / path) for path in documents(site, "svg")))


def test_the_checker_finds_nothing_wrong_with_any_page_or_picture(
    messages: list[Message], site: Path, tally: Tally
) -> None:
    found = [m for m in messages if not any(is_about(m, known) for known in KNOWN)]
    pages, pictures = (len(documents(site, kind)) for kind in ("html", "svg"))
    tally(
        f"the HTML checker: {pages} pages and {pictures} pictures checked, {len(found)} errors or"
        f" warnings; known and let pass: {len(messages) - len(found)}"
    )
    assert [(m["url"], m["lastLine"], m["message"], m["extract"]) for m in found] == []


@pytest.mark.parametrize("known", KNOWN, ids=lambda known: str(known.markup))
def test_no_message_is_let_pass_that_does_not_come(messages: list[Message], known: Known) -> None:
    assert any(is_about(message, known) for message in messages)


def test_the_checker_would_find_what_is_wrong(java: str, tmp_path: Path) -> None:
    wrong = {
        "wrong.html": "<!doctype html><html lang=zh><title>答复</title><p id=a><p id=a>",
        "wrong.svg": '<svg xmlns="http://www.w3.org/2000/svg"><picture/></svg>',
    }
    for name, content in wrong.items():
        (tmp_path / name).write_text(content, "utf-8")
    messages = checked(java, *(str(tmp_path / name) for name in wrong))
    assert {Path(m["url"]).name for m in messages if m["type"] == "error"} == wrong.keys()
