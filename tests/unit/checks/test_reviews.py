"""A review signs a section as it stands; what changes afterwards is not reviewed."""

from pathlib import Path

import pytest
from dafu.changes import changes
from dafu.checks.editing.reviews import section_digest, section_review
from dafu.data.load import load_sources
from dafu.data.schema import ReplyFile, SentenceEntry
from dafu.review import doubts, report, report_glosses, unknown

from tests.conftest import ROOT
from tests.unit.conftest import DataFolder

SECTION = "  - id: skills\n"


def entry(data: DataFolder) -> ReplyFile:
    return load_sources(data.path).drafts[0].entry


def sign(data: DataFolder, *names: str) -> None:
    """Sign the section on skills as it stands."""
    [section] = [s for s in entry(data).sections if s.id == "skills"]
    digest = section_digest(entry(data), section)
    signed = "".join(
        f'      - {{by: {n}, on: "2024-05-0{i}", digest: "{digest}"}}\n'
        for i, n in enumerate(names, start=1)
    )
    data.spoil(SECTION, f"{SECTION}    reviews:\n{signed}")


def reviewed(data: DataFolder) -> tuple[int, str, bool]:
    [section] = [s for s in entry(data).sections if s.id == "skills"]
    review = section_review(entry(data), section)
    return review.people, review.on, review.stands


def test_without_a_review_nothing_is_signed(data: DataFolder) -> None:
    assert reviewed(data) == (0, "", False)


def test_a_section_is_reviewed_by_all_who_signed_it_as_it_stands(data: DataFolder) -> None:
    sign(data, "Ann", "Bo", "Ann")
    assert data.problems() == ()
    assert reviewed(data) == (2, "2024-05-03", True)


def test_a_change_voids_the_review(data: DataFolder) -> None:
    for old, new in (
        ("widened.", "made wider."),
        ("扩大学徒制培养覆盖面。", "扩大学徒制培养的覆盖面。"),
        ("Major actions for training", "Main actions for training"),
    ):
        before = data.read()
        sign(data, "Ann")
        data.spoil(old, new)
        assert reviewed(data) == (1, "2024-05-01", False), old
        data.write(before)


def test_a_change_elsewhere_leaves_it(data: DataFolder) -> None:
    sign(data, "Ann")
    data.spoil("Thank you again for", "Once again, thank you for")
    assert reviewed(data)[2]


def test_the_report_shows_what_is_not_signed_and_what_to_doubt(data: DataFolder) -> None:
    sign(data, "Ann")
    data.spoil(
        "Fourth, we will step up law enforcement", "Fourth, we will not step up law enforcement"
    )
    [draft] = load_sources(data.path).drafts
    said = "\n".join(report(draft))
    assert "2021-107, skills: reviewed by 1, last on 2024-05-01" in said
    assert "扩大学徒制" not in said
    lines = said.splitlines()
    at = next(n for n, line in enumerate(lines) if "will not step up" in line)
    assert lines[at + 1] == "  ! only one language negates"


@pytest.mark.parametrize(
    ("zh", "en", "doubt"),
    [
        ("优化服务。", "We will improve servicess.", "no English words: servicess"),
        ("同时优化服务。", "Gleichzeitig we improve services.", "no English words: gleichzeitig"),
        ("优化服务,扩大范围,加强管理,提高效率。", "We will do better everywhere.", "4 clauses in"),
        ("2019年增长,2020年下降。", "Up in 2020, down in 2019.", "years stand in another order"),
        ("不再收取费用。", "Fees are charged again.", "only one language negates"),
        ("安置学生[5名]{placed}。", "{placed} students rejected.", "Chinese may not say: rejected"),
        ("安置学生,发放补贴。", "Students have been placed.", "English may not say: 发放、补贴"),
    ],
)
def test_what_a_program_can_only_suspect_is_reported(zh: str, en: str, doubt: str) -> None:
    assert doubt in "\n".join(doubts(SentenceEntry(zh=zh, en=en)))


def test_notes_and_explanations_of_terms_are_doubted_as_sentences_are(data: DataFolder) -> None:
    data.spoil("and assigns them no year", "and gives each a guess")
    data.spoil("without moving their household", "by moving their household", file="glossary.yml")
    sources = load_sources(data.path)
    [draft] = sources.drafts
    lines = [*report(draft)]
    note = next(n for n, line in enumerate(lines) if "gives each a guess" in line)
    assert "guess" in lines[note + 1]
    assert sources.glossary
    lines = [*report_glosses(sources.glossary.entry)]
    gloss = next(n for n, line in enumerate(lines) if "by moving their household" in line)
    assert lines[gloss + 1] == "  ! only one language negates"


def test_words_in_another_form_or_spelling_are_said() -> None:
    piece = SentenceEntry(zh="组织开发项目,培训劳动者。", en="Projects organised; labour trained.")
    assert [doubt for doubt in doubts(piece) if "may not say" in doubt] == [
        "the English may not say: 开发"
    ]


def test_british_and_american_english_are_no_doubt() -> None:
    text = "organisations organize programmes in the centre, favourable to labour and color"
    assert unknown(text) == frozenset()


def test_what_would_change_against_the_published_site_is_shown(
    data: DataFolder, site: Path
) -> None:
    assert [*changes(data.path, site)] == []
    data.spoil("Thank you again for", "Once again, thank you for")
    shown = "\n".join(changes(data.path, site))
    assert "-Thank you again" in shown
    assert "+Once again, thank you" in shown
    sign(data, "Ann")
    assert "+Once again, thank you" in "\n".join(changes(data.path, site))


@pytest.mark.parametrize(
    ("old", "new", "file"),
    [
        ("Help with small but crucial matters", "Small but crucial help with matters", ""),
        ("without moving their household", "without changing their household", "glossary.yml"),
        ("Growth in the number trained", "Rise in the number trained", ""),
    ],
)
def test_words_beside_the_letter_that_would_change_are_shown(
    data: DataFolder, site: Path, old: str, new: str, file: str
) -> None:
    data.spoil(old, new, **({"file": file} if file else {}))
    lines = [*changes(data.path, site)]
    assert any(line.startswith("-") and old in line for line in lines)
    assert any(line.startswith("+") and new in line for line in lines)
    assert len(lines) == len(set(lines))


def test_what_would_change_on_a_hand_written_page_is_shown(data: DataFolder, site: Path) -> None:
    page = data.path.parent / "docs" / "zh" / "about.md"
    page.parent.mkdir(parents=True)
    page.write_text((ROOT / "docs" / "zh" / "about.md").read_text("utf-8"), "utf-8")
    assert [*changes(data.path, site)] == []
    page.write_text(page.read_text("utf-8").replace("逐句对应", "逐句对照"), "utf-8")
    [*_, before, now] = changes(data.path, site)
    assert before.startswith("-")
    assert "英文逐句对应。" in before
    assert now.startswith("+")
    assert "英文逐句对照。" in now


def test_the_report_asks_what_no_program_can_judge_of_the_words_around_the_sentences(
    data: DataFolder,
) -> None:
    [draft] = load_sources(data.path).drafts
    said = "\n".join(report(draft))
    assert "  ! senior-title-award: does the letter bear out “原文未写明区间内如何分档。”" in said
    assert "  ! do all rows belong under “嘉兴工作站的年度活动”: forums, salons?" in said
    assert "  ! craftsman-support: is it unstated, and for whom: nobody named?" in said
