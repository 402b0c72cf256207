"""The settings of nginx in PUBLISHING.md serve the site as it is meant to be served."""

import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path

import pytest

from .hosts import headers_of
from .test_readme import blocks

CONFIGURATION = """\
{user}
daemon off;
pid {folder}/pid;
error_log stderr;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    {server}
}}
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What nginx sent."""

    status: int
    headers: HTTPMessage
    body: bytes


Ask = Callable[..., Answer]


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


def await_server(port: int, server: subprocess.Popen[str]) -> None:
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            assert server.poll() is None, "nginx refused its settings"
            time.sleep(0.01)
        else:
            return
    pytest.fail("nginx did not answer")


@pytest.fixture(scope="module", params=["/", "/dafu/"])
def ask(
    request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Ask]:
    """Ask nginx for a path below the site's; the site lies at the root or in a folder below it."""
    nginx = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    if nginx is None:
        give_up = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        give_up("no nginx on this machine")
    path: str = request.param
    folder = tmp_path_factory.mktemp("nginx")
    current = folder / "current"
    place = current / path.strip("/")
    place.parent.mkdir(exist_ok=True)
    place.symlink_to(site)
    port = free_port()
    (server,) = blocks(".github/PUBLISHING.md", "nginx")
    for old, new in {
        "listen 80;": f"listen 127.0.0.1:{port};",
        "listen [::]:80;": "",
        "/etc/nginx/snippets/dafu-headers.conf": f"{current}{path}nginx-headers.conf",
        "/srv/dafu/current": str(current),
        "/404.html": f"{path}404.html",
    }.items():
        assert old in server
        server = server.replace(old, new)
    user = "user root;" if os.geteuid() == 0 else ""
    shutil.copy("/etc/nginx/mime.types", folder)
    settings = folder / "nginx.conf"
    settings.write_text(CONFIGURATION.format(user=user, folder=folder, server=server), "utf-8")

    def answer(url: str, **headers: str) -> Answer:
        fields = {name.replace("_", "-"): value for name, value in headers.items()}
        with closing(HTTPConnection("127.0.0.1", port)) as connection:
            connection.request("GET", path + url, headers=fields)
            with connection.getresponse() as got:
                return Answer(got.status, got.headers, got.read())

    command = [nginx, "-c", str(settings)]
    with subprocess.Popen(command, text=True) as process:  # noqa: S603 - settings of this project
        try:
            await_server(port, process)
            yield answer
        finally:
            process.terminate()


def only(site: Path, pattern: str) -> str:
    """The path of the first file, by name, that fits the pattern."""
    return min(path.relative_to(site).as_posix() for path in site.glob(pattern))


@pytest.mark.parametrize("url", ["", "zh/", "en/2021-107/figures/"])
def test_a_page_is_found_at_its_address(ask: Ask, site: Path, url: str) -> None:
    answer = ask(url)
    assert answer.status == 200
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.body == (site / url / "index.html").read_bytes()


@pytest.mark.parametrize("url", ["nothing", "zh/2021-107/no/such/page/", "assets/"])
def test_what_is_not_there_gets_the_page_that_says_so(ask: Ask, site: Path, url: str) -> None:
    answer = ask(url)
    assert answer.status == 404
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.body == (site / "404.html").read_bytes()


def test_a_page_without_its_slash_leads_to_the_page(ask: Ask) -> None:
    answer = ask("zh/2021-107")
    assert answer.status == 301
    assert answer.headers["Location"].endswith("/zh/2021-107/")
    assert answer.headers["Location"].startswith("/")


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("assets/css/site.css", "text/css; charset=utf-8"),
        ("assets/javascripts/bundle.*.js", "application/javascript; charset=utf-8"),
        ("assets/favicon.svg", "image/svg+xml"),
        ("assets/social.png", "image/png"),
        ("data/2021-107/figures.csv", "text/csv; charset=utf-8"),
        ("data/2021-107/figures.json", "application/json"),
        ("data/2021-107/reply.zh.txt", "text/plain; charset=utf-8"),
        ("data/2021-107/reply.tmx", "application/x-tmx+xml"),
        ("data/2021-107/reply.bib", "application/x-bibtex"),
        (
            "data/2021-107/reply.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        ("pagefind/wasm.unknown.pagefind", "application/octet-stream"),
        ("licences.txt", "text/plain; charset=utf-8"),
        ("sitemap.xml", "text/xml; charset=utf-8"),
    ],
)
def test_a_file_comes_whole_and_with_its_type(
    ask: Ask, site: Path, pattern: str, expected: str
) -> None:
    url = only(site, pattern)
    answer = ask(url)
    assert answer.headers["Content-Type"] == expected
    assert answer.body == (site / url).read_bytes()


@pytest.mark.parametrize(
    ("pattern", "caching"),
    [
        ("index.html", "no-cache"),
        ("assets/css/site.css", "no-cache"),
        ("data/2021-107/figures.csv", "no-cache"),
        ("pagefind/pagefind-entry.json", "no-cache"),
        ("pagefind/wasm.unknown.pagefind", "no-cache"),
        ("assets/javascripts/bundle.*.js", "max-age=31536000"),
        ("pagefind/fragment/*", "max-age=31536000"),
        ("pagefind/index/*", "max-age=31536000"),
    ],
)
def test_only_what_never_changes_is_kept_without_asking(
    ask: Ask, site: Path, pattern: str, caching: str
) -> None:
    url = only(site, pattern)
    first = ask(url)
    assert first.headers["Cache-Control"] == caching
    assert ask(url, If_None_Match=first.headers["ETag"]).status == 304
    if caching != "no-cache":
        assert re.search(r"[0-9a-f]{7,}", Path(url).name)


@pytest.mark.parametrize(
    ("pattern", "encoding"),
    [
        ("index.html", "gzip"),
        ("assets/javascripts/bundle.*.js", "gzip"),
        ("data/2021-107/figures.json", "gzip"),
        ("data/2021-107/reply.tmx", "gzip"),
        ("assets/social.png", None),
        ("sitemap.xml.gz", None),
    ],
)
def test_what_can_be_smaller_is_sent_compressed(
    ask: Ask, site: Path, pattern: str, encoding: str | None
) -> None:
    answer = ask(only(site, pattern), Accept_Encoding="gzip")
    assert answer.headers.get("Content-Encoding") == encoding


@pytest.mark.parametrize(
    "url", ["zh/", "nothing", "assets/css/site.css", "data/2021-107/figures.csv"]
)
def test_every_answer_has_the_headers_that_come_with_the_site(
    ask: Ask, site: Path, url: str
) -> None:
    headers = ask(url).headers
    for name, value in headers_of(site).items():
        assert headers.get_all(name) == [value]
    assert headers["Server"] == "nginx"


def test_what_is_kept_for_long_has_those_headers_too(ask: Ask, site: Path) -> None:
    headers = ask(only(site, "assets/javascripts/bundle.*.js")).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
