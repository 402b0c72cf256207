"""Most lines of a finished reply are as drafted."""

import re
import shutil
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from dafu.drafting.command import draft_reply

from tests.other_letters import LETTERS, NAMES, add_letters

_ID = re.compile(r"\]\{([a-z0-9-]+)\}")
_SECTION = re.compile(r"^  - id: ([a-z0-9-]+)\n    name:", re.MULTILINE)
_WORD = re.compile(r"(?<![\w-])[a-z][a-z0-9-]*(?![\w-])")
_LEAST = 0.6


def said(file: Path) -> str:
    """A file without empty lines and comments."""
    lines = file.read_text("utf-8").split("\n")
    return "\n".join(line for line in lines if line.strip() and line.lstrip()[0] != "#")


def renamed(own: str, finished: str) -> str:
    """The draft with the ids that a person gave, by the order of marks and sections."""
    names: dict[str, str] = {}
    for pattern in (_ID, _SECTION):
        for mine, theirs in zip(pattern.findall(own), pattern.findall(finished), strict=False):
            names.setdefault(mine, theirs)
    return _WORD.sub(lambda word: names.get(word[0], word[0]), own)


@pytest.mark.parametrize("name", NAMES)
def test_at_least_three_lines_of_five_are_as_drafted(name: str, empty: Path) -> None:
    add_letters(empty, name)
    for ending in ("txt", "yml"):
        (empty / "replies" / f"{name}.{ending}").unlink()
    saved = Path(shutil.copy(LETTERS / f"{name}.txt", empty.parent))
    draft_reply(saved, name, empty)
    own, finished = (said(each / f"{name}.yml") for each in (empty / "replies", LETTERS))
    mine, theirs = renamed(own, finished).split("\n"), finished.split("\n")
    matches = SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks()
    assert sum(match.size for match in matches) >= _LEAST * len(theirs)
