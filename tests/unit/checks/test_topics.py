"""Topics quote the letter's title, the proposal's, or a heading, in both languages."""

import pytest

from tests.unit.conftest import CARET, DataFolder

from .letter import sentence, write_letter


def write_topics(data: DataFolder, *topics: tuple[str, str]) -> None:
    """A letter on talent, to a proposal on business, with these topics."""
    proposal = {"kind": "text", "en": "Proposal on Private Business"}
    write_letter(
        data,
        sentence("收到《[关于民营企业的提案]{proposal}》。", "“{proposal}” has come."),
        facts={"proposal": proposal},
        topics=[{"zh": zh, "en": en} for zh, en in topics],
    )


def test_topics_in_the_titles_are_taken_in_any_case(data: DataFolder) -> None:
    write_topics(data, ("人才", "talent"), ("民营企业", "PRIVATE business"))
    assert data.faults() == []


@pytest.mark.parametrize(
    ("zh", "en", "wrong"),
    [("‸人材", "talent", "zh"), ("人才", "‸talents", "en"), ("人才", "‸business", "en")],
)
def test_a_topic_must_stand_in_a_title(data: DataFolder, zh: str, en: str, wrong: str) -> None:
    write_topics(data, (zh.strip(CARET), en.strip(CARET)))
    place = data.place(zh if CARET in zh else en, after='"topics"')
    assert data.faults() == [(place, f"topics[0].{wrong}", "topic-not-in-title")]
