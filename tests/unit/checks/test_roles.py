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
        (f"- zh: |-\n{FIFTH}", f"- role: cell\n        zh: |-\n{FIFTH}"),
        (f"- zh: |-\n{FIRST}", f"- role: subheading\n        zh: |-\n{FIRST}"),
    ],
    ids=["opening", "thanks", "button", "contact", "cell", "subheading"],
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
