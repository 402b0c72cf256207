"""What is known of a document, row by row."""

from typing import Any

import pytest
from dafu.prove import prove
from dafu.reply import Library, Reply
from dafu.site import make_site
from dafu.words.metadata import class_meaning, class_text, fact_rows
from dafu.words.provenance import day_of_letter, days_for_machines, source_line

from tests.unit.checks.letter import sentence, write_letter
from tests.unit.conftest import DataFolder

TEXT = {"kind": "text", "en": "A"}


def proved(data: DataFolder, *said: dict[str, Any], **facts: Any) -> tuple[Library, Reply]:
    """The letter of these sentences, with more facts."""
    named = {id_.replace("_", "-"): fact for id_, fact in facts.items()}
    write_letter(data, *said, facts=named)
    library = prove(data.path)
    return library, library.replies[0]


def test_facts_of_one_kind_share_a_row_and_views_have_none(data: DataFolder) -> None:
    _, reply = proved(
        data,
        sentence("[甲]{lead}、[乙]{joint}、[丙]{joint-2}", "{lead}, {joint}, {joint-2}"),
        sentence("[7]{views}", "{views}"),
        lead=TEXT, joint=TEXT, joint_2=TEXT, views={"kind": "text"},
    )  # fmt: skip
    rows = {row.kind: [fact.quote for fact in row.facts] for row in fact_rows(reply)}
    assert (rows["lead"], rows["joint"]) == (["甲"], ["乙", "丙"])
    assert "views" not in rows


@pytest.mark.parametrize("shown", ["A", "A类", "（A）", "Ａ"])
def test_a_class_is_shown_alike_however_the_letter_writes_it(data: DataFolder, shown: str) -> None:
    said = sentence(f"类别:[{shown}]{{class}}", "Class: {class}")
    library, reply = proved(data, said, **{"class": {"kind": "text", "en": "Class A"}})
    assert class_text(library, reply, "zh") == "A类"
    assert class_text(library, reply, "en") == "Class A"
    assert "solved" in class_meaning(library, reply.facts["class"], "en")


def test_a_class_in_words_is_shown_as_it_is_and_not_explained(data: DataFolder) -> None:
    said = sentence("类别:[已答复]{class}", "Class: {class}")
    library, reply = proved(data, said, **{"class": {"kind": "text", "en": "answered"}})
    assert class_text(library, reply, "en") == "answered"
    assert class_meaning(library, reply.facts["class"], "en") == ""


@pytest.mark.parametrize(
    ("signed", "published", "shown", "machines"),
    [
        ("2021年6月8日", "2021-12-09", "8 June 2021", {"signed", "published"}),
        ("2021年6月8日", None, "8 June 2021", {"signed"}),
        ("6月8日", "2021-12-09", "8 June", {"published"}),
        (None, "2021-12-09", "published 9 December 2021", {"published"}),
        (None, None, "undated", set()),
    ],
)
def test_a_letter_is_dated_by_what_it_says(
    data: DataFolder, signed: str | None, published: str | None, shown: str, machines: set[str]
) -> None:
    write_letter(data, signed=signed, published=published)
    library = prove(data.path)
    [reply] = library.replies
    assert day_of_letter(library, reply, "en") == shown
    assert source_line(library, reply, "en").endswith(shown)
    assert set(days_for_machines(reply)) == machines
    assert make_site(data.path, "https://dafu.example/").files["en/feed.xml"]
