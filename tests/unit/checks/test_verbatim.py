"""Every departure from the captured page is found."""

import hashlib

import pytest
from dafu.checks.letter.verbatim import align, captured_place
from dafu.data.load import load_sources

from tests.unit.conftest import DataFolder

CAPTURED = "replies/2021-107.txt"
THIRD = "三是部门联动深入调研"
FOURTH = "四是加大执法力度"
FIFTH = "- ‸zh: |-\n          五是实施"


def test_a_digit_changed_in_the_captured_page_is_found_by_hash_and_by_text(
    data: DataFolder,
) -> None:
    data.spoil("531家", "532家", CAPTURED)
    assert data.faults() == [
        (data.place("sha256: ‸"), "capture.sha256", "capture-changed"),
        (data.place("[53‸1家]"), "sections[1].sentences[0].zh", "text-differs"),
    ]


def test_each_changed_character_is_found_where_it_stands(data: DataFolder) -> None:
    changes = [
        ("开展民营企业职称", "开展民营企业‸的职称", "sections[0].sentences[1].zh"),
        ("[236.8亿元]", "[236.8‸万元]", "sections[1].sentences[0].zh"),
        ("[429家]", "[4‸39家]", "sections[1].sentences[2].zh"),
        ("五是营造", "五‸、营造", "sections[4].heading.zh"),
        ("[2000人以上]", "[‸3000人以上]", "sections[4].sentences[0].zh"),
        ("三是部门联动", "三是部门联‸合", "sections[5].sentences[3].zh"),
        ("四是加大执法", "四是加‸强执法", "sections[5].sentences[4].zh"),
        ("关心和支持。", "关心和支持‸.", "closing[0].zh"),
        ("[2021年6月8日]", "[2021年‸7月8日]", "closing[2].zh"),
        ("[82228945]", "[8222894‸6]", "closing[3].zh"),
    ]
    expected = [(data.spoil(old, new), key, "text-differs") for old, new, key in changes]
    assert data.faults() == expected


def test_the_message_quotes_both_texts_and_the_place_in_the_captured_page(
    data: DataFolder,
) -> None:
    place = data.spoil("[531家]", "[53‸2家]")
    other = data.place("53‸1家", CAPTURED)
    [line] = data.report()
    assert line == (
        f"{place}: sections[1].sentences[0].zh: the text departs from the captured page, which "
        f"has “1家,营收236.8亿元” ({other}); found “2家,营收236.8亿元”; "
        "make it the same as the captured page"
    )


@pytest.mark.parametrize(
    ("dropped", "next_one", "key", "text"),
    [
        (FOURTH, FIFTH, "sections[5].sentences[4]", f"{FOURTH},规范人力资源市场秩序,"),
        ("role: page-title", "opening:\n  - ‸", "opening[0]", "对市政协八届五次会议"),
        ("关闭窗口", "‸role: page-tool", "closing[5]", "关闭窗口"),
    ],
    ids=["a sentence", "the first piece", "the last piece, at the one before"],
)
def test_what_is_dropped_is_missed_at_the_next_one(
    data: DataFolder, dropped: str, next_one: str, key: str, text: str
) -> None:
    data.spoil(data.item(dropped), "")
    assert data.faults() == [(data.place(next_one), key, "text-missing")]
    assert f"found “{text}" in data.report()[0]


def test_a_doubled_sentence_is_refused_the_second_time(data: DataFolder) -> None:
    sentence = data.item(FOURTH)
    place = data.spoil(sentence, sentence + sentence.replace(FOURTH, f"‸{FOURTH}"))
    assert data.faults() == [(place, "sections[5].sentences[5].zh", "text-out-of-order")]


def test_sentences_in_another_order_are_refused(data: DataFolder) -> None:
    third, fourth = data.item(THIRD), data.item(FOURTH)
    data.spoil(third + fourth, fourth + third)
    assert data.faults() == [
        (data.place(FOURTH), "sections[5].sentences[3].zh", "text-out-of-order"),
        (data.place(FIFTH), "sections[5].sentences[5]", "text-missing"),
    ]


def test_a_slip_of_the_letter_may_not_be_corrected(data: DataFolder) -> None:
    place = data.spoil("职称职称的专技人员,给予[", "职称‸的专技人员,给予[")
    assert (place, "sections[0].sentences[3].zh", "text-differs") in data.faults()


@pytest.mark.parametrize(
    ("piece", "target", "keys"),
    [
        ("关闭窗口", "role: page-title", ["opening[0].zh", "closing[5]"]),
        ("role: page-title", "关闭窗口", ["opening[0]", "closing[6].zh"]),
        ("[2021年6月8日]{signed}", "[市工商联]{addressee}:", ["opening[5].zh", "closing[2]"]),
    ],
)
def test_a_piece_far_from_its_place_is_blamed_alone(
    data: DataFolder, piece: str, target: str, keys: list[str]
) -> None:
    moved, next_one = data.item(piece), data.item(target)
    data.spoil(moved, "")
    data.spoil(next_one, moved + next_one)
    assert [(key, code) for _, key, code in data.faults() if code.startswith("text-")] == [
        (key, "text-out-of-order" if key.endswith(".zh") else "text-missing") for key in keys
    ]


def test_a_piece_without_text_does_no_harm(data: DataFolder) -> None:
    data.spoil("{views}", "", after="浏览次数:[]{views}")
    data.spoil("浏览次数:[]{views}", "浏览次数:")
    piece = '  - role: page-data\n    zh: "[]{views}"\n    en: "{views}"\n'
    data.spoil(data.item("[市工商联]{addressee}:"), piece + data.item("[市工商联]{addressee}:"))
    assert data.faults() == []


def test_a_sentence_that_the_page_does_not_have_is_refused_without_harm_to_the_next(
    data: DataFolder,
) -> None:
    sentence = data.item(FOURTH)
    place = data.spoil(sentence, sentence.replace(FOURTH, f"‸另外{FOURTH}") + sentence)
    assert data.faults() == [(place, "sections[5].sentences[4].zh", "text-differs")]


def test_another_file_in_place_of_the_captured_page_is_refused(data: DataFolder) -> None:
    place = data.spoil("sha256: f12c", "sha256: ‸f12d")
    assert data.faults() == [(place, "capture.sha256", "capture-changed")]


def test_a_no_break_space_in_the_captured_page_counts_as_a_space(data: DataFolder) -> None:
    captured = data.read(CAPTURED)
    assert "张玮玮 \N{NO-BREAK SPACE}\N{NO-BREAK SPACE}联系电话" in captured
    data.write(captured.replace("\N{NO-BREAK SPACE}", " "), CAPTURED)
    assert [code for _, _, code in data.faults()] == ["capture-changed"]


def test_paragraphs_begin_where_the_captured_page_begins_them(data: DataFolder) -> None:
    alignment, problems = align(load_sources(data.path).drafts[0])
    assert not problems
    sections = {"s-1-0", "s-2-0", "s-3-0", "s-4-0", "s-5-0", "s-6-1"}
    opening = {"s-0-1", "s-0-2", "s-0-5", "s-0-6", "s-0-7"}
    closing = {"s-7-1", "s-7-2", "s-7-3", "s-7-4", "s-7-5", "s-7-6"}
    assert alignment.paragraphs == opening | sections | closing


def test_every_sentence_lies_where_its_words_stand_in_the_captured_page(data: DataFolder) -> None:
    draft = load_sources(data.path).drafts[0]
    starts = align(draft)[0].starts
    for sentence in draft.sentences:
        words = draft.captured[starts[sentence.anchor] :][: len(sentence.zh.text)]
        assert words.replace("\N{NO-BREAK SPACE}", " ") == sentence.zh.text


def test_a_place_in_the_captured_page_counts_lines_and_columns_from_one(data: DataFolder) -> None:
    draft = load_sources(data.path).drafts[0]
    assert captured_place(draft, 0) == data.place(
        "‸对市政协八届五次会议第107号提案的答复\n发", CAPTURED
    )
    assert captured_place(draft, draft.captured.index("531")) == data.place("531", CAPTURED)


def test_a_changed_capture_is_told_its_whole_hash(data: DataFolder) -> None:
    data.write(f"{data.read(CAPTURED)}\n", CAPTURED)
    found = hashlib.sha256(data.read(CAPTURED).encode()).hexdigest()
    assert f"found “{found}”" in data.report()[0]
