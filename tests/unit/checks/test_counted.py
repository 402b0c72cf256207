"""What a number counts is named in English, by a noun that its Chinese unit counts."""

from typing import Any

import pytest

from tests.unit.conftest import DataFolder

from .letter import NAME, sentence, write_letter

CODES = ("noun-unfit", "noun-missing")


def codes(data: DataFolder, zh: str, en: str, unit: dict[str, str]) -> list[str]:
    figures: dict[str, Any] = {"n": {"label": NAME | {"en": f"A {unit['en']}"}, "unit": unit}}
    write_letter(data, sentence(zh, en), figures=figures)
    return [code for *_, code in data.faults() if code in CODES]


TIMES = {"zh": "次", "en": "health checks", "one": "health check"}
CHECKS = {"zh": "次", "en": "inspections", "one": "inspection"}
WORKDAYS = {"zh": "个工作日", "en": "working days", "one": "working day"}
AREA = {"zh": "平方米", "en": "square metres", "one": "square metre"}
HOURS = {"zh": "小时", "en": "hours", "one": "hour"}


@pytest.mark.parametrize(
    ("zh", "en", "unit"),
    [
        ("每年[1次]{n}免费体检", "{n:word} free health check a year", TIMES),
        ("每年[1次]{n}免费体检", "{n:word} free health check for each resident", TIMES),
        ("检查学校食堂[1次]{n}", "{n} inspection of school canteens", CHECKS),
        ("每天[不少于2小时]{n}", "for {n} hours a day", HOURS),
        ("服务时间为[2小时]{n}。", "The number of hours of service is {n}.", HOURS),
        ("派[2名以上]{n}专家", "{n} experts", {"zh": "名", "en": "experts", "one": "expert"}),
        ("派[2名以上]{n}专家", "{n} specialists", {"zh": "名", "en": "specialists"}),
        ("医务人员[46名]{n}", "{n} staff", {"zh": "名", "en": "staff", "one": "member of staff"}),
        ("[5个工作日]{n}内办结", "settled within {n} business days", WORKDAYS),
        ("建筑面积[900平方米]{n}", "{n} square metres of floor", AREA),
        ("亩产提高[60斤]{n}", "{n} jin more per mu", {"zh": "斤", "en": "jin"}),
        ("住院[46人]{n}", "{n} inpatients", {"zh": "人", "en": "inpatients"}),
    ],
)
def test_a_noun_that_the_unit_counts_is_published(
    data: DataFolder, zh: str, en: str, unit: dict[str, str]
) -> None:
    assert codes(data, zh, en, unit) == []


@pytest.mark.parametrize(
    ("zh", "en", "unit", "code"),
    [
        ("每年[1次]{n}免费体检", "{n:word} free school a year", TIMES, "noun-unfit"),
        ("检查学校食堂[3次]{n}", "{n} of the schools", CHECKS, "noun-unfit"),
        ("每天[不少于2小时]{n}", "for {n} a day", HOURS, "noun-missing"),
        ("[5个工作日]{n}内办结", "settled within {n} days", WORKDAYS, "noun-unfit"),
        ("建筑面积[900平方米]{n}", "{n} metres of floor", AREA, "noun-unfit"),
        ("亩产提高[60斤]{n}", "{n} kilos per mu", {"zh": "斤", "en": "jin"}, "noun-unfit"),
        ("[5个工作日]{n}内", "{n} working days", {**WORKDAYS, "en": "days"}, "noun-unfit"),
        ("力争[3年内]{n}轮训。", "Training {n}.", {"zh": "年", "en": "years"}, "noun-missing"),
        ("每学期检查食堂[1次]{n}", "inspects canteens {n} each term", CHECKS, "noun-missing"),
        (
            "医务人员[46名]{n}",
            "{n} staff",
            {"zh": "名", "en": "staff", "one": "head of household"},
            "noun-unfit",
        ),
    ],
)
def test_another_noun_or_none_is_refused(
    data: DataFolder, zh: str, en: str, unit: dict[str, str], code: str
) -> None:
    assert code in codes(data, zh, en, unit)
