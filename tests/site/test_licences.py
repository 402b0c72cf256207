"""licences.txt lists every work of others that the site ships, and nothing that it does not."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from fnmatch import fnmatchcase
from gzip import decompress
from importlib.metadata import distribution, version
from pathlib import Path
from urllib.parse import unquote

import pytest
from dafu.output.licences import OF_REPLIES, Work, works
from dafu.words.provenance import terms_of_use

from tests.reply import library

from .html import page_at

WORKS = works()
PARTS = [part for work in WORKS for part in work.parts]
SHAPE = re.compile(r"""<path[^>]*? d=["']([^"']+)["']""")


def named(name: str) -> Work:
    return next(work for work in WORKS if work.name.startswith(name))


def paths(site: Path) -> Iterator[str]:
    for path in site.rglob("*"):
        if path.is_file() and path.suffix != ".html":
            yield path.relative_to(site).as_posix()


def contents(site: Path, *endings: str) -> str:
    found = sorted(path for path in site.rglob("*") if path.name.endswith(endings))
    return "\n".join(path.read_text("utf-8") for path in found)


@pytest.fixture(scope="module")
def icon_sets() -> dict[str, str]:
    """All icons of each set that comes with the theme, by the set's name."""
    folder = Path(str(distribution("mkdocs-material").locate_file("material/templates/.icons")))
    return {
        path.name: "".join(icon.read_text("utf-8") for icon in path.rglob("*.svg"))
        for path in folder.iterdir()
        if path.is_dir()
    }


def sets_of(markup: str, icon_sets: dict[str, str]) -> dict[str, set[str]]:
    """The sets in which each shape that the markup draws is found."""
    shapes = set(SHAPE.findall(markup))
    return {
        shape: {name for name, icons in icon_sets.items() if f' d="{shape}"' in icons}
        for shape in shapes
    }


def test_every_file_of_the_site_belongs_to_one_work(site: Path) -> None:
    patterns = [*OF_REPLIES, *(pattern for work in WORKS for pattern in work.files)]
    owners = {
        path: [pattern for pattern in patterns if fnmatchcase(path, pattern)]
        for path in paths(site)
    }
    assert {path: owner for path, owner in owners.items() if len(owner) != 1} == {}
    used = Counter(owner for owned in owners.values() for owner in owned)
    assert [pattern for pattern in patterns if pattern not in used] == []


def test_every_module_in_the_themes_files_is_listed(site: Path) -> None:
    theme = Path(str(distribution("mkdocs-material").locate_file("material/templates/assets")))
    files = [*site.rglob("*.map"), *theme.glob("stylesheets/*.map")]
    maps = [json.loads(path.read_text("utf-8")) for path in files]
    sources = [source for map_ in maps for source in map_["sources"]]
    inside = [source for map_ in maps for source in map_.get("sourcesContent", [])]
    named_there = "\n".join(sources + inside)
    modules = set(re.findall(r"node_modules/((?:@[^/\s]+/)?[^/\s\"]+)", named_there))
    listed = {part.name for part in named("Material for MkDocs").parts if part.icons is None}
    # clipboard comes bundled, and its bundle names all that is in it but this.
    assert modules | {"delegate"} == listed
    assert any("delegate(" in source for source in inside)


def test_the_set_of_every_icon_is_listed(site: Path, icon_sets: dict[str, str]) -> None:
    pages = sets_of(contents(site, ".html"), icon_sets)
    styles = sets_of(unquote(contents(site / "assets/css", ".css")), icon_sets)
    assert [shape for shape, sets in styles.items() if not sets] == []
    found = {name for sets in (pages | styles).values() for name in sorted(sets)[:1]}
    assert found == {part.icons for part in PARTS if part.icons}


def test_the_parts_of_the_search_are_those_of_the_version_that_is_shipped(site: Path) -> None:
    search = named("Pagefind")
    assert search.parts_of == version("pagefind") == version("pagefind-bin-extended")
    for module in site.glob("pagefind/wasm.*.pagefind"):
        traces = decompress(module.read_bytes())
        crates = set(re.findall(rb"crates\.io-\w+/([\w-]+)-([\d.]+)/", traces))
        assert crates
        assert {f"{name.decode()} {number.decode()}" for name, number in crates} <= {
            part.name for part in search.parts
        }


def test_the_versions_are_those_that_are_installed() -> None:
    assert named("Material").name == f"Material for MkDocs {version('mkdocs-material')}"
    assert named("Pagefind").source == (
        f"https://github.com/Pagefind/pagefind/tree/v{version('pagefind')}"
    )


def test_the_texts_of_the_licences_stand_in_it(site: Path) -> None:
    text = (site / "licences.txt").read_text("utf-8")
    for words in (
        "Copyright (c) 2026 The Dafu contributors",
        "Martin Donath",
        "Version 2.0, January 2004",
        "Pictogrammers Free License",
        "W3C Software and Document",
        "Version 3, 29 June 2007",
        "Blue Oak Model License",
        "Neither the name of the Snowball project",
    ):
        assert words in text


def test_it_says_in_both_languages_whose_the_chinese_text_is(site: Path) -> None:
    text = (site / "licences.txt").read_text("utf-8")
    for reply in library().replies:
        terms = terms_of_use(library(), reply)
        assert terms.zh in text
        assert terms.en in text


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_about_page_links_to_it(site: Path, lang: str) -> None:
    assert 'href="../../licences.txt"' in page_at(site, f"{lang}/about")


def test_the_search_that_the_theme_brings_is_not_shipped(site: Path) -> None:
    assert [path for path in paths(site) if "lunr" in path or "/workers/" in path] == []
