"""Texts change where they stand, in the style that they have."""

import pytest
from dafu.data.edits import Editor, edited
from dafu.data.yamltree import Key, read_yaml
from hypothesis import example, given
from hypothesis import strategies as st

STYLES = [
    "- zh: x\n  en: |-\n    old\n  role: y\n",
    "- en: |-   # block\n      old",
    '- zh: x\n  en: "old" # said "old"\n',
    "- en: 'old'\n  zh: x\n",
    "- en: old\n",
    '[{"zh": "x", "en": "old", "role": "y"}]',
    "- {zh: x, en: old}\n",
    "- en: |-\r\n    old\r\n  zh: x\r\n",
    '- en: ""\n',
    "- en:\n  zh: x\n",
    "- en: # later\n",
    "- en: |-\n  zh: x\n",
]
TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]), min_size=1
).filter(lambda text: text.strip(" "))


def editor(content: str) -> Editor:
    tree, problems = read_yaml(content, "x.yml")
    assert problems == []
    return Editor(content, tree)


def replaced(content: str, key: Key, text: str) -> str:
    return edited(content, [editor(content).replacement(key, text)])


@pytest.mark.parametrize("content", STYLES)
@given(text=TEXT)
@example(text="-")
def test_any_text_is_read_back_and_nothing_else_changes(content: str, text: str) -> None:
    text = text.strip(" ")
    expected = [{**read_yaml(content, "x.yml")[0].data[0], "en": text}]
    new = replaced(content, (0, "en"), text)
    tree, problems = read_yaml(new, "x.yml")
    assert (tree.data, problems) == (expected, [])


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("- en: |-\n    old\n", "- en: |-\n    a \"b\" 'c' \\\n"),
        ('- en: "old"\n', '- en: "a \\"b\\" \'c\' \\\\"\n'),
        ("- en: 'old' # c\n", "- en: 'a \"b\" ''c'' \\' # c\n"),
        ("- en: old\n", '- en: "a \\"b\\" \'c\' \\\\"\n'),
    ],
)
def test_a_text_keeps_its_style(content: str, expected: str) -> None:
    assert replaced(content, (0, "en"), "a \"b\" 'c' \\") == expected


@pytest.mark.parametrize("content", STYLES)
def test_a_list_is_added_behind_a_text_in_the_same_mapping(content: str) -> None:
    at = editor(content)
    changes = [at.replacement((0, "en"), "new"), at.list_behind((0, "en"), "order", ["b", "a-1"])]
    tree, problems = read_yaml(edited(content, changes), "x.yml")
    before = read_yaml(content, "x.yml")[0].data[0]
    expected = [{**before, "en": "new", "order": ["b", "a-1"]}]
    assert (tree.data, problems) == (expected, [])
    assert edited(content, changes).count("\r\n") == content.count("\r\n") + ("\r" in content)


def test_an_item_of_a_list_is_replaced_where_it_stands() -> None:
    assert replaced("order: [a, b]  # c\n", ("order", 1), "x-y") == "order: [a, x-y]  # c\n"
    assert replaced("order:\n  - a\n  - 'b'\n", ("order", 1), "c") == "order:\n  - a\n  - 'c'\n"
