"""What a clause says stands in its own clause in English, where figures tell which that is."""

import re

import pytest
from dafu.checks.english.clauses import (
    Clauses,
    brought_forward,
    crossed,
    lost_in_clause,
    told_elsewhere,
)
from dafu.checks.english.phrases import Found
from dafu.checks.english.tenses import other_tense

_FIGURE = re.compile(r"\{\w+\}")


def clauses(zh: str, en: str) -> Clauses:
    """The clauses of a sentence whose figures stand in braces in both languages."""
    told = {match[0]: match.start() for match in _FIGURE.finditer(zh)}
    stated = [(match[0], Found(*match.span())) for match in _FIGURE.finditer(en)]
    return Clauses(zh, en, [(told[name], [place]) for name, place in stated])


@pytest.mark.parametrize(
    ("zh", "en", "lost"),
    [
        (
            "共清理垃圾{a},拆除违建{b}。",
            "We cleared {a} tonnes of litter and demolished {b} unlawful buildings.",
            [],
        ),
        (
            "共清理垃圾{a},拆除违建{b}。",
            "We cleared {a} tonnes of litter and put up {b} unlawful buildings.",
            ["拆除"],
        ),
        (
            "检查企业{a},督促商户{b}整改。",
            "We inspected {a} firms; {b} shops were urged to put things right.",
            [],
        ),
        (
            "检查企业{a},督促商户{b}整改。",
            "We inspected and urged {a} firms; {b} shops put things right.",
            ["督促"],
        ),
        # A clause without a figure may be told anywhere, and what is said twice need not be.
        ("为方便群众,新增站点{a}。", "For people's ease, {a} stops were added.", []),
        (
            "新增车位{a},其中学校周边新增{b}。",
            "We added {a} parking spaces, {b} of them near schools.",
            [],
        ),
    ],
)
def test_what_a_clause_owes_is_not_paid_in_another(zh: str, en: str, lost: list[str]) -> None:
    assert [*lost_in_clause(clauses(zh, en))] == lost


@pytest.mark.parametrize(
    ("zh", "en", "found"),
    [
        ("全市有医院{a},关闭诊所{b}。", "The city has {a} hospitals, and {b} clinics closed.", []),
        (
            "全市有医院{a},关闭诊所{b}。",
            "The city closed {a} hospitals, and there are {b} clinics.",
            ["closed"],
        ),
        # What has been told may be named again.
        ("改造医院{a},培训医生{b}。", "We rebuilt {a} hospitals, which trained {b} doctors.", []),
        (
            "改造老旧医院{a},培训医生{b}。",
            "We rebuilt {a} old hospitals and trained {b} hospital doctors.",
            [],
        ),
    ],
)
def test_no_clause_says_what_only_a_later_one_tells(zh: str, en: str, found: list[str]) -> None:
    assert {stated.words for stated in brought_forward(clauses(zh, en))} == set(found)


@pytest.mark.parametrize(
    ("zh", "en", "is_told"),
    [
        ("学校参与培训,社区开展检查。", "Schools join in training; communities inspect.", False),
        (
            "学校参与培训,社区开展检查。",
            "Training is joined by schools; communities inspect.",
            False,
        ),
        ("学校参与培训,社区开展检查。", "Communities join in training; schools inspect.", True),
        ("学校参与培训,社区开展检查。", "Schools inspect; communities join in training.", True),
    ],
)
def test_two_clauses_do_not_exchange_their_words(zh: str, en: str, is_told: bool) -> None:
    assert bool([*crossed(clauses(zh, en))]) is is_told


@pytest.mark.parametrize(
    ("zh", "en", "found"),
    [
        ("除{a}正在整改外,其余已整改。", "But for {a} being put right, all have been.", []),
        (
            "除{a}正在整改外,其余已整改。",
            "But for {a} that have been put right, all are.",
            ["have"],
        ),
        ("已修路{a},将建桥{b}。", "{a} roads have been mended, and {b} bridges will be built.", []),
        (
            "已修路{a},我局将建桥{b}。",
            "{a} roads were mended, and {b} bridges were built.",
            ["were"],
        ),
        # Of a clause that shares its English with another nothing is known.
        ("已修路{a},拟建桥{b}。", "Roads ({a}) and bridges ({b}) will be built.", []),
    ],
)
def test_what_a_clause_says_to_be_done_is_done(zh: str, en: str, found: list[str]) -> None:
    assert [stated.words for stated in other_tense(clauses(zh, en))] == found


def test_and_in_a_name_ends_no_clause() -> None:
    zh = "对{a}{b}类企业的退税申报,平均时间为{c}。"
    en = "The average time for claims of classes {a} and {b} is {c}."
    assert [*lost_in_clause(clauses(zh, en))] == []


@pytest.mark.parametrize(
    ("zh", "en", "found"),
    [
        (
            "举办竞赛{a},深化校企合作{b},扩大培养{c}。",
            "{a} contests held, cooperation at {b} firms deepened, {c} people trained.",
            [],
        ),
        (
            "深化校企合作{b},扩大培养{c},举办竞赛{a}。",
            "Competition at {b} firms was deepened, {c} people trained, {a} contests held.",
            ["Competition"],
        ),
        # A clause that names nothing is about what stands between its neighbours.
        (
            "设立基金{a},用于培训,服务企业{c},举办竞赛{b}。",
            "A fund of {a} was set up, for competitions, {c} firms were served, {b} contests held.",
            ["competitions"],
        ),
        # What has been told may be named again.
        ("全县有诊所{a},其中破旧{b}。", "Of {a} clinics, {b} clinics are run down.", []),
    ],
)
def test_a_word_is_paid_for_by_what_its_own_clause_is_about(
    zh: str, en: str, found: list[str]
) -> None:
    assert [stated.words for stated in told_elsewhere(clauses(zh, en))] == found


def test_neither_a_grouped_number_nor_a_time_ends_a_clause() -> None:
    told = clauses("共有车位3,085个,17:30开放{a}。", "{a} spaces open at 17:30.").told
    assert told == ["共有车位3,085个", ",17:30开放{a}", "。"]
