"""The data is proved as a whole: the real data holds, and no fault passes or hides another."""

import hashlib
import shutil

import pytest
from dafu.problems.messages import worded
from dafu.prove import prove
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.reply import DATA, reply
from tests.unit.conftest import DataFolder

REPLY = "replies/2021-107.yml"
CAPTURED = "replies/2021-107.txt"
GLOSSARY = "glossary.yml"
LABELS = "labels.yml"
GLOSS = "zh: |-\n        "
AGENCIES = "          2020年,"  # the sentence
CAPTURED_SHA256 = "f12cae996136a97e0d1af6ef048e4740a2aeb245e60a744082f09aa92188d780"


def test_the_data_of_this_repository_is_proved() -> None:
    assert reply().title.zh.text == "对市政协八届五次会议第107号提案的答复"
    assert reply().figures["revenue"].quantity.value == 23_680_000_000
    assert reply().figures["tax-share"].basis == "computed"
    assert reply().facts["issuer"].quote == "嘉兴市人力资源和社会保障局"
    assert str(reply().signed) == "2021-06-08"


def test_the_captured_page_is_the_one_that_was_captured() -> None:
    assert hashlib.sha256((DATA / CAPTURED).read_bytes()).hexdigest() == CAPTURED_SHA256
    assert reply().sha256 == CAPTURED_SHA256


def test_replies_stand_with_the_newest_first(data: DataFolder) -> None:
    changes = (("2021-12-09", "2021-07-09"), ("第107号", "第99号"), ("No. 107", "No. 99"))
    older, captured = data.read(), data.read(CAPTURED)
    for old, new in changes:
        older, captured = older.replace(old, new), captured.replace(old, new)
    sha256 = hashlib.sha256(captured.encode()).hexdigest()
    data.write(older.replace(CAPTURED_SHA256, sha256), "replies/2020-999.yml")
    data.write(captured, "replies/2020-999.txt")
    shutil.copy(data.path / REPLY, data.path / "replies/2021-106.yml")
    shutil.copy(data.path / CAPTURED, data.path / "replies/2021-106.txt")
    assert [r.id for r in prove(data.path).replies] == ["2021-107", "2021-106", "2020-999"]


def test_faults_in_several_files_are_all_reported_in_the_order_of_their_places(
    data: DataFolder,
) -> None:
    expected = [
        (data.spoil(GLOSS, f"{GLOSS}‸2级", GLOSSARY, after="id: engineer"), "number-in-editorial"),
        (data.spoil('  home:\n    zh: "', '  home:\n    ‸kr: "', LABELS), "key-unknown"),
        (data.place("\n  ‸home:\n", LABELS), "key-missing"),
        (data.spoil('zh: "', 'zh: ‸甲 #"', after="- id: professional-titles"), "text-unquoted"),
        (data.spoil("[19家]", "[1‸8家]"), "text-differs"),
        (
            data.spoil("{revenue}", "{revenue}, ‸{incomes}", after="全覆盖。"),
            "placeholder-not-in-chinese",
        ),
        (data.spoil("nth: 2", "nth: ‸second"), "number-wanted"),
        (data.spoil("tax / revenue", "tax / ‸income"), "formula-unknown-name"),
        (data.spoil("rows: [forums, salons]", "rows: [‸forum, salons]"), "id-dangling"),
        (data.spoil('"竞赛锤炼行动"', '"‸竞赛行动"', after="count: actions"), "quote-not-found"),
    ]
    found = data.faults()
    assert set(expected) <= {(place, code) for place, _, code in found}
    assert len(found) <= len(expected) + 3
    places = [line.partition(": ")[0] for line in data.report()]
    assert places == [str(place) for place, _, _ in found]


PARTS = {
    **dict.fromkeys(("headline", "opening", "sections", "closing", "tables"), "list-wanted"),
    **dict.fromkeys(("facts", "figures", "derived"), "mapping-wanted"),
}


@pytest.mark.parametrize("part", PARTS)
def test_a_part_of_another_kind_is_told_once_and_hides_no_fault_elsewhere(
    data: DataFolder, part: str
) -> None:
    place = data.spoil(f"\n{part}:\n", f'\n{part}: "‸x"\n#\n')
    content, start = data.read(), data.read().index(f'\n{part}: "x"')
    rest = content.find("\n\n", start)
    end = content.find("\n", rest + 2)
    while content[end + 1 : end + 2] in (" ", "\n"):
        end = content.find("\n", end + 1)
    data.write(content[: content.index("\n#\n", start)] + content[end:])
    name = data.spoil('zh: "市政协提案答复', 'zh: "‸3市政协提案答复')
    found = {(where, code) for where, _, code in data.faults()}
    assert found == {(place, PARTS[part]), (name, "number-in-editorial")}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_echoes_of_a_missing_language_are_not_reported(data: DataFolder, lang: str) -> None:
    item = data.item("          在子女教育上")
    lines = item.splitlines(keepends=True)
    at = next(n for n, line in enumerate(lines) if f"{lang}: |-" in line)
    if at == 0:
        spoiled = ["      - ‸" + lines[2].lstrip(), *lines[3:]]
    else:
        spoiled = [lines[0].replace("- ", "- ‸"), lines[1], *lines[at + 2 :]]
    place = data.spoil(item, "".join(spoiled))
    assert data.faults() == [(place, "sections[2].sentences[1]", "key-missing")]
    assert f"the key “{lang}” is missing" in data.report()[0]


def test_a_missing_language_hides_no_fault_in_the_other(data: DataFolder) -> None:
    item = data.item(FOURTH := "          四是加大执法力度")
    zh, text, *_ = item.splitlines(keepends=True)
    place = data.spoil(item, zh.replace("- ", "- ‸") + text)
    wrong = data.spoil(FOURTH, "          四是加大‸办案力度")
    assert data.faults() == [
        (place, "sections[5].sentences[4]", "key-missing"),
        (wrong, "sections[5].sentences[4].zh", "text-differs"),
    ]


def test_a_missing_language_of_a_label_is_refused(data: DataFolder) -> None:
    data.spoil('zh: "', '# "', LABELS, after="\n  home:\n")
    place = data.place("\n  ‸home:\n", LABELS)
    assert data.faults() == [(place, "words.home", "key-missing")]


def test_an_unknown_key_hides_no_fault_beside_it(data: DataFolder) -> None:
    english = "        en: |-\n"
    unknown = data.spoil(english, f'        ‸nots: "x"\n{english}', after=AGENCIES)
    digit = data.spoil("[531家]", "[53‸2家]")
    assert data.faults() == [
        (digit, "sections[1].sentences[0].zh", "text-differs"),
        (unknown, "sections[1].sentences[0].nots", "key-unknown"),
    ]


def test_a_value_of_the_wrong_type_hides_no_other_fault(data: DataFolder) -> None:
    label = data.item("role: addressee")
    piece = data.spoil(label, '  - "‸x"\n')
    kind = data.spoil(
        'kind: organisation\n    within: jiaxing\n    zh: "市政协"',
        'kind: ‸council\n    within: jiaxing\n    zh: "市政协"',
        GLOSSARY,
    )
    scope = data.spoil('scope: "全省"', 'scope: ‸["全省"]')
    digit = data.spoil("[531家]", "[53‸2家]")
    found = {(place, code) for place, _, code in data.faults()}
    assert found >= {
        (kind, "value-not-listed"),
        (piece, "mapping-wanted"),
        (scope, "text-wanted"),
        (digit, "text-differs"),
    }


def test_a_broken_file_hides_no_fault_in_another_and_causes_none(data: DataFolder) -> None:
    syntax = data.spoil("  - id: engineer\n    kind", "  - id: engineer\n   ‸kind", GLOSSARY)
    digit = data.spoil("[531家]", "[53‸2家]")
    assert data.faults() == [
        (syntax, "", "yaml-syntax"),
        (digit, "sections[1].sentences[0].zh", "text-differs"),
    ]


def test_text_on_two_lines_is_refused_without_echoes(data: DataFolder) -> None:
    folded = data.spoil("    zh: |-\n      再次感谢", "    zh: ‸>-\n      再次感谢")
    data.spoil("嘉兴市人力资源和社会保障局]{issuer}", "嘉兴市人力资源\n      和社会保障局]{issuer}")
    broken = data.place("‸|-\n      [嘉兴市人力资源\n")
    assert data.faults() == [
        (folded, "closing[0].zh", "text-folded"),
        (broken, "closing[1].zh", "text-not-one-line"),
    ]


def spoil_line(content: str, line: int, column: int, how: str) -> str:
    lines = content.splitlines(keepends=True)
    at = line % len(lines)
    text = lines[at]
    place = column % len(text)
    if how == "drop":
        lines[at] = ""
    elif how == "double":
        lines[at] = text * 2
    elif how == "indent":
        lines[at] = " " * (1 + column % 4) + text
    elif how == "swap":
        lines[at - 1], lines[at] = text, lines[at - 1]
    else:
        lines[at] = text[:place] + how + text[place + 1 :]
    return "".join(lines)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    file=st.sampled_from([REPLY, REPLY, REPLY, GLOSSARY, LABELS, CAPTURED]),
    line=st.integers(0, 2000),
    column=st.integers(0, 400),
    how=st.sampled_from(
        ["drop", "double", "indent", "swap", "", *'93三万年{}[]"\\:-#&*!%x\t\n\a\u2028']
    ),
)
def test_data_spoiled_anywhere_is_proved_or_refused_in_words(
    data: DataFolder, file: str, line: int, column: int, how: str
) -> None:
    content = (DATA / file).read_text("utf-8")
    data.write(spoil_line(content, line, column, how), file)
    problems = data.problems()
    assert bool(problems) == bool(worded(problems)) == bool(worded(problems, "zh"))
    data.write(content, file)
