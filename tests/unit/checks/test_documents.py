"""Replies as documents: what two dates, or two replies, say that cannot both be so."""

import hashlib
import re
import shutil
from pathlib import Path

import pytest
from dafu.prove import Unproved, prove

from tests.unit.conftest import DataFolder

SECOND = "replies/2021-108.yml"
REVIEW = '{by: "王敏", on: "2019-03-02", digest: "0123456789abcdef"}'


@pytest.fixture
def second(data: DataFolder) -> DataFolder:
    """The data with a copy of the reply under another id and with another title."""
    for ending in ("yml", "txt"):
        reply = data.path / f"replies/2021-107.{ending}"
        shutil.copy(reply, reply.with_stem("2021-108"))
    change(data, "第107号", "第108号", "No. 107", "No. 108")
    return data


def change(data: DataFolder, zh: str, new_zh: str, en: str = "", new_en: str = "") -> None:
    """Change what the second reply says in its evidence and in its data."""
    page = data.read("replies/2021-108.txt").replace(zh, new_zh)
    data.write(page, "replies/2021-108.txt")
    digest = hashlib.sha256(page.encode()).hexdigest()
    text = data.read(SECOND).replace(zh, new_zh)
    text = re.sub(r"sha256: \w+", f"sha256: {digest}", text)
    data.write(text.replace(en, new_en) if en else text, SECOND)


def codes(data: DataFolder) -> set[str]:
    return {code for _, _, code in data.faults()}


def test_two_replies_with_the_same_sentences_are_published(second: DataFolder) -> None:
    assert codes(second) == set()


def test_the_same_sentence_has_one_english_in_all_replies(second: DataFolder) -> None:
    old, new = "Thank you again for your interest", "Again we thank you for your interest"
    second.write(second.read(SECOND).replace(old, new), SECOND)
    assert codes(second) == {"translation-differs-elsewhere"}


def test_two_letters_of_one_title_issuer_and_day_are_refused(second: DataFolder) -> None:
    change(second, "第108号", "第107号", "No. 108", "No. 107")
    change(second, "531家", "513家")
    assert codes(second) == {"letter-doubled"}


def test_a_letter_is_not_published_before_it_is_signed(data: DataFolder) -> None:
    data.write(data.read().replace("{published}", "{p}").replace("{signed}", "{published}"))
    data.write(data.read().replace("{p}", "{signed}"))
    assert "dates-reversed" in codes(data)


@pytest.mark.parametrize(
    ("before", "done"),
    [
        ("\nname:\n", '\n  on: "2021-12-01"'),
        ("    sentences:\n", f"    reviews:\n      - {REVIEW}\n"),
    ],
    ids=["captured", "reviewed"],
)
def test_nothing_is_done_with_a_letter_before_it_is_published(
    data: DataFolder, before: str, done: str
) -> None:
    data.write(data.read().replace(before, f"{done}{before}", 1))
    assert codes(data) == {"day-too-early"}


DONE = (
    '  - on: "{on}"\n    what: {{zh: "{zh}", en: "{en}"}}\n    why: {{zh: "笔误", en: "A slip"}}\n'
)
FIXED = {"zh": "译文已改正", "en": "The English is right now"}


def corrected(data: DataFolder, *done: dict[str, str]) -> None:
    data.spoil(
        "\nregions:", "\ncorrections:\n" + "".join(DONE.format(**one) for one in done) + "regions:"
    )


@pytest.mark.parametrize(
    ("day", "code"), [("2099-05-01", "day-to-come"), ("2022-02-30", "day-malformed")]
)
def test_nothing_is_done_on_a_day_that_has_not_been(data: DataFolder, day: str, code: str) -> None:
    corrected(data, {"on": day, **FIXED})
    assert codes(data) == {code}


def test_corrections_stand_newest_first_and_reviews_newest_last(data: DataFolder) -> None:
    corrected(data, {"on": "2022-05-01", **FIXED}, {"on": "2024-05-01", **FIXED})
    later, earlier = REVIEW.replace("2019-03-02", "2024-06-01"), REVIEW.replace("2019", "2023")
    reviews = f"    reviews:\n      - {later}\n      - {earlier}\n"
    data.write(data.read().replace("    sentences:\n", f"{reviews}    sentences:\n", 1))
    assert codes(data) == {"newest-first", "newest-last"}


def test_a_correction_states_its_numbers_in_one_order(data: DataFolder) -> None:
    zh, en = "原误作“513家”，现作“531家”", "It was given as “531” and is now “513”"
    corrected(data, {"on": "2024-05-01", "zh": zh, "en": en})
    assert "numbers-turned" in codes(data)


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("译文有误，已改正", "The English was right and has been kept"),
        ("网页缺少附件", "The page lacked the signature"),
    ],
)
def test_a_correction_says_the_same_in_both_languages(data: DataFolder, zh: str, en: str) -> None:
    corrected(data, {"on": "2024-05-01", "zh": zh, "en": en})
    assert codes(data) == {"note-turned"}


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("改正了2021年5月的译文", "The translation of May 2021 was revised"),
        ("标签没有误导，仍已更正", "The label did not mislead, yet it has been corrected"),
        ("数字正确，单位有误", "The number is correct, the unit was wrong"),
    ],
)
def test_a_correction_is_worded_freely(data: DataFolder, zh: str, en: str) -> None:
    corrected(data, {"on": "2024-05-01", "zh": zh, "en": en})
    assert codes(data) == set()


@pytest.mark.parametrize(
    "copied",
    ["20210701000000/https://rsj.example.gov.cn/a.html", "20240501/https://other.example.cn/a"],
    ids=["before the letter", "of another page"],
)
def test_an_archived_copy_is_of_this_page(data: DataFolder, copied: str) -> None:
    addresses = (
        f'  url: "https://rsj.example.gov.cn/a.html"\n  archived: "https://web.example/{copied}"'
    )
    data.write(data.read().replace("\nname:\n", f"\n{addresses}\n\nname:\n", 1))
    assert codes(data) == {"capture-of-another"}


def test_a_correction_states_the_same_numbers_in_both_languages(data: DataFolder) -> None:
    zh, en = "机构数有误，现作531家", "The number of agencies was wrong; it now reads 513"
    corrected(data, {"on": "2024-05-01", "zh": zh, "en": en})
    assert "number-not-in-chinese" in codes(data)


def test_no_capture_has_replaced_itself(data: DataFolder) -> None:
    (own,) = re.findall(r"sha256: (\w+)", data.read())
    reason = f'  replaced:\n    - sha256: "{own}"\n      on: "2024-05-01"\n'
    data.spoil("\nname:\n", f'{reason}      why: {{zh: "补全", en: "Made whole"}}\nname:\n')
    assert codes(data) == {"capture-same"}


def test_a_capture_that_was_published_is_replaced_only_with_a_reason(
    data: DataFolder, tmp_path: Path
) -> None:
    published = tmp_path / "site/data/2021-107/reply.zh.txt"
    published.parent.mkdir(parents=True)
    published.write_text("旧", "utf-8")
    with pytest.raises(Unproved) as refused:
        prove(data.path, published=tmp_path / "site")
    assert [problem.code for problem in refused.value.problems] == ["capture-unexplained"]
    before = hashlib.sha256(published.read_bytes()).hexdigest()
    reason = f'  replaced:\n    - sha256: "{before}"\n      on: "2024-05-01"\n'
    data.spoil("\nname:\n", f'{reason}      why: {{zh: "补全", en: "Made whole"}}\nname:\n')
    assert prove(data.path, published=tmp_path / "site").replies


@pytest.mark.parametrize(("right", "is_refused"), [("531家", False), ("513家", True)])
def test_a_correction_gives_as_right_what_the_letter_has(
    data: DataFolder, right: str, *, is_refused: bool
) -> None:
    zh, en = f"原误作“512家”，应为“{right}”", f"It was given as “512” and is “{right[:3]}”"
    corrected(data, {"on": "2024-05-01", "zh": zh, "en": en})
    assert ("correction-not-in-letter" in codes(data)) == is_refused


def test_what_made_a_capture_makes_nothing_official(data: DataFolder) -> None:
    data.spoil("\nname:\n", '\n  tool: "Notarised capture"\n\nname:\n')
    assert codes(data) == {"prose-claim"}
