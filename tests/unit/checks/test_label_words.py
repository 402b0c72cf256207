"""Labels and titles say nothing of their figures that their Chinese and the letter do not say."""

import pytest

from tests.unit.conftest import DataFolder

from .letter import sentence, write_letter


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('zh: "人力资源机构营收"', 'zh: "人力资源机构平均营收"'),
        ('zh: "取得高级职称的奖励"', 'zh: "取得初级职称的奖励"'),
        ('zh: "取得高级职称的奖励"', 'zh: "取得高级职称的每月奖励"'),
        ('zh: "新增试点单位"', 'zh: "试点单位总数"'),
        ('zh: "已检查的人力资源机构"', 'zh: "未检查的人力资源机构"'),
        ("人数的同比增长", "人数的环比增长"),
        ('"Growth in the number trained', '"Share of the number trained'),
        ('"Growth in the number trained', '"Fall in the number trained'),
        ('obtaining a senior professional title"', 'obtaining a junior professional title"'),
        ('"Offline application scenarios"', '"Online application scenarios"'),
        ("forums (planned)", "forums (held)"),
        ('"Small themed salons', '"Large themed salons'),
        ('en: "In all"', 'en: "Average"'),
        ('en: "Added"', 'en: "Removed"'),
        ('zh: "新增单位"', 'zh: "减少单位"'),
        (
            "The human resources services industry: key figures",
            "The human resources services industry: forecasts",
        ),
        ('zh: "高级职称奖励"', 'zh: "高级职称月度奖励"'),
        ('en: "The actions listed"', 'en: "Some of the actions listed"'),
    ],
)
def test_a_label_that_says_more_than_the_letter_is_refused(
    data: DataFolder, old: str, new: str
) -> None:
    data.spoil(old, new)
    assert "label-unsaid" in {code for _, _, code in data.faults()}


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("取得高级职称者的奖励", "Award for those who obtain a senior professional title"),
        ("取得高级职称的专技人员奖励", "Award for personnel with a senior professional title"),
    ],
)
def test_a_label_may_say_what_the_letter_says_in_other_words(
    data: DataFolder, zh: str, en: str
) -> None:
    data.spoil('zh: "取得高级职称的奖励"', f'zh: "{zh}"')
    data.spoil('en: "Award for obtaining a senior professional title"', f'en: "{en}"')
    assert data.faults() == []


@pytest.mark.parametrize("brackets", ["（计划）", "(计划)"])
def test_a_label_says_in_both_languages_that_a_figure_is_planned_only(
    data: DataFolder, brackets: str
) -> None:
    data.spoil("发展论坛（计划）", f"发展论坛{brackets}")
    data.spoil("forums (planned)", "forums")
    assert "meaning-not-in-english" in {code for _, _, code in data.faults()}


@pytest.mark.parametrize(
    ("zh", "label", "is_refused"),
    [
        ("兑现补贴和资助[30万元]{a}、[40万元]{b}。", "补贴金额", True),
        ("兑现补贴和资助[30万元]{a}、[40万元]{b}。", "补贴和资助", False),
        ("兑现补贴和资助[30万元]{a}、[40万元]{b}。", "兑现金额", False),
        ("培训党员和志愿者共计[300人]{a}、[40人]{b}。", "党员人数", True),
        ("人才补贴和人才资助[30万元]{a}、[40万元]{b}。", "人才补贴", True),
        ("男性和女性分别为[30人]{a}、[20人]{b}。", "男性人数", False),
        ("民生项目惠及群众[30人]{a}、[20人]{b}。", "民生项目惠及人数", False),
        ("推进碳中和示范项目[30个]{a}、[20个]{b}。", "碳中和项目", False),
        ("全市和各县新增机构[30家]{a}、[20家]{b}。", "新增机构", False),
    ],
)
def test_a_label_names_both_of_two_things_that_are_counted_together(
    data: DataFolder, zh: str, label: str, *, is_refused: bool
) -> None:
    figures = {"b": {"label": {"zh": label, "en": "Things"}}}
    write_letter(data, sentence(zh, "{a} {b}."), figures=figures)
    keys = [key for _, key, code in data.faults() if code == "label-in-part"]
    assert keys == ["figures.b.label.zh"] * is_refused


@pytest.mark.parametrize(
    ("label", "is_refused"),
    [("企业入园率", True), ("规模以上企业入园率", False), ("入园企业数", False)],
)
def test_the_rate_of_some_things_is_not_called_that_of_all(
    data: DataFolder, label: str, *, is_refused: bool
) -> None:
    figures = {"b": {"label": {"zh": label, "en": "Things"}}}
    zh = "全市规模以上企业[30家]{a},入园率[40%]{b}。"
    write_letter(data, sentence(zh, "{a} {b}."), figures=figures)
    keys = [key for _, key, code in data.faults() if code == "label-in-part"]
    assert keys == ["figures.b.label.zh"] * is_refused


def test_what_is_counted_is_not_called_a_rate(data: DataFolder) -> None:
    data.spoil('zh: "入库人才每周增加"', 'zh: "入库人才每周增长率"')
    assert "label-no-rate" in {code for *_, code in data.faults()}
