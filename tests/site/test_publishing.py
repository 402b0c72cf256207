"""The command line as a maintainer uses it: what a build prints, publishes and refuses."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest
from dafu.problems.messages import statement

from .project import copied_project, replace


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of all that a build reads."""
    return copied_project(tmp_path)


@pytest.fixture(scope="module")
def prototype(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with its site."""
    project = copied_project(tmp_path_factory.mktemp("published"))
    assert build(project)[0] == 0
    return project


@pytest.fixture
def published(prototype: Path, tmp_path: Path) -> Path:
    """A copy of a project with its site."""
    return Path(shutil.copytree(prototype, tmp_path / "project"))


def files(site: Path) -> dict[Path, bytes]:
    """Every file of a site."""
    return {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}


def build(project: Path, environ: Mapping[str, str] | None = None) -> tuple[int, str]:
    """Run `mkdocs build --strict`; its exit code, and what it printed."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=project,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "LC_ALL": "C.UTF-8", **(environ or {})},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_a_strict_build_is_silent_but_for_its_own_lines(project: Path) -> None:
    code, output = build(project)
    assert code == 0
    shown = re.sub(r"(?<=\.site-)\w+| in [\d.]+ seconds", "", output)
    nowhere = statement("address-missing", "en")
    assert shown.splitlines() == [
        "INFO    -  Cleaning site directory",
        f"INFO    -  Building documentation to directory: {project / '.site-'}",
        f"INFO    -  Site published to directory: {project / 'site'}",
        f"INFO    -  {nowhere}",
        "INFO    -  Documentation built",
    ]


def test_a_build_for_files_in_place_of_folders_is_refused_in_words(published: Path) -> None:
    before = files(published / "site")
    replace(published / "mkdocs.yml", "docs_dir:", "use_directory_urls: false\ndocs_dir:")
    code, output = build(published)
    assert code == 1
    assert "take use_directory_urls out of mkdocs.yml" in output
    assert files(published / "site") == before


def test_a_build_that_is_told_to_end_leaves_nothing_behind(published: Path, tmp_path: Path) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    with subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"],
        cwd=published,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "TMPDIR": str(temporary)},
    ) as process:
        while process.poll() is None and not [*published.glob(".site-*")]:
            time.sleep(0.01)
        process.terminate()
    assert process.returncode == 128 + signal.SIGTERM
    assert [*published.glob(".site*")] == []
    assert [*temporary.iterdir()] == []


def test_a_preview_at_an_address_that_is_taken_says_so_before_it_builds(project: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        done = subprocess.run(  # noqa: S603 - this project's own preview
            [sys.executable, "-m", "mkdocs", "serve", "-a", address],
            cwd=project,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "LC_ALL": "C.UTF-8"},
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
    assert done.returncode == 1
    assert f"found “{address}”" in done.stderr
    assert "choose another port" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_second_yaml_file_appears_with_no_change_elsewhere(project: Path) -> None:
    replies = project / "data" / "replies"
    for ending in ("yml", "txt"):
        shutil.copy(replies / f"2021-107.{ending}", replies / f"2021-900.{ending}")
    code, output = build(project)
    assert code == 0, output
    for lang in ("zh", "en"):
        home = (project / "site" / lang / "index.html").read_text("utf-8")
        assert 'href="2021-107/"' in home
        assert 'href="2021-900/"' in home
        section = project / "site" / lang / "2021-900" / "hr-services" / "index.html"
        page = section.read_text("utf-8")
        assert "2021-900/figures/#f-agencies" in page or "../figures/#f-agencies" in page
        assert "2021-107" not in page


def test_a_draft_leaves_the_site_as_it_is_and_is_named_in_one_line(published: Path) -> None:
    before = files(published / "site")
    replies = published / "data" / "replies"
    content = (replies / "2021-107.yml").read_text("utf-8")
    (replies / "2021-900.yml").write_text(f"draft: true\n{content}", "utf-8")
    shutil.copy(replies / "2021-107.txt", replies / "2021-900.txt")
    (replies / "2021-901.yml").write_text("draft: true\nopening: [\n", "utf-8")
    code, output = build(published)
    assert code == 0
    said = [line for line in output.splitlines() if "2021-90" in line]
    assert said == ["INFO    -  left out, because “draft: true” stands in them: 2021-900, 2021-901"]
    assert files(published / "site") == before


def test_a_wrong_digit_stops_the_build_and_says_where(project: Path) -> None:
    path = project / "data" / "replies" / "2021-107.yml"
    replace(path, "[531家]", "[532家]")
    lines = path.read_text("utf-8").splitlines()
    [(line, text)] = [(n, text) for n, text in enumerate(lines, 1) if "[532家]" in text]
    code, output = build(project)
    assert code == 1
    place = f"{line}:{text.index('2家') + 1}"
    assert f"data/replies/2021-107.yml:{place}: sections[1].sentences[0].zh: " in output
    assert "which has “1家,营收236.8亿元”" in output
    assert "Traceback" not in output


SPOILT = {
    "data": (
        ("data/replies/2021-107.txt", "236.8亿元", "263.8亿元"),
        "data/replies/2021-107.yml:",
    ),
    "a label that only the search index uses": (
        ("data/labels.yml", "  editor-note:\n", "  editors-note:\n"),
        "the pages need the label “editor-note”",
    ),
    "a template": (
        ("hooks/dafu/templates/section.html", "{% for", "{% fro"),
        "hooks/dafu/templates/section.html:",
    ),
    "the theme's template": (
        ("docs/.overrides/404.html", "{{", "{{ no.thing }}{{"),
        "docs/.overrides/404.html:",
    ),
    "a hand-written page": (
        ("docs/zh/about.md", "## 本站简介", "{{ no.thing }} ## 本站是什么"),
        "docs/zh/about.md:7:",
    ),
    "a number in the site's name": (
        ("mkdocs.yml", "site_name: 答复 Dafu", "site_name: 答复 Dafu 2021"),
        "“mkdocs.yml: 2021”",
    ),
    "a script from elsewhere": (
        ("mkdocs.yml", "  - assets/js/titles.js", "  - https://example.org/titles.js"),
        "https://example.org/titles.js",
    ),
    "a second hook": (
        ("mkdocs.yml", "[hooks/publish.py]", "[hooks/publish.py, hooks/after.py]"),
        "hooks/after.py",
    ),
    "a navigation of its own": (
        ("mkdocs.yml", "nav: []", "nav: [{No errors: en/about.md}]"),
        "leave it at `nav: []`",
    ),
    "a number in a picture": (
        ("docs/assets/favicon.svg", "</svg>", "<text>715</text></svg>"),
        "“docs/assets/favicon.svg: 715”",
    ),
    "a number around the pages": (
        ("docs/.overrides/partials/copyright.html", "<p", "<p>715 readers</p><p"),
        "“715”",
    ),
    "a picture that is not there": (
        ("docs/en/about.md", "the same in both languages.", "the same.![](nowhere.svg)"),
        "this link leads nowhere",
    ),
    "a template of which MkDocs warns": (
        ("mkdocs.yml", "nav: []", "nav: []\nextra_templates: [nowhere.html]"),
        "Aborted with 1 warnings in strict mode!",
    ),
}


def test_without_the_hook_there_is_no_site(project: Path) -> None:
    replace(project / "mkdocs.yml", "hooks: [hooks/publish.py]", "hooks: []")
    code, output = build(project)
    assert code == 1
    assert "has no attribute 'dafu'" in output


@pytest.mark.parametrize("what", SPOILT)
def test_a_refused_build_says_why_and_leaves_the_last_good_site_as_it_was(
    published: Path, what: str
) -> None:
    (file, old, new), said = SPOILT[what]
    before = files(published / "site")
    replace(published / file, old, new)
    code, output = build(published)
    assert code == 1
    assert said in output
    assert "Traceback" not in output
    assert files(published / "site") == before
    assert not list(published.glob(".site*"))


def test_problems_are_worded_in_chinese_where_the_locale_is(project: Path) -> None:
    replace(project / "data" / "glossary.yml", "everyday:", "every-day:")
    _, output = build(project, {"LC_ALL": "zh_CN.UTF-8"})
    assert "不认识这个键；实际为“every-day”" in output


def test_the_address_of_the_site_comes_from_one_setting(project: Path) -> None:
    build(project, {"SITE_URL": "https://example.org/replies/"})
    page = (project / "site" / "zh" / "2021-107" / "index.html").read_text("utf-8")
    assert '<link rel="canonical" href="https://example.org/replies/zh/2021-107/">' in page
    assert "127.0.0.1" not in page


def test_without_an_address_links_are_relative_and_nothing_names_an_address(project: Path) -> None:
    assert build(project, {"SITE_URL": ""})[0] == 0
    site = project / "site"
    own = {path: content for path, content in files(site).items() if path.suffix != ".map"}
    for path, content in own.items():
        assert b"127.0.0.1" not in content, path
        assert b"localhost" not in content, path
    page = (site / "zh" / "2021-107" / "index.html").read_text("utf-8")
    assert '<link rel="alternate " hreflang="en" href="../../en/2021-107/">' in page
    assert "canonical" not in page
    assert "[EB/OL]" not in page
    assert not (site / "sitemap.xml").exists()
    assert not (site / "zh" / "feed.xml").exists()


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("zh/2021-107/more.md", "# 另有531家"),
        ("en/more.md", "# There are 531"),
        ("data/2021-107/more.csv", "1,2"),
        ("assets/more.html", "<p>531"),
    ],
)
def test_nothing_unproved_is_published_beside_the_proved(
    project: Path, file: str, content: str
) -> None:
    path = project / "docs" / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, "utf-8")
    code, output = build(project)
    assert code == 1
    assert f"found “docs/{file}”; take the file out of docs/" in output


def test_a_hand_written_page_runs_no_code(project: Path) -> None:
    about = project / "docs" / "en" / "about.md"
    about.write_text(about.read_text("utf-8") + "{{ ''.__class__.__mro__ }}", "utf-8")
    code, output = build(project)
    assert code == 1
    assert "access to attribute '__class__' of 'str' object is unsafe" in output


def test_a_hand_written_page_shows_a_figure_with_its_own_value(project: Path) -> None:
    about = project / "docs" / "en" / "about.md"
    wrong = '\n<data value="532" data-figure="2021-107/agencies">532</data>\n'
    about.write_text(about.read_text("utf-8") + wrong, "utf-8")
    code, output = build(project)
    assert code == 1
    assert "expected 531" in output


def test_without_pagefind_nothing_is_published_and_the_remedy_is_named(project: Path) -> None:
    code, output = build(project, {"PAGEFIND_BINARY_PATH": str(project / "none")})
    assert code == 1
    assert "pip install -r requirements.txt" in output
    assert "Traceback" not in output
    assert not (project / "site").exists()
