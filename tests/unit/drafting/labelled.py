"""Letters as bureaus write them, of which people have labelled every piece and quantity.

Each line of `labelled.txt` is `role | words`, of which `⟦…⟧` state a quantity; a line that begins
with `+` goes on in the paragraph of the one before it, and `⏎` begins a line of the page. The
heading of a section has the role `section`, a plain sentence `sentence`.
"""

import re
from dataclasses import dataclass
from pathlib import Path

_QUANTITY = re.compile("⟦(.*?)⟧")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A piece of a letter: its role, its words without white space, and their quantities."""

    role: str
    words: str
    quantities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LabelledLetter:
    """A letter, as its page has it and as it is labelled."""

    name: str
    page: str
    pieces: tuple[Labelled, ...]


def bare(text: str) -> str:
    """A text without white space."""
    return "".join(text.split())


def _letter(block: str) -> LabelledLetter:
    name, *lines = block.strip().split("\n")
    page, pieces = "", []
    for line in (line.replace("⏎", "\n") for line in lines):
        role, words = line.removeprefix("+ ").split(" | ", 1)
        page += ("" if line.startswith("+ ") else "\n") + _QUANTITY.sub(r"\1", words)
        quantities = tuple(map(bare, _QUANTITY.findall(words)))
        pieces.append(Labelled(role, bare(_QUANTITY.sub(r"\1", words)), quantities))
    return LabelledLetter(name, f"{page.strip()}\n", tuple(pieces))


_BLOCKS = Path(__file__).with_suffix(".txt").read_text("utf-8").split("# ")
LETTERS = tuple(_letter(block) for block in _BLOCKS if block.strip())
