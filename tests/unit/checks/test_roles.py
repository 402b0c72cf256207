"""Parts of a letter are what their words say, and facts what stands beside them."""

import hashlib
import json

import pytest
from dafu.data.marks import parse_marked

from tests.unit.conftest import DataFolder

from .letter import sentence, write_letter

CONTACT = "(联系人:[张玮玮]{contact}   联系电话:[82228945]{telephone})"
CAPTURED = "replies/2021-107.txt"
FIRST, FIFTH = "          鼓励中高端人才积极", "          五是实施"
SIGNER = '  signer:\n    kind: text\n    en: "Zhang Weiwei"\n'


def codes(data: DataFolder) -> set[str]:
    return {code for *_, code in data.faults()}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("role: opening\n", "role: heading\n"),
        ("role: closing\n", "role: page-tool\n"),
        ("role: closing\n", "role: attachment\n"),
        ("role: contact\n", "role: page-tool\n"),
        ("role: page-tool\n    zh: |-\n      打印", "role: closing\n    zh: |-\n      打印"),
        ("role: contact\n", "role: attachment\n"),
        ("role: page-data\n    zh: |-\n      发布", "role: addressee\n    zh: |-\n      发布"),
        (f"- zh: |-\n{FIFTH}", f"- role: row\n        zh: |-\n{FIFTH}"),
        (f"- zh: |-\n{FIFTH}", f"- role: cell\n        zh: |-\n{FIFTH}"),
        (f"- zh: |-\n{FIRST}", f"- role: subheading\n        zh: |-\n{FIRST}"),
    ],
    ids=[
        "opening",
        "thanks",
        "thanks attached",
        "contact as button",
        "button",
        "contact",
        "date",
        "row",
        "cell",
        "subheading",
    ],
)
def test_a_part_has_the_role_that_its_words_bear_out(data: DataFolder, old: str, new: str) -> None:
    data.spoil(old, new)
    assert codes(data) & {"role-of-another", "role-needless"}


def test_what_counts_on_behind_a_heading_heads_a_section(data: DataFolder) -> None:
    text = data.read()
    start, end = (text.index(each) for each in ("  - id: hr-services\n", "二、推动"))
    rest = text[end:].replace("        sentences:\n", "", 1).replace("    sentences:\n", "", 1)
    data.write(
        f"{text[:start]}      - zh: |-\n          {rest}".replace(
            "\n      en: |-\n        2.", "\n        en: |-\n          2."
        )
    )
    assert "heading-within" in codes(data)


def test_what_counts_on_stays_with_what_it_counts(data: DataFolder) -> None:
    text = data.read()
    start = text.index(f"      - zh: |-\n{FIFTH}")
    fifth = text[start : text.index("\nclosing:\n")]
    moved = fifth.replace("      - zh", "  - role: closing\n    zh").replace("        en", "    en")
    data.write(text.replace(fifth, "").replace("\nclosing:\n", f"\nclosing:\n{moved}", 1))
    assert "count-cut" in codes(data)


def test_a_section_begins_with_a_heading_or_a_paragraph(data: DataFolder) -> None:
    text = data.read()
    last = text[
        text.index("      - zh: |-\n          构建“一云一网一平台”") : text.index(
            "  - id: next-steps\n"
        )
    ]
    kept, _, rest = text.replace(last, "").partition("  - id: next-steps\n")
    steps = rest.replace("    sentences:\n", f"    sentences:\n{last}", 1)
    data.write(f"{kept}  - id: next-steps\n{steps}")
    assert "section-within" in codes(data)


@pytest.mark.parametrize(
    ("zh", "code"),
    [
        ("(联系人:[张玮玮]{telephone}   联系电话:[82228945]{contact})", "fact-of-another"),
        ("(联系人:[张玮玮]{signer}   联系电话:[82228945]{telephone})", "fact-of-another"),
        ("(联系人:[张玮玮]{contact}   联系电话:[8222894]{telephone}5)", "fact-cut"),
        ("(联系人:[张玮玮]{contact}   联系电话:82228945)", "fact-unmarked"),
        ("(联系人:[]{contact}张玮玮   联系电话:[82228945]{telephone})", "fact-not-blank"),
    ],
)
def test_a_fact_is_what_its_label_announces_and_all_of_it(
    data: DataFolder, zh: str, code: str
) -> None:
    data.spoil(CONTACT, zh)
    data.spoil("\nfacts:\n", f"\nfacts:\n{SIGNER}")
    assert code in codes(data)


def test_a_letter_is_of_a_place_that_it_names(data: DataFolder) -> None:
    data.spoil("regions: [jiaxing]", "regions: [huzhou]")
    assert "region-elsewhere" in codes(data)


@pytest.mark.parametrize(
    ("named", "heard", "is_refused"),
    [
        ("省政协", "", True),
        ("省政协", "我省、我市政协很重视。", True),
        ("省政协", "服务全省,政协很重视。", True),
        ("省政协", "省、市政协很重视。", False),
        ("区政协", "政协杭州市西湖区委员会很重视。", False),
        ("州政协", "政协怒江州委员会很重视。", False),
    ],
)
def test_a_letter_is_named_for_the_bodies_that_it_names(
    data: DataFolder, named: str, heard: str, *, is_refused: bool
) -> None:
    data.spoil('zh: "市政协提案答复', f'zh: "{named}提案答复')
    captured = data.path / "replies" / "2021-107.txt"
    captured.write_text(captured.read_text("utf-8") + heard, "utf-8")
    assert ("name-elsewhere" in codes(data)) == is_refused


def test_a_note_stands_with_the_words_that_it_quotes(data: DataFolder) -> None:
    note = (
        '    note: {zh: "原文的“近3年”不是约数。", en: "“近3年” in the letter is no estimate."}\n'
    )
    data.spoil("  weekly-growth:\n", f"  weekly-growth:\n{note}")
    assert "note-elsewhere" in codes(data)


@pytest.mark.parametrize(
    ("zh", "en", "is_refused"),
    [
        ("原文说明税收为增值税。", "The reply says that the taxes are VAT.", True),
        ("原文先称“每周”，并给出了合计。", "The reply says “every week” (每周) and a total.", True),
        ("原文写明“每周”新增的是企业。", "The reply says that “each week” (每周) has firms.", True),
        ("“首批”何时开始，原文已写明。", "The reply says when the first batch began.", True),
        ("原文写明“每周”。", "The reply says “every week” (每周).", False),
        ("原文未列年份，但写明是增值税。", "The reply gives no year, but says VAT.", True),
        ("原文写明“每周”以及“本周”。", "The reply says “every week” (每周).", False),
        ("原文界定为增值税。", "The reply defines it as VAT.", True),
        ("原文写明“每周”从今年开始。", "The reply says “every week” (每周) from this year.", True),
        ("存档网页给出的链接已失效。", "A link on the captured page leads nowhere.", False),
        ("原文没有写明哪几周。", "The reply does not say which weeks.", False),
        ("是否每周，原文未说明。", "The reply does not say whether every week.", False),
    ],
)
def test_a_note_tells_what_the_letter_says_in_its_words_alone(
    data: DataFolder, zh: str, en: str, *, is_refused: bool
) -> None:
    note = f"    note: {{zh: '{zh}', en: '{en}'}}\n"
    data.spoil("  weekly-growth:\n", f"  weekly-growth:\n{note}")
    assert ("note-claims" in codes(data)) == is_refused


def test_the_label_of_a_fact_is_one_that_it_is_known_by(data: DataFolder) -> None:
    label = 'label: {zh: "局长", en: "Director"}'
    data.spoil("  contact:\n    kind: text\n", f"  contact:\n    kind: text\n    {label}\n")
    assert "fact-label" in codes(data)


@pytest.mark.parametrize(
    "more",
    [
        "二、三产业融合发展。",
        "十十、其他。",
        "衷心感谢您对我市教育工作的关心和支持!",
        "下一步,一是加强监管。",
    ],
)
def test_what_only_looks_like_another_part_is_a_sentence(data: DataFolder, more: str) -> None:
    write_letter(data, sentence(f"{more}有[3家]{{new}}。", "{new} more."))
    assert not codes(data) & {"role-of-another", "heading-within", "count-cut", "section-within"}


@pytest.mark.parametrize(
    ("piece", "facts"),
    [
        (sentence("浏览次数:[]{views} 次", "Views: {views}", role="page-data"), {"views": "text"}),
        (sentence("联系方式:[a@b.cn]{email}", "{email}", role="contact"), {"email": "text"}),
        (sentence("局长:[张三]{signer}", "{signer}", role="signature"), {"signer": "text"}),
    ],
    ids=["a counter that is empty", "a fact of its own", "who signs"],
)
def test_what_letters_state_in_their_ways_is_no_other_fact(
    data: DataFolder, piece: dict[str, str], facts: dict[str, str]
) -> None:
    said = {id_: {"kind": kind, "en": "x"} for id_, kind in facts.items()}
    write_letter(data, sentence("有[3家]{new}。", "{new} more."), facts=said)
    reply = json.loads(data.read())
    reply["closing"].append(piece)
    page = data.read(CAPTURED) + parse_marked(piece["zh"]).text + "\n"
    reply["capture"]["sha256"] = hashlib.sha256(page.encode()).hexdigest()
    data.write(page, CAPTURED)
    data.write(json.dumps(reply, ensure_ascii=False))
    assert not codes(data) & {"fact-of-another", "fact-not-blank", "fact-cut", "role-of-another"}
