"""The parts of the program import one another only as the README lists them."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = ROOT / "hooks" / "dafu"


def parts() -> list[str]:
    """The folders and files that the README lists, each above those that import it."""
    listed = (ROOT / "README.md").read_text("utf-8").split("imports only what stands above")[1]
    block = listed.split("```")[1]
    return re.findall(r"^(\w+)(?:/|\.py)", block, re.MULTILINE)


def imported(file: Path) -> Iterator[str]:
    """The parts of the program that a file imports, other than its own."""
    own = file.relative_to(PROGRAM).parts
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level == len(own):
            names = [node.module] if node.module else [alias.name for alias in node.names]
            yield from (name.split(".")[0] for name in names if name)


def test_every_part_imports_only_what_the_list_has_above_it() -> None:
    order = [*parts(), "publish"]
    rank = {name: order.index(name) for name in order}
    # They go with these.
    rank |= {
        "__init__": rank["patterns"],
        "reply": rank["resolve"],
        "templating": rank["charts"],
    }
    wrong = [
        (str(file.relative_to(PROGRAM)), part)
        for file in PROGRAM.rglob("*.py")
        for part in imported(file)
        if rank[part] > rank[file.relative_to(PROGRAM).parts[0].removesuffix(".py")]
    ]
    assert wrong == []
