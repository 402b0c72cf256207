"""Whatever people write is text to every surface that shows it."""

import json
import re
from collections import Counter, deque
from collections.abc import Callable, Iterator
from functools import cache
from itertools import chain, zip_longest
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from dafu.site import make_site
from dafu.words.punctuation import narrow

from tests.conftest import Tally, build_site
from tests.site.project import copied_project

from .letter import Reach, write_letter
from .surfaces import html_parts, surfaces

DOCS = Path(__file__).parents[2] / "docs"
HARMLESS = "甲乙"
LONGEST = 300  # characters, beyond which names are cut on many surfaces
_VARYING = re.compile(r"[0-9a-f]{64}|[0-9.]+ KB|(?<=\"bytes\": )[0-9]+|sha256-[^']+")
_LINKED_DATA = re.compile(r'<script type="application/ld\+json">[^<]*</script>')

Shown = dict[str, str]


def texts() -> Iterator[Any]:
    """Each text to try, with its reach and how many of the file's it joins."""
    content = yaml.safe_load(Path(__file__).with_name("hostile.yml").read_text("utf-8"))
    for reach in get_args(Reach):
        alone, first, within = (
            deque(chain.from_iterable(content[how].get(reach, {}).values()))
            for how in ("alone", "first", "within")
        )
        groups = [[text] for text in alone]
        while first or within:
            group = [first.popleft()] if first else []
            while within and len("甲".join([*group, within[0]])) <= LONGEST:
                group.append(within.popleft())
            groups.append(group)
        for group in groups:
            yield pytest.param("甲".join(group), reach, len(group), id=f"{reach} {group[0]}")


def neutral(parts: object, text: str) -> str:
    """Parts as JSON, with a harmless text for the text and nothing that varies with it."""

    def narrowed(value: object) -> str:
        return " ".join(narrow(json.dumps(value, ensure_ascii=False)).split())

    return _VARYING.sub("0", narrowed(parts)).replace(narrowed(text)[1:-1], HARMLESS)


def departures(shown: Shown, expected: Shown) -> Iterator[str]:
    """Where a surface shows more than with the harmless text."""
    for name in shown | expected:
        if shown.get(name) != expected.get(name):
            found, wanted = (json.loads(all_.get(name, "null")) for all_ in (shown, expected))
            yield from differences(found, wanted, name)


def differences(found: object, expected: object, path: str) -> Iterator[str]:
    """Where parts differ, but for a text that is cut short, at the end or at the beginning."""
    if isinstance(found, dict) and isinstance(expected, dict):
        for key in found | expected:
            yield from differences(found.get(key), expected.get(key), f"{path}/{key}")
    elif isinstance(found, list) and isinstance(expected, list):
        for index, pair in enumerate(zip_longest(found, expected)):
            yield from differences(*pair, f"{path}[{index}]")
    elif found != expected and "…" not in (str(found)[:1], str(found)[-1:]):
        yield f"{path}: {found!r} where {expected!r} was expected"


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str, Reach], Shown]]:
    """Give what a site shows with a text in every place.

    The licences, of which the data changes nothing but titles, are left out: reading them takes
    longer than all the rest.
    """

    def surfaces_with(text: str, reach: Reach) -> Shown:
        folder = tmp_path_factory.mktemp("hostile") / "data"
        write_letter(folder, text, reach)
        found = surfaces(make_site(folder, "https://dafu.example/"), DOCS)
        return {name: neutral(parts, text) for name, parts in found.items()}

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("dafu.site.licences_text", lambda _: "")
        yield surfaces_with


@pytest.fixture(scope="module")
def harmless(shown: Callable[[str, Reach], Shown]) -> Callable[[Reach], Shown]:
    """Give what a site shows with the harmless text."""
    return cache(lambda reach: shown(HARMLESS, reach))


@pytest.fixture(scope="module")
def tried(tally: Tally) -> Iterator[Counter[str]]:
    """Count the texts."""
    counter: Counter[str] = Counter()
    yield counter
    tally(f"hostile texts: {counter['tried']} tried, {counter['shown']} shown as text everywhere")


@pytest.mark.parametrize(("text", "reach", "count"), [*texts()])
def test_text_is_shown_as_text_on_every_surface(  # noqa: PLR0913, PLR0917 - half are fixtures
    shown: Callable[[str, Reach], Shown],
    harmless: Callable[[Reach], Shown],
    tried: Counter[str],
    text: str,
    reach: Reach,
    count: int,
) -> None:
    tried["tried"] += count
    assert list(departures(shown(text, reach), harmless(reach)))[:3] == []
    tried["shown"] += count


def test_the_theme_shows_text_as_text(tmp_path: Path) -> None:
    hostile = (
        '<script>alert(document.domain)</script>"><img src=x onerror=alert(document.domain)>'
        "</title></style><base href=//evil.example>' autofocus onfocus='alert(document.domain)"
        "&lt;b&gt;&amp;<!-- --!> `x` *y* \\"
    )
    expected, found = (pages(tmp_path / str(len(text)), text) for text in (HARMLESS, hostile))
    assert len(expected) > 20
    assert list(departures(found, expected)) == []


def pages(folder: Path, text: str) -> Shown:
    """All pages of the theme with a text in every place; linked data is JSON that cannot end."""
    folder.mkdir()
    project = copied_project(folder)
    write_letter(project / "data", text, "marks")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tests.conftest.ROOT", project)
        build_site(folder / "site", "https://dafu.example/")
    return {
        str(file.relative_to(folder)): neutral(
            html_parts(_LINKED_DATA.sub("", file.read_text("utf-8"))), text
        )
        for file in (folder / "site").rglob("*.html")
    }
