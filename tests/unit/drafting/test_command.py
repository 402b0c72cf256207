"""Drafting from the command line: what it says, and what it leaves alone."""

import re
from pathlib import Path

import pytest
from dafu.__main__ import main
from dafu.data.load import load_sources
from dafu.data.unfinished import OPEN
from dafu.drafting.command import draft_reply

from tests.other_letters import LETTERS

from .saved import in_divs


def draft(data: Path, *arguments: str) -> int:
    return main(["draft", "--data", str(data), *arguments])


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A saved page with the letter of a county."""
    file = tmp_path / "page.html"
    file.write_text(in_divs((LETTERS / "class-a.txt").read_text("utf-8")), "utf-8")
    return file


def test_a_draft_ends_with_what_was_read_and_marked_and_what_is_open(
    data: Path, page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert draft(data, "--from", str(page), "2023-118") == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("Read: a web page, of which the letter has 214 Chinese characters")
    assert said[1] == "Marked: 7 figures and 16 facts, in 20 sentences and pieces; sections: 2."
    assert said[2].startswith("Open, because only people can translate and name: of 7 labels")
    assert "make serve" in said[3]


def test_it_says_so_in_chinese(
    data: Path,
    page: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert draft(data, "--from", str(page), "2023-118") == 0
    assert capsys.readouterr().out.startswith("已读取：网页，函件有 214 个汉字")


def test_it_never_overwrites(data: Path, page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (data / "replies" / "2021-107.yml").read_bytes()
    assert draft(data, "--from", str(page), "2021-107") == 1
    assert "never overwrites" in capsys.readouterr().err
    assert (data / "replies" / "2021-107.yml").read_bytes() == before


@pytest.mark.parametrize("id_", ["../evil", "A b", "index"])
def test_an_id_that_cannot_be_an_address_is_refused(data: Path, page: Path, id_: str) -> None:
    assert draft(data, "--from", str(page), id_) == 1
    assert len([*data.parent.rglob("*.yml")]) == len([*data.rglob("*.yml")])


def test_it_tells_how_far_it_is(data: Path, page: Path) -> None:
    told: list[tuple[str, int, int]] = []
    draft_reply(page, "2023-118", data, lambda *progress: told.append(progress))
    assert told[-1] == ("progress-drafted", 20, 20)
    assert [done for _, done, _ in told] == sorted({done for _, done, _ in told})


def test_a_file_that_is_not_there_is_named(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert draft(data, "--from", str(data / "none.html"), "2023-118") == 1
    assert "none.html" in capsys.readouterr().err


def test_without_a_file_it_says_how_it_is_called(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        draft(data, "2023-118")
    assert "FROM=page.html" in capsys.readouterr().err


def test_a_sentence_that_another_reply_has_comes_with_its_english(data: Path) -> None:
    letter = data.parent / "letter.txt"
    letter.write_text(
        (data / "replies" / "2021-107.txt").read_text("utf-8").replace("2481人", "3000人"), "utf-8"
    )
    assert draft(data, "--from", str(letter), "2022-1") == 0
    text = (data / "replies" / "2022-1.yml").read_text("utf-8")
    assert "Fourth, we will step up law enforcement" in text
    assert "regions: [jiaxing]" in text
    assert 'en: "Jiaxing Human Resources and Social Security Bureau"' in text


def test_an_update_keeps_what_a_person_has_written(data: Path, page: Path) -> None:
    assert draft(data, "--from", str(page), "2023-118") == 0
    file = data / "replies" / "2023-118.yml"
    text = file.read_text("utf-8")
    label = f'zh: "校车总数"\n      en: "{OPEN}"'
    assert label in text
    written = text.replace(label, 'zh: "校车总数"\n      en: "School buses in all" # checked')
    file.write_text(written, "utf-8")
    assert draft(data, "--update", "2023-118") == 0
    assert file.read_text("utf-8") == written


def test_an_update_marks_numbers_that_have_no_mark(data: Path, page: Path) -> None:
    assert draft(data, "--from", str(page), "2023-118") == 0
    file = data / "replies" / "2023-118.yml"
    text = file.read_text("utf-8")
    unmarked, entry = text.replace("[212辆]{xiaoche-zongshu}", "212辆"), "  xiaoche-zongshu:\n"
    unmarked = unmarked.replace("{xiaoche-zongshu} … ", "").replace(" … {xiaoche-zongshu}", "")
    start = unmarked.index(entry)
    end = unmarked.index("\n  xiaoche-jingguo", start) if "\n  xiaoche-jingguo" in unmarked else 0
    end = end or unmarked.index("\n  ", unmarked.index("scope", start))
    file.write_text(unmarked[:start] + unmarked[end + 1 :], "utf-8")
    assert draft(data, "--update", "2023-118") == 0
    own = next(d for d in load_sources(data).drafts if d.id == "2023-118")
    assert "212辆" in [s.zh.quote(span) for s, span in own.marks()]
    assert "xiaoche-zongshu" in own.entry.figures


def test_an_update_writes_the_entry_of_a_mark_that_a_person_typed(data: Path, page: Path) -> None:
    assert draft(data, "--from", str(page), "2023-118") == 0
    file = data / "replies" / "2023-118.yml"
    text = file.read_text("utf-8")
    entries = re.split(r"(?m)^(?=  [a-z])", text[text.index("\nfacts:") + 1 :])
    kept = [e for e in entries if not e.startswith(("  xiaoche-zongshu:", "  addressee-2:"))]
    assert len(kept) == len(entries) - 2
    typed = text[: text.index("\nfacts:") + 1] + "".join(kept)
    file.write_text(typed.replace("{xiaoche-zongshu}", "{buses}"), "utf-8")
    assert draft(data, "--update", "2023-118") == 0
    own = next(d for d in load_sources(data).drafts if d.id == "2023-118")
    figure, fact = own.entry.figures["buses"], own.entry.facts["addressee-2"]
    assert figure.label.zh == "校车总数"
    assert figure.unit
    assert (figure.unit.zh, figure.scope) == ("辆", "全市")
    assert (fact.kind, fact.en) == ("text", OPEN)
    assert {*re.findall(r"(?m)^  [a-z0-9-]+:", text)} - {"  xiaoche-zongshu:"} | {"  buses:"} == {
        *re.findall(r"(?m)^  [a-z0-9-]+:", file.read_text("utf-8"))
    }


def test_an_update_with_another_page_is_refused(
    data: Path, page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert draft(data, "--from", str(page), "2023-118") == 0
    page.write_text(page.read_text("utf-8").replace("212辆", "213辆"), "utf-8")
    assert draft(data, "--update", "--from", str(page), "2023-118") == 1
    assert "evidence is never changed" in capsys.readouterr().err
