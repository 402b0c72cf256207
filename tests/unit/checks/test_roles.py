"""Parts of a letter are what their words say, and facts what stands beside them."""

import pytest

from tests.unit.conftest import DataFolder

CONTACT = "(联系人:[张玮玮]{contact}   联系电话:[82228945]{telephone})"
FIRST, FIFTH = "          鼓励中高端人才积极", "          五是实施"
SIGNER = '  signer:\n    kind: text\n    en: "Zhang Weiwei"\n'


def codes(data: DataFolder) -> set[str]:
    return {code for *_, code in data.faults()}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("role: opening\n", "role: heading\n"),
        ("role: closing\n", "role: page-tool\n"),
        ("role: page-tool\n    zh: |-\n      打印", "role: closing\n    zh: |-\n      打印"),
        ("role: contact\n", "role: attachment\n"),
        (f"- zh: |-\n{FIFTH}", f"- role: row\n        zh: |-\n{FIFTH}"),
        (f"- zh: |-\n{FIFTH}", f"- role: cell\n        zh: |-\n{FIFTH}"),
        (f"- zh: |-\n{FIRST}", f"- role: subheading\n        zh: |-\n{FIRST}"),
    ],
    ids=["opening", "thanks", "button", "contact", "row", "cell", "subheading"],
)
def test_a_part_has_the_role_that_its_words_bear_out(data: DataFolder, old: str, new: str) -> None:
    data.spoil(old, new)
    assert "role-of-another" in codes(data)


def test_what_counts_on_behind_a_heading_heads_a_section(data: DataFolder) -> None:
    text = data.read()
    start, end = (text.index(each) for each in ("  - id: hr-services\n", "二、推动"))
    rest = text[end:].replace("        sentences:\n", "", 1).replace("    sentences:\n", "", 1)
    data.write(
        f"{text[:start]}      - zh: |-\n          {rest}".replace(
            "\n      en: |-\n        2.", "\n        en: |-\n          2."
        )
    )
    assert "role-of-another" in codes(data)


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


def test_a_note_stands_with_the_words_that_it_quotes(data: DataFolder) -> None:
    note = (
        '    note: {zh: "原文的“近3年”不是约数。", en: "“近3年” in the letter is no estimate."}\n'
    )
    data.spoil("  weekly-growth:\n", f"  weekly-growth:\n{note}")
    assert "note-elsewhere" in codes(data)


def test_the_label_of_a_fact_is_one_that_it_is_known_by(data: DataFolder) -> None:
    label = 'label: {zh: "局长", en: "Director"}'
    data.spoil("  contact:\n    kind: text\n", f"  contact:\n    kind: text\n    {label}\n")
    assert "fact-label" in codes(data)
