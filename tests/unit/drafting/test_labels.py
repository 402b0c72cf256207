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
        ("水厂日供水量提升至900吨。", ["水厂日供水量提升"]),
        ("改造8个以水稻、茶叶等为主的生态农场。", ["生态农场"]),
        ("聘用护林员12名,其中5名为退役军人。", ["聘用护林员", "退役军人"]),
        ("涉及9个村、41栋楼。", ["村", "楼"]),
        ("东山泵站、西山泵站2座泵站改造完毕。", ["泵站"]),
        ("西沟村有4个村民小组,260户,980人。", ["村民小组", "村民小组：第二处", "村民小组：第三处"]),
        ("将6个社区作为试点,对7个院落实行封闭管理。", ["社区", "院落"]),
        ("每户至少有一条入户路以及一个水表。", ["入户路", "水表"]),
    ],
)
def test_a_label_says_what_is_counted(sentence: str, labels: list[str], data: Path) -> None:
    found = draft(_PAGE.format(sentence=sentence), Known.of(load_sources(data), "new"))
    assert [figure.label for figure in found.figures] == labels


def test_what_was_built_before_a_year_is_not_of_that_year(data: Path) -> None:
    sentence = "改造2005年以前建成的小区4个,共涉及楼房30栋。"
    found = draft(_PAGE.format(sentence=sentence), Known.of(load_sources(data), "new"))
    assert [figure.period for figure in found.figures] == [None, None]
