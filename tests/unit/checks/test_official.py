"""Official names: each body can be named in English, and by none that is another's."""

from typing import Any

import pytest

from tests.unit.conftest import DataFolder

from .letter import NAME, sentence, write_letter

BODIES = {
    "青山县卫生健康局": "Qingshan County Health Bureau",
    "青山县卫生健康委员会": "Health Commission of Qingshan County",
    "青山县人民政府办公室": "Office of the People's Government of Qingshan County",
    "青山县财政局": "Qingshan County Finance Bureau",
    "青山县民政局": "Qingshan County Civil Affairs Bureau",
    "青山县公安局交通警察大队": (
        "Traffic Police Brigade of the Qingshan County Public Security Bureau"
    ),
    "青山县信访局": "Qingshan County Bureau of Public Complaints and Proposals",
    "青山市总工会": "Qingshan Federation of Trade Unions",
    "青山经济开发区管理委员会": "Administrative Committee of Qingshan Economic Development Zone",
    "青山市东湖街道办事处": "Donghu Sub-district Office, Qingshan",
    "江南省教育厅": "Department of Education of Jiangnan Province",
    "青山市住房公积金管理中心": "Qingshan Housing Provident Fund Administration Centre",
    "青山市人民政府国有资产监督管理委员会": (
        "State-owned Assets Supervision and Administration Commission "
        "of the Qingshan Municipal People's Government"
    ),
}


def codes(data: DataFolder, zh: str, en: str) -> list[str]:
    facts: dict[str, Any] = {"body": {"kind": "text", "label": NAME, "en": en}}
    write_letter(data, sentence(f"会同[{zh}]{{body}}。", "Together with {body}."), facts=facts)
    return [code for *_, code in data.faults() if code.startswith("official-")]


@pytest.mark.parametrize("zh", BODIES)
def test_a_body_has_its_usual_english(data: DataFolder, zh: str) -> None:
    assert codes(data, zh, BODIES[zh]) == []


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("青山县卫生健康局", "Qingshan County Education Bureau"),
        ("青山县财政局", "Qingshan County Tax Bureau"),
        ("青山县人民政府", "Qingshan County Civil Affairs Bureau"),
        ("青山县公安局", "Qingshan County Traffic Police"),
        ("青山市总工会", "Qingshan Women's Federation"),
    ],
)
def test_a_body_is_not_named_as_another(data: DataFolder, zh: str, en: str) -> None:
    assert codes(data, zh, en)


def test_a_name_that_ends_by_naming_a_body_is_of_that_kind(data: DataFolder) -> None:
    organisation = 'kind: organisation\n    within: jiaxing\n    zh: "嘉兴市人力'
    data.spoil(organisation, organisation.replace("organisation", "programme"), "glossary.yml")
    assert "term-kind" in {code for *_, code in data.faults()}
