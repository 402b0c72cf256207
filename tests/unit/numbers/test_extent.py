import re

import pytest
from dafu.numbers.classify import NumeralKind
from dafu.numbers.reading import extents

LETTER = """
去年首批[19家]自主评聘企业有[624位]专技人员取得工程技术中、初级职称;今年又新增[21家]试点单位。
给予[5000-10000元]奖励。
全市共培育副高以上专业技术人才[2481人],同比增长[10%]。
全市共有人力资源机构[531家],营收[236.8亿元],税收[12.1亿元],均列全省[第三];现有人力资源产业园[7家],
将每年组织[1场]大型长三角人力资源发展论坛和[6场]小型主题沙龙,
今年已检查人力资源机构[429家],开出询问通知[19份],发出整改通知[11份],
市本级近[3年]分别兑现人才补贴和项目资助[0.81亿元]、[1.31亿元]、[1.57亿元],各类人才
安置符合条件的人才子女[414名],安置率达[100%]。
评价改革行动等[六大行动],加大职业教育改革、工匠激励等[五方面]政策支持,
集成[4大类][72项]人才服务事项,拓展线下应用场景[180多个],目前全市入库人才达[6.4万人],并保持每周[2000人以上]的增速。
"""


def outside(text: str) -> str | None:
    """What lies outside the one mark of a text and belongs to a quantity that it touches."""
    before, span, after = re.split(r"[\[\]]", text)
    first, last = len(before), len(before + span)
    plain = before + span + after
    for numeral, start, end in extents(plain):
        if numeral.kind is NumeralKind.NUMBER and numeral.start < last and first < numeral.end:
            return plain[start:first] or plain[last:end] or None
    return None


def test_no_mark_of_the_letter_is_too_short() -> None:
    plain = re.sub(r"[\[\]]", "", LETTER)
    marks = list(re.finditer(r"\[([^]]+)\]", LETTER))
    assert len(marks) == 29
    spans = [(m.start() - 2 * n, m.end() - 2 * n - 2) for n, m in enumerate(marks)]
    found = [(a, b) for n, a, b in extents(plain) if n.kind is NumeralKind.NUMBER]
    assert list(dict.fromkeys(found)) == spans


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("每周[2000人]以上的增速", "以上"),
        ("每周[2000人]及以上", "及以上"),
        ("场景[180个]多", "多"),
        ("约[500人]", "约"),
        ("约为[500人]", "约为"),
        ("最高可达[100万元]", "最高可达"),
        ("近[500人]", "近"),
        ("不少于[5家]", "不少于"),
        ("超[1亿元]", "超"),
        ("[3年]内", "内"),
        ("[500人]左右", "左右"),
    ],
)
def test_a_bound_word_outside_is_overlooked(text: str, found: str) -> None:
    assert outside(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("给予5000-[10000元]奖励", "5000-"),
        ("给予[5000元]-10000元奖励", "-10000元"),
        ("[5%]—10%", "—10%"),
        ("5%～[10%]", "5%～"),
        ("三至[五年]", "三至"),
        ("[三年]至五年", "至五年"),
        ("300家到[500家]", "300家到"),
    ],
)
def test_the_other_end_of_a_range_is_overlooked(text: str, found: str) -> None:
    assert outside(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("营收23[6.8亿元]", "23"),
        ("营收２３[6.8亿元]", "２３"),
        ("营收236.[8亿元]", "236."),
        ("二十[三家]", "二十"),
        ("一万[三千人]", "一万"),
        ("均列全省[第三]十", "十"),
        ("-[5%]", "-"),
        ("负[5%]", "负"),
        ("第[3名]", "第"),
        ("几[十家]", "几"),
        ("数[百家]", "数"),
        ("增长[5个]百分点", "百分点"),
        ("历时[3个]月", "月"),
    ],
)
def test_a_part_of_the_number_or_unit_is_overlooked(text: str, found: str) -> None:
    assert outside(text) == found


@pytest.mark.parametrize(
    "text",
    [
        *("市本级近[3年]分别兑现", "签约[30个]项目", "节约[500万元]", "最近[3家]", "赶超[3家]"),
        *(
            "建成[3个]多功能厅",
            "[12家]上下游企业",
            "[3家]内资企业",
            "[3名]余姚学生",
            "担负[5项]工作",
        ),
        *("统一[3个]标准", "人才队伍[三十人]", "总数[100家]", "下派[20人]到一线", "[3年]至今"),
        *("[5个]亿元项目", "[12家]千亿企业", "[2项]目标", "[3个]月度计划", "[三成]员工"),
        *("[500家]到2025年", "由300家增加到[500家]", "政策——[5项]", "集成4大类[72项]"),
    ],
)
def test_a_neighbour_that_is_part_of_another_word_is_none(text: str) -> None:
    assert outside(text) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        *(("[一年]半", "半"), ("[3个]半月", "半月"), ("上[百家]", "上"), ("≥[95%]", "≥")),
        *((">[95%]", ">"), ("±[5%]", "±"), ("最高给予[500万元]", "最高给予")),
        *(("不低于当年的[80%]", "不低于当年的"), ("占比过[三成]", "过"), ("[500家]不到", "不到")),
        *(
            ("[三分之一]强", "强"),
            ("[3.5亿人]次", "次"),
            ("[2400元]/吨", "/吨"),
            ("[12台](套)", "(套)"),
        ),
        *(
            ("[1500元]起", "起"),
            ("[20万元]封顶", "封顶"),
            ("翻[两番]", "翻"),
            ("零下[10度]", "零下"),
        ),
        *(("[3亿]零500万元", "零500万元"), ("[十元]三角八分", "三角八分"), ("[1]/3", "/3")),
        *(("[8]:2", ":2"), ("[23.2]/10万", "/10万"), ("最多可申请[3次]", "最多可申请")),
        *(("[20元]以上200元以下", "以上200元以下"), ("[4]亿以上", "亿以上"), ("超[百亿元]", "超")),
    ],
)
def test_whatever_belongs_to_a_quantity_is_overlooked(text: str, found: str) -> None:
    assert outside(text) == found


@pytest.mark.parametrize(
    "text",
    [
        *("减负[623亿元]", "续约[100家]", "就近[5所]", "高三[200名]", "通过[12项]措施"),
        *("线上[5000人]", "[三级]上下贯通", "节约[3万元]", "[3年]内资企业", "最高法院受理[500件]"),
        *("[12家]强化监管", "[3户]起诉", "看不到[3家]", "经过[3年]", "举办过[3次]"),
    ],
)
def test_a_character_beside_a_number_is_a_bound_only_where_grammar_makes_it_one(text: str) -> None:
    assert outside(text) is None


def test_a_long_text_around_a_span_costs_nothing() -> None:
    hostile = "1万至" * 5_000
    assert outside(f"{hostile},[3家],{hostile}") is None
