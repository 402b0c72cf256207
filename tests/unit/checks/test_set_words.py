"""Set words of official Chinese owe the sentence their English, which adds none of its own."""

import pytest
from dafu.checks.english.connectives import added_choice, lost_choice
from dafu.checks.english.lexicon import owed, unmatched
from dafu.checks.english.phrases import Found, Phrases


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("鼓励企业申报。", "Firms are urged to apply."),
        ("加快推进平台建设。", "Work on the platform will be speeded up."),
        ("研究制定管理办法。", "Rules are being worked out."),
        ("收入不得挪用。", "The proceeds are never to be diverted."),
        ("经验收合格后方可营业。", "They may open only once they have passed an inspection."),
        ("除山区外,每户每年一次。", "Once a year for every household except in the hills."),
        ("由于场地有限,暂不安排。", "As there is little room, nothing is planned for now."),
        ("学生自愿参加。", "Pupils join of their own free will."),
        ("部分村已通自来水。", "A number of villages now have piped water."),
        ("个别学校师资紧张。", "At a handful of schools teachers are scarce."),
        ("基本完成改造。", "The conversion is practically complete."),
        ("主要依靠财政拨款。", "Most of it comes from public funds."),
        ("逐步扩大范围。", "Step by step, more will be covered."),
        ("管网与道路同步建设。", "The pipes are laid together with the road."),
        ("服务水平有待提高。", "There is room for better service."),
        ("截至去年底,已建成十座。", "Ten had been built at the end of last year."),
        ("30个工作日内办结。", "It is settled within 30 business days."),
        ("市财政局、市教育局会办。", "The finance and education bureaux took part."),
        ("合格率低于去年。", "Fewer passed than last year."),
    ],
)
def test_a_free_translation_says_what_the_chinese_owes(zh: str, en: str) -> None:
    assert list(owed(zh, en)) == []


@pytest.mark.parametrize(
    ("zh", "en", "missing"),
    [
        ("鼓励企业申报。", "Firms are obliged to apply.", "鼓励"),
        ("加快平台建设。", "Work on the platform will be put off.", "加快"),
        ("收入不得挪用。", "The proceeds may be diverted.", "不得"),
        ("预计年内完工。", "It is certain to be finished this year.", "预计"),
        ("力争年内完工。", "It will be finished this year.", "力争"),
        ("再次感谢。", "Thank you in advance.", "再次"),
        ("部分村已通自来水。", "All villages now have piped water.", "部分"),
        ("个别学校师资紧张。", "At most schools teachers are scarce.", "个别"),
        ("基本完成改造。", "The conversion is complete.", "基本"),
        ("主要依靠财政拨款。", "It depends on public funds alone.", "主要"),
        ("逐步扩大范围。", "The scope will be extended in one go.", "逐步"),
        ("管网与道路同步建设。", "The pipes are laid before the road.", "同步"),
        ("服务水平有待提高。", "The level of service has been raised.", "有待"),
        ("截至去年底,已建成十座。", "Ten were built in the course of last year.", "截至"),
        ("30个工作日内办结。", "It is settled within 30 days.", "工作日"),
        ("市财政局、市教育局会办。", "The finance bureau took part.", "教育局"),
        ("费用不得超过成本。", "The charge may exceed the cost.", "不得"),
        ("合格率低于去年。", "More passed last year.", "低于"),
        ("产量连续负增长。", "Output rose year after year.", "负增长"),
    ],
)
def test_a_translation_that_turns_it_lacks_what_is_owed(zh: str, en: str, missing: str) -> None:
    assert missing in list(owed(zh, en))


@pytest.mark.parametrize(
    ("zh", "en", "added"),
    [
        ("完善管理制度。", "The rules are to be repealed.", "repealed"),
        ("建设平台。", "The platform must be built.", "must"),
        ("建成平台。", "A world-class platform was built.", "world-class"),
        ("出台办法。", "Measures were issued for consultation.", "for consultation"),
        ("有的村通了自来水。", "All the villages have piped water.", "All"),
        ("未发生事故。", "There was hardly any accident.", "hardly"),
        ("工程分批实施。", "The works are done all at once.", "all at once"),
        ("除节假日外开放。", "It is open, including on holidays.", "including"),
        ("暂不安排。", "It is never to be done.", "never"),
        ("年底前完工。", "It is finished after the end of the year.", "after"),
        ("检测磷含量。", "The level of nitrogen is measured.", "nitrogen"),
        ("增设自行车道。", "Lanes for lorries are added.", "lorries"),
        ("县水利局牵头。", "The health bureau takes the lead.", "health bureau"),
    ],
)
def test_english_adds_nothing_that_turns_a_sentence(zh: str, en: str, added: str) -> None:
    assert added in [stated.words for stated in unmatched(zh, en)]


def test_one_word_does_not_pay_in_two_parts_of_a_sentence() -> None:
    zh = "部分村已通水;个别村已通气。"
    assert list(owed(zh, "Some villages have water; some individual ones have gas.")) == []
    assert list(owed(zh, "Some villages have water; most have gas.")) == ["个别"]
    assert list(owed(zh, "Some villages have water, and in some there is gas.")) == []


def test_what_is_to_come_stays_so_to_the_end_of_a_section() -> None:
    said = "一是优化服务。", "First, we will improve our services."
    assert [stated.words for stated in unmatched(*said)] == ["will"]
    assert not list(unmatched(*said, before="下一步,"))


def test_or_stands_for_its_chinese() -> None:
    assert lost_choice("工程师或研究员", "engineers and researchers") == "或"
    assert lost_choice("工程师或研究员", "engineers or researchers") is None
    assert added_choice("学历和年限", "education or years") == len("education ")
    assert added_choice("甲、乙或丙", "A or B or C") is None
    assert added_choice("不增人", "no more people or posts") is None
    assert added_choice("经甲和乙同意;不收费", "A or B must agree; no fee is charged") is not None


def test_phrases_are_found_whole_the_longest_first_and_in_no_compound() -> None:
    phrases = Phrases(
        {"half": ["half"], "up": ["{} up", "rose", "ris*"], "year": ["a year", "a year ago"]}
    )
    assert phrases.find("half of it, {x} up") == {"half": (Found(0, 4),), "up": (Found(12, 18),)}
    assert phrases.find("half-hearted and behalf") == {}
    assert phrases.find("rising a year ago") == {"up": (Found(0, 6),), "year": (Found(7, 17),)}
    compounds = Phrases({"half": ["half"]}, within_compounds=True)
    assert compounds.find("half-hearted") == {"half": (Found(0, 4),)}
