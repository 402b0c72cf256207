"""The way out after MkDocs stays open: ProperDocs, a maintained fork of it, builds this site."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from .project import copied_project
from .test_reproducible import contents


def built_with_properdocs(folder: Path) -> Path:
    """The site, built out of MkDocs' reach; without ProperDocs, skip the test, or in CI fail it."""
    if find_spec("properdocs") is None:
        give_up = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        give_up("ProperDocs is not installed: pip install -r .ci/requirements-test.txt")
    project = copied_project(folder)
    # Python finds this one first, so that nothing comes from MkDocs unseen.
    (project / "mkdocs.py").write_text("raise ImportError('MkDocs was used')", "utf-8")
    subprocess.run(
        [sys.executable, "-m", "properdocs", "build", "-f", "mkdocs.yml", "--quiet", "--strict"],
        cwd=project,
        env={**os.environ, "SITE_URL": "https://dafu.example/"},
        check=True,
    )
    return project / "site"


def test_properdocs_builds_the_same_site_byte_for_byte(site: Path, tmp_path: Path) -> None:
    one, other = contents(site), contents(built_with_properdocs(tmp_path))
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []
