"""YAML is read as it is written, and every value knows its place."""

import pytest
from dafu.data.yamltree import DEEPEST, Tree, key_text, read_yaml
from dafu.problems.problem import Place
from hypothesis import given
from hypothesis import strategies as st

SECTION = """\
sections:
  - id: hr-services
    heading:
      zh: |-
        二、推动人力资源服务业快速发展。
      en: "2. Promoting"
    rows: [agencies, 'tax']
"""


def read(content: str) -> Tree:
    tree, problems = read_yaml(content, "data/x.yml")
    assert problems == []
    return tree


def faults(content: str) -> list[tuple[int, int, str, str, str]]:
    return [
        (p.place.line, p.place.column, p.key, p.code, p.found)
        for p in read_yaml(content, "data/x.yml")[1]
    ]


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ((), ""),
        (("capture", "sha256"), "capture.sha256"),
        (("sections", 1, "sentences", 0, "zh"), "sections[1].sentences[0].zh"),
        (("headline", 0), "headline[0]"),
        (("figures", "hr-rank"), "figures.hr-rank"),
    ],
)
def test_a_key_is_written_as_maintainers_read_it(key: tuple[str | int, ...], text: str) -> None:
    assert key_text(key) == text


@pytest.mark.parametrize("scalar", ["no", "12:30", "1e3", "0x1F", "null", "2021-12-09", "1_000"])
def test_a_scalar_stays_the_text_that_it_is(scalar: str) -> None:
    tree, _ = read_yaml(f'plain: {scalar}\nquoted: "{scalar}"\n', "data/x.yml")
    assert tree.data == {"plain": scalar, "quoted": scalar}


def test_every_value_knows_where_its_first_character_stands() -> None:
    tree = read(SECTION)
    assert {key_text(key): place for key, place in tree.places.items()} == {
        "": (1, 1),
        "sections": (1, 1),
        "sections[0]": (2, 5),
        "sections[0].id": (2, 9),
        "sections[0].heading": (3, 5),
        "sections[0].heading.zh": (5, 9),
        "sections[0].heading.en": (6, 12),
        "sections[0].rows": (7, 11),
        "sections[0].rows[0]": (7, 12),
        "sections[0].rows[1]": (7, 23),
    }


def test_a_problem_stands_so_many_characters_into_its_text() -> None:
    problem = read(SECTION).problem(
        ("sections", 0, "heading", "zh"), "text-differs", found="推", offset=2, expected="促"
    )
    assert problem.place == Place(path="data/x.yml", line=5, column=11)
    assert (problem.key, problem.code, problem.found) == (
        "sections[0].heading.zh",
        "text-differs",
        "推",
    )
    assert problem.details == {"expected": "促"}


def test_a_key_that_is_not_there_has_the_place_of_the_nearest_around_it() -> None:
    tree = read(SECTION)
    assert tree.place(("sections", 0, "heading", "fr"), offset=9) == Place(
        path="data/x.yml", line=3, column=5
    )
    assert tree.place(("facts", "signed")) == Place(path="data/x.yml", line=1, column=1)


@given(
    indent=st.integers(1, 8),
    before=st.integers(0, 3),
    text=st.text("市政协提案答复[]{}:#-'\" a1", min_size=1).filter(lambda t: t == t.strip()),
)
def test_a_literal_block_holds_its_line_verbatim_at_the_right_column(
    indent: int, before: int, text: str
) -> None:
    tree = read("# note\n" * before + f"zh: |-\n{' ' * indent}{text}\n")
    assert tree.data == {"zh": text}
    assert tree.places["zh",] == (before + 2, indent + 1)


def test_a_second_key_of_one_name_is_a_problem() -> None:
    problems = read_yaml('period: "今年"\nscope: "全市"\nperiod: "去年"\n', "data/x.yml")[1]
    assert [(p.place.line, p.code, p.details) for p in problems] == [
        (3, "duplicate-key", {"line": 1})
    ]


@pytest.mark.parametrize(
    ("content", "line", "column", "key", "code"),
    [
        ("zh: |-\n  再次\n  感谢\n", 1, 5, "zh", "text-not-one-line"),
        ("zh: |\n  再次感谢\n", 1, 5, "zh", "text-not-one-line"),
        ("zh: >-\n  再次感谢\n", 1, 5, "zh", "text-folded"),
        ('zh: "再次\n  感谢"\n', 1, 5, "zh", "text-folded"),
        ("zh: a\n  b\n", 1, 5, "zh", "text-folded"),
        ("zh: 再次感谢\n", 1, 5, "zh", "text-unquoted"),
        ("en: Close window\n", 1, 5, "en", "text-unquoted"),
        ('zh: "再\\n次"\n', 1, 7, "zh", "yaml-escape"),
        ('zh: "\\u200b再次"\n', 1, 6, "zh", "yaml-escape"),
        ('"\\u5168市": a\n', 1, 2, "全市", "yaml-escape"),
        ("zh: *name\n", 1, 5, "zh", "yaml-alias"),
        ("- &a x\n- *a\n", 2, 3, "[1]", "yaml-alias"),
        ("nth: !!int 2\n", 1, 6, "nth", "yaml-tag"),
        ("nth: !ruby/object 2\n", 1, 6, "nth", "yaml-tag"),
        ("zh: {{agencies}}\n", 1, 6, "", "yaml-syntax"),
        ("a: b\n c: d\n", 2, 3, "", "yaml-syntax"),
        ('zh: "再次感谢\n', 1, 5, "", "yaml-syntax"),
        ('zh: "再次\nen: "thanks"\n', 1, 5, "", "yaml-syntax"),
        ("id: a\nlabel\nkind: b\n", 2, 1, "", "yaml-syntax"),
        ("rows: [a, b\nid: c\n", 1, 7, "", "yaml-syntax"),
        ("a: b\n---\na: c\n", 2, 1, "", "yaml-syntax"),
        ("\ta: b\n", 1, 1, "", "yaml-syntax"),
        ("", 1, 1, "", "file-empty"),
        ("# only a comment\n\n", 1, 1, "", "file-empty"),
        ("[" * 99, 1, DEEPEST + 1, "", "yaml-syntax"),
    ],
)
def test_what_yaml_would_read_otherwise_than_it_looks_is_refused(
    content: str, line: int, column: int, key: str, code: str
) -> None:
    assert [fault[:4] for fault in faults(content)] == [(line, column, key, code)]


def test_quotes_and_backslashes_may_be_escaped() -> None:
    assert read(r'zh: "a \"b\" c:\\d"').data == {"zh": r'a "b" c:\d'}


def test_all_the_problems_of_a_file_are_found() -> None:
    content = "zh: 再次感谢\nen: >-\n  Thank you\nzh: x\nnth: !!int 2\n"
    assert [code for *_, code, _ in faults(content)] == [
        "text-unquoted",
        "text-folded",
        "duplicate-key",
        "yaml-tag",
    ]


@given(st.text("ab:-[]{}\"'|>&*!?#,% \n\t\\Uu中0"))
def test_a_text_is_read_or_a_problem_says_why_not(content: str) -> None:
    tree, problems = read_yaml(content, "data/x.yml")
    assert tree.data is not None or problems
