"""A text's numerals are read whole: what each marks, and the value that it states."""

from decimal import Decimal

import pytest
from dafu.numbers.classify import NumeralKind
from dafu.numbers.reading import read_text


def marks(text: str) -> list[tuple[str, Decimal | None]]:
    """The quantities of a text, and the least that each states."""
    return [
        (text[reading.start : reading.end], reading.quantity.low if reading.quantity else None)
        for reading in read_text(text)
        if reading.numeral.kind is NumeralKind.NUMBER
    ]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("覆盖87%的50万人口以上城市", [("87%", Decimal("0.87")), ("50万人口以上", 500_000)]),
        ("每千人口床位数6.83张", [("千人", 1000), ("6.83张", Decimal("6.83"))]),
        ("建成5个万亩示范基地", [("5个", 5)]),
        ("投入1.5个亿", [("1.5个亿", 150_000_000)]),
        ("将宁夏等12省份纳入试点", [("12省份", 12)]),
        ("种植3.6亿棒", [("3.6亿棒", 360_000_000)]),
        ("上一篇:答复函 下一条:通知", []),
        ("邮 政 编 码:430050", []),
        ("兰政字〔2012〕30-17号", []),
        ("建议主办[2023]闭08号", []),
        ("铜城管函﹝2025﹞456号", []),
        ("115002244506312644/2025-00050", []),
        ("联系电话;131******5505", []),
        ("承办人:何某 0593****", []),
        ("12-top_3.png", []),
        ("位于C-25栋和B3座", []),
        ("发布日期:2016-05-09 8:5 阅读:30次", [("30次", 30)]),
        ("摊贩三五成群占道经营", []),
        ("更换灯杆36杆、路灯90基", [("36杆", 36), ("90基", 90)]),
        ("检修灯具36盏次,新建5基站", [("36盏次", 36), ("5", 5)]),
        ("西沟村三组、四组和东沟村五队、六队", []),
        ("编号 sw021-/2022-1203", []),
        ("增加4个班次", [("4个", 4)]),
        ("由三部分组成的八角楼", [("三部分", 3)]),
        ("二分之一的镇", [("二分之一", Decimal("0.5"))]),
    ],
)
def test_a_quantity_is_marked_whole_and_nothing_else_is(
    text: str, stated: list[tuple[str, Decimal]]
) -> None:
    assert marks(text) == stated
