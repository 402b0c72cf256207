"""Where a sentence denies, forbids or demands several things, its English states each of them."""

import pytest
from dafu.checks.english.denials import (
    added_denial,
    added_duty,
    forbidden_leave,
    lost_denial,
)


@pytest.mark.parametrize(
    ("zh", "en", "lost"),
    [
        (
            "未取得健康证的,不得从事餐饮服务。",
            "Those who have not obtained a health certificate may work in catering.",
            "不得",
        ),
        ("汛期原则上不予清淤。", "In principle the river is dredged in the flood season.", "不予"),
        ("没有备案的车辆,禁止上路。", "Vehicles that are not on record may be driven.", "禁止"),
        (
            "场地没有落实,目前不具备开工条件。",
            "A site has been found, but conditions do not allow work to start.",
            "不具备",
        ),
        ("材料缺少签字的,不予受理。", "Files that lack a signature are accepted.", "不予"),
        # What Chinese calls low itself denies nothing else.
        ("使用率较低,现象尚未遏制。", "Few use it, and little; it has been curbed.", "未遏"),
        ("凭证即可查询,无需到馆。", "Show your card, and go to the archives held there.", "无需"),
        (
            "车辆不得进入;道路没有改造。",
            "Cars may enter; the road has not been rebuilt, nor widened.",
            "不得",
        ),
    ],
)
def test_each_denial_is_told(zh: str, en: str, lost: str) -> None:
    assert lost_denial(zh, en) == lost


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("未经批准,不得拆除。", "It must not be pulled down without approval."),
        ("未经验收的,不得交付使用。", "It may be handed over only after it has been inspected."),
        ("不得占用消防通道,不得堆放杂物。", "Fire lanes may not be blocked or used for storage."),
        (
            "没有食堂的学校,不得强制订餐。",
            "Schools without a canteen cannot make meals obligatory.",
        ),
        ("该路段不断拓宽,但未能缓解拥堵。", "The road keeps being widened, which has not helped."),
        (
            "路段没有改造;车辆不得进入。",
            "The road has not been rebuilt, and no cars may enter.",
        ),
        ("不具备条件的,暂不安排。", "Nothing is planned where it is impossible."),
    ],
)
def test_denials_are_worded_freely(zh: str, en: str) -> None:
    assert lost_denial(zh, en) is None


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("职工可以请假,但不得超过十天。", "Staff must take leave, but may not take over ten days."),
        ("住户可到服务站领取。", "Households have to collect it at the service station."),
    ],
)
def test_what_may_be_done_is_no_duty(zh: str, en: str) -> None:
    assert added_duty(zh, en) is not None


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("费用不得超过成本。", "The charge must be kept within the cost."),
        ("费用不得超过成本。", "The charge must not exceed the cost."),
        ("新建学校应当配建操场。", "New schools must have a playground."),
        ("经批准方可施工。", "Work has to be approved before it begins."),
        ("住户可自行领取。", "Households may collect it themselves."),
    ],
)
def test_a_duty_is_worded_freely(zh: str, en: str) -> None:
    assert added_duty(zh, en) is None


@pytest.mark.parametrize(
    ("zh", "en", "added"),
    [
        ("已责令其停产整改。", "It was ordered to mend its ways, and halted production.", []),
        ("已责令其停产整改。", "It was ordered to mend its ways without halting it.", ["without"]),
        ("场馆已停业,情况属实。", "The hall has closed, and what you say is not true.", ["not"]),
        ("经批准方可施工。", "Work may not begin until it is approved.", []),
        (
            "在不影响交通的前提下设点。",
            "Stalls are set up if neither traffic nor trade suffers.",
            [],
        ),
        ("街道全覆盖。", "No sub-district lacks one.", []),
        ("仅限校车通行。", "None but school buses may pass.", []),
        ("补贴居民。", "Subsidies go to residents but not to firms.", ["not"]),
    ],
)
def test_no_denial_is_added(zh: str, en: str, added: list[str]) -> None:
    assert [stated.words for stated in added_denial(zh, en)] == added


@pytest.mark.parametrize(
    ("zh", "en", "found"),
    [
        ("轻微违法的,可以不予处罚。", "Minor offences may not be punished.", ["may not"]),
        ("轻微违法的,可以不予处罚。", "Minor offences need not be punished.", []),
        ("轻微违法的,不予处罚。", "Minor offences may not be punished.", []),
    ],
)
def test_what_may_be_left_undone_is_not_forbidden(zh: str, en: str, found: list[str]) -> None:
    assert [stated.words for stated in forbidden_leave(zh, en)] == found
