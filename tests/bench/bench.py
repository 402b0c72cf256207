"""How fast the site is built, beside others that build the same text: `make bench`.

All are built in one run, each by a process of its own, so that what they take can be compared on
any machine, however busy: the ratios are the result. Small archives are built several times.
"""

import gzip
import json
import os
import platform
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from itertools import chain
from operator import attrgetter
from pathlib import Path
from statistics import mean
from tempfile import TemporaryDirectory

from tests.site.previewing import built_again
from tests.site.project import copied_project

from .archive import write_archive
from .rivals import SETTINGS, write_rivals
from .visits import visits

_ROOT = Path(__file__).parents[2]
_RESULTS = Path(__file__).with_name("results.md")
_BENCH = os.environ.get("BENCH_PYTHON", str(_ROOT / ".venv/bench/bin/python"))
_SECTION = "hr-services"
_FEW, _TURNS = 10, 3  # up to so many replies all are built in turns, for a machine may be busy
_WHOLE_NAVIGATION = 100  # replies; of more the navigation, every page on every page, takes hours
_KINDS = {
    "home": "??",
    "overview": "*/*/full/..",
    "section": f"*/*/{_SECTION}",
    **{kind: f"*/*/{kind}" for kind in ("benefits", "figures", "parallel", "full")},
    "glossary": "*/glossary",
}
_MORE = re.compile(r"All in all(, [^{]*)")
_UNITS = {"": 1, " KB": 1000, " MB": 1_000_000}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Build:
    """A build that is over: seconds, bytes of memory of its largest process, and what it wrote."""

    wall: float
    processor: float
    memory: int
    site: Path

    @property
    def pages(self) -> int:
        return sum(1 for _ in self.site.rglob("index.html"))

    @property
    def disk(self) -> int:
        return sum(path.stat().st_size for path in self.site.rglob("*") if path.is_file())


def _run(command: Sequence[str], folder: Path, site: str) -> _Build:
    environ = {
        **os.environ,
        "NO_MKDOCS_2_WARNING": "1",
        "SITE_URL": "https://dafu.example/",
        "PYTHONPATH": f"hooks{os.pathsep}{_ROOT}",
    }
    start = time.monotonic()
    process = subprocess.Popen(command, cwd=folder, env=environ)  # noqa: S603 - our own
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return _Build(
        wall=time.monotonic() - start,
        processor=used.ru_utime + used.ru_stime,
        memory=used.ru_maxrss * 1024,
        site=folder / site,
    )


def _usual(builds: Sequence[_Build]) -> _Build:
    """The one in the middle by its processor time."""
    return sorted(builds, key=attrgetter("processor"))[len(builds) // 2]


def _lines(size: int) -> Iterator[str]:
    """The results for an archive of one size, in Markdown."""
    with TemporaryDirectory() as name:
        yield from _measured(size, Path(name))


def _measured(size: int, folder: Path) -> Iterator[str]:
    project = copied_project(folder / "dafu", data=False)
    write_archive(project / "data", size)
    rivals = SETTINGS if size <= _WHOLE_NAVIGATION else ["flat"]
    timed: dict[str, list[_Build]] = {name: [] for name in ("Dafu", *rivals)}
    for turn in range(_TURNS if size <= _FEW else 1):
        _say(f"{size}: Dafu")
        command = [sys.executable, "-m", "mkdocs", "build", "-q", "--strict"]
        timed["Dafu"].append(_run(command, project, "site"))
        if turn == 0:
            write_rivals(project / "site", folder / "rivals")
        for name in rivals:
            _say(f"{size}: {name}")
            command = [_BENCH, "-m", "mkdocs", "build", "-q", "-f", f"{name}.yml", "-d", name]
            timed[name].append(_run(command, folder / "rivals", name))
    builds = {name: _usual(each) for name, each in timed.items()}
    own = builds["Dafu"]
    yield f"\n## Archive of {size}, {own.pages} pages\n"
    yield (
        "| built by | processor | Dafu's ratio | wall | Dafu's ratio | processor a page | memory "
        "| disk |"
    )
    yield "| --- |" + " ---: |" * 7
    for name, build in builds.items():
        yield (
            f"| {name} | {build.processor:.1f} s | {own.processor / build.processor:.2f} "
            f"| {build.wall:.1f} s | {own.wall / build.wall:.2f} "
            f"| {1000 * build.processor / build.pages:.1f} ms "
            f"| {_size(build.memory)} | {_size(build.disk)} |"
        )
    yield f"\n{_edits(project, own)}"
    _say(f"{size}: Dafu, stage by stage")
    _run([sys.executable, "-m", "tests.bench.stages", "stages.json"], project, "site")
    yield "\n" + " · ".join(_stages(project / "stages.json"))
    yield "\nCompressed, by kind of page: " + " · ".join(_weights(own.site))
    page = _page(own.site)
    for name, build in builds.items():
        if (build.site / page).is_dir():  # where its addresses are the same
            counted = zip(("first visit", "query"), visits(build.site, page), strict=False)
            said = (f"{what} {n} requests, {_size(b)}" for what, (n, b) in counted)
            yield f"\n{name}: {', '.join(said) or 'no browser to visit it'}"


def _edits(project: Path, whole: _Build) -> str:
    """What an edit of one sentence takes in a preview, until its pages are there."""
    texts = {file: file.read_text("utf-8") for file in (project / "data/replies").glob("*.yml")}
    said = Counter(chain.from_iterable(map(_MORE.findall, texts.values())))
    # A sentence that two letters have has the same English in both.
    file, words = next(
        (f, w) for f, text in texts.items() for w in _MORE.findall(text) if said[w] == 1
    )
    with built_again(project, project / "preview") as again:
        for instead in ("All in all", "On the whole", "By and large"):
            file.write_text(texts[file].replace(f"All in all{words}", f"{instead}{words}"), "utf-8")
            wall, processor = again()
    file.write_text(texts[file], "utf-8")
    return (
        f"An edit in the preview: processor {processor:.1f} s, of the whole build "
        f"{processor / whole.processor:.3f}; wall {wall:.1f} s, {wall / whole.wall:.3f}"
    )


def _page(site: Path) -> str:
    """The page that is visited: a section of the newest reply."""
    return min(site.glob(f"zh/*/{_SECTION}")).relative_to(site).as_posix() + "/"


def _stages(report: Path) -> Iterator[str]:
    told = json.loads(report.read_text("utf-8"))
    seconds: dict[str, float] = told["seconds"]
    whole = sum(seconds.values())
    for stage, took in sorted(seconds.items(), key=lambda item: -item[1]):
        yield f"{stage} {took:.1f} s ({took / whole:.0%})"
    yield f"memory without that of Pagefind {_size(told['memory'])}"


def _weights(site: Path) -> Iterator[str]:
    for kind, folders in _KINDS.items():
        pages = site.glob(f"{folders}/index.html")
        yield f"{kind} {_size(mean(len(gzip.compress(page.read_bytes(), 9)) for page in pages))}"


def _size(number: float) -> str:
    unit, scale = next((item for item in reversed(_UNITS.items()) if number >= item[1]), ("", 1))
    return f"{number / scale:.1f}{unit}" if unit else f"{number:.0f}"


def _say(text: str) -> None:
    if sys.stderr.isatty():
        print(f"\r\033[K{text} …", end="", file=sys.stderr, flush=True)  # noqa: T201 - progress


def main(sizes: Sequence[int]) -> None:
    """Print the table for archives of these sizes, and write it beside this file."""
    packages = ("mkdocs", "mkdocs-material", "pagefind")
    versions = ", ".join(f"{name} {version(name)}" for name in packages)
    head = f"# Bench\n\nPython {platform.python_version()}, {versions}; {os.cpu_count()} cores."
    with _RESULTS.open("w", encoding="utf-8") as results:
        for line in chain([head], chain.from_iterable(map(_lines, sizes))):
            print(line, file=results, flush=True)
            print(line)  # noqa: T201 - the table is what one has asked for


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]])
