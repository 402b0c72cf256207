"""Facts: what a letter must state, dates, English of names, and what an editor reads."""

from typing import Any

import pytest
from dafu.prove import prove

from tests.unit.conftest import DataFolder

from .letter import NAME, sentence, write_letter

WHY = {"zh": "末位残缺。", "en": "The last digit is lost."}


def codes(data: DataFolder) -> list[str]:
    return [code for *_, code in data.faults()]


def test_every_reply_states_its_issuer(data: DataFolder) -> None:
    content = data.read().replace("{issuer}", "{sealer}").replace("\n  issuer:", "\n  sealer:")
    data.write(content)
    place = data.place("\n‸facts:\n")
    assert (place, "facts", "fact-needed") in data.faults()


def test_the_dates_of_a_reply_are_dates(data: DataFolder) -> None:
    expected = [
        (data.spoil("kind: date", "kind: ‸text", after=f"\n  {id_}:\n"), f"facts.{id_}.kind")
        for id_ in ("signed", "published")
    ]
    faults = data.faults()
    assert expected == [(place, key) for place, key, code in faults if code == "fact-kind"]


def test_a_mark_of_half_a_date_is_refused(data: DataFolder) -> None:
    data.spoil("[2021年6月8日]{signed}", "[2021年6月]{signed}8日")
    place = data.place("[‸2021年6月]")
    assert (place, "closing[2].zh", "mark-cuts-numeral") in data.faults()


def test_a_fact_in_chinese_needs_english_without_a_number_of_its_own(data: DataFolder) -> None:
    facts = {"contact": {"kind": "text"}}
    facts["proposal"] = {**facts["contact"], "en": "3 proposals"}
    write_letter(
        data, sentence("[张玮玮]{contact}、[提案]{proposal}", "{contact}, {proposal}"), facts=facts
    )
    assert data.faults() == [
        (data.place('"contact": ‸{'), "facts.contact", "key-missing"),
        (data.place("‸3 proposals"), "facts.proposal.en", "number-not-in-chinese"),
    ]


@pytest.mark.parametrize("words", ["531家", "236.8亿元", "10%", "近3年"])
def test_a_quantity_is_no_fact(data: DataFolder, words: str) -> None:
    fact = {"kind": "text", "en": words.strip("家亿元近年%")}
    write_letter(data, sentence(f"有[{words}]{{all}}。", "There is {all}."), facts={"all": fact})
    assert "fact-counts" in codes(data)


@pytest.mark.parametrize("words", ["第107号", "82228945", "2021年", "A3", "第三中学", "二〇二一"])
def test_a_name_with_a_number_is_a_fact(data: DataFolder, words: str) -> None:
    fact = {"kind": "text", "en": "x 107 82228945 2021 3"}
    write_letter(data, sentence(f"有[{words}]{{all}}。", "There is {all}."), facts={"all": fact})
    assert "fact-counts" not in codes(data)


def test_english_of_a_fact_owes_the_digits_of_its_chinese(data: DataFolder) -> None:
    number = {"kind": "text", "label": NAME, "en": "Hai Shui [2021] No. 12"}
    said = sentence("文号:[海水〔2021〕12号]{number}", "Number: {number}")
    write_letter(data, said, facts={"number": number})
    assert data.faults() == []
    write_letter(data, said, facts={"number": {**number, "en": "Hai Shui No. 12"}})
    assert codes(data) == ["number-not-in-english"]


def test_a_fact_of_a_usual_kind_takes_its_name_and_usual_english_from_the_labels(
    data: DataFolder,
) -> None:
    said = sentence(
        "公开属性:[主动公开]{publicity},[不予公开]{publicity-2}", "{publicity}, {publicity-2}"
    )
    facts = {id_: {"kind": "text"} for id_ in ("publicity", "publicity-2")}
    write_letter(data, said, facts=facts)
    assert data.faults() == []


def test_a_fact_of_another_kind_needs_a_name_and_is_told_the_usual_ones(data: DataFolder) -> None:
    write_letter(
        data, sentence("[甲]{seal}", "{seal}"), facts={"seal": {"kind": "text", "en": "A"}}
    )
    assert codes(data) == ["fact-unnamed"]
    [line] = data.report()
    assert "issuer, addressee" in line
    assert "issuer-2" in line


DAMAGED = sentence("日期:[2017821]{filed}", "Filed: {filed}")


def date(**more: Any) -> dict[str, Any]:
    return {"filed": {"kind": "date", "label": NAME, **more}}


def test_a_date_that_cannot_be_read_may_have_an_editors_reading(data: DataFolder) -> None:
    write_letter(data, DAMAGED, facts=date())
    assert codes(data) == ["date-unread"]
    assert "reading" in data.report()[0]
    write_letter(data, DAMAGED, facts=date(reading={"text": "2017年8月21日", "note": WHY}))
    assert data.faults() == []


@pytest.mark.parametrize(
    ("reading", "code"),
    [
        ({"text": "2017年8月21日"}, "key-missing"),
        ({"text": "2017年8月", "note": WHY}, "reading-unread"),
        ({"text": "2017821", "note": WHY}, "reading-needless"),
        ({"text": "2017年8月20日", "note": WHY}, "reading-unlike"),
    ],
)
def test_a_reading_is_a_date_with_its_reason(
    data: DataFolder, reading: dict[str, Any], code: str
) -> None:
    write_letter(data, DAMAGED, facts=date(reading=reading))
    assert code in codes(data)


@pytest.mark.parametrize("words", ["9月14日", "2017年9月"])
def test_a_date_may_lack_its_year_or_its_day(data: DataFolder, words: str) -> None:
    write_letter(data, sentence(f"日期:[{words}]{{filed}}", "Filed: {filed}"), facts=date())
    assert data.faults() == []


def test_a_period_that_counts_from_the_signature_needs_one(data: DataFolder) -> None:
    said = sentence("去年新增[3家]{new}。", "Last year {new} were added.")
    figures = {"new": {"label": NAME, "unit": {"zh": "家", "en": "firms"}, "period": "去年"}}
    write_letter(data, said, figures=figures)
    assert data.faults() == []
    data.write(data.read().replace("signed", "dated"))
    assert set(codes(data)) == {"fact-unnamed", "period-undated"}


def test_a_figure_that_a_page_prints_twice_is_one_figure(data: DataFolder) -> None:
    write_letter(data, sentence("再次说明,共[9项]{items}。", "Once more, {items} in all."))
    assert data.faults() == []
    [reply] = prove(data.path).replies
    assert reply.figures["items"].sentence is reply.sections[0].sentences[0]
    write_letter(data, sentence("再次说明,共[8项]{items}。", "Once more, {items} in all."))
    assert codes(data) == ["mark-doubled"]


def test_what_a_page_prints_twice_has_one_id_where_the_words_are_the_same(
    data: DataFolder,
) -> None:
    facts = {"class": {"kind": "text"}}
    again = [sentence("类别:[A类]{class}", "Class: {class}"), sentence("[A类]{class}", "{class}")]
    write_letter(data, *again, facts=facts)
    assert data.faults() == []
    write_letter(data, again[0], sentence("[B类]{class}", "{class}"), facts=facts)
    assert codes(data) == ["mark-doubled"]
    write_letter(data, sentence("[A类]{class}[A类]{class}", "{class} {class}"), facts=facts)
    assert "mark-doubled" in codes(data)


@pytest.mark.parametrize(
    ("zh", "en", "codes_found"),
    [
        ("新昌县教育局", "Xinchang County Education Bureau", []),
        ("新昌县教育局", "Xinchang Education Bureau", []),
        ("新昌县教育局", "Education Bureau of Xinchang County", []),
        ("新昌县教育局", "Ninghai County Education Bureau", ["name-differs"]),
        ("新昌县教育局", "Ninghai Education Bureau", ["name-differs"]),
        ("新昌县教育局", "Education Bureau of Ninghai County", ["name-differs"]),
        ("新昌县人力资源和社会保障局", "Human Resources and Social Security Bureau", []),
    ],
)
def test_a_body_is_of_its_own_place(
    data: DataFolder, zh: str, en: str, codes_found: list[str]
) -> None:
    fact = {"kind": "text", "en": en}
    write_letter(data, sentence(f"[{zh}]{{body}}", "{body}"), facts={"body": fact})
    assert [code for code in codes(data) if code == "name-differs"] == codes_found
