"""Which lines of a saved page are headings of sections, by how they are numbered."""

import pytest
from dafu.drafting.headings import SECTION


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("一、基本情况", "一"),
        ("三 存在的不足", "三"),
        ("2 已开展的工作", "2"),
        ("2 个项目建成投产", None),
        ("10 月底前全部完成", None),
        ("2 已开展的工作，正在推进。", None),
        ("2已开展的工作", None),
    ],
)
def test_a_section_is_headed_by_a_number_and_a_short_title(line: str, number: str | None) -> None:
    match = SECTION.match(line)
    assert (match[1] if match else None) == number
