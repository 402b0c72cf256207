"""The proofs without a build: what they say of the data, once or at each save."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from .problems.messages import message
from .problems.refusal import refusal
from .prove import proof_of

_PAUSE = 0.3  # seconds between looks at the files


def check_data(folder: Path, lang: str) -> tuple[bool, str]:
    """Whether what is published of `folder` (the project's `data/`) holds, and what to tell.

    That is what the build prints, and what each draft lacks. The last site is in `site/` beside it.
    """
    proof = proof_of(folder, published=folder.absolute().parent / "site")
    contents = proof.sources.contents
    texts = []
    for id_, problems in proof.unfinished.items():
        title = message("draft-lacks" if problems else "draft-holds", lang, id=id_)
        texts.append(replace(refusal(problems, lang, contents), title=title).text)
    if proof.problems:
        texts.append(refusal(proof.problems, lang, contents).text)
    else:
        texts.append(message("data-hold", lang, count=len(proof.findings)))
    return not proof.problems, "\n\n".join(texts)


def at_each_save(folder: Path, do: Callable[[], object]) -> None:
    """Do something now and whenever a file of `folder` has changed, until Ctrl-C."""
    seen = None
    try:
        while True:
            if (now := sorted(_stamps(folder))) != seen:
                seen = now
                do()
            time.sleep(_PAUSE)
    except KeyboardInterrupt:
        return


def _stamps(folder: Path) -> Iterator[tuple[Path, int, int]]:
    """The files below a folder, with what changes when they are saved."""
    for file in folder.rglob("*"):
        try:
            stat = file.stat()
        except FileNotFoundError:  # an editor's, which was gone in between
            continue
        yield file, stat.st_mtime_ns, stat.st_size
