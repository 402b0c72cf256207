"""Whatever a person writes into the data is refused with a clear error or shown as text."""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from dafu.pages.punctuation import narrow
from dafu.site import make_site

from .conftest import DATA
from .hostile import Text, texts
from .hostile_letter import Reach, write_letter
from .hostile_surfaces import surfaces

if TYPE_CHECKING:
    from tests.conftest import Tally

ADDRESS = "https://dafu.example/"
DOCS = DATA.parent / "docs"
HARMLESS = "甲乙"
_VARYING = re.compile(r'[0-9a-f]{64}|[0-9.]+ KB|(?<="bytes": )[0-9]+')
_SPACE = re.compile(r'(\\[\\"])|(?:\s|\\[nt])+')


@pytest.fixture
def folder(
    tmp_path: Path,
    read_once: None,
    monkeypatch: pytest.MonkeyPatch,  # noqa: ARG001 - only set up
) -> Path:
    """Give a copy of the data to write a letter into.

    The licences, of which the data changes nothing but titles, are left out: reading them takes
    longer than all the rest.
    """
    monkeypatch.setattr("dafu.site.licences_text", lambda _: "")
    return Path(shutil.copytree(DATA, tmp_path / "data"))


def _narrow(value: object) -> str:
    """A value as JSON, with half-width punctuation and single spaces."""
    return _SPACE.sub(lambda found: found[1] or " ", narrow(json.dumps(value, ensure_ascii=False)))


def plain(value: object, text: str) -> str:
    """What is shown, with the harmless text for a hostile one, without hashes and sizes."""
    return _VARYING.sub("0", _narrow(value)).replace(_narrow(text)[1:-1], HARMLESS)


def differences(shown: object, expected: object, path: str = "") -> Iterator[str]:
    """Where a surface departs from the harmless one; a text that is cut short ends in `…`."""
    if isinstance(shown, dict) and isinstance(expected, dict):
        for key in shown | expected:
            yield from differences(shown.get(key), expected.get(key), f"{path}/{key}")
    elif isinstance(shown, list) and isinstance(expected, list):
        for index, pair in enumerate(zip_longest(shown, expected)):
            yield from differences(*pair, f"{path}[{index}]")
    elif shown != expected and not str(shown).endswith("…"):
        yield f"{path}: {shown!r} where {expected!r} was expected"


def shown(folder: Path, text: str, reach: Reach) -> str:
    """Everything that the site shows for a text in every place."""
    shutil.copy(DATA / "labels.yml", folder)
    write_letter(folder, text, reach)
    return plain(surfaces(make_site(folder, ADDRESS), DOCS), text)


def faults(folder: Path, text: Text, harmless: str) -> list[str]:
    """What became of the text beyond being shown; the first is enough."""
    try:
        found = differences(json.loads(shown(folder, text.text, text.reach)), json.loads(harmless))
    except Exception as error:
        error.add_note(f"{text.kind}: {text.text!r}")
        raise
    return [f"{text.kind} {text.text!r}: {fault}" for fault in found][:1]


def test_hostile_text_is_shown_as_text_on_every_surface(folder: Path, tally: Tally) -> None:
    harmless = cache(lambda reach: shown(folder, HARMLESS, reach))
    tried: Counter[str] = Counter()
    through: list[str] = []
    for text in texts():
        tried[text.kind] += text.count
        through += faults(folder, text, harmless(text.reach))
    assert through == [], "\n".join(through)
