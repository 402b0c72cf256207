"""Labels say in the letter's words what a number counts, and no more."""

from pathlib import Path

import pytest
from dafu.data.load import load_sources
from dafu.drafting.draft import draft
from dafu.drafting.known import Known

_PAGE = """\
关于县政协十届二次会议第41号提案的答复
赵德全委员:
您提出的《关于修路的提案》收悉,现答复如下:
{sentence}
安坪县交通局
2023年6月8日
"""


@pytest.mark.parametrize(
    ("sentence", "labels"),
    [
        ("由于灌区面积在300亩以下,截至目前未列入规划。", ["灌区面积"]),
        ("全县共建设泵站3座,今后共同管护。", ["建设泵站"]),
        ("距离县城仅2公里。", ["距离县城"]),
        ("答复时间由15个工作日压缩至8个工作日。", ["答复时间", "答复时间：第二处"]),
        ("加工产品由30多种增加到86种。", ["加工产品", "加工产品：第二处"]),
        ("日均供餐2万人次,是上年的1.8倍。", ["日均供餐", "日均供餐：第二处"]),
        ("会同11个部门印发方案。", ["部门"]),
        ("水厂日供水量提升至900吨。", ["水厂日供水量"]),
        ("改造8个以水稻、茶叶等为主的生态农场。", ["生态农场"]),
        ("聘用护林员12名,其中5名为退役军人。", ["聘用护林员", "退役军人"]),
        ("涉及9个村、41栋楼。", ["村", "楼"]),
        ("加固小(一)型水库6座,另改造3座小(2)型水库。", ["水库", "水库：第二处"]),
        ("现状供水能力达80吨。", ["现状供水能力"]),
        ("安排9名工作人员负责养护,在7个路口安装信号灯。", ["工作人员", "路口"]),
        ("东山泵站、西山泵站2座泵站改造完毕。", ["泵站"]),
        ("西沟村有4个村民小组,260户,980人。", ["村民小组", "户", "人"]),
        ("国土面积90平方公里,辖5镇3乡、97个行政村。", ["国土面积", "镇", "乡", "行政村"]),
        ("将6个社区作为试点,对7个院落实行封闭管理。", ["社区", "院落"]),
        ("每户至少有一条入户路以及一个水表。", ["入户路", "水表"]),
        ("热线及时率98.6%。", ["热线及时率"]),
        ("修复及时率达98.6%,先后召开6次会议。", ["修复及时率", "会议"]),
    ],
)
def test_a_label_says_what_is_counted(sentence: str, labels: list[str], data: Path) -> None:
    found = draft(_PAGE.format(sentence=sentence), Known.of(load_sources(data), "new"))
    assert [figure.label for figure in found.figures] == labels


def test_a_name_of_a_reply_begins_with_no_unit(data: Path) -> None:
    page = _PAGE.format(sentence="年内完工。").replace("关于修路", "关于给予8个乡镇修路资金支持")
    found = draft(page, Known.of(load_sources(data), "new"))
    assert found.name == "政协提案答复：乡镇修路资金支持"


def test_no_heading_of_another_section_names_a_figure(data: Path) -> None:
    sections = "一、建设情况\n(一)路灯安装\n已经完工。\n二、下步工作\n再12盏。"
    found = draft(_PAGE.format(sentence=sections), Known.of(load_sources(data), "new"))
    assert "路灯" not in found.figures[0].label


@pytest.mark.parametrize(
    ("sentence", "periods"),
    [
        ("改造2005年以前建成的小区4个,共涉及楼房30栋。", [None, None]),
        ("水渠于2014年建成,覆盖群众190户。", [None]),
        ("2014年建成水渠3公里,覆盖群众190户。", ["2014年", "2014年"]),
        ("由于现有水渠老化,汛期淹没农田60亩。", [None]),
        ("现有水渠7条,其中在用5条。", ["现有", "现有"]),
        ("今年1-6月,出栏生猪8000头。", ["今年1-6月"]),
        ("1-6月,出栏生猪8000头。", ["1-6月"]),
        ("截至去年底,存栏生猪8000头,总数居前。", ["截至去年底"]),
        ("今年以来,累计投入2亿元,总投资达9亿元。", ["今年以来", "今年以来"]),
        ("“十四五”以来,新建水库3座;前三季度,加固5座。", ["“十四五”以来", "前三季度"]),
        ("到2025年,力争建成水库12座。", ["到2025年"]),
        ("完成水库项目前期工作,总投资2亿元。", [None]),
    ],
)
def test_a_period_is_that_of_a_figure_and_not_of_what_it_is_about(
    sentence: str, periods: list[str | None], data: Path
) -> None:
    found = draft(_PAGE.format(sentence=sentence), Known.of(load_sources(data), "new"))
    assert [figure.period for figure in found.figures] == periods
