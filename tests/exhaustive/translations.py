"""A letter to try translations on, which nobody edits with the data: edits of it, and of labels."""

import hashlib
import shutil
from pathlib import Path

import yaml
from dafu.problems.problem import Problem

from tests.unit.conftest import DATA, DataFolder

from .letter import REPLY, captured_page

_LETTER = Path(__file__).with_name("translated")
_SECOND = "replies/2021-108.yml"

# Texts, each followed by what stands in its place: all of them are made together.
Edit = list[str]


def write_translated(folder: Path) -> DataFolder:
    """Make the letter's data folder, in which are the labels of the real one."""
    (folder / "replies").mkdir(parents=True)
    shutil.copy(DATA / "labels.yml", folder)
    shutil.copy(_LETTER / "glossary.yml", folder)
    data = DataFolder(path=folder)
    write_reply(data, (_LETTER / "reply.yml").read_text("utf-8"))
    return data


def write_reply(data: DataFolder, text: str, file: str = REPLY) -> None:
    """Write a reply with the captured page that its Chinese makes, and the hash of that."""
    page = captured_page(yaml.load(text, yaml.CBaseLoader))  # noqa: S506 - it makes texts only
    sha256 = hashlib.sha256(page.encode()).hexdigest()
    data.write(text.replace('sha256: ""', f'sha256: "{sha256}"'), file)
    data.write(page, file.replace(".yml", ".txt"))


def problems_beside(data: DataFolder, edit: Edit) -> tuple[Problem, ...]:
    """What the proofs have against a second reply, a copy with an edit; it is removed again."""
    old, new = edit
    text = (_LETTER / "reply.yml").read_text("utf-8")
    assert old in text
    write_reply(data, text.replace(old, new), _SECOND)
    try:
        return data.problems()
    finally:
        for path in data.path.glob(_SECOND.replace(".yml", ".*")):
            path.unlink()


def problems_with(data: DataFolder, edit: Edit) -> tuple[Problem, ...]:
    """What the proofs have against an edit, which is undone; each text stands in one file only."""
    reply = (_LETTER / "reply.yml").read_text("utf-8")
    texts = {"glossary.yml": data.read("glossary.yml"), "labels.yml": data.read("labels.yml")}
    edited = {REPLY: reply, **texts}
    for old, new in zip(edit[::2], edit[1::2], strict=True):
        files = [name for name, text in edited.items() if old in text]
        assert len(files) == 1, f"{old!r} is to stand in one file, not in {files}"
        edited[files[0]] = edited[files[0]].replace(old, new)
    write_reply(data, edited.pop(REPLY))
    for file, text in edited.items():
        data.write(text, file)
    try:
        return data.problems()
    finally:
        write_reply(data, reply)
        for file, text in texts.items():
            data.write(text, file)
