"""`make audit`: what it concludes from pip-audit's answer."""

import json
from pathlib import Path
from runpy import run_path
from typing import Any

import pytest

AUDIT = run_path(str(Path(__file__).parents[2] / ".ci/audit.py"))
UNREACHED = "requests.exceptions.ConnectionError: HTTPSConnectionPool(host='osv.example', port=443)"
SOUND = {"name": "babel", "version": "2.18.0", "vulns": []}
FAULTY = {
    "name": "jinja2",
    "version": "3.1.5",
    "vulns": [{"id": "GHSA-1", "aliases": ["CVE-2025-1"], "fix_versions": ["3.1.6"]}],
}
UNKNOWN = {"name": "own", "skip_reason": "Dependency not found"}


def verdict(packages: list[dict[str, Any]]) -> tuple[int, list[str]]:
    result: tuple[int, list[str]] = AUDIT["verdict"](json.dumps({"dependencies": packages}), "")
    return result


def test_packages_without_a_known_vulnerability_pass() -> None:
    assert verdict([SOUND, SOUND]) == (0, ["no known vulnerability in 1 packages"])


def test_a_vulnerability_is_named_once_with_the_version_that_mends_it() -> None:
    line = "jinja2 3.1.5: GHSA-1, CVE-2025-1; mended in 3.1.6"
    assert verdict([SOUND, FAULTY, FAULTY]) == (1, [line])


def test_a_package_that_the_service_does_not_know_is_not_called_sound() -> None:
    assert verdict([SOUND, UNKNOWN]) == (2, ["not checked: own"])


def test_a_vulnerability_counts_more_than_a_package_that_was_not_checked() -> None:
    code, lines = verdict([FAULTY, UNKNOWN])
    assert code == 1
    assert lines[1:] == ["not checked: own"]


def test_no_packages_are_no_success() -> None:
    assert verdict([])[0] == 2


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (
            f"Traceback (most recent call last):\n  …\n{UNREACHED}\n",
            "not checked: the list of known vulnerabilities cannot be reached",
        ),
        (
            "ERROR:pip_audit._cli:requirement jinja2==3.1.6 does not contain a hash\n",
            "not checked: ERROR:pip_audit._cli:requirement jinja2==3.1.6 does not contain a hash",
        ),
    ],
)
def test_an_audit_that_broke_off_says_why_in_one_line(error: str, line: str) -> None:
    assert AUDIT["verdict"]("", error) == (2, [line])
