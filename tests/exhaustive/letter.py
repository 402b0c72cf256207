"""A small letter, cut from the real one, with one text in every place that people write."""

import hashlib
import json
import re
import shutil
from pathlib import Path
from typing import Any, Literal

import yaml

DATA = Path(__file__).parents[2] / "data"
REPLY = "replies/2021-107.yml"
CAPTURED = "replies/2021-107.txt"

# How far a text gets: into what is this site's own, the letter's sentences too, its marks too.
Reach = Literal["own", "sentences", "marks"]

_MARKS = ("stop", "comma", "semicolon", "note-mark")  # labels
_MARK = re.compile(r"\[([^\[\]]*)\]\{[a-z0-9-]+\}")


def _pair(text: str) -> dict[str, str]:
    return {"zh": text, "en": text}


def _named(text: str, zh: str, en: str) -> dict[str, str]:
    return {"zh": f"{text} {zh}", "en": f"{text} {en}"}


def _sentence(zh: str, en: str, **more: Any) -> dict[str, Any]:
    return {"zh": zh, "en": en, **more}


def small_letter(text: str, reach: Reach) -> dict[str, Any]:
    """The reply's YAML with `text` as every name and note, and where else it gets."""
    quoted = reach != "own"
    said = text if quoted else "甲"
    own, notes = _pair(text), [_pair(text), _pair(text)]
    everyone = f"全市{said}" if quoted else "全市"
    now = f"目前{said}" if quoted else "目前"
    context = {"period": now, "scope": everyone}
    unit = {"zh": "家", "en": text, "one": text}
    counted = f"{everyone}{now}{said}有[531家]{{agencies}}、[7家]{{parks}}"
    english = f"In the city {said}, {said}, {said}: {{agencies}} and {{parks}}"
    marked = text if reach == "marks" else "甲" if quoted else "甲乙"
    return {
        "name": own,
        "headline": [["agencies"], ["total"]],
        "opening": [
            _sentence(f"{said}机构、园区营收的答复", f"{said}: Reply on agencies, parks, revenue",
                      role="page-title", notes=notes),
            _sentence("发布日期: [2021-12-09 11:26]{published}", "Published: {published}",
                      role="page-data"),
            _sentence(f"[{marked}来源]{{source}}", "{source}", role="page-data"),
            _sentence(f"[{marked}类]{{class}}", "{class}", role="page-data"),
        ],
        "sections": [
            {
                "id": "hr-services",
                "name": own,
                "heading": _sentence(f"{said}服务业", f"{said}: services", notes=notes),
                "sentences": [
                    _sentence(
                        f"{said}营收[236.8亿元]{{revenue}}。", f"{said}: revenue of {{revenue}}."
                    ),
                    _sentence(f"{counted}。", f"{english}.", notes=notes),
                    _sentence(f"{said}小标题", f"{said}: heading", role="subheading", notes=notes),
                    _sentence(f"{said}栏", f"{said}: column", role="head"),
                    _sentence(f"{said}行", f"{said}: row", role="row"),
                    _sentence(f"{said}格[1□家]{{read}}", f"{said}: {{read}}", role="cell"),
                ],
            },
            {
                "id": "next-steps",
                "name": own,
                "sentences": [_sentence(f"{said},还将加强。", f"{said}, to be stepped up.")],
            },
        ],
        "closing": [
            _sentence(f"[{marked}社]{{issuer}}", "{issuer}", role="signature"),
            _sentence("[2021年6月8日]{signed}", "{signed}", role="date"),
            _sentence(f"(联系人:[{marked}]{{contact}})", "(Contact: {contact})", role="contact"),
        ],
        "topics": [_pair(said)],
        "facts": {
            "issuer": {"kind": "text", "label": _named(text, "发文机关", "issuer"),
                       "en": text},
            "source": {"kind": "text", "label": _named(text, "来源", "source"),
                       "en": text},
            "contact": {"kind": "text", "label": _named(text, "联系人", "contact"),
                       "en": text},
            "class": {"kind": "text", "label": _named(text, "类别", "class"), "en": text,
                      "reading": {"text": f"{marked}甲类", "note": own}},
            "signed": {"kind": "date", "label": _named(text, "成文日期", "signed")},
            "published": {"kind": "date", "label": _named(text, "发布日期", "published")},
        },
        "figures": {
            "agencies": {"label": _named(text, "机构", "agencies"), "unit": unit, "note": own,
                         **context},
            "parks": {"label": _named(text, "园区", "parks"), "unit": unit, **context},
            "revenue": {"label": _named(text, "营收", "revenue"), "note": own},
            "read": {"label": _pair(f"{text} 己"), "unit": unit,
                     "reading": {"text": "12家", "note": own}},
        },
        "derived": {
            "total": {"label": _named(text, "机构和园区合计", "agencies and parks, total"),
                      "formula": "agencies + parks", "unit": unit,
                      "note": own, **context},
            "share": {"label": _named(text, "平均每家机构营收", "revenue per agency"),
                      "formula": "revenue / agencies",
                      "show": "currency", "note": own,
                      "unit": {"zh": "元/家", "en": f"CNY per agency: {text}"}},
        },
        "tables": [
            {"id": "hr-industry", "section": "hr-services", "title": own,
             "rows": ["agencies", "parks", "revenue", "total", "share"]},
        ],
        "charts": [
            {"id": "hr-industry", "table": "hr-industry", "title": own,
             "figures": ["agencies", "parks"], "labels": {"agencies": own}},
        ],
        "lists": [
            {"id": "steps", "section": "next-steps", "title": own,
             "items": [_sentence(said, said)]},
        ],
        "benefits": [
            {"id": "parks", "section": "hr-services", "title": own, "status": "unstated",
             "who": _sentence(said, said),
             "gets": _sentence(f"{said}有{{agencies}}", f"{said}: {{agencies}}")},
        ],
    }  # fmt: skip


def _glossary(text: str, reach: Reach) -> dict[str, Any]:
    own, form = _pair(text), _pair("正题" if reach == "own" else text)
    term = {"id": "said", "kind": "concept", **form, "gloss": own}
    other = {
        "id": "unsaid",
        "kind": "title",
        "zh": f"副题{text}",
        "en": f"x{text}",
        "also_en": [f"z{text}"],
    }
    return {"terms": [term, {**other, "gloss": own}], "idioms": [text]}


def _labels(text: str, reach: Reach) -> dict[str, Any]:
    """The real labels, with the text behind each where it gets beyond what is our own.

    Marks of punctuation are nothing but themselves.
    """
    labels: dict[str, Any] = yaml.load((DATA / "labels.yml").read_text("utf-8"), yaml.CBaseLoader)  # noqa: S506
    said = "" if reach == "own" else text
    for key, words in labels["words"].items():
        if key not in _MARKS:
            words |= {lang: f"{word} {said}".rstrip() for lang, word in words.items()}
    if not said:
        return labels
    now, everyone = f"目前{said}", f"全市{said}"
    return {
        "words": labels["words"],
        "periods": {now: {"zh": now, "en": f"at present: {text}"}},
        "scopes": {everyone: {"zh": everyone, "en": f"city-wide: {text}"}},
    }


def _sentences(reply: dict[str, Any]) -> list[list[str]]:
    """The Chinese of each paragraph's sentences."""
    paragraphs = [[piece["zh"]] for piece in reply["opening"]]
    for section in reply["sections"]:
        heading = [section["heading"]["zh"]] if "heading" in section else []
        paragraphs.append([*heading, *(sentence["zh"] for sentence in section["sentences"])])
    return paragraphs + [[piece["zh"]] for piece in reply["closing"]]


def captured_page(reply: dict[str, Any]) -> str:
    """The page from which a reply is made."""
    paragraphs = ("".join(_MARK.sub(r"\1", zh) for zh in said) for said in _sentences(reply))
    return "\n\n".join(paragraphs) + "\n"


def write_letter(folder: Path, text: str, reach: Reach) -> None:
    """Make or fill a data folder with the small letter, its only one."""
    reply = small_letter(text, reach)
    page = captured_page(reply)
    reply["capture"] = {"sha256": hashlib.sha256(page.encode()).hexdigest()}
    files = {
        REPLY: reply,
        "labels.yml": _labels(text, reach),
        "glossary.yml": _glossary(text, reach),
    }
    shutil.rmtree(folder / "replies", ignore_errors=True)
    (folder / "replies").mkdir(parents=True)
    (folder / CAPTURED).write_bytes(page.encode())
    for name, content in files.items():
        # JSON is YAML, and says in quotes what stands there.
        (folder / name).write_text(json.dumps(content, ensure_ascii=False, indent=1), "utf-8")
