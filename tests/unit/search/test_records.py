"""The records of search: what is found, where it leads, and what stays out."""

from collections import Counter
from dataclasses import replace
from functools import cache

import pytest
from dafu.reply import Library
from dafu.search.records import RecordKind, SearchRecord, search_records
from dafu.words.addresses import sentence_url
from dafu.words.letter import reply_title
from dafu.words.sentences import sentence_text

from tests.reply import label, library, reply


@cache
def alone() -> Library:
    """The reply as the only one."""
    return replace(library(), replies=(reply(),))


@cache
def records() -> tuple[SearchRecord, ...]:
    return tuple(search_records(alone(), {}))


def found(lang: str, words: str) -> list[SearchRecord]:
    return [record for record in records() if record.lang == lang and words in record.text]


def at(anchor: str) -> SearchRecord:
    """The one Chinese record that leads to an anchor."""
    [record] = [r for r in records() if r.lang == "zh" and r.anchor == anchor]
    return record


def targets(lang: str, text: str) -> list[str]:
    return [f"{r.url}#{r.anchor}" for r in records() if r.lang == lang and r.text == text]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_each_sentence_of_a_section_is_found_once_and_leads_to_its_anchor(lang: str) -> None:
    for section in reply().sections:
        for sentence in section.sentences:
            text = sentence_text(reply(), sentence, lang)
            assert targets(lang, text) == [sentence_url(reply(), sentence.anchor, lang)]


def test_no_text_is_found_twice_in_a_language() -> None:
    counted = Counter((record.lang, record.text) for record in records())
    assert [text for text, count in counted.items() if count > 1] == []


def test_a_page_is_in_the_language_of_its_record() -> None:
    assert all(record.url.startswith(f"{record.lang}/") for record in records())


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_title_is_found_once_though_the_letter_has_it_three_times(lang: str) -> None:
    title = reply_title(reply(), lang)
    assert targets(lang, title) == [f"{lang}/2021-107/#top"]
    assert not found(lang, f"{title}.doc")


def test_the_tools_and_the_data_of_the_captured_page_stay_out() -> None:
    roles = {sentence.anchor: sentence.role for sentence in reply().sentences}
    told = {roles[record.anchor] for record in records() if record.kind is RecordKind.SENTENCE}
    assert "sentence" in told
    assert not told & {"page-data", "page-tool"}


def test_a_quoted_figure_is_found_in_its_sentence_alone() -> None:
    assert [(r.kind, r.anchor) for r in found("zh", "236.8")] == [(RecordKind.SENTENCE, "s-2-1")]


def test_a_computed_figure_leads_to_the_register() -> None:
    [share] = found("zh", "5.1%")
    assert (share.kind, share.url, share.anchor) == (
        RecordKind.FIGURE,
        "zh/2021-107/figures/",
        "f-tax-share",
    )


def test_a_note_leads_to_itself_and_names_its_section() -> None:
    section = reply().sections[0]
    note = at("n-s-1-4-1")
    assert note.text == section.sentences[3].notes[0].zh
    assert note.url == "zh/2021-107/professional-titles/"
    assert note.place == (label("editor-note", "zh"), section.name.zh)


def test_a_term_is_found_with_its_meaning() -> None:
    [hukou] = [term for term in library().glossary.terms if term.id == "hukou"]
    record = at("t-hukou")
    assert hukou.gloss is not None
    assert (record.kind, record.text) == (RecordKind.TERM, f"落户：{hukou.gloss.zh}")


def test_places_name_the_reply_where_there_are_several() -> None:
    two = replace(library(), replies=(reply(), replace(reply(), id="2021-900")))
    first = [r for r in search_records(two, {}) if r.anchor == "s-2-1" and r.lang == "zh"]
    assert [(r.url, r.place) for r in first] == [
        (f"zh/{id_}/hr-services/", (reply().sections[1].name.zh, reply().name.zh))
        for id_ in ("2021-107", "2021-900")
    ]


def test_the_prose_of_a_hand_written_page_is_found_under_its_headings() -> None:
    html = '<h1 id="top">关于</h1><h2 id="method">方法</h2><p>一个数字只写一次。</p>'
    [prose] = [r for r in search_records(alone(), {"zh/about/": html}) if "只写" in r.text]
    assert (prose.url, prose.anchor) == ("zh/about/", "method")
    assert prose.place == ("方法", label("about", "zh"))
