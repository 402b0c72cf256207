"""Ask pip-audit whether packages in the locks have known vulnerabilities.

The exit code is 0 if none has one, 1 if any has, and 2 if that could not be found out.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

CLEAN, VULNERABLE, UNCHECKED = range(3)
# Options before the locks' names go to pip-audit, too, such as `--osv-url` and `--ignore-vuln ID`.
COMMAND = (
    *("pip_audit", "--vulnerability-service", "osv", "--format", "json", "--desc", "off"),
    *("--progress-spinner", "off", "--require-hashes", "--disable-pip"),
)


def verdict(answer: str, error: str) -> tuple[int, list[str]]:
    """The exit code and what to print, from what pip-audit wrote: JSON, or why there is none."""
    if not answer.strip():
        reason = error.strip().rpartition("\n")[2]
        if reason.startswith(("requests.exceptions.", "pip_audit._service.")):
            reason = "the list of known vulnerabilities cannot be reached"
        return UNCHECKED, [f"not checked: {reason}"]
    packages: list[dict[str, Any]] = json.loads(answer)["dependencies"]
    found = dict.fromkeys(_vulnerabilities(packages))
    skipped = dict.fromkeys(package["name"] for package in packages if "skip_reason" in package)
    lines = [*found]
    if skipped:
        lines.append(f"not checked: {', '.join(skipped)}")
    if found:
        return VULNERABLE, lines
    if skipped or not packages:
        return UNCHECKED, lines or ["not checked: the locks hold no packages"]
    checked = {package["name"] for package in packages}
    return CLEAN, [f"no known vulnerability in {len(checked)} packages"]


def _vulnerabilities(packages: list[dict[str, Any]]) -> list[str]:
    return [
        f"{package['name']} {package['version']}: {', '.join([found['id'], *found['aliases']])}; "
        f"mended in {', '.join(found['fix_versions']) or 'no version yet'}"
        for package in packages
        for found in package.get("vulns", [])
    ]


def main(arguments: list[str]) -> int:
    """Audit the locks that the arguments name."""
    options = [word for word in arguments if not word.endswith(".txt")]
    locks = [word for word in arguments if word.endswith(".txt")]
    command = [sys.executable, "-m", *COMMAND, *options]
    command += [word for lock in locks for word in ("--requirement", lock)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - ours
    code, lines = verdict(done.stdout, done.stderr)
    print(*lines, sep="\n")  # noqa: T201 - it is a command
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
