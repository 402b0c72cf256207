"""Words around the sentences name, count, quote and claim what the letter does."""

import pytest

from tests.unit.conftest import DataFolder

from .letter import sentence, write_letter


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
        (
            "The reply does not say who pays the award or how",
            "The bureau pays the award; the reply does not say how",
            "note-turned",
        ),
        ("网页的发布日期晚于成文日期", "网页的发布日期早于成文日期", "note-misdates"),
        ("存档网页上的浏览次数为空", "存档网页上的浏览次数为零", "number-in-editorial"),
        ("此处作“五是”", "此处作“五、”", "note-misquotes"),
        (
            "“打造”没有说明人才码和云平台是否已经建成",
            "“打造”说明人才码和云平台已经建成",
            "note-claims",
        ),
        ('zh: "兑现的人才补贴和项目资助"', 'zh: "各类人才流入"', "title-of-other"),
        ("企业取得工程技术中、初级职称的", "企业取得工程技术中级职称的", "label-in-part"),
        ("“培育”的口径", "“引进”的口径", "note-misquotes"),
        (
            "The Chinese does not say whether the complexes had been completed (打造)",
            "The Chinese does not say whether the complexes had been completed (拓展)",
            "note-turned",
        ),
    ],
)
def test_words_around_the_sentences_go_no_further_than_the_letter(
    data: DataFolder, old: str, new: str, code: str
) -> None:
    data.spoil(old, new)
    assert code in {found for _, _, found in data.faults()}


@pytest.mark.parametrize(
    ("zh", "en", "label"),
    [
        ("头盔佩戴率提高[9%]{n}", "{n} more wear helmets", ("佩戴率提高", "Rise in wearing")),
        ("由市、区共同承担[9%]{n}", "{n} is borne by both", ("共同承担", "Share that both bear")),
        ("[9岁]{n}儿童免费", "free at {n}", ("免费的儿童年龄", "Age of children who go free")),
        ("连续工作[9年]{n}", "work {n} running", ("连续工作", "Years of unbroken work")),
        ("还将建成[9个]{n}", "build {n} in addition", ("还将建成", "Further ones to be completed")),
        ("住院[9人]{n}", "{n} in bed", ("住院人数", "Inpatients")),
        ("查处酒驾[9起]{n}", "catch {n} driving drunk", ("查处酒驾", "Drunk driving dealt with")),
    ],
)
def test_a_label_may_use_any_english_of_its_chinese(
    data: DataFolder, zh: str, en: str, label: tuple[str, str]
) -> None:
    figures = {"n": {"label": {"zh": label[0], "en": label[1]}}}
    write_letter(data, sentence(zh, en), figures=figures)
    faults = {key for _, key, code in data.faults() if code in ("name-unsaid", "label-unsaid")}
    assert "figures.n.label.en" not in faults


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("“去年”以后照此", "So it is from then on, as the reply’s “last year”"),
        ("课后服务见原文", "For after-school care see the reply"),
        ("原文没有给出全市平均水平", "The reply does not give the average for the whole city"),
        ("原文没有写明是省还是市", "The reply does not say whether it is the province or the city"),
    ],
)
def test_a_note_may_turn_as_english_does(data: DataFolder, zh: str, en: str) -> None:
    write_letter(data, sentence("有关情况", "Matters", notes=[{"zh": zh, "en": en}]))
    assert "note-turned" not in {code for *_, code in data.faults()}
