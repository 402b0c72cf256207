"""The locks hold what pyproject.toml asks for, and a hash of everything that is installed."""

import json
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
# What each lock is asked for, by uv's name of the place in which it is declared.
SITE = {"pyproject.toml": PROJECT["project"]["dependencies"]}
TEST, BENCH, TOOLS = (
    {f"pyproject.toml:{group}": PROJECT["dependency-groups"][group]}
    for group in ("test", "bench", "tools")
)
LOCKS = {
    "requirements.txt": SITE,
    ".ci/requirements-test.txt": SITE | TEST,
    ".ci/requirements-bench.txt": BENCH,
    ".ci/requirements-tools.txt": TOOLS,
}
PIN = re.compile(r"^([a-z0-9.-]+)(?:\[[a-z,]+\])?==([^\s;]+)(.*(?:\n .*)*)", re.MULTILINE)


def locked(lock: str) -> dict[str, tuple[str, str]]:
    """By package: the version, and the lines that follow it."""
    text = (ROOT / lock).read_text("utf-8")
    return {pin[1]: (pin[2], pin[3]) for pin in PIN.finditer(text)}


@pytest.mark.parametrize("lock", LOCKS)
def test_each_requirement_is_locked_at_a_version_that_it_allows(lock: str) -> None:
    pins = locked(lock)
    for requirement in (Requirement(word) for words in LOCKS[lock].values() for word in words):
        version, _ = pins[canonicalize_name(requirement.name)]
        assert requirement.specifier.contains(version), requirement


@pytest.mark.parametrize("lock", LOCKS)
def test_nothing_is_locked_that_is_no_longer_required(lock: str) -> None:
    listed = {
        (place, package)
        for package, (_, lines) in locked(lock).items()
        for place in re.findall(r"\sdafu \((.+)\)$", lines, re.MULTILINE)
    }
    assert listed == {
        (place, canonicalize_name(Requirement(word).name))
        for place, words in LOCKS[lock].items()
        for word in words
    }


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_has_a_hash(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    pins = locked(lock)
    entries = [line for line in text.splitlines() if line[:1] not in ("", " ", "#")]
    assert len(entries) == len(pins)
    assert [package for package, (_, lines) in pins.items() if "--hash=sha256:" not in lines] == []


def test_the_site_is_tested_with_the_packages_that_it_is_built_with() -> None:
    built, tested = locked("requirements.txt"), locked(".ci/requirements-test.txt")
    assert {name: pin[0] for name, pin in built.items()} == {
        name: tested[name][0] for name in built
    }


def test_the_html_checker_is_locked_by_its_hash_and_no_registry_is_named() -> None:
    text = (ROOT / "tests" / "checker" / "package-lock.json").read_text("utf-8")
    own, *packages = json.loads(text)["packages"].values()
    assert own["devDependencies"].keys() == {"vnu-jar"}
    assert [package for package in packages if "integrity" not in package] == []
    assert "://" not in text
