"""Formulas on the real reply: what does not go together is refused."""

import pytest

from tests.unit.conftest import DataFolder

NOTE = '    note: {zh: "说明", en: "A note."}\n'
COUNT = '    unit: {zh: "家", en: "agencies"}\n'
MONEY = "    show: currency\n"
SHARE = "    show: percent\n"
IN_2020 = '    period: "2020年"\n    scope: "全市"\n'
RECENT = '    period: "近3年"\n    scope: "市本级"\n'


def codes(
    data: DataFolder, formula: str, rest: str, label: tuple[str, str] = ("甲", "A")
) -> list[str]:
    """What is said of one more computed figure."""
    zh, en = label
    named = f'label: {{zh: "{zh}", en: "{en}"}}'
    entry = f'  tried:\n    {named}\n    formula: "{formula}"\n{rest}'
    data.spoil("\nderived:\n", f"\nderived:\n{entry}")
    return sorted({code for _, _, code in data.faults()})


@pytest.mark.parametrize(
    ("formula", "rest", "code"),
    [
        ("agencies / agencies", SHARE + IN_2020, "cancels"),
        ("tax * agencies / (revenue * agencies)", SHARE, "product"),
        ("agencies - agencies + parks", COUNT + NOTE, "cancels"),
        ("tax * 987654", MONEY + IN_2020, "constant"),
        ("agencies + hr-rank", COUNT, "rank-input"),
        ("agencies + associate-senior", COUNT, "unit-mismatch"),
        ("agencies + pilots-new", COUNT, "kinds"),
        ("tax / subsidy-first", SHARE + NOTE, "periods"),
        ("inspected / agencies", SHARE + NOTE, "periods"),
        ("agencies - inspected", COUNT + NOTE, "backwards"),
        ("agencies / inspected - 1", SHARE + NOTE, "backwards"),
        ("subsidy-first / subsidy-second - 1", SHARE + NOTE, "backwards"),
        ("(subsidy-second - subsidy-third) / subsidy-third", SHARE + NOTE, "backwards"),
        ("subsidy-first + tax", MONEY, "scopes"),
        ("placement-rate - associate-senior-growth", SHARE, "periods"),
    ],
)
def test_what_does_not_go_together_is_refused(
    data: DataFolder, formula: str, rest: str, code: str
) -> None:
    assert f"formula-{code}" in codes(data, formula, rest)


FIRST_TO_THIRD = "所列第三项高于第一项的幅度", "The third listed exceeds the first by"
THIRD_LESS_SECOND = "第三项比第二项多", "How much more the third listed is than the second"


@pytest.mark.parametrize(
    ("formula", "rest", "label"),
    [
        ("(subsidy-third - subsidy-first) / subsidy-first", SHARE + RECENT, FIRST_TO_THIRD),
        ("subsidy-third - subsidy-second", MONEY + RECENT, THIRD_LESS_SECOND),
        ("tax * 2", MONEY + IN_2020 + NOTE, ("两年税收", "Taxes of two years")),
        (
            "pilots-new / pilots-first - 1",
            SHARE + '    period: "今年"\n' + NOTE,
            ("新增单位多于首批企业的幅度", "By how much those added exceed the first batch"),
        ),
    ],
)
def test_what_goes_together_is_computed(
    data: DataFolder, formula: str, rest: str, label: tuple[str, str]
) -> None:
    assert codes(data, formula, rest, label) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (f"{IN_2020}    note:", f"{IN_2020.replace('2020', '2019')}    note:"),
        (f"{IN_2020}    note:", '    period: "2020年"\n    note:'),
        ('    period: "去年的上一年"', '    period: "去年"'),
    ],
)
def test_a_computed_figure_is_said_of_what_its_inputs_are_said_of(
    data: DataFolder, old: str, new: str
) -> None:
    data.spoil(old, new, after="\nderived:\n")
    assert "derived-elsewhere" in [code for _, _, code in data.faults()]


@pytest.mark.parametrize("unit", ["人", "家/元", "元", "倍"])
def test_the_unit_of_a_result_is_the_one_that_its_formula_makes(
    data: DataFolder, unit: str
) -> None:
    data.spoil('zh: "元/家"', f'zh: "{unit}"')
    assert [code for _, _, code in data.faults()] == ["unit-differs"]
