"""The letters of `tests/letters/`, each of another shape than the published one."""

import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from dafu.prove import prove
from dafu.reply import Library

DATA = Path(__file__).parents[1] / "data"
LETTERS = Path(__file__).with_name("letters")
TERMS = LETTERS / "terms.yml"
NAMES = tuple(sorted(file.stem for file in LETTERS.glob("*.txt")))


def add_letters(data: Path, *names: str) -> None:
    """Put letters into a data folder, and what they call their own into its glossary."""
    for name in names:
        for ending in ("txt", "yml"):
            shutil.copy(LETTERS / f"{name}.{ending}", data / "replies")
    (_, own), glossary = TERMS.read_text("utf-8").split("\nterms:\n"), data / "glossary.yml"
    content = glossary.read_text("utf-8")
    glossary.write_text(content.replace("\nterms:\n", f"\nterms:\n{own}", 1), "utf-8")


def data_with(folder: Path, *names: str, published: bool = True) -> Path:
    """A copy of `data/` in a folder, with letters beside the published one or without it."""
    data = Path(shutil.copytree(DATA, folder / "data"))
    if not published:
        shutil.rmtree(data / "replies")
        (data / "replies").mkdir()
    add_letters(data, *names)
    return data


@cache
def all_letters() -> Library:
    """The published letter and all others, proved together."""
    with TemporaryDirectory() as folder:
        return prove(data_with(Path(folder), *NAMES))
