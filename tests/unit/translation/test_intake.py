"""What a translator sends back changes the English that was translated, and nothing else."""

import difflib
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from dafu.data.marks import parse_english
from lxml import etree  # type: ignore[import-untyped] # it has no types of its own

from tests.exhaustive.letter import write_letter
from tests.exhaustive.test_hostile import texts
from tests.other_letters import NAMES, data_with

from .exchanged import draft_of, exported, taken, with_targets

ID = "2021-107"
FIRST, SECOND = "associate-senior", "associate-senior-growth"
SOURCE = f"a total of {{{FIRST}}} professional and technical personnel"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return data_with(tmp_path_factory.mktemp("letters"), *NAMES)


def text_of(data: Path, id_: str = ID) -> str:
    return (data / "replies" / f"{id_}.yml").read_bytes().decode()


def retold(content: bytes, anchor: str, inner: str) -> bytes:
    """The file with another target in one unit; `{id}` stands for a code."""
    code = r'<ph id="\1">{\1}</ph>'
    target = f"<target>{re.sub(r'{([a-z-]+)}', code, inner)}</target>"
    pattern = rf'(<trans-unit id="{anchor}".*?</source>\s*)<target.*?</target>'
    new, count = re.subn(pattern, lambda m: m[1] + target, content.decode(), flags=re.DOTALL)
    assert count == 1
    return new.encode()


def anchor_of(data: Path, words: str) -> str:
    [sentence] = [s for s in draft_of(data, ID).sentences if words in s.entry.en]
    return sentence.anchor


@pytest.mark.parametrize("id_", [ID, *NAMES])
def test_a_file_that_comes_back_as_it_went_changes_nothing(data: Path, id_: str) -> None:
    assert taken(data, id_, exported(data, id_)) == (text_of(data, id_), 0, [])


@pytest.mark.parametrize("id_", [ID, *NAMES])
def test_translations_change_their_english_alone(data: Path, id_: str) -> None:
    def translate(target: etree._Element) -> None:
        last = target[-1] if len(target) else target
        where = "tail" if len(target) else "text"
        setattr(last, where, f"{getattr(last, where) or ''} <\"new\"> \\ #: 'x'")

    before = text_of(data, id_)
    after, changed, problems = taken(data, id_, with_targets(exported(data, id_), translate))
    sentences = draft_of(data, id_).sentences
    assert (changed, problems) == (len(sentences), [])
    told = [f"{s.entry.en} <\"new\"> \\ #: 'x'" for s in sentences]
    removed = [s.entry.en for s in sentences]
    lines = [*difflib.ndiff(before.splitlines(), after.splitlines())]
    assert [line[2:].strip() for line in lines if line.startswith("+ ")] == told
    assert [line[2:].strip() for line in lines if line.startswith("- ")] == removed


def test_another_order_of_the_figures_is_written_down(data: Path) -> None:
    inner = f"Up {{{SECOND}}} to {{{FIRST}}} last year."
    content = retold(exported(data, ID), anchor_of(data, SOURCE), inner)
    after, changed, problems = taken(data, ID, content)
    assert (changed, problems) == (1, [])
    assert f"          {inner}\n        order: [{SECOND}, {FIRST}]\n        notes:\n" in after


def test_an_order_that_stands_there_is_changed_in_place(data: Path, tmp_path: Path) -> None:
    folder = data_with(tmp_path)
    file = folder / "replies" / f"{ID}.yml"
    inner = f"Up {{{SECOND}}} to {{{FIRST}}} last year."
    content = retold(exported(data, ID), anchor_of(data, SOURCE), inner)
    file.write_text(taken(data, ID, content)[0], "utf-8")
    back = retold(content, anchor_of(data, SOURCE), f"{{{FIRST}}}, up {{{SECOND}}}.")
    after, _, problems = taken(folder, ID, back)
    assert problems == []
    assert f"        order: [{FIRST}, {SECOND}]\n" in after


@pytest.mark.parametrize(
    ("inner", "told"),
    [
        ('Count: <x id="views"/>', "Count: {views}"),
        ("Count: {views}", "Count: {views}"),
        ('<mrk mtype="seg" mid="1">Count:</mrk> <ph id="views"/>', "Count: {views}"),
        ('Count:<!-- x --> <ph id="views">{views}</ph>', "Count: {views}"),
        ('  Count:\n    <ph id="views">{views}</ph>\n', "Count: {views}"),
        ('Count: <ph id="views">{views}</ph> &lt;b&gt;', "Count: {views} <b>"),
    ],
)
def test_what_tools_make_of_a_code_is_read(data: Path, inner: str, told: str) -> None:
    content = exported(data, ID).decode()
    old = re.search(r'<target state="translated">Views: .*?</target>', content)
    assert old
    changed = content.replace(old[0], f"<target>{inner}</target>").encode()
    assert f"\n      {told}\n" in taken(data, ID, changed)[0]


def test_an_older_name_of_the_format_is_read(data: Path) -> None:
    content = exported(data, ID).replace(b"document:1.2", b"document:1.1")
    assert taken(data, ID, content) == (text_of(data), 0, [])


def test_units_that_are_not_translated_stay_as_they_are(data: Path) -> None:
    def empty(target: etree._Element) -> None:
        for child in list(target):
            target.remove(child)
        target.text = "  "

    assert taken(data, ID, with_targets(exported(data, ID), empty))[:2] == (text_of(data), 0)
    copied = retold(exported(data, ID), "s-0-4", "浏览次数:{views}")
    assert taken(data, ID, copied) == (text_of(data), 0, [])


def edited(old: str, new: str) -> Callable[[str], str]:
    def edit(content: str) -> str:
        assert old in content
        return content.replace(old, new, 1)

    return edit


ENTITY = b"""<!DOCTYPE xliff [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">&x;</xliff>"""
CODE = '<ph id="views" ctype="x-mark">{views}</ph></target>'
DATE = 'equiv-text="2021-12-09 11:26"'


@pytest.mark.parametrize(
    ("edit", "code", "found"),
    [
        (edited(CODE, "none</target>"), "placeholder-missing", ""),
        (edited(CODE, CODE.replace("views", "source")), "placeholder-not-in-chinese", "source"),
        (edited(CODE, f"x {{signed}}{CODE}"), "placeholder-not-in-chinese", "signed"),
        (edited(CODE, CODE.replace("{views}", "{signed}")), "translation-code", "{signed}"),
        (edited(CODE, CODE.replace("{views}", "7")), "translation-code", "7"),
        (edited(CODE, f'<g id="1">x</g>{CODE}'), "translation-code", "<g>"),
        (edited(CODE, f"x {{{CODE}"), "mark-malformed-en", "{{views}"),
        (edited(CODE, f"x\u200b {CODE}"), "character-unseen", "U+200B ZERO WIDTH SPACE"),
        (edited("浏览次数:", "浏览数:"), "translation-source-differs", "浏览数:{views}"),
        (edited(DATE, DATE.replace("09", "08")), "translation-source-differs", "2021-12-08 11:26"),
        (edited('id="s-0-4"', 'id="s-0-99"'), "translation-unit-unknown", "s-0-99"),
        (edited('id="s-0-4"', 'id="s-0-3"'), "translation-unit-doubled", "s-0-3"),
    ],
)
def test_what_does_not_belong_to_the_sentence_is_refused_where_it_stands(
    data: Path, edit: Callable[[str], str], code: str, found: str
) -> None:
    content = edit(exported(data, ID).decode())
    _, _, problems = taken(data, ID, content.encode())
    assert (code, found) in [(problem.code, problem.found) for problem in problems]
    line = content.splitlines()[problems[0].place.line - 1]
    assert f'<trans-unit id="{problems[0].key}"' in line


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"Dear colleague",
        b"<tmx version='1.4'><body/></tmx>",
        b'<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0"/>',
        ENTITY,
        b"PK\x03\x04\x00",
    ],
)
def test_a_file_that_is_no_xliff_is_refused(data: Path, content: bytes) -> None:
    after, changed, [problem] = taken(data, ID, content)
    assert (after, changed, problem.code) == (text_of(data), 0, "translation-unreadable")


def test_every_problem_is_found_in_one_pass(data: Path) -> None:
    def lose(target: etree._Element) -> None:
        for child in list(target):
            target.remove(child)
        target.text = "lost"

    problems = taken(data, ID, with_targets(exported(data, ID), lose))[2]
    marks = [span for sentence in draft_of(data, ID).sentences for span in sentence.zh.spans]
    assert [problem.code for problem in problems] == ["placeholder-missing"] * len(marks)


def test_a_reply_that_cannot_be_read_for_certain_is_left_alone(tmp_path: Path) -> None:
    data = data_with(tmp_path)
    content, file = exported(data, ID), data / "replies" / f"{ID}.yml"
    file.write_text(text_of(data).replace("en: |-\n      Views: {views}", "en: Views of\n      it"))
    assert {problem.code for problem in taken(data, ID, content)[2]} >= {"text-folded"}


@pytest.mark.parametrize(("text", "reach", "count"), [*texts()])
def test_hostile_texts_go_and_come_as_they_stand(
    tmp_path: Path, text: str, reach: Any, count: int
) -> None:
    assert count
    data = tmp_path / "data"
    write_letter(data, text, reach)
    content = exported(data, ID)
    rules = etree.DTD(str(Path(__file__).with_name("xliff12.dtd")))
    assert rules.validate(etree.fromstring(content)), rules.error_log
    assert taken(data, ID, content) == (text_of(data), 0, [])

    def translate(target: etree._Element) -> None:
        target.text = f"{text}|{target.text or ''}"

    after, changed, problems = taken(data, ID, with_targets(content, translate))
    before = [sentence.entry.en for sentence in draft_of(data, ID).sentences]
    if is_malformed(text):
        assert {problem.code for problem in problems} == {"mark-malformed-en"}
        return
    assert (changed, problems) == (len(before), [])
    (data / "replies" / f"{ID}.yml").write_bytes(after.encode())
    told = [sentence.entry.en for sentence in draft_of(data, ID).sentences]
    assert told == [f"{text}|{en}" for en in before]


def is_malformed(text: str) -> bool:
    try:
        parse_english(text)
    except ValueError:
        return True
    return False
