from decimal import Decimal

import pytest
from dafu.numbers.units import UnitKind, find_unit, split_unit


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        *((unit, UnitKind.COUNT) for unit in ("家", "位", "人", "场", "份", "名", "个", "项")),
        *((unit, UnitKind.COUNT) for unit in ("行动", "方面", "大类", "倍", "人次", "千瓦时")),
        *((unit, UnitKind.DURATION) for unit in ("年", "个月", "天", "工作日", "小时", "分钟")),
        *((unit, UnitKind.CURRENCY) for unit in ("元", "美元", "角")),
        *((unit, UnitKind.RATIO) for unit in ("%", "‰", "成")),
        ("个百分点", UnitKind.POINTS),
    ],
)
def test_a_unit_has_its_own_name_and_a_kind(text: str, kind: UnitKind) -> None:
    unit = find_unit(text)
    assert unit is not None
    assert (unit.name, unit.kind) == (text, kind)


@pytest.mark.parametrize(
    ("text", "code"),
    [("元", "CNY"), ("美元", "USD"), ("欧元", "EUR"), ("港元", "HKD"), ("日元", "JPY")],
)
def test_a_currency_has_its_iso_code(text: str, code: str) -> None:
    unit = find_unit(text)
    assert unit is not None
    assert unit.code == code


@pytest.mark.parametrize(("text", "same"), [("人民币", "元"), ("元整", "元"), ("港币", "港元")])
def test_all_ways_to_write_a_currency_are_one_unit(text: str, same: str) -> None:
    unit = find_unit(text)
    assert unit is not None
    assert unit == find_unit(same)


@pytest.mark.parametrize(
    ("text", "factor"),
    [("%", "0.01"), ("‰", "0.001"), ("个百分点", "0.01"), ("成", "0.1"), ("元", "1"), ("倍", "1")],
)
def test_the_factor_turns_a_stated_number_into_base_units(text: str, factor: str) -> None:
    unit = find_unit(text)
    assert unit is not None
    assert unit.factor == Decimal(factor)


@pytest.mark.parametrize("text", ["大行动", "个行动", "个大行动"])
def test_an_intensifier_is_no_part_of_the_unit(text: str) -> None:
    assert find_unit(text) == find_unit("行动")


@pytest.mark.parametrize("text", ["大类", "大项"])
def test_a_big_class_is_a_unit_of_its_own(text: str) -> None:
    unit = find_unit(text)
    assert unit is not None
    assert unit.name == text


@pytest.mark.parametrize("text", ["大元", "大年", "个元", "大%"])
def test_only_what_is_counted_can_be_intensified(text: str) -> None:
    assert find_unit(text) is None


def test_a_full_width_percent_sign_is_a_percent_sign() -> None:
    assert find_unit("％") == find_unit("%")


@pytest.mark.parametrize("text", ["", "万元", "家企业", "以上", "大", "咯"])
def test_what_is_no_unit_is_not_found(text: str) -> None:
    assert find_unit(text) is None


@pytest.mark.parametrize(
    ("text", "name", "rest"),
    [("家机构", "家", "机构"), ("人次以上", "人次", "以上"), ("个百分点", "个百分点", "")],
)
def test_the_longest_unit_is_taken_off_the_start(text: str, name: str, rest: str) -> None:
    parts = split_unit(text)
    assert parts is not None
    assert (parts[0].name, parts[1]) == (name, rest)


@pytest.mark.parametrize(
    ("text", "kind", "english"),
    [
        ("元/吨", UnitKind.COUNT, "CNY per tonne"),
        ("吨/日", UnitKind.COUNT, "tonnes per day"),
        ("微克/立方米", UnitKind.COUNT, "micrograms per cubic metre"),
        ("元/百公里", UnitKind.COUNT, ""),
        ("台(套)", UnitKind.COUNT, ""),
        ("场(次)", UnitKind.COUNT, ""),
        ("㎡", UnitKind.COUNT, "square metres"),
    ],
)
def test_units_are_made_of_units(text: str, kind: UnitKind, english: str) -> None:
    unit = find_unit(text)
    assert unit is not None
    assert (unit.name, unit.kind, unit.many) == (text, kind, english)


def test_the_data_may_add_units() -> None:
    assert find_unit("机柜") is None
    unit = find_unit("机柜", (("机柜", "rack", "racks"),))
    assert unit is not None
    assert (unit.one, unit.many) == ("rack", "racks")


@pytest.mark.parametrize(("text", "name"), [("项目标", "项"), ("人员工", "人"), ("家庭", "家庭")])
def test_a_measure_word_is_no_part_of_the_word_after_it(text: str, name: str) -> None:
    parts = split_unit(text)
    assert parts is not None
    assert parts[0].name == name
