"""A number alone in a cell has the unit that its table states, and the year of its row or head."""

from pathlib import Path

import pytest
from dafu.data.load import load_sources
from dafu.drafting.draft import draft
from dafu.drafting.known import Known

_PAGE = """\
关于县政协十届二次会议第41号提案的答复
赵德全委员:
您提出的《关于造林的提案》收悉,现答复如下:
{above}
项目\t{head}\t增幅
抚育\t3200\t14.1%
安坪县林业局
2023年6月8日
"""


@pytest.mark.parametrize(
    ("above", "head", "counted_in"),
    [
        ("安排如下:", "资金(万元)", "万元"),
        ("安排如下(单位:万元):", "资金", "万元"),
        ("安排如下(单位:万元):", "面积(亩)", "亩"),
        ("安排如下:", "资金", None),
    ],
)
def test_the_unit_stands_in_the_head_or_above_the_table(
    above: str, head: str, counted_in: str | None, data: Path
) -> None:
    found = draft(_PAGE.format(above=above, head=head), Known.of(load_sources(data), "new"))
    assert [figure.counted_in for figure in found.figures] == [counted_in, None]


@pytest.mark.parametrize(
    ("head", "row", "period"),
    [
        ("2023年", "抚育", "2023年"),
        ("面积", "2022年", "2022年"),
        ("2023年上半年", "抚育", "2023年上半年"),
        ("上半年", "抚育", "上半年"),
        ("面积", "2023年（1—6月）", None),
    ],
)
def test_a_cell_is_of_the_time_that_names_its_row_or_column(
    head: str, row: str, period: str | None, data: Path
) -> None:
    page = _PAGE.format(above="2020年安排如下(单位:亩):", head=head).replace("抚育", row)
    found = draft(page, Known.of(load_sources(data), "new"))
    assert found.figures[0].period == period


@pytest.mark.parametrize(
    ("above", "period"),
    [
        ("表1 2023年造林情况(单位:亩)", "2023年"),
        ("截至2023年底安排如下(单位:亩):", "截至2023年底"),
        ("2022年和2023年安排如下(单位:亩):", None),
        ("2023年安排如下。单位:亩", None),
        ("安排2023年共9万元,如下(单位:亩):", None),
    ],
)
def test_a_cell_is_of_the_only_time_in_the_caption_above_its_table(
    above: str, period: str | None, data: Path
) -> None:
    page = _PAGE.format(above=above, head="面积")
    found = draft(page, Known.of(load_sources(data), "new"))
    assert [f.period for f in found.figures if f.counted_in] == [period]


@pytest.mark.parametrize(
    ("above", "head", "scope"),
    [
        ("表1 2023年全县造林情况(单位:亩)", "面积", "全县"),
        ("表1 2023年全县造林情况(单位:亩)", "全省", "全省"),
        ("全县全省造林情况(单位:亩)", "面积", None),
        ("2023年全县安排如下。单位:亩", "面积", None),
    ],
)
def test_a_cell_has_the_scope_that_its_column_or_the_caption_names(
    above: str, head: str, scope: str | None, data: Path
) -> None:
    found = draft(_PAGE.format(above=above, head=head), Known.of(load_sources(data), "new"))
    assert [f.scope for f in found.figures if f.counted_in] == [scope]
