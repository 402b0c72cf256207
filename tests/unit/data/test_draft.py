"""A reply's sentences: their anchors, parts and roles, and marks that cannot be read."""

from dafu.data.load import load_sources

from tests.unit.conftest import DataFolder

SUPPORT = "[五方面]{support-areas}"


def test_sentences_are_anchored_by_part_and_number_in_the_order_of_the_letter(
    data: DataFolder,
) -> None:
    anchors = [sentence.anchor for sentence in load_sources(data.path).drafts[0].sentences]
    assert anchors[:9] == [*(f"s-0-{n}" for n in range(1, 8)), "s-1-0", "s-1-1"]
    assert anchors[-8:] == ["s-6-6", *(f"s-7-{n}" for n in range(1, 8))]
    assert "s-6-0" not in anchors
    assert len(anchors) == len(set(anchors))


def test_a_sentence_knows_its_role(data: DataFolder) -> None:
    sentences = {s.anchor: s for s in load_sources(data.path).drafts[0].sentences}
    assert sentences["s-0-1"].role == "page-title"
    assert sentences["s-2-0"].role == "heading-of-section"
    assert sentences["s-2-1"].role == "sentence"
    assert sentences["s-7-3"].role == "date"
    assert [p.id for p in sentences["s-4-1"].placeholders] == ["actions", "support-areas"]


def test_a_problem_with_a_sentence_stands_where_its_character_stands_in_the_file(
    data: DataFolder,
) -> None:
    draft = load_sources(data.path).drafts[0]
    sentence = next(s for s in draft.sentences if s.anchor == "s-2-1")
    offset = sentence.zh.text.index("税收12.1")
    problem = draft.problem(sentence, "text-differs", offset, expected="")
    assert problem.place == data.place("税收[12.1")


def test_a_mark_that_cannot_be_read_is_the_only_problem(data: DataFolder) -> None:
    chinese = data.spoil(SUPPORT, "[五方面‸]{Support}")
    english = data.spoil(" {hr-rank} ", " ‸{hr-rank ")
    assert data.faults() == [
        (english, "sections[1].sentences[0].en", "mark-malformed-en"),
        (chinese, "sections[3].sentences[0].zh", "mark-malformed-zh"),
    ]


def test_both_languages_of_a_sentence_are_examined(data: DataFolder) -> None:
    chinese = data.spoil(SUPPORT, "[五方面‸]{support-areas")
    english = data.spoil(" {actions:word} ", " ‸{actions:words} ")
    assert data.faults() == [
        (chinese, "sections[3].sentences[0].zh", "mark-malformed-zh"),
        (english, "sections[3].sentences[0].en", "mark-malformed-en"),
    ]


def test_every_mark_is_listed_with_its_sentence(data: DataFolder) -> None:
    draft = load_sources(data.path).drafts[0]
    marks = {span.id: sentence.anchor for sentence, span in draft.marks()}
    assert set(marks) == {*draft.entry.facts, *draft.entry.figures}
    assert (marks["signed"], marks["agencies"]) == ("s-7-3", "s-2-1")
