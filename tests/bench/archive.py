"""An archive of any size, for the bench: the real letter again and again, each time another one.

A letter differs from the next in its number, its year, its issuer, in the digits of its figures and
in some sentences, so that no two of them can be made in one go. Every proof holds.
"""

import hashlib
import json
import random
import re
import shutil
from collections.abc import Container
from itertools import product
from pathlib import Path
from typing import Any

import yaml

from tests.exhaustive.letter import captured_page

_DATA = Path(__file__).parents[2] / "data"
_REAL = _DATA / "replies" / "2021-107"
_YEARS = range(2012, 2022)
_DIGIT = re.compile(r"(?<=\d)[1-9]")
_MARK = re.compile(r"\[([^\[\]]*)\]\{([a-z0-9-]+)\}")

_ISSUERS = {
    "教育局": "Education Bureau",
    "民政局": "Civil Affairs Bureau",
    "交通运输局": "Transport Bureau",
    "文化广电旅游局": "Culture, Broadcasting and Tourism Bureau",
    "市场监督管理局": "Market Regulation Bureau",
    "农业农村局": "Agriculture and Rural Affairs Bureau",
}
_WHO = {
    "各街道": "the subdistricts",
    "各社区": "the communities",
    "各学校": "the schools",
    "各医院": "the hospitals",
    "各图书馆": "the libraries",
    "各博物馆": "the museums",
    "各园区": "the parks",
    "各合作社": "the cooperatives",
}
_DOES = {
    "改造": "have renovated",
    "登记": "have registered",
    "验收": "have accepted",
    "巡查": "have inspected",
    "更新": "have renewed",
    "开放": "have opened",
    "绘制": "have mapped",
    "维修": "have repaired",
}
_WHAT = {
    "河道护栏": "railings along the rivers",
    "公交站台": "bus shelters",
    "老旧电梯": "old lifts",
    "农贸市场": "produce markets",
    "健身步道": "fitness trails",
    "停车泊位": "parking bays",
    "垃圾房": "refuse rooms",
    "充电桩": "charging points",
    "儿童游乐场": "playgrounds",
    "消防水源": "sources of water for firefighting",
    "桥梁支座": "bearings of bridges",
    "古树名木": "old and notable trees",
}


def write_archive(folder: Path, size: int) -> None:
    """Make a data folder of `size` replies, no two of which are alike."""
    shutil.copytree(_DATA, folder, ignore=shutil.ignore_patterns("replies"))
    (folder / "replies").mkdir()
    text = _REAL.with_suffix(".yml").read_text("utf-8")
    for number in range(1, size + 1):
        year = _YEARS[-1] - number % len(_YEARS)
        letter = _varied(yaml.load(text, yaml.CBaseLoader), number, year)  # noqa: S506
        page = captured_page(letter).encode()
        letter["capture"] = {"sha256": hashlib.sha256(page).hexdigest()}
        file = folder / "replies" / f"{year}-{number}"
        file.with_suffix(".txt").write_bytes(page)
        # JSON is YAML.
        content = json.dumps(letter, ensure_ascii=False, indent=1)
        file.with_suffix(".yml").write_text(content, "utf-8")


def _varied(letter: Any, number: int, year: int) -> dict[str, Any]:
    """The letter of one number and year."""
    chance = random.Random(number)  # noqa: S311 - the same letters in each run
    issuer, bureau = chance.choice([*_ISSUERS.items()])
    said = {
        "[嘉兴市人力资源和社会保障局]": f"[嘉兴市{issuer}]",
        "[市人力社保局]": f"[市{issuer}]",
        "Jiaxing Human Resources and Social Security Bureau": f"Jiaxing {bureau}",
        "第107号": f"第{number}号",
        "No. 107 ": f"No. {number} ",
        "2021年": f"{year}年",
        "2021-12-09": f"{year}-12-09",
        "2020年": f"{year - 1}年",
        "In 2020 ": f"In {year - 1} ",
        "：民营企业": f"：{issuer}，民营企业",
        "proposal: mid-": f"proposal: {bureau}, mid-",
    }
    varied: dict[str, Any] = _replaced(letter, said)
    figures = varied["figures"]
    said_more = chance.sample([*product(_WHO, _DOES, _WHAT)], len(varied["sections"]))
    for piece in (*varied["opening"], *varied["closing"]):
        piece["zh"] = _with_other_digits(piece["zh"], figures, chance)
    for section in varied["sections"]:
        for sentence in section["sentences"]:
            sentence["zh"] = _with_other_digits(sentence["zh"], figures, chance)
        id_ = f"more-{section['id']}"
        sentence, figures[id_] = _more(id_, said_more.pop(), chance)
        section["sentences"].append(sentence)
    return varied


def _replaced(value: Any, said: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {key: _replaced(inner, said) for key, inner in value.items()}
    if isinstance(value, list):
        return [_replaced(inner, said) for inner in value]
    for old, new in said.items():
        value = value.replace(old, new)
    return value


def _with_other_digits(zh: str, figures: Container[str], chance: random.Random) -> str:
    """The sentence with other digits in its figures, but for each first one and every zero."""

    def other(mark: re.Match[str]) -> str:
        if mark[2] not in figures:
            return mark[0]
        digits = _DIGIT.sub(lambda _: chance.choice("123456789"), mark[1])
        return f"[{digits}]{{{mark[2]}}}"

    return _MARK.sub(other, zh)


def _more(
    id_: str, said: tuple[str, str, str], chance: random.Random
) -> tuple[dict[str, str], dict[str, Any]]:
    """A sentence that no other letter need have, and its figure."""
    who, does, what = said
    they, have_done, things = _WHO[who], _DOES[does], _WHAT[what]
    sentence = {
        "zh": f"{who}{does}{what}[{chance.randrange(100, 10000)}处]{{{id_}}}。",
        "en": f"All in all, {they} {have_done} {things} in {{{id_}}} places.",
    }
    unit = {"zh": "处", "en": "places", "one": "place"}
    label = {
        "zh": f"{who}{does}{what}",
        "en": f"{things.capitalize()} that {they} {have_done}",
    }
    return sentence, {"label": label, "unit": unit}
