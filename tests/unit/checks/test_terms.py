"""Official terms have their official English."""

import json

import pytest
from dafu.checks.english.terms import count_english, find_terms
from dafu.data.schema import Bilingual, GlossaryFile, Term, TermKind

from tests.other_letters import add_letters
from tests.unit.conftest import DataFolder

from .letter import NAME, marked_places, sentence, write_letter

GLOSSARY = "glossary.yml"
DELTA = "Yangtze River Delta"


def term(id_: str, *zh: str, en: str = "anything") -> Term:
    gloss = Bilingual(zh="释义", en="Gloss")
    return Term(id=id_, kind=TermKind.CONCEPT, zh=zh[0], also_zh=zh[1:], en=en, gloss=gloss)


def glossary(*terms: Term) -> GlossaryFile:
    return GlossaryFile(terms=terms)


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("推广人才码。", "‸A skills code spreads."),
        ("人才码连人才码。", "‸A talent code meets another."),
        ("见[人才码]{code}。", "‸See {code}."),
    ],
)
def test_a_term_that_is_not_rendered_each_time_is_refused(
    data: DataFolder, zh: str, en: str
) -> None:
    code = {"kind": "text", "label": NAME, "en": "The Code"}
    facts = {"code": code} if "{code}" in en else {}
    write_letter(data, sentence(zh, en), terms=(("人才码", "talent code"),), facts=facts)
    [place] = marked_places(data, en)
    assert [fault for fault in data.faults() if fault[2] == "term-missing"] == [
        (place, "sections[0].sentences[0].en", "term-missing")
    ]
    assert "“人才码” stands in the Chinese" in data.report()[0]


def test_english_need_not_repeat_a_term_where_the_sentence_says_so(data: DataFolder) -> None:
    zh, en = "人才码连人才码。", "Talent codes meet."
    write_letter(data, sentence(zh, en, once=["t0"]), terms=(("人才码", "talent code"),))
    assert data.faults() == []
    for once, code in ((["t0"], "term-missing"), (["t1"], "once-needless")):
        write_letter(
            data, sentence(zh, "They meet.", once=once), terms=(("人才码", "talent code"),)
        )
        assert code in {code for *_, code in data.faults()}


def test_a_place_has_terms_of_its_own_over_the_common_ones(data: DataFolder) -> None:
    said = sentence("感谢海宁市政协。", "Thanks to the Haining Committee.")
    write_letter(data, said, terms=(("市政协", "Municipal Committee"),), regions=["haining"])
    assert [code for *_, code in data.faults()] == ["term-missing"]
    own = {"id": "own", "kind": "organisation", "zh": "市政协", "en": "Haining Committee"}
    common = {**own, "id": "common", "en": "Municipal Committee"}
    glossary = {"terms": [{**own, "within": "haining"}, common]}
    data.write(json.dumps(glossary, ensure_ascii=False), GLOSSARY)
    assert data.faults() == []
    data.write(
        json.dumps(glossary, ensure_ascii=False).replace('"haining"', '"hangzhou"'), GLOSSARY
    )
    assert {code for *_, code in data.faults()} == {"term-missing", "term-nowhere"}


def test_a_place_of_terms_is_that_of_a_reply_or_may_be_that_of_a_draft(data: DataFolder) -> None:
    add_letters(data.path, "another-city")
    other = "replies/another-city.yml"
    draft = f"draft: true\n{data.read(other)}".replace("regions: [yunzhou]\n", "")
    data.write(draft, other)
    assert data.faults() == []
    place = data.spoil(
        "within: yunzhou", "within: ‸hangzhou", GLOSSARY, after="id: federation-yunzhou"
    )
    assert [(at, code) for at, _, code in data.faults()] == [(place, "term-nowhere")]


def test_ids_and_chinese_forms_of_terms_are_unique(data: DataFolder) -> None:
    doubled_id = data.spoil("- id: engineer", "- id: ‸federation", GLOSSARY)
    doubled_form = data.spoil('zh: "工程师"', 'zh: "‸职称"', GLOSSARY)
    found = {(place, code) for place, _, code in data.faults()}
    assert {(doubled_id, "id-doubled"), (doubled_form, "term-doubled")} <= found


def test_no_other_english_of_a_term_is_that_of_another(data: DataFolder) -> None:
    english = 'en: "associate-senior level or above"'
    data.spoil(english, f'{english}\n    also_en: ["Engineer"]', GLOSSARY)
    assert "term-english-doubled" in {code for _, _, code in data.faults()}


def test_the_longest_term_counts() -> None:
    short, long = term("title", "职称"), term("evaluation", "职称评定")
    uses = find_terms("参与职称评定,取得高级职称", glossary(short, long))
    assert [(use.term, use.start, use.end) for use in uses] == [(long, 2, 6), (short, 11, 13)]


def test_a_term_is_found_in_each_of_its_forms() -> None:
    bureau = term("bureau", "嘉兴市人力资源和社会保障局", "市人力社保局")
    uses = find_terms("信息来源: 市人力社保局", glossary(bureau))
    assert [(use.term, use.start, use.end) for use in uses] == [(bureau, 6, 12)]


def test_a_text_without_terms_has_none() -> None:
    assert find_terms("打印本页", glossary(term("title", "职称"))) == ()


def test_overlapping_terms_are_read_from_the_left() -> None:
    uses = find_terms("人才码云平台", glossary(term("code", "人才码"), term("cloud", "码云平台")))
    assert [use.term.id for use in uses] == ["code"]


@pytest.mark.parametrize("zh", ["“550”引才计划", "(a|b)", "."])
def test_a_form_stands_for_its_own_characters(zh: str) -> None:
    [use] = find_terms(f"大学生{zh}等", glossary(term("plan", zh)))
    assert (use.start, use.end) == (3, 3 + len(zh))


@pytest.mark.parametrize(
    ("english", "found"),
    [
        ("in the Yangtze River Delta.", True),
        ("in the yangtze river delta", True),
        ("Yangtze River Deltas", True),
        ("the PreYangtze River Delta", False),
        ("the Yangtze", False),
    ],
)
def test_english_begins_a_word_in_either_case(english: str, *, found: bool) -> None:
    assert bool(count_english(term("delta", "长三角", en=DELTA), english)) is found


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('not_in: ["首席技师"]', 'not_in: ["首席技师", "技师以上"]', "term-not-in"),
        (
            '"city\'s own level"\n',
            '"city\'s own level"\n    also_en: ["city as a whole"]\n',
            "meaning-not-in-chinese",
        ),
        ('["营收", "营业收入"', '["营收", "税收", "营业收入"', "everyday-another"),
        ("把涉及多个部门的事项", "把涉及多个部\u2fa8的事项", "character-alike"),
    ],
)
def test_a_term_silences_renames_and_borrows_nothing(
    data: DataFolder, old: str, new: str, code: str
) -> None:
    data.spoil(old, new, "glossary.yml")
    assert code in [found for *_, found in data.faults()]
