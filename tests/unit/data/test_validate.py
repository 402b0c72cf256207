"""Files are held against their models; what does not fit is named, and hides nothing else."""

import copy
import json
from pathlib import Path

import pytest
from dafu.data.schema import GlossaryFile, LabelsFile, ReplyFile, Role
from dafu.data.validate import STAND_IN, validate
from dafu.data.yamltree import Key, Tree, read_yaml
from dafu.problems.messages import problem_text
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

REPLY = Path(__file__).parents[3] / "data" / "replies" / "2021-107.yml"

GLOSSARY = """\
terms:
  - id: engineer
    kind: title
    zh: "工程师"
    en: "engineer"
    gloss:
      zh: "工程系列的中级职称。"
      en: "An intermediate professional title in engineering."
  - id: technician
    kind: title
    zh: "技师"
    en: "technician"
    gloss:
      zh: "国家职业资格等级之一。"
      en: "A level of national vocational qualification."
idioms:
  - "进一步"
"""
LABELS = """\
words: {}
periods: {}
scopes:
  "全市": {zh: "全市", en: "city-wide"}
"""


def tree_of(content: str) -> Tree:
    return read_yaml(content, "data/x.yml")[0]


def found(
    content: str, model: type[BaseModel] = GlossaryFile
) -> tuple[BaseModel | None, list[tuple[int, str, str]]]:
    entry, problems, _ = validate(tree_of(content), model)
    return entry, [(p.place.line, p.key, p.code) for p in problems]


def test_a_file_that_fits_is_read() -> None:
    entry, problems, patched = validate(tree_of(GLOSSARY), GlossaryFile)
    assert entry is not None
    assert [term.id for term in entry.terms] == ["engineer", "technician"]
    assert (problems, patched) == ([], [])


@pytest.mark.parametrize(
    ("old", "new", "line", "key", "code"),
    [
        ('    zh: "工程师"\n', "", 2, "terms[0]", "key-missing"),
        ("  - id: technician\n    kind:", "  - kind:", 9, "terms[1]", "key-missing"),
        ('      en: "A level of national vocational qualification."\n', "", 13, "terms[1].gloss",
         "key-missing"),
        ('    en: "technician"\n', '    en: "technician"\n    ru: "x"\n', 13, "terms[1].ru",
         "key-unknown"),
        ("id: engineer", "id: Engineer", 2, "terms[0].id", "id-malformed"),
        ("kind: title\n    zh: \"技师\"", "kind: job\n    zh: \"技师\"", 10, "terms[1].kind",
         "value-not-listed"),
        ('    zh: "工程师"\n', "    zh: [a]\n", 4, "terms[0].zh", "text-wanted"),
        ('"工程师"', '""', 4, "terms[0].zh", "text-blank"),
        ('  - "进一步"', "  first: a", 16, "idioms", "list-wanted"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_named_by_place_and_key(
    old: str, new: str, line: int, key: str, code: str
) -> None:
    assert GLOSSARY.count(old) == 1
    assert found(GLOSSARY.replace(old, new))[1] == [(line, key, code)]


def test_all_that_does_not_fit_is_found_at_once_and_the_rest_can_be_checked() -> None:
    content = GLOSSARY.replace("id: engineer", "id: Engineer").replace("kind: title", "kind: job")
    entry, problems = found(content.replace('    en: "technician"\n', ""))
    assert problems == [
        (2, "terms[0].id", "id-malformed"),
        (3, "terms[0].kind", "value-not-listed"),
        (10, "terms[1].kind", "value-not-listed"),
        (9, "terms[1]", "key-missing"),
    ]
    assert isinstance(entry, GlossaryFile)
    assert [term.zh for term in entry.terms] == ["工程师", "技师"]


def test_a_stand_in_takes_the_place_of_what_is_missing() -> None:
    content = GLOSSARY.replace('    en: "technician"\n', "")
    entry, _, patched = validate(tree_of(content), GlossaryFile)
    assert entry is not None
    assert entry.terms[1].en == STAND_IN
    assert patched == [("terms", 1, "en")]


def test_a_list_is_not_too_short_because_its_one_item_is_unfit() -> None:
    one = GLOSSARY[: GLOSSARY.index("  - id: technician")]
    assert found(one.replace('    zh: "工程师"\n', ""))[1] == [(2, "terms[0]", "key-missing")]
    assert found("terms: []\n")[1] == [(1, "terms", "list-too-short")]


def test_an_unknown_key_is_left_out() -> None:
    entry, _, patched = validate(tree_of(f"{GLOSSARY}extra: a\n"), GlossaryFile)
    assert entry is not None
    assert patched == []


def test_a_key_that_is_no_id_is_left_out_with_what_it_holds() -> None:
    content = LABELS.replace(
        "words: {}", 'words:\n  Home: {zh: "首页"}\n  about: {zh: "关于", en: "About"}'
    )
    entry, problems = found(content, LabelsFile)
    assert sorted(problems) == [(2, "words.Home", "id-malformed"), (2, "words.Home", "key-missing")]
    assert isinstance(entry, LabelsFile)
    assert list(entry.words) == ["about"]


@pytest.mark.parametrize(
    "content", ["scopes: {}\nperiods: {}\n", "words: x\nscopes: {}\nperiods: {}\n"]
)
def test_a_whole_part_that_is_missing_has_no_stand_in(content: str) -> None:
    entry, problems = found(content, LabelsFile)
    assert entry is None
    assert [code for *_, code in problems] in (["key-missing"], ["mapping-wanted"])


@pytest.mark.parametrize("content", ["{}", "[]", "x"])
def test_a_file_of_another_shape_is_refused(content: str) -> None:
    entry, problems = found(content, LabelsFile)
    assert entry is None
    assert problems


def paths_in(value: object, path: Key = ()) -> list[Key]:
    items = value.items() if isinstance(value, dict) else enumerate(value)  # type: ignore[arg-type]
    paths = [path] if path else []
    if not isinstance(value, str):
        for name, inner in items:
            paths += paths_in(inner, (*path, name))
    return paths


@pytest.fixture(scope="module")
def reply() -> Tree:
    return read_yaml(REPLY.read_text("utf-8"), "data/x.yml")[0]


@given(choose=st.data())
def test_whatever_is_wrong_in_the_real_reply_is_found(reply: Tree, choose: st.DataObject) -> None:
    data = copy.deepcopy(reply.data)
    path = choose.draw(st.sampled_from(paths_in(data)))
    parent = data
    for part in path[:-1]:
        parent = parent[part]
    junk: object = choose.draw(st.sampled_from(["", "x", "-1", [], {}, ["x"], {"x": "x"}]))
    if choose.draw(st.booleans()):
        del parent[path[-1]]
    else:
        parent[path[-1]] = junk
    tree = Tree(path="x", content=json.dumps(data))  # JSON is YAML
    entry, problems, _ = validate(tree, ReplyFile)
    assert entry is not None or problems
    assert "value-wrong" not in {problem.code for problem in problems}  # with words of the model's


WORDED = [
    (
        '    scope: "全省"',
        '    scope: ["全省"]',
        "figures.hr-rank.scope",
        "a text is wanted here; write one text, in quotes or in a |- block"),
    ("  - [agencies]\n", "  - []\n", "headline[0]",
     "the list has too few items (at least 1); add what is missing, or leave the key out"),
    ("  - id: professional-titles\n", "  - id: Titles\n", "sections[0].id",
     ("this cannot be an id; found “Titles”; use lower-case letters, digits and hyphens, beginning "
     "with a letter, such as tax-share")),
    ("    kind: date", "    kind: day", "facts.signed.kind",
     ("this is none of the values that the key may have; found “day”; write one of them: 'date' or "
     "'text'")),
    ("    nth: 2", "    nth: 0", "figures.subsidy-second.nth",
     ("a whole number is wanted here, within the bounds that data/README.md states; found “0”; "
     "write it in digits, such as 2")),
    ("  sha256: f", "  sha256: ", "capture.sha256",
     ("”; write the 64 digits and letters that `sha256sum` shows for the captured page")),
    ("  sha256: f", "  on: 2021-13-01\n  sha256: f", "capture.on",
     "this is not a day; found “2021-13-01”; write year, month and day in digits: 2024-05-01"),
    ("  sha256: f", "  url: dafu.example\n  sha256: f", "capture.url",
     ("this is not an address on the web; found “dafu.example”; write it in full, beginning with "
     "https:// and without spaces")),
    ('    unit:\n      zh: "人"\n', '    unit: "人"\n    x:\n      zh: "人"\n', "unit",
     ("keys with values are wanted here, as data/README.md describes; found “人”; write each as "
     "key: value, one to a line")),
]  # fmt: skip


def test_all_values_of_a_key_are_listed_however_many() -> None:
    content = REPLY.read_text("utf-8").replace("role: page-title", "role: title", 1)
    _, [problem], _ = validate(tree_of(content), ReplyFile)
    text = problem_text(problem)
    assert all(f"'{role.value}'" in text for role in Role)


@pytest.mark.parametrize(("old", "new", "key", "words"), WORDED)
def test_a_misfit_is_told_in_a_maintainers_words(old: str, new: str, key: str, words: str) -> None:
    content = REPLY.read_text("utf-8").replace(old, new, 1)
    _, problems, _ = validate(tree_of(content), ReplyFile)
    lines = [problem_text(problem) for problem in problems]
    assert [line for line in lines if key in line and words in line], lines
