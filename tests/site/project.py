"""Copies of the project to make mistakes in."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def copied_data(folder: Path) -> Path:
    """A copy of `data/` in `folder`."""
    return Path(shutil.copytree(ROOT / "data", folder / "data"))


def copied_project(folder: Path, *, data: bool = True) -> Path:
    """A copy in `folder` of all that a build reads, data or not, and of what is compiled."""
    compiled = [".cache"] if (ROOT / ".cache").is_dir() else []
    for name in ("docs", "hooks", *(["data"] if data else []), *compiled):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("mkdocs.yml", "LICENSE"):
        shutil.copy(ROOT / name, folder)
    return folder


def built(project: Path, **environ: str) -> Path:
    """The site of a project, built by a process of its own with more in its environment."""
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict"],
        cwd=project,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environ},
        check=True,
    )
    return project / "site"


def replace(path: Path, old: str, new: str) -> None:
    """Replace the first `old` in a file, which must be there."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
