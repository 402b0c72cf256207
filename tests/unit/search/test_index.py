"""The making of the search index."""

import json
from pathlib import Path

import pytest
from dafu.search import index
from dafu.search.index import SearchError, index_site, indexed_text
from dafu.search.records import RecordKind, SearchRecord
from hypothesis import given
from hypothesis import strategies as st

RECORDS = tuple(
    SearchRecord(
        kind=RecordKind.SENTENCE, lang=lang, url=f"{lang}/r/", anchor=anchor, place=("",), text=text
    )
    for lang, anchor, text in (
        ("zh", "s-1-1", "打造嘉兴人才码和云平台。"),
        ("zh", "s-1-2", "营收236.8亿元。"),
        ("en", "s-1-1", "The Jiaxing Talent Code & cloud platform <have> been built."),
    )
)


def shown(text: str) -> str:
    return text.replace("\u200b", "|").replace("\u2060 ", "+")


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("人才码", "人|才|码"),
        ("营收236.8亿元，", "营|收|236.8|亿|元|，"),
        (
            "（联系人：张玮玮   联系电话：82228945）",
            "（|联|系|人|：|张|玮|玮   联|系|电|话|：82228945）",
        ),
    ],
)
def test_every_chinese_character_is_a_word(text: str, parted: str) -> None:
    assert shown(indexed_text(text, "zh")) == parted


def test_english_words_are_parted_at_a_dash() -> None:
    text = "CNY 5,000–10,000 – urban–rural, home-purchase"
    assert shown(indexed_text(text, "en")) == "CNY 5,000–+10,000 – urban–+rural, home-purchase"


@given(st.text("人才236.8亿，–— a\n", max_size=20), st.sampled_from(["zh", "en"]))
def test_without_the_marks_the_text_is_as_it_was(text: str, lang: str) -> None:
    indexed = indexed_text(text, lang)
    assert indexed.replace("\u200b", "").replace("\u2060 ", "") == text


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    index_site(RECORDS, tmp_path / "one")
    index_site(RECORDS, tmp_path / "two")
    assert files(tmp_path / "one") == files(tmp_path / "two")


def test_of_more_records_than_an_index_holds_there_are_several(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "_MOST", 1)
    assert index_site(RECORDS, tmp_path) == {"zh": 2, "en": 1}
    entries = (tmp_path / "pagefind-entry.json", tmp_path / "2" / "pagefind-entry.json")
    languages = [json.loads(path.read_text("utf-8"))["languages"] for path in entries]
    assert [[*each] for each in languages] == [["en", "zh"], ["zh"]]
    assert all(each["page_count"] == 1 for of in languages for each in of.values())
    assert not [name for name in files(tmp_path / "2") if "wasm" in name or name.endswith(".js")]


def test_an_index_is_written_anew(tmp_path: Path) -> None:
    (tmp_path / "index").mkdir()
    (tmp_path / "index" / "zh_old.pf_index").write_text("")
    index_site(RECORDS, tmp_path)
    assert "index/zh_old.pf_index" not in files(tmp_path)


def test_settings_that_lie_about_are_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pagefind.toml").write_text('output_path = "elsewhere"\nforce_language = "de"\n')
    monkeypatch.chdir(tmp_path)
    index_site(RECORDS, tmp_path / "index")
    assert not (tmp_path / "elsewhere").exists()
    assert any(name.startswith("pagefind.zh_") for name in files(tmp_path / "index"))


def test_a_missing_pagefind_is_named_with_its_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(tmp_path / "pagefind_extended"))
    with pytest.raises(SearchError) as error:
        index_site(RECORDS, tmp_path / "index")
    assert "`pip install -r requirements.txt`" in error.value.refusal("en").text
    assert "尚未安装" in error.value.refusal("zh").text


def test_a_pagefind_for_another_machine_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "pagefind_extended"
    program.write_text("no program")
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(program))
    with pytest.raises(SearchError) as error:
        index_site(RECORDS, tmp_path / "index")
    assert "cannot be run on this machine; found “" in error.value.refusal("en").text
    assert not (tmp_path / "index").exists()


@pytest.mark.parametrize("records", [RECORDS, RECORDS * 10_000], ids=["few", "many"])
def test_what_pagefind_says_when_it_fails_is_passed_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, records: tuple[SearchRecord, ...]
) -> None:
    program = tmp_path / "pagefind_extended"
    program.write_text("#!/bin/sh\necho out of luck >&2\nexit 1\n")
    program.chmod(0o700)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(program))
    with pytest.raises(SearchError) as error:
        index_site(records, tmp_path / "index")
    assert "found “out of luck”" in error.value.refusal("en").text
