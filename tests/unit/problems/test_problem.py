"""Problems are worded in both languages, in the order of their places, one a line."""

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
import yaml
from dafu.numbers.measure import FormulaFault
from dafu.numbers.quantity import QuantityFault
from dafu.problems.excerpts import Excerpt
from dafu.problems.messages import problem_text, worded
from dafu.problems.problem import Place, Problem
from dafu.problems.refusal import MOST_SHOWN, refusal

HOOKS = Path(__file__).parents[3] / "hooks"
MESSAGES = yaml.safe_load((HOOKS / "dafu/problems/messages.yml").read_text("utf-8"))
FRAMES = {
    "draft-read-html",
    "draft-read-word",
    "draft-read-text",
    "draft-marked",
    "draft-updated",
    "draft-open",
    "draft-sentences",
    "draft-labels",
    "draft-units",
    "draft-facts",
    "draft-names",
    "draft-doubtful",
    "draft-next",
    "draft-done",
    "progress-drafted",
    "progress-proved",
    "progress-rendered",
    "progress-written",
    "found",
    "more",
    "refused",
    "refused-translation",
    "terms-written",
    "translation-taken",
    "translation-written",
    "preview-waits",
    "drafts-left-out",
    "draft-lacks",
    "draft-holds",
    "data-hold",
}
FAULTS = [
    *(f"quantity-{fault.value}" for fault in QuantityFault),
    *(f"formula-{fault.value}" for fault in FormulaFault),
]
MADE_UP = {*FAULTS, "mark-malformed-zh", "mark-malformed-en", "scope-unnamed", "period-unnamed"}


def problem(line: int = 1, **values: object) -> Problem:
    place = Place(path="data/x.yml", line=line)
    return Problem(**({"place": place, "key": "a", "code": "file-empty"} | values))  # type: ignore[arg-type]


def placeholders(code: str, lang: str) -> set[str]:
    texts = MESSAGES[code][lang].values()
    return {name for text in texts for _, name, _, _ in Formatter().parse(text) if name}


def syntax() -> Iterator[ast.AST]:
    for file in HOOKS.rglob("*.py"):
        yield from ast.walk(ast.parse(file.read_text("utf-8")))


def text_of(node: ast.AST | None) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def reported() -> Iterator[tuple[str, set[str]]]:
    """Each code that stands in a call which reports a problem, with the details given there."""
    for node in syntax():
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if name not in {"problem", "fault", "Problem"}:
            continue
        keywords = {keyword.arg: keyword.value for keyword in node.keywords if keyword.arg}
        details = set(keywords)
        if isinstance(given := keywords.get("details"), ast.Dict):
            details |= {text for key in given.keys if (text := text_of(key))}
        for code in map(text_of, [*node.args, keywords.get("code")]):
            if code:
                yield code, details


def assigned() -> Iterator[str]:
    """Each code that is first put into a variable named `code`."""
    for node in syntax():
        if isinstance(node, ast.Assign):
            for target in node.targets:
                pairs = [(target, node.value)]
                if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                    pairs = list(zip(target.elts, node.value.elts, strict=True))
                for name, value in pairs:
                    if getattr(name, "id", "") == "code" and (text := text_of(value)):
                        yield text


def test_every_code_that_is_reported_has_a_message() -> None:
    codes = {code for code, _ in reported()} | set(assigned()) | MADE_UP
    assert len(codes) > len(MADE_UP) + 30
    assert codes - set(MESSAGES) == set()


def test_no_message_is_unused() -> None:
    written = {text for node in syntax() if (text := text_of(node))}
    assert set(MESSAGES) - written - MADE_UP - FRAMES == set()


def test_every_message_finds_the_details_that_it_words() -> None:
    lacking = {
        (code, name)
        for code, details in reported()
        for lang in ("zh", "en")
        for name in placeholders(code, lang) - details
    }
    assert lacking == set()


@pytest.mark.parametrize("code", FAULTS)
def test_every_fault_of_a_span_or_a_formula_is_worded_without_details(code: str) -> None:
    for lang in ("zh", "en"):
        assert placeholders(code, lang) == set()
        assert problem_text(problem(code=code), lang)


def test_every_message_is_worded_in_both_languages_alike() -> None:
    for code, message in MESSAGES.items():
        parts = {"wrong"} if code in FRAMES else {"wrong", "mend"}
        assert {lang: set(texts) for lang, texts in message.items()} == {"en": parts, "zh": parts}
        assert placeholders(code, "zh") == placeholders(code, "en"), code
        assert all(any("一" <= c <= "鿿" for c in text) for text in message["zh"].values()), code


def test_a_place_is_written_as_editors_open_it() -> None:
    assert str(Place(path="data/glossary.yml", line=12, column=7)) == "data/glossary.yml:12:7"


def test_a_problem_says_where_what_what_was_found_and_how_to_mend_it() -> None:
    worded = problem(
        12, key="sections[0].id", code="duplicate-key", found="id", details={"line": 3}
    )
    assert problem_text(worded) == (
        "data/x.yml:12:1: sections[0].id: the key stands twice; the first is in line 3; "
        "found “id”; keep one of the two"
    )
    assert problem_text(worded, "zh") == (
        "data/x.yml:12:1: sections[0].id: 键重复，前一个在第 3 行；实际为“id”；请保留其中一个"
    )


def test_a_problem_of_a_whole_file_names_no_key() -> None:
    assert problem_text(problem(key="")) == "data/x.yml:1:1: the file is empty; restore its content"


def test_a_message_writes_marks_with_their_braces() -> None:
    assert "[span]{id}" in problem_text(problem(code="numeral-unmarked"))
    assert "{views}" in problem_text(
        problem(code="placeholder-missing", details={"missing": "views"})
    )


@pytest.mark.parametrize(
    ("found", "shown"),
    [
        ("x" * 64, "x" * 64),
        ("x" * 65, "x" * 63 + "…"),
        ("再次\n感谢", r"再次\n感谢"),
        ("\x1b[31m", r"\x1b[31m"),
        ("\ud800", r"\ud800"),
        ("{x}%s", "{x}%s"),
    ],
)
def test_what_was_found_is_shown_short_and_on_one_line(found: str, shown: str) -> None:
    assert f"found “{shown}”; " in problem_text(problem(found=found))


def test_a_key_and_a_detail_stay_on_the_line() -> None:
    text = problem_text(problem(key="a\nb\ud800", code="key-missing", details={"missing": "c\nd"}))
    assert text.splitlines() == [text]
    assert text.encode()


def test_problems_go_by_file_line_and_column() -> None:
    places = [
        Place(path="data/glossary.yml", line=90),
        Place(path="data/labels.yml", line=3),
        Place(path="data/x.yml", line=9, column=2),
        Place(path="data/x.yml", line=9, column=10),
        Place(path="data/x.yml", line=10),
    ]
    texts = worded(problem(place=place) for place in reversed(places))
    assert [text.partition(": ")[0] for text in texts] == list(map(str, places))


def test_everything_is_said_once() -> None:
    assert list(worded([problem(), problem()])) == [problem_text(problem())]


def test_a_problem_shows_the_words_that_it_is_about() -> None:
    content = '# 说明\na: "1亿元"\n'
    place = Place(path="data/x.yml", line=2, column=5)
    said = refusal([problem(place=place, found="1亿")], "en", {"data/x.yml": content})
    [shown] = said.entries.values()
    assert shown == Excerpt(line=2, before='a: "', marked="1亿", after='元"')


def test_a_problem_of_a_file_that_was_not_read_shows_nothing_of_it() -> None:
    said = refusal([problem()], "en", {"data/y.yml": "y"})
    assert said.entries == {problem_text(problem()): None}


@pytest.mark.parametrize(
    ("lang", "first"), [("en", "nothing was published"), ("zh", "未发布任何内容")]
)
def test_a_refusal_says_first_that_nothing_was_published(lang: str, first: str) -> None:
    said = refusal([problem()], lang, {"data/x.yml": "a: 1"})
    assert said.text == f"{first}\n\n{problem_text(problem(), lang)}\n  1 | a: 1\n    | ^"


@pytest.mark.parametrize(("lang", "last"), [("en", "… and 7 more"), ("zh", "……另有 7 个问题")])
def test_a_refusal_shows_fifty_problems_and_counts_the_rest(lang: str, last: str) -> None:
    said = refusal([problem(line) for line in range(1, MOST_SHOWN + 8)], lang)
    assert len(said.entries) == MOST_SHOWN == 50
    assert list(said.entries)[-1].startswith("data/x.yml:50:1: ")
    assert said.text.endswith(f"\n\n{last}")


def test_a_refusal_of_fifty_problems_leaves_none_out() -> None:
    said = refusal([problem(line) for line in range(1, MOST_SHOWN + 1)])
    assert [text.split(":")[1] for text in said.entries] == list(map(str, range(1, 51)))
    assert said.more == ""
