"""What is turned round between the languages: what is first and then, where to, what is listed."""

from decimal import Decimal

import pytest
from dafu.checks.editing.turns import turned
from dafu.checks.english.deadlines import mistimed
from dafu.checks.english.exchanged import (
    before_for_after,
    may_for_must,
    misassigned,
    reordered,
    sent_away,
)
from dafu.checks.english.listed import has_lost_items, opened_list


@pytest.mark.parametrize(
    ("zh", "en", "is_told"),
    [
        (
            "企业可先培训后申请补贴。",
            "A firm may train its staff and then apply for subsidies.",
            False,
        ),
        (
            "企业可先培训后申请补贴。",
            "A firm may apply for subsidies and then train its staff.",
            True,
        ),
        ("企业可先培训后申请补贴。", "Subsidies may be applied for after training.", False),
        ("先培训后就业。", "Before employment, training is given.", False),
        ("先培训后就业。", "Before training, employment is found.", True),
        ("先培训后就业。", "Employment depends on training.", False),
        ("先评估,再建立档案。", "Files are established and firms then assessed.", True),
        ("优先评估,后建立档案。", "Files are established, and assessed with priority.", False),
    ],
)
def test_what_comes_first_comes_first_in_english(zh: str, en: str, is_told: bool) -> None:
    assert bool([*reordered(zh, en)]) is is_told


@pytest.mark.parametrize(
    ("zh", "en", "is_told"),
    [
        ("登记前须评估。", "An assessment is required before registration.", False),
        ("登记前须评估。", "An assessment is required after registration.", True),
        ("登记前须评估。", "Register once you have been assessed.", False),
        ("验收后拨付资金。", "The funds are paid out before acceptance.", True),
        ("验收后拨付资金。", "The funds are paid out once the work has been accepted.", False),
        (
            "新方案公布之前,仍按现行办法执行。",
            "Until the new plan is out, the old one holds.",
            False,
        ),
        ("先落户后就业。", "Register before you find work.", False),
        ("近年来,后勤和前台人员有所增加。", "Staff has grown after 2019.", False),
    ],
)
def test_what_is_before_something_is_not_after_it(zh: str, en: str, is_told: bool) -> None:
    assert bool([*before_for_after(zh, en)]) is is_told


@pytest.mark.parametrize(
    ("zh", "en", "is_told"),
    [
        ("专家赴宁波授课。", "Experts went to Ningbo to teach.", False),
        ("专家赴宁波授课。", "Experts came from Ningbo to teach.", True),
        ("组织人才来甬。", "Talent is brought from Beijing.", False),
        ("近年来上海专家授课。", "In recent years experts from Shanghai have taught.", False),
        ("来宁波的企业往返两地。", "Firms from Ningbo commute; others move to Ningbo.", False),
        ("宁波的专家授课。", "Experts from Ningbo teach.", False),
    ],
)
def test_nobody_comes_from_where_they_go(zh: str, en: str, is_told: bool) -> None:
    assert bool([*sent_away(zh, en)]) is is_told


@pytest.mark.parametrize(
    ("zh", "en", "is_lost"),
    [
        ("发放图书、地图、手册。", "Books, maps and manuals were handed out.", False),
        ("发放图书、地图、手册。", "Books and manuals were handed out.", True),
        ("市委、市政府召开会议。", "The city's leaders met.", False),
        ("保障水、电、气供应。", "Utilities are ensured.", False),
        ("三、工作打算", "3. Plans", False),
        ("印发《图书、地图管理办法》。", "The measures were issued.", False),
    ],
)
def test_a_list_is_not_shorter_in_english(zh: str, en: str, is_lost: bool) -> None:
    assert has_lost_items(zh, en) is is_lost


@pytest.mark.parametrize(
    ("zh", "en", "is_told"),
    [
        ("提供图书、地图等两类服务。", "Two services are offered: books and maps.", False),
        (
            "提供图书、地图等两类服务。",
            "Two services are offered, for example books and maps.",
            True,
        ),
        ("提供图书、地图等五类服务。", "Five services are offered, such as books and maps.", False),
    ],
)
def test_what_is_listed_in_full_is_no_example(zh: str, en: str, is_told: bool) -> None:
    counted = [
        (zh.index(number), Decimal(n)) for number, n in (("两", 2), ("五", 5)) if number in zh
    ]
    assert (opened_list(zh, en, counted) is not None) is is_told


@pytest.mark.parametrize(
    ("en", "is_told"),
    [
        ("The page was published later than the letter was signed.", False),
        ("The letter was signed later than the page was published.", True),
        ("The letter was signed before the page was published.", False),
        ("The page was published before the letter was signed.", True),
    ],
)
def test_what_is_compared_in_a_note_is_not_exchanged(en: str, is_told: bool) -> None:
    assert bool(turned("发布日期晚于成文日期。", en)) is is_told


@pytest.mark.parametrize(
    ("en", "is_told"),
    [
        ("Owners may apply for it, and the office must help.", False),
        ("Owners must apply for it, and the office may help.", True),
        ("Owners may apply for it, and may be helped by the office.", False),
    ],
)
def test_who_may_is_not_who_must(en: str, is_told: bool) -> None:
    assert bool([*may_for_must("业主可以申请,街道应当协助。", en)]) is is_told


@pytest.mark.parametrize(
    ("zh", "en", "is_told"),
    [
        ("9月底前公布。", "They are published before the end of September.", False),
        ("9月底前公布。", "They are published after the end of September.", True),
        ("9月底前公布。", "They are published by the beginning of September.", True),
        ("9月初公布。", "They are published in early September.", False),
        ("9月初公布。", "They are published in late September.", True),
        ("2025年底建成。", "It is built by the end of 2025.", False),
        ("2025年底建成。", "It is built by the start of 2025.", True),
        ("质保期内每季度巡检。", "It is checked each quarter during the warranty period.", False),
        ("质保期内每季度巡检。", "It is checked each quarter after the warranty period.", True),
        ("质保期满后收费。", "After the warranty period there is a charge.", False),
    ],
)
def test_dates_and_periods_keep_their_side(zh: str, en: str, is_told: bool) -> None:
    assert bool([*mistimed(zh, en)]) is is_told


@pytest.mark.parametrize(
    ("zh", "en", "is_turned"),
    [
        ("对省级和市级示范社分别奖励。", "Provincial and city-level ones get {a} and {b}.", False),
        ("对省级和市级示范社分别奖励。", "City-level and provincial ones get {a} and {b}.", True),
        ("由市、县财政按[4:6]的比例分担。", "County and municipal funds share it {a}.", True),
        ("鼓励企业参与制定国家、行业标准。", "Industry and national standards.", False),
    ],
)
def test_of_two_things_each_has_what_is_said_of_it(zh: str, en: str, is_turned: bool) -> None:
    assert bool([*misassigned(zh, en)]) is is_turned
