"""The locks hold what their `.in` files ask for, and a hash of everything that is installed."""

import json
import re
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
NAMES = ("requirements", "requirements-dev", "requirements-tools")
PIN = re.compile(r"^([a-z0-9.-]+)(?:\[[a-z,]+\])?==([^\s;]+)(.*(?:\n .*)*)", re.MULTILINE)


def asked(name: str) -> list[Requirement]:
    lines = (ROOT / f"{name}.in").read_text("utf-8").splitlines()
    words = [line.partition("#")[0].strip() for line in lines]
    return [Requirement(word) for word in words if word and not word.startswith("-")]


def locked(name: str) -> dict[str, tuple[str, str]]:
    """By package: the version, and the lines that follow it."""
    text = (ROOT / f"{name}.txt").read_text("utf-8")
    return {pin[1]: (pin[2], pin[3]) for pin in PIN.finditer(text)}


@pytest.mark.parametrize("name", NAMES)
def test_each_requirement_is_locked_at_a_version_that_it_allows(name: str) -> None:
    pins = locked(name)
    for requirement in asked(name):
        version, _ = pins[canonicalize_name(requirement.name)]
        assert requirement.specifier.contains(version), requirement


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_locked_that_is_no_longer_required(name: str) -> None:
    listed = {
        package
        for package, (_, lines) in locked(name).items()
        if re.search(rf"\s-r {name}\.in$", lines, re.MULTILINE)
    }
    assert listed == {canonicalize_name(requirement.name) for requirement in asked(name)}


@pytest.mark.parametrize("name", NAMES)
def test_every_package_has_a_hash(name: str) -> None:
    text = (ROOT / f"{name}.txt").read_text("utf-8")
    pins = locked(name)
    entries = [line for line in text.splitlines() if line[:1] not in ("", " ", "#")]
    assert len(entries) == len(pins)
    assert [package for package, (_, lines) in pins.items() if "--hash=sha256:" not in lines] == []


def test_the_site_is_tested_with_the_packages_that_it_is_built_with() -> None:
    built, tested = locked("requirements"), locked("requirements-dev")
    assert {name: pin[0] for name, pin in built.items()} == {
        name: tested[name][0] for name in built
    }


def test_the_html_checker_is_locked_by_its_hash_and_no_registry_is_named() -> None:
    text = (ROOT / "tests" / "checker" / "package-lock.json").read_text("utf-8")
    own, *packages = json.loads(text)["packages"].values()
    assert own["devDependencies"].keys() == {"vnu-jar"}
    assert [package for package in packages if "integrity" not in package] == []
    assert "://" not in text
