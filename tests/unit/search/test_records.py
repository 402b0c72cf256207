"""The records of search: what is found, where it leads, and what stays out."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from dafu.prove import prove
from dafu.reply import Library
from dafu.search.records import RecordKind, SearchRecord, search_records
from dafu.words.addresses import sentence_url
from dafu.words.sentences import sentence_text

DATA = Path(__file__).parents[3] / "data"


@pytest.fixture(scope="module")
def library() -> Library:
    return prove(DATA)


@pytest.fixture(scope="module")
def records(library: Library) -> tuple[SearchRecord, ...]:
    return search_records(library, {})


def targets(records: tuple[SearchRecord, ...], lang: str, text: str) -> list[str]:
    return [f"{r.url}#{r.anchor}" for r in records if r.lang == lang and r.text == text]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_each_sentence_of_a_section_is_found_once_and_leads_to_its_anchor(
    library: Library, records: tuple[SearchRecord, ...], lang: str
) -> None:
    [reply] = library.replies
    for section in reply.sections:
        for sentence in section.sentences:
            text = sentence_text(reply, sentence, lang)
            assert targets(records, lang, text) == [sentence_url(reply, sentence.anchor, lang)]


def test_no_text_is_found_twice_in_a_language(records: tuple[SearchRecord, ...]) -> None:
    counted = Counter((record.lang, record.text) for record in records)
    assert [text for text, count in counted.items() if count > 1] == []


def test_a_page_is_in_the_language_of_its_record(records: tuple[SearchRecord, ...]) -> None:
    assert all(record.url.startswith(f"{record.lang}/") for record in records)


def test_the_title_is_found_once_though_the_letter_has_it_three_times(
    records: tuple[SearchRecord, ...],
) -> None:
    title = "对市政协八届五次会议第107号提案的答复"
    assert targets(records, "zh", title) == ["zh/2021-107/#top"]
    assert not any(f"{title}.doc" in record.text for record in records)


def test_the_tools_and_the_data_of_the_captured_page_stay_out(
    records: tuple[SearchRecord, ...],
) -> None:
    texts = [record.text for record in records]
    assert "关闭窗口" not in texts
    assert not any(text.startswith("发布日期") for text in texts)


def test_a_quoted_figure_is_found_in_its_sentence_alone(records: tuple[SearchRecord, ...]) -> None:
    found = [r for r in records if r.lang == "zh" and "236.8" in r.text]
    assert [(r.kind, r.anchor) for r in found] == [(RecordKind.SENTENCE, "s-2-1")]


def test_a_computed_figure_leads_to_the_register(records: tuple[SearchRecord, ...]) -> None:
    [found] = [r for r in records if r.lang == "zh" and "5.1%" in r.text]
    assert (found.kind, found.url, found.anchor) == (
        RecordKind.FIGURE,
        "zh/2021-107/figures/",
        "f-tax-share",
    )


def test_a_note_leads_to_itself_and_names_its_section(records: tuple[SearchRecord, ...]) -> None:
    [note] = [r for r in records if r.anchor == "n-s-1-4-1" and r.lang == "zh"]
    assert note.text.startswith("原文“职称职称”重复")
    assert note.url == "zh/2021-107/professional-titles/"
    assert note.place == ("编者注", "职称与专业人才")


def test_a_term_is_found_with_its_meaning(records: tuple[SearchRecord, ...]) -> None:
    [term] = [r for r in records if r.anchor == "t-hukou" and r.lang == "zh"]
    assert (term.kind, term.text) == (RecordKind.TERM, "落户：在当地登记常住户口。")


def test_places_name_the_reply_where_there_are_several(library: Library) -> None:
    [reply] = library.replies
    two = replace(library, replies=(reply, replace(reply, id="2021-900")))
    found = [r for r in search_records(two, {}) if r.anchor == "s-2-1" and r.lang == "zh"]
    assert [(r.url, r.place) for r in found] == [
        (f"zh/{id_}/hr-services/", ("人力资源服务业", reply.name.zh))
        for id_ in ("2021-107", "2021-900")
    ]


def test_the_prose_of_a_hand_written_page_is_found_under_its_headings(library: Library) -> None:
    html = '<h1 id="top">关于本站</h1><h2 id="method">方法</h2><p>一个数字只写一次。</p>'
    [found] = [r for r in search_records(library, {"zh/about/": html}) if "只写" in r.text]
    assert (found.url, found.anchor, found.place) == ("zh/about/", "method", ("方法", "关于本站"))
