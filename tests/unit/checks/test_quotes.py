"""Benefits and lists quote the letter, word for word, in both languages."""

import pytest
from dafu.checks.editing.quotes import find_quote
from dafu.data.load import load_sources
from dafu.data.schema import Bilingual

from tests.unit.conftest import DataFolder


def test_a_changed_quote_is_refused_in_either_language(data: DataFolder) -> None:
    faults = [
        ('"竞赛锤炼行动"', '"‸竞赛锻炼行动"', "count: actions", "lists[0].items[2].zh"),
        ('"中高端人才"', '"‸中端人才"', "- id: senior-economist", "benefits[0].who.zh"),
        ('en: "', 'en: "‸Some ', 'zh: "从事相关专业技术工作的', "benefits[1].who.en"),
        ('"给予{senior-title-award}', '"‸给予5000元', "", "benefits[2].gets.zh"),
        ('"可先落户', '"‸可以先落户', "- id: household-registration", "benefits[5].gets.zh"),
        (
            "{service-categories}{service-items}人",
            "{parks}{service-items}人",
            "",
            "benefits[8].gets.zh",
        ),
    ]
    places = [data.spoil(old, new, after=after) for old, new, after, _ in faults[:-1]]
    data.spoil(*faults[-1][:2])
    places.append(data.place('zh: "‸集成{parks}'))
    expected = [
        (place, fault[-1], "quote-not-found") for place, fault in zip(places, faults, strict=True)
    ]
    assert data.faults() == expected


def test_a_quote_says_in_english_no_more_than_the_sentence_has_said_by_its_end(
    data: DataFolder,
) -> None:
    # Of employers the same sentence tells later.
    data.write(data.read().replace("incentives for craftsmen", "incentives for employers"))
    told = [key for _, key, code in data.faults() if code == "meaning-not-in-chinese"]
    assert told == ["lists[1].items[4].en", "benefits[7].gets.en"]


def test_a_quote_of_another_section_is_refused(data: DataFolder) -> None:
    data.spoil(
        "section: professional-titles", "section: hr-services", after="- id: senior-economist"
    )
    keys = [key for _, key, code in data.faults() if code == "quote-not-found"]
    assert keys == ["benefits[0].who.zh", "benefits[0].gets.zh"]


def test_a_stray_brace_in_a_quote_is_refused_where_it_stands(data: DataFolder) -> None:
    chinese = data.spoil('"给予{senior-title-award}', '"给予‸{{senior-title-award}')
    english = data.spoil('en: "', 'en: "‸}', after='zh: "可先落户后就业"')
    assert data.faults() == [
        (chinese, "benefits[2].gets.zh", "mark-malformed-en"),
        (english, "benefits[5].gets.en", "mark-malformed-en"),
    ]


def test_a_list_has_as_many_items_as_its_figure_says(data: DataFolder) -> None:
    data.spoil(data.item('zh: "评价改革行动"'), "")
    place = data.place("‸items:", after="count: actions")
    assert (place, "lists[0].items", "count-differs") in data.faults()
    assert "than “actions” says (6); found “5”" in "".join(data.report())


def test_a_count_may_be_computed(data: DataFolder) -> None:
    place = data.place("‸items:", after="count: actions")
    data.spoil("count: actions", "count: pilots-total")
    assert data.faults() == [(place, "lists[0].items", "count-differs")]


def test_a_quote_is_found_with_its_marked_spans_as_they_stand(data: DataFolder) -> None:
    quote = Bilingual(zh="给予{senior-title-award}奖励", en="an award of {senior-title-award}")
    sentence, start, end = find_quote(
        load_sources(data.path).drafts[0], "professional-titles", quote
    )
    assert sentence.anchor == "s-1-4"
    assert sentence.zh.text[start:end] == "给予5000-10000元奖励"


def test_words_of_two_sentences_are_no_quote(data: DataFolder) -> None:
    quote = Bilingual(zh="高级经济师。开展", en="economist. A")
    with pytest.raises(LookupError):
        find_quote(load_sources(data.path).drafts[0], "professional-titles", quote)


def test_what_is_to_come_is_no_benefit_of_today(data: DataFolder) -> None:
    data.spoil(
        '    status: planned\n    who:\n      zh: "高层次人才"', '    who:\n      zh: "高层次人才"'
    )
    assert [(key, code) for _, key, code in data.faults()] == [("benefits[10]", "status-unfit")]


def test_a_benefit_of_today_is_not_to_come(data: DataFolder) -> None:
    data.spoil(
        "    gets:\n", "    status: planned\n    gets:\n", after="- id: household-registration\n"
    )
    assert ("benefits[5]", "status-unfit") in {(key, code) for _, key, code in data.faults()}


def test_the_count_of_a_list_stands_in_the_sentence_of_its_items(data: DataFolder) -> None:
    place = data.spoil("count: support-areas", "count: ‸service-categories")
    assert (place, "lists[1].count", "count-elsewhere") in data.faults()
