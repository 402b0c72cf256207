"""Words around the sentences name, count, quote and claim what the letter does."""

import pytest

from tests.unit.conftest import DataFolder


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('zh: "人力资源机构营收"', 'zh: "人力资源机构利润"', "name-unsaid"),
        ('en: "Offline application scenarios"', 'en: "Offline shops"', "name-unsaid"),
        ('en: "scenarios"', 'en: "cities"', "noun-unfit"),
        ('zh: "人力资源服务业主要数据"', 'zh: "今年人力资源服务业主要数据"', "title-beyond"),
        ('en: "vocational education reform"', 'en: "education reform"', "quote-cut"),
        ('zh: "可先落户后就业"', 'zh: "可先落户"', "quote-cut"),
        ("    status: outcome\n", "", "status-unfit"),
        ("推测为由早到晚，不推定年份", "由晚到早，不推定年份", "note-turned"),
        ("原文未写明区间内如何分档", "区间内按级别分档", "note-unsourced"),
        ("“培育”的口径", "“引进”的口径", "note-misquotes"),
    ],
)
def test_words_around_the_sentences_go_no_further_than_the_letter(
    data: DataFolder, old: str, new: str, code: str
) -> None:
    data.spoil(old, new)
    assert code in {found for _, _, found in data.faults()}
